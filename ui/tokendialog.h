#pragma once

#include "ui/dialog.h"
#include "ui/uiparts.h"

class MessageLine;
class QLineEdit;
class QPushButton;

/// Sign in with an API token, pasted. It goes to the keychain and nowhere else.
class TokenDialog : public Dialog
{
    Q_OBJECT
public:
    TokenDialog(UiParts parts, const Portal &portal, QWidget *parent = nullptr);

    /// The portal's page, which waits on, ends when this is dismissed.
    void insteadOfPage();

Q_SIGNALS:
    void signedIn(const Portal &portal);

private:
    void build();
    void signIn();
    void edited();

    UiParts m_parts;
    Portal m_portal;
    QLineEdit *m_token;
    MessageLine *m_message;
    QPushButton *m_signIn;
};
