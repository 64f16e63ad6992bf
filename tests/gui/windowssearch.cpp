#include "gui/windowstates.h"
#include "ui/searchwindow.h"
#include "ui/servicepicker.h"

#include <QLineEdit>

namespace {
std::shared_ptr<QWidget> search(WindowStage &stage, const QString &query)
{
    const auto window = std::make_shared<SearchWindow>(stage.world.parts(), stage.commands, stage.navigator);
    window->open();
    window->findChild<QLineEdit *>(QStringLiteral("searchLine"))->setText(query);
    return window;
}

std::shared_ptr<QWidget> withoutPortal(WindowStage &stage)
{
    return search(stage, {});
}

std::shared_ptr<QWidget> signedOut(WindowStage &stage)
{
    stage.world.addPortal();
    return search(stage, {});
}

/// A portal of many tenants, some with hostile names.
std::shared_ptr<QWidget> searchMany(WindowStage &stage, const QString &query)
{
    stage.world.setTenantNames({QStringLiteral("billing"), QStringLiteral("dev01"), QStringLiteral("dev02"),
        QStringLiteral("platform"), QStringLiteral("prod"), QStringLiteral("test-ten"), QString(200, u'w'),
        QStringLiteral("פיתוח-01"), QStringLiteral("🚀 <b>rocket</b>")});
    const Portal portal = stage.world.signIn();
    stage.world.settings.setFavourite(portal, QStringLiteral("dev01"), true);
    stage.world.settings.touch(stage.world.dev01(portal), QStringLiteral("s3"), stage.world.clock.now());
    (void)stage.world.broker.access(stage.world.dev01(portal), CredentialBroker::Freshness::Cached);
    return search(stage, query);
}

std::shared_ptr<QWidget> home(WindowStage &stage)
{
    return searchMany(stage, {});
}

std::shared_ptr<QWidget> service(WindowStage &stage)
{
    return searchMany(stage, QStringLiteral("dev s3"));
}

std::shared_ptr<QWidget> tenant(WindowStage &stage)
{
    return searchMany(stage, QStringLiteral("dev01"));
}

std::shared_ptr<QWidget> noMatch(WindowStage &stage)
{
    return searchMany(stage, QStringLiteral("xyzzy"));
}

std::shared_ptr<QWidget> longName(WindowStage &stage)
{
    return searchMany(stage, QStringLiteral("www"));
}

std::shared_ptr<QWidget> hebrew(WindowStage &stage)
{
    return searchMany(stage, QStringLiteral("פי s3"));
}

std::shared_ptr<QWidget> services(WindowStage &stage)
{
    const AccessTarget target = stage.world.dev01(stage.world.signIn());
    const auto picker = std::make_shared<ServicePicker>(stage.world.parts(), nullptr);
    picker->popUp(QWidget(), target);
    return picker;
}
} // namespace

QList<WindowToTry> searchWindows()
{
    using enum WindowToTry::Keys;
    return {
        {"search without a portal", withoutPortal, Arrows},
        {"search signed out", signedOut, Arrows},
        {"search", home, Arrows},
        {"search service", service, Arrows},
        {"search tenant", tenant, Arrows},
        {"search no match", noMatch, Arrows},
        {"search long name", longName, Arrows},
        {"search right to left", hebrew, Arrows},
        {"services", services, Arrows},
    };
}
