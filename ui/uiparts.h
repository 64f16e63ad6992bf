#pragma once

#include "broker/consoles.h"
#include "broker/credentialbroker.h"
#include "broker/profiles.h"
#include "broker/profiletest.h"
#include "broker/programrequests.h"
#include "broker/settings.h"
#include "broker/signins.h"
#include "broker/tokenverifier.h"
#include "core/clock.h"
#include "core/notifier.h"
#include "core/secretclipboard.h"

/// What the windows work with. All of it outlives them.
struct UiParts
{
    Settings &settings;
    TokenVerifier &verifier;
    SignIns &signIns;
    CredentialBroker &broker;
    ProgramRequests &requests;
    Consoles &consoles;
    Profiles &profiles;
    ProfileTest &profileTest;
    SecretClipboard &clipboard;
    Notifier &notifier;
    const Clock &clock;
};
