#pragma once

#include "broker/activitylog.h"

/// The words for what the activity log keeps.

/// "Got credentials", "Opened the console", …; "Asked for credentials" where that was denied or failed.
QString actionText(const Activity &activity);
/// The whole of it: "You opened the console"; "terraform (started by bash): Got credentials, from memory".
QString activityLine(const Activity &activity);
/// "from memory", "from acme", "denied", …
QString outcomeText(const Activity &activity);
/// "terraform (started by bash)"; "you" for what was clicked.
QString programText(const Program &program);
/// Where it came from, for a tooltip: "terraform ← bash ← gnome-terminal", and the file it runs.
QString originText(const Program &program);
/// "acme / dev01", with the profile where that is called otherwise; the portal alone for a sign-in.
QString placeText(const Activity &activity);
QString placeText(const AccessTarget &target);
/// Why the activity cannot be read.
QString unreadableText(const Error &error);
/// The time of \a time today, with the day before that, in the person's own form.
QString whenText(const QDateTime &time, const QDateTime &now);
