#include "broker/commandsentences.h"
#include "broker/doctorchecks.h"

#include <QJsonArray>
#include <QJsonObject>

namespace {
using State = Finding::State;
using Report = std::shared_ptr<Findings>;

QString stateName(State state)
{
    switch (state) {
    case State::Fine:
        return QStringLiteral("ok");
    case State::Careful:
        return QStringLiteral("warning");
    case State::Broken:
        break;
    }
    return QStringLiteral("broken");
}

QChar mark(State state)
{
    switch (state) {
    case State::Fine:
        return u'✓';
    case State::Careful:
        return u'!';
    case State::Broken:
        break;
    }
    return u'✗';
}

Finding keychainFinding(const Result<KeychainLock> &lock, const Result<> &answer)
{
    const QString subject = QStringLiteral("keychain");
    if (lock && *lock == KeychainLock::Asking)
        return {subject, State::Broken, lockedSentence(*lock)};
    return answer ? Finding{subject, State::Fine, QStringLiteral("answers")}
                  : Finding{subject, State::Broken, commandSentence(answer.error())};
}

Finding memoryFinding()
{
    const QString subject = QStringLiteral("memory of secrets");
    return areSecretsLocked()
        ? Finding{subject, State::Fine, QStringLiteral("is not swapped to disk")}
        : Finding{subject, State::Careful,
            QStringLiteral("may be swapped to disk: the system allows this user to lock too "
                           "little of it (ulimit -l)")};
}

Finding reachFinding(const Portal &portal, const Result<QDateTime> &answer)
{
    const QString subject = QStringLiteral("portal ") + portal.host();
    if (!answer)
        return {subject, State::Broken, commandSentence(answer.error())};
    return {subject, State::Fine,
        portal.apiUrl.scheme() == QLatin1String("https")
            ? QStringLiteral("answers, and its certificate is trusted")
            : QStringLiteral("answers, on this computer")};
}

/// One portal after the other: the report is in the order of the settings.
Future<> askPortals(const CommandParts &parts, const QList<Portal> &portals, const Report &report)
{
    if (portals.isEmpty())
        return ready(Result<>());
    const Portal portal = portals.first();
    return then(parts.client.serverTime(portal), &parts.signIns,
        [parts, portal, rest = portals.mid(1), report](const Result<QDateTime> &time) -> Future<> {
            report->append(reachFinding(portal, time));
            if (time)
                report->append(clockFinding(portal, *time, parts.clock.now()));
            report->append(signInFinding(parts, portal));
            *report += consentFindings(parts, portal);
            return askPortals(parts, rest, report);
        });
}

Result<int> print(const Command &command, const Findings &report)
{
    QJsonArray checks;
    bool isBroken = false;
    for (const Finding &finding : report) {
        isBroken |= finding.state == State::Broken;
        checks.append(QJsonObject{{QStringLiteral("check"), finding.subject},
            {QStringLiteral("state"), stateName(finding.state)}, {QStringLiteral("text"), finding.text}});
        if (!command->wantsJson())
            command->print(
                QStringLiteral("%1 %2: %3").arg(QString(mark(finding.state)), finding.subject, finding.text));
    }
    if (command->wantsJson())
        command->print(QJsonDocument(QJsonObject{{QStringLiteral("version"), QStringLiteral(DUPLO_VERSION)},
            {QStringLiteral("healthy"), !isBroken}, {QStringLiteral("checks"), checks}}));
    return isBroken ? 1 : 0;
}
} // namespace

Future<int> showHealth(const CommandParts &parts, const Command &command)
{
    const auto report = std::make_shared<Findings>(callerFindings(parts, *command));
    *report += profileFindings(parts, *command);
    report->append(proxyFinding(command->flags));
    report->append(settingsFinding(parts));
    report->append(pauseFinding(parts));
    *report += setAsideFindings(parts.settings);
    const auto portals = parts.settings.portals();
    if (portals.isEmpty())
        report->append({QStringLiteral("portal"), State::Careful,
            QStringLiteral("there is none yet: \"duplo-tray-jit portal add URL\" adds one")});
    const auto asked =
        then(afterKeychain(parts), &parts.signIns, [parts, report](const Result<KeychainLock> &lock) {
            return then(parts.signIns.checkKeychain(), &parts.signIns,
                [lock, report](const Result<> &answer) -> Result<> {
                    report->append(keychainFinding(lock, answer));
                    return {};
                });
        });
    const auto told = then(asked, &parts.signIns, [parts, portals, report](const Result<> &) -> Future<> {
        report->append(memoryFinding());
        return askPortals(parts, portals, report);
    });
    return then(
        told, &parts.signIns, [command, report](const Result<> &) { return print(command, *report); });
}
