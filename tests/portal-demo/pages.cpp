#include "pages.h"

#include <QFile>

namespace demo {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/pages/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Reply page(const QString &name, const QList<std::pair<QString, QString>> &values, int status)
{
    QString text = QString::fromUtf8(resource(name));
    for (const auto &[key, value] : values) {
        // A value must not bring placeholders of its own.
        QString escaped = value.toHtmlEscaped();
        escaped.replace(QLatin1String("{{"), QLatin1String("{&#8203;{"));
        text.replace(QString(QLatin1String("{{") + key + QLatin1String("}}")), escaped);
    }
    return {.status = status,
        .type = "text/html; charset=utf-8",
        .body = text.toUtf8(),
        .headers = {{"Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                        "connect-src 'self' http://127.0.0.1:* http://localhost:*; base-uri 'none'; "
                        "form-action 'none'; frame-ancestors 'none'"},
            {"Referrer-Policy", "no-referrer"}}};
}

Reply asset(const QByteArray &name)
{
    const QByteArray body = resource(QString::fromLatin1(name));
    if (name.endsWith(".css") && !body.isEmpty())
        return {.type = "text/css; charset=utf-8", .body = body};
    if (name.endsWith(".js") && !body.isEmpty())
        return {.type = "text/javascript; charset=utf-8", .body = body};
    return plain(404, "Not found");
}

} // namespace demo
