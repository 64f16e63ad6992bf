#include "core/windowcall.h"

#include <algorithm>

namespace {
constexpr qsizetype maxTokenLength = 512;

struct Word
{
    WindowCall::What what;
    QLatin1String word;
};
constexpr Word words[] = {
    {WindowCall::What::Show, QLatin1String("show")},
    {WindowCall::What::Search, QLatin1String("search")},
    {WindowCall::What::Settings, QLatin1String("settings")},
    {WindowCall::What::AddPortal, QLatin1String("add-portal")},
    {WindowCall::What::Open, QLatin1String("open")},
    {WindowCall::What::Quit, QLatin1String("quit")},
};
} // namespace

std::optional<WindowCall> WindowCall::fromWords(const QStringList &given)
{
    if (given.size() == 1 && given.first().startsWith(QLatin1String("duplo-tray:"), Qt::CaseInsensitive))
        return WindowCall{What::Open, given.first(), {}};
    if (given.isEmpty())
        return std::nullopt;
    const auto found = std::find_if(
        std::begin(::words), std::end(::words), [&](const Word &one) { return one.word == given.first(); });
    if (found == std::end(::words) || given.size() != (found->what == What::Open ? 2 : 1))
        return std::nullopt;
    return WindowCall{found->what, given.value(1), {}};
}

QStringList WindowCall::words() const
{
    const auto found = std::find_if(
        std::begin(::words), std::end(::words), [this](const Word &one) { return one.what == what; });
    QStringList result{found->word};
    if (what == What::Open)
        result.append(link);
    return result;
}

QString WindowCall::checkedToken(const QString &token)
{
    const bool isPlain =
        std::all_of(token.begin(), token.end(), [](QChar c) { return c > u' ' && c < QChar(0x7f); });
    return isPlain && token.size() <= maxTokenLength ? token : QString();
}
