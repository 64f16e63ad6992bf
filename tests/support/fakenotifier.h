#pragma once

#include "core/notifier.h"

/// Records what was shown and withdrawn; press() plays the person. Where it does not work, what is to be
/// shown has to find its own way.
class FakeNotifier final : public Notifier
{
public:
    void show(const Notification &notification) override
    {
        shown.append(notification);
        if (!works && notification.fallback)
            notification.fallback();
    }
    void withdraw(const QString &id) override { withdrawn.append(id); }

    void press(const QString &id, const QString &key) { Q_EMIT actionInvoked(id, key); }
    /// How often a notification with an id that starts so was shown.
    int count(const QString &idPrefix) const
    {
        return int(std::count_if(shown.begin(), shown.end(),
            [&](const Notification &one) { return one.id.startsWith(idPrefix); }));
    }

    bool works = true;
    QList<Notification> shown;
    QStringList withdrawn;
};
