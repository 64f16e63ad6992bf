#pragma once

/// Says to screen readers what Qt leaves out of plain widgets: that a window of ours is a window, a field for
/// keys is one, and what has a name, such as a card, is a group. Once per application; more often changes
/// nothing.
void installAccessibleRoles();
