#include "platform/applicationservice.h"

#include "support/privatebus.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QSignalSpy>
#include <QTest>

using What = WindowCall::What;

class TestApplicationService : public QObject
{
    Q_OBJECT

private:
    QDBusConnection connectTo(const char *name) const
    {
        return QDBusConnection::connectToBus(m_bus.address(), QLatin1String(name));
    }
    void send(const char *method, const QVariantList &arguments)
    {
        QDBusMessage call =
            QDBusMessage::createMethodCall(ApplicationService::nameOf({}), ApplicationService::pathOf({}),
                QStringLiteral("org.freedesktop.Application"), QString::fromLatin1(method));
        call.setArguments(arguments);
        connectTo("client").send(call);
    }

    PrivateBus m_bus;
    const QVariantMap m_leave{{QStringLiteral("activation-token"), QStringLiteral("leave")}};

private Q_SLOTS:
    void cleanup()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        QDBusConnection::disconnectFromBus(QStringLiteral("server"));
    }

    void isCalled_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QVariantList>("arguments");
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("link");
        const QString link = QStringLiteral("duplo-tray://open?tenant=a");
        const QVariant action = QVariant::fromValue(QVariantList());
        const auto row = [&](const char *name, const char *method, const QVariantList &first, int what) {
            QVariantList arguments = first;
            arguments.append(m_leave);
            QTest::newRow(name) << QByteArray(method) << arguments << what
                                << (what == int(What::Open) ? link : QString());
        };
        row("activate", "Activate", {}, int(What::Show));
        row("open", "Open", {QStringList{link}}, int(What::Open));
        row("search", "ActivateAction", {QStringLiteral("search"), action}, int(What::Search));
        row("settings", "ActivateAction", {QStringLiteral("settings"), action}, int(What::Settings));
        row("quit", "ActivateAction", {QStringLiteral("quit"), action}, int(What::Quit));
        row("unknown action", "ActivateAction", {QStringLiteral("dance"), action}, -1);
        row("a link as an action", "ActivateAction", {link, action}, -1);
        row("no link", "Open", {QStringList()}, -1);
        row("many links", "Open", {QStringList{link, link}}, -1);
    }
    void isCalled()
    {
        QFETCH(QByteArray, method);
        QFETCH(QVariantList, arguments);
        QFETCH(int, what);
        ApplicationService service({}, connectTo("server"));
        QList<WindowCall> calls;
        connect(
            &service, &ApplicationService::called, this, [&](const WindowCall &call) { calls.append(call); });
        send(method.constData(), arguments);
        // Comes after it, so that what never comes is known not to have come.
        send(
            "ActivateAction", {QStringLiteral("search"), QVariant::fromValue(QVariantList()), QVariantMap()});
        QTRY_COMPARE(calls.size(), what < 0 ? 1 : 2);
        if (what < 0)
            return;
        QCOMPARE(int(calls.constFirst().what), what);
        QTEST(calls.constFirst().link, "link");
        QCOMPARE(calls.constFirst().activationToken, QStringLiteral("leave"));
    }

    void instancesHaveNamesOfTheirOwn()
    {
        QCOMPARE(ApplicationService::nameOf({}), QStringLiteral("io.github.duplo_tray.DuploTray"));
        QCOMPARE(ApplicationService::pathOf({}), QStringLiteral("/io/github/duplo_tray/DuploTray"));
        QCOMPARE(ApplicationService::pathOf(QStringLiteral("my-demo")),
            QStringLiteral("/io/github/duplo_tray/DuploTray/instance_my_demo"));
    }

    void goesWithItsName()
    {
        auto service = std::make_unique<ApplicationService>(QString(), connectTo("server"));
        const QString name = ApplicationService::nameOf({});
        QVERIFY(QDBusReply<QString>(connectTo("server").interface()->serviceOwner(name)).isValid());
        service.reset();
        QVERIFY(!QDBusReply<QString>(connectTo("server").interface()->serviceOwner(name)).isValid());
        ApplicationService nowhere({}, QDBusConnection(QStringLiteral("none")));
        QSignalSpy called(&nowhere, &ApplicationService::called);
        nowhere.Activate({});
        QCOMPARE(called.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestApplicationService)
#include "tst_applicationservice.moc"
