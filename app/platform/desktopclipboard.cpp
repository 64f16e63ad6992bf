#include "platform/desktopclipboard.h"

#include "platform/secretmimedata.h"

#include <QClipboard>

#include <utility>

namespace {
Result<> noClipboard()
{
    return failure(Error::Kind::ClipboardUnavailable);
}
} // namespace

DesktopClipboard::DesktopClipboard(QClipboard *clipboard, std::chrono::milliseconds life, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_life(life)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DesktopClipboard::clear);
}

DesktopClipboard::~DesktopClipboard()
{
    clear();
}

Result<> DesktopClipboard::copy(const Secret &text)
{
    if (!m_clipboard)
        return noClipboard();
    m_data = new SecretMimeData(text);
    m_clipboard->setMimeData(m_data);
    // Wayland takes nothing where there is neither keyboard nor pointer, and says so to the log alone.
    if (const QMimeData *taken = m_clipboard->mimeData(); !taken || !taken->hasText()) {
        delete m_data;
        return noClipboard();
    }
    m_fingerprint = text.fingerprint();
    m_timer.start(m_life);
    return {};
}

void DesktopClipboard::setLife(std::chrono::milliseconds life)
{
    m_life = life;
    if (m_timer.isActive() && m_timer.remainingTimeAsDuration() > life)
        m_timer.start(life);
}

void DesktopClipboard::clear()
{
    m_timer.stop();
    const QByteArray ours = std::exchange(m_fingerprint, {});
    if (ours.isEmpty() || !m_clipboard)
        return;
    // Others may have taken over our text: clipboard managers do when its owner goes.
    QString text = m_clipboard->text();
    const bool isOurs = Secret::take(text).fingerprint() == ours;
    if (m_data)
        m_data->expire();
    if (isOurs)
        m_clipboard->clear();
}
