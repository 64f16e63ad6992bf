#include "ui/errordetails.h"

#include "core/logbook.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace {
using Kind = Error::Kind;

struct Named
{
    Kind kind;
    const char *name;
};

constexpr Named names[] = {{Kind::Cancelled, "Cancelled"}, {Kind::TimedOut, "TimedOut"},
    {Kind::Network, "Network"}, {Kind::Untrusted, "Untrusted"}, {Kind::NotAPortal, "NotAPortal"},
    {Kind::Redirected, "Redirected"}, {Kind::Unauthorized, "Unauthorized"}, {Kind::Forbidden, "Forbidden"},
    {Kind::NotFound, "NotFound"}, {Kind::Server, "Server"}, {Kind::Malformed, "Malformed"},
    {Kind::TooLarge, "TooLarge"}, {Kind::NotSignedIn, "NotSignedIn"}, {Kind::OtherPerson, "OtherPerson"},
    {Kind::OtpRequired, "OtpRequired"}, {Kind::Denied, "Denied"}, {Kind::Paused, "Paused"},
    {Kind::KeychainLocked, "KeychainLocked"}, {Kind::KeychainUnavailable, "KeychainUnavailable"},
    {Kind::KeychainDenied, "KeychainDenied"}, {Kind::InvalidInput, "InvalidInput"},
    {Kind::AlreadyExists, "AlreadyExists"}, {Kind::FileUnreadable, "FileUnreadable"},
    {Kind::FileUnwritable, "FileUnwritable"}, {Kind::NotText, "NotText"}, {Kind::FileChanged, "FileChanged"},
    {Kind::DuplicateSection, "DuplicateSection"}, {Kind::BrowserUnavailable, "BrowserUnavailable"},
    {Kind::PortInUse, "PortInUse"}, {Kind::ClipboardUnavailable, "ClipboardUnavailable"},
    {Kind::ViewerUnavailable, "ViewerUnavailable"}, {Kind::ScreenLocked, "ScreenLocked"},
    {Kind::NeverAllowed, "NeverAllowed"}, {Kind::Unanswered, "Unanswered"},
    {Kind::NobodyToAsk, "NobodyToAsk"}, {Kind::TooMany, "TooMany"}};

QString nameOf(Kind kind)
{
    const auto *const found = std::find_if(
        std::begin(names), std::end(names), [kind](const Named &entry) { return entry.kind == kind; });
    return found == std::end(names) ? QString::number(int(kind)) : QString::fromLatin1(found->name);
}
} // namespace

QString detailsText(const Error &error, const QDateTime &time)
{
    const bool saysItAll = error.kind == Kind::Cancelled || error.kind == Kind::InvalidInput
        || error.kind == Kind::AlreadyExists;
    if (saysItAll && error.detail.isEmpty())
        return {};
    QStringList lines{QStringLiteral("Time: ") + time.toUTC().toString(Qt::ISODate),
        QStringLiteral("Error: ") + nameOf(error.kind)};
    if (!error.subject.isEmpty())
        lines += QStringLiteral("About: ") + LogBook::redacted(error.subject);
    if (!error.detail.isEmpty())
        lines += QStringLiteral("Detail: ") + LogBook::redacted(error.detail).left(2000);
    lines += QStringLiteral("Version: " DUPLO_VERSION);
    return lines.join(u'\n');
}
