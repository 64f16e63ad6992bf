#pragma once

#include "broker/sessionpolicy.h"
#include "support/fakebrowser.h"
#include "support/fakeclipboard.h"
#include "support/fakeclock.h"
#include "support/fakekeychain.h"
#include "support/fakeloginstart.h"
#include "support/fakenotifier.h"
#include "support/fakeprofiletest.h"
#include "support/fakesessionevents.h"
#include "support/fakeshortcut.h"
#include "support/faketransport.h"
#include "support/faketrayhosts.h"
#include "support/fakeviewer.h"
#include "ui/navigator.h"
#include "ui/questiondialogs.h"
#include "ui/uiparts.h"

#include <QTemporaryDir>

/// Everything the windows work with: the real broker on fakes, and a portal "acme" that bob, an
/// administrator, uses.
class World
{
public:
    /// \a settingsText: what the settings file holds at first.
    explicit World(const QByteArray &settingsText = {})
        : settings(settingsFile(settingsText))
    {
        holders.follow(activity, broker);
        answerAsPortal();
    }
    ~World()
    {
        for (const Portal &portal : settings.portals())
            signIns.cancel(portal);
    }

    UiParts parts()
    {
        return {settings, preferences, catalog, activity, verifier, signIns, broker, requests, consoles,
            profiles, profileTest, clipboard, notifier, session, shortcut, log, clock, loginStart, tenants,
            holders};
    }
    /// acme, added.
    Portal addPortal(const QString &address = QStringLiteral("acme.duplocloud.net"));
    /// acme, with bob signed in by API token.
    Portal signIn(const QString &address = QStringLiteral("acme.duplocloud.net"));
    AccessTarget dev01(const Portal &portal) const
    {
        return {portal, AccessLevel::Tenant, QStringLiteral("dev01")};
    }
    /// Plays the portal's page: the person clicked Authorize there.
    void answerPage(const Portal &portal);
    /// The same where bob has signed in before.
    void clickAuthorize(const Portal &portal);
    /// A program that asks while nobody is signed in.
    Future<::SignIn> programAsks(const Portal &portal, const QString &name = QStringLiteral("terraform"));
    void setTenants(int count);
    void setTenantNames(const QStringList &names);
    /// What the portal tells about where a tenant lives.
    void setRegion(const Portal &portal, const QString &tenant, const QString &region);
    void answerAsPortal();
    /// Its path; with \a text in it, unless that is empty.
    QString settingsFile(const QByteArray &text) const;

    QObject sockets;
    QTemporaryDir dir;
    FakeClock clock;
    FakeKeychain keychain;
    FakeTransport transport;
    FakeBrowser browser;
    FakeViewer viewer;
    FakeClipboard clipboard;
    FakeNotifier notifier;
    FakeProfileTest profileTest;
    FakeSessionEvents session;
    FakeShortcut shortcut;
    FakeTrayHosts trays;
    LogBook log;
    FakeLoginStart loginStart;
    QuestionDialogs questions;
    Settings settings;
    Preferences preferences{dir.filePath(QStringLiteral("settings.ini"))};
    ServiceCatalog catalog;
    ActivityLog activity{{}, clock};
    PortalClient client{transport};
    TokenVerifier verifier{client, clock};
    TokenStore tokens{keychain};
    SignIns signIns{{settings, verifier, tokens, browser, questions, clock, {}}};
    CredentialBroker broker{signIns, client, clock};
    Consents consents{settings, preferences};
    ProgramRequests requests{signIns, consents, clock, false};
    SessionPolicy policy{preferences, session, signIns, broker, requests};
    AccessHolders holders{clock};
    TenantWatch tenants{signIns, settings, session, clock};
    Consoles consoles{broker, settings, preferences, activity, browser, viewer, {}};
    Profiles profiles{QStringLiteral("/usr/bin/duplo-tray-jit"), {}, dir.filePath(QStringLiteral("config")),
        dir.filePath(QStringLiteral("credentials"))};
};

/// Records where windows wanted to lead.
class FakeNavigator final : public Navigator
{
public:
    void raise() override { note("raise"); }
    void showTarget(const AccessTarget &target) override { note("showTarget", target.label()); }
    void chooseService(const AccessTarget &target) override { note("chooseService", target.label()); }
    void showPortal(const Portal &portal) override { note("showPortal", portal.name()); }
    void addPortal() override { note("addPortal"); }
    void signIn(const Portal &portal, bool administrator) override
    {
        note(administrator ? "signInAsAdministrator" : "signIn", portal.name());
    }
    void pasteToken(const Portal &portal) override { note("pasteToken", portal.name()); }
    void signOut(const Portal &portal) override { note("signOut", portal.name()); }
    void removePortal(const Portal &portal) override { note("removePortal", portal.name()); }
    void showCredentials(const AccessTarget &target) override { note("showCredentials", target.label()); }
    void showWorkstation(const AccessTarget &target) override { note("showWorkstation", target.label()); }
    void showPrograms() override { note("showPrograms"); }
    void showSearch() override { note("showSearch"); }
    void showSettings(SettingsPage page) override { note("showSettings", QString::number(int(page))); }
    void showSessions() override { note("showSessions"); }
    void showActivity(const QString &text) override { note("showActivity", text); }
    void showFirstRun() override { note("showFirstRun"); }
    void follow(const DeepLink &link) override { note("follow", link.text()); }
    void quit() override { note("quit"); }

    QString last() const { return calls.isEmpty() ? QString() : calls.last(); }
    QStringList calls;

private:
    void note(const char *what, const QString &about = {})
    {
        calls.append(about.isEmpty() ? QString::fromLatin1(what) : QString::fromLatin1(what) + u' ' + about);
    }
};
