#include "kubernetes/kubeconfig.h"
#include "kubernetes/kubeconfiglines.h"

#include <algorithm>

namespace {
tl::unexpected<Error> refused(const QString &reason)
{
    return failure(Error::Kind::Malformed, reason);
}

tl::unexpected<Error> unsafe()
{
    return refused(QStringLiteral("it is laid out in a way that cannot be changed safely"));
}

bool isBlank(const QByteArray &text, qsizetype begin, qsizetype end)
{
    return std::all_of(text.begin() + begin, text.begin() + end, [](char c) { return c == ' '; });
}

/// The list's items that are not called \a name.
std::vector<YamlNode> othersIn(const YamlNode *list, const QByteArray &name)
{
    std::vector<YamlNode> others;
    for (std::size_t i = 0; list && i < list->children.size(); ++i)
        if (list->children[i].kind != YamlNode::Kind::Mapping || list->children[i].text("name") != name)
            others.push_back(list->children[i]);
    return others;
}

/// What a command asks for, wherever its program lies: its verb and flags.
QStringList accessOf(const QStringList &command)
{
    return command.mid(std::max<qsizetype>(command.indexOf(QLatin1String("k8s")), 1));
}

bool isList(const QByteArray &key)
{
    return std::find(Kubeconfig::lists.begin(), Kubeconfig::lists.end(), QByteArrayView(key))
        != Kubeconfig::lists.end();
}
} // namespace

qsizetype Kubeconfig::lineStart(qsizetype at) const
{
    return at == 0 ? 0 : m_text.lastIndexOf('\n', at - 1) + 1;
}

qsizetype Kubeconfig::lineEnd(qsizetype at) const
{
    const qsizetype found = m_text.indexOf('\n', at);
    if (found < 0)
        return m_text.size();
    return found > at && m_text[found - 1] == '\r' ? found - 1 : found;
}

/// A block scalar ends where the next line starts.
qsizetype Kubeconfig::contentEnd(const YamlNode &node) const
{
    qsizetype end = node.end;
    if (end > node.begin && end == lineStart(end) && end > 0)
        end -= end > 1 && m_text[end - 2] == '\r' ? 2 : 1;
    return end;
}

QByteArray Kubeconfig::joined(const QByteArrayList &lines, qsizetype indent) const
{
    QByteArray text;
    for (const QByteArray &line : lines)
        text += m_newline + QByteArray(indent, ' ') + line;
    return text;
}

Result<> Kubeconfig::splice(qsizetype begin, qsizetype end, const QByteArray &replacement)
{
    return read(m_text.left(begin) + replacement + m_text.mid(end));
}

qsizetype Kubeconfig::dashOf(const YamlNode &list, const YamlNode &item) const
{
    qsizetype start = lineStart(item.begin);
    // Usually on the item's line, else on one above, with empty lines and comments between.
    while (start >= list.begin - list.column) {
        const qsizetype dash = start + list.column;
        if (dash < m_text.size() && m_text[dash] == '-' && isBlank(m_text, start, dash))
            return dash;
        if (start == 0)
            break;
        start = lineStart(start - 1);
    }
    return -1;
}

Result<> Kubeconfig::startEmptyFile()
{
    const bool endsLine = m_text.isEmpty() || m_text.endsWith('\n');
    return splice(m_text.size(), m_text.size(),
        QByteArray(endsLine ? QByteArray() : m_newline) + "apiVersion: v1" + m_newline + "kind: Config"
            + m_newline);
}

Result<> Kubeconfig::appendToRoot(const QByteArrayList &lines)
{
    if (m_root.isNull()) {
        if (const auto started = startEmptyFile(); !started)
            return started;
    }
    const qsizetype at = lineEnd(contentEnd(m_root));
    return splice(at, at, joined(lines, m_root.column));
}

/// "users:", "users: null" or "users: []".
Result<> Kubeconfig::fillEmptyList(QByteArrayView list, const QByteArrayList &lines)
{
    const YamlNode &value = *m_root.find(list);
    const YamlNode &key = *(&value - 1);
    const qsizetype colon = m_text.indexOf(':', key.end);
    const qsizetype end = value.end > colon ? value.end : colon + 1;
    if (colon < 0 || lineEnd(key.begin) < end || !isBlank(m_text, key.end, colon))
        return unsafe();
    const qsizetype stop = lineEnd(end);
    const QByteArray comment = m_text.mid(end, stop - end);
    return splice(colon + 1, stop, comment + joined(lines, key.column));
}

Result<> Kubeconfig::setItem(
    QByteArrayView list, const QByteArray &name, const QByteArrayList &lines, bool keepsOld)
{
    const auto found = items(list, name);
    if (found.size() > 1)
        return refused(QStringLiteral("\"%1\" stands more than once in its %2")
                           .arg(QString::fromUtf8(name), QString::fromLatin1(list)));
    const YamlNode *node = m_root.find(list);
    if (!node)
        return appendToRoot(QByteArrayList{list.toByteArray() + ':'} + lines);
    if (node->children.empty())
        return fillEmptyList(list, lines);
    if (found.isEmpty()) {
        const YamlNode &last = node->children.back();
        if (dashOf(*node, last) < 0)
            return unsafe();
        const qsizetype at = lineEnd(contentEnd(last));
        return splice(at, at, joined(lines, node->column));
    }
    if (keepsOld)
        return {};
    const qsizetype dash = dashOf(*node, *found.first());
    if (dash < 0 || !found.first()->isSimple())
        return unsafe();
    return splice(
        dash, contentEnd(*found.first()), joined(lines, node->column).mid(m_newline.size() + node->column));
}

