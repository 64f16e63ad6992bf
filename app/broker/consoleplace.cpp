#include "broker/consoleplace.h"

#include <algorithm>
#include <array>

namespace {
constexpr qsizetype longestValue = 500;

constexpr std::array<const char *, 5> words{"browser", "window", "chromium", "container", "command"};

bool isUsable(const QString &value)
{
    return !value.trimmed().isEmpty() && value.size() <= longestValue
        && std::none_of(value.begin(), value.end(),
            [](QChar c) { return c.category() == QChar::Other_Control || c.isSurrogate(); });
}
} // namespace

QString ConsolePlace::text() const
{
    const QString word = QString::fromLatin1(words.at(size_t(kind)));
    return value.isEmpty() ? word : QString(word + u':' + value);
}

std::optional<ConsolePlace> ConsolePlace::parse(const QString &text)
{
    const QString word = text.section(u':', 0, 0);
    const QString value = text.section(u':', 1);
    for (size_t i = 0; i < words.size(); ++i) {
        if (word != QLatin1String(words.at(i)))
            continue;
        const auto kind = Kind(i);
        const bool takesValue = kind != Kind::Browser && kind != Kind::Window;
        if (takesValue ? !isUsable(value) : text.contains(u':'))
            return std::nullopt;
        return ConsolePlace{kind, value};
    }
    return std::nullopt;
}
