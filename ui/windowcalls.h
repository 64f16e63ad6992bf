#pragma once

#include "core/notifier.h"
#include "core/windowcall.h"
#include "ui/navigator.h"

/// Does what \a call asks for. A link that cannot be used is told in a notification.
void answerCall(const WindowCall &call, Navigator &navigator, Notifier &notifier);
