#pragma once

#include <QIcon>

/// The application's icon, at the sizes that title and task bars ask for; also where no icon theme has it.
QIcon consoleIcon();
