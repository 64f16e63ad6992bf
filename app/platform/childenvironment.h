#pragma once

#include <QProcessEnvironment>

/// This process's environment without what may hold a secret (AWS keys, tokens): for programs we start.
QProcessEnvironment childEnvironment();
