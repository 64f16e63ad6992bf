#include "ui/targetmenu.h"

#include "ui/accessjobs.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QMenu>

#include <array>

namespace {

/// The portal's words, by level.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TargetMenu)
public:
    QString open;
    QString service;
    QString copyUrl;
    QString credentials;
    QString workstation;
};

/// No mnemonic stands twice: all three levels share one menu in the profile window.
Words wordsFor(AccessLevel level)
{
    switch (level) {
    case AccessLevel::Administrator:
        return {Words::tr("JIT &Admin AWS Console"), Words::tr("Open Admin Ser&vice"),
            Words::tr("Copy A&dmin AWS Console URL"), Words::tr("Temporary Ad&min AWS Credentials"),
            Words::tr("Adm&in AWS Access from my Workstation")};
    case AccessLevel::Operations:
        return {Words::tr("&JIT Operations AWS Console"), Words::tr("Open Op&erations Service"),
            Words::tr("Co&py Operations AWS Console URL"), Words::tr("Tempo&rary Operations AWS Credentials"),
            Words::tr("Operations AWS Access &from my Workstation")};
    case AccessLevel::Tenant:
        break;
    }
    return {Words::tr("&Open JIT AWS Console"), Words::tr("Open &Service"),
        Words::tr("&Copy AWS Console URL"), Words::tr("&Temporary AWS Credentials"),
        Words::tr("AWS Access from my &Workstation")};
}

template <class F>
QAction *add(QMenu &menu, const QString &icon, const QString &text, const QString &name, F triggered)
{
    QAction *action = menu.addAction(icon.isEmpty() ? QIcon() : themedIcon(icon), text);
    action->setObjectName(name);
    QObject::connect(action, &QAction::triggered, action, triggered);
    return action;
}

void addServices(QMenu &menu, const QString &title, const UiParts &parts, const AccessTarget &target,
    TargetCommands &commands)
{
    const auto services = servicesToOffer(parts, target);
    if (services.isEmpty())
        return;
    QMenu *offered = menu.addMenu(themedIcon(QStringLiteral("portal")), title);
    for (const AwsService *service : services)
        add(*offered, {}, menuText(service->name), QStringLiteral("service-") + service->id,
            [&commands, target, id = service->id] { commands.openService(target, id); });
    offered->addSeparator();
    add(*offered, {}, Words::tr("&All Services…"), QStringLiteral("allServices"),
        [&commands, target] { commands.chooseService(target); });
}

void addCredentials(QMenu &menu, const QString &title, const AccessTarget &target, TargetCommands &commands)
{
    QMenu *formats = menu.addMenu(themedIcon(QStringLiteral("key")), title);
    for (const CredentialsFormat format : allFormats()) {
        add(*formats, {}, Words::tr("Copy for %1").arg(formatTitle(format)),
            QStringLiteral("copy-") + formatName(format),
            [&commands, target, format] { commands.copyCredentials(target, format); });
    }
    formats->addSeparator();
    add(*formats, {}, Words::tr("&Show…"), QStringLiteral("showCredentials"),
        [&commands, target] { commands.showCredentials(target); });
}

} // namespace

QList<const AwsService *> servicesToOffer(const UiParts &parts, const AccessTarget &target)
{
    constexpr qsizetype most = 10;
    constexpr std::array wellKnown{
        "s3", "ec2", "dynamodb", "cloudwatch", "lambda", "rds", "ecs", "eks", "sqs", "secretsmanager", "iam"};
    const QString partition = parts.catalog.partitionOf(regionOf(parts, target));
    QList<const AwsService *> found;
    const auto offer = [&](const QString &id) {
        const AwsService *service = parts.catalog.service(id);
        if (service && found.size() < most && !found.contains(service)
            && (service->partitions.isEmpty() || service->partitions.contains(partition)))
            found.append(service);
    };
    for (const RecentUse &use : parts.settings.recentUses())
        if (!use.service.isEmpty())
            offer(use.service);
    for (const char *id : wellKnown)
        offer(QString::fromLatin1(id));
    return found;
}

void addTargetActions(QMenu &menu, const UiParts &parts, const AccessTarget &target, const QString &profile,
    TargetCommands &commands)
{
    const Words words = wordsFor(target.level);
    add(menu, QStringLiteral("console"), words.open, QStringLiteral("openConsole"),
        [&commands, target] { commands.openConsole(target); });
    addServices(menu, words.service, parts, target, commands);
    add(menu, QStringLiteral("link"), words.copyUrl, QStringLiteral("copyConsoleUrl"),
        [&commands, target] { commands.copyConsoleUrl(target); });
    addCredentials(menu, words.credentials, target, commands);
    const QString workstation = profile.isEmpty()
        ? words.workstation
        : Words::tr("%1 (profile “%2”)").arg(words.workstation, menuText(profile));
    QAction *action = add(menu, QStringLiteral("workstation"), workstation,
        QStringLiteral("setUpWorkstation"), [&commands, target] { commands.setUpWorkstation(target); });
    if (profile.isEmpty())
        return;
    // The mark says that a profile is there; a click must not take it away.
    action->setCheckable(true);
    action->setChecked(true);
    QObject::connect(action, &QAction::toggled, action, [action] { action->setChecked(true); });
}
