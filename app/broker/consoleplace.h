#pragma once

#include <QString>

#include <optional>

/// Where a console opens.
struct ConsolePlace
{
    enum class Kind {
        Browser, ///< the person's default browser
        Window, ///< duplo-tray-console
        ChromiumProfile, ///< a Chromium-like browser with its own profile; value: the profile's name
        FirefoxContainer, ///< a container of Firefox's "Open external links in a container"; value: its name
        Command, ///< a command line of the person's own; value: the line, %u where the address goes
    };

    Kind kind = Kind::Browser;
    QString value;

    /// As the settings file and the command line spell it: "browser", "window", "chromium:NAME",
    /// "container:NAME", "command:LINE".
    QString text() const;
    /// nullopt where \a text is none of these, or its value is missing, over 500 characters or holds control
    /// characters.
    static std::optional<ConsolePlace> parse(const QString &text);

    friend bool operator==(const ConsolePlace &, const ConsolePlace &) = default;
};
