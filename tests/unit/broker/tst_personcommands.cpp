#include "commandworld.h"

#include <QtTest>

/// whoami, activity and duplo.
class TestPersonCommands : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
    }

    void whoamiSaysWho()
    {
        m_world->signInWithToken();
        const Ran ran = m_world->run(QStringLiteral("whoami"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out,
            QByteArray("USER             ROLES          PORTAL                       TIME LEFT\n"
                       "bob@example.com  Administrator  https://acme.duplocloud.net  unknown\n"));
    }

    void whoamiForScripts()
    {
        m_world->storeToken();
        m_world->signIns.restore();
        const Ran ran = m_world->run(QStringLiteral("whoami --json --host acme.duplocloud.net"));
        const QJsonObject person = QJsonDocument::fromJson(ran.out).array().at(0).toObject();
        QCOMPARE(person.keys(),
            (QStringList{QStringLiteral("administrator"), QStringLiteral("endsAt"), QStringLiteral("host"),
                QStringLiteral("memoryOnly"), QStringLiteral("readOnly"), QStringLiteral("roles"),
                QStringLiteral("secondsLeft"), QStringLiteral("user")}));
        QCOMPARE(
            person.value(QLatin1String("secondsLeft")).toInt(), 3000); // of the hour, ten minutes are gone
        QCOMPARE(ran.code, 0);
    }

    void nobodyIsItsOwnExitCode()
    {
        const Ran ran = m_world->run(QStringLiteral("whoami"));
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
        const Ran json = m_world->run(QStringLiteral("whoami --json"));
        QCOMPARE(json.code, 3);
        QCOMPARE(json.out, QByteArray("[]\n"));
    }

    void withoutAPortalThereIsNothingToSignInTo()
    {
        m_world->settings.removePortal(m_world->acme);
        const Ran ran = m_world->run(QStringLiteral("whoami"));
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("There is no portal yet"), ran.err.constData());
    }

    void whoamiSaysWhyItDoesNotKnow_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("keychain") << Error::Kind::KeychainLocked << 1 << QByteArray("keychain is locked");
        QTest::newRow("network") << Error::Kind::Network << 6 << QByteArray("Cannot reach acme");
    }
    void whoamiSaysWhyItDoesNotKnow()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(QByteArray, says);
        m_world->storeToken();
        if (kind == Error::Kind::KeychainLocked)
            m_world->keychain.error = Error{kind, {}, {}};
        else
            m_world->goOffline();
        m_world->signIns.restore();
        for (const char *typed : {"whoami", "whoami --json"}) {
            const Ran ran = m_world->run(QString::fromLatin1(typed));
            QTEST(ran.code, "code");
            QVERIFY2(ran.err.count('\n') == 1 && ran.err.contains(says), ran.err.constData());
            QCOMPARE(ran.out, QByteArray(typed).endsWith("json") ? QByteArray("[]\n") : QByteArray());
        }
    }

    void statusWaitsForTheKeychain()
    {
        m_world->storeToken();
        m_world->transport.hold = true;
        m_world->signIns.restore();
        const Ran atOnce = m_world->run(QStringLiteral("status --no-wait"));
        QVERIFY2(atOnce.out.contains("reading the keychain"), atOnce.out.constData());
        const auto status = m_world->start(QStringLiteral("status"));
        const auto portals = m_world->start(QStringLiteral("portal list"));
        QCOMPARE(status->code, -1);
        m_world->transport.hold = false;
        m_world->transport.release();
        QTRY_COMPARE(status->code, 0);
        QCOMPARE(portals->code, 0);
        QCOMPARE(status->out,
            QByteArray("PORTAL                       STATE      USER             TIME LEFT\n"
                       "https://acme.duplocloud.net  signed in  bob@example.com  50 min\n"));
        QVERIFY2(portals->out.contains("  yes        bob@example.com\n"), portals->out.constData());
    }

    void statusWaitsBriefly()
    {
        m_world->storeToken();
        m_world->transport.hold = true;
        m_world->signIns.restore();
        const auto status = m_world->start(QStringLiteral("status"));
        QCOMPARE(status->code, -1);
        QTRY_COMPARE(status->code, 0);
        QVERIFY2(status->out.contains("reading the keychain"), status->out.constData());
        m_world->transport.hold = false;
        m_world->transport.release(); // what was waited for comes, and finds nobody
        QTRY_VERIFY(m_world->signIns.find(m_world->acme));
    }

    void statusKeepsItsKeys()
    {
        m_world->signInWithToken();
        m_world->run(QStringLiteral("credential-process --tenant dev01"));
        const QJsonObject status = m_world->run(QStringLiteral("status --json")).json();
        for (const char *key : {"version", "portals", "sessions", "paused", "waiting"})
            QVERIFY2(status.contains(QLatin1String(key)), key);
        const QJsonObject portal = status.value(QLatin1String("portals")).toArray().at(0).toObject();
        for (const char *key : {"host", "state", "user", "administrator", "memoryOnly"})
            QVERIFY2(portal.contains(QLatin1String(key)), key);
        const QJsonObject session = status.value(QLatin1String("sessions")).toArray().at(0).toObject();
        for (const char *key : {"host", "access", "region", "expiration"})
            QVERIFY2(session.contains(QLatin1String(key)), key);
    }

    void activityTellsWhatWasDone()
    {
        m_world->signInWithToken();
        m_world->run(QStringLiteral("credential-process --tenant dev01"));
        m_world->run(QStringLiteral("credential-process --tenant prod"));
        const QByteArray plain = m_world->run(QStringLiteral("activity")).out;
        QVERIFY2(plain.contains("credentials  acme / dev01           terraform  from the portal"),
            plain.constData());
        QVERIFY(plain.contains("acme / prod"));
        QVERIFY2(plain.startsWith("TIME "), plain.constData());
        QVERIFY(!m_world->run(QStringLiteral("activity dev01")).out.contains("prod"));
        QCOMPARE(m_world->run(QStringLiteral("activity --limit 1")).out.count('\n'), 2);
        QVERIFY(
            QJsonDocument::fromJson(m_world->run(QStringLiteral("activity --json")).out).array().size() >= 2);
        QVERIFY(m_world->run(QStringLiteral("activity --csv")).out.count('\n') >= 3);
    }

    void activityTakesNoProgramForThePerson()
    {
        Activity activity;
        activity.target = m_world->dev01();
        activity.user = QStringLiteral("bob@example.com");
        activity.program.pid = 4711; // one that has gone, or says nothing of itself
        m_world->activity.record(activity);
        const QByteArray plain = m_world->run(QStringLiteral("activity")).out;
        QVERIFY2(plain.contains("unknown program (process 4711)"), plain.constData());
        QVERIFY(!plain.contains("bob@example.com"));
    }

    void activityOfManyPartsIsOneListing()
    {
        Activity activity;
        activity.target = m_world->dev01();
        // Each by another process: what one does over and over is one record.
        for (int i = 0; i < 1203; ++i) {
            activity.program = {5000 + i, QStringLiteral("terraform"), {}};
            m_world->activity.record(activity);
            if (i % 500 == 0)
                m_world->activity.latest(1); // writes what is pending, which is bounded
        }
        const auto all = QStringLiteral(" --limit 100000");
        const auto count = m_world->activity.latest(100'000).size();
        QVERIFY(count >= 1203);
        QCOMPARE(
            QJsonDocument::fromJson(m_world->run(QStringLiteral("activity --json") + all).out).array().size(),
            count);
        const QByteArray csv = m_world->run(QStringLiteral("activity --csv") + all).out;
        QCOMPARE(csv.count('\n'), count + 1);
        QCOMPARE(csv.count("time,action,"), 1);
        const QByteArray plain = m_world->run(QStringLiteral("activity") + all).out;
        QCOMPARE(plain.count('\n'), count + 1);
        QCOMPARE(plain.count("OUTCOME"), 1);
        QCOMPARE(m_world->run(QStringLiteral("activity --limit 501")).out.count('\n'), 502);
        QCOMPARE(m_world->run(QStringLiteral("activity nobody --json")).out, QByteArray("[]\n"));
        QCOMPARE(m_world->run(QStringLiteral("activity nobody --csv")).out.count('\n'), 1);
    }

    void activityNamesTheProfile()
    {
        m_world->signInWithToken();
        QCOMPARE(m_world->run(QStringLiteral("profile add work --tenant dev01")).code, 0);
        m_world->run(QStringLiteral("credential-process --tenant dev01"));
        m_world->run(QStringLiteral("credential-process --tenant prod"));
        const QByteArray plain = m_world->run(QStringLiteral("activity")).out;
        QVERIFY2(plain.contains("credentials      acme / dev01  work     terraform"), plain.constData());
        QVERIFY(m_world->run(QStringLiteral("activity work")).out.contains("from the portal"));
        QVERIFY(!m_world->run(QStringLiteral("activity work")).out.contains("prod"));
    }

    void nothingInTheActivityIsSaid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("empty") << QStringLiteral("activity") << QByteArray("Nothing was used yet.\n");
        QTest::newRow("not found") << QStringLiteral("activity nobody")
                                   << QByteArray("No program, tenant, portal, profile or person in the "
                                                 "activity contains \"nobody\".\n");
    }
    void nothingInTheActivityIsSaid()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, says);
        const Ran ran = m_world->run(typed);
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, says);
        QVERIFY(ran.out.isEmpty());
    }

    void activityRefusesNonsense_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"activity --limit 0", "activity --limit many", "activity --limit -3",
                 "activity --json --csv", "activity two words"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void activityRefusesNonsense()
    {
        QFETCH(QString, typed);
        const Ran ran = m_world->run(typed);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
    }

    void theTokenIsGivenOnRequestOnly()
    {
        m_world->signInWithToken();
        const Ran refused = m_world->run(QStringLiteral("duplo"));
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.hasOneSentence(), refused.err.constData());
        QVERIFY(!refused.tellsASecret());
    }

    void theTokenNeedsConsent()
    {
        m_world->signInWithToken();
        m_world->choose(m_world->admin(), ConsentLevel::EachTime);
        const auto denied = m_world->start(QStringLiteral("duplo --interactive"));
        QCOMPARE(denied->code, -1);
        QCOMPARE(m_world->requests.waitingCount(), 1);
        m_world->requests.deny(ProgramQuestion::portalToken(m_world->acme));
        QCOMPARE(denied->code, 4);
        QVERIFY(denied->out.isEmpty());
        QVERIFY(m_world->run(QStringLiteral("activity")).out.contains("denied   the portal's token"));
    }

    void theTokenAsDuploJitPrintsIt()
    {
        m_world->signInWithToken();
        m_world->choose(m_world->admin(), ConsentLevel::EachTime);
        const auto ran = m_world->start(QStringLiteral("duplo --interactive --host acme.duplocloud.net"));
        m_world->allow(ProgramQuestion::portalToken(m_world->acme));
        QCOMPARE(ran->code, 0);
        QCOMPARE(ran->out,
            QByteArray(R"({"Version":1,"DuploToken":"api-token-0123456789","NeedOTP":false})") + '\n');
        QVERIFY(m_world->run(QStringLiteral("activity")).out.contains("the portal's token"));
    }

    void aTokenOfTheCallersIsChecked()
    {
        m_world->input = "api-token-9876543210\n";
        const Ran ran = m_world->run(QStringLiteral("duplo --token-stdin"));
        QVERIFY(ran.out.contains("api-token-9876543210"));
        m_world->fail(QStringLiteral("/v3/features/system"), 401);
        m_world->input = "api-token-other-0000\n";
        QCOMPARE(m_world->run(QStringLiteral("duplo --token-stdin")).code, 3);
    }

    void pauseMeansNoToken()
    {
        m_world->signInWithToken();
        m_world->requests.setPaused(true);
        QCOMPARE(m_world->run(QStringLiteral("duplo --interactive")).code, 4);
    }
};

QTEST_GUILESS_MAIN(TestPersonCommands)
#include "tst_personcommands.moc"
