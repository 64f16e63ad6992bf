#pragma once

#include "broker/doctorchecks.h"
#include "commandworld.h"

#include <QtTest>

/// What the tests of "doctor" share: a world of its own for each row, and its report.
class DoctorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->transport.date = m_world->clock.now();
    }

protected:
    QJsonObject report(const QString &more = {})
    {
        return m_world->run(QStringLiteral("doctor --json ") + more).json();
    }
    /// The state of a check, and its text.
    static QString state(const QJsonObject &report, const QString &check)
    {
        return found(report, check).value(QLatin1String("state")).toString();
    }
    static QString text(const QJsonObject &report, const QString &check)
    {
        return found(report, check).value(QLatin1String("text")).toString();
    }
    static QJsonObject found(const QJsonObject &report, const QString &check)
    {
        for (const auto &value : report.value(QLatin1String("checks")).toArray())
            if (value.toObject().value(QLatin1String("check")).toString() == check)
                return value.toObject();
        return {};
    }

    std::unique_ptr<CommandWorld> m_world;
};
