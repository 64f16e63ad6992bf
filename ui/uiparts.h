#pragma once

#include "aws/servicecatalog.h"
#include "broker/accessholders.h"
#include "broker/activitylog.h"
#include "broker/consoles.h"
#include "broker/credentialbroker.h"
#include "broker/preferences.h"
#include "broker/profiles.h"
#include "broker/profiletest.h"
#include "broker/programrequests.h"
#include "broker/settings.h"
#include "broker/signins.h"
#include "broker/tenantwatch.h"
#include "broker/tokenverifier.h"
#include "core/clock.h"
#include "core/globalshortcut.h"
#include "core/logbook.h"
#include "core/loginstart.h"
#include "core/notifier.h"
#include "core/secretclipboard.h"
#include "core/sessionevents.h"

/// What the windows work with. All of it outlives them.
struct UiParts
{
    Settings &settings;
    Preferences &preferences;
    const ServiceCatalog &catalog;
    ActivityLog &activity;
    TokenVerifier &verifier;
    SignIns &signIns;
    CredentialBroker &broker;
    ProgramRequests &requests;
    Consoles &consoles;
    Profiles &profiles;
    ProfileTest &profileTest;
    SecretClipboard &clipboard;
    Notifier &notifier;
    SessionEvents &session;
    GlobalShortcut &shortcut;
    LogBook &log;
    const Clock &clock;
    LoginStart &loginStart;
    TenantWatch &tenants;
    const AccessHolders &holders;
};
