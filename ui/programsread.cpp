#include "ui/programsread.h"

#include "ui/programtexts.h"

#include <algorithm>

ProgramsRead::ProgramsRead(const ProgramRequests &requests, const ProgramQuestion &question, QObject *parent)
    : QObject(parent)
    , m_requests(requests)
    , m_question(question)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingTime);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        m_read = std::exchange(m_shown, {});
        read(std::exchange(m_next, {}));
    });
}

void ProgramsRead::show()
{
    const auto named = namedOf(m_requests.waiting(m_question));
    if (m_reading.isActive())
        m_next = named; // who comes meanwhile has a time of their own, after this one
    else if (m_read.isEmpty())
        m_read = named;
    else
        read(named);
}

void ProgramsRead::readAnew()
{
    read(std::exchange(m_read, {}));
}

void ProgramsRead::read(const QList<WaitingProgram> &shown)
{
    if (std::all_of(shown.begin(), shown.end(), [this](const auto &one) { return isRead(one); }))
        return;
    m_shown = shown;
    m_reading.start();
}

bool ProgramsRead::isRead(const WaitingProgram &waiting) const
{
    return std::any_of(m_read.begin(), m_read.end(),
        [&](const WaitingProgram &read) { return read.serial == waiting.serial || isAlike(read, waiting); });
}

QList<quint64> ProgramsRead::serials() const
{
    QList<quint64> serials;
    for (const WaitingProgram &waiting : m_requests.waiting(m_question))
        if (isRead(waiting))
            serials.append(waiting.serial);
    return serials;
}
