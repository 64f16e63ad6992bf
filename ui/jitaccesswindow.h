#pragma once

#include "ui/accessjobs.h"
#include "ui/dialog.h"
#include "ui/navigator.h"
#include "ui/sentences.h"

#include <QTimer>

class MessageLine;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

class SecretField;

/// Temporary AWS Credentials: "Get JIT AWS Access".
class JitAccessWindow : public Dialog
{
    Q_OBJECT
public:
    JitAccessWindow(UiParts parts, AccessJobs &jobs, Navigator &navigator, const AccessTarget &target,
        QWidget *parent = nullptr);

    /// Asks for the credentials, as the button does.
    void getAccess();

private:
    QWidget *offerPage();
    QWidget *keysPage();
    QLayout *copyArea();
    void fillFormats();
    QPushButton *formatButton(CredentialsFormat format);
    void copyProfile();
    void refreshProfile();
    void showKeys(const Access &access);
    /// Back to the start, with \a why.
    void forgetKeys(const QString &why);
    void checkSession();
    void updateTimeLeft();
    void copied(const Result<QString> &outcome);
    void helpWith(Remedy remedy);

    UiParts m_parts;
    AccessJobs &m_jobs;
    Navigator &m_navigator;
    AccessTarget m_target;
    std::optional<Access> m_access;
    Cancellation m_cancellation; ///< of what is asked for now
    QTimer m_tick;
    MessageLine *m_message;
    QPushButton *m_get = nullptr;
    SecretField *m_keyId = nullptr;
    SecretField *m_secretKey = nullptr;
    SecretField *m_sessionToken = nullptr;
    QLabel *m_left = nullptr;
    QProgressBar *m_leftBar = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_profile = nullptr;
    QGridLayout *m_formats = nullptr;
    QWidget *m_offer;
    QWidget *m_keys;
};
