#pragma once

#include "core/httptransport.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

/// One GET with its redirects, from the request to the answer or the error; deletes itself at the end.
class HttpExchange : public QObject
{
    Q_OBJECT
public:
    HttpExchange(QNetworkAccessManager &network, const HttpRequest &request, QObject *parent);
    ~HttpExchange() override;

    Future<HttpResponse> start();

private:
    void send(const QUrl &url);
    void checkHead();
    void read();
    void replied();
    bool follow();
    void fail(Error::Kind kind, const QString &subject, const QString &detail = {});
    void finish(Result<HttpResponse> result);
    void log(const Result<HttpResponse> &result) const;

    QNetworkAccessManager &m_network;
    HttpRequest m_request;
    std::shared_ptr<QPromise<Result<HttpResponse>>> m_promise;
    QNetworkReply *m_reply = nullptr;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    SecretBytes m_body{&secretMemory()};
    int m_redirects = 0;
};
