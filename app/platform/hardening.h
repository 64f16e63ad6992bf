#pragma once

/// Keeps this process's memory and files to its user: no core dumps, no debugger of another program, new
/// files for the owner alone. The first thing main() does.
void hardenProcess();
