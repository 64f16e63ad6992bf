#pragma once

#include "support/files.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

#include <sys/stat.h>

/// What tests of SafeFile share.
namespace safefiletest {

inline constexpr qsizetype limit = 1024 * 1024;

inline void put(const QString &path, const QByteArray &content, mode_t mode = 0600)
{
    writeFile(path, content);
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

inline QByteArray get(const QString &path)
{
    return readFile(path, "<none>");
}

inline struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status;
}

inline mode_t modeOf(const QString &path)
{
    return statusOf(path).st_mode & 07777;
}

/// A folder of its own for each row.
class Folder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        m_path = at("config");
    }
    void cleanup() { m_dir.reset(); }

protected:
    QString at(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    QStringList entries() const
    {
        return QDir(m_dir->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

} // namespace safefiletest
