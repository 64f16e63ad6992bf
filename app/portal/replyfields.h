#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "portal/text.h"

#include <QJsonArray>
#include <QJsonObject>

/// That a reply cannot be understood; \a detail: why, for the log.
inline tl::unexpected<Error> malformed(const QString &detail)
{
    return failure(Error::Kind::Malformed, {}, detail);
}

/// Neither left out nor null.
inline bool isPresent(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull();
}

/// Reads the fields of one JSON object and remembers the first one that was wrong.
class ReplyFields
{
public:
    explicit ReplyFields(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    /// A bool; absent and null are \a fallback.
    bool flag(QLatin1String key, bool fallback = false)
    {
        const QJsonValue value = m_object.value(key);
        if (isPresent(value) && !value.isBool())
            refuse(key);
        return value.toBool(fallback);
    }

    /// A string that can be shown; absent and null are empty.
    QString text(QLatin1String key, qsizetype most = 256)
    {
        const QJsonValue value = m_object.value(key);
        const QString text = value.toString();
        if ((isPresent(value) && !value.isString()) || text.size() > most || !isShowable(text))
            refuse(key);
        return text;
    }

    /// A string for which \a fits.
    template <class Fits> QString fitting(QLatin1String key, Fits fits)
    {
        const QString found = text(key);
        if (!fits(found))
            refuse(key);
        return found;
    }

    /// A string of printable ASCII, which must be there.
    Secret secret(QLatin1String key)
    {
        QString text = m_object.value(key).toString();
        Secret secret = Secret::take(text);
        if (!isPrintableAscii(secret.view(), longestToken))
            refuse(key);
        return secret;
    }

    /// An array of strings that can be shown; \a isNeeded: it must be there.
    QStringList texts(QLatin1String key, bool isNeeded)
    {
        const QJsonValue value = m_object.value(key);
        const QJsonArray array = value.toArray();
        if ((!value.isArray() && (isNeeded || isPresent(value))) || array.size() > 1'000) {
            refuse(key);
            return {};
        }
        QStringList texts;
        for (const QJsonValue &item : array) {
            texts.append(item.toString());
            if (!item.isString() || texts.last().size() > 256 || !isShowable(texts.last()))
                refuse(key);
        }
        return texts;
    }

    QJsonValue value(QLatin1String key) const { return m_object.value(key); }
    void refuse(QLatin1String key) { m_refused = m_refused.isEmpty() ? QString(key) : m_refused; }

    template <class T> Result<T> finish(T value) const
    {
        if (!m_refused.isEmpty())
            return malformed(QStringLiteral("field ") + m_refused);
        return value;
    }

private:
    QJsonObject m_object;
    QString m_refused;
};
