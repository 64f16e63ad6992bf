#include "broker/duplovariables.h"

namespace {
bool namesTarget(const CommandFlags &flags)
{
    return !flags.words().isEmpty() || flags.has(QStringLiteral("tenant"))
        || flags.has(QStringLiteral("plan")) || flags.has(QStringLiteral("admin"))
        || flags.has(QStringLiteral("duplo-ops"));
}

bool isSamePortal(const QString &a, const QString &b)
{
    const auto first = parsePortal(a);
    const auto second = parsePortal(b);
    return first && second && *first == *second;
}
} // namespace

void applyDuploVariables(CommandFlags &flags, const QStringList &known, CommandRequest &request)
{
    const Secret token = std::exchange(request.duploToken, {});
    const QString host = QStringLiteral("host");
    // A profile says everything itself.
    if (!known.contains(QStringLiteral("tenant")) || flags.has(QStringLiteral("profile")))
        return;
    if (!flags.has(host) && flags.words().isEmpty() && !request.duploHost.isEmpty())
        flags.setDefault(host, request.duploHost);
    if (!namesTarget(flags) && !request.duploTenant.isEmpty())
        flags.setDefault(QStringLiteral("tenant"), request.duploTenant);
    const bool hasToken = flags.has(QStringLiteral("token")) || flags.has(QStringLiteral("token-stdin"));
    if (known.contains(QStringLiteral("token")) && !hasToken && !token.isEmpty()
        && isSamePortal(flags.value(host), request.duploHost))
        request.duploToken = token;
}
