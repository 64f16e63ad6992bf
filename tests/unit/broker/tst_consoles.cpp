#include "commandworld.h"

#include <QtTest>

using namespace std::chrono_literals;
using Kind = ConsolePlace::Kind;

/// JIT AWS Console: where it opens, at which page, what the browser gets to see, and how a wait is cancelled.
class TestConsoles : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

    AccessTarget dev01() const { return m_world->dev01(); }
    bool opens(const ConsolePlace &place)
    {
        const Outcome<void> opened(m_world->consoles.open(dev01(), place), &m_world->sockets);
        return opened.isThere() && opened->has_value();
    }
    BrowserChoice choice() const { return m_world->browser.choices.value(0); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->signInWithToken();
        m_world->viewer.available = true;
    }
    void cleanup() { m_world.reset(); }

    void places()
    {
        QVERIFY(opens({Kind::Browser, {}}));
        QVERIFY(m_world->browser.choices.isEmpty());
        QVERIFY(opens({Kind::ChromiumProfile, QStringLiteral("Work")}));
        QCOMPARE(choice().kind, BrowserChoice::Kind::ChromiumProfile);
        QCOMPARE(choice().name, QStringLiteral("Work"));
        QVERIFY(opens({Kind::Command, QStringLiteral("'my browser' --at=%u")}));
        QCOMPARE(m_world->browser.choices.last().command,
            (QStringList{QStringLiteral("my browser"), QStringLiteral("--at=%u")}));
        for (const QUrl &opened : m_world->browser.opened) {
            QCOMPARE(opened.host(), QStringLiteral("127.0.0.1"));
            QVERIFY(!opened.toString().contains(QLatin1String("sEcReT")));
        }
    }

    void recordsWhyNothingOpened()
    {
        m_world->fail(m_world->accessPath(dev01Id), 403);
        QVERIFY(!opens({Kind::Browser, {}}));
        const Activity failed = m_world->activity.latest(1).value(0);
        QCOMPARE(failed.action, Activity::Action::Console);
        QCOMPARE(failed.outcome, Activity::Outcome::Failed);
        QCOMPARE(failed.note,
            QStringLiteral("You may not use dev01: ask an administrator of the portal for access."));
    }

    void containersGetTheTargetsColour()
    {
        m_world->settings.setChoices(dev01(), {{}, {}, QStringLiteral("#ff0000"), {}});
        QVERIFY(opens({Kind::FirefoxContainer, QStringLiteral("acme dev")}));
        QCOMPARE(choice().kind, BrowserChoice::Kind::FirefoxContainer);
        QCOMPARE(choice().colour, QStringLiteral("#ff0000"));
    }

    void aCommandThatCannotBeSplit()
    {
        const Outcome<void> opened(
            m_world->consoles.open(dev01(), ConsolePlace{Kind::Command, QStringLiteral("firefox 'open")}),
            &m_world->sockets);
        QVERIFY(opened.isThere());
        QCOMPARE(opened->error().kind, Error::Kind::InvalidInput);
        QVERIFY(m_world->browser.opened.isEmpty());
    }

    void theClosestChoiceCounts()
    {
        const ConsolePlace general{Kind::ChromiumProfile, QStringLiteral("General")};
        const ConsolePlace portals{Kind::ChromiumProfile, QStringLiteral("Portal")};
        const ConsolePlace own{Kind::ChromiumProfile, QStringLiteral("Own")};
        const AccessTarget portal{m_world->acme, AccessLevel::Tenant, {}};
        m_world->preferences.setConsolePlace(general);
        QCOMPARE(m_world->consoles.placeFor(dev01()), general);
        m_world->settings.setChoices(portal, {{}, portals, {}, {}});
        QCOMPARE(m_world->consoles.placeFor(dev01()), portals);
        m_world->settings.setChoices(dev01(), {{}, own, {}, {}});
        QCOMPARE(m_world->consoles.placeFor(dev01()), own);
        QCOMPARE(m_world->consoles.placeFor(m_world->admin()), portals);
    }

    void pages_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QByteArray>("destination");
        QTest::newRow("as the portal says")
            << QString() << QString() << QString() << QByteArray("https%3A%2F%2Fconsole.aws.amazon.com%2F&");
        QTest::newRow("the tenant's region")
            << QStringLiteral("eu-central-1") << QString() << QString()
            << QByteArray("eu-central-1.console.aws.amazon.com%2Fconsole%2Fhome");
        QTest::newRow("another region")
            << QStringLiteral("eu-central-1") << QString() << QStringLiteral("eu-west-1")
            << QByteArray("eu-west-1.console.aws.amazon.com%2Fconsole%2Fhome");
        QTest::newRow("a page") << QStringLiteral("eu-central-1") << QStringLiteral("s3/home") << QString()
                                << QByteArray("eu-central-1.console.aws.amazon.com%2Fs3%2Fhome");
        QTest::newRow("a page, region unknown") << QString() << QStringLiteral("s3/home") << QString()
                                                << QByteArray("us-west-2.console.aws.amazon.com%2Fs3%2Fhome");
    }
    void pages()
    {
        QFETCH(QString, chosen);
        QFETCH(QString, path);
        QFETCH(QString, region);
        QFETCH(QByteArray, destination);
        m_world->settings.setChoices(dev01(), {chosen, {}, {}, {}});
        m_world->consoles.open(dev01(), ConsolePlace{Kind::Window, {}}, path, region);
        const QByteArray url = m_world->viewer.opened.last().first.exposeBytes();
        QVERIFY2(url.contains(destination), url.constData());
        QVERIFY(url.contains("SigninToken=sEcReT1"));
    }

    void servicesAreRemembered()
    {
        AwsService service;
        service.id = QStringLiteral("dynamodb");
        service.path = QStringLiteral("dynamodbv2/home");
        const Outcome<void> opened(m_world->consoles.openService(dev01(), service), &m_world->sockets);
        QVERIFY(opened.isThere() && opened->has_value());
        const auto uses = m_world->settings.recentUses();
        QCOMPARE(uses.size(), 2);
        QVERIFY(uses.first().service.isEmpty());
        QCOMPARE(uses.last().service, QStringLiteral("dynamodb"));
    }

    void cancelling()
    {
        m_world->transport.hold = true;
        Cancellation cancellation;
        const Outcome<void> opened(
            m_world->consoles.open(dev01(), {}, {}, {}, cancellation), &m_world->sockets);
        const Outcome<ConsoleUrl> copied(m_world->consoles.url(dev01(), cancellation), &m_world->sockets);
        QVERIFY(!opened.isThere());
        cancellation.cancel();
        QVERIFY(opened.isThere() && copied.isThere());
        QCOMPARE(opened->error().kind, Error::Kind::Cancelled);
        m_world->transport.release();
        QVERIFY(m_world->browser.opened.isEmpty());
        const Outcome<void> late(
            m_world->consoles.open(dev01(), {}, {}, {}, cancellation), &m_world->sockets);
        QVERIFY(late.isThere() && !late->has_value());
        QVERIFY(m_world->browser.opened.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConsoles)
#include "tst_consoles.moc"
