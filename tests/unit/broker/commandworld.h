#pragma once

#include "brokerworld.h"
#include "support/awaiting.h"

/// What one command printed, and how it ended.
struct Ran
{
    int code = -1; ///< -1: it has not ended
    QByteArray out;
    QByteArray err;
    quint64 ticket = 0;
    bool isGone = false; ///< its caller

    /// One line, and nothing else but it.
    bool hasOneSentence() const
    {
        return err.count('\n') == 1 && (err.endsWith(".\n") || err.endsWith("?\n")) && out.isEmpty();
    }
    bool tellsASecret() const
    {
        return std::any_of(brokerSecrets.begin(), brokerSecrets.end(),
            [this](const QByteArray &secret) { return err.contains(secret); });
    }
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// The command line on BrokerWorld, with a config file of its own.
class CommandWorld : public BrokerWorld
{
public:
    /// Administrator access is not asked for, as far as a test does not say otherwise.
    explicit CommandWorld(bool unattended = false)
        : requests{signIns, consents, clock, unattended}
    {
        choose(admin(), ConsentLevel::Always);
        choose(operations(), ConsentLevel::Always);
    }
    void choose(const AccessTarget &target, std::optional<ConsentLevel> level)
    {
        consents.choose(target, level);
    }

    /// What is asked about acme's administrator access, and a person's yes to all who wait for it.
    ProgramQuestion adminQuestion() const { return ProgramQuestion::access(admin()); }
    void allow(const ProgramQuestion &question) { requests.authorize(question, shown(requests, question)); }
    /// Runs what is typed, split at spaces. Ends at once unless someone is asked.
    Ran run(const QString &typed) { return runArguments(typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)); }
    Ran runArguments(const QStringList &arguments)
    {
        const auto started = start(arguments);
        return *started;
    }
    /// The same, for a command that waits: what it did so far grows in what is returned.
    std::shared_ptr<Ran> start(const QStringList &arguments)
    {
        auto ran = std::make_shared<Ran>();
        CommandRequest request;
        request.arguments = arguments;
        request.input = Secret(input);
        request.awsConfigFile = awsConfigFile;
        request.directory = directory;
        request.kubeconfig = kubeconfig;
        request.duploHost = duploHost;
        request.duploTenant = duploTenant;
        request.duploPlan = duploPlan;
        request.duploToken = Secret(duploToken);
        request.callerVersion = callerVersion;
        request.isSocketInherited = isSocketInherited;
        request.ticket = ran->ticket = ++ticket;
        request.program = [asks = program] { return asks; };
        then(commandLine.run(std::move(request), std::make_shared<Output>(ran)), &sockets,
            [ran](const Result<int> &code) { ran->code = code.value_or(-2); });
        return ran;
    }
    std::shared_ptr<Ran> start(const QString &typed)
    {
        return start(typed.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }
    /// Its caller goes away, as by Ctrl+C.
    void leave(Ran &ran)
    {
        ran.isGone = true;
        requests.withdraw(ran.ticket);
        signIns.withdraw(ran.ticket);
        endpoints.withdraw(ran.ticket);
    }

    QByteArray input; ///< stdin
    QString awsConfigFile; ///< the caller's AWS_CONFIG_FILE
    QString directory = folder.path(); ///< where the caller stands
    QString kubeconfig; ///< the caller's KUBECONFIG
    QString duploHost; ///< the caller's DUPLO_HOST, DUPLO_TENANT, DUPLO_TOKEN
    QString duploTenant;
    QString duploPlan; ///< DUPLO_PLAN
    QByteArray duploToken;
    QString callerVersion; ///< duplo-tray-jit's
    bool isSocketInherited = false; ///< from systemd
    quint64 ticket = 0;
    Program program{4711, QStringLiteral("terraform"), QStringLiteral("bash")}; ///< who asks
    ProgramRequests requests;
    SessionPolicy policy{preferences, session, signIns, broker, requests};
    Consoles consoles{broker, settings, preferences, activity, browser, viewer, {}};
    Profiles profiles{QStringLiteral("/opt/duplo/duplo-tray-jit"), {},
        folder.filePath(QStringLiteral("aws/config")), folder.filePath(QStringLiteral("aws/credentials"))};
    ContainerEndpoints endpoints{{}};
    KubernetesSessions kubernetes{signIns, client, clock};
    CommandLine commandLine{{settings, preferences, client, verifier, signIns, broker, requests, consoles,
        profiles, clipboard, catalog, activity, endpoints, kubernetes, clock}};

private:
    class Output final : public CommandOutput
    {
    public:
        explicit Output(std::shared_ptr<Ran> ran)
            : m_ran(std::move(ran))
        {
        }
        void out(QByteArrayView text) override { m_ran->out += text; }
        void error(QByteArrayView text) override { m_ran->err += text; }
        bool isGone() const override { return m_ran->isGone; }

    private:
        std::shared_ptr<Ran> m_ran;
    };
};
