#include "broker/duplovariables.h"

namespace {
bool namesTarget(const CommandFlags &flags)
{
    return namesAccess(flags) || flags.has(QStringLiteral("plan"));
}

bool isSamePortal(const QString &a, const QString &b)
{
    const auto first = parsePortal(a);
    const auto second = parsePortal(b);
    return first && second && *first == *second;
}
/// Whether what was typed says it all.
bool isComplete(const CommandFlags &flags, DuploUse use)
{
    const bool hasWord = !flags.words().isEmpty();
    return flags.has(QStringLiteral("profile")) || (use == DuploUse::UnlessNamed && hasWord)
        || (use == DuploUse::UnlessBare && !hasWord && !namesTarget(flags));
}

void setDefault(CommandFlags &flags, const QStringList &known, const char *name, const QString &value)
{
    const QString flag = QString::fromLatin1(name);
    if (known.contains(flag) && !flags.has(flag) && !value.isEmpty())
        flags.setDefault(flag, value);
}
} // namespace

void applyDuploVariables(CommandFlags &flags, const QStringList &known, DuploUse use, CommandRequest &request)
{
    const Secret token = std::exchange(request.duploToken, {});
    if (isComplete(flags, use))
        return;
    setDefault(flags, known, "host", request.duploHost);
    // What is not about an access takes no token from there either: it is not kept.
    if (!known.contains(QStringLiteral("tenant")))
        return;
    const bool hasPlan = use == DuploUse::Cluster && !request.duploPlan.isEmpty();
    if (!namesTarget(flags))
        setDefault(
            flags, known, hasPlan ? "plan" : "tenant", hasPlan ? request.duploPlan : request.duploTenant);
    const bool hasToken = flags.has(QStringLiteral("token")) || flags.has(QStringLiteral("token-stdin"));
    if (known.contains(QStringLiteral("token")) && !hasToken && !token.isEmpty()
        && isSamePortal(flags.value(QStringLiteral("host")), request.duploHost))
        request.duploToken = token;
}
