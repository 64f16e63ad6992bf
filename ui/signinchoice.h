#pragma once

#include "ui/uiparts.h"

#include <QWidget>

class QDialog;
class QRadioButton;

/// What keeps a portal's profiles going: the person, who is asked each time the sign-in ends, or an API
/// token. Shows the kind in force; choosing the other one leads to its dialog, and back here.
class SignInChoice : public QWidget
{
    Q_OBJECT
public:
    SignInChoice(UiParts parts, const Portal &portal, QWidget *parent = nullptr);

private:
    void refresh();
    void choose(PortalToken::Kind kind);
    void lead(QDialog *dialog);
    void signIn();
    void pasteToken(bool insteadOfPage = false);

    UiParts m_parts;
    Portal m_portal;
    QRadioButton *m_ask;
    QRadioButton *m_token;
};
