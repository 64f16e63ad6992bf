#pragma once

#include "broker/profiletest.h"

#include <QStringList>

/// Answers with `outcome`; records which profiles were tried. With `hold` set, the answer never comes.
class FakeProfileTest final : public ProfileTest
{
public:
    Future<QString> run(
        const QString &profile, const QString &, const Cancellation &cancellation = {}) override
    {
        tried.append(profile);
        cancellation.onCancel([this] { ++cancelled; });
        if (!hold)
            return ready(outcome);
        held = std::make_shared<QPromise<Result<QString>>>();
        held->start();
        return held->future();
    }

    Result<QString> outcome =
        QStringLiteral("arn:aws:sts::123456789012:assumed-role/duploservices-dev01/bob@example.com");
    QStringList tried;
    int cancelled = 0; ///< how many of them
    bool hold = false;
    std::shared_ptr<QPromise<Result<QString>>> held;
};
