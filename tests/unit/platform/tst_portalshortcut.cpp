#include "platform/desktopshortcut.h"
#include "support/fakeshortcutportal.h"
#include "support/privatebus.h"

#include <QDBusMetaType>
#include <QSignalSpy>
#include <QTest>

using State = GlobalShortcut::State;

class TestPortalShortcut : public QObject
{
    Q_OBJECT

private:
    QDBusConnection connectTo(const char *name) const
    {
        return QDBusConnection::connectToBus(
            m_bus.address(), QString(QLatin1String(name) + QString::number(m_round)));
    }
    void startPortal()
    {
        QDBusConnection bus = connectTo("portal");
        QVERIFY(bus.registerObject(
            FakeShortcutPortal::path(), m_portal.get(), QDBusConnection::ExportAllContents));
        QVERIFY(bus.registerService(m_service));
    }

    const QString m_service = QStringLiteral("org.freedesktop.portal.Desktop");
    const QString m_keys = QStringLiteral("Ctrl+Alt+D");
    PrivateBus m_bus;
    int m_round = 0; ///< each test on connections of its own
    std::unique_ptr<FakeShortcutPortal> m_portal;
    std::unique_ptr<PortalShortcut> m_shortcut;

private Q_SLOTS:
    void initTestCase()
    {
        qDBusRegisterMetaType<FakePortalEntry>();
        qDBusRegisterMetaType<QList<FakePortalEntry>>();
    }
    void init()
    {
        m_portal = std::make_unique<FakeShortcutPortal>();
        startPortal();
        m_shortcut = std::make_unique<PortalShortcut>(connectTo("client"));
    }
    void cleanup()
    {
        m_shortcut.reset();
        m_portal.reset();
        connectTo("portal").unregisterService(m_service);
        ++m_round;
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void readsTriggers_data()
    {
        QTest::addColumn<QString>("sequence");
        QTest::addColumn<QString>("text");
        QTest::addColumn<uint>("keysym");
        const auto row = [](const char *sequence, const char *text, uint keysym = 0) {
            QTest::newRow(sequence) << QString::fromLatin1(sequence) << QString::fromLatin1(text) << keysym;
        };
        row("Ctrl+Alt+D", "CTRL+ALT+d", 0x64);
        row("Meta+Shift+Space", "SHIFT+LOGO+space", 0x20);
        row("Ctrl+F12", "CTRL+F12", 0xffc9);
        row("F9", "F9", 0xffc6);
        row("Ctrl+1", "CTRL+1", 0x31);
        row("Alt+PgUp", "ALT+Page_Up", 0xff55);
        for (const char *wrong : {"", "D", "Shift+D", "Ctrl+K, Ctrl+D", "Ctrl", "Ctrl+Alt+Ä", "nonsense+key"})
            row(wrong, "");
    }
    void readsTriggers()
    {
        QFETCH(QString, sequence);
        const auto trigger = KeyTrigger::parse(sequence);
        QTEST(trigger ? trigger->portalText() : QString(), "text");
        QTEST(trigger ? trigger->keysym : 0U, "keysym");
    }

    void bindsAndIsActivated()
    {
        QSignalSpy activated(m_shortcut.get(), &GlobalShortcut::activated);
        m_shortcut->bind(m_keys);
        QCOMPARE(m_shortcut->state(), State::Pending);
        QTRY_COMPARE(m_shortcut->state(), State::Bound);
        QCOMPARE(m_portal->bound, QStringList{QStringLiteral("CTRL+ALT+d")});
        QCOMPARE(m_shortcut->description(), QStringLiteral("Press Ctrl+Alt+D"));
        const QString session = m_portal->sessions.constLast();
        m_portal->press(connectTo("portal"), session, QStringLiteral("another"));
        m_portal->press(connectTo("portal"), QStringLiteral("/another"), QStringLiteral("search"));
        m_portal->press(connectTo("portal"), session, QStringLiteral("search"));
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("leave"));
        m_portal->change(connectTo("portal"), QStringLiteral("Press F9"));
        QTRY_COMPARE(m_shortcut->description(), QStringLiteral("Press F9"));
    }

