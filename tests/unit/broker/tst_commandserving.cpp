#include "clusterreply.h"
#include "commandworld.h"

#include <QtTest>

using namespace std::chrono_literals;

/// What commands get from memory: without the portal, and when very many ask at once.
class TestCommandServing : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        giveCluster(*m_world);
    }

    void aTokensCredentialsLastWithoutThePortal()
    {
        const QString typed = QStringLiteral("credentials --tenant dev01 --token api-token-0123456789");
        m_world->setAccess(m_world->accessPath(dev01Id), 12 * 3600);
        QCOMPARE(m_world->run(typed).code, 0);
        m_world->goOffline();
        m_world->clock.advance(61min);
        m_world->transport.requests.clear();
        QCOMPARE(m_world->run(typed).code, 0);
        QVERIFY(m_world->transport.requests.isEmpty());
        // With too little left to be fresh, the portal is asked, and the old ones stand in.
        m_world->clock.advance(10h + 50min);
        QCOMPARE(m_world->run(typed).code, 0);
        QVERIFY(!m_world->transport.requests.isEmpty());
    }

    void fromMemoryWhenTheSignInHasEnded()
    {
        m_world->signInWithToken();
        m_world->run(QStringLiteral("k8s --tenant dev01"));
        m_world->signIns.reportUnauthorized(m_world->acme, m_world->signIns.find(m_world->acme)->token);
        const auto ran = m_world->start(QStringLiteral("k8s --tenant dev01"));
        QVERIFY(ran->out.contains("K8STOKEN-1"));
        QCOMPARE(m_world->requests.waitingCount(), 0);
        const auto another = m_world->start(QStringLiteral("k8s --plan nonprod"));
        QCOMPARE(m_world->requests.waitingCount(), 1);
        m_world->requests.deny(ProgramQuestion::signIn(m_world->acme));
        QCOMPARE(another->code, 4);
    }

    void fromMemoryForATokenWhileThePortalCannotBeReached()
    {
        const QString token = QStringLiteral(" --tenant dev01 --token lesser-token-9876543210");
        const QString typed = QStringLiteral("k8s") + token;
        m_world->run(QStringLiteral("credentials") + token); // from here on the token is known
        m_world->clock.advance(50min);
        QVERIFY(m_world->run(typed).out.contains("K8STOKEN-1"));
        m_world->goOffline();
        m_world->clock.advance(11min);
        m_world->transport.requests.clear();
        QVERIFY(m_world->run(typed).out.contains("K8STOKEN-1"));
        QVERIFY(m_world->transport.requests.isEmpty());
    }

    void moreThanAThousandHelpersAreOneCall()
    {
        m_world->storeToken();
        m_world->transport.hold = true;
        QList<std::shared_ptr<Ran>> all;
        for (int i = 0; i < 1200; ++i)
            all.append(m_world->start(QStringLiteral("credential-process --tenant dev01")));
        m_world->transport.hold = false;
        m_world->transport.release();
        for (const auto &ran : all)
            QCOMPARE(ran->code, 0);
        QCOMPARE(m_world->calls(), 1);
        QCOMPARE(m_world->transport.requests.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestCommandServing)
#include "tst_commandserving.moc"
