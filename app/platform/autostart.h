#pragma once

#include "core/loginstart.h"

/// Starting hidden at login, by the desktop's autostart folder.
class Autostart final : public LoginStart
{
public:
    /// The running program, in the person's own autostart folder: by its name alone where that is enough to
    /// find it, so that an entry outlives a move of the installation.
    explicit Autostart(const QString &instance = {});
    /// \a program: absolute path to start with --background; \a folder: where autostart entries are; \a
    /// instance: see Options, each has an entry of its own.
    Autostart(const QString &program, const QString &folder, const QString &instance = {});

    bool isSupported() const override;
    bool isEnabled() const override;
    [[nodiscard]] Result<> setEnabled(bool enabled) override;

    /// Makes an entry whose program has gone start this one instead, as after a move. Leaves every other
    /// alone.
    void repair();

private:
    QString path() const;

    QString m_program;
    QString m_folder;
    QString m_instance;
};
