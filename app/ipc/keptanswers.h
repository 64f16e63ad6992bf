#pragma once

#include "core/secret.h"
#include "ipc/agentserver.h"

#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

/// Answers that the server gives again by itself, in memory only: 1,024 at most, the oldest go first. Any
/// thread may use it.
class KeptAnswers
{
public:
    /// How a kept answer's frames leave. Called with the lock held: it must not wait.
    using Send = std::function<void(QByteArrayView frames)>;

    KeptAnswers() = default;
    ~KeptAnswers() { clear(); }
    Q_DISABLE_COPY_MOVE(KeptAnswers)

    /// Keeps \a frames for requests like \a request; not where that carries a secret of the caller's own.
    void keep(const ipc::Request &request, const Secret &frames, const Repeat &terms, const QDateTime &now);
    /// Gives what is kept for \a request and \a program at \a now; its tag, or nullopt when nothing is.
    std::optional<quint64> give(
        const ipc::Request &request, const Program &program, const QDateTime &now, const Send &send);
    /// After this returns nothing that was kept is given.
    void clear();

private:
    struct Answer
    {
        std::string folder; ///< empty: in any
        Repeat terms;
        Secret frames;
    };
    using Answers = std::unordered_map<std::string, std::vector<Answer>>; ///< by words and variables

    void makeRoom(const QDateTime &now);
    template <class Predicate> void remove(Predicate predicate);

    std::mutex m_mutex;
    Answers m_answers;
    std::size_t m_count = 0;
};
