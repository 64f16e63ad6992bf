#include "commandworld.h"

#include <QFile>
#include <QtTest>

/// "activity" where its file cannot be read: that is no empty activity.
class TestActivityCommand : public QObject
{
    Q_OBJECT
private:
    class Output final : public CommandOutput
    {
    public:
        explicit Output(Ran &ran)
            : m_ran(ran)
        {
        }
        void out(QByteArrayView text) override { m_ran.out += text; }
        void error(QByteArrayView text) override { m_ran.err += text; }

    private:
        Ran &m_ran;
    };

    CommandWorld m_world;

    Ran run(ActivityLog &log, const QStringList &arguments)
    {
        CommandLine line{{m_world.settings, m_world.preferences, m_world.client, m_world.verifier,
            m_world.signIns, m_world.broker, m_world.requests, m_world.consoles, m_world.profiles,
            m_world.clipboard, m_world.catalog, log, m_world.endpoints, m_world.kubernetes, m_world.clock}};
        Ran ran;
        CommandRequest request;
        request.arguments = arguments;
        const auto future = line.run(std::move(request), std::make_shared<Output>(ran));
        if (QTest::qWaitFor([&] { return future.isFinished(); }))
            ran.code = future.result().value_or(-2);
        return ran;
    }
    /// A file of many records whose latter half is rubbish.
    QString damagedFile() const
    {
        QString path = m_world.folder.filePath(QStringLiteral("activity.sqlite"));
        {
            ActivityLog log(path, m_world.clock);
            Activity activity;
            activity.target = m_world.dev01();
            for (activity.program.pid = 1; activity.program.pid <= 3000; ++activity.program.pid)
                log.record(activity);
        }
        QFile file(path);
        if (file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2))
            file.write(QByteArray(file.size() / 2, 'x'));
        return path;
    }

private Q_SLOTS:
    void cannotBeRead_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString activity = QStringLiteral("activity");
        QTest::newRow("table") << QStringList{activity};
        QTest::newRow("found in") << QStringList{activity, QStringLiteral("dev01")};
        QTest::newRow("csv") << QStringList{activity, QStringLiteral("--csv")};
        QTest::newRow("json") << QStringList{activity, QStringLiteral("--json")};
    }
    void cannotBeRead()
    {
        QFETCH(QStringList, arguments);
        ActivityLog log(QStringLiteral("/proc/none/activity.sqlite"), m_world.clock);
        const Ran ran = run(log, arguments);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
        QVERIFY2(ran.err.contains("Cannot read /proc/none/activity.sqlite"), ran.err.constData());
    }

    void isDamaged()
    {
        const QString path = damagedFile();
        ActivityLog log(path, m_world.clock);
        const QStringList all{QStringLiteral("activity"), QStringLiteral("--limit"), QStringLiteral("5000")};
        const Ran ran = run(log, all);
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.err,
            QByteArray("The activity's file is damaged and was set aside as " + path.toUtf8()
                + ".broken; a new one is begun.\n"));
        const Ran again = run(log, all);
        QCOMPARE(again.code, 0);
        QCOMPARE(again.err, QByteArray("Nothing was used yet.\n"));
    }
};

QTEST_GUILESS_MAIN(TestActivityCommand)
#include "tst_activitycommand.moc"
