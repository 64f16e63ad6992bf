#include "jit/launch.h"
#include "support/asnobody.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestLaunch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void environment_data();
    void environment();
    void keepsOrderAndDropsTheRest();
    void keepsTheSandboxOfAllButRoot();
    void keepsWhatLastsOfThePath_data();
    void keepsWhatLastsOfThePath();
    void keepsWhatIsNotThisUsersToChange();
    void findsTheAgent_data();
    void findsTheAgent();
    void outcomes_data();
    void outcomes();

private:
    static bool makeScript(const QString &path, const QByteArray &text, bool executable = true)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + text) < 0)
            return false;
        file.close();
        return !executable || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
};

void TestLaunch::environment_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<bool>("kept");
    for (const char *kept : {"HOME=/root", "PATH=/bin", "LC_ALL=C", "LANG=de_DE.UTF-8", "DISPLAY=:0",
             "WAYLAND_DISPLAY=wayland-0", "XDG_RUNTIME_DIR=/run/user/0", "XDG_CURRENT_DESKTOP=KDE",
             "DBUS_SESSION_BUS_ADDRESS=unix:path=/x", "QT_QPA_PLATFORM=offscreen", "KDE_FULL_SESSION=true",
             "https_proxy=http://p:1", "NO_PROXY=localhost", "SSL_CERT_FILE=/etc/ca",
             "DUPLO_TRAY_INSTANCE=demo", "BROWSER=firefox", "HOME=", "TZ=UTC"})
        QTest::newRow(kept) << QByteArray(kept) << true;
    for (const char *dropped : {"AWS_ACCESS_KEY_ID=AKIA", "AWS_SECRET_ACCESS_KEY=s", "AWS_SESSION_TOKEN=t",
             "AWS_PROFILE=p", "AWS_CONFIG_FILE=/x", "DUPLO_TOKEN=t", "DUPLO_HOST=h", "GITHUB_TOKEN=t",
             "LD_PRELOAD=/x.so", "LD_LIBRARY_PATH=/x", "SSH_AUTH_SOCK=/x", "HOMEX=1", "XHOME=1", "home=/x",
             "=C:=x", "HOME", "", "TERM=xterm", "VAULT_TOKEN=t", "PYTHONPATH=/x", "QT_PLUGIN_PATH=/x",
             "QT_QPA_PLATFORM_PLUGIN_PATH=/x", "GTK_MODULES=x", "GTK_PATH=/x", "GDK_PIXBUF_MODULE_FILE=/x",
             "LC=x", "all_proxy=socks://x"})
        QTest::newRow(dropped[0] ? dropped : "empty") << QByteArray(dropped) << false;
}

void TestLaunch::environment()
{
    QFETCH(QByteArray, variable);
    const char *const all[] = {variable.constData(), nullptr};
    QTEST(agentEnvironment(all).size() == 1, "kept");
}

void TestLaunch::keepsOrderAndDropsTheRest()
{
    const char *const all[] = {"USER=bob", "AWS_PROFILE=x", "LANG=C", "SECRET=1", "TMPDIR=/t", nullptr};
    QCOMPARE(agentEnvironment(all), (std::vector<std::string>{"USER=bob", "LANG=C", "TMPDIR=/t"}));
    const char *const none[] = {nullptr};
    QVERIFY(agentEnvironment(none).empty());
}

void TestLaunch::keepsTheSandboxOfAllButRoot()
{
    const char *const all[] = {
        "QTWEBENGINE_DISABLE_SANDBOX=1", "QTWEBENGINE_CHROMIUM_FLAGS=--no-sandbox", nullptr};
    QCOMPARE(agentEnvironment(all).size(), std::size_t(::geteuid() == 0 ? 1 : 0));
    QVERIFY(::geteuid() != 0 || asNobody([&] { return agentEnvironment(all).empty(); }));
}

