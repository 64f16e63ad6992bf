#include "platform/secretmimedata.h"

namespace {
const auto plainText = QStringLiteral("text/plain");

QString windowsFormat(const char *name)
{
    return QString(
        QLatin1String("application/x-qt-windows-mime;value=\"") + QLatin1String(name) + QLatin1Char('"'));
}
} // namespace

SecretMimeData::SecretMimeData(Secret text)
    : m_text(std::move(text))
{
    // Every system's way to say "not for the history"; the ones of other systems do no harm.
    const QByteArray zero(4, '\0');
    setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    setData(QStringLiteral("application/x-nspasteboard-concealed-type"), "1");
    setData(windowsFormat("ExcludeClipboardContentFromMonitorProcessing"), zero);
    setData(windowsFormat("CanIncludeInClipboardHistory"), zero);
    setData(windowsFormat("CanUploadToCloudClipboard"), zero);
    setData(windowsFormat("Clipboard Viewer Ignore"), zero);
}

bool SecretMimeData::hasFormat(const QString &mimeType) const
{
    return (mimeType == plainText && !m_text.isEmpty()) || QMimeData::hasFormat(mimeType);
}

QStringList SecretMimeData::formats() const
{
    QStringList formats = QMimeData::formats();
    if (!m_text.isEmpty())
        formats.prepend(plainText);
    return formats;
}

QVariant SecretMimeData::retrieveData(const QString &mimeType, QMetaType type) const
{
    if (mimeType != plainText)
        return QMimeData::retrieveData(mimeType, type);
    return m_text.isEmpty() ? QVariant() : QVariant(m_text.exposeText());
}
