#pragma once

#include "core/loginstart.h"

/// Starting hidden at login, by the desktop's autostart folder.
class Autostart final : public LoginStart
{
public:
    /// The running program, in the person's own autostart folder.
    Autostart();
    /// \a program: absolute path to start with --background; \a folder: where autostart entries are.
    Autostart(const QString &program, const QString &folder);

    bool isSupported() const override;
    bool isEnabled() const override;
    [[nodiscard]] Result<> setEnabled(bool enabled) override;

private:
    QString path() const;

    QString m_program;
    QString m_folder;
};
