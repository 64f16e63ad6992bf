#include "broker/activitystore.h"

#include "broker/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>

#include <sys/stat.h>

namespace {

constexpr int schemaVersion = 2;
/// The version that knew neither counts nor where a program came from.
constexpr int firstVersion = 1;
/// SQLite's primary result codes (sqlite.org/rescode.html).
constexpr int codeError = 1; // among others: no such table
constexpr int codeBusy = 5;
constexpr int codeLocked = 6;
constexpr int codeCorrupt = 11;
constexpr int codeSchema = 17;
constexpr int codeNotADatabase = 26;
/// Ours: tables that are not those of this version.
constexpr int codeForeign = 1000;

/// By which a file is known, whatever its path; 0: there is none.
quint64 numberOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_ino : 0;
}

} // namespace

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

ActivityStore::ActivityStore(const QString &path, Use use)
    : m_path(path)
    , m_use(use)
    , m_connection(QUuid::createUuid().toString())
{
    if (use == Use::Reading) {
        m_state = openToRead();
        return;
    }
    m_state = open();
    if (m_state == State::Unusable && (isDamaged() || QFileInfo(path).isDir()))
        beginAnew();
}

ActivityStore::~ActivityStore()
{
    close();
}

void ActivityStore::close()
{
    m_database.close();
    m_database = {};
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

void ActivityStore::beginAnew()
{
    if (m_path.isEmpty() || m_use == Use::Reading)
        return;
    setAside();
    m_state = open();
}

bool ActivityStore::isReached() const
{
    return m_path.isEmpty() || m_file == 0 || numberOf(m_path) == m_file;
}

/// Whether the last failure means that the file will be of no use again.
bool ActivityStore::isDamaged()
{
    if (m_failure == codeError && m_state == State::Ready
        && !run(QStringLiteral("SELECT %1 FROM activity LIMIT 1").arg(activityColumns())))
        m_failure = m_failure == codeError ? codeForeign : m_failure;
    return m_failure == codeCorrupt || m_failure == codeNotADatabase || m_failure == codeForeign;
}

bool ActivityStore::recover()
{
    if (m_path.isEmpty() || m_use == Use::Reading || !isDamaged())
        return false;
    beginAnew();
    return m_state == State::Ready;
}

void ActivityStore::setAside()
{
    close();
    const QString aside = nameForBroken(m_path);
    m_aside = QFile::rename(m_path, aside) ? aside : QString();
    // They belong to the file that has gone; SQLite would apply them to the new one.
    QFile::remove(m_path + QLatin1String("-wal"));
    QFile::remove(m_path + QLatin1String("-shm"));
}

bool ActivityStore::makeFile() const
{
    if (m_path.isEmpty())
        return true;
    const QFileInfo info(m_path);
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    QDir().mkpath(QFileInfo(info.path()).path());
    // False where it is there already, whose rights are the person's own business.
    QDir().mkdir(info.path(), owner | QFile::ExeOwner);
    if (info.exists())
        return QFile::setPermissions(m_path, owner) || info.isReadable();
    QFile file(m_path);
    // Before SQLite makes it with the rights that the umask leaves.
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner);
}

ActivityStore::State ActivityStore::open()
{
    m_failure = 0;
    if (!makeFile())
        return State::Unusable;
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path.isEmpty() ? QStringLiteral(":memory:") : m_path);
    // Nobody waits for the log: what is locked now is written later.
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=100"));
    if (!m_database.open()) {
        m_failure = primaryCode(m_database.lastError());
        return stateAfterFailure();
    }
    m_file = m_path.isEmpty() ? 0 : numberOf(m_path);
    return prepare() ? State::Ready : stateAfterFailure();
}

ActivityStore::State ActivityStore::openToRead()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=1000"));
    if (!m_database.open()) {
        m_failure = primaryCode(m_database.lastError());
        return State::Unusable;
    }
    const bool isGood = run(QStringLiteral("PRAGMA trusted_schema = OFF"))
        && run(QStringLiteral("SELECT %1 FROM activity LIMIT 1").arg(activityColumns()));
    return isGood ? State::Ready : State::Unusable;
}

bool ActivityStore::run(const QString &statement)
{
    QSqlQuery query(m_database);
    if (query.exec(statement))
        return true;
    m_failure = primaryCode(query.lastError());
    return false;
}

bool ActivityStore::prepare()
{
    QSqlQuery version(m_database);
    if (!version.exec(QStringLiteral("PRAGMA user_version")) || !version.next()) {
        m_failure = primaryCode(version.lastError());
        return false;
    }
    const int found = version.value(0).toInt();
    version.finish();
    if (found != 0 && found != firstVersion && found != schemaVersion) {
        m_failure = codeForeign;
        return false;
    }
    // WAL with NORMAL: a write waits for no disk, and a power cut loses the last seconds, never the file.
    run(QStringLiteral("PRAGMA journal_mode = WAL"));
    run(QStringLiteral("PRAGMA synchronous = NORMAL"));
    run(QStringLiteral("PRAGMA cache_size = -256"));
    run(QStringLiteral("PRAGMA trusted_schema = OFF"));
    if (found != 0) {
        if ((found == schemaVersion || migrate())
            && run(QStringLiteral("SELECT %1 FROM activity LIMIT 1").arg(activityColumns())))
            return true;
        m_failure = m_failure == 1 ? codeForeign : m_failure;
        return false;
    }
    if (!m_database.tables().isEmpty())
        m_failure = codeForeign;
    return m_failure != codeForeign && m_database.transaction()
        && run(QStringLiteral("CREATE TABLE activity (id INTEGER PRIMARY KEY, time INTEGER NOT NULL, "
                              "action INTEGER NOT NULL, outcome INTEGER NOT NULL, portal TEXT NOT NULL, "
                              "api TEXT NOT NULL, level INTEGER NOT NULL, tenant TEXT NOT NULL, "
                              "program TEXT NOT NULL, pid INTEGER NOT NULL, startedby TEXT NOT NULL, "
                              "user TEXT NOT NULL, profile TEXT NOT NULL, note TEXT NOT NULL)"))
        && addColumns() && run(QStringLiteral("CREATE INDEX bytime ON activity (time)"))
        && run(QStringLiteral("CREATE INDEX bytarget ON activity (portal, level, tenant, time)"))
        && run(QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion)) && m_database.commit();
}

/// What came with the second version.
bool ActivityStore::addColumns()
{
    const QStringList columns{QStringLiteral("count INTEGER NOT NULL DEFAULT 1"),
        QStringLiteral("decision INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("uid INTEGER NOT NULL DEFAULT -1"),
        QStringLiteral("executable TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("script TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("parents TEXT NOT NULL DEFAULT ''")};
    return std::all_of(columns.begin(), columns.end(), [this](const QString &column) {
        return run(QStringLiteral("ALTER TABLE activity ADD COLUMN ") + column);
    });
}

/// A file of the first version keeps its rows; all of it, or none.
bool ActivityStore::migrate()
{
    if (!m_database.transaction())
        return false;
    if (addColumns() && run(QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion))
        && m_database.commit())
        return true;
    m_database.rollback();
    return false;
}

ActivityStore::State ActivityStore::stateAfterFailure()
{
    const bool busy = m_failure == codeBusy || m_failure == codeLocked || m_failure == codeSchema;
    return busy ? State::Busy : State::Unusable;
}
