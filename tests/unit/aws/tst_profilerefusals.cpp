#include "support/filelimit.h"
#include "unit/aws/profiletest.h"

Q_DECLARE_METATYPE(Error::Kind)

using namespace profiletest;

/// What ProfileWriter does not do, and what it warns of.
class TestProfileRefusals : public Folder
{
    Q_OBJECT

private Q_SLOTS:
    void refusesForeign_data();
    void refusesForeign();
    void refusesFiles_data();
    void refusesFiles();
    void namesDuplicateLines();
    void warnsOfShadows_data();
    void warnsOfShadows();
    void noticesOthersWriting();
    void survivesAFullDisk();
};

void TestProfileRefusals::refusesForeign_data()
{
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<bool>("isForeign");
    const auto row = [](const char *line, bool isForeign) {
        QTest::newRow(line) << QByteArray(line) << isForeign;
    };
    row("output = json", false);
    row("credential_process = /old/place/duplo-tray-jit credential-process --tenant x", false);
    row("credential_process = '/with space/duplo-tray-jit' credential-process", false);
    row("credential_process = duplo-jit aws --tenant dev01 --interactive", true);
    row("credential_process = sh -c duplo-tray-jit", true);
    row("credential_process = 'duplo-tray-jit", true);
    row("credential_process =", true);
    row("aws_access_key_id = AKIA", true);
    row("role_arn = arn:aws:iam::1:role/x", true);
    row("sso_session = corp", true);
    row("Credential_Source = Environment", true);
}

void TestProfileRefusals::refusesForeign()
{
    QFETCH(QByteArray, properties);
    QFETCH(bool, isForeign);
    put("[profile dev01]\n" + properties + '\n');
    const auto change = preview();
    QCOMPARE(!change, isForeign);
    if (isForeign) {
        QCOMPARE(change.error().kind, Error::Kind::AlreadyExists);
        QCOMPARE(change.error().subject, QStringLiteral("dev01"));
    }
    QVERIFY(preview(true));
}

void TestProfileRefusals::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("place");
    QTest::newRow("Latin-1") << QByteArray("[default]\n# \xe9\n") << Error::Kind::NotText << QString();
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << Error::Kind::NotText << QString();
    QTest::newRow("malformed") << QByteArray("[default]\nx\n") << Error::Kind::Malformed
                               << QStringLiteral(": line 2: Expected an '=' sign defining a property");
    QTest::newRow("too large") << QByteArray(ConfigFile::maxSize + 1, '#') << Error::Kind::TooLarge
                               << QString();
    QTest::newRow("folder") << QByteArray() << Error::Kind::FileUnreadable << QString();
}

void TestProfileRefusals::refusesFiles()
{
    QFETCH(QByteArray, content);
    if (content.isEmpty())
        QVERIFY(QDir().mkdir(writer().path()));
    else
        put(content);
    const auto set = preview();
    const auto removed = writer().previewRemove(QStringLiteral("dev01"));
    const auto served = writer().servedProfiles();
    QVERIFY(!set && !removed && !served);
    for (const Error &error : {set.error(), removed.error(), served.error()}) {
        QTEST(error.kind, "kind");
        QFETCH(QString, place);
        QCOMPARE(error.subject, writer().path() + place);
    }
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void TestProfileRefusals::namesDuplicateLines()
{
    put("[profile dev01]\nx = 1\n\n[profile dev01]\n");
    for (const auto &outcome : {preview(), preview(true), writer().previewRemove(QStringLiteral("dev01"))}) {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::DuplicateSection);
        QCOMPARE(outcome.error().subject, writer().path() + QLatin1String(": lines 1 and 4"));
    }
    put("[profile other]\n[profile other]\n");
    const auto change = preview();
    QVERIFY(change);
    QCOMPARE(change->warnings.size(), 1);
    QVERIFY(change->warnings.first().english().contains(QLatin1String("[profile other] stands twice")));
    QVERIFY(change->warnings.first().english().contains(QLatin1String("(lines 1 and 2)")));
}

void TestProfileRefusals::warnsOfShadows_data()
{
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<QString>("warning");
    QTest::newRow("none") << QByteArray("[default]\naws_access_key_id = x\n") << QString();
    QTest::newRow("no keys") << QByteArray("[dev01]\noutput = json\n") << QString();
    QTest::newRow("keys") << QByteArray("[default]\n[dev01]\naws_access_key_id = x\n")
                          << QStringLiteral("(line 2)");
    QTest::newRow("process") << QByteArray("[dev01]\ncredential_process = x\n") << QStringLiteral("(line 1)");
    QTest::newRow("not text") << QByteArray("\xff") << QStringLiteral("cannot be read");
}

void TestProfileRefusals::warnsOfShadows()
{
    QFETCH(QByteArray, credentials);
    QFETCH(QString, warning);
    put(credentials, "credentials");
    const auto change = preview();
    QVERIFY(change);
    QCOMPARE(change->warnings.isEmpty(), warning.isEmpty());
    for (const Message &said : change->warnings)
        QVERIFY2(said.english().contains(warning), qPrintable(said.english()));
    QCOMPARE(get("credentials"), credentials);
}

void TestProfileRefusals::noticesOthersWriting()
{
    put("[default]\n");
    const ProfileChange change = preview().value();
    put("[default]\nregion = theirs\n");
    const auto refused = writer().apply(change);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::FileChanged);
    QCOMPARE(refused.error().subject, writer().path());
    QCOMPARE(get(), QByteArray("[default]\nregion = theirs\n"));
    QCOMPARE(get("config.duplo-tray.bak"), QByteArray("<none>"));
}

void TestProfileRefusals::survivesAFullDisk()
{
    put("[default]\n");
    const ProfileChange change = preview().value();
    Result<> outcome;
    {
        const FileLimit full(50);
        outcome = writer().apply(change);
    }
    QCOMPARE(outcome.error().kind, Error::Kind::FileUnwritable);
    QCOMPARE(get(), QByteArray("[default]\n"));
    QVERIFY(writer().apply(change));
    QCOMPARE(get(), change.after);
}

QTEST_GUILESS_MAIN(TestProfileRefusals)
#include "tst_profilerefusals.moc"
