#pragma once

#include "ui/uiparts.h"

/// What the tray icon says, told apart by shape.
enum class TrayState { SignedOut, SignedIn, EndingSoon, Waiting, Paused };

/// The state that matters most: waiting, then paused, ending soon, signed in.
TrayState trayState(const UiParts &parts);
/// The name of its icon in resources/icons.
QString trayIconName(TrayState state);
/// "Signed in", for the tooltip of people who cannot see the icon.
QString trayStateText(TrayState state);

/// "acme · bob@example.com · 52 min left", "acme · signed out".
QString portalHeadline(const UiParts &parts, const Portal &portal);
/// "signed out", "checking the sign-in…", "keychain locked": for a portal where nobody is signed in.
QString signInStateText(const UiParts &parts, const Portal &portal);
/// One line per portal under the program's name; never rich text.
QString trayToolTip(const UiParts &parts);

/// When \a signIn ends, as far as is known at \a now; invalid where nothing is, as after the portal's usual
/// hour, which is only assumed.
QDateTime knownEnd(const SignIn &signIn, const QDateTime &now);
/// "The sign-in is sent to its API at api.example.com."; empty where that is the portal itself.
QString apiHostText(const Portal &portal);
/// "bob@example.com (administrator)".
QString personText(const SignIn &signIn);
/// "bob@example.com", or words for a user whom the portal does not name.
QString personName(const SignIn &signIn);
/// While a sign-in is checked: that it is, or that a question about it waits for an answer.
QString checkingText(const UiParts &parts, const Portal &portal);
/// "Signed in to acme as bob@example.com (administrator)".
QString signedInText(const SignIn &signIn);
