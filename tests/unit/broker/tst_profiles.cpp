#include "aws/shellwords.h"
#include "broker/profiles.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

class TestProfiles : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_config;
    const Portal m_acme = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
    const Portal m_local = parsePortal(QStringLiteral("localhost:8080")).value();

    Profiles profiles(
        const QString &instance = {}, const QString &helper = QStringLiteral("/opt/a b/duplo-tray-jit")) const
    {
        return {helper, instance, m_config, m_folder.filePath(QStringLiteral("credentials"))};
    }
    void write(const QByteArray &text) const
    {
        QFile file(m_config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void init()
    {
        m_config = m_folder.filePath(QStringLiteral("config"));
        QFile::remove(m_config);
    }

    void commandLineGoesRound_data()
    {
        QTest::addColumn<AccessLevel>("level");
        QTest::addColumn<QString>("tenant");
        QTest::newRow("plain") << AccessLevel::Tenant << QStringLiteral("dev01");
        QTest::newRow("blanks") << AccessLevel::Tenant << QStringLiteral("  my tenant ");
        QTest::newRow("quotes") << AccessLevel::Tenant << QStringLiteral("o'b\"r\\ien");
        QTest::newRow("shell") << AccessLevel::Tenant << QStringLiteral("$(rm -rf ~);`x`|&>");
        QTest::newRow("comment") << AccessLevel::Tenant << QStringLiteral("a #b ;c");
        QTest::newRow("letters") << AccessLevel::Tenant << QStringLiteral("größe-東京");
        QTest::newRow("like a flag") << AccessLevel::Tenant << QStringLiteral("--admin");
        QTest::newRow("like another flag") << AccessLevel::Tenant << QStringLiteral("--host");
        QTest::newRow("administrator") << AccessLevel::Administrator << QString();
        QTest::newRow("operations") << AccessLevel::Operations << QString();
    }
    void commandLineGoesRound()
    {
        QFETCH(AccessLevel, level);
        QFETCH(QString, tenant);
        const AccessTarget target{m_local, level, tenant};
        for (const QString &instance : {QString(), QStringLiteral("demo")}) {
            const QString line = profiles(instance).credentialProcess(target);
            QVERIFY(!line.contains(QLatin1Char('\n')));
            const auto words = splitShellWords(line);
            QVERIFY(words.has_value());
            QCOMPARE(words->first(), QStringLiteral("/opt/a b/duplo-tray-jit"));
            QCOMPARE(words->contains(QStringLiteral("--instance")), !instance.isEmpty());
            QVERIFY(words->contains(QStringLiteral("http://localhost:8080")));
            if (level == AccessLevel::Tenant)
                QCOMPARE(words->last(), tenant);
            const auto read = Profiles::targetOf({QStringLiteral("p"), line, {}});
            QVERIFY(read.has_value());
            QCOMPARE(*read, target);
        }
    }

    void keepsTheTrialsOfOtherProfiles()
    {
        Profiles subject = profiles();
        for (const char *name : {"dev01", "dev02"})
            subject.noteTrial(QLatin1String(name), {QDateTime::currentDateTimeUtc(), Error{}});
        const AccessTarget dev02{m_acme, AccessLevel::Tenant, QStringLiteral("dev02")};
        const auto change = subject.preview(dev02, QStringLiteral("dev02"), {});
        QVERIFY(change && subject.apply(*change));
        QVERIFY(!subject.lastTrial(QStringLiteral("dev02")));
        QVERIFY(subject.lastTrial(QStringLiteral("dev01")));
        subject.noteTrial(QStringLiteral("dev02"), {QDateTime::currentDateTimeUtc(), Error{}});
        QVERIFY(subject.undo(*change));
        QVERIFY(!subject.lastTrial(QStringLiteral("dev02")));
    }

    void targetOfGarbage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QString();
        QTest::newRow("an open quote") << QStringLiteral("/x/duplo-tray-jit credential-process --host 'acme");
        QTest::newRow("no host") << QStringLiteral("/x/duplo-tray-jit credential-process --tenant dev01");
        QTest::newRow("no tenant") << QStringLiteral(
            "/x/duplo-tray-jit credential-process --host acme.duplocloud.net");
        QTest::newRow("tenant without value")
            << QStringLiteral("/x/duplo-tray-jit credential-process --host acme.duplocloud.net --tenant");
        QTest::newRow("host without value")
            << QStringLiteral("/x/duplo-tray-jit credential-process --tenant a --host");
        QTest::newRow("plain http") << QStringLiteral(
            "/x/duplo-tray-jit --host http://acme.example.com --admin");
        QTest::newRow("bytes") << QStringLiteral("\x01\x7f --host \x1b --admin");
    }
    void targetOfGarbage()
    {
        QFETCH(QString, line);
        QVERIFY(!Profiles::targetOf({QStringLiteral("p"), line, {}}));
    }

    void understandsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<AccessLevel>("level");
        QTest::newRow("equals") << QStringLiteral("--host=acme.duplocloud.net --tenant=dev01")
                                << AccessLevel::Tenant;
        QTest::newRow("one dash") << QStringLiteral("-host acme.duplocloud.net -tenant dev01")
                                  << AccessLevel::Tenant;
        QTest::newRow("admin, one dash")
            << QStringLiteral("-host acme.duplocloud.net -admin") << AccessLevel::Administrator;
        QTest::newRow("not admin") << QStringLiteral(
            "--host acme.duplocloud.net --admin=false --tenant dev01")
                                   << AccessLevel::Tenant;
    }
    void understandsWhatPeopleWrite()
    {
        QFETCH(QString, flags);
        QFETCH(AccessLevel, level);
        const QString line = QStringLiteral("/x/duplo-tray-jit aws ") + flags;
        const auto target = Profiles::targetOf({QStringLiteral("p"), line, {}});
        QVERIFY(target.has_value());
        QCOMPARE(*target,
            (AccessTarget{
                m_acme, level, level == AccessLevel::Tenant ? QStringLiteral("dev01") : QString()}));
    }

    void offersNames()
    {
        QCOMPARE(Profiles::defaultName({m_acme, AccessLevel::Tenant, QStringLiteral("dev01")}),
            QStringLiteral("dev01"));
        QCOMPARE(
            Profiles::defaultName({m_acme, AccessLevel::Administrator, {}}), QStringLiteral("acme-admin"));
        QCOMPARE(Profiles::defaultName({m_local, AccessLevel::Operations, {}}),
            QStringLiteral("localhost-8080-ops"));
    }

    void writesFindsAndUndoes()
    {
        const QByteArray before = "[default]\r\nregion = eu-central-1\r\n# mine\r\n";
        write(before);
        Profiles profiles = this->profiles();
        QSignalSpy changed(&profiles, &Profiles::changed);
        const AccessTarget target{m_acme, AccessLevel::Tenant, QStringLiteral("dev01")};
        QVERIFY(!profiles.profileFor(target));
        const auto change = profiles.preview(target, QStringLiteral("work"), QStringLiteral("us-west-2"));
        QVERIFY(change.has_value());
        QVERIFY(!profiles.profileFor(target));
        QVERIFY(profiles.apply(*change).has_value());
        QCOMPARE(profiles.profileFor(target)->name, QStringLiteral("work"));
        QCOMPARE(profiles.profileFor(target)->region, QStringLiteral("us-west-2"));
        QVERIFY(!profiles.profileFor({m_acme, AccessLevel::Administrator, {}}));
        QVERIFY(!profiles.profileFor({m_local, AccessLevel::Tenant, QStringLiteral("dev01")}));
        QVERIFY(profiles.undo(*change).has_value());
        QCOMPARE(changed.count(), 2);
        QFile file(m_config);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
    }

    void takesNoProfileFromAnother()
    {
        Profiles profiles = this->profiles();
        const QString name = QStringLiteral("dev01");
        const AccessTarget here{m_acme, AccessLevel::Tenant, name};
        const AccessTarget there{m_local, AccessLevel::Tenant, name};
        QVERIFY(profiles.apply(*profiles.preview(here, name, {})).has_value());
        QVERIFY(profiles.preview(here, name, QStringLiteral("us-east-1")).has_value());
        const auto taken = profiles.preview(there, name, {});
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, Error::Kind::AlreadyExists);
        QCOMPARE(taken.error().subject, name);
        QVERIFY(profiles.preview(there, name, {}, true).has_value());
        write("[profile dev01]\ncredential_process = /x/duplo-tray-jit credential-process --host 'acme\n");
        QVERIFY(!profiles.preview(here, name, {}));
    }

    void freeNames_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("name");
        const QByteArray process = "credential_process = /x/duplo-tray-jit credential-process --host ";
        const QByteArray another = process + "globex.duplocloud.net --tenant dev01\n";
        const QString dev01 = QStringLiteral("dev01");
        const QString full = QStringLiteral("acme-dev01");
        QTest::newRow("free") << QByteArray() << dev01 << dev01;
        QTest::newRow("its own") << QByteArray(
            "[profile dev01]\n" + process + "acme.duplocloud.net --tenant dev01\n")
                                 << dev01 << dev01;
        QTest::newRow("another's") << QByteArray("[profile dev01]\n" + another) << dev01 << full;
        QTest::newRow("somebody else's")
            << QByteArray("[profile dev01]\nsso_start_url = https://x\n") << dev01 << full;
        QTest::newRow("both taken") << QByteArray("[profile dev01]\n" + another + "[profile acme-dev01]\n"
            + another) << dev01 << QStringLiteral("acme-dev01-2");
        QTest::newRow("everybody's") << QByteArray() << QStringLiteral("default") << full;
        QTest::newRow("not plain") << QByteArray() << QStringLiteral("my \"dev\" 01")
                                   << QStringLiteral("my-dev-01");
        QTest::newRow("like an option")
            << QByteArray() << QStringLiteral("--debug") << QStringLiteral("debug");
        QTest::newRow("nothing plain") << QByteArray() << QStringLiteral("👩‍💻") << full;
    }
    void freeNames()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, wanted);
        write(config);
        QTEST(profiles().freeName({m_acme, AccessLevel::Tenant, QStringLiteral("dev01")}, wanted), "name");
    }

    void lineToTryWorksInAnyTerminal_data()
    {
        QTest::addColumn<QString>("configFile"); // in a folder, which is home
        QTest::addColumn<QString>("named"); // by the terminal
        QTest::addColumn<QStringList>("extra");
        QTest::addColumn<QString>("line");
        const QString usual = QStringLiteral(".aws/config");
        const QString other = QStringLiteral("a b/config");
        const QString plain = QStringLiteral("aws --profile 'my dev' sts get-caller-identity");
        const QStringList demo{QStringLiteral("--endpoint-url"), QStringLiteral("http://127.0.0.1:8080")};
        QTest::newRow("usual file") << usual << QString() << QStringList() << plain;
        QTest::newRow("another file") << other << QString() << QStringList()
                                      << QString(QStringLiteral("AWS_CONFIG_FILE='%1/a b/config' ") + plain);
        QTest::newRow("the terminal's own")
            << other << QStringLiteral("/else/config") << QStringList() << plain;
        QTest::newRow("demo") << usual << QString() << demo
                              << QString(plain + QStringLiteral(" --endpoint-url http://127.0.0.1:8080"));
    }
    void lineToTryWorksInAnyTerminal()
    {
        QFETCH(QString, configFile);
        QFETCH(QString, named);
        QFETCH(QStringList, extra);
        QFETCH(QString, line);
        const QByteArray before = qgetenv("HOME");
        const auto restore = qScopeGuard([&before] { qputenv("HOME", before); });
        qputenv("HOME", m_folder.path().toUtf8());
        Profiles all(QStringLiteral("/opt/duplo-tray-jit"), {}, m_folder.filePath(configFile), {});
        all.setTrialArguments(extra);
        QCOMPARE(all.trialCommand(QStringLiteral("my dev"), named),
            line.replace(QLatin1String("%1"), m_folder.path()));
    }

    void noProfileWhereTheFileCannotBeRead()
    {
        QVERIFY(QDir().mkpath(m_config));
        QVERIFY(!profiles().profileFor({m_acme, AccessLevel::Administrator, {}}));
        QVERIFY(!profiles().preview({m_acme, AccessLevel::Administrator, {}}, QStringLiteral("x"), {}));
        QVERIFY(QDir(m_config).removeRecursively());
    }

    void writesWhereTheCallerSays()
    {
        const Profiles all = profiles();
        QCOMPARE(all.writer().path(), m_config);
        QCOMPARE(all.writer(QStringLiteral("/elsewhere/config")).path(), QStringLiteral("/elsewhere/config"));
        QCOMPARE(
            all.writer(QStringLiteral("~/odd")).path(), QString(QDir::homePath() + QStringLiteral("/odd")));
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
