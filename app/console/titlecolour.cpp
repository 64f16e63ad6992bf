#include "console/titlecolour.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <array>
#include <cmath>

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

namespace {
/// WCAG's relative luminance.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
        + 0.0722 * linear(double(colour.blueF()));
}
} // namespace

QColor barColour(const QString &title, const QString &chosen)
{
    static const QRegularExpression form(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    if (!form.match(chosen).hasMatch())
        return titleColour(title);
    QColor colour(chosen);
    constexpr double readable = 1.05 / 4.5 - 0.05;
    while (luminance(colour) > readable)
        colour = colour.darker(106);
    return colour;
}
