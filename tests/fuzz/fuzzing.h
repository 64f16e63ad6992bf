#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <functional>
#include <random>
#include <stdexcept>

namespace fuzz {

/// An invariant that did not hold.
class Broken : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

inline void require(bool holds, const char *what)
{
    if (!holds)
        throw Broken(what);
}

/// Chance from a seed: the same inputs on every run and machine.
class Chance
{
public:
    explicit Chance(unsigned seed)
        : m_random(seed)
    {
    }
    /// From 0 up to, but not including, \a count.
    qsizetype below(qsizetype count)
    {
        return count < 2 ? 0 : static_cast<qsizetype>(m_random() % static_cast<std::uint64_t>(count));
    }
    bool percent(int chance) { return below(100) < chance; }
    template <class List> auto pick(const List &list)
    {
        return *(std::begin(list) + below(static_cast<qsizetype>(std::size(list))));
    }

    /// \a bytes after up to \a times small accidents; \a words: pieces that mean something to the reader.
    QByteArray mutated(QByteArray bytes, const QList<QByteArray> &words, int times)
    {
        for (qsizetype left = below(times + 1); left > 0; --left)
            mutateOnce(bytes, words);
        return bytes;
    }

private:
    void mutateOnce(QByteArray &bytes, const QList<QByteArray> &words)
    {
        const qsizetype at = below(bytes.size() + 1);
        const qsizetype span = qMin(below(16), bytes.size() - at);
        switch (below(7)) {
        case 0: // one byte changed
            if (at < bytes.size())
                bytes[at] = static_cast<char>(below(256));
            break;
        case 1: // cut short
            bytes.truncate(at);
            break;
        case 2:
            bytes.remove(at, span);
            break;
        case 3: // said twice
            bytes.insert(at, bytes.sliced(at, span));
            break;
        case 4: // one bit
            if (at < bytes.size())
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        default:
            bytes.insert(at, pick(words));
        }
    }

    std::mt19937_64 m_random;
};

/// Checks one seed after the other: `--seconds N` from a random one on, `--seed N` that one alone, else \a
/// rounds seeds from 0, or as many as eight seconds allow. \a check throws Broken, and returns whether the
/// input was accepted: where none is, or every one, the inputs are no good.
inline int run(int argc, char **argv, unsigned rounds, const std::function<bool(unsigned)> &check)
{
    const bool hasOption = argc == 3;
    const auto number = hasOption ? std::strtoul(argv[2], nullptr, 10) : 0;
    const bool isLong = hasOption && std::strcmp(argv[1], "--seconds") == 0;
    const bool isSingle = hasOption && std::strcmp(argv[1], "--seed") == 0;
    if (argc != 1 && !isLong && !isSingle) {
        std::fprintf(stderr, "usage: %s [--seconds N | --seed N]\n", argv[0]);
        return 2;
    }
    const unsigned first = isSingle ? static_cast<unsigned>(number) : (isLong ? std::random_device()() : 0);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(isLong ? number : 8);
    unsigned done = 0;
    unsigned accepted = 0;
    while ((isLong || done < (isSingle ? 1 : rounds)) && std::chrono::steady_clock::now() < end) {
        const unsigned seed = first + done++;
        try {
            accepted += check(seed) ? 1 : 0;
        } catch (const std::exception &broken) {
            std::fprintf(stderr, "--seed %u: %s\n", seed, broken.what());
            return 1;
        }
    }
    std::printf("%u inputs, %u of them accepted\n", done, accepted);
    const bool isTelling = isSingle || (accepted > 0 && accepted < done);
    return isTelling ? 0 : 1;
}

} // namespace fuzz