void TestLaunch::keepsWhatLastsOfThePath_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("directory");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, const char *path, const char *directory, const char *kept) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(directory) << QByteArray(kept);
    };
    row("the system's", "/usr/local/bin:/usr/bin:/bin", "/home/ann/app", "/usr/local/bin:/usr/bin:/bin");
    row("npm's", "/home/ann/app/node_modules/.bin:/home/ann/node_modules/.bin:/usr/bin", "/home/ann/app/src",
        "/usr/bin");
    row("a project's", "/home/ann/app/venv/bin:/home/ann/app:/usr/bin", "/home/ann/app", "/usr/bin");
    row("of another folder alike", "/home/ann/application/bin:/usr/bin", "/home/ann/app",
        "/home/ann/application/bin:/usr/bin");
    row("the person's own, at home", "/home/bob/.local/bin:/usr/bin", "/home/bob",
        "/home/bob/.local/bin:/usr/bin");
    row("the person's own, from above", "/home/bob/.local/bin:/usr/bin", "/",
        "/home/bob/.local/bin:/usr/bin");
    row("the person's own, in a project", "/home/bob/bin:/usr/bin", "/home/bob/app",
        "/home/bob/bin:/usr/bin");
    row("relative and empty", ".:bin::/usr/bin:", "/srv/app", "/usr/bin");
    const char *systems = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    for (const char *folder : {"/usr", "/usr/local", "/usr/bin", "/bin"})
        QTest::addRow("the system's, from %s", folder)
            << QByteArray(systems) << QByteArray(folder) << QByteArray(systems);
    row("nowhere", "/srv/app/bin:/usr/bin", "", "/srv/app/bin:/usr/bin");
}

void TestLaunch::keepsWhatIsNotThisUsersToChange()
{
    QVERIFY(asNobody([] { return lastingPath("/usr/lib:/usr/no/such", "/usr", "/home/bob") == "/usr/lib"; }));
    QTemporaryDir project;
    const std::string own = project.path().toStdString();
    QCOMPARE(lastingPath(own + ":/usr/bin", own, "/home/bob"), std::string("/usr/bin"));
}

void TestLaunch::keepsWhatLastsOfThePath()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, directory);
    QFETCH(QByteArray, kept);
    QCOMPARE(lastingPath(path.toStdString(), directory.toStdString(), "/home/bob"), kept.toStdString());
    const QByteArray variable = "PATH=" + path;
    const char *const all[] = {variable.constData(), "HOME=/home/bob", nullptr};
    QCOMPARE(agentEnvironment(all, directory.toStdString()).front(), "PATH=" + kept.toStdString());
}

void TestLaunch::findsTheAgent_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char *place, const char *found) {
        QTest::newRow(place) << QByteArray(place) << QByteArray(found);
    };
    row("beside", "beside");
    row("both", "beside");
    row("path", "path");
    row("beside, not executable", "");
    row("beside, a folder", "");
    row("nowhere", "");
}

void TestLaunch::findsTheAgent()
{
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, found);
    QTemporaryDir beside;
    QTemporaryDir path;
    if (place == "beside" || place == "both")
        QVERIFY(makeScript(beside.filePath(QStringLiteral("duplo-tray")), ""));
    if (place == "path" || place == "both")
        QVERIFY(makeScript(path.filePath(QStringLiteral("duplo-tray")), ""));
    if (place == "beside, not executable")
        QVERIFY(makeScript(beside.filePath(QStringLiteral("duplo-tray")), "", false));
    if (place == "beside, a folder")
        QVERIFY(QDir(beside.path()).mkdir(QStringLiteral("duplo-tray")));
    const auto own = beside.filePath(QStringLiteral("duplo-tray-jit")).toStdString();
    const auto search = "::.:relative:/nonexistent:" + path.path().toStdString();
    const auto expected = found.isEmpty()
        ? std::string()
        : (found == "beside" ? beside : path).path().toStdString() + "/duplo-tray";
    QCOMPARE(findAgent(own, search), expected);
    QCOMPARE(findAgent("", ""), std::string());
}

void TestLaunch::outcomes_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("outcome");
    QTest::newRow("listens") << QByteArray("printf x >&3\n") << int(Launch::Listening);
    QTest::newRow("ends") << QByteArray("exit 1\n") << int(Launch::Ended);
    QTest::newRow("is killed") << QByteArray("kill -9 $$\n") << int(Launch::Ended);
    QTest::newRow("closes the pipe and stays")
        << QByteArray("exec 3>&-; exec sleep 1\n") << int(Launch::Ended);
    QTest::newRow("says nothing") << QByteArray("exec sleep 1\n") << int(Launch::Silent);
}

void TestLaunch::outcomes()
{
    QFETCH(QByteArray, script);
    QFETCH(int, outcome);
    QTemporaryDir folder;
    const auto program = folder.filePath(QStringLiteral("duplo-tray"));
    QVERIFY(makeScript(program, script));
    const int timeout = outcome == int(Launch::Silent) ? 50 : 10'000;
    QCOMPARE(int(launchAgent(program.toStdString(), "", {"PATH=/usr/bin:/bin"}, timeout)), outcome);
}

QTEST_APPLESS_MAIN(TestLaunch)
#include "tst_launch.moc"
