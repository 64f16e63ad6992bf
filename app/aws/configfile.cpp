#include "aws/configfile.h"

#include "aws/configlines.h"
#include "aws/shellwords.h"

#include <QHash>
#include <QSet>

namespace {

constexpr QByteArrayView bom = "\xef\xbb\xbf";

bool isNameCharacter(char c)
{
    static constexpr QByteArrayView others = "_.@:/+%-";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.contains(c);
}

bool isName(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isNameCharacter);
}

/// The name after "profile" or "sso-session": bare, or quoted by the shell's rules as botocore allows. Empty:
/// none.
QByteArray nameAfter(QByteArrayView prefix, QByteArrayView header)
{
    if (!header.startsWith(prefix))
        return {};
    const QByteArrayView rest = header.sliced(prefix.size());
    if (rest.isEmpty() || (rest.front() != ' ' && rest.front() != '\t'))
        return {};
    const QByteArray name = rest.toByteArray().trimmed();
    if (isName(name))
        return name;
    const bool isQuoted = name.contains('"') || name.contains('\'') || name.contains('\\');
    const auto words = isQuoted ? splitShellWords(QString::fromUtf8(name)) : std::nullopt;
    return words && words->size() == 1 ? words->first().toUtf8() : QByteArray();
}

tl::unexpected<Error> malformed(int line, const char *why)
{
    return failure(Error::Kind::Malformed, QStringLiteral("line %1: %2").arg(line).arg(QLatin1String(why)));
}

/// What is wrong with the properties; the words are those of the SDKs' shared cases.
class PropertyCheck
{
public:
    /// nullptr when \a line is as it should be.
    const char *operator()(const ConfigLine &line, QByteArrayView content)
    {
        if (line.kind == ConfigLine::Kind::Header) {
            m_state = State::Section;
            return configHeader(content) ? nullptr : "Profile definition must end with ']'";
        }
        const bool isProperty = line.kind == ConfigLine::Kind::Property;
        if (!isProperty && line.kind != ConfigLine::Kind::Continuation)
            return nullptr;
        if (m_state == State::Start)
            return "Expected a profile definition";
        return isProperty ? property(content) : continuation(content);
    }

private:
    enum class State { Start, Section, Value, Block };

    const char *property(QByteArrayView content)
    {
        const auto parsed = ConfigProperty::parse(content);
        if (!parsed)
            return "Expected an '=' sign defining a property";
        m_state = parsed->value.isEmpty() ? State::Block : State::Value;
        return parsed->key.isEmpty() ? "Property did not have a name" : nullptr;
    }
    const char *continuation(QByteArrayView content) const
    {
        if (m_state == State::Section)
            return "Expected a property definition, found continuation";
        if (m_state == State::Value)
            return nullptr;
        const auto parsed = ConfigProperty::parse(content);
        if (!parsed)
            return "Expected an '=' sign defining a sub-property";
        return parsed->key.isEmpty() ? "Sub-property did not have a name" : nullptr;
    }

    State m_state = State::Start;
};

qsizetype afterBom(const QByteArray &text)
{
    return text.startsWith(bom) ? bom.size() : 0;
}

} // namespace

Result<ConfigFile> ConfigFile::parse(QByteArray text, Kind kind)
{
    if (text.size() > maxSize)
        return failure(Error::Kind::TooLarge, QStringLiteral("%1 bytes").arg(text.size()));
    if (text.contains('\0') || !text.isValidUtf8())
        return failure(Error::Kind::NotText);
    ConfigFile file(std::move(text), kind);
    if (auto read = file.readSections(); !read)
        return tl::unexpected(read.error());
    return file;
}

Result<> ConfigFile::readSections()
{
    ConfigLineReader reader(m_text, afterBom(m_text), m_text.size());
    PropertyCheck check;
    for (ConfigLine line; reader.next(line);) {
        const QByteArrayView content = line.in(m_text);
        if (const char *problem = check(line, content))
            return malformed(line.number, problem);
        if (line.kind == ConfigLine::Kind::Header) {
            Section section = sectionOf(configHeader(content).value_or(QByteArrayView()));
            section.line = line.number;
            section.begin = line.begin;
            section.body = line.end;
            m_sections.append(std::move(section));
        }
        if (!m_sections.isEmpty())
            m_sections.last().end = line.end;
    }
    return {};
}

ConfigFile::Section ConfigFile::sectionOf(QByteArrayView header) const
{
    Section section;
    section.name = header.toByteArray();
    if (m_kind == Kind::Credentials || header == "default") {
        section.type = isName(header) ? SectionType::Profile : SectionType::Other;
    } else if (QByteArray profile = nameAfter("profile", header); !profile.isEmpty()) {
        section.type = SectionType::Profile;
        section.name = std::move(profile);
        section.prefixed = true;
    } else if (QByteArray session = nameAfter("sso-session", header); !session.isEmpty()) {
        section.type = SectionType::SsoSession;
        section.name = std::move(session);
    }
    return section;
}

