#include "platform/awscliprofiletest.h"

#include "support/awaiting.h"
#include "support/files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

class TestAwsCliProfileTest : public QObject
{
    Q_OBJECT

private:
    /// An environment whose `aws` is the shell script \a script.
    QProcessEnvironment withAws(const QByteArray &script)
    {
        QFile file(m_folder.filePath(QStringLiteral("aws")));
        if (file.open(QIODevice::WriteOnly)) {
            file.write("#!/bin/sh\n" + script);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), m_folder.path() + QStringLiteral(":/usr/bin:/bin"));
        environment.insert(QStringLiteral("AWS_PROFILE"), QStringLiteral("shadow"));
        environment.insert(QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("shadow"));
        return environment;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void readsWhatTheCliSays_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("errors");
        QTest::addColumn<QString>("arn");
        QTest::addColumn<QString>("subject");
        const QString arn =
            QStringLiteral("arn:aws:sts::123456789012:assumed-role/duploservices-dev01/bob@example.com");
        QTest::newRow("works") << 0 << QByteArray("{\"Arn\": \"" + arn.toUtf8() + "\"}") << QByteArray()
                               << arn << QString();
        QTest::newRow("works with warnings") << 0 << QByteArray("{\"Arn\": \"" + arn.toUtf8() + "\"}")
                                             << QByteArray("warning") << arn << QString();
        QTest::newRow("refused") << 255 << QByteArray()
                                 << QByteArray("\nAn error occurred (ExpiredToken): it has\texpired\n\n")
                                 << QString()
                                 << QStringLiteral("An error occurred (ExpiredToken): it has expired");
        QTest::newRow("last line") << 1 << QByteArray() << QByteArray("Traceback\n  x\nValueError: no\n")
                                   << QString() << QStringLiteral("ValueError: no");
        QTest::newRow("silent") << 1 << QByteArray() << QByteArray() << QString() << QString();
        QTest::newRow("escape codes") << 1 << QByteArray() << QByteArray("\x1b[31mred\x1b[0m\x07")
                                      << QString() << QStringLiteral("[31mred[0m");
        QTest::newRow("endless") << 1 << QByteArray() << QByteArray(100'000, 'x') << QString()
                                 << QString(300, QLatin1Char('x'));
        QTest::newRow("not JSON") << 0 << QByteArray("Arn: x") << QByteArray() << QString()
                                  << QStringLiteral("aws");
        QTest::newRow("no ARN") << 0 << QByteArray("{\"Arn\": 7}") << QByteArray() << QString()
                                << QStringLiteral("aws");
        QTest::newRow("not an ARN") << 0 << QByteArray("{\"Arn\": \"<b>\"}") << QByteArray() << QString()
                                    << QStringLiteral("aws");
        QTest::newRow("binary") << 0 << QByteArray("\0\xff\xfe", 3) << QByteArray() << QString()
                                << QStringLiteral("aws");
    }
    void readsWhatTheCliSays()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, output);
        QFETCH(QByteArray, errors);
        QFETCH(QString, arn);
        QFETCH(QString, subject);
        const Result<QString> result = callerIdentity(code, output, errors);
        QCOMPARE(result.has_value(), !arn.isEmpty());
        if (result) {
            QCOMPARE(*result, arn);
        } else {
            QCOMPARE(result.error().kind, code != 0 ? Error::Kind::Server : Error::Kind::Malformed);
            QCOMPARE(result.error().subject, subject);
        }
    }

    void runsTheCliThroughTheProfile()
    {
        AwsCliProfileTest test({QStringLiteral("--endpoint-url"), QStringLiteral("http://127.0.0.1:1")});
        test.setEnvironment(withAws("echo \"{\\\"Arn\\\": \\\"arn:$* config=$AWS_CONFIG_FILE "
                                    "shadow=$AWS_PROFILE$AWS_DEFAULT_REGION\\\"}\"\n"));
        Outcome got(test.run(QStringLiteral("--my profile"), QStringLiteral("/tmp/the config")), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY(got->has_value());
        QCOMPARE(**got,
            QStringLiteral("arn:sts get-caller-identity --profile=--my profile --output json --endpoint-url "
                           "http://127.0.0.1:1 config=/tmp/the config shadow="));
    }

    void reportsTheClisError()
    {
        AwsCliProfileTest test;
        test.setEnvironment(withAws("echo 'The config profile (x) could not be found' >&2; exit 255\n"));
        Outcome got(test.run(QStringLiteral("x"), QStringLiteral("/tmp/config")), this);
        QTRY_VERIFY(got.isThere());
        QCOMPARE(got->error().kind, Error::Kind::Server);
        QCOMPARE(got->error().subject, QStringLiteral("The config profile (x) could not be found"));
    }

    void endsACliThatHangs()
    {
        AwsCliProfileTest test({}, 100ms);
        test.setEnvironment(withAws("exec sleep 60\n"));
        Outcome got(test.run(QStringLiteral("x"), QStringLiteral("/tmp/config")), this);
        QTRY_VERIFY(got.isThere());
        QCOMPARE(got->error().kind, Error::Kind::TimedOut);
    }

    void endsOneThatIsCancelled()
    {
        AwsCliProfileTest test;
        const QString mark = m_folder.filePath(QStringLiteral("pid"));
        test.setEnvironment(withAws("echo $$ > '" + mark.toUtf8() + "'; exec sleep 60\n"));
        Cancellation cancellation;
        Outcome got(test.run(QStringLiteral("x"), QStringLiteral("/tmp/config"), cancellation), this);
        QTRY_VERIFY(readFile(mark).endsWith('\n'));
        const auto pid = readFile(mark).trimmed();
        QVERIFY(QFile::exists(QStringLiteral("/proc/") + QString::fromLatin1(pid)));
        cancellation.cancel();
        QTRY_VERIFY(got.isThere());
        QCOMPARE(got->error().kind, Error::Kind::Cancelled);
        QTRY_VERIFY(!QFile::exists(QStringLiteral("/proc/") + QString::fromLatin1(pid)));
    }

    void saysThatThereIsNoCli()
    {
        AwsCliProfileTest test;
        QProcessEnvironment empty;
        empty.insert(QStringLiteral("PATH"), QStringLiteral("/nonexistent"));
        test.setEnvironment(empty);
        Outcome got(test.run(QStringLiteral("x"), QStringLiteral("/tmp/config")), this);
        QTRY_VERIFY(got.isThere());
        QCOMPARE(got->error().kind, Error::Kind::NotFound);
        QCOMPARE(got->error().subject, QStringLiteral("aws"));
    }

    void endsWithItsOwner()
    {
        auto test = std::make_unique<AwsCliProfileTest>();
        test->setEnvironment(withAws("exec sleep 60\n"));
        Outcome got(test->run(QStringLiteral("x"), QStringLiteral("/tmp/config")), this);
        test.reset();
        QTRY_VERIFY(got.isThere());
        QVERIFY(!got->has_value());
    }
};

QTEST_GUILESS_MAIN(TestAwsCliProfileTest)
#include "tst_awscliprofiletest.moc"
