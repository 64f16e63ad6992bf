#pragma once

#include <QFile>
#include <QTest>

/// The whole content of \a path; \a otherwise where it cannot be read.
inline QByteArray readFile(const QString &path, const QByteArray &otherwise = {})
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : otherwise;
}

/// Makes \a content all that \a path holds; its folder is there.
inline void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}