    void rebindsAndUnbinds()
    {
        m_shortcut->bind(m_keys);
        m_shortcut->bind(QStringLiteral("Ctrl+Alt+E"));
        QTRY_COMPARE(m_shortcut->state(), State::Bound);
        QCOMPARE(m_portal->bound, QStringList{QStringLiteral("CTRL+ALT+e")});
        m_shortcut->bind(m_keys);
        QTRY_COMPARE(m_portal->bound.size(), 2);
        QTRY_COMPARE(m_shortcut->state(), State::Bound);
        QVERIFY(m_portal->sessions.first() != m_portal->sessions.last());
        m_shortcut->bind({});
        QCOMPARE(m_shortcut->state(), State::Unbound);
        QVERIFY(m_shortcut->description().isEmpty());
    }

    void takesNo_data()
    {
        QTest::addColumn<uint>("sessionCode");
        QTest::addColumn<uint>("bindCode");
        QTest::addColumn<QString>("given");
        QTest::addColumn<int>("state");
        const QString keys = QStringLiteral("x");
        QTest::newRow("no session") << 2U << 0U << keys << int(State::Unavailable);
        QTest::newRow("the person says no") << 0U << 1U << keys << int(State::Unavailable);
        QTest::newRow("another program has it") << 0U << 0U << QString() << int(State::Taken);
    }
    void takesNo()
    {
        QFETCH(uint, sessionCode);
        QFETCH(uint, bindCode);
        QFETCH(QString, given);
        m_portal->sessionCode = sessionCode;
        m_portal->bindCode = bindCode;
        m_portal->given = given;
        m_shortcut->bind(m_keys);
        QTRY_VERIFY(m_shortcut->state() != State::Pending);
        QTEST(int(m_shortcut->state()), "state");
    }

    void isLetDown()
    {
        m_shortcut->bind(m_keys);
        QTRY_COMPARE(m_shortcut->state(), State::Bound);
        m_portal->closeSession(connectTo("portal"));
        QTRY_COMPARE(m_shortcut->state(), State::Unavailable);
    }

    void asksAPortalThatRestarted()
    {
        m_shortcut->bind(m_keys);
        QTRY_COMPARE(m_shortcut->state(), State::Bound);
        QVERIFY(connectTo("portal").unregisterService(m_service));
        QTRY_COMPARE(m_shortcut->state(), State::Unavailable);
        QVERIFY(connectTo("portal").registerService(m_service));
        QTRY_COMPARE(m_shortcut->state(), State::Bound);
        QCOMPARE(m_portal->bound.size(), 2);
    }

    void fallsBackWithoutThePortal_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("no portal") << false;
        QTest::newRow("a portal without shortcuts") << true;
    }
    void fallsBackWithoutThePortal()
    {
        QFETCH(bool, isThere);
        m_portal->version = 0;
        if (!isThere)
            QVERIFY(connectTo("portal").unregisterService(m_service));
        DesktopShortcut shortcut(connectTo("client"), nullptr);
        QSignalSpy unsupported(m_shortcut.get(), &PortalShortcut::unsupported);
        m_shortcut->bind(m_keys);
        shortcut.bind(m_keys);
        QTRY_COMPARE(unsupported.size(), 1);
        QTRY_COMPARE(shortcut.state(), State::Unavailable);
        DesktopShortcut nowhere(QDBusConnection(QStringLiteral("none")), nullptr);
        nowhere.bind(m_keys);
        QCOMPARE(nowhere.state(), State::Unavailable);
        nowhere.bind({});
        QCOMPARE(nowhere.state(), State::Unbound);
    }
};

QTEST_GUILESS_MAIN(TestPortalShortcut)
#include "tst_portalshortcut.moc"
