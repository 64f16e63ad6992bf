#include "brokerworld.h"
#include "support/awaiting.h"

#include <QSignalSpy>
#include <QtTest>

using Kind = Error::Kind;
using namespace std::chrono_literals;

/// What a person is asked on the way in, and what comes of the answers.
class TestSignInQuestions : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<BrokerWorld> m_world;

private Q_SLOTS:
    void init() { m_world = std::make_unique<BrokerWorld>(); }

    void otherPerson_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("consent");
        QTest::addColumn<bool>("yes");
        QTest::addColumn<int>("questions");
        QTest::addColumn<bool>("signedIn");
        const QString alice = QStringLiteral("alice@example.com");
        QTest::newRow("first time") << QString() << false << false << 0 << true;
        QTest::newRow("same") << QStringLiteral("bob@example.com") << false << false << 0 << true;
        QTest::newRow("same, in capitals")
            << QStringLiteral("BOB@example.com") << false << false << 0 << true;
        QTest::newRow("no") << alice << false << false << 1 << false;
        QTest::newRow("yes") << alice << false << true << 1 << true;
        QTest::newRow("said beforehand") << alice << true << false << 0 << true;
    }
    void otherPerson()
    {
        QFETCH(QString, before);
        QFETCH(bool, consent);
        QFETCH(bool, yes);
        QFETCH(int, questions);
        QFETCH(bool, signedIn);
        if (!before.isEmpty())
            m_world->settings.setLastUser(m_world->acme, before);
        m_world->questions.accept = yes;
        QSignalSpy verified(&m_world->signIns, &SignIns::verified);
        Outcome outcome(
            m_world->signIns.useToken(m_world->acme, Secret("api-token-0123456789"), {consent, false}), this);
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->has_value(), signedIn);
        QCOMPARE(m_world->questions.asked.size(), questions);
        QCOMPARE(m_world->keychain.entries.size(), signedIn ? 1 : 0);
        QCOMPARE(verified.count(), signedIn ? 1 : 0);
        if (!signedIn) {
            QCOMPARE(outcome->error().kind, Kind::OtherPerson);
            QCOMPARE(m_world->settings.lastUser(m_world->acme), before);
        }
    }

    void whoComesByThePageForTheFirstTimeIsShown_data()
    {
        QTest::addColumn<bool>("consent");
        QTest::addColumn<bool>("yes");
        QTest::newRow("that is me") << false << true;
        QTest::newRow("not me") << false << false;
        QTest::newRow("typed at a terminal") << true << false;
    }
    void whoComesByThePageForTheFirstTimeIsShown()
    {
        QFETCH(bool, consent);
        QFETCH(bool, yes);
        m_world->questions.acceptFirst = yes;
        AuthorizeOptions options;
        options.consent.firstPerson = consent;
        Outcome outcome(m_world->signIns.authorize(m_world->acme, options), this);
        m_world->clickAuthorize();
        QTRY_VERIFY(outcome.isThere());
        QCOMPARE(outcome->has_value(), yes || consent);
        QCOMPARE(m_world->questions.shown,
            consent ? QStringList() : QStringList{QStringLiteral("bob@example.com")});
        QCOMPARE(m_world->keychain.entries.isEmpty(), !outcome->has_value());
        QCOMPARE(m_world->settings.knowsLastUser(m_world->acme), outcome->has_value());
        if (!*outcome)
            QCOMPARE(outcome->error().kind, Kind::Cancelled);
    }

    void theSamePersonIsNotShownAgain_data()
    {
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("by name") << true;
        QTest::newRow("whom the portal does not name") << false;
    }
    void theSamePersonIsNotShownAgain()
    {
        QFETCH(bool, isNamed);
        if (!isNamed)
            m_world->fail(QStringLiteral("/admin/GetUserRoleInfo"), 404);
        for (int time = 0; time < 2; ++time) {
            Outcome outcome(m_world->signIns.authorize(m_world->acme), this);
            m_world->clickAuthorize();
            QTRY_VERIFY(outcome.isThere() && *outcome);
        }
        QCOMPARE(m_world->questions.shown.size(), 1);
        QVERIFY(m_world->questions.asked.isEmpty());
    }

    void removingThePortalMakesNobodyTheFirst()
    {
        m_world->signInWithToken();
        m_world->settings.removePortal(m_world->acme);
        m_world->signIns.signOut(m_world->acme);
        m_world->setUser("mallory@example.com");
        Outcome outcome(m_world->signInWithToken(), this);
        QCOMPARE(m_world->questions.asked.size(), 1);
        QCOMPARE(outcome->error().kind, Kind::OtherPerson);
    }

    void unknownPersonIsSomebodyElse()
    {
        m_world->settings.setLastUser(m_world->acme, QStringLiteral("bob@example.com"));
        m_world->fail(QStringLiteral("/admin/GetUserRoleInfo"), 404);
        Outcome outcome(m_world->signInWithToken(), this);
        QCOMPARE(m_world->questions.asked.size(), 1);
        QCOMPARE(outcome->error().kind, Kind::OtherPerson);
    }

    void otherPersonEndsWhatTheFirstHad()
    {
        m_world->signInWithToken();
        QSignalSpy gone(&m_world->signIns, &SignIns::personGone);
        m_world->signInWithToken();
        QCOMPARE(gone.count(), 0);
        m_world->setUser("alice@example.com");
        m_world->questions.accept = true;
        m_world->signInWithToken();
        QCOMPARE(gone.count(), 1);
        QCOMPARE(m_world->signIns.find(m_world->acme)->user.name, QStringLiteral("alice@example.com"));
    }

    void memoryOnly_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("yes");
        for (const auto &[name, kind] : {std::pair{"locked", Kind::KeychainLocked},
                 std::pair{"absent", Kind::KeychainUnavailable}, std::pair{"denied", Kind::KeychainDenied}}) {
            QTest::addRow("%s, yes", name) << kind << true;
            QTest::addRow("%s, no", name) << kind << false;
        }
    }
    void memoryOnly()
    {
        QFETCH(Kind, kind);
        QFETCH(bool, yes);
        m_world->keychain.error = Error{kind, {}, {}};
        m_world->questions.accept = yes;
        Outcome outcome(m_world->signInWithToken(), this);
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->has_value(), yes);
        QCOMPARE(m_world->questions.asked, QStringList{QStringLiteral("memory only")});
        if (yes)
            QVERIFY(m_world->signIns.find(m_world->acme)->memoryOnly);
        else
            QCOMPARE(outcome->error().kind, kind);
    }

    void memoryOnlyByChoiceNeverTouchesTheKeychain()
    {
        Outcome outcome(
            m_world->signIns.useToken(m_world->acme, Secret("api-token-0123456789"), {false, true}), this);
        QVERIFY(outcome.isThere() && *outcome && (*outcome)->memoryOnly);
        QVERIFY(m_world->keychain.entries.isEmpty());
        QVERIFY(m_world->questions.asked.isEmpty());
    }

    void aQuestionThatNobodyAnswersEndsTheSignIn_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("isLocked");
        QTest::addColumn<Kind>("kind");
        const QString bob = QStringLiteral("bob@example.com");
        QTest::newRow("another person") << QStringLiteral("alice@example.com") << false << Kind::Unanswered;
        QTest::newRow("memory only") << bob << true << Kind::KeychainLocked;
    }
    void aQuestionThatNobodyAnswersEndsTheSignIn()
    {
        QFETCH(QString, before);
        QFETCH(bool, isLocked);
        QFETCH(Kind, kind);
        m_world->settings.setLastUser(m_world->acme, before);
        if (isLocked)
            m_world->keychain.error = Error{Kind::KeychainLocked, {}, {}};
        m_world->questions.hold = true;
        SignIns signIns({m_world->settings, m_world->verifier, m_world->tokens, m_world->browser,
            m_world->questions, m_world->clock, {}, 100ms});
        Outcome outcome(signIns.useToken(m_world->acme, Secret("api-token-0123456789")), this);
        Outcome program(signIns.current(m_world->acme), this);
        QVERIFY(!outcome.isThere() && !program.isThere());
        QTRY_VERIFY(outcome.isThere() && program.isThere());
        QCOMPARE(outcome->error().kind, kind);
        QCOMPARE(program->error().kind, kind);
        QCOMPARE(m_world->questions.cancelled, 1);
        m_world->questions.answer(true);
        QVERIFY(!signIns.find(m_world->acme) && !signIns.isBusy(m_world->acme));
        QVERIFY(m_world->keychain.entries.isEmpty());
    }

    void anAnswerAfterCancelStoresNothing_data()
    {
        QTest::addColumn<bool>("replaced");
        QTest::newRow("cancelled") << false;
        QTest::newRow("replaced") << true;
    }
    void anAnswerAfterCancelStoresNothing()
    {
        QFETCH(bool, replaced);
        m_world->settings.setLastUser(m_world->acme, QStringLiteral("alice@example.com"));
        m_world->questions.hold = true;
        Outcome outcome(m_world->signInWithToken(), this);
        QCOMPARE(m_world->questions.asked.size(), 1);
        QSignalSpy verified(&m_world->signIns, &SignIns::verified);
        if (replaced)
            m_world->signIns.authorize(m_world->acme);
        m_world->signIns.cancel(m_world->acme);
        QCOMPARE(m_world->questions.cancelled, 1);
        m_world->questions.answer(true);
        QCOMPARE(verified.count(), 0);
        QVERIFY(m_world->keychain.entries.isEmpty());
        QVERIFY(!m_world->signIns.find(m_world->acme));
    }
};

QTEST_GUILESS_MAIN(TestSignInQuestions)
#include "tst_signinquestions.moc"
