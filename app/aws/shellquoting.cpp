#include "aws/shellquoting.h"

namespace {

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Every character that a key, a token, a region or a time is made of: none means anything to a shell or
/// dotenv.
bool isPlain(QByteArrayView value)
{
    static constexpr QByteArrayView plain = "+/=_.:-";
    return std::all_of(
        value.begin(), value.end(), [](char c) { return isAlphanumeric(c) || plain.contains(c); });
}

/// \a value with \a escape before each of \a special.
void appendEscaped(SecretText &text, QByteArrayView value, QByteArrayView special, char escape)
{
    for (const char c : value) {
        if (isControl(c))
            continue;
        if (special.contains(c))
            text << escape;
        text << c;
    }
}

/// True at the UTF-8 form of U+2018 … U+201B, which PowerShell takes for a single quote.
bool isTypographicQuote(QByteArrayView rest)
{
    return rest.size() >= 3 && rest[0] == '\xe2' && rest[1] == '\x80' && rest[2] >= '\x98'
        && rest[2] <= '\x9b';
}

void appendJsonControl(SecretText &text, char c)
{
    static constexpr char digits[] = "0123456789abcdef";
    text << "\\u00" << digits[(c >> 4) & 0xf] << digits[c & 0xf];
}

} // namespace

void appendBash(SecretText &text, QByteArrayView name, QByteArrayView value)
{
    text << "export " << name << "='";
    for (const char c : value) {
        if (c == '\'')
            text << "'\\''";
        else if (!isControl(c))
            text << c;
    }
    text << "'\n";
}

void appendFish(SecretText &text, QByteArrayView name, QByteArrayView value)
{
    text << "set -gx " << name << " '";
    appendEscaped(text, value, "\\'", '\\');
    text << "'\n";
}

void appendPowerShell(SecretText &text, QByteArrayView name, QByteArrayView value)
{
    text << "$Env:" << name << " = '";
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (isTypographicQuote(value.sliced(i))) {
            text << value.sliced(i, 3) << value.sliced(i, 3);
            i += 2;
        } else if (value[i] == '\'') {
            text << "''";
        } else if (!isControl(value[i])) {
            text << value[i];
        }
    }
    text << "'\n";
}

void appendCmd(SecretText &text, QByteArrayView name, QByteArrayView value)
{
    if (isPlain(value)) {
        text << "set \"" << name << '=' << value << "\"\n";
        return;
    }
    // Nothing protects a quote or a percent sign between quotes. Outside of them a caret does: the prompt
    // looks for a variable whose name ends in "^", finds none, leaves the text and then drops the carets.
    text << "set " << name << '=';
    appendEscaped(text, value, "&|<>^\"()%!", '^');
    text << '\n';
}

void appendDotEnv(SecretText &text, QByteArrayView name, QByteArrayView value)
{
    text << name << '=';
    if (isPlain(value)) {
        // Bare, because "docker run --env-file" takes quotes for a part of the value.
        text << value << '\n';
    } else if (!value.contains('\'')) {
        text << '\'';
        appendEscaped(text, value, {}, '\\');
        text << "'\n";
    } else {
        text << '"';
        appendEscaped(text, value, "\\\"$`", '\\');
        text << "\"\n";
    }
}

void appendIni(SecretText &text, QByteArrayView key, QByteArrayView value)
{
    text << key << " = ";
    appendEscaped(text, value, {}, '\\');
    text << '\n';
}

void appendIniName(SecretText &text, QByteArrayView name)
{
    for (const char c : name) {
        if (!isControl(c) && c != '[' && c != ']')
            text << c;
    }
}

void appendJson(SecretText &text, QByteArrayView value)
{
    const bool isText = value.isValidUtf8();
    text << '"';
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text << '\\' << c;
        else if (isControl(c))
            appendJsonControl(text, c);
        else if (!isText && static_cast<unsigned char>(c) >= 0x80)
            text << "\\ufffd";
        else
            text << c;
    }
    text << '"';
}
