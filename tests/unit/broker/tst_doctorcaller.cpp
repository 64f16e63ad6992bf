#include "core/proxyvariables.h"
#include "doctortest.h"

/// What "doctor" finds where it was typed.
class TestDoctorCaller : public DoctorTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheCallerSees()
    {
        const auto bad = report(QStringLiteral("--caller-variables AWS_PROFILE,AWS_REGION,AWS_ACCESS_KEY_ID "
                                               "--caller-folder HOME/x --caller-folder-private no "
                                               "--caller-version 0.0.1 --caller-helper /bin/true")
                                    .replace(QLatin1String("HOME"), QDir::homePath()));
        QCOMPARE(state(bad, QStringLiteral("environment")), QStringLiteral("warning"));
        QVERIFY(text(bad, QStringLiteral("environment"))
                    .startsWith(QStringLiteral("AWS_PROFILE, AWS_ACCESS_KEY_ID set")));
        QVERIFY(text(bad, QStringLiteral("socket")).contains(QStringLiteral("write into ~/x: chmod")));
        QCOMPARE(state(bad, QStringLiteral("socket")), QStringLiteral("broken"));
        QCOMPARE(state(bad, QStringLiteral("agent")), QStringLiteral("warning"));
        QCOMPARE(state(bad, QStringLiteral("helper")), QStringLiteral("warning"));
        QCOMPARE(state(bad, QStringLiteral("aws")), QStringLiteral("warning"));
        const auto good =
            report(QStringLiteral("--caller-aws /usr/bin/aws --caller-aws-version aws-cli/2.9.19"));
        QCOMPARE(text(good, QStringLiteral("aws")), QStringLiteral("/usr/bin/aws is aws-cli/2.9.19"));
    }

    void whatDuploTraySetItself_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("says");
        const QString keys = QStringLiteral(
            "AWS_ACCESS_KEY_ID,AWS_CREDENTIAL_EXPIRATION,AWS_REGION,AWS_SECRET_ACCESS_KEY,AWS_SESSION_TOKEN");
        const QString now = QStringLiteral(",DUPLO_TRAY_NOW,DUPLO_TRAY_UNTIL");
        QTest::newRow("jitnow") << QString(QStringLiteral("AWS_PROFILE") + now) << QStringLiteral("ok")
                                << QStringLiteral("jitnow --off");
        QTest::newRow("jitnow's keys")
            << QString(keys + now) << QStringLiteral("ok") << QStringLiteral("jitnow --off");
        QTest::newRow("exec") << QString(keys + QStringLiteral(",DUPLO_TRAY_SESSION")) << QStringLiteral("ok")
                              << QStringLiteral("leaving this shell");
        QTest::newRow("somebody else") << keys << QStringLiteral("warning") << QStringLiteral("unset");
        QTest::newRow("somebody after jitnow")
            << QString(keys + QStringLiteral(",AWS_PROFILE") + now) << QStringLiteral("warning")
            << QStringLiteral("AWS_PROFILE, AWS_ACCESS_KEY_ID");
        QTest::newRow("only the prompt's")
            << now << QStringLiteral("ok") << QStringLiteral("no AWS variable");
    }
    void whatDuploTraySetItself()
    {
        QFETCH(QString, names);
        QFETCH(QString, says);
        const auto all = report(QStringLiteral("--caller-variables ") + names);
        QTEST(state(all, QStringLiteral("environment")), "state");
        const QString why = text(all, QStringLiteral("environment"));
        QVERIFY2(why.contains(says), qPrintable(why));
    }

    void whoseTheSocketIs()
    {
        QVERIFY(text(report(), QStringLiteral("socket")).contains(QLatin1String("the agent made it")));
        m_world->isSocketInherited = true;
        QVERIFY(text(report(), QStringLiteral("socket")).contains(QLatin1String("systemd made it")));
        QCOMPARE(state(report(), QStringLiteral("socket")), QStringLiteral("ok"));
    }

    void versions()
    {
        m_world->callerVersion = QStringLiteral(DUPLO_VERSION);
        const QString same = QStringLiteral("--caller-version " DUPLO_VERSION);
        QCOMPARE(text(report(same), QStringLiteral("agent")),
            QStringLiteral("runs, version " DUPLO_VERSION ", as duplo-tray-jit is"));
        QVERIFY(text(report(QStringLiteral("--caller-version 9.9.9")), QStringLiteral("agent"))
                    .contains(QLatin1String("duplo-tray-jit is 9.9.9: restart")));
    }

    void proxyWithoutItsPassword_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("shown");
        const QString plain = QStringLiteral("https_proxy=http://proxy.example:3128");
        QTest::newRow("address") << QByteArray("http://bob:hunter2@proxy.example:3128") << plain;
        QTest::newRow("no password") << QByteArray("http://proxy.example:3128") << plain;
        // curl and others take these as well.
        const QString bare = QStringLiteral("https_proxy=proxy.example:3128");
        QTest::newRow("no scheme") << QByteArray("bob:hunter2@proxy.example:3128") << bare;
        QTest::newRow("odd password") << QByteArray("bob:hunter2@/#?@proxy.example:3128") << bare;
        QTest::newRow("odd user") << QByteArray("http://b ob:hunter2@x@proxy.example:3128") << plain;
    }
    void proxyWithoutItsPassword()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, shown);
        const QByteArray before = qgetenv("https_proxy");
        qputenv("https_proxy", value);
        const Finding finding = proxyFinding({});
        before.isEmpty() ? qunsetenv("https_proxy") : qputenv("https_proxy", before);
        QVERIFY2(finding.text.contains(shown), qPrintable(finding.text));
        QVERIFY(!finding.text.contains(QLatin1String("hunter2")));
    }

    void anotherProxyThanTheCallers_data()
    {
        QTest::addColumn<QStringList>("flags");
        QTest::addColumn<Finding::State>("state");
        const QString flag = QStringLiteral("--caller-proxies=");
        QTest::newRow("not told") << QStringList() << Finding::State::Fine;
        QTest::newRow("the same") << QStringList(
            flag + QStringLiteral("https_proxy=http://proxy.example:3128\nno_proxy=localhost"))
                                  << Finding::State::Fine;
        QTest::newRow("none there") << QStringList(flag) << Finding::State::Careful;
        QTest::newRow("exceptions only")
            << QStringList(flag + QStringLiteral("no_proxy=localhost")) << Finding::State::Careful;
        QTest::newRow("another") << QStringList(flag + QStringLiteral("https_proxy=http://other.example:1"))
                                 << Finding::State::Careful;
        QTest::newRow("other exceptions")
            << QStringList(flag + QStringLiteral("https_proxy=http://proxy.example:3128"))
            << Finding::State::Careful;
    }
    void anotherProxyThanTheCallers()
    {
        QFETCH(QStringList, flags);
        const auto parsed = CommandFlags::parse(flags, {QStringLiteral("caller-proxies")}, {});
        QVERIFY(parsed.has_value());
        QHash<const char *, QByteArray> before;
        for (const char *name : proxyVariables) {
            before.insert(name, qgetenv(name));
            qunsetenv(name);
        }
        qputenv("https_proxy", "http://bob:hunter2@proxy.example:3128");
        qputenv("no_proxy", "localhost");
        const Finding finding = proxyFinding(*parsed);
        for (const char *name : proxyVariables)
            before[name].isEmpty() ? qunsetenv(name) : qputenv(name, before[name]);
        QTEST(finding.state, "state");
        QVERIFY2(finding.text.contains(QLatin1String("no_proxy=localhost")), qPrintable(finding.text));
        QVERIFY(!finding.text.contains(QLatin1String("hunter2")));
    }
};

QTEST_GUILESS_MAIN(TestDoctorCaller)
#include "tst_doctorcaller.moc"
