#include "broker/activityfeed.h"

ActivityFeed::ActivityFeed(SignIns &signIns, Profiles &profiles, ActivityLog &activity, QObject *parent)
    : QObject(parent)
    , m_signIns(signIns)
    , m_activity(activity)
{
    connect(&signIns, &SignIns::signedIn, this,
        [this](const SignIn &signIn, const Program &by) { record(Activity::Action::SignedIn, signIn, by); });
    connect(&signIns, &SignIns::signedOut, this,
        [this](const SignIn &signIn) { record(Activity::Action::SignedOut, signIn); });
    connect(&profiles, &Profiles::written, this, [this](const AccessTarget &target, const QString &name) {
        const SignIn *last = m_signIns.last(target.portal);
        m_activity.record({{}, Activity::Action::ProfileWritten, Activity::Outcome::Done, target, {},
            last ? last->user.name : QString(), name, {}});
    });
}

void ActivityFeed::record(Activity::Action action, const SignIn &signIn, const Program &by)
{
    m_activity.record({{}, action, Activity::Outcome::Done, {signIn.portal, AccessLevel::Tenant, {}}, by,
        signIn.user.name, {}, {}});
}
