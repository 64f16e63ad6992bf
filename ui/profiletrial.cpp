#include "ui/profiletrial.h"

#include "ui/sentences.h"

#include <QCoreApplication>

namespace {
struct Trial
{
    Q_DECLARE_TR_FUNCTIONS(ProfileTrial)
};
} // namespace

Future<QString> tryProfile(
    const UiParts &parts, const QString &profile, const Cancellation &cancellation, QObject *context)
{
    const auto kept = [parts, profile](const Result<QString> &outcome) {
        const auto error = outcome ? std::nullopt : std::optional(outcome.error());
        // Neither says anything about the profile.
        if (!error || (error->kind != Error::Kind::NotFound && error->kind != Error::Kind::Cancelled))
            parts.profiles.noteTrial(profile, {parts.clock.now(), error});
        return outcome;
    };
    return then(parts.profileTest.run(profile, parts.profiles.configPath(), cancellation), context, kept);
}

Result<QString> trialInWords(const Result<QString> &outcome)
{
    if (outcome)
        return Trial::tr("It works: %1").arg(displayName(*outcome, 200));
    const Error &error = outcome.error();
    if (error.kind == Error::Kind::NotFound)
        return failure(Error::Kind::InvalidInput,
            Trial::tr("The profile is ready, but there is no AWS CLI here to try it with. Install it (on "
                      "Debian and Ubuntu: sudo apt install awscli), then test again."));
    if (error.kind == Error::Kind::Server)
        return failure(Error::Kind::InvalidInput,
            error.subject.isEmpty() ? Trial::tr("It does not work yet, and the AWS CLI does not say why.")
                                    : Trial::tr("It does not work yet: %1").arg(error.subject),
            error.detail);
    return outcome;
}
