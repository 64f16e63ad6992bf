#pragma once

#include <QStringList>

#include <optional>

/// What somebody outside asks of the windows: a second start, another program, a link that was clicked.
struct WindowCall
{
    enum class What {
        Show, ///< the profile window
        Search,
        Settings,
        AddPortal,
        Open, ///< \a link; a confirmation comes first
        Quit,
    };

    What what = What::Show;
    QString link; ///< as it came; for Open only
    /// The desktop's leave to take the focus (xdg-activation token or startup id); may be empty.
    QString activationToken;

    /// As one word and, for Open, the link: "search", "open duplo-tray://…". A link alone is Open as well.
    /// nullopt for anything else.
    static std::optional<WindowCall> fromWords(const QStringList &words);
    QStringList words() const;

    /// \a token if it may be one: bounded, printable ASCII. Otherwise empty.
    static QString checkedToken(const QString &token);
};
