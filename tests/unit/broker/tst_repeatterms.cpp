#include "commandworld.h"

#include <QtTest>

/// Under what an answer may be given again.
class TestRepeatTerms : public QObject
{
    Q_OBJECT
private:
    struct Terms final : CommandOutput
    {
        void out(QByteArrayView text) override { printed += text; }
        void error(QByteArrayView) override { }
        void mayRepeat(const RepeatTerms &terms) override { announced = terms; }

        QByteArray printed;
        std::optional<RepeatTerms> announced;
    };

    std::unique_ptr<CommandWorld> m_world;

    std::shared_ptr<Terms> start(const QString &typed)
    {
        CommandRequest request;
        request.arguments = typed.split(QLatin1Char(' '));
        request.program = [program = m_world->program] { return program; };
        auto output = std::make_shared<Terms>();
        then(m_world->commandLine.run(std::move(request), output), this, [](const Result<int> &) {});
        return output;
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->program.executable = QStringLiteral("/usr/bin/terraform");
        m_world->storeToken();
    }

    void onlyForTheProgramHoweverTheTenantIsSpelled_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::newRow("by its name") << QStringLiteral("dev01");
        QTest::newRow("in other letters") << QStringLiteral("DEV01");
        QTest::newRow("by its id") << dev01Id;
    }
    void onlyForTheProgramHoweverTheTenantIsSpelled()
    {
        QFETCH(QString, tenant);
        m_world->choose(m_world->dev01(), ConsentLevel::OncePerProgram);
        // Nobody is signed in yet: what the tenant is called is not known when this begins.
        const auto output = start(QStringLiteral("credential-process --tenant ") + tenant);
        m_world->allow(ProgramQuestion::access(m_world->dev01()));
        QVERIFY(output->printed.contains("SECRETKEY1"));
        QVERIFY(output->announced);
        QCOMPARE(output->announced->onlyFor, m_world->program.identity());
        QCOMPARE(output->announced->activity.target, m_world->dev01());
        QCOMPARE(output->announced->activity.decision, Activity::Decision::Rule);
    }

    void forAnyProgramWhereNobodyIsAsked()
    {
        const auto output = start(QStringLiteral("credential-process --tenant DEV01"));
        QVERIFY(output->announced);
        QCOMPARE(output->announced->onlyFor, QString());
    }

    void notWhereEachTimeIsAsked()
    {
        m_world->choose(m_world->dev01(), ConsentLevel::EachTime);
        const auto output = start(QStringLiteral("credential-process --tenant dev01"));
        m_world->allow(ProgramQuestion::access(m_world->dev01()));
        QVERIFY(!output->printed.isEmpty());
        QVERIFY(!output->announced);
    }

    void staysDeniedWhenThePortalWasRemovedAndAdded_data()
    {
        QTest::addColumn<ConsentLevel>("level");
        QTest::newRow("never") << ConsentLevel::Never;
        QTest::newRow("each time") << ConsentLevel::EachTime;
    }
    void staysDeniedWhenThePortalWasRemovedAndAdded()
    {
        QFETCH(ConsentLevel, level);
        m_world->choose(m_world->dev01(), level);
        m_world->choose(m_world->prod(), ConsentLevel::Always);
        m_world->settings.setFavourite(m_world->acme, QStringLiteral("dev01"), true);
        start(QStringLiteral("portal remove --host acme.duplocloud.net"));
        start(QStringLiteral("portal add acme.duplocloud.net"));
        QCOMPARE(m_world->settings.portals().size(), 1);
        QCOMPARE(m_world->consents.level(m_world->dev01()), level);
        QVERIFY(!m_world->settings.consent(m_world->prod()));
        QVERIFY(m_world->settings.favouriteTenants(m_world->acme).isEmpty());
        m_world->storeToken();
        QVERIFY(start(QStringLiteral("credential-process --tenant dev01"))->printed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRepeatTerms)
#include "tst_repeatterms.moc"
