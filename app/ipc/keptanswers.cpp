#include "ipc/keptanswers.h"

#include <algorithm>

namespace {

constexpr std::size_t mostAnswers = 1024;
constexpr qsizetype longestAnswer = 64 * 1024;
constexpr std::size_t longestKey = 16 * 1024;

void append(std::string &key, const std::vector<std::string> &texts)
{
    for (const auto &text : texts)
        key.append(text).push_back('\0'); // which no text contains
    key.push_back('\0');
}

/// What two requests have in common that may get the same answer; empty: this one never shares its own.
std::string keyOf(const ipc::Request &request)
{
    constexpr std::string_view token = "DUPLO_TOKEN=";
    const bool hasToken = std::any_of(request.environment.begin(), request.environment.end(),
        [&](const std::string &variable) { return variable.starts_with(token); });
    std::string key;
    if (hasToken || !request.input.empty())
        return key;
    append(key, request.arguments);
    append(key, request.environment);
    key.append(request.version); // what is said about versions differs
    return key.size() <= longestKey ? key : std::string();
}

bool holds(const Repeat &terms, const QDateTime &now)
{
    return terms.from <= now && now < terms.until;
}

} // namespace

void KeptAnswers::keep(
    const ipc::Request &request, const Secret &frames, const Repeat &terms, const QDateTime &now)
{
    const auto key = keyOf(request);
    if (key.empty() || frames.size() > longestAnswer || !holds(terms, now))
        return;
    const auto folder = terms.anyFolder ? std::string() : request.directory;
    const std::scoped_lock lock(m_mutex);
    remove([&](const std::string &words, const Answer &old) {
        return words == key && old.folder == folder && old.terms.onlyFor == terms.onlyFor;
    });
    makeRoom(now);
    m_answers[key].push_back({folder, terms, frames});
    ++m_count;
}

std::optional<quint64> KeptAnswers::give(
    const ipc::Request &request, const Program &program, const QDateTime &now, const Send &send)
{
    const auto key = keyOf(request);
    if (key.empty())
        return std::nullopt;
    const std::scoped_lock lock(m_mutex);
    const auto found = m_answers.find(key);
    if (found == m_answers.end())
        return std::nullopt;
    for (const Answer &answer : found->second) {
        if ((!answer.folder.empty() && answer.folder != request.directory) || !holds(answer.terms, now)
            || (!answer.terms.onlyFor.isEmpty() && answer.terms.onlyFor != program.identity()))
            continue;
        send(answer.frames.view());
        return answer.terms.tag;
    }
    return std::nullopt;
}

void KeptAnswers::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_answers.clear();
    m_count = 0;
}

void KeptAnswers::makeRoom(const QDateTime &now)
{
    if (m_count < mostAnswers)
        return;
    remove([&](const std::string &, const Answer &answer) { return !holds(answer.terms, now); });
    if (m_count < mostAnswers)
        return;
    quint64 oldest = ~quint64(0); // tags are given in order
    for (const auto &[key, answers] : m_answers)
        for (const Answer &answer : answers)
            oldest = std::min(oldest, answer.terms.tag);
    remove([&](const std::string &, const Answer &answer) { return answer.terms.tag == oldest; });
}

template <class Predicate> void KeptAnswers::remove(Predicate predicate)
{
    for (auto item = m_answers.begin(); item != m_answers.end();) {
        const std::string &key = item->first;
        m_count -= std::erase_if(item->second, [&](const Answer &answer) { return predicate(key, answer); });
        item = item->second.empty() ? m_answers.erase(item) : std::next(item);
    }
}
