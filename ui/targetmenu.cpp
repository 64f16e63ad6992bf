#include "ui/targetmenu.h"

#include "ui/accessjobs.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QMenu>

namespace {

/// The portal's words, by level.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TargetMenu)
public:
    QString open;
    QString copyUrl = tr("&Copy AWS Console URL");
    QString credentials;
    QString workstation;
};

Words wordsFor(AccessLevel level)
{
    Words words;
    switch (level) {
    case AccessLevel::Tenant:
        words.open = Words::tr("&Open JIT AWS Console");
        words.credentials = Words::tr("&Temporary AWS Credentials");
        words.workstation = Words::tr("AWS Access from my &Workstation");
        break;
    case AccessLevel::Administrator:
        words.open = Words::tr("JIT &Admin AWS Console");
        words.credentials = Words::tr("&Temporary Admin AWS Credentials");
        words.workstation = Words::tr("Admin AWS Access from my &Workstation");
        break;
    case AccessLevel::Operations:
        words.open = Words::tr("JIT &Operations AWS Console");
        words.credentials = Words::tr("&Temporary Operations AWS Credentials");
        words.workstation = Words::tr("Operations AWS Access from my &Workstation");
        break;
    }
    return words;
}

template <class F>
QAction *add(QMenu &menu, const QString &icon, const QString &text, const QString &name, F triggered)
{
    QAction *action = menu.addAction(icon.isEmpty() ? QIcon() : themedIcon(icon), text);
    action->setObjectName(name);
    QObject::connect(action, &QAction::triggered, action, triggered);
    return action;
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

void addTargetActions(
    QMenu &menu, const AccessTarget &target, const QString &profile, TargetCommands &commands)
{
    const Words words = wordsFor(target.level);
    add(menu, QStringLiteral("console"), words.open, QStringLiteral("openConsole"),
        [&commands, target] { commands.openConsole(target); });
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
