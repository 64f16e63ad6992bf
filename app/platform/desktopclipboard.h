#pragma once

#include "core/secretclipboard.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QClipboard;
class QMimeData;

/// The desktop's clipboard, for secrets: marked so that clipboard managers leave it alone, cleared after a
/// while and in the destructor where the content is still ours.
class DesktopClipboard final : public QObject, public SecretClipboard
{
    Q_OBJECT
public:
    /// \a clipboard: the application's; null where there is no display.
    explicit DesktopClipboard(QClipboard *clipboard,
        std::chrono::milliseconds life = std::chrono::seconds(45), QObject *parent = nullptr);
    ~DesktopClipboard() override;

    Result<> copy(const Secret &text) override;

private:
    void clear();

    QPointer<QClipboard> m_clipboard;
    QTimer m_timer;
    QByteArray m_fingerprint; ///< of what we put there; empty: nothing
};
