#pragma once

#include <QObject>
#include <QStringList>

/// The program's own log: its last lines, in memory, with everything that looks like a secret blacked out
/// before it is kept. Nothing is written to a file unless the person saves a report.
class LogBook : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Keeps one line: time, category and \a text, redacted; drops the oldest beyond 2,000.
    void append(const QString &category, const QString &text);
    const QStringList &lines() const { return m_lines; }
    /// \a text without what looks like a token, an AWS key, a sign-in link's parameters or an Authorization
    /// header.
    static QString redacted(const QString &text);

Q_SIGNALS:
    void appended();

private:
    QStringList m_lines;
};
