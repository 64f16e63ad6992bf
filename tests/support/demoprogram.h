#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>

/// The real duplo-portal-demo on a free port, for as long as this object lives, and a plain HTTP client for
/// it.
class DemoProgram
{
public:
    struct Reply
    {
        int status = 0;
        QByteArray body;
        QByteArray location;
        QNetworkReply::NetworkError error = QNetworkReply::NoError;

        QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
        QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
        QString text(const char *key) const { return object().value(QLatin1String(key)).toString(); }
    };

    explicit DemoProgram(const QStringList &options = {})
    {
        m_process.start(QStringLiteral(DEMO_PROGRAM),
            QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--print-url")}
                + options);
        if (m_process.waitForReadyRead())
            m_url = QString::fromLatin1(m_process.readLine()).trimmed();
        m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    ~DemoProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(DemoProgram)

    /// "http://127.0.0.1:PORT"; empty when it did not start.
    QString url() const { return m_url; }

    Reply get(const QString &path, const QByteArray &token = "demo-api-token",
        const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        QNetworkRequest request(QUrl(path.startsWith(QLatin1String("http")) ? path : QString(m_url + path)));
        if (!token.isEmpty())
            request.setRawHeader("Authorization", QByteArray("Bearer " + token));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        return wait(m_network.get(request));
    }
    Reply post(const QString &path, const QByteArray &body,
        const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        QNetworkRequest request(QUrl(m_url + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        return wait(m_network.post(request, body));
    }
    int turn(const QJsonObject &switches)
    {
        return post(QStringLiteral("/demo/switches"), QJsonDocument(switches).toJson()).status;
    }
    /// An interactive token, as a click on Authorize gives it.
    QByteArray authorize()
    {
        return post(QStringLiteral("/demo/authorize"), {}, {{"Origin", m_url.toLatin1()}})
            .text("token")
            .toLatin1();
    }
    QString tenantId(int index = 0)
    {
        return get(QStringLiteral("/admin/GetTenantsForUser"))
            .array()
            .at(index)
            .toObject()
            .value(QLatin1String("TenantId"))
            .toString();
    }
    /// JIT access of the first tenant.
    Reply tenantAccess()
    {
        return get(QString(
            QStringLiteral("/subscriptions/") + tenantId() + QStringLiteral("/GetAwsConsoleTokenUrl")));
    }

private:
    static Reply wait(QNetworkReply *reply)
    {
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(30000);
        reply->deleteLater();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeader("Location"), reply->error()};
    }

    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_url;
};
