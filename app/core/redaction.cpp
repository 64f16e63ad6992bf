#include "core/redaction.h"

#include <QRegularExpression>

#include <algorithm>

namespace {
const auto blackedOut = QStringLiteral("[…]");

// Possessive and bounded throughout, so that no text makes them slow.
/// The header to the end of its line or quotes, whatever the scheme.
const auto header = QStringLiteral(
    R"(((?:authorization|otpcode|cookie|x-amz-security-token)["']?\s{0,4}[:=]\s{0,4}["']?)[^"'\r\n]++)");
const auto scheme = QStringLiteral(R"((\b(?:bearer|basic)\s{1,4})[^\s"',;]++)");
/// token=…, "SecretAccessKey": "…", --otp …, AWS_SESSION_TOKEN=…, SigninToken%3D…
const auto assignment = QStringLiteral(
    R"(((?:token|secret|passw(?:or)?d|passphrase|otp|signature|credentials?|access[_-]?key(?:[_-]?id)?|)"
    R"(private[_-]?key|api[_-]?key)[\w-]{0,24}+)"
    R"((?:["']?\s{0,4}(?:[:=]|%(?:25)?3[dD])\s{0,4}["']?))[^\s"'&;,<>}\]]++)");
const auto option = QStringLiteral(R"((--?(?:token|otp|password|secret)\s{1,4}["']?)[^\s"']++)");
/// The portal's callback: /?t=TOKEN.
const auto parameter = QStringLiteral(R"(((?<![\w])(?:t|code|sig|otp)(?:=|%(?:25)?3[dD]))[^\s"'&;,<>]++)");
const auto afterPercent =
    QStringLiteral(R"((%(?:25)?(?:3[fF]|26)(?:t|code|sig|otp)(?:=|%(?:25)?3[dD]))[^\s"'&;,<>]++)");
const auto jwt = QStringLiteral(R"(()eyJ[A-Za-z0-9_+/=.-]{4,}+)");
const auto accessKey =
    QStringLiteral(R"(()(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA|AGPA|ANPA|ANVA|APKA|ASCA)[A-Za-z0-9]{8,}+)");
/// https://user:password@host.
const auto userInfo = QStringLiteral(R"((://)[^\s/?#@]{1,512}+@)");
const auto mail = QStringLiteral(R"(()[\w.+%-]{1,64}@[\w-]{1,64}+(?:\.[\w-]{1,64}+)++)");

const QList<QRegularExpression> &patterns()
{
    static const auto list = [] {
        QList<QRegularExpression> made;
        for (const QString &one :
            {header, scheme, assignment, option, parameter, afterPercent, jwt, accessKey, userInfo, mail})
            made.append(QRegularExpression(one,
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption));
        return made;
    }();
    return list;
}

/// "dev01", "GetAwsConsoleTokenUrl", "2026": what paths and names are made of, and random bytes seldom.
bool isWord(QStringView part)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (part.size() <= 3)
        return true;
    const auto letters = std::find_if(part.begin(), part.end(), isDigit);
    const bool digitsEnd = std::all_of(letters, part.end(), isDigit);
    const auto digitCount = part.end() - letters;
    return digitsEnd && letters - part.begin() <= 24 && (digitCount <= 4 || digitCount == part.size())
        && digitCount <= 12;
}

/// Whether a run of base64's characters may be a key or a token rather than a path or a name.
bool looksRandom(QString run)
{
    static const QRegularExpression uuid(
        QStringLiteral("[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Za-z])"));
    static const QRegularExpression separators(QStringLiteral("[/_+=%-]"));
    // An AWS secret access key, even where its parts look like words.
    const bool isMixed = run != run.toLower() && run != run.toUpper();
    if (run.size() == 40 && isMixed && !run.contains(u'-') && !run.contains(u'_'))
        return true;
    run.remove(uuid);
    const QStringList parts = run.split(separators, Qt::SkipEmptyParts);
    return !std::all_of(parts.begin(), parts.end(), [](const QString &part) { return isWord(part); });
}

QString withoutRandomRuns(const QString &text)
{
    static const QRegularExpression run(QStringLiteral("[A-Za-z0-9+/_=%-]{20,}+"));
    QString result;
    qsizetype copied = 0;
    for (auto found = run.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        if (!looksRandom(match.captured()))
            continue;
        result += QStringView(text).mid(copied, match.capturedStart() - copied);
        result += blackedOut;
        copied = match.capturedEnd();
    }
    return result + QStringView(text).mid(copied);
}
} // namespace

QString withoutSecrets(const QString &text)
{
    QString result = text;
    for (const QRegularExpression &pattern : patterns())
        result.replace(pattern, QString(QStringLiteral("\\1") + blackedOut));
    return withoutRandomRuns(result);
}
