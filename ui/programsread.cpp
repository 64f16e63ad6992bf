#include "ui/programsread.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {
/// Less than a person needs to read a new line; what came later is not what they clicked for.
constexpr auto readingTime = 700ms;
} // namespace

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
    const auto waiting = m_requests.waiting(m_question);
    if (m_read.isEmpty())
        m_read = waiting;
    else if (m_reading.isActive())
        m_next = waiting; // who comes meanwhile has a time of their own, after this one
    else
        read(waiting);
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
    return std::any_of(m_read.begin(), m_read.end(), [&](const WaitingProgram &read) {
        return read.serial == waiting.serial
            || (read.target == waiting.target && read.program.name == waiting.program.name
                && read.program.identity() == waiting.program.identity()
                && !waiting.program.identity().isEmpty());
    });
}

QList<quint64> ProgramsRead::serials() const
{
    QList<quint64> serials;
    for (const WaitingProgram &waiting : m_requests.waiting(m_question))
        if (isRead(waiting))
            serials.append(waiting.serial);
    return serials;
}
