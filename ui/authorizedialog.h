#pragma once

#include "ui/dialog.h"
#include "ui/uiparts.h"

#include <QTimer>

class DetailsBox;
class IconLabel;
class MessageLine;
class QLabel;
class QProgressBar;
class QPushButton;

/// Waits beside the browser for the person's Authorize: opens the page again, copies its link, switches to a
/// token, counts the time down, and says in the end who is signed in.
class AuthorizeDialog : public Dialog
{
    Q_OBJECT
public:
    AuthorizeDialog(UiParts parts, const Portal &portal, AuthorizeOptions options, QWidget *parent = nullptr);

    /// Starts the flow, or joins the one that runs.
    void start();

public Q_SLOTS:
    /// Ends the flow.
    void reject() override;

Q_SIGNALS:
    /// A token instead of the page, which is left waiting: TokenDialog::insteadOfPage().
    void tokenWanted(const Portal &portal);

private:
    enum class Stage { Waiting, Checking, Done, Failed };
    void setStage(Stage stage);
    void build();
    void refresh();
    QString waitingText() const;
    void ended(const Result<SignIn> &result);
    void openAgain();
    void copyLink();
    void showInWindow();

    UiParts m_parts;
    Portal m_portal;
    AuthorizeOptions m_options;
    Stage m_stage = Stage::Waiting;
    QTimer m_tick;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_left;
    QProgressBar *m_progress;
    MessageLine *m_message;
    DetailsBox *m_details;
    QPushButton *m_again;
    QPushButton *m_openAgain;
    QPushButton *m_copyLink;
    QPushButton *m_window;
    QPushButton *m_paste;
    QPushButton *m_close;
};
