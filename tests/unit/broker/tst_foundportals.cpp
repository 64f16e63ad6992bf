#include "broker/foundportals.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

/// Portals in the profiles that people have from other clients.
class TestFoundPortals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsCommandLines_data();
    void readsCommandLines();
    void findsPortals();
    void findsNothingInNothing();
    void takesOverAndBack();
    void takesOverAllOrNothing();

private:
    static Profiles profilesIn(const QTemporaryDir &dir)
    {
        return {QStringLiteral("/usr/bin/duplo-tray-jit"), {}, dir.filePath(QStringLiteral("config")),
            dir.filePath(QStringLiteral("credentials"))};
    }
};

namespace {
constexpr char config[] = R"(# mine
[profile one]
region = us-west-2
credential_process = duplo-jit aws --host https://acme.duplocloud.net --tenant dev01 --interactive
[profile two]
credential_process = duploctl jit aws --host https://acme.duplocloud.net --tenant dev02 --token s3cr3t-t0k3n
[profile three]
credential_process = /opt/other --host https://other.example
[profile four]
credential_process = duplo-aws-credential-process --host=https://globex.example --admin
)";
}

void TestFoundPortals::readsCommandLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("target"); ///< empty: not one of the clients
    QTest::addColumn<bool>("token");
    const auto row = [](const char *name, const char *line, const char *target, bool token = false) {
        QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(target) << token;
    };
    row("duplo-jit", "duplo-jit aws --host https://a.example --tenant dev01", "a.example dev01");
    row("its path", "/usr/local/bin/duplo-jit aws -host=https://a.example -tenant=dev01", "a.example dev01");
    row("on Windows", "duplo-jit.exe aws --host https://a.example --admin", "a.example Administrator");
    row("quoted", "'/opt/my tools/duplo-jit' aws --host 'https://a.example' --tenant \"dev 1\"",
        "a.example dev 1");
    row("admin", "duplo-jit aws --admin --host https://a.example --interactive", "a.example Administrator");
    row("operations", "duplo-jit aws --duplo-ops --host https://a.example", "a.example Operations");
    row("token", "duplo-jit aws --host https://a.example --tenant dev01 --token x", "a.example dev01", true);
    row("duploctl", "duploctl jit aws --host https://a.example --tenant dev01", "a.example dev01");
    row("duploctl, flags first", "duploctl -H https://a.example -T dev01 -t x jit aws", "a.example dev01",
        true);
    row("older", "duplo-aws-credential-process --host https://a.example --tenant dev01", "a.example dev01");
    row("other verb", "duplo-jit k8s --host https://a.example --tenant dev01", "");
    row("other program", "aws-vault exec --host https://a.example --tenant dev01", "");
    row("no host", "duplo-jit aws --tenant dev01", "");
    row("bad host", "duplo-jit aws --host ftp://a.example --tenant dev01", "");
    row("no tenant", "duplo-jit aws --host https://a.example", "");
    row("unknown flag", "duplo-jit aws --host https://a.example --tenant dev01 --what", "");
    row("open quote", "duplo-jit aws --host 'https://a.example", "");
    row("nothing", "", "");
}

void TestFoundPortals::readsCommandLines()
{
    QFETCH(QString, line);
    QFETCH(QString, target);
    QFETCH(bool, token);
    const auto found = readClientProfile({QStringLiteral("p"), line, {}});
    QCOMPARE(found.has_value(), !target.isEmpty());
    if (!found)
        return;
    QCOMPARE(found->target.portal.host() + u' ' + found->target.label(), target);
    QCOMPARE(found->hasToken, token);
}

void TestFoundPortals::findsPortals()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(QStringLiteral("config")), config);
    writeFile(dir.filePath(QStringLiteral("duplo")),
        "contexts:\n- name: a\n  host: https://acme.duplocloud.net\n- host: \"https://third.example\"\n  "
        "token: x\n"
        "- host: nonsense://x\n");
    const auto found = findPortals(profilesIn(dir), dir.filePath(QStringLiteral("duplo")));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].portal.host(), QStringLiteral("acme.duplocloud.net"));
    QCOMPARE(found[0].profiles.size(), 2);
    QCOMPARE(found[0].profiles[1].name, QStringLiteral("two"));
    QVERIFY(found[0].profiles[1].hasToken);
    QCOMPARE(found[1].portal.host(), QStringLiteral("globex.example"));
    QCOMPARE(found[1].profiles[0].target.level, AccessLevel::Administrator);
    QCOMPARE(found[2].portal.host(), QStringLiteral("third.example"));
    QVERIFY(found[2].profiles.isEmpty());
}

void TestFoundPortals::findsNothingInNothing()
{
    QTemporaryDir dir;
    QVERIFY(findPortals(profilesIn(dir), dir.filePath(QStringLiteral("none"))).isEmpty());
    writeFile(dir.filePath(QStringLiteral("config")), "\xff\xfe nonsense");
    QVERIFY(findPortals(profilesIn(dir), dir.path()).isEmpty());
}

void TestFoundPortals::takesOverAndBack()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("config"));
    writeFile(path, config);
    Profiles profiles = profilesIn(dir);
    const auto found = findPortals(profiles, {});
    ProfileTakeover takeover(profiles);
    const auto lines = takeover.preview(found[0].profiles);
    QVERIFY(lines.has_value());
    QVERIFY(!lines->join(u'\n').contains(QLatin1String("s3cr3t-t0k3n")));
    QVERIFY(lines->join(u'\n').contains(QLatin1String("/usr/bin/duplo-tray-jit")));
    QCOMPARE(readFile(path), QByteArray(config));

    QVERIFY(takeover.apply(found[0].profiles).has_value());
    QVERIFY(takeover.isApplied());
    const QByteArray after = readFile(path);
    QVERIFY(!after.contains("s3cr3t-t0k3n") && after.contains("region = us-west-2"));
    QVERIFY(after.contains("/opt/other") && after.contains("duplo-aws-credential-process"));
    QCOMPARE(profiles.profileFor(found[0].profiles[1].target)->name, QStringLiteral("two"));
    QVERIFY(takeover.undo().has_value());
    QVERIFY(!takeover.isApplied());
    QCOMPARE(readFile(path), QByteArray(config));
}

void TestFoundPortals::takesOverAllOrNothing()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("config"));
    writeFile(path, config);
    Profiles profiles = profilesIn(dir);
    auto found = findPortals(profiles, {})[0].profiles;
    found.append({QStringLiteral("bad\nname"), found[0].target, false});
    ProfileTakeover takeover(profiles);
    QVERIFY(!takeover.preview(found).has_value());
    QVERIFY(!takeover.apply(found).has_value());
    QVERIFY(!takeover.isApplied());
    QCOMPARE(readFile(path), QByteArray(config));
}

QTEST_GUILESS_MAIN(TestFoundPortals)
#include "tst_foundportals.moc"
