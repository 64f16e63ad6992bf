#include "kubernetes/kubeconfig.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace {
tl::unexpected<Error> refused(const QString &reason)
{
    return failure(Error::Kind::Malformed, reason);
}

bool isOurProgram(const QString &program)
{
    return QFileInfo(program).fileName() == QLatin1String("duplo-tray-jit");
}

/// The command of the exec plugin of \a user, an item of the list of users; empty when there is none.
QStringList commandOf(const YamlNode &user)
{
    const YamlNode *content = user.find("user");
    const YamlNode *exec = content ? content->find("exec") : nullptr;
    if (!exec || exec->text("command").isEmpty())
        return {};
    QStringList command{QString::fromUtf8(exec->text("command"))};
    const YamlNode *arguments = exec->find("args");
    for (std::size_t i = 0; arguments && i < arguments->children.size(); ++i)
        command.append(QString::fromUtf8(arguments->children[i].value));
    return command;
}

Result<> checkRoot(const YamlNode &root)
{
    if (root.isNull() && root.value.isEmpty())
        return {};
    if (root.kind != YamlNode::Kind::Mapping)
        return refused(QStringLiteral("it is not a kubeconfig file"));
    if (root.isFlow)
        return refused(QStringLiteral("it is written in YAML's flow style, as JSON is"));
    QSet<QByteArray> keys;
    for (std::size_t i = 0; i < root.children.size(); i += 2) {
        const YamlNode &key = root.children[i];
        if (key.kind != YamlNode::Kind::Scalar || !key.isSimple() || key.value == "<<")
            return refused(QStringLiteral("its top level uses YAML's anchors, tags or merge keys"));
        if (keys.contains(key.value))
            return refused(QStringLiteral("\"%1\" stands in it twice").arg(QString::fromUtf8(key.value)));
        keys.insert(key.value);
    }
    return {};
}

Result<> checkList(const YamlNode &list, const QString &name)
{
    const bool isEmpty = list.isNull() || (list.isFlow && list.children.empty());
    if (!list.anchor.isEmpty() || !list.tag.isEmpty() || list.kind == YamlNode::Kind::Alias)
        return refused(QStringLiteral("its %1 use YAML's anchors or tags").arg(name));
    if (!isEmpty && list.kind != YamlNode::Kind::Sequence)
        return refused(QStringLiteral("its %1 are not a list").arg(name));
    if (!isEmpty && list.isFlow)
        return refused(QStringLiteral("its %1 are written in YAML's flow style, as JSON is").arg(name));
    return {};
}
} // namespace

Result<Kubeconfig> Kubeconfig::parse(const QByteArray &text)
{
    Kubeconfig file;
    if (const auto read = file.read(text); !read)
        return tl::unexpected(read.error());
    return file;
}

Result<> Kubeconfig::read(const QByteArray &text)
{
    auto documents = YamlDocuments::parse(text);
    if (!documents && documents.error().kind == Error::Kind::Malformed)
        return refused(QStringLiteral("it is not YAML (%1)").arg(documents.error().subject));
    if (!documents)
        return tl::unexpected(documents.error());
    if (documents->roots.size() > 1)
        return refused(QStringLiteral("it holds several YAML documents"));
    m_text = text;
    m_root = YamlNode();
    m_root.isPlain = true;
    if (!documents->roots.empty())
        m_root = std::move(documents->roots.front());
    const qsizetype firstBreak = text.indexOf('\n');
    m_newline = firstBreak > 0 && text[firstBreak - 1] == '\r' ? "\r\n" : "\n";
    return check();
}

Result<> Kubeconfig::check() const
{
    if (!m_root.anchor.isEmpty() || !m_root.tag.isEmpty())
        return refused(QStringLiteral("its top level uses YAML's anchors, tags or merge keys"));
    if (const auto checked = checkRoot(m_root); !checked)
        return checked;
    for (const QByteArrayView name : lists) {
        const YamlNode *list = m_root.find(name);
        const auto checked = list ? checkList(*list, QString::fromLatin1(name)) : Result<>();
        if (!checked)
            return checked;
    }
    return {};
}

QList<const YamlNode *> Kubeconfig::items(QByteArrayView list, const QByteArray &name) const
{
    QList<const YamlNode *> found;
    if (const YamlNode *node = m_root.find(list))
        for (const YamlNode &child : node->children)
            if (child.kind == YamlNode::Kind::Mapping && child.text("name") == name)
                found.append(&child);
    return found;
}

const YamlNode *Kubeconfig::item(QByteArrayView list, const QByteArray &name) const
{
    return items(list, name).value(0);
}

Kubeconfig::Owner Kubeconfig::owner(const QString &name) const
{
    const QByteArray wanted = name.toUtf8();
    const bool isThere = std::any_of(
        lists.begin(), lists.end(), [&](QByteArrayView list) { return item(list, wanted) != nullptr; });
    if (!isThere)
        return Owner::Nobody;
    return isOurProgram(command(name).value(0)) ? Owner::Ours : Owner::Other;
}

QList<std::pair<QString, QStringList>> Kubeconfig::ownEntries() const
{
    QList<std::pair<QString, QStringList>> own;
    QSet<QByteArray> seen;
    const YamlNode *users = m_root.find("users");
    for (std::size_t i = 0; users && i < users->children.size(); ++i) {
        const QByteArray name = users->children[i].text("name");
        // Of two with one name the first counts.
        if (name.isEmpty() || seen.contains(name))
            continue;
        seen.insert(name);
        const QStringList command = commandOf(users->children[i]);
        if (isOurProgram(command.value(0)))
            own.append({QString::fromUtf8(name), command});
    }
    return own;
}

QStringList Kubeconfig::command(const QString &name) const
{
    const YamlNode *user = item("users", name.toUtf8());
    return user ? commandOf(*user) : QStringList();
}

QString Kubeconfig::currentContext() const
{
    return QString::fromUtf8(m_root.text("current-context"));
}
