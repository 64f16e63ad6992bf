#pragma once

#include <QString>

/// \a text with everything that looks like a secret replaced. Rather blacks out too much than too little: for
/// logs, not for what a person works with. Takes linear time.
QString withoutSecrets(const QString &text);
