#pragma once

#include "broker/commandline.h"

// What is said of words that were not understood; sentences without their final stop.

/// Of \a arguments that begin with no verb: the ones they may be meant for.
QString unknownVerb(const QStringList &arguments);
/// Of \a verb without the word that has to follow it.
QString missingWord(const QString &verb);
/// Of \a verb with more words than it takes. \a lacksTenant: it takes a tenant, not as a word, and was told
/// of none.
QString wordTooMany(const QString &verb, bool lacksTenant);

/// The portals that \a portal, which was not added, may be meant for. None where it is this computer's: those
/// differ by their port.
QStringList portalsLike(const CommandParts &parts, const Portal &portal);
/// Of \a portal, which was not added: the ones it may be meant for, or how to add it.
QString unknownPortal(const CommandParts &parts, const Portal &portal);

/// The names that there are where \a error says that there is none of that name; empty: not known. Tenants
/// are those of \a portal, as it was typed; empty: of all portals.
QStringList namesInstead(const CommandParts &parts, const Error &error, const QString &portal);
