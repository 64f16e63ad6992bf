#include "broker/activitystore.h"
#include "support/awaiting.h"
#include "support/fakeclock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <list>

/// The activity, read in parts while windows go on.
class TestActivityReader : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    std::unique_ptr<ActivityLog> m_log;

    void record(int count)
    {
        Activity activity;
        activity.target = {
            parsePortal(QStringLiteral("acme.duplocloud.net")).value(), AccessLevel::Tenant, {}};
        for (int i = 0; i < count; ++i) {
            // Many at the same moment: the order is that in which they came.
            activity.program.pid = i;
            activity.program.name = QString::number(i);
            activity.target.tenant = i % 10 == 0 ? QStringLiteral("prod") : QStringLiteral("dev01");
            m_log->record(activity);
            if (i % 400 == 0)
                m_log->latest(1); // writes what is pending, which is bounded
        }
    }
    static QByteArray names(const QList<Activity> &activities)
    {
        QByteArrayList all;
        for (const Activity &activity : activities)
            all.append(activity.program.name.toUtf8());
        return all.join(' ');
    }
    Result<ActivityPart> part(const QString &text, int limit, const ActivityPosition &position,
        const ActivityPart::Make &make = names)
    {
        Outcome outcome(m_log->part(text, limit, position, make), this);
        return QTest::qWaitFor([&] { return outcome.isThere(); })
            ? *outcome
            : Result<ActivityPart>(failure(Error::Kind::TimedOut));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_log = std::make_unique<ActivityLog>(m_folder->filePath(QStringLiteral("activity.sqlite")), m_clock);
    }

    void partsAreAll_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("size");
        QTest::newRow("one by one") << QString() << 1;
        QTest::newRow("some") << QString() << 7;
        QTest::newRow("all") << QString() << 1000;
        QTest::newRow("some of those of a tenant") << QStringLiteral(" prod ") << 2;
        QTest::newRow("of none") << QStringLiteral("%") << 2;
    }
    void partsAreAll()
    {
        QFETCH(QString, text);
        QFETCH(int, size);
        record(53);
        QByteArrayList all;
        ActivityPosition position;
        for (qsizetype count = size; count == size;) {
            const auto some = part(text, size, position);
            QVERIFY(some.has_value());
            position = some->last;
            count = some->count;
            if (count > 0)
                all.append(some->text);
        }
        QCOMPARE(all.join(' '), names(m_log->latest(1000, text)));
    }

    void readsAndMakesElsewhere()
    {
        record(3);
        QThread *where = QThread::currentThread();
        const auto done = part({}, 10, {}, [&](const QList<Activity> &activities) {
            where = QThread::currentThread();
            return names(activities);
        });
        QCOMPARE(done->count, 3);
        QVERIFY(where != QThread::currentThread());
    }

    void whatComesMeanwhileIsNoPartOfTheRest()
    {
        record(4);
        const auto first = part({}, 2, {});
        QCOMPARE(first->text, QByteArray("3 2"));
        record(2);
        QCOMPARE(part({}, 2, first->last)->text, QByteArray("1 0"));
    }

    void nothingToRead()
    {
        QCOMPARE(part({}, 10, {})->count, 0);
        record(2);
        QCOMPARE(part({}, 10, {})->count, 2);
        m_log->clear();
        QCOMPARE(part({}, 10, {})->count, 0);
        // Nor where the file is gone, or was never one.
        for (const char *content : {"", "no database at all, and long enough for the header of one"}) {
            const QString path = m_folder->filePath(QStringLiteral("other"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) >= 0);
            file.close();
            ActivityStore store(path, ActivityStore::Use::Reading);
            QVERIFY(!store.part({}, 10, {}, names));
            QCOMPARE(QFileInfo(path).size(), qint64(qstrlen(content))); // left as it is
        }
    }

    void oneDamagedFileIsSetAsideOnce_data()
    {
        QTest::addColumn<bool>("alsoRecovers");
        QTest::addColumn<bool>("hasEarlier");
        QTest::addColumn<QString>("aside");
        QTest::newRow("reads") << false << false << QStringLiteral("activity.sqlite.broken");
        QTest::newRow("reads, and one that recovers itself")
            << true << false << QStringLiteral("activity.sqlite.broken");
        QTest::newRow("beside an earlier one") << false << true << QStringLiteral("activity.sqlite.broken-2");
    }
    void oneDamagedFileIsSetAsideOnce()
    {
        QFETCH(bool, alsoRecovers);
        QFETCH(bool, hasEarlier);
        QFETCH(QString, aside);
        record(3000);
        m_log.reset();
        QFile file(m_folder->filePath(QStringLiteral("activity.sqlite")));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
        file.write(QByteArray(file.size() / 2, 'x')); // far from what is looked at when it is opened
        file.seek(0);
        const QByteArray damaged = file.readAll();
        file.close();
        if (hasEarlier)
            QVERIFY(QFile::copy(file.fileName(), file.fileName() + QStringLiteral(".broken")));
        m_log = std::make_unique<ActivityLog>(file.fileName(), m_clock);
        std::list<Outcome<ActivityPart>> parts;
        for (int i = 0; i < 5; ++i)
            parts.emplace_back(m_log->part({}, 5000, {}, names), this);
        if (alsoRecovers)
            m_log->latest(5000, QString());
        for (Outcome<ActivityPart> &part : parts) {
            QTRY_VERIFY(part.isThere());
            if (*part) // it began once the new file was there
                continue;
            QCOMPARE((*part).error().kind, Error::Kind::Malformed);
            QCOMPARE((*part).error().subject, m_folder->filePath(aside));
        }
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.broken*")}).size(), hasEarlier ? 2 : 1);
        QFile kept(m_folder->filePath(aside));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll().mid(4096) == damaged.mid(4096)); // the first page counts the changes
    }

    void endsWithWhatIsStillRead()
    {
        record(1000);
        for (int i = 0; i < 20; ++i)
            then(m_log->part({}, 1000, {}, names), this, [](const Result<ActivityPart> &) {});
        m_log.reset();
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("activity.sqlite"))));
    }
};

QTEST_GUILESS_MAIN(TestActivityReader)
#include "tst_activityreader.moc"
