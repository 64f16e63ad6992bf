#pragma once

#include "broker/activitylog.h"
#include "broker/profiles.h"

/// Records who signed in and out, and which profiles were written.
class ActivityFeed : public QObject
{
    Q_OBJECT
public:
    ActivityFeed(SignIns &signIns, Profiles &profiles, ActivityLog &activity, QObject *parent = nullptr);

private:
    void record(Activity::Action action, const SignIn &signIn, const Program &by = {});

    SignIns &m_signIns;
    ActivityLog &m_activity;
};
