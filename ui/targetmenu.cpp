#include "ui/targetmenu.h"

#include "ui/accessjobs.h"
#include "ui/menus.h"
#include "ui/sentences.h"

#include <QCoreApplication>

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

void addServices(QMenu &menu, const QString &title, const UiParts &parts, const AccessTarget &target,
    TargetCommands &commands)
{
    const auto services = servicesToOffer(parts, target);
    if (services.isEmpty())
        return;
    QMenu *offered = menu.addMenu(themedIcon(QStringLiteral("portal")), title);
    for (const AwsService *service : services)
        addEntry(*offered, QStringLiteral("service-") + service->id, menuText(service->name),
            [&commands, target, id = service->id] { commands.openService(target, id); });
    offered->addSeparator();
    addEntry(*offered, QStringLiteral("allServices"), Words::tr("&All Services…"),
        [&commands, target] { commands.chooseService(target); });
}

void addCredentials(QMenu &menu, const QString &title, const UiParts &parts, const AccessTarget &target,
    TargetCommands &commands)
{
    QMenu *formats = menu.addMenu(themedIcon(QStringLiteral("key")), title);
    for (const CredentialsFormat format : formatsToOffer(parts)) {
        addEntry(*formats, QStringLiteral("copy-") + formatName(format),
            Words::tr("Copy for %1").arg(formatTitle(format)),
            [&commands, target, format] { commands.copyCredentials(target, format); });
    }
    formats->setDefaultAction(formats->actions().first());
    formats->addSeparator();
    addEntry(*formats, QStringLiteral("showCredentials"), Words::tr("&Show…"),
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
        if (service && found.size() < most && !found.contains(service) && service->existsIn(partition))
            found.append(service);
    };
    for (const RecentUse &use : parts.settings.recentUses())
        if (!use.service.isEmpty())
            offer(use.service);
    for (const char *id : wellKnown)
        offer(QString::fromLatin1(id));
    return found;
}

QList<CredentialsFormat> formatsToOffer(const UiParts &parts)
{
    QList<CredentialsFormat> formats = allFormats();
    formats.move(formats.indexOf(parts.preferences.defaultFormat()), 0);
    return formats;
}

void addTargetActions(QMenu &menu, const UiParts &parts, const AccessTarget &target, const QString &profile,
    TargetCommands &commands)
{
    const Words words = wordsFor(target.level);
    addEntry(
        menu, QStringLiteral("openConsole"), words.open,
        [&commands, target] { commands.openConsole(target); }, QStringLiteral("console"));
    addServices(menu, words.service, parts, target, commands);
    addEntry(
        menu, QStringLiteral("copyConsoleUrl"), words.copyUrl,
        [&commands, target] { commands.copyConsoleUrl(target); }, QStringLiteral("link"));
    addCredentials(menu, words.credentials, parts, target, commands);
    const QString workstation = profile.isEmpty()
        ? words.workstation
        : Words::tr("%1 (profile “%2”)").arg(words.workstation, menuText(profile));
    addEntry(
        menu, QStringLiteral("setUpWorkstation"), workstation,
        [&commands, target] { commands.setUpWorkstation(target); }, QStringLiteral("workstation"));
}
