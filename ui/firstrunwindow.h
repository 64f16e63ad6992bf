#pragma once

#include "ui/dialog.h"
#include "ui/navigator.h"
#include "ui/uiparts.h"

class FirstRunPortal;
class FirstRunSignIn;
class FirstRunProfile;
class QLabel;
class QPushButton;
class QStackedWidget;

/// The first start: from nothing to a profile that `aws sts get-caller-identity` works with, in three steps,
/// each of which can be skipped.
class FirstRunWindow : public Dialog
{
    Q_OBJECT
public:
    /// \a clientConfig: duploctl's own file, where portals may be named.
    FirstRunWindow(
        UiParts parts, Navigator &navigator, const QString &clientConfig, QWidget *parent = nullptr);

    /// "~/.duplo/config".
    static QString usualClientConfig();

private:
    enum Step { PortalStep, SignInStep, ProfileStep };
    void build();
    void go(Step step);
    void skip();
    void usePortal(const Portal &portal);
    void useTenant(const Portal &portal);
    /// What was done elsewhere, as on the command line, need not be done here.
    void follow();

    UiParts m_parts;
    Navigator &m_navigator;
    QList<Portal> m_known; ///< before the last change
    QLabel *m_progress;
    QStackedWidget *m_steps;
    FirstRunPortal *m_portal;
    FirstRunSignIn *m_signIn;
    FirstRunProfile *m_profile;
    QPushButton *m_skip;
    QPushButton *m_close;
};
