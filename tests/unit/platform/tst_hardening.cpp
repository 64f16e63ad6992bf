#include "platform/hardening.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

class TestHardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsMemoryAndFilesToItsUser()
    {
        hardenProcess();
        rlimit limit{1, 1};
        QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0));
        QCOMPARE(::getrlimit(RLIMIT_MEMLOCK, &limit), 0);
        QCOMPARE(limit.rlim_cur, limit.rlim_max);
        QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);

        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("new")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.permissions()
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());
    }
};

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
