#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

/// The program's own log: its last lines, in memory, with everything that looks like a secret blacked out
/// before it is kept. Nothing is written to a file unless the person saves a report.
class LogBook : public QObject
{
    Q_OBJECT
public:
    /// What a report says besides the lines, as "Portals: 2 (acme.duplocloud.net, …)".
    using Facts = std::function<QStringList()>;

    using QObject::QObject;
    ~LogBook() override;

    /// From now on, what Qt and our logging categories say comes here, from any thread. Warnings go to stderr
    /// as well, redacted; everything does where stderr is a terminal. One LogBook per process may do this.
    void takeMessages();

    /// Keeps one line: time (UTC), category and \a text, redacted, in one line of at most 1,000 characters;
    /// drops the oldest beyond 2,000.
    void append(const QString &category, const QString &text);
    const QStringList &lines() const { return m_lines; }
    /// \a text without what looks like a token, an AWS key, a sign-in link's parameters or an Authorization
    /// header, and without e-mail addresses.
    static QString redacted(const QString &text);

    void setFacts(Facts facts) { m_facts = std::move(facts); }
    /// What "Copy a Report" gives: program, system, desktop, the facts, and the last lines. Names hosts,
    /// never people, and the home folder as "~".
    QString report() const;

Q_SIGNALS:
    void appended();

private:
    QStringList m_lines;
    Facts m_facts;
};
