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
    /// Everything that the cards say, to be compared.
    QStringList words() const;
    QString stateText(const Portal &portal) const;
    QWidget *portalCard(const Portal &portal);
    QLayout *cardButtons(const Portal &portal, QWidget *question);
    QWidget *removeQuestion(const Portal &portal);
    QLayout *apiRow(const Portal &portal);
    void setApiBase(const Portal &portal, const QString &text, MessageLine &message);

    UiParts m_parts;
    Navigator &m_navigator;
    QVBoxLayout *m_list;
    QStringList m_words; ///< of the cards that are there
    QTimer m_refresh;
};
