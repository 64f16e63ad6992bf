#include "aws/safefile.h"
#include "unit/aws/profiletest.h"

#include <QElapsedTimer>

#include <algorithm>

#include <sys/stat.h>

using namespace profiletest;

/// Profiles in a real config file.
class TestProfileWriter : public Folder
{
    Q_OBJECT

private Q_SLOTS:
    void setsUp();
    void makesTheFile();
    void keepsEveryOtherByte();
    void keepsTheRegion();
    void replacesForeignWhenTold();
    void undoes_data();
    void undoes();
    void keepsNoCopyOfSecrets_data();
    void keepsNoCopyOfSecrets();
    void removes();
    void findsServedProfiles();
    void findsThePaths();
    void isFastWithManyProfiles();
};

void TestProfileWriter::setsUp()
{
    put("[default]\nregion = x\n");
    const auto change = preview();
    QVERIFY(change);
    QCOMPARE(change->path, writer().path());
    QCOMPARE(change->before, QByteArray("[default]\nregion = x\n"));
    QCOMPARE(change->after, QByteArray("[default]\nregion = x\n\n" + section));
    QVERIFY(!change->createsFile);
    QVERIFY(change->warnings.isEmpty());
    QCOMPARE(change->changedLines().size(), 4);
    QCOMPARE(get(), change->before);
    QVERIFY(writer().apply(*change));
    QCOMPARE(get(), change->after);
    QCOMPARE(get("config.duplo-tray.bak"), change->before);

    // Again: nothing to do, and nothing done.
    const auto again = preview();
    QVERIFY(again);
    QVERIFY(again->changedLines().isEmpty());
    QVERIFY(writer().apply(*again));
    QCOMPARE(get("config.duplo-tray.bak"), change->before);
}

void TestProfileWriter::makesTheFile()
{
    const QString path = m_dir->filePath(QStringLiteral("home/.aws/config"));
    const ProfileWriter writer(path, m_dir->filePath(QStringLiteral("home/.aws/credentials")));
    const auto change = writer.previewSet(QStringLiteral("dev01"), ours, QStringLiteral("us-west-2"));
    QVERIFY(change);
    QVERIFY(change->createsFile);
    QVERIFY(!QFile::exists(path));
    QVERIFY(writer.apply(*change));
    QCOMPARE(get("home/.aws/config"), section);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QCOMPARE(::stat(QFile::encodeName(QFileInfo(path).path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0700));
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files), QStringList{QStringLiteral("config")});
}

void TestProfileWriter::keepsEveryOtherByte()
{
    const QByteArray odd =
        "\xef\xbb\xbf# mine\r\n[default]\n\tregion=x ; y\r\n\n[profile \"q n\"]\ns3 =\n  a = 1\n\n\n"
        "[sso-session c]\nsso_region = r\n[services z]\nk =\n  l = m";
    put(odd);
    QVERIFY(writer().apply(preview().value()));
    QVERIFY(get().startsWith(odd));
    QCOMPARE(get().sliced(odd.size()), QByteArray("\n\n" + section));
}

void TestProfileWriter::keepsTheRegion()
{
    put("[profile dev01]\nregion = mine\n");
    const auto change = writer().previewSet(QStringLiteral("dev01"), ours, QString());
    QVERIFY(change);
    QCOMPARE(change->after,
        QByteArray("[profile dev01]\nregion = mine\ncredential_process = " + ours.toUtf8() + '\n'));
    QCOMPARE(writer().previewSet(QStringLiteral("x"), QString(), QString()).error().kind,
        Error::Kind::InvalidInput);
    QCOMPARE(writer().previewSet(QStringLiteral("x"), QStringLiteral("a\nb"), QString()).error().kind,
        Error::Kind::InvalidInput);
}

void TestProfileWriter::replacesForeignWhenTold()
{
    put("[profile dev01]\nrole_arn = x\nsource_profile = y\noutput = json\ncredential_process = duplo-jit "
        "aws --token T0k\n");
    const auto change = preview(true);
    QVERIFY(change);
    QCOMPARE(change->after,
        QByteArray("[profile dev01]\noutput = json\ncredential_process = " + ours.toUtf8()
            + "\nregion = us-west-2\n"));
    QVERIFY(!change->changedLines().join(u'\n').contains(QLatin1String("T0k")));
}

void TestProfileWriter::undoes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("no final newline") << QByteArray("[default]\r\nregion = x");
    QTest::newRow("existing profile") << QByteArray("[profile dev01]\nregion = y # mine\n");
}

void TestProfileWriter::undoes()
{
    QFETCH(QByteArray, before);
    if (!before.isEmpty())
        put(before);
    const ProfileChange change = preview().value();
    QCOMPARE(writer().undo(change).error().kind, Error::Kind::FileChanged);
    QVERIFY(writer().apply(change));
    put(change.after + "# theirs\n");
    QCOMPARE(writer().undo(change).error().kind, Error::Kind::FileChanged);
    put(change.after);
    QVERIFY(writer().undo(change));
    QCOMPARE(get(), before.isEmpty() ? QByteArray("<none>") : before);
}

