#pragma once

#include "broker/profiletest.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>

/// Runs the AWS CLI that is on PATH, without whatever in the environment would win over the profile.
class AwsCliProfileTest final : public QObject, public ProfileTest
{
    Q_OBJECT
public:
    /// \a extraArguments: for the demo, whose STS is not AWS's.
    explicit AwsCliProfileTest(const QStringList &extraArguments = {},
        std::chrono::milliseconds limit = std::chrono::seconds(30), QObject *parent = nullptr);
    /// The environment to run in; childEnvironment() unless set.
    void setEnvironment(const QProcessEnvironment &environment) { m_environment = environment; }

    Future<QString> run(
        const QString &profile, const QString &configPath, const Cancellation &cancellation = {}) override;

private:
    QStringList m_extraArguments;
    std::chrono::milliseconds m_limit;
    QProcessEnvironment m_environment;
};

/// What a run of `aws sts get-caller-identity` means: the ARN of its output, or the last line of its errors.
Result<QString> callerIdentity(int exitCode, const QByteArray &output, const QByteArray &errors);
