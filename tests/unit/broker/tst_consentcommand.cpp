#include "commandworld.h"

#include <QtTest>

/// `duplo-tray-jit consent`, and what the levels mean for the other verbs.
class TestConsentCommand : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

    ConsentLevel adminLevel() { return m_world->consents.level(m_world->admin()); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->signInWithToken();
        m_world->program.executable = QStringLiteral("/usr/bin/terraform");
    }
    void cleanup() { m_world.reset(); }

    void shows()
    {
        QCOMPARE(m_world->run(QStringLiteral("consent --admin")).out,
            QByteArray("acme / Administrator: always\n"));
        QCOMPARE(m_world->run(QStringLiteral("consent --tenant dev01")).out,
            QByteArray("acme / dev01: always (as usual)\n"));
        const auto json = m_world->run(QStringLiteral("consent --duplo-ops --json")).json();
        QCOMPARE(json.value(QStringLiteral("consent")).toString(), QStringLiteral("always"));
        QCOMPARE(json.value(QStringLiteral("access")).toString(), QStringLiteral("Operations"));
        QVERIFY(json.value(QStringLiteral("chosen")).toBool());
    }

    void listsWhatIsNotAsUsual()
    {
        m_world->choose(m_world->admin(), {});
        m_world->choose(m_world->operations(), {});
        const Ran none = m_world->run(QStringLiteral("consent"));
        QCOMPARE(none.code, 0);
        QVERIFY2(none.hasOneSentence() && none.err.contains("as usual"), none.err.constData());
        QCOMPARE(m_world->run(QStringLiteral("consent --json")).out, QByteArray("[]\n"));

        m_world->choose(m_world->admin(), ConsentLevel::OncePerProgram); // chosen, and the usual all the same
        m_world->choose(m_world->operations(), ConsentLevel::Always);
        m_world->choose({m_world->acme, AccessLevel::Tenant, QStringLiteral("né/w 1")}, ConsentLevel::Never);
        const auto waits = m_world->start(QStringLiteral("credential-process --admin"));
        m_world->allow(m_world->adminQuestion());
        QTRY_COMPARE(waits->code, 0);
        m_world->requests.denyForAnHour(ProgramQuestion::portalToken(m_world->acme));
        const Ran ran = m_world->run(QStringLiteral("consent"));
        QCOMPARE(ran.code, 0);
        const QString plain = QString::fromUtf8(ran.out);
        QVERIFY2(plain.startsWith(QLatin1String("PORTAL ")), ran.out.constData());
        QVERIFY2(plain.contains(QLatin1String("  Operations          always\n")), ran.out.constData());
        QVERIFY2(plain.contains(QStringLiteral("  né/w 1              never\n")), ran.out.constData());
        QVERIFY2(
            plain.contains(QLatin1String("  Administrator       allowed  terraform\n")), ran.out.constData());
        QVERIFY2(plain.contains(QLatin1String("  the portal's token  denied   every program  ")),
            ran.out.constData());
        QCOMPARE(ran.out.count('\n'), 5);
        const auto list = QJsonDocument::fromJson(m_world->run(QStringLiteral("consent --json")).out).array();
        QCOMPARE(list.size(), 4);
        m_world->settings.addPortal(parsePortal(QStringLiteral("other.duplocloud.net")).value());
        QVERIFY(m_world->run(QStringLiteral("consent --host other.duplocloud.net")).out.isEmpty());
        QCOMPARE(m_world->run(QStringLiteral("consent --host acme.duplocloud.net")).out, ran.out);
        QCOMPARE(list.last().toObject().keys(),
            (QStringList{QStringLiteral("access"), QStringLiteral("consent"), QStringLiteral("host"),
                QStringLiteral("program"), QStringLiteral("until")}));
    }

    void stricterAtOnce_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<ConsentLevel>("level");
        QTest::newRow("once") << QStringLiteral("once") << ConsentLevel::OncePerProgram;
        QTest::newRow("each time") << QStringLiteral("each-time") << ConsentLevel::EachTime;
        QTest::newRow("never") << QStringLiteral("never") << ConsentLevel::Never;
        QTest::newRow("the same") << QStringLiteral("always") << ConsentLevel::Always;
    }
    void stricterAtOnce()
    {
        QFETCH(QString, word);
        const Ran ran = m_world->run(QStringLiteral("consent --admin ") + word);
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains(word.toUtf8()));
        QTEST(adminLevel(), "level");
        QCOMPARE(m_world->requests.waitingCount(), 0);
    }

    void looserIsAsked_data()
    {
        QTest::addColumn<bool>("yes");
        QTest::newRow("yes") << true;
        QTest::newRow("no") << false;
    }
    void looserIsAsked()
    {
        QFETCH(bool, yes);
        m_world->choose(m_world->admin(), ConsentLevel::EachTime);
        const auto ran = m_world->start(QStringLiteral("consent --admin always"));
        QCOMPARE(ran->code, -1);
        QVERIFY(ran->err.contains("may be asked about less for acme / Administrator: click Allow Once "));
        QCOMPARE(adminLevel(), ConsentLevel::EachTime);
        const ProgramQuestion question{ProgramQuestion::About::Level, m_world->admin(), ConsentLevel::Always};
        if (yes)
            m_world->allow(question);
        else
            m_world->requests.deny(question);
        QCOMPARE(ran->code, yes ? 0 : 4);
        QCOMPARE(adminLevel(), yes ? ConsentLevel::Always : ConsentLevel::EachTime);
    }

    /// Where there is no window, a person at a terminal chooses; a program may not.
    void headless_data()
    {
        QTest::addColumn<bool>("terminal");
        QTest::addColumn<int>("code");
        QTest::newRow("terminal") << true << 0;
        QTest::newRow("program") << false << 4;
    }
    void headless()
    {
        QFETCH(bool, terminal);
        ProgramRequests requests(m_world->signIns, m_world->consents, m_world->clock, true);
        CommandLine line({m_world->settings, m_world->preferences, m_world->client, m_world->verifier,
            m_world->signIns, m_world->broker, requests, m_world->consoles, m_world->profiles,
            m_world->clipboard, m_world->catalog, m_world->activity, m_world->endpoints, m_world->kubernetes,
            m_world->clock});
        m_world->choose(m_world->admin(), ConsentLevel::EachTime);
        CommandRequest request;
        request.arguments = {QStringLiteral("consent"), QStringLiteral("--admin"), QStringLiteral("always")};
        Program program = m_world->program;
        program.isAtTerminal = terminal;
        request.program = [program] { return program; };
        struct Silent : CommandOutput
        {
            void out(QByteArrayView) override { }
            void error(QByteArrayView) override { }
        };
        const Outcome<int> outcome(line.run(std::move(request), std::make_shared<Silent>()), this);
        QVERIFY(outcome.isThere());
        QTEST(outcome->value(), "code");
        QCOMPARE(adminLevel(), terminal ? ConsentLevel::Always : ConsentLevel::EachTime);
    }

    void garbage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("word") << QStringLiteral("consent --admin sometimes");
        QTest::newRow("two words") << QStringLiteral("consent --admin once never");
        QTest::newRow("no target") << QStringLiteral("consent never");
        QTest::newRow("two targets") << QStringLiteral("consent --admin --tenant dev01 never");
    }
    void garbage()
    {
        QFETCH(QString, typed);
        const Ran ran = m_world->run(typed);
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.hasOneSentence());
        QCOMPARE(adminLevel(), ConsentLevel::Always);
    }

    void never_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"credential-process --tenant dev01", "aws --tenant dev01",
                 "credentials --tenant DEV01", "exec --tenant dev01", "env --tenant dev01 --keys",
                 "serve --tenant dev01", "k8s --tenant dev01", "console --tenant dev01 --print"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void never()
    {
        QFETCH(QString, typed);
        m_world->run(QStringLiteral("credential-process --tenant dev01")); // in memory
        m_world->choose(m_world->dev01(), ConsentLevel::Never);
        const Ran ran = m_world->run(typed);
        QCOMPARE(ran.code, 4);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("No program may have acme / dev01"),
            ran.err.constData());
        QVERIFY(m_world->run(QStringLiteral("activity --limit 1")).out.contains("  denied  "));
    }

    /// The same question, with the same words, whichever way a program takes.
    void askedHoweverItComes_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
            {"credential-process --admin", "aws --admin", "credentials --admin", "exec --admin",
                "env --admin --keys", "serve --admin", "k8s --plan nonprod", "console --admin --print"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void askedHoweverItComes()
    {
        QFETCH(QString, typed);
        m_world->run(QStringLiteral("credential-process --admin")); // in memory
        m_world->choose(m_world->admin(), ConsentLevel::OncePerProgram);
        const auto ran = m_world->start(typed);
        QCOMPARE(m_world->requests.waiting(m_world->adminQuestion()).size(), 1);
        QCOMPARE(ran->err,
            QByteArray("Duplo Tray asks whether terraform may use acme / Administrator: click Allow in its "
                       "window or notification.\n"));
        QVERIFY(ran->out.isEmpty());
        m_world->requests.deny(m_world->adminQuestion());
        QCOMPARE(ran->code, 4);
        QVERIFY(m_world->run(QStringLiteral("activity --limit 1")).out.contains("  denied  "));
    }

    void onceForEachProgram()
    {
        m_world->choose(m_world->admin(), {});
        const auto first = m_world->start(QStringLiteral("credential-process --admin"));
        m_world->allow(m_world->adminQuestion());
        QTRY_COMPARE(first->code, 0);
        QCOMPARE(m_world->run(QStringLiteral("credential-process --admin")).code, 0);
        const auto token = m_world->start(QStringLiteral("duplo --interactive"));
        QCOMPARE(token->code, -1);
        QVERIFY2(token->err.contains("may have your sign-in to"), token->err.constData());
        m_world->program.executable = QStringLiteral("/usr/bin/another");
        const auto other = m_world->start(QStringLiteral("credential-process --admin"));
        QCOMPARE(other->code, -1);
    }

    void thePageIsNotOpenedAgain()
    {
        m_world->signIns.signOut(m_world->acme);
        const auto first = m_world->start(QStringLiteral("exec --tenant dev01"));
        QCOMPARE(m_world->browser.opened.size(), 1);
        m_world->clickCancel();
        QTRY_VERIFY(first->code > 0);
        const Ran again = m_world->run(QStringLiteral("exec --tenant dev01"));
        QCOMPARE(again.code, 4);
        QVERIFY(again.hasOneSentence());
        QCOMPARE(m_world->browser.opened.size(), 1);
        m_world->program.isAtTerminal = true;
        const auto typed = m_world->start(QStringLiteral("exec --tenant dev01"));
        QCOMPARE(typed->code, -1);
        QCOMPARE(m_world->browser.opened.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestConsentCommand)
#include "tst_consentcommand.moc"
