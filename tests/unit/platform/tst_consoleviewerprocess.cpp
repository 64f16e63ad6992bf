#include "platform/consoleviewerprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestConsoleViewerProcess : public QObject
{
    Q_OBJECT

private:
    QString viewer(const QByteArray &script)
    {
        const QString path = m_folder.filePath(QStringLiteral("viewer"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\ncd \"$(dirname \"$0\")\"\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void givesTheUrlOnStdinAlone()
    {
        ConsoleViewerProcess viewers(
            viewer("cat > in.tmp; tr '\\0' '\\n' < /proc/$$/cmdline > args; env > env; mv in.tmp in\n"));
        QVERIFY(viewers.isAvailable());
        const QByteArray url = "https://signin.aws.amazon.com/federation?SigninToken=S3CRET%2B";
        QVERIFY(viewers.open(Secret(url), QStringLiteral("dev01 – acme"), {}).has_value());
        QTRY_COMPARE(read(QStringLiteral("in")), QByteArray(url + '\n'));
        QVERIFY(read(QStringLiteral("args")).contains("--title\ndev01 – acme\n"));
        QVERIFY(!read(QStringLiteral("args")).contains("S3CRET"));
        QVERIFY(!read(QStringLiteral("env")).contains("S3CRET"));
    }

    void tellsASignInFromAConsole()
    {
        ConsoleViewerProcess viewers(
            viewer("cat > in.tmp; tr '\\0' '\\n' < /proc/$$/cmdline > args; mv in.tmp in\n"));
        const QUrl page(QStringLiteral("https://acme.duplocloud.net/app/user/verify-token?localPort=40123"));
        QVERIFY(viewers.openSignIn(page, QStringLiteral("acme")).has_value());
        QTRY_COMPARE(read(QStringLiteral("in")), QByteArray(page.toEncoded() + '\n'));
        QVERIFY(read(QStringLiteral("args")).contains("--sign-in\n"));
        QVERIFY(!read(QStringLiteral("args")).contains("40123"));
        QVERIFY(!ConsoleViewerProcess(QString()).openSignIn(page, QStringLiteral("acme")));
    }

    void takesALongUrlWithoutBlocking()
    {
        ConsoleViewerProcess viewers(viewer("wc -c > size.tmp; mv size.tmp size\n"));
        QVERIFY(viewers.open(Secret(QByteArray(16'000, 'u')), QStringLiteral("t"), {}).has_value());
        QTRY_COMPARE(read(QStringLiteral("size")).trimmed(), QByteArray("16001"));
    }

    void survivesAViewerThatReadsNothing()
    {
        ConsoleViewerProcess viewers(viewer("exec < /dev/null; touch ran\n"));
        QVERIFY(viewers.open(Secret("https://x"), QStringLiteral("t"), {}).has_value());
        QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("ran"))));
    }

    void startsASessionOfItsOwn()
    {
        ConsoleViewerProcess viewers(viewer("cut -d' ' -f6 /proc/$$/stat > sid.tmp; mv sid.tmp sid\n"));
        QVERIFY(viewers.open(Secret("https://x"), QStringLiteral("t"), {}).has_value());
        QTRY_VERIFY(!read(QStringLiteral("sid")).isEmpty());
        QFile own(QStringLiteral("/proc/self/stat"));
        QVERIFY(own.open(QIODevice::ReadOnly));
        const QByteArray stat = own.readAll();
        QVERIFY(
            stat.mid(stat.lastIndexOf(')') + 2).split(' ').at(3) != read(QStringLiteral("sid")).trimmed());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("too long") << QByteArray(17 * 1024, 'u');
    }
    void refuses()
    {
        QFETCH(QByteArray, url);
        ConsoleViewerProcess viewers(viewer("exit 0\n"));
        const Result<> result = viewers.open(Secret(url), QStringLiteral("t"), {});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, Error::Kind::Malformed);
    }

    void isNotThere_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("none") << QString();
        QTest::newRow("gone") << QStringLiteral("/nonexistent/duplo-tray-console");
        QTest::newRow("a folder's file") << QStringLiteral("/etc/passwd");
    }
    void isNotThere()
    {
        QFETCH(QString, program);
        ConsoleViewerProcess viewers(program);
        QVERIFY(!viewers.isAvailable());
        const Result<> result = viewers.open(Secret("https://x"), QStringLiteral("t"), {});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, Error::Kind::ViewerUnavailable);
    }
};

QTEST_GUILESS_MAIN(TestConsoleViewerProcess)
#include "tst_consoleviewerprocess.moc"
