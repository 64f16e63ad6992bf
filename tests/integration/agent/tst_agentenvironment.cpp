#include "agentworld.h"

/// Commands and shells that get AWS access of the real agent.
class TestAgentEnvironment : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<DemoProgram> m_demo;
    std::unique_ptr<AgentWorld> m_world;
    QString m_tenant; ///< by name

    QByteArrayList secrets()
    {
        QByteArrayList list;
        for (const QJsonValue &value : m_demo->get(QStringLiteral("/demo/secrets")).array())
            list.append(value.toString().toLatin1());
        return list;
    }
    /// \a script in a real bash that has evaluated shell-init.
    AgentWorld::Ran bash(const QByteArray &script)
    {
        QFile file(m_world->path("script"));
        if (file.open(QIODevice::WriteOnly))
            file.write("eval \"$('" JIT_PROGRAM "' shell-init bash)\"\n" + script);
        file.close();
        return m_world->run(QStringLiteral("/bin/bash"), QStringLiteral("--norc ") + file.fileName());
    }

private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<DemoProgram>();
        m_world = std::make_unique<AgentWorld>();
        QVERIFY(m_world->startAgent());
        const auto ran = m_world->signIn(*m_demo);
        QVERIFY2(ran.code == 0, ran.err.constData());
        m_tenant = m_demo->get(QStringLiteral("/admin/GetTenantsForUser"))
                       .array()
                       .at(0)
                       .toObject()
                       .value(QLatin1String("AccountName"))
                       .toString();
    }
    void cleanup() { m_world.reset(); }

    void aCommandGetsTheKeys()
    {
        m_world->setVariable("AWS_PROFILE", QStringLiteral("stale"));
        const auto ran =
            m_world->jit(QStringLiteral("exec --tenant ") + m_tenant + QStringLiteral(" -- env"));
        QVERIFY2(ran.code == 0 && ran.err.isEmpty(), ran.err.constData());
        const auto lines = ran.out.split('\n');
        const auto credentials = m_world->jit(QStringLiteral("credential-process --tenant ") + m_tenant).out;
        const QJsonObject keys = QJsonDocument::fromJson(credentials).object();
        const auto line = [&keys](const char *variable, const char *key) {
            return QByteArray(
                QByteArray(variable) + '=' + keys.value(QLatin1String(key)).toString().toLatin1());
        };
        QVERIFY(lines.contains(line("AWS_ACCESS_KEY_ID", "AccessKeyId")));
        QVERIFY(lines.contains(line("AWS_SECRET_ACCESS_KEY", "SecretAccessKey")));
        QVERIFY(lines.contains(line("AWS_SESSION_TOKEN", "SessionToken")));
        QVERIFY(lines.contains(line("AWS_CREDENTIAL_EXPIRATION", "Expiration")));
        QVERIFY(lines.contains(QByteArray("DUPLO_TRAY_SESSION=" + m_tenant.toUtf8())));
        QVERIFY(!ran.out.contains("AWS_PROFILE"));
    }

    void itsExitCodeIsTheCommands()
    {
        const QString exec = QStringLiteral("exec --tenant ") + m_tenant + QStringLiteral(" -- ");
        QCOMPARE(m_world->jit(exec + QStringLiteral("false")).code, 1);
        QCOMPARE(m_world->jit(exec + QStringLiteral("no-such-command")).code, 127);
        const auto nested =
            m_world->jit(exec + QStringLiteral(JIT_PROGRAM " ") + exec + QStringLiteral("true"));
        QCOMPARE(nested.code, 2);
        QVERIFY2(nested.hasOneSentence(), nested.err.constData());
    }

    void jitnowInARealShell()
    {
        QCOMPARE(m_world->jit(QStringLiteral("profile add work --tenant ") + m_tenant).code, 0);
        const auto ran =
            bash("jitnow work 2>/dev/null && printenv AWS_PROFILE DUPLO_TRAY_NOW\n"
                 "jitnow work --keys && printenv AWS_ACCESS_KEY_ID >/dev/null && echo keys\n"
                 "printenv AWS_PROFILE || echo none\n__duplo_tray_prompt; echo \"$DUPLO_TRAY_PROMPT\"\n"
                 "jitnow --off; printenv AWS_ACCESS_KEY_ID DUPLO_TRAY_NOW || echo off\n"
                 "COMP_LINE='jitnow wo'; COMP_POINT=9; __duplo_tray_complete; echo \"${COMPREPLY[*]}\"\n");
        const auto lines = ran.out.split('\n');
        QVERIFY2(lines.size() == 8, QByteArray(ran.out + ran.err).constData());
        QCOMPARE(lines.first(4), (QByteArrayList{"work", "work", "keys", "none"}));
        QVERIFY2(lines.at(4).startsWith("[work ") && lines.at(4).endsWith("m] "), lines.at(4).constData());
        QCOMPARE(lines.mid(5), (QByteArrayList{"off", "work", ""}));
        QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    }

    void duploVariables()
    {
        m_world->jit(QStringLiteral("portal sign-out --host ") + m_demo->url()); // complains of the keychain
        QCOMPARE(m_world->jit(QStringLiteral("aws --tenant ") + m_tenant).code, 3);
        m_world->setVariable("DUPLO_HOST", m_demo->url());
        m_world->setVariable("DUPLO_TENANT", m_tenant);
        m_world->setVariable("DUPLO_TOKEN", QStringLiteral("demo-api-token"));
        const auto ran = m_world->jit(QStringLiteral("aws"));
        QVERIFY2(ran.code == 0 && ran.out.contains("\"AccessKeyId\""), ran.err.constData());
        const auto token = m_world->jit(QStringLiteral("duplo"));
        QCOMPARE(
            token.out, QByteArray("{\"Version\":1,\"DuploToken\":\"demo-api-token\",\"NeedOTP\":false}\n"));
    }

    void thePortalsTokenIsNotForPrograms()
    {
        // There is nobody to ask without a display.
        const auto ran = m_world->jit(QStringLiteral("duplo --interactive"));
        QCOMPARE(ran.code, 4);
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
    }

    void whoDidWhat()
    {
        m_world->jit(QStringLiteral("exec --tenant ") + m_tenant + QStringLiteral(" -- true"));
        const auto who = m_world->jit(QStringLiteral("whoami --json"));
        QCOMPARE(
            QJsonDocument::fromJson(who.out).array().at(0).toObject().value(QLatin1String("user")).toString(),
            QStringLiteral("bob@example.com"));
        const auto activity = m_world->jit(QStringLiteral("activity ") + m_tenant);
        QVERIFY2(
            activity.out.contains(m_tenant.toUtf8()), QByteArray(activity.out + activity.err).constData());
        for (const QByteArray &secret : secrets())
            QVERIFY(!activity.out.contains(secret) && !who.out.contains(secret));
    }

    void aDoctorsReport()
    {
        QCOMPARE(m_world->jit(QStringLiteral("profile add work --tenant ") + m_tenant).code, 0);
        m_world->setVariable("AWS_ACCESS_KEY_ID", QStringLiteral("AKIAIOSFODNN7EXAMPLE"));
        const auto ran = m_world->jit(QStringLiteral("doctor"));
        QCOMPARE(ran.code, 1); // on this bus no keychain answers
        QVERIFY2(ran.out.contains("✗ keychain: "), QByteArray(ran.out + ran.err).constData());
        QCOMPARE(ran.out.count("✗"), 1);
        QVERIFY2(ran.out.contains("✓ profile work: serves "), ran.out.constData());
        QVERIFY2(ran.out.contains("✓ socket: "), ran.out.constData());
        QVERIFY2(ran.out.contains("! environment: AWS_ACCESS_KEY_ID set"), ran.out.constData());
        QVERIFY2(ran.out.contains("answers, on this computer"), ran.out.constData());
        QVERIFY2(ran.out.contains("agrees with the portal's"), ran.out.constData());
        QVERIFY(!ran.out.contains("AKIAIOSFODNN7EXAMPLE"));
        for (const QByteArray &secret : secrets())
            QVERIFY(!ran.out.contains(secret));
    }

    void completionAsksTheAgent()
    {
        QVERIFY(m_world->jit(QStringLiteral("__complete tenants"))
                    .out.contains(QByteArray(m_tenant.toUtf8() + "\n")));
        QCOMPARE(m_world->stopAgent(), 0);
        const auto none = m_world->jit(QStringLiteral("__complete tenants"));
        QVERIFY(none.code == 1 && none.out.isEmpty() && none.err.isEmpty());
        QVERIFY(!QFile::exists(m_world->socket()));
    }
};

QTEST_GUILESS_MAIN(TestAgentEnvironment)
#include "tst_agentenvironment.moc"
