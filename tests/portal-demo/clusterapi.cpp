#include "clusterapi.h"

namespace demo {

namespace {

Reply object(const char *kind, QJsonObject fields, int status = 200)
{
    fields.insert(QStringLiteral("kind"), QLatin1String(kind));
    fields.insert(QStringLiteral("apiVersion"), QStringLiteral("v1"));
    return json(fields, status);
}

QJsonObject pods()
{
    return {{QStringLiteral("name"), QStringLiteral("pods")}, {QStringLiteral("kind"), QStringLiteral("Pod")},
        {QStringLiteral("singularName"), QStringLiteral("pod")},
        {QStringLiteral("shortNames"), QJsonArray{QStringLiteral("po")}},
        {QStringLiteral("namespaced"), true},
        {QStringLiteral("verbs"), QJsonArray{QStringLiteral("get"), QStringLiteral("list")}}};
}

} // namespace

Reply answerKubectl(const QByteArray &path)
{
    if (path == "/k8s/version")
        return json(QJsonObject{{QStringLiteral("major"), QStringLiteral("1")},
            {QStringLiteral("minor"), QStringLiteral("29")},
            {QStringLiteral("gitVersion"), QStringLiteral("v1.29.0-demo")}});
    if (path == "/k8s/api")
        return object("APIVersions", {{QStringLiteral("versions"), QJsonArray{QStringLiteral("v1")}}});
    if (path == "/k8s/apis")
        return object("APIGroupList", {{QStringLiteral("groups"), QJsonArray()}});
    if (path == "/k8s/api/v1")
        return object("APIResourceList",
            {{QStringLiteral("groupVersion"), QStringLiteral("v1")},
                {QStringLiteral("resources"), QJsonArray{pods()}}});
    if (path.startsWith("/k8s/api/v1/") && path.endsWith("/pods"))
        return object("PodList",
            {{QStringLiteral("metadata"), QJsonObject()}, {QStringLiteral("items"), QJsonArray()}});
    return object("Status",
        {{QStringLiteral("status"), QStringLiteral("Failure")},
            {QStringLiteral("reason"), QStringLiteral("NotFound")},
            {QStringLiteral("message"),
                QStringLiteral("the demo's cluster has nothing but an empty list of pods")},
            {QStringLiteral("code"), 404}},
        404);
}

} // namespace demo
