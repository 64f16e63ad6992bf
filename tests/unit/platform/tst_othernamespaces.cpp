#include "forkedprocesses.h"
#include "platform/programtable.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>

/// Programs whose files are not those that this process sees at the same paths. Anybody may make such
/// surroundings, so that no choice of the person's is remembered for them.
class TestOtherNamespaces : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ForkedProcesses m_own;
    QByteArray m_trusted;

    static void must(bool succeeded)
    {
        if (!succeeded)
            ::_exit(1);
    }
    /// Any user may, within a user namespace of its own.
    static void leaveMountNamespace()
    {
        must(::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0);
        must(::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0);
    }
    static void changeRoot(const char *folder)
    {
        must(::chroot(folder) == 0 || (::unshare(CLONE_NEWUSER) == 0 && ::chroot(folder) == 0));
    }
    void runTrusted() const
    {
        ::execl(m_trusted.constData(), m_trusted.constData(), "60", nullptr);
        ::_exit(1);
    }
    pid_t started(const QString &how)
    {
        const QByteArray folder = QFile::encodeName(m_folder.path());
        return m_own.forked([&](int) {
            if (how == QLatin1String("root"))
                return changeRoot(folder.constData());
            if (how != QLatin1String("here"))
                leaveMountNamespace();
            if (how == QLatin1String("forged"))
                must(::mount("/usr/bin/sleep", m_trusted.constData(), nullptr, MS_BIND, nullptr) == 0);
            runTrusted();
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(QStringLiteral("terraform"));
        QVERIFY(QFile::copy(QStringLiteral("/usr/bin/sleep"), path));
        m_trusted = QFile::encodeName(QFileInfo(path).canonicalFilePath());
    }
    void cleanup() { m_own.endAll(); }

    void areKnownForTheMomentOnly_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isRemembered");
        QTest::newRow("as this one") << "here"
                                     << "terraform" << true;
        QTest::newRow("other mounts") << "mounts"
                                      << "terraform" << false;
        QTest::newRow("another file at a trusted path") << "forged"
                                                        << "terraform" << false;
        QTest::newRow("another root") << "root"
                                      << "tst_othernamespaces" << false;
    }
    void areKnownForTheMomentOnly()
    {
        QFETCH(QString, how);
        QFETCH(QString, name);
        QFETCH(bool, isRemembered);
        const pid_t pid = started(how);
        const QString executable = how == QLatin1String("root") ? QCoreApplication::applicationFilePath()
                                                                : QFile::decodeName(m_trusted);
        const auto now = [&] { return ProgramTable().programOf(pid, ::getuid()); };
        QTRY_VERIFY(now().executable == executable && now().runsAnything != isRemembered);
        const Program program = now();
        QCOMPARE(program.pid, qint64(pid));
        QCOMPARE(program.name.left(15), name.left(15));
        QVERIFY(program.process && program.process->isRunning());
        QCOMPARE(program.identity(), isRemembered ? executable : QString());
        QCOMPARE(seesOurFiles(pid), isRemembered);
    }

    void whoPassesARequestOnMayBeElsewhereAlone_data()
    {
        QTest::addColumn<bool>("leaves");
        QTest::newRow("here") << false;
        QTest::newRow("in a namespace of its own") << true;
    }
    void whoPassesARequestOnMayBeElsewhereAlone()
    {
        QFETCH(bool, leaves);
        const QString helper = m_folder.filePath(QStringLiteral("duplo-tray-jit"));
        QVERIFY(QFile::exists(helper) || QFile::copy(QStringLiteral("/usr/bin/sleep"), helper));
        QList<qint64> told;
        const pid_t starter = m_own.forked(
            [&](int pipe) {
                const pid_t relay = ::fork();
                if (relay > 0)
                    return ForkedProcesses::tell(pipe, relay);
                ::alarm(60);
                if (leaves)
                    leaveMountNamespace();
                const QByteArray file = QFile::encodeName(helper);
                ::execl(file.constData(), file.constData(), "60", nullptr);
                ::_exit(1);
            },
            &told, 1);
        ProgramTable table(helper);
        QTRY_COMPARE(table.programOf(told.value(0), ::getuid()).pid, qint64(starter));
        QCOMPARE(seesOurFiles(told.value(0)), !leaves);
        ::kill(pid_t(told.value(0)), SIGKILL);
        QTRY_VERIFY(!seesOurFiles(told.value(0))); // nobody can tell any more
    }

    void whatCannotBeLookedAtIsTakenForSuch()
    {
        // As who is neither root nor its user, as for one that lets nobody look at it in that moment.
        QList<qint64> told;
        m_own.forked(
            [](int pipe) {
                must(::geteuid() != 0 || ::setresuid(65534, 65534, 65534) == 0);
                const auto entry = processEntry(1);
                must(entry && entry->executable.isEmpty());
                ForkedProcesses::tell(pipe, entry->isElsewhere ? 1 : 2);
            },
            &told, 1);
        QCOMPARE(told, QList<qint64>{1});
    }
};

QTEST_GUILESS_MAIN(TestOtherNamespaces)
#include "tst_othernamespaces.moc"
