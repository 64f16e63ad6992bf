#pragma once

#include "ui/labels.h"
#include "ui/uiparts.h"

class PlacePicker;
class QComboBox;
class QLineEdit;

/// What a person chooses for one target: region, where its console opens, colour, profile name, how programs
/// get it. In force and stored at once.
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
    void store();
    /// What is wrong with the profile's name that is typed, said below it.
    std::optional<Error> checkName();

    UiParts m_parts;
    AccessTarget m_target;
    bool m_filling = false;
    QComboBox *m_region;
    PlacePicker *m_place;
    QComboBox *m_colour;
    QLineEdit *m_profile;
    QLabel *m_profileHint;
    QComboBox *m_consent;
};
