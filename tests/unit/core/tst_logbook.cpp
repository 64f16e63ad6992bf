#include "core/logbook.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

#include <QThread>
#include <cstdio>
#include <unistd.h>

class TestLogBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTimeCategoryAndText()
    {
        LogBook log;
        QSignalSpy appended(&log, &LogBook::appended);
        log.append(QStringLiteral("duplo.portal"), QStringLiteral("GET /v3 200\nBearer s3cr3t\x1b[31m"));
        QCOMPARE(log.lines().size(), 1);
        QCOMPARE(appended.size(), 1);
        static const QRegularExpression shape(
            QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z duplo\\.portal: GET /v3 200 "
                           "Bearer \\[…\\] *"));
        QVERIFY2(shape.match(log.lines().constFirst()).hasMatch(), qPrintable(log.lines().constFirst()));
        QVERIFY(!log.lines().constFirst().contains(QChar(0x1b)));
    }

    void isBounded()
    {
        LogBook log;
        for (int i = 0; i < 2100; ++i)
            log.append(QStringLiteral("x"), QString::number(i));
        QCOMPARE(log.lines().size(), 2000);
        QVERIFY(log.lines().constFirst().endsWith(QLatin1String(" x: 100")));
        log.append(QString(1000, u'c'), QStringLiteral("ab ").repeated(100'000));
        QVERIFY(log.lines().constLast().size() < 1100);
    }

    void cutsNoSecretInHalf()
    {
        LogBook log;
        // Whitespace up to the bound folds to nothing, so that what is cut there would show.
        for (qsizetype room = 0; room < 60; ++room) {
            const QString text =
                QString(16 * 1024 - room, u' ') + QStringLiteral("SigninToken=s3cr3t-t0ken-here");
            QVERIFY(!LogBook::redacted(text).contains(QStringLiteral("s3cr")));
        }
    }

    void takesQtsMessagesFromAnyThread()
    {
        LogBook log;
        log.takeMessages();
        const QLoggingCategory category("duplo.test");
        qCInfo(category, "signed in with token=%s", "s3cr3t");
        const std::unique_ptr<QThread> thread(
            QThread::create([&category] { qCInfo(category, "from elsewhere"); }));
        thread->start();
        QVERIFY(thread->wait(5000));
        QTRY_COMPARE(log.lines().size(), 2);
        QVERIFY(log.lines().at(0).contains(QStringLiteral("duplo.test: signed in with token=[…]")));
        QVERIFY(log.lines().at(1).endsWith(QStringLiteral("from elsewhere")));
    }

    void writesNoControlCharactersToStderr()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        const int before = ::dup(STDERR_FILENO);
        ::dup2(file.handle(), STDERR_FILENO);
        {
            LogBook log;
            log.takeMessages();
            qWarning("first\x1b[31mred\nsecond\x07\xc2\x9bthird");
        }
        std::fflush(stderr);
        ::dup2(before, STDERR_FILENO);
        ::close(before);
        file.seek(0);
        QCOMPARE(file.readAll(), QByteArray("default: first [31mred second  third\n"));
    }

    void letsGoOfQtsMessages()
    {
        {
            LogBook log;
            log.takeMessages();
        }
        LogBook later;
        QTest::ignoreMessage(QtInfoMsg, "nobody listens");
        qInfo("nobody listens");
        QVERIFY(later.lines().isEmpty());
    }

    void reports()
    {
        LogBook log;
        log.setFacts([] {
            return QStringList{QStringLiteral("Portals: 1 (acme.duplocloud.net)"),
                QStringLiteral("Person: bob@example.com")};
        });
        log.append(QStringLiteral("duplo.agent"), QString(QDir::homePath() + QStringLiteral("/.aws/config")));
        const QString report = log.report();
        QVERIFY(report.startsWith(QStringLiteral("Duplo Tray ")));
        for (const char *part : {"\nSystem: ", "\nDesktop: ", "\nQt: 6",
                 "\nPortals: 1 (acme.duplocloud.net)\n", "duplo.agent: ~/.aws/config\n"})
            QVERIFY2(report.contains(QString::fromLatin1(part)), part);
        QVERIFY(!report.contains(QStringLiteral("bob")));
    }
};

QTEST_GUILESS_MAIN(TestLogBook)
#include "tst_logbook.moc"
