#include "kubernetes/kubeconfiglines.h"

#include <QRegularExpression>

QByteArray yamlText(const QByteArray &value)
{
    static const QRegularExpression bare(QStringLiteral("\\A[A-Za-z/][A-Za-z0-9_./@+=-]*\\z"));
    static const QRegularExpression meaningful(
        QStringLiteral("\\A(y|n|yes|no|true|false|on|off|null|nan|inf)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(value);
    if (bare.match(text).hasMatch() && !meaningful.match(text).hasMatch())
        return value;
    QByteArray quoted = "\"";
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            quoted.append('\\').append(c);
        else if (byte < 0x20 || byte == 0x7f)
            quoted += "\\x" + QByteArray(1, c).toHex();
        else
            quoted += c;
    }
    return quoted + '"';
}

QByteArrayList clusterLines(const KubeEntry &entry, const QByteArray &name)
{
    QByteArrayList lines{"- cluster:"};
    if (!entry.certificateAuthority.isEmpty())
        lines += "    certificate-authority-data: " + yamlText(entry.certificateAuthority);
    lines += "    server: " + yamlText(entry.server.toUtf8());
    lines += "  name: " + name;
    return lines;
}

QByteArrayList contextLines(const KubeEntry &entry, const QByteArray &name)
{
    QByteArrayList lines{"- context:", "    cluster: " + name};
    if (!entry.nameSpace.isEmpty())
        lines += "    namespace: " + yamlText(entry.nameSpace.toUtf8());
    lines += "    user: " + name;
    lines += "  name: " + name;
    return lines;
}

QByteArrayList userLines(const KubeEntry &entry, const QByteArray &name)
{
    QByteArrayList lines{"- name: " + name,
        "  user:", "    exec:", "      apiVersion: client.authentication.k8s.io/v1beta1", "      args:"};
    for (const QString &argument : entry.command.mid(1))
        lines += "      - " + yamlText(argument.toUtf8());
    lines += "      command: " + yamlText(entry.command.value(0).toUtf8());
    lines += "      interactiveMode: IfAvailable";
    lines += "      provideClusterInfo: false";
    return lines;
}
