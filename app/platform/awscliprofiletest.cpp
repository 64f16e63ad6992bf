#include "platform/awscliprofiletest.h"

#include "platform/childenvironment.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <memory>

namespace {

constexpr qint64 maxOutput = 64 * 1024;
constexpr qsizetype maxSentence = 300;

QProcessEnvironment profileEnvironment(QProcessEnvironment environment, const QString &configPath)
{
    for (const char *name : {"AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION",
             "AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
             "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CREDENTIAL_EXPIRATION"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("AWS_CONFIG_FILE"), configPath);
    environment.insert(QStringLiteral("AWS_PAGER"), QString());
    environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));
    return environment;
}

QString findAws(const QProcessEnvironment &environment)
{
    const QString path = environment.value(QStringLiteral("PATH"));
    return QStandardPaths::findExecutable(
        QStringLiteral("aws"), path.split(QDir::listSeparator(), Qt::SkipEmptyParts));
}

QString lastLine(const QByteArray &errors)
{
    const QStringList lines = QString::fromUtf8(errors.right(8 * 1024)).split(QLatin1Char('\n'));
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        QString text = line->simplified().left(maxSentence);
        text.removeIf([](QChar c) { return !c.isPrint(); });
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// One run of the CLI: ends when the program does, or when its time is up. Deletes itself.
class Run : public QProcess
{
public:
    using QProcess::QProcess;
    /// Ending a running program, QProcess would tell us of it when we are half gone.
    ~Run() override { disconnect(); }
    Q_DISABLE_COPY_MOVE(Run)

    Future<QString> begin(std::chrono::milliseconds limit, const Cancellation &cancellation)
    {
        m_promise->start();
        connect(this, &QProcess::finished, this, [this] { ended(); });
        connect(this, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                give(failure(Error::Kind::NotFound, QStringLiteral("aws")));
        });
        QTimer::singleShot(limit, this, [this] { end(Error::Kind::TimedOut); });
        cancellation.onCancel([run = QPointer(this)] {
            if (run)
                run->end(Error::Kind::Cancelled);
        });
        const auto future = m_promise->future();
        start();
        closeWriteChannel();
        return future;
    }

private:
    void end(Error::Kind why)
    {
        m_endedBy = why;
        kill();
    }
    void ended()
    {
        if (m_endedBy)
            return give(failure(*m_endedBy, QStringLiteral("aws")));
        const int code = exitStatus() == QProcess::NormalExit ? exitCode() : -1;
        const QByteArray output = readAllStandardOutput();
        give(output.size() > maxOutput
                ? Result<QString>(failure(Error::Kind::Malformed, QStringLiteral("aws")))
                : callerIdentity(code, output, readAllStandardError()));
    }
    void give(Result<QString> result)
    {
        deleteLater();
        const auto promise = m_promise;
        promise->addResult(std::move(result));
        promise->finish();
    }

    std::shared_ptr<QPromise<Result<QString>>> m_promise = std::make_shared<QPromise<Result<QString>>>();
    std::optional<Error::Kind> m_endedBy; ///< us, and why
};

} // namespace

Result<QString> callerIdentity(int exitCode, const QByteArray &output, const QByteArray &errors)
{
    if (exitCode != 0)
        return failure(Error::Kind::Server, lastLine(errors));
    const QString arn = QJsonDocument::fromJson(output).object().value(QLatin1String("Arn")).toString();
    if (!arn.startsWith(QLatin1String("arn:")) || arn.size() > 2048)
        return failure(Error::Kind::Malformed, QStringLiteral("aws"));
    return arn;
}

AwsCliProfileTest::AwsCliProfileTest(
    const QStringList &extraArguments, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_extraArguments(extraArguments)
    , m_limit(limit)
    , m_environment(childEnvironment())
{
}

Future<QString> AwsCliProfileTest::run(
    const QString &profile, const QString &configPath, const Cancellation &cancellation)
{
    const QString aws = findAws(m_environment);
    if (aws.isEmpty())
        return failed<QString>({Error::Kind::NotFound, QStringLiteral("aws"), {}});
    auto *process = new Run(this);
    process->setProgram(aws);
    // One word, so that no profile's name is taken for an option.
    process->setArguments(QStringList{QStringLiteral("sts"), QStringLiteral("get-caller-identity"),
                              QString(QStringLiteral("--profile=") + profile), QStringLiteral("--output"),
                              QStringLiteral("json")}
        + m_extraArguments);
    process->setProcessEnvironment(profileEnvironment(m_environment, configPath));
    return process->begin(m_limit, cancellation);
}