Result<> Kubeconfig::removeItem(QByteArrayView list, const QByteArray &name)
{
    const auto found = items(list, name);
    if (found.isEmpty())
        return {};
    const YamlNode &node = *m_root.find(list);
    const qsizetype dash = dashOf(node, *found.first());
    if (found.size() > 1 || dash < 0 || !found.first()->isSimple())
        return unsafe();
    const bool isLast = node.children.size() == 1;
    const qsizetype colon = m_text.indexOf(':', (&node - 1)->end);
    const qsizetype begin = lineStart(dash);
    const qsizetype stop = m_text.indexOf('\n', contentEnd(*found.first()));
    if (const auto removed = splice(begin, stop < 0 ? m_text.size() : stop + 1, {}); !removed)
        return removed;
    return isLast ? splice(colon + 1, colon + 1, " []") : Result<>();
}

Result<> Kubeconfig::writeCurrentContext(const QByteArray &name)
{
    const YamlNode *value = m_root.find("current-context");
    if (!value)
        return name == "\"\"" ? Result<>() : appendToRoot({"current-context: " + name});
    const qsizetype colon = m_text.indexOf(':', (value - 1)->end);
    const bool isOnOneLine = colon >= 0 && value->end <= lineEnd((value - 1)->begin);
    if (value->kind != YamlNode::Kind::Scalar || !value->isSimple() || !isOnOneLine)
        return unsafe();
    return value->end > value->begin ? splice(value->begin, value->end, name)
                                     : splice(colon + 1, colon + 1, ' ' + name);
}

bool Kubeconfig::differsOnlyIn(const YamlNode &before, const QByteArray &name, bool currentContextToo) const
{
    for (std::size_t i = 0; i + 1 < before.children.size(); i += 2) {
        const QByteArray &key = before.children[i].value;
        const YamlNode *now = m_root.find(key);
        const bool mayChange = isList(key) || (currentContextToo && key == "current-context");
        if (!now || (!mayChange && !(*now == before.children[i + 1])))
            return false;
    }
    for (std::size_t i = 0; i + 1 < m_root.children.size(); i += 2) {
        const QByteArray &key = m_root.children[i].value;
        const bool isNew = !before.find(key);
        const bool mayBeNew = isList(key) || key == "current-context"
            || (before.isNull() && (key == "apiVersion" || key == "kind"));
        if (isNew && !mayBeNew)
            return false;
    }
    return std::all_of(lists.begin(), lists.end(), [&](QByteArrayView list) {
        return othersIn(before.find(list), name) == othersIn(m_root.find(list), name);
    });
}

Result<> Kubeconfig::set(const KubeEntry &entry)
{
    const QByteArray name = entry.name.toUtf8();
    const QByteArray quoted = yamlText(name);
    const Kubeconfig old = *this;
    const YamlNode *cluster = item("clusters", name);
    const YamlNode *clusterContent = cluster ? cluster->find("cluster") : nullptr;
    const bool sameCluster = clusterContent && clusterContent->text("server") == entry.server.toUtf8()
        && clusterContent->text("certificate-authority-data") == entry.certificateAuthority;
    const YamlNode *context = item("contexts", name);
    const YamlNode *contextContent = context ? context->find("context") : nullptr;
    const QStringList before = command(entry.name);
    const bool sameContext = contextContent && contextContent->text("cluster") == name
        && contextContent->text("user") == name && accessOf(before) == accessOf(entry.command);
    const bool sameUser = before == entry.command;

    auto done = setItem("clusters", name, clusterLines(entry, quoted), sameCluster);
    if (done)
        done = setItem("contexts", name, contextLines(entry, quoted), sameContext);
    if (done)
        done = setItem("users", name, userLines(entry, quoted), sameUser);
    const bool isRight = done && differsOnlyIn(old.m_root, name, false)
        && command(entry.name) == entry.command && item("contexts", name) && item("clusters", name);
    if (!isRight)
        *this = old;
    return !done ? done : isRight ? Result<>() : unsafe();
}

Result<> Kubeconfig::remove(const QString &name)
{
    const QByteArray wanted = name.toUtf8();
    const Kubeconfig before = *this;
    const bool isCurrent = currentContext() == name;
    Result<> done;
    for (const QByteArrayView list : lists)
        if (done)
            done = removeItem(list, wanted);
    if (done && isCurrent)
        done = writeCurrentContext("\"\"");
    const bool isRight =
        done && differsOnlyIn(before.m_root, wanted, isCurrent) && owner(name) == Owner::Nobody;
    if (!isRight)
        *this = before;
    return !done ? done : isRight ? Result<>() : unsafe();
}

Result<> Kubeconfig::setCurrentContext(const QString &name)
{
    if (currentContext() == name)
        return {};
    const Kubeconfig before = *this;
    const auto done = writeCurrentContext(yamlText(name.toUtf8()));
    const bool isRight = done && differsOnlyIn(before.m_root, {}, true) && currentContext() == name;
    if (!isRight)
        *this = before;
    return !done ? done : isRight ? Result<>() : unsafe();
}
