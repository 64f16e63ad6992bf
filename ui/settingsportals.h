#pragma once

#include "ui/navigator.h"
#include "ui/settingsparts.h"
#include "ui/uiparts.h"

#include <QTimer>

class MessageLine;

/// Settings, Portals: who is signed in where; add, sign in and out, remove.
class SettingsPortals : public SettingsSheet
{
    Q_OBJECT
public:
    SettingsPortals(UiParts parts, Navigator &navigator, QWidget *parent = nullptr);

private:
    void listPortals();
    QWidget *portalCard(const Portal &portal);
    QLayout *cardButtons(const Portal &portal, QWidget *question);
    QWidget *removeQuestion(const Portal &portal);
    QLayout *apiRow(const Portal &portal);
    void setApiBase(const Portal &portal, const QString &text, MessageLine &message);

    UiParts m_parts;
    Navigator &m_navigator;
    QVBoxLayout *m_list;
    QTimer m_refresh;
};
