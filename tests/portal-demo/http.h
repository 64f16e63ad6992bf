#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QUrlQuery>

namespace demo {

/// One HTTP request, read whole.
struct Request
{
    QByteArray method;
    QByteArray path; ///< as sent, still percent-encoded
    QByteArray query; ///< as sent, without the question mark
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case, in the order they came
    QByteArray body;

    QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers)
            if (key == name)
                return value;
        return {};
    }
    /// The query's item, percent-decoded once ("+" stays "+", as browsers and the portal's clients write it).
    QString item(const QString &name) const
    {
        return QUrlQuery(QString::fromUtf8(query)).queryItemValue(name, QUrl::FullyDecoded);
    }
};

/// What goes back, and how badly.
struct Reply
{
    /// The wire's manners: everything but Whole is a fault that a test asked for.
    enum class Wire {
        Whole,
        Cut, ///< the connection ends without an answer
        Truncated, ///< Content-Length promises the body, half of it comes
        Hang, ///< the connection stays open and silent
        Huge, ///< 100 MB follow the body
        HugeChunked, ///< the same, without a Content-Length
    };

    int status = 200;
    QByteArray type = "application/json; charset=utf-8";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    Wire wire = Wire::Whole;
    int delay = 0; ///< milliseconds before the first byte
};

inline Reply json(const QJsonValue &value, int status = 200)
{
    QByteArray body;
    if (value.isArray())
        body = QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    else if (value.isObject())
        body = QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    return {.status = status, .body = body};
}

/// An error as the portal's newer calls give it.
inline Reply refusal(int status, const QString &message)
{
    Reply reply = json(QJsonObject{{QStringLiteral("Message"), message}}, status);
    return reply;
}

/// An error as the portal's older calls give it.
inline Reply plain(int status, const QByteArray &text)
{
    return {.status = status, .type = "text/plain; charset=utf-8", .body = text};
}

} // namespace demo
