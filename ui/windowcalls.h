#pragma once

#include "core/notifier.h"
#include "core/windowcall.h"
#include "ui/navigator.h"

/// The id of the notification about a link that cannot be used.
QString badLinkNotice();
/// Does what \a call asks for. A link that cannot be used is told in a notification.
void answerCall(const WindowCall &call, Navigator &navigator, Notifier &notifier);
