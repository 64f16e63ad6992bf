#pragma once

#include "core/secretclipboard.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QClipboard;
class SecretMimeData;

/// The desktop's clipboard, for secrets: marked so that clipboard managers leave it alone, cleared after a
/// while and in the destructor where the content is still ours. A Wayland compositor lets only the window
/// with the focus clear it: so what is pasted is asked from here each time, and there is nothing any more.
class DesktopClipboard final : public QObject, public SecretClipboard
{
    Q_OBJECT
public:
    /// \a clipboard: the application's; null where there is no display.
    explicit DesktopClipboard(QClipboard *clipboard,
        std::chrono::milliseconds life = std::chrono::seconds(45), QObject *parent = nullptr);
    ~DesktopClipboard() override;

    Result<> copy(const Secret &text) override;
    /// How long a secret stays; in force for the one that is there, too, where it is shorter.
    void setLife(std::chrono::milliseconds life);

private:
    void clear();

    QPointer<QClipboard> m_clipboard;
    QPointer<SecretMimeData> m_data; ///< while the clipboard serves it
    QTimer m_timer;
    std::chrono::milliseconds m_life;
    QByteArray m_fingerprint; ///< of what we put there; empty: nothing
};