QList<const ConfigFile::Section *> ConfigFile::sections(SectionType type, const QByteArray &name) const
{
    QList<const Section *> found;
    for (const Section &section : m_sections) {
        if (section.type == type && section.name == name)
            found.append(&section);
    }
    return found;
}

bool ConfigFile::prefersPrefixedDefault() const
{
    return std::any_of(m_sections.begin(), m_sections.end(),
        [](const Section &section) { return section.prefixed && section.name == "default"; });
}

QList<QByteArray> ConfigFile::names(SectionType type) const
{
    QList<QByteArray> all;
    QSet<QByteArray> seen;
    for (const Section &section : m_sections) {
        if (section.type == type && !seen.contains(section.name)) {
            seen.insert(section.name);
            all.append(section.name);
        }
    }
    return all;
}

QList<QByteArray> ConfigFile::profileNames() const
{
    return names(SectionType::Profile);
}

QList<QByteArray> ConfigFile::ssoSessionNames() const
{
    return names(SectionType::SsoSession);
}

bool ConfigFile::hasProfile(const QByteArray &name) const
{
    return !sections(SectionType::Profile, name).isEmpty();
}

void ConfigFile::readInto(Properties &properties, const Section &section) const
{
    // From the header on, since a line's meaning depends on what stands above it.
    ConfigLineReader reader(m_text, section.begin, section.end, section.line);
    QByteArray key;
    for (ConfigLine line; reader.next(line);) {
        const QByteArrayView content = line.in(m_text);
        if (line.kind == ConfigLine::Kind::Property) {
            const ConfigProperty property = ConfigProperty::parse(content).value_or(ConfigProperty());
            key = isConfigKey(property.key) ? property.key.toByteArray().toLower() : QByteArray();
            if (!key.isEmpty())
                properties.insert(key, property.value.toByteArray());
        } else if (line.kind == ConfigLine::Kind::Continuation && !key.isEmpty()) {
            properties[key] += '\n' + content.toByteArray().trimmed();
        }
    }
}

ConfigFile::Properties ConfigFile::merged(SectionType type, const QByteArray &name) const
{
    const bool prefixedOnly = type == SectionType::Profile && name == "default" && prefersPrefixedDefault();
    Properties properties;
    for (const Section *section : sections(type, name)) {
        if (section->prefixed || !prefixedOnly)
            readInto(properties, *section);
    }
    return properties;
}

ConfigFile::Properties ConfigFile::profile(const QByteArray &name) const
{
    return merged(SectionType::Profile, name);
}

ConfigFile::Properties ConfigFile::ssoSession(const QByteArray &name) const
{
    return merged(SectionType::SsoSession, name);
}

QList<std::pair<QByteArray, ConfigFile::Properties>> ConfigFile::profilesWith(const QByteArray &key) const
{
    const bool prefixedDefault = prefersPrefixedDefault();
    QList<std::pair<QByteArray, Properties>> all;
    QHash<QByteArray, qsizetype> places;
    for (const Section &section : m_sections) {
        const bool isOverruled = prefixedDefault && !section.prefixed && section.name == "default";
        if (section.type != SectionType::Profile || isOverruled)
            continue;
        const qsizetype place = places.value(section.name, all.size());
        if (place == all.size()) {
            places.insert(section.name, place);
            all.append({section.name, {}});
        }
        readInto(all[place].second, section);
    }
    all.removeIf([&key](const auto &profile) { return !profile.second.contains(key); });
    return all;
}

QList<int> ConfigFile::sectionLines(const QByteArray &name) const
{
    QList<int> lines;
    for (const Section *section : sections(SectionType::Profile, name))
        lines.append(section->line);
    return lines;
}

std::optional<std::pair<QByteArray, QList<int>>> ConfigFile::duplicateSection() const
{
    QHash<QByteArray, int> seen;
    for (const Section &section : m_sections) {
        const QByteArrayView header =
            QByteArrayView(m_text).sliced(section.begin, section.body - section.begin);
        const QByteArray inner = configHeader(header.trimmed()).value_or(QByteArrayView()).toByteArray();
        if (const auto first = seen.constFind(inner); first != seen.constEnd())
            return std::pair{inner, QList<int>{*first, section.line}};
        seen.insert(inner, section.line);
    }
    return std::nullopt;
}

bool ConfigFile::isPlainName(const QByteArray &name)
{
    return isName(name);
}

QString ConfigFile::linesText(const QList<int> &lines)
{
    QStringList numbers;
    for (const int line : lines)
        numbers.append(QString::number(line));
    if (numbers.size() < 2)
        return QLatin1String("line ") + numbers.join(QString());
    const QString last = numbers.takeLast();
    return QLatin1String("lines ") + numbers.join(QLatin1String(", ")) + QLatin1String(" and ") + last;
}
