#include "ui/settingssecurity.h"

#include "ui/consentlist.h"

#include <QCheckBox>
#include <QVBoxLayout>

SettingsSecurity::SettingsSecurity(UiParts parts, QWidget *parent)
    : SettingsSheet(QStringLiteral("settingsSecurity"), tr("Security"), parent)
    , m_parts(parts)
{
    QVBoxLayout *ask = group(tr("Programs"));
    m_ask = addSwitch(ask, QStringLiteral("askForAdministrator"),
        tr("&Ask me each time for administrator access"),
        tr("Otherwise a program that wants administrator or operations access is asked about once, until you "
           "sign out. Under Choices on its page, you set for each tenant how programs get its access."));
    ask->addWidget(new ConsentList(m_parts));
    QVBoxLayout *away = group(tr("While I am away"));
    m_lock =
        addSwitch(away, QStringLiteral("lockWithScreen"), tr("Hand out nothing while the screen is &locked"),
            tr("Programs that run on without you get no new credentials until you are back."));
    m_forget = addSwitch(away, QStringLiteral("forgetOnSuspend"),
        tr("&Forget AWS credentials before the computer sleeps"),
        tr("They are in memory only anyway; new ones are fetched when they are needed. You stay signed in."));
    connect(m_ask, &QCheckBox::clicked, &m_parts.preferences, &Preferences::setAsksForAdministrator);
    connect(m_lock, &QCheckBox::clicked, &m_parts.preferences, &Preferences::setLocksWithScreen);
    connect(m_forget, &QCheckBox::clicked, &m_parts.preferences, &Preferences::setForgetsOnSuspend);
    connect(&m_parts.preferences, &Preferences::changed, this, &SettingsSecurity::refresh);
    refresh();
}

void SettingsSecurity::refresh()
{
    m_ask->setChecked(m_parts.preferences.asksForAdministrator());
    m_lock->setChecked(m_parts.preferences.locksWithScreen());
    m_forget->setChecked(m_parts.preferences.forgetsOnSuspend());
}
