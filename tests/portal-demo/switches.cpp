#include "switches.h"

#include <QStringList>

namespace demo {

namespace {

const QStringList faultKinds{QStringLiteral("status"), QStringLiteral("body"), QStringLiteral("cut"),
    QStringLiteral("redirect"), QStringLiteral("truncated"), QStringLiteral("hang"), QStringLiteral("huge"),
    QStringLiteral("huge-chunked")};
const QStringList answers{QStringLiteral("redirect"), QStringLiteral("post"), QStringLiteral("otp")};
const QStringList roles{QStringLiteral("Administrator"), QStringLiteral("User")};

Reply::Wire wireOf(const QString &kind)
{
    if (kind == QLatin1String("cut"))
        return Reply::Wire::Cut;
    if (kind == QLatin1String("truncated"))
        return Reply::Wire::Truncated;
    if (kind == QLatin1String("hang"))
        return Reply::Wire::Hang;
    if (kind == QLatin1String("huge"))
        return Reply::Wire::Huge;
    if (kind == QLatin1String("huge-chunked"))
        return Reply::Wire::HugeChunked;
    return Reply::Wire::Whole;
}

/// Reads members into fields and remembers the first one that does not fit.
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_left(object)
    {
    }

    template <class Number> void number(const char *name, Number &field, Number min, Number max)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        const double read = value.toDouble(double(min) - 1);
        if (read < double(min) || read > double(max))
            fail(name);
        else
            field = Number(read);
    }
    void flag(const char *name, bool &field)
    {
        const QJsonValue value = take(name);
        if (value.isBool())
            field = value.toBool();
        else if (!value.isUndefined())
            fail(name);
    }
    void text(const char *name, QString &field, const QStringList &allowed = {})
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        if (!value.isString() || (!allowed.isEmpty() && !allowed.contains(value.toString())))
            fail(name);
        else
            field = value.toString();
    }
    void bytes(const char *name, QByteArray &field)
    {
        QString read = QString::fromUtf8(field);
        text(name, read);
        field = read.toUtf8();
    }
    QJsonValue take(const char *name) { return m_left.take(QLatin1String(name)); }
    void fail(const char *name) { m_wrong = m_wrong.isEmpty() ? QLatin1String(name) : m_wrong; }
    QString wrong() const
    {
        return !m_wrong.isEmpty() || m_left.isEmpty() ? m_wrong : m_left.constBegin().key();
    }

private:
    QJsonObject m_left;
    QString m_wrong;
};

QString readFault(const QJsonValue &value, Fault &fault)
{
    Fault read;
    if (!value.isNull() && !value.isObject())
        return QStringLiteral("fault");
    if (value.isObject() && !value.toObject().isEmpty()) {
        Reader reader(value.toObject());
        reader.text("kind", read.kind, faultKinds);
        reader.number("status", read.status, 100, 599);
        reader.bytes("body", read.body);
        reader.bytes("location", read.location);
        reader.bytes("path", read.path);
        if (!reader.wrong().isEmpty())
            return QStringLiteral("fault.") + reader.wrong();
    }
    fault = read;
    return {};
}

} // namespace

bool Fault::applies(const QByteArray &requestPath, bool isApi) const
{
    return !kind.isEmpty() && (path.isEmpty() ? isApi : requestPath.startsWith(path));
}

Reply Fault::spoil(Reply reply) const
{
    reply.wire = wireOf(kind);
    if (kind == QLatin1String("status")) {
        reply = {.status = status, .type = "text/html", .body = body};
        if (body.isNull())
            reply.body =
                "<!DOCTYPE html><title>Server Error</title><h1>Server Error in '/' Application.</h1>";
    } else if (kind == QLatin1String("body")) {
        reply.body = body;
    } else if (kind == QLatin1String("redirect")) {
        reply = {.status = 302, .type = "text/html", .body = {}, .headers = {{"Location", location}}};
    }
    return reply;
}

QString Switches::apply(const QJsonObject &changes)
{
    Switches next = *this;
    Reader reader(changes);
    reader.number("latency", next.latency, 0, 600'000);
    reader.number("validity", next.validity, qint64(-1'000'000'000'000), qint64(1'000'000'000'000));
    reader.number("tenants", next.tenants, 0, 100'000);
    reader.text("user", next.user);
    reader.text("role", next.role, roles);
    reader.text("answer", next.answer, answers);
    reader.flag("otp", next.otp);
    reader.flag("jwt", next.jwt);
    reader.number("tokenLife", next.tokenLife, 1, 366 * 86'400);
    reader.number("signinLife", next.signinLife, 0, 86'400);
    const QJsonValue given = reader.take("fault");
    const QString wrongFault = given.isUndefined() ? QString() : readFault(given, next.fault);
    if (!reader.wrong().isEmpty())
        return reader.wrong();
    if (wrongFault.isEmpty())
        *this = next;
    return wrongFault;
}

} // namespace demo
