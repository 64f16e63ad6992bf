#include "commandworld.h"

#include <QtTest>

/// tenants.
class TestTenantsCommand : public QObject
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

    void lists()
    {
        m_world->settings.addPortal(parsePortal(QStringLiteral("other.example.com")).value()); // signed out
        m_world->signInWithToken();
        const Ran ran = m_world->run(QStringLiteral("tenants"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.out,
            QByteArray(
                "TENANT  PORTAL                       PLAN     ID\n"
                "dev01   https://acme.duplocloud.net  nonprod  97a833a4-2662-4e9c-9867-00000000de01\n"
                "prod    https://acme.duplocloud.net  nonprod  97a833a4-2662-4e9c-9867-0000000000d0\n"));
        const Ran json = m_world->run(QStringLiteral("tenants --json --host acme.duplocloud.net"));
        QCOMPARE(json.code, 0);
        const auto list = QJsonDocument::fromJson(json.out).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first().toObject(),
            (QJsonObject{{QStringLiteral("host"), QStringLiteral("https://acme.duplocloud.net")},
                {QStringLiteral("tenant"), QStringLiteral("dev01")}, {QStringLiteral("id"), dev01Id},
                {QStringLiteral("plan"), QStringLiteral("nonprod")}}));
    }

    void theListIsOfNow()
    {
        m_world->signInWithToken();
        m_world->setTenants({{dev01Id, QStringLiteral("newone")}});
        m_world->clock.advance(std::chrono::minutes(5));
        QVERIFY(m_world->run(QStringLiteral("tenants")).out.contains("newone"));
        m_world->goOffline();
        m_world->clock.advance(std::chrono::minutes(5));
        const Ran ran = m_world->run(QStringLiteral("tenants")); // as it was last
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("newone"));
    }

    void nobodyAndNothing()
    {
        const Ran nobody = m_world->run(QStringLiteral("tenants"));
        QCOMPARE(nobody.code, 3);
        QVERIFY2(nobody.hasOneSentence() && nobody.err.contains("portal sign-in"), nobody.err.constData());
        m_world->setTenants({});
        m_world->signInWithToken();
        const Ran none = m_world->run(QStringLiteral("tenants"));
        QCOMPARE(none.code, 0);
        QCOMPARE(none.err, QByteArray("There is no tenant that you may use.\n"));
        QCOMPARE(m_world->run(QStringLiteral("tenants --json")).out, QByteArray("[]\n"));
    }

    /// Whoever reads one of them reads the other.
    void nobodyIsToldAsWhoamiTellsIt_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<bool>("isAdded");
        const QString stranger = QStringLiteral(" --host other.example.com");
        QTest::newRow("nobody") << QString() << true;
        QTest::newRow("nobody, for scripts") << QStringLiteral(" --json") << true;
        QTest::newRow("stranger") << stranger << true;
        QTest::newRow("stranger, for scripts") << QString(stranger + QStringLiteral(" --json")) << true;
        QTest::newRow("no portal") << QString() << false;
        QTest::newRow("no portal, for scripts") << QStringLiteral(" --json") << false;
        QTest::newRow("no address") << QStringLiteral(" --host :/") << true;
    }
    void nobodyIsToldAsWhoamiTellsIt()
    {
        QFETCH(QString, flags);
        QFETCH(bool, isAdded);
        if (!isAdded)
            m_world->settings.removePortal(m_world->acme);
        const Ran ran = m_world->run(QStringLiteral("tenants") + flags);
        const Ran who = m_world->run(QStringLiteral("whoami") + flags);
        QCOMPARE(ran.code, flags.endsWith(QLatin1Char('/')) ? 2 : 3);
        QCOMPARE(ran.out, flags.contains(QLatin1String("json")) ? QByteArray("[]\n") : QByteArray());
        QCOMPARE(ran.code, who.code);
        QCOMPARE(ran.out, who.out);
        QCOMPARE(ran.err, who.err);
        QCOMPARE(ran.err.contains("There is no portal \"other.example.com\" here: add it with"),
            flags.contains(QLatin1String("other")));
    }

    void portalsThatFail()
    {
        m_world->settings.addPortal(parsePortal(QStringLiteral("other.example.com")).value());
        m_world->keychain.error = Error{Error::Kind::KeychainLocked, {}, {}};
        m_world->signIns.restore();
        for (const char *typed : {"tenants", "whoami", "tenants --json", "whoami --json"}) {
            const Ran ran = m_world->run(QString::fromLatin1(typed));
            QCOMPARE(ran.code, 1);
            QCOMPARE(ran.out, QByteArray(typed).endsWith("json") ? QByteArray("[]\n") : QByteArray());
            QCOMPARE(ran.err.count("duplo-tray-jit: The keychain is locked"), 2); // each of them
        }
    }
    void oneThatFailsHidesNoOther()
    {
        m_world->storeToken();
        m_world->goOffline();
        m_world->signIns.restore();
        const Ran ran = m_world->run(QStringLiteral("tenants"));
        QCOMPARE(ran.code, 6);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("Cannot reach"), ran.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestTenantsCommand)
#include "tst_tenantscommand.moc"
