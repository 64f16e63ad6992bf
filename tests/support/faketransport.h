#pragma once

#include "core/httptransport.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <memory>
#include <optional>

/// Answers from a table by URL path; records what was asked. With `hold` set, answers come when release() is
/// called.
class FakeTransport final : public HttpTransport
{
public:
    struct Answer
    {
        int status = 200;
        QByteArray body;
        std::optional<Error> error = {};
    };

    Future<HttpResponse> get(const HttpRequest &request) override
    {
        requests.append(request);
        if (!hold)
            return ready(answer(request));
        auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
        promise->start();
        m_held.append({request, promise});
        request.cancellation.onCancel([this, kept = std::weak_ptr(promise)] {
            const auto asked = kept.lock();
            if (!asked || asked->future().isFinished())
                return;
            ++letGo;
            asked->addResult(tl::unexpected(Error{}));
            asked->finish();
        });
        return promise->future();
    }

    /// Answers everything that is held, from the table as it is now.
    void release()
    {
        const auto held = std::exchange(m_held, {});
        for (const auto &[request, promise] : held) {
            if (promise->future().isFinished())
                continue;
            promise->addResult(answer(request));
            promise->finish();
        }
    }

    int count(const QString &path) const
    {
        return int(std::count_if(requests.begin(), requests.end(),
            [&](const HttpRequest &request) { return request.url.path() == path; }));
    }

    QHash<QString, Answer> answers; ///< by path; what is not there is 404
    QList<HttpRequest> requests;
    QDateTime date; ///< of every answer's Date header
    bool hold = false;
    int letGo = 0; ///< of those that were held, cancelled

private:
    Result<HttpResponse> answer(const HttpRequest &request) const
    {
        const Answer found = answers.value(request.url.path(), Answer{404, "not found", {}});
        if (found.error)
            return tl::unexpected(*found.error);
        return HttpResponse{found.status, Secret(found.body), date};
    }

    QList<std::pair<HttpRequest, std::shared_ptr<QPromise<Result<HttpResponse>>>>> m_held;
};
