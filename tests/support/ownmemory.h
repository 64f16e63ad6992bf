#pragma once

#include <QByteArray>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstring>

/// A text of which this process shall hold no copy: the object itself has it in disguise.
class Marker
{
public:
    /// One of its own, at random.
    Marker()
    {
        for (int i = 0; i < 32; ++i)
            m_disguised.append(char(QRandomGenerator::system()->bounded('a', 'z' + 1) ^ mask));
    }
    /// \a text's; the caller's copy is overwritten.
    explicit Marker(QByteArray &text)
    {
        for (char &c : text) {
            m_disguised.append(char(c ^ mask));
            c = 0;
        }
        text.clear();
    }

    QByteArray text() const
    {
        QByteArray text = m_disguised;
        for (char &c : text)
            c = char(c ^ mask);
        return text;
    }
    /// How often it lies in the memory that this process may write to, its stacks left out: as bytes, or as
    /// UTF-16.
    int countInOwnMemory() const
    {
        QFile maps(QStringLiteral("/proc/self/maps"));
        if (!maps.open(QIODevice::ReadOnly))
            return -1;
        int count = 0;
        const QList<QByteArray> areas = maps.readAll().split('\n');
        for (const QByteArray &area : areas) {
            const QList<QByteArray> range = area.left(area.indexOf(' ')).split('-');
            if (!area.contains(" rw-p ") || area.endsWith("[stack]") || range.size() != 2)
                continue;
            count += countIn(reinterpret_cast<const char *>(range[0].toULongLong(nullptr, 16)),
                reinterpret_cast<const char *>(range[1].toULongLong(nullptr, 16)));
        }
        return count;
    }

private:
    static constexpr char mask = 0x15;

    /// Undisguised on the stack alone.
    int countIn(const char *begin, const char *end) const
    {
        std::array<char, 8192> text = {};
        int count = 0;
        for (const std::size_t step : {1, 2}) {
            const std::size_t size = std::min(std::size_t(m_disguised.size()) * step, text.size());
            for (std::size_t i = 0; i < size; ++i)
                text.at(i) = i % step == 0 ? char(m_disguised[qsizetype(i / step)] ^ mask) : '\0';
            const char *at = begin;
            while ((at = static_cast<const char *>(::memmem(at, std::size_t(end - at), text.data(), size)))) {
                ++count;
                ++at;
            }
        }
        return count;
    }

    QByteArray m_disguised;
};