void TestProfileWriter::keepsNoCopyOfSecrets_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("a key") << QByteArray("aws_secret_access_key = S3cret\n") << true;
    QTest::newRow("a token") << QByteArray("credential_process = duplo-jit aws --token S3cret\n") << true;
    QTest::newRow("duploctl's") << QByteArray("credential_process = duploctl jit aws -t S3cret\n") << true;
    QTest::newRow("none") << QByteArray("credential_process = duplo-jit aws --tenant x\n") << false;
}

void TestProfileWriter::keepsNoCopyOfSecrets()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isSecret);
    const QByteArray before = "[profile dev01]\n" + line;
    // What an earlier change left beside it.
    put(before + "# first\n");
    QVERIFY(SafeFile(writer().path()).replace(before + "# first\n", before));
    const QString backup = SafeFile(writer().path()).backupPath();
    QVERIFY(QFile::exists(backup));
    const ProfileChange change = preview(true).value();
    QCOMPARE(change.removesSecrets(), isSecret);
    QVERIFY(!change.changedLines().join(u'\n').contains(QLatin1String("S3cret")));
    QVERIFY(writer().apply(change));
    QCOMPARE(QFile::exists(backup), !isSecret);
    // From memory, it still can be undone.
    QVERIFY(writer().undo(change));
    QCOMPARE(get(), before);
}

void TestProfileWriter::removes()
{
    put("[default]\nregion = x\n\n" + section + "\n[profile theirs]\nrole_arn = y\n");
    const auto change = writer().previewRemove(QStringLiteral("dev01"));
    QVERIFY(change);
    QCOMPARE(change->after, QByteArray("[default]\nregion = x\n\n[profile theirs]\nrole_arn = y\n"));
    QVERIFY(writer().apply(*change));
    QCOMPARE(writer().previewRemove(QStringLiteral("dev01")).error().kind, Error::Kind::NotFound);
    QCOMPARE(writer().previewRemove(QStringLiteral("theirs")).error().kind, Error::Kind::AlreadyExists);
}

void TestProfileWriter::findsServedProfiles()
{
    QVERIFY(writer().servedProfiles().value().isEmpty());
    put("[profile a]\ncredential_process = duplo-jit aws\n" + section
        + "[default]\ncredential_process = "
          "'/o p/duplo-tray-jit' credential-process\n[profile b]\nregion = x\n");
    const QList<ServedProfile> served = writer().servedProfiles().value();
    QCOMPARE(served.size(), 2);
    QCOMPARE(served[0].name, QStringLiteral("dev01"));
    QCOMPARE(served[0].credentialProcess, ours);
    QCOMPARE(served[0].region, QStringLiteral("us-west-2"));
    QCOMPARE(served[1].name, QStringLiteral("default"));
    QVERIFY(served[1].region.isEmpty());
}

void TestProfileWriter::findsThePaths()
{
    const QString home = QStringLiteral("/home/bob");
    QCOMPARE(awsConfigPath(QString(), home), QStringLiteral("/home/bob/.aws/config"));
    QCOMPARE(awsConfigPath(QStringLiteral("~/c"), home), QStringLiteral("/home/bob/c"));
    QCOMPARE(awsConfigPath(QStringLiteral("~"), home), home);
    QCOMPARE(awsConfigPath(QStringLiteral("/etc/c"), home), QStringLiteral("/etc/c"));
    QCOMPARE(awsConfigPath(QStringLiteral("~bob/c"), home), QStringLiteral("~bob/c"));
    QCOMPARE(awsCredentialsPath(QString(), home), QStringLiteral("/home/bob/.aws/credentials"));
    QCOMPARE(awsCredentialsPath(QStringLiteral("~/k"), home), QStringLiteral("/home/bob/k"));
}

void TestProfileWriter::isFastWithManyProfiles()
{
    QByteArray many;
    for (int i = 0; i < 10'000; ++i)
        many += "[profile p" + QByteArray::number(i)
            + "]\nregion = us-west-2\ncredential_process = " + ours.toUtf8() + "\n\n";
    QList<qint64> times;
    for (int round = 0; round < 7; ++round) {
        put(many);
        QElapsedTimer timer;
        timer.start();
        const ProfileChange change = preview().value();
        QVERIFY(writer().apply(change));
        times.append(timer.nsecsElapsed() / 1000);
        QCOMPARE(get(), QByteArray(many + section));
    }
    std::sort(times.begin(), times.end());
    qInfo("a profile more beside 10,000 (%lld bytes): median %lld us", many.size(), times[3]);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(writer().servedProfiles().value().size(), 10'001);
    qInfo("listing them: %lld us", timer.nsecsElapsed() / 1000);
    // The budget is 30 ms; here is room for a busy machine, but not for one more order of growth.
    QVERIFY(times[3] < 1'000'000);
}

QTEST_GUILESS_MAIN(TestProfileWriter)
#include "tst_profilewriter.moc"
