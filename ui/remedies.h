#pragma once

#include "ui/navigator.h"
#include "ui/sentences.h"

/// Leads to where \a remedy against what failed at \a portal is to be had. TryAgain is the caller's own.
void leadTo(Navigator &navigator, Remedy remedy, const Portal &portal);
