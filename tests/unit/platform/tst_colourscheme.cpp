#include "platform/colourscheme.h"
#include "platform/x11shortcut.h"
#include "support/privatebus.h"
#include "support/xserver.h"

#include <QDBusContext>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

/// org.freedesktop.portal.Settings, as far as the tray asks it.
class FakeSettingsPortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    QVariant scheme; ///< invalid: this portal knows of none

public Q_SLOTS:
    QDBusVariant Read(const QString &space, const QString &key)
    {
        if (scheme.isValid() && space == QLatin1String("org.freedesktop.appearance")
            && key == QLatin1String("color-scheme"))
            return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
        sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"));
        return {};
    }

Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

/// On a bus and an X server of the test's own, with a real manager of XSETTINGS.
class TestColourScheme : public QObject
{
    Q_OBJECT

private:
    QDBusConnection connectTo(const char *name) const
    {
        return QDBusConnection::connectToBus(
            m_bus.address(), QString(QLatin1String(name) + QString::number(m_round)));
    }
    void say(const QString &space, const QVariant &value)
    {
        Q_EMIT m_portal.SettingChanged(space, QStringLiteral("color-scheme"), QDBusVariant(value));
    }
    void startManager(QProcess &manager, const QByteArray &theme)
    {
        QFile file(m_folder.filePath(QStringLiteral("xsettings")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "Net/DoubleClickTime 400\nNet/ThemeName \"" + theme + "\"\nGtk/ColorScheme (1, 2, 3, 4)\n");
        file.close();
        manager.start(QStringLiteral("xsettingsd"), {QStringLiteral("-c"), file.fileName()});
        QVERIFY(manager.waitForStarted());
    }

    const QString m_appearance = QStringLiteral("org.freedesktop.appearance");
    QTemporaryDir m_folder;
    PrivateBus m_bus;
    int m_round = 0; ///< each test on connections of its own
    FakeSettingsPortal m_portal;

private Q_SLOTS:
    void init()
    {
        QDBusConnection bus = connectTo("portal");
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
            QDBusConnection::ExportAllContents));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }
    void cleanup()
    {
        connectTo("portal").unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
        m_portal.scheme = {};
        ++m_round;
    }

    void followsThePortal()
    {
        m_portal.scheme = 1U;
        const ColourScheme scheme(connectTo("client"));
        QTRY_VERIFY(scheme.isDark());
        QSignalSpy changed(&scheme, &ColourScheme::changed);
        say(m_appearance, 2U);
        QTRY_VERIFY(!scheme.isDark());
        say(QStringLiteral("org.example"), 1U);
        say(m_appearance, 0U);
        say(m_appearance, QStringLiteral("dark"));
        say(m_appearance, QVariant::fromValue(QDBusVariant(1U)));
        QTRY_VERIFY(scheme.isDark());
        QCOMPARE(changed.size(), 2);
    }

    void followsAThemeOfGtk()
    {
        QProcess manager;
        startManager(manager, "Greybird");
        QTRY_COMPARE(XSettings(X11Shortcut::qtConnection()).text("Net/ThemeName"), QByteArray("Greybird"));
        const ColourScheme scheme(connectTo("client"), X11Shortcut::qtConnection());
        QSignalSpy changed(&scheme, &ColourScheme::changed);
        QVERIFY(!scheme.isDark());
        manager.terminate();
        QVERIFY(manager.waitForFinished());
        QProcess next;
        startManager(next, "Mint-Y-Dark-Aqua");
        QTRY_VERIFY(scheme.isDark());
        // What the person told the desktop counts more than a theme's name.
        say(m_appearance, 2U);
        QTRY_VERIFY(!scheme.isDark());
        say(m_appearance, 0U);
        QTRY_VERIFY(scheme.isDark());
        next.terminate();
        QTRY_VERIFY(!scheme.isDark());
        QCOMPARE(changed.size(), 4);
    }

    void readsDamagedSettings_data()
    {
        QTest::addColumn<QByteArray>("property");
        QTest::addColumn<QByteArray>("theme");
        const QByteArray theme("\1\0\1\0N\0\0\0\0\0\0\0\4\0\0\0dark", 20);
        const QByteArray head("\0\0\0\0\1\0\0\0\2\0\0\0", 12);
        QTest::newRow("whole") << head + theme << QByteArray("dark");
        QTest::newRow("other order") << QByteArray(
            "\1\0\0\0\0\0\0\1\0\0\0\1\1\0\0\1N\0\0\0\0\0\0\0\0\0\0\4dark", 32)
                                     << QByteArray("dark");
        QTest::newRow("cut in a text") << head + theme.chopped(1) << QByteArray();
        QTest::newRow("cut in a name") << head + theme.first(5) << QByteArray();
        QTest::newRow("cut in the head") << head.first(7) << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("text too long")
            << head + theme.first(12) + QByteArray("\xff\xff\xff\x7f", 4) + "dark" << QByteArray();
        QTest::newRow("unknown kind")
            << head + QByteArray("\7\0\1\0X\0\0\0\0\0\0\0", 12) + theme << QByteArray();
        QTest::newRow("noise") << QByteArray(300, '\xff') << QByteArray();
    }
    void readsDamagedSettings()
    {
        QFETCH(QByteArray, property);
        QTEST(xsettingsTexts(property).value("N"), "theme");
    }
};

int main(int argc, char **argv)
{
    const XServer server;
    QGuiApplication application(argc, argv);
    TestColourScheme test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_colourscheme.moc"
