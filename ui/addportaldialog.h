#pragma once

#include "ui/dialog.h"
#include "ui/uiparts.h"

class MessageLine;
class QLabel;
class QLineEdit;
class QPushButton;

/// Add a portal: its address, a look whether a portal answers there, then the choice of how to sign in.
class AddPortalDialog : public Dialog
{
    Q_OBJECT
public:
    explicit AddPortalDialog(UiParts parts, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The portal was added and the person wants to sign in through the browser.
    void authorizeWanted(const Portal &portal);
    /// The portal was added and the person has an API token.
    void tokenWanted(const Portal &portal);

private:
    QWidget *addressPage();
    QWidget *signInPage();
    QWidget *choice(QPushButton *button, const QString &explanation);
    void addressEdited();
    void probe();
    void probed();
    void finish(void (AddPortalDialog::*wanted)(const Portal &));

    UiParts m_parts;
    std::optional<Portal> m_portal;

    QLineEdit *m_address;
    QLabel *m_hint;
    MessageLine *m_message;
    QPushButton *m_continue;
    QPushButton *m_anyway;
    QLabel *m_signInTitle;
    QPushButton *m_authorize;
    QWidget *m_addressPage;
    QWidget *m_signInPage;
};
