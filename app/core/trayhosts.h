#pragma once

#include <QObject>

/// The desktop's trays: the places that show icons of programs. Port.
class TrayHosts : public QObject
{
    Q_OBJECT
public:
    enum class Kind {
        None,
        Embedding, ///< takes a window of ours into its own (XEmbed)
        Notifier, ///< draws an icon from what we tell it (StatusNotifierItem); the better one
    };

    using QObject::QObject;

    /// The best kind there is now. Asks the display server at most.
    virtual Kind kind() const = 0;

Q_SIGNALS:
    /// One that draws icons came or went; an embedding tray comes without a word.
    void changed();
};
