#include "aws/configfile.h"
#include "fuzz/fuzzing.h"
#include "support/randomconfig.h"

#include <algorithm>

using fuzz::require;

namespace {

const QList<QByteArray> words{"[profile p1]\n", "[default]", "[", "]", "\n", "\r\n", "\r", "=", " = ", "#",
    " ;", "  ", "\t", "\"", "'", "\\", "profile ", "[profile default]\n", "\xef\xbb\xbf", "\xc3",
    "region = x\n", "  nested = 1\n", "s3 =\n", "[sso-session s]\n", QByteArray(1, '\0')};

QList<QByteArray> linesOf(const QByteArray &text)
{
    return text.split('\n');
}

/// Where lines begin that start with a bracket: every section's begin, found without the parser.
QList<qsizetype> headers(const QByteArray &text)
{
    QList<qsizetype> found;
    qsizetype begin = text.startsWith("\xef\xbb\xbf") ? 3 : 0;
    while (begin < text.size()) {
        if (text[begin] == '[')
            found.append(begin);
        const qsizetype newline = text.indexOf('\n', begin);
        begin = newline < 0 ? text.size() : newline + 1;
    }
    return found;
}

/// The section whose header stands on line \a line: [begin, end).
std::pair<qsizetype, qsizetype> sectionAt(const QByteArray &text, int line)
{
    const QList<qsizetype> all = headers(text);
    const auto found = std::find_if(
        all.begin(), all.end(), [&](qsizetype begin) { return text.first(begin).count('\n') + 1 == line; });
    require(found != all.end(), "a section's line holds no header");
    return {*found, found + 1 == all.end() ? text.size() : *(found + 1)};
}

void checkRefusal(const QByteArray &text, const Error &error)
{
    const bool isText = text.isValidUtf8() && !text.contains('\0');
    require(isText == (error.kind != Error::Kind::NotText), "text, or not, taken for the other");
    if (error.kind != Error::Kind::Malformed)
        return;
    const QString subject = error.subject;
    const int line = subject.section(u' ', 1, 1).chopped(1).toInt();
    require(subject.startsWith(QLatin1String("line ")) && line >= 1 && line <= linesOf(text).size(),
        "no such line");
}

void checkReading(const ConfigFile &file)
{
    for (const QByteArray &name : file.profileNames()) {
        const QList<int> lines = file.sectionLines(name);
        require(!lines.isEmpty() && std::is_sorted(lines.begin(), lines.end()), "a profile without a line");
        for (const int line : lines)
            sectionAt(file.text(), line);
        const ConfigFile::Properties properties = file.profile(name);
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            require(!it.key().isEmpty() && it.key() == it.key().toLower(), "a key that is not in lower case");
            require(!it.value().startsWith(' ') && !it.value().endsWith(' '), "a value that is not trimmed");
        }
    }
    for (const auto &[name, properties] : file.profilesWith("region"))
        require(
            properties == file.profile(name) && properties.contains("region"), "two readings of one profile");
}

void checkOthers(const ConfigFile &before, const ConfigFile &after, const QByteArray &changed)
{
    for (const QByteArray &name : before.profileNames())
        require(name == changed || after.profile(name) == before.profile(name), "another profile changed");
    for (const QByteArray &name : before.ssoSessionNames())
        require(after.ssoSession(name) == before.ssoSession(name), "an sso-session changed");
}

/// Comments at column 0 stay, in order.
void checkComments(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> lines = linesOf(after);
    auto next = lines.begin();
    for (const QByteArray &line : linesOf(before)) {
        if (!line.startsWith('#') && !line.startsWith(';'))
            continue;
        const QByteArray bare = line.endsWith('\r') ? line.chopped(1) : line;
        next = std::find_if(next, lines.end(),
            [&](const QByteArray &other) { return other == line || other == bare + '\r'; });
        require(next != lines.end(), "a comment is gone");
        ++next;
    }
}

void checkSetting(const ConfigFile &before, const QByteArray &name, const ConfigFile::Values &values)
{
    ConfigFile after = before;
    const QList<int> lines = before.sectionLines(name);
    const auto outcome = after.setProfile(name, values);
    if (!outcome) {
        require(after.text() == before.text(), "a refused change was made");
        const bool isDuplicate = outcome.error().kind == Error::Kind::DuplicateSection;
        require(isDuplicate || outcome.error().kind == Error::Kind::InvalidInput,
            "an error that nobody announced");
        require(!isDuplicate || lines.size() > 1, "a single section taken for two");
        return;
    }
    require(lines.size() < 2, "one of two sections was changed");
    const ConfigFile::Properties now = after.profile(name);
    for (const auto &[key, value] : values)
        require(now.contains(key) == value.has_value() && now.value(key) == value.value_or(QByteArray()),
            "not as set");
    const auto [begin, end] = lines.isEmpty() ? std::pair{before.text().size(), before.text().size()}
                                              : sectionAt(before.text(), lines.first());
    require(after.text().startsWith(before.text().first(begin)), "bytes above the section changed");
    require(after.text().endsWith(before.text().sliced(end)), "bytes below the section changed");
    checkOthers(before, after, name);
    checkComments(before.text(), after.text());

    const auto again = ConfigFile::parse(after.text());
    require(again && again->profile(name) == now, "what was written reads otherwise");
    ConfigFile twice = after;
    require(twice.setProfile(name, values) && twice.text() == after.text(),
        "the same change again changed something");
}

void checkRemoving(const ConfigFile &before, const QByteArray &name)
{
    ConfigFile after = before;
    if (!after.removeProfile(name)) {
        require(after.text() == before.text() && before.sectionLines(name).size() != 1,
            "a single section was not removed");
        return;
    }
    require(!after.hasProfile(name) && after.text().size() < before.text().size(), "still there");
    const auto [begin, end] = sectionAt(before.text(), before.sectionLines(name).first());
    QByteArray above = before.text().first(begin);
    while (above.endsWith('\n') || above.endsWith('\r') || above.endsWith(' ') || above.endsWith('\t'))
        above.chop(1); // one blank line may go
    require(after.text().startsWith(above), "bytes above the section changed");
    require(after.text().endsWith(before.text().sliced(end)), "bytes below the section changed");
    checkOthers(before, after, name);
}

bool check(unsigned seed)
{
    fuzz::Chance chance(seed);
    const QByteArray text = chance.mutated(RandomConfig(seed).text(), words, 6);
    const auto file = ConfigFile::parse(text);
    if (!file) {
        checkRefusal(text, file.error());
        return false;
    }
    require(file->text() == text, "reading changed the text");
    checkReading(*file);
    QList<QByteArray> names = file->profileNames() + QList<QByteArray>{"new", "default"};
    const QByteArray name = chance.percent(90) ? chance.pick(names) : chance.mutated("new", words, 2);
    const QByteArray value =
        chance.mutated("/opt/duplo-tray-jit --tenant 'a b'", words, chance.percent(80) ? 0 : 3);
    ConfigFile::Values values{
        {"region", "r"}, {"credential_process", value}, {"role_arn", std::nullopt}, {"s3", std::nullopt}};
    values.remove(chance.below(5) % 4, 1);
    checkSetting(*file, name, values);
    checkRemoving(*file, name);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    return fuzz::run(argc, argv, 40'000, check);
}
