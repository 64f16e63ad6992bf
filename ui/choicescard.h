#pragma once

#include "ui/labels.h"
#include "ui/uiparts.h"

class QComboBox;
class QLineEdit;

/// What a person chooses for one target: region, where its console opens, colour, profile name, how
/// programs get it. In force and
/// stored at once.
class ChoicesCard : public Card
{
    Q_OBJECT
public:
    explicit ChoicesCard(UiParts parts, QWidget *parent = nullptr);
    void setTarget(const AccessTarget &target);

private:
    void build();
    void fill();
    void fillConsent(std::optional<ConsentLevel> chosen);
    void fillRegions(const QString &chosen);
    void placeKindChanged();
    void store();

    UiParts m_parts;
    AccessTarget m_target;
    bool m_filling = false;
    QComboBox *m_region;
    QComboBox *m_place;
    QLineEdit *m_placeValue;
    QLabel *m_placeHint;
    QComboBox *m_colour;
    QLineEdit *m_profile;
    QComboBox *m_consent;
};

/// "The default browser", "Chromium profile “Work”", …
QString consolePlaceText(const ConsolePlace &place);
