#include "ipc/runtimefolder.h"
#include "ipc/wire.h"
#include "support/asnobody.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

namespace {

/// Set for as long as this lives.
class EnvironmentVariable
{
public:
    EnvironmentVariable(const char *name, const QByteArray &value)
        : m_name(name)
        , m_before(qgetenv(name))
    {
        qputenv(name, value);
    }
    ~EnvironmentVariable() { qputenv(m_name, m_before); }
    EnvironmentVariable(const EnvironmentVariable &) = delete;
    EnvironmentVariable &operator=(const EnvironmentVariable &) = delete;

private:
    const char *m_name;
    QByteArray m_before;
};

} // namespace

class TestSocketPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void socketPath_data();
    void socketPath();
    void folderProblem_data();
    void folderProblem();
    void folderOfNobody();
    void instanceName_data();
    void instanceName();
};

void TestSocketPath::socketPath_data()
{
    QTest::addColumn<QByteArray>("runtime");
    QTest::addColumn<QByteArray>("instance");
    QTest::addColumn<QByteArray>("path");
    const QByteArray usual = "/run/user/" + QByteArray::number(::geteuid());
    QTest::newRow("usual") << QByteArray("/run/user/7") << QByteArray()
                           << QByteArray("/run/user/7/duplo-tray/agent.sock");
    QTest::newRow("instance") << QByteArray("/run/user/7") << QByteArray("demo")
                              << QByteArray("/run/user/7/duplo-tray-demo/agent.sock");
    QTest::newRow("slash") << QByteArray("/run/user/7/") << QByteArray()
                           << QByteArray("/run/user/7/duplo-tray/agent.sock");
    QTest::newRow("none") << QByteArray() << QByteArray() << usual + "/duplo-tray/agent.sock";
    QTest::newRow("none, instance") << QByteArray() << QByteArray("b") << usual + "/duplo-tray-b/agent.sock";
    QTest::newRow("relative") << QByteArray("run") << QByteArray() << usual + "/duplo-tray/agent.sock";
}

void TestSocketPath::socketPath()
{
    QFETCH(QByteArray, runtime);
    QFETCH(QByteArray, instance);
    const EnvironmentVariable variable("XDG_RUNTIME_DIR", runtime);
    const auto path = ipc::socketPath({instance.constData(), std::size_t(instance.size())});
    QTEST(QByteArray::fromStdString(path), "path");
}

void TestSocketPath::folderProblem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("fine") << QStringLiteral("good") << QByteArray();
    QTest::newRow("readable by others") << QStringLiteral("readable") << QByteArray();
    QTest::newRow("slash") << QStringLiteral("good/") << QByteArray();
    QTest::newRow("not there") << QStringLiteral("nowhere") << QByteArray("is not there: log in anew");
    QTest::newRow("for everybody") << QStringLiteral("everybody") << QByteArray("by others: chmod 700 it");
    QTest::newRow("as /tmp") << QStringLiteral("sticky") << QByteArray("by others: chmod 700 it");
    QTest::newRow("for the group") << QStringLiteral("group") << QByteArray("by others: chmod 700 it");
    QTest::newRow("link") << QStringLiteral("link") << QByteArray("is a link");
    QTest::newRow("file") << QStringLiteral("file") << QByteArray("is not a folder");
    QTest::newRow("below a file") << QStringLiteral("file/x") << QByteArray("cannot be looked at (");
}

void TestSocketPath::folderProblem()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, sentence);
    const QTemporaryDir places;
    const auto make = [&](const char *folder, mode_t mode) {
        const auto path = QFile::encodeName(places.filePath(QLatin1String(folder)));
        QVERIFY(::mkdir(path.constData(), 0700) == 0 && ::chmod(path.constData(), mode) == 0);
    };
    make("good", 0700);
    make("readable", 0755);
    make("everybody", 0777);
    make("sticky", 01777);
    make("group", 0770);
    QVERIFY(QFile::link(places.filePath(QStringLiteral("good")), places.filePath(QStringLiteral("link"))));
    QFile file(places.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const EnvironmentVariable runtime("XDG_RUNTIME_DIR", QFile::encodeName(places.filePath(name)));
    const auto problem = QByteArray::fromStdString(ipc::runtimeFolderProblem());
    QCOMPARE(problem.isEmpty(), sentence.isEmpty());
    QVERIFY2(problem.contains(sentence), problem.constData());
    QVERIFY(problem.isEmpty() || problem.endsWith("a folder of yours that nobody else can write into."));
}

void TestSocketPath::folderOfNobody()
{
    const QByteArray own = QByteArrayLiteral("/run/user/") + QByteArray::number(::geteuid());
    for (const QByteArray &value : {QByteArray(), QByteArray("run/user"), QByteArray("/")}) {
        const EnvironmentVariable runtime("XDG_RUNTIME_DIR", value);
        const auto problem = QByteArray::fromStdString(ipc::runtimeFolderProblem());
        if (value.startsWith('r'))
            QVERIFY2(problem.startsWith("XDG_RUNTIME_DIR is not an absolute path"), problem.constData());
        else if (value.isEmpty() && QFileInfo::exists(QFile::decodeName(own)))
            QVERIFY2(problem.isEmpty() || problem.contains(own), problem.constData());
        else if (value.isEmpty())
            QVERIFY2(problem.startsWith("XDG_RUNTIME_DIR is not set") && problem.contains(own),
                problem.constData());
        else
            QVERIFY(asNobody([] { // root's own
                return ipc::runtimeFolderProblem().find("belongs to another user") != std::string::npos;
            }));
    }
}

void TestSocketPath::instanceName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("plain") << QByteArray("demo-2") << true;
    QTest::newRow("32") << QByteArray(32, 'a') << true;
    QTest::newRow("33") << QByteArray(33, 'a') << false;
    QTest::newRow("capital") << QByteArray("Demo") << false;
    QTest::newRow("up") << QByteArray("..") << false;
    QTest::newRow("slash") << QByteArray("a/b") << false;
    QTest::newRow("blank") << QByteArray("a b") << false;
    QTest::newRow("nul") << QByteArray("a\0b", 3) << false;
    QTest::newRow("utf-8") << QByteArray("\xc3\xa9") << false;
}

void TestSocketPath::instanceName()
{
    QFETCH(QByteArray, name);
    QTEST(ipc::isInstanceName({name.constData(), std::size_t(name.size())}), "good");
}

QTEST_APPLESS_MAIN(TestSocketPath)
#include "tst_socketpath.moc"
