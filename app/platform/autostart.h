#pragma once

#include "core/result.h"

/// Starting hidden at login, by the desktop's autostart folder.
class Autostart
{
public:
    /// The running program, in the person's own autostart folder.
    Autostart();
    /// \a program: absolute path to start with --background; \a folder: where autostart entries are.
    Autostart(const QString &program, const QString &folder);

    /// False on systems where this program cannot arrange it.
    static bool isSupported();
    bool isEnabled() const;
    /// Errors: FileUnwritable.
    [[nodiscard]] Result<> setEnabled(bool enabled);

private:
    QString path() const;

    QString m_program;
    QString m_folder;
};
