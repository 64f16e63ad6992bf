#pragma once

/// The system shows others this process's memory and which file runs, or neither. The agent looks for the
/// latter before it answers, to tell duplo-tray-jit from what only calls itself so; the answer is secret. No
/// core file is left at any time.

/// Lets the agent look.
void showMemory();
/// Lets no other program look any more. What is executed from then on may leave core files as before.
void hideMemory();
