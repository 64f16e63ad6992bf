#pragma once

#include <QIcon>

/// The application's icon, also where no icon theme has it.
QIcon consoleIcon();
