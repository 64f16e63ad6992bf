#include "console/titlecolour.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <array>

QColor titleColour(const QString &title)
{
    static const QRegularExpression dear(
        QStringLiteral("administrator|operations|\\bprod"), QRegularExpression::CaseInsensitiveOption);
    if (dear.match(title).hasMatch())
        return QColor(0xb0, 0x26, 0x2c);
    static constexpr std::array<QRgb, 8> colours{
        0xff1d5fbf, 0xff0f766e, 0xff6d3fc0, 0xff2f7d32, 0xff8a5a00, 0xff9c2f7a, 0xff3f4fae, 0xff43606f};
    const QByteArray hash = QCryptographicHash::hash(title.toUtf8(), QCryptographicHash::Sha256);
    return QColor(colours[static_cast<unsigned char>(hash.at(0)) % colours.size()]);
}
