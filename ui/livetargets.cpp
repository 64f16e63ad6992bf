#include "ui/livetargets.h"

QHash<QString, AccessTarget> liveTargets(const UiParts &parts)
{
    QHash<QString, AccessTarget> live;
    for (const LiveSession &session : parts.broker.sessions()) {
        AccessTarget target = session.target;
        const SignIn *signIn = parts.signIns.find(target.portal);
        if (const Tenant *tenant = signIn ? signIn->tenant(target.tenant) : nullptr)
            target.tenant = tenant->name;
        live.insert(target.id(), target);
    }
    return live;
}
