#pragma once

#include "broker/programrequests.h"
#include "brokerworld.h"
#include "support/awaiting.h"

/// A BrokerWorld in which programs ask, and a person answers.
class ProgramWorld : public BrokerWorld
{
public:
    static Program program(const QString &name)
    {
        Program made{4711, name, QStringLiteral("bash")};
        made.executable = QStringLiteral("/usr/bin/") + name;
        return made;
    }

    /// As terraform, of which nothing but the name is known.
    Outcome<SignIn> ask(quint64 ticket = 0)
    {
        return {requests->signedIn(dev01(), terraform, ticket), &m_context};
    }
    Outcome<SignIn> ask(const AccessTarget &target, const QString &name)
    {
        return {requests->signedIn(target, program(name)), &m_context};
    }
    /// What is asked while nobody is signed in.
    ProgramQuestion question() const { return ProgramQuestion::signIn(acme); }
    QList<quint64> shown(const ProgramQuestion &question) const { return ::shown(*requests, question); }
    void yes(const ProgramQuestion &question) { requests->authorize(question, shown(question)); }

    const Program terraform{4711, QStringLiteral("terraform"), QStringLiteral("bash")};

private:
    QObject m_context; ///< of what is asked

public:
    std::unique_ptr<ProgramRequests> requests =
        std::make_unique<ProgramRequests>(signIns, consents, clock, false);
};
