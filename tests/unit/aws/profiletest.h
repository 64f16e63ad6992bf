#pragma once

#include "aws/profilewriter.h"
#include "support/files.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

/// What tests of ProfileWriter share.
namespace profiletest {

inline const QString ours =
    QStringLiteral("/usr/bin/duplo-tray-jit credential-process --host https://acme.example --tenant dev01");
inline const QByteArray section =
    "[profile dev01]\nregion = us-west-2\ncredential_process = /usr/bin/duplo-tray-jit "
    "credential-process --host https://acme.example --tenant dev01\n";

/// A folder with a config file of its own for each row.
class Folder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

protected:
    void put(const QByteArray &content, const char *name = "config") const
    {
        writeFile(m_dir->filePath(QLatin1String(name)), content);
    }
    QByteArray get(const char *name = "config") const
    {
        return readFile(m_dir->filePath(QLatin1String(name)), "<none>");
    }
    ProfileWriter writer() const
    {
        return {m_dir->filePath(QStringLiteral("config")), m_dir->filePath(QStringLiteral("credentials"))};
    }
    Result<ProfileChange> preview(bool replaceForeign = false) const
    {
        return writer().previewSet(
            QStringLiteral("dev01"), ours, QStringLiteral("us-west-2"), replaceForeign);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

} // namespace profiletest
