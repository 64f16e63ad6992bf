#pragma once

#include "ui/uiparts.h"

#include <QWidget>

class ChangeView;
class CopyLine;
class MessageLine;
class QComboBox;
class QLabel;
class QPushButton;

/// First run, step 3: a profile for a tenant, tried with a real call, and the line to try it with.
class FirstRunProfile : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunProfile(UiParts parts, QWidget *parent = nullptr);

    void setPortal(const Portal &portal);
    /// The profile is written, and was not taken back.
    bool isDone() const;
    /// Whom the profile is for, or is going to be.
    AccessTarget target() const;

Q_SIGNALS:
    /// The profile works, or at least is written.
    void done();

private:
    void build();
    void lookUpRegion();
    void preview();
    void showChangedLines(int atLeast);
    void setUp();
    void test();
    void tested(const Result<QString> &outcome);
    void undo();

    UiParts m_parts;
    std::optional<Portal> m_portal;
    std::optional<ProfileChange> m_change;
    ProfileChange m_written;
    Cancellation m_cancellation; ///< of the trial that runs
    QString m_name;
    bool m_isRegionKnown = false; ///< of the tenant that is chosen
    QComboBox *m_tenant;
    QLabel *m_hint;
    ChangeView *m_changes;
    QPushButton *m_setUp;
    QPushButton *m_undo;
    CopyLine *m_tryLine;
    MessageLine *m_message;
};
