#pragma once

#include "broker/programrequests.h"

#include <QTimer>

/// Which of the programs that wait for one answer stand before the person's eyes long enough to be meant by a
/// click. Those of the first show() do: before it there was nothing to click.
class ProgramsRead : public QObject
{
    Q_OBJECT
public:
    ProgramsRead(const ProgramRequests &requests, const ProgramQuestion &question, QObject *parent = nullptr);

    /// Less than a person needs to read a new line; what came later is not what they clicked for.
    static constexpr std::chrono::milliseconds readingTime{700};

    /// What is shown now names namedOf() those that wait.
    void show();
    /// What is shown has yet to be read: it came where the person has just clicked.
    void readAnew();
    /// The serials of those that have been read, and of their like: the same program that wants the same.
    QList<quint64> serials() const;

private:
    void read(const QList<WaitingProgram> &shown);
    bool isRead(const WaitingProgram &waiting) const;

    const ProgramRequests &m_requests;
    ProgramQuestion m_question;
    QList<WaitingProgram> m_read;
    QList<WaitingProgram> m_shown; ///< will have been read when the timer ends
    QList<WaitingProgram> m_next; ///< shown since it began
    QTimer m_reading;
};
