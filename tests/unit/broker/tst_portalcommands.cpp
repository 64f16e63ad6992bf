#include "commandworld.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QtTest>

using Kind = Error::Kind;

/// portal add, list, remove, sign-in, sign-out.
class TestPortalCommands : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

private Q_SLOTS:
    void init() { m_world = std::make_unique<CommandWorld>(); }

    void adds_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("status"); ///< 0: nobody answers
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const QString acme = QStringLiteral("https://acme.duplocloud.net/app/?x=1");
        QTest::newRow("works") << acme << 401 << 0 << QByteArray("Next: duplo-tray-jit portal sign-in\n");
        QTest::newRow("without scheme") << QStringLiteral("ACME.duplocloud.net/") << 401 << 0
                                        << QByteArray("Added acme. Next: duplo-tray-jit portal sign-in\n");
        QTest::newRow("no portal") << acme << 404 << 6
                                   << QByteArray("does not answer like a DuploCloud portal");
        QTest::newRow("unreachable") << acme << 0 << 6 << QByteArray("Cannot reach acme.duplocloud.net");
        QTest::newRow("broken") << acme << 500 << 6 << QByteArray("failed to answer");
        QTest::newRow("no https") << QStringLiteral("http://acme.duplocloud.net") << 401 << 2
                                  << QByteArray("https://");
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << 401 << 2 << QByteArray("https://");
        QTest::newRow("garbage") << QStringLiteral("::::") << 401 << 2 << QByteArray("not the address");
    }
    void adds()
    {
        QFETCH(QString, address);
        QFETCH(int, status);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const QString path = QStringLiteral("/v3/features/system");
        if (status == 0)
            m_world->cut(path);
        else
            m_world->fail(path, status);
        const Ran ran = m_world->run(QStringLiteral("portal add ") + address);
        QCOMPARE(ran.code, code);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(ran.err.contains(says), ran.err.constData());
        QCOMPARE(m_world->settings.portals(), code == 0 ? QList<Portal>{m_world->acme} : QList<Portal>());
    }

    void lists()
    {
        QCOMPARE(m_world->run(QStringLiteral("portal list")).out, QByteArray());
        QCOMPARE(m_world->run(QStringLiteral("portal list --json")).out, QByteArray("[]\n"));
        m_world->settings.addPortal(m_world->acme);
        QCOMPARE(m_world->run(QStringLiteral("portal list")).out,
            QByteArray("PORTAL                       SIGNED IN  USER\n"
                       "https://acme.duplocloud.net  no\n"));
        m_world->signInWithToken();
        QCOMPARE(m_world->run(QStringLiteral("portal list")).out,
            QByteArray("PORTAL                       SIGNED IN  USER\n"
                       "https://acme.duplocloud.net  yes        bob@example.com\n"));
        QCOMPARE(m_world->run(QStringLiteral("portal list --json")).out,
            QByteArray(R"([{"host":"https://acme.duplocloud.net","signedIn":true,"user":"bob@example.com"}])"
                       "\n"));
    }

    void removes()
    {
        m_world->signInWithToken();
        QCOMPARE(m_world->run(QStringLiteral("portal remove --host other.example.com")).code, 1);
        const Ran removed = m_world->run(QStringLiteral("portal remove"));
        QCOMPARE(removed.code, 0);
        QCOMPARE(removed.err, QByteArray("Removed acme.duplocloud.net, and its sign-in.\n"));
        QVERIFY(m_world->settings.portals().isEmpty());
        QVERIFY(m_world->keychain.entries.isEmpty());
        QVERIFY(!m_world->signIns.find(m_world->acme));
        QCOMPARE(m_world->run(QStringLiteral("portal remove")).code, 2);
    }

    void signsInWithAToken_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("stored");
        QTest::newRow("stdin") << QStringLiteral("--token-stdin") << QByteArray("  api-token-0123456789\r\n")
                               << true;
        QTest::newRow("argv") << QStringLiteral("--token api-token-0123456789") << QByteArray() << true;
        QTest::newRow("memory only") << QStringLiteral("--token-stdin --memory-only")
                                     << QByteArray("api-token-0123456789") << false;
    }
    void signsInWithAToken()
    {
        QFETCH(QString, flags);
        QFETCH(QByteArray, input);
        QFETCH(bool, stored);
        m_world->input = input;
        const Ran ran = m_world->run(QStringLiteral("portal sign-in --host acme.duplocloud.net ") + flags);
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.err.contains("Signed in to acme as bob@example.com"));
        QCOMPARE(ran.err.contains("in memory only"), !stored);
        QVERIFY(!ran.tellsASecret() && ran.out.isEmpty());
        QCOMPARE(m_world->signIns.find(m_world->acme)->token.value, Secret("api-token-0123456789"));
        QCOMPARE(m_world->keychain.entries.size(), stored ? 1 : 0);
        QCOMPARE(m_world->settings.portals(), QList<Portal>{m_world->acme});
    }

    void signsInOnThePage_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<bool>("opens");
        QTest::addColumn<bool>("browserFails");
        QTest::newRow("in the browser") << QString() << true << false;
        QTest::newRow("by hand") << QStringLiteral(" --no-browser") << false << false;
        QTest::newRow("no browser there") << QString() << false << true;
        QTest::newRow("as administrator") << QStringLiteral(" --admin") << true << false;
    }
    void signsInOnThePage()
    {
        QFETCH(QString, flags);
        QFETCH(bool, opens);
        QFETCH(bool, browserFails);
        if (browserFails)
            m_world->browser.error = Error{Kind::BrowserUnavailable, QStringLiteral("link"), {}};
        const auto ran = m_world->start(QStringLiteral("portal sign-in --host acme.duplocloud.net") + flags);
        const QByteArray page = m_world->signIns.pageUrl(m_world->acme).toEncoded();
        QVERIFY2(ran->err.contains(page), ran->err.constData());
        QCOMPARE(page.contains("isAdmin=true"), flags.contains(QLatin1String("admin")));
        QCOMPARE(m_world->browser.opened.size(), opens ? 1 : 0);
        QCOMPARE(ran->err.contains("We opened your browser"), opens);
        QCOMPARE(ran->code, -1);
        m_world->clickAuthorize();
        QTRY_COMPARE(ran->code, 0);
        QVERIFY(ran->err.contains("Signed in to acme as bob@example.com"));
        QVERIFY(!ran->tellsASecret() && ran->out.isEmpty());
    }

    void aProgramOpensNoPageAfterTheOther_data()
    {
        QTest::addColumn<bool>("isAtTerminal");
        QTest::addColumn<QString>("flags");
        QTest::addColumn<bool>("opens");
        QTest::newRow("script") << false << QString() << false;
        QTest::newRow("person") << true << QString() << true;
        QTest::newRow("script that opens none") << false << QStringLiteral(" --no-browser") << true;
    }
    void aProgramOpensNoPageAfterTheOther()
    {
        QFETCH(bool, isAtTerminal);
        QFETCH(QString, flags);
        QFETCH(bool, opens);
        const QString command = QStringLiteral("portal sign-in --host acme.duplocloud.net");
        const auto first = m_world->start(command);
        m_world->clickCancel();
        QTRY_COMPARE(first->code, 1);
        m_world->program.isAtTerminal = isAtTerminal;
        const auto again = m_world->start(command + flags);
        QCOMPARE(again->code, opens ? -1 : 4);
        QCOMPARE(m_world->browser.opened.size(), opens && flags.isEmpty() ? 2 : 1);
        if (!opens)
            QCOMPARE(again->err,
                QByteArray(
                    "duplo-tray-jit: The sign-in to acme.duplocloud.net was cancelled: programs can ask "
                    "again in ten minutes; you, at a terminal, at once.\n"));
        // With a token, nothing opens.
        m_world->input = "api-token-0123456789";
        if (!opens)
            QCOMPARE(m_world->run(command + QStringLiteral(" --token-stdin")).code, 0);
    }

    void signInFails_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("refused") << 0 << QByteArray("does not accept");
        QTest::newRow("another person") << 1 << QByteArray("--switch-user");
        QTest::newRow("keychain locked") << 2 << QByteArray("--memory-only");
        QTest::newRow("keychain absent") << 3 << QByteArray("--memory-only");
        QTest::newRow("offline") << 4 << QByteArray("Cannot reach");
        QTest::newRow("not a token") << 5 << QByteArray("does not accept");
    }
    void signInFails()
    {
        QFETCH(int, how);
        QFETCH(QByteArray, says);
        m_world->input = how == 5 ? QByteArray("to\nken\x01") : QByteArray("api-token-0123456789");
        if (how == 0)
            m_world->fail(QStringLiteral("/v3/features/system"), 401);
        else if (how == 1)
            m_world->settings.setLastUser(m_world->acme, QStringLiteral("alice@example.com"));
        else if (how == 2 || how == 3)
            m_world->keychain.error =
                Error{how == 2 ? Kind::KeychainLocked : Kind::KeychainUnavailable, {}, {}};
        else if (how == 4)
            m_world->goOffline();
        const Ran ran =
            m_world->run(QStringLiteral("portal sign-in --host acme.duplocloud.net --token-stdin"));
        QCOMPARE(ran.code, how == 0 || how == 5 ? 3 : how == 4 ? 6 : 1);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains(says), ran.err.constData());
        QVERIFY(!ran.tellsASecret());
        QVERIFY(!m_world->signIns.find(m_world->acme) && m_world->keychain.entries.isEmpty());
    }

    void switchesTheUserForAPerson_data()
    {
        QTest::addColumn<bool>("isAtTerminal");
        QTest::addColumn<bool>("yes"); ///< of a person who is asked
        QTest::addColumn<bool>("switches");
        QTest::newRow("typed") << true << false << true;
        QTest::newRow("a program, allowed") << false << true << true;
        QTest::newRow("a program, denied or alone") << false << false << false;
    }
    void switchesTheUserForAPerson()
    {
        QFETCH(bool, isAtTerminal);
        QFETCH(bool, yes);
        QFETCH(bool, switches);
        m_world->settings.setLastUser(m_world->acme, QStringLiteral("alice@example.com"));
        m_world->input = "api-token-0123456789";
        m_world->program.isAtTerminal = isAtTerminal;
        m_world->questions.accept = yes;
        QSignalSpy signedIn(&m_world->signIns, &SignIns::signedIn);
        const Ran ran = m_world->run(
            QStringLiteral("portal sign-in --host acme.duplocloud.net --token-stdin --switch-user"));
        QCOMPARE(ran.code == 0, switches);
        QCOMPARE(m_world->questions.asked.size(), isAtTerminal ? 0 : 1);
        QCOMPARE(m_world->settings.lastUser(m_world->acme),
            switches ? QStringLiteral("bob@example.com") : QStringLiteral("alice@example.com"));
        if (!switches)
            QVERIFY2(ran.hasOneSentence() && ran.err.contains("at a terminal"), ran.err.constData());
        else
            QCOMPARE(signedIn.first().at(1).value<Program>().name,
                isAtTerminal ? QString() : QStringLiteral("terraform"));
    }

    void asksWhoThatIsUnlessItWasTyped_data()
    {
        QTest::addColumn<bool>("isAtTerminal");
        QTest::newRow("typed") << true;
        QTest::newRow("a program") << false;
    }
    void asksWhoThatIsUnlessItWasTyped()
    {
        QFETCH(bool, isAtTerminal);
        m_world->program.isAtTerminal = isAtTerminal;
        const auto ran = m_world->start(QStringLiteral("portal sign-in --host acme.duplocloud.net"));
        m_world->clickAuthorize();
        QTRY_COMPARE(ran->code, 0);
        QCOMPARE(m_world->questions.shown.size(), isAtTerminal ? 0 : 1);
        QCOMPARE(ran->err.contains("If that is not you: duplo-tray-jit portal sign-out"), isAtTerminal);
    }

    void thePortIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const Ran ran = m_world->run(
            QStringLiteral("portal sign-in --host acme.duplocloud.net --port %1").arg(other.serverPort()));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("is taken"), ran.err.constData());
    }

    void signsOut()
    {
        m_world->signInWithToken();
        const Ran ran = m_world->run(QStringLiteral("portal sign-out"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QByteArray("Signed out of acme.\n"));
        QVERIFY(m_world->keychain.entries.isEmpty());
        m_world->signInWithToken();
        m_world->keychain.error = Error{Kind::KeychainLocked, {}, {}};
        const Ran locked = m_world->run(QStringLiteral("portal sign-out"));
        QCOMPARE(locked.code, 1);
        QVERIFY(locked.hasOneSentence());
        QVERIFY(!m_world->signIns.find(m_world->acme));
    }
};

QTEST_GUILESS_MAIN(TestPortalCommands)
#include "tst_portalcommands.moc"
