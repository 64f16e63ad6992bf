#include "kubernetes/yamldocument.h"

#include <QByteArrayView>

#include <yaml.h>

#include <algorithm>
#include <memory>

namespace {
constexpr int deepest = 64;
constexpr std::size_t mostNodes = 200'000;

/// One event of the parser, freed at its end.
class Event
{
public:
    Event() = default;
    ~Event() { yaml_event_delete(&m_event); }
    Q_DISABLE_COPY_MOVE(Event)

    bool next(yaml_parser_t &parser)
    {
        yaml_event_delete(&m_event);
        return yaml_parser_parse(&parser, &m_event) != 0;
    }
    const yaml_event_t *operator->() const { return &m_event; }

private:
    yaml_event_t m_event{};
};

QByteArray textOf(const yaml_char_t *text)
{
    return QByteArray(reinterpret_cast<const char *>(text));
}

/// Makes the tree from the events.
class Reader
{
public:
    explicit Reader(const QByteArray &text)
        : m_size(text.size())
    {
        countCharacters(text);
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_input_string(
            &m_parser, reinterpret_cast<const unsigned char *>(text.constData()), std::size_t(text.size()));
    }
    ~Reader() { yaml_parser_delete(&m_parser); }
    Q_DISABLE_COPY_MOVE(Reader)

    Result<YamlDocuments> read()
    {
        YamlDocuments documents;
        Event event;
        while (event.next(m_parser)) {
            if (event->type == YAML_STREAM_END_EVENT)
                return documents;
            if (event->type == YAML_STREAM_START_EVENT || event->type == YAML_DOCUMENT_START_EVENT
                || event->type == YAML_DOCUMENT_END_EVENT)
                continue;
            YamlNode root;
            if (!take(event, root, 0))
                break;
            documents.roots.push_back(std::move(root));
        }
        if (m_isTooMuch)
            return failure(Error::Kind::TooLarge);
        return failure(Error::Kind::Malformed, QStringLiteral("line %1").arg(m_parser.problem_mark.line + 1));
    }

private:
    /// libyaml counts characters, this program bytes.
    void countCharacters(const QByteArray &text)
    {
        m_offsets.reserve(std::size_t(text.size()) + 1);
        constexpr QByteArrayView mark = "\xef\xbb\xbf"; // which it skips uncounted
        for (qsizetype i = text.startsWith(mark) ? mark.size() : 0; i < text.size(); ++i)
            if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80)
                m_offsets.push_back(quint32(i));
        m_offsets.push_back(quint32(text.size()));
    }
    qsizetype offset(const yaml_mark_t &mark) const
    {
        return mark.index < m_offsets.size() ? qsizetype(m_offsets[mark.index]) : m_size;
    }

    /// Reads the node that \a event starts, to its end.
    bool take(Event &event, YamlNode &node, int depth)
    {
        m_isTooMuch = depth > deepest || ++m_count > mostNodes;
        if (m_isTooMuch)
            return false;
        node.begin = offset(event->start_mark);
        node.end = offset(event->end_mark);
        node.column = qsizetype(event->start_mark.column);
        switch (event->type) {
        case YAML_ALIAS_EVENT:
            node.kind = YamlNode::Kind::Alias;
            node.value = textOf(event->data.alias.anchor);
            return true;
        case YAML_SCALAR_EVENT:
            takeScalar(event, node);
            return true;
        case YAML_SEQUENCE_START_EVENT:
            node.kind = YamlNode::Kind::Sequence;
            node.anchor = textOf(event->data.sequence_start.anchor);
            node.tag = textOf(event->data.sequence_start.tag);
            node.isFlow = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
            return takeChildren(event, node, YAML_SEQUENCE_END_EVENT, depth);
        case YAML_MAPPING_START_EVENT:
            node.kind = YamlNode::Kind::Mapping;
            node.anchor = textOf(event->data.mapping_start.anchor);
            node.tag = textOf(event->data.mapping_start.tag);
            node.isFlow = event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
            return takeChildren(event, node, YAML_MAPPING_END_EVENT, depth);
        default:
            return false;
        }
    }

    static void takeScalar(const Event &event, YamlNode &node)
    {
        const auto &scalar = event->data.scalar;
        node.value = QByteArray(reinterpret_cast<const char *>(scalar.value), qsizetype(scalar.length));
        node.anchor = textOf(scalar.anchor);
        node.tag = textOf(scalar.tag);
        node.isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    }

    bool takeChildren(Event &event, YamlNode &node, yaml_event_type_t last, int depth)
    {
        while (event.next(m_parser)) {
            if (event->type == last) {
                // The end of a block is noticed at the next token only, past comments and empty lines.
                node.end = node.isFlow      ? offset(event->end_mark)
                    : node.children.empty() ? node.begin
                                            : node.children.back().end;
                return true;
            }
            node.children.emplace_back();
            if (!take(event, node.children.back(), depth + 1))
                return false;
        }
        return false;
    }

    yaml_parser_t m_parser{};
    qsizetype m_size;
    std::vector<quint32> m_offsets; ///< of each character, and the end
    std::size_t m_count = 0;
    bool m_isTooMuch = false;
};
} // namespace

bool YamlNode::isNull() const
{
    return kind == Kind::Scalar && isPlain && tag.isEmpty()
        && (value.isEmpty() || value == "~" || value.toLower() == "null");
}

bool YamlNode::isSimple() const
{
    return kind != Kind::Alias && anchor.isEmpty() && tag.isEmpty()
        && std::all_of(
            children.begin(), children.end(), [](const YamlNode &child) { return child.isSimple(); });
}

const YamlNode *YamlNode::find(QByteArrayView key) const
{
    for (std::size_t i = 0; kind == Kind::Mapping && i + 1 < children.size(); i += 2)
        if (children[i].kind == Kind::Scalar && children[i].value == key)
            return &children[i + 1];
    return nullptr;
}

QByteArray YamlNode::text(QByteArrayView key) const
{
    const YamlNode *found = find(key);
    return found && found->kind == Kind::Scalar && !found->isNull() ? found->value : QByteArray();
}

bool operator==(const YamlNode &a, const YamlNode &b)
{
    return a.kind == b.kind && a.value == b.value && a.anchor == b.anchor && a.tag == b.tag
        && a.isPlain == b.isPlain && a.children == b.children;
}

Result<YamlDocuments> YamlDocuments::parse(const QByteArray &text)
{
    if (text.size() > maxSize)
        return failure(Error::Kind::TooLarge);
    if (!QByteArrayView(text).isValidUtf8())
        return failure(Error::Kind::NotText);
    return Reader(text).read();
}
