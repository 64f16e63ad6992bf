#include "platform/desktopclipboard.h"

#include <QClipboard>
#include <QMimeData>

#include <utility>

namespace {

/// Every system's way to say "not for the history"; the ones of other systems do no harm.
void conceal(QMimeData &data)
{
    const auto windows = [](const char *name) {
        return QString(
            QLatin1String("application/x-qt-windows-mime;value=\"") + QLatin1String(name) + QLatin1Char('"'));
    };
    const QByteArray zero(4, '\0');
    data.setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    data.setData(QStringLiteral("application/x-nspasteboard-concealed-type"), "1");
    data.setData(windows("ExcludeClipboardContentFromMonitorProcessing"), zero);
    data.setData(windows("CanIncludeInClipboardHistory"), zero);
    data.setData(windows("CanUploadToCloudClipboard"), zero);
    data.setData(windows("Clipboard Viewer Ignore"), zero);
}

} // namespace

DesktopClipboard::DesktopClipboard(QClipboard *clipboard, std::chrono::milliseconds life, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(life);
    connect(&m_timer, &QTimer::timeout, this, &DesktopClipboard::clear);
}

DesktopClipboard::~DesktopClipboard()
{
    clear();
}

Result<> DesktopClipboard::copy(const Secret &text)
{
    if (!m_clipboard)
        return failure(Error::Kind::NotFound, QStringLiteral("clipboard"));
    auto *data = new QMimeData;
    data->setText(text.exposeText());
    conceal(*data);
    m_clipboard->setMimeData(data);
    m_fingerprint = text.fingerprint();
    m_timer.start();
    return {};
}

void DesktopClipboard::clear()
{
    m_timer.stop();
    const QByteArray ours = std::exchange(m_fingerprint, {});
    if (ours.isEmpty() || !m_clipboard)
        return;
    QString text = m_clipboard->text();
    if (Secret::take(text).fingerprint() == ours)
        m_clipboard->clear();
}
