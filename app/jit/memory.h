#pragma once

/// The system shows others this process's memory and which file runs here, or neither. The agent looks for
/// the latter before it answers, to tell duplo-tray-jit from what only calls itself so; the answer is secret.

/// Lets the agent look, where that is over.
void showMemory();
/// Lets no other program look any more, and leaves no core file.
void hideMemory();
