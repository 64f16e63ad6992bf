#include "gui/gallerystage.h"
#include "ui/searchwindow.h"

#include <QLineEdit>

namespace {

/// The search window with \a query typed.
void search(Stage &stage, const QString &query, const QString &name)
{
    TrayCommands commands(stage.world.parts(), stage.jobs, stage.navigator);
    SearchWindow window(stage.world.parts(), commands, stage.navigator);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.open();
    window.findChild<QLineEdit *>(QStringLiteral("searchLine"))->setText(query);
    shoot(window, name);
}

} // namespace

void drawSearch()
{
    {
        Stage stage;
        search(stage, {}, QStringLiteral("search-1-no-portal"));
        stage.world.addPortal();
        search(stage, {}, QStringLiteral("search-2-signed-out"));
    }
    Stage stage;
    stage.world.setTenantNames({QStringLiteral("billing"), QStringLiteral("dev01"), QStringLiteral("dev02"),
        QStringLiteral("platform"), QStringLiteral("prod"), QStringLiteral("test-ten"), QString(200, u'w'),
        QString::fromUtf8("פיתוח-01"), QString::fromUtf8("🚀 <b>rocket</b>")});
    const Portal portal = stage.world.signIn();
    settle();
    stage.world.settings.setFavourite(portal, QStringLiteral("dev01"), true);
    stage.world.settings.touch(stage.world.dev01(portal), QStringLiteral("s3"), stage.world.clock.now());
    stage.world.broker.access(stage.world.dev01(portal), CredentialBroker::Freshness::Cached);
    settle();
    search(stage, {}, QStringLiteral("search-3-home"));
    search(stage, QStringLiteral("dev s3"), QStringLiteral("search-4-service"));
    search(stage, QStringLiteral("dev01"), QStringLiteral("search-5-tenant"));
    search(stage, QStringLiteral("d"), QStringLiteral("search-6-many"));
    search(stage, QStringLiteral("xyzzy"), QStringLiteral("search-7-no-match"));
    search(stage, QStringLiteral("www"), QStringLiteral("search-8-long"));
    search(stage, QString::fromUtf8("פי s3"), QStringLiteral("search-9-rtl"));
}
