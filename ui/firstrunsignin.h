#pragma once

#include "ui/navigator.h"
#include "ui/uiparts.h"

#include <QTimer>
#include <QWidget>

class MessageLine;
class QHBoxLayout;
class QLabel;
class QPushButton;

/// First run, step 2: sign in to the portal, in the browser or with a token.
class FirstRunSignIn : public QWidget
{
    Q_OBJECT
public:
    FirstRunSignIn(UiParts parts, Navigator &navigator, QWidget *parent = nullptr);

    void setPortal(const Portal &portal);
    /// The one that was set last.
    const std::optional<Portal> &portal() const { return m_portal; }
    /// Ends an Authorize flow that this page began.
    void abandon();
    /// As wide as its widest state, so that the window stays as it is.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void done(const Portal &portal);

private:
    void build();
    void authorize();
    void openAgain();
    void copyLink();
    void showInWindow();
    void pasteToken();
    void refresh();
    QString waitingText() const;

    UiParts m_parts;
    Navigator &m_navigator;
    std::optional<Portal> m_portal;
    bool m_waiting = false;
    bool m_byToken = false; ///< the person went from here to paste one
    QTimer m_tick;
    QHBoxLayout *m_row;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_authorize;
    QPushButton *m_openAgain;
    QPushButton *m_copyLink;
    QPushButton *m_window;
    QPushButton *m_paste;
    QPushButton *m_next;
    MessageLine *m_message;
    MessageLine *m_note; ///< beside the wait: what became of Open Again, Copy Link …
};
