#pragma once

#include "ui/programsdialog.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>

/// Tells about programs that wait: one notification per question, however many wait. The dialog with all that
/// is known of them opens when the person wants it, and by itself where the desktop cannot show a
/// notification that can be answered.
class ProgramNotices : public QObject
{
    Q_OBJECT
public:
    explicit ProgramNotices(UiParts parts, QObject *parent = nullptr);
    ~ProgramNotices() override;

    /// Brings the questions to the front.
    void showAll();
    /// Makes the open dialogs and the notifications anew, in the language that is in force now.
    void remake();

Q_SIGNALS:
    /// The flow runs already: whoever shows it joins.
    void authorizing(const Portal &portal);

private:
    struct Shown
    {
        ProgramQuestion question;
        QList<quint64> told; ///< all who are known to wait
        std::shared_ptr<ProgramsRead> read; ///< in the notification
        QPointer<ProgramsDialog> dialog;
    };

    void refresh();
    void askOne(const ProgramQuestion &question);
    void open(const ProgramQuestion &question);
    void bringUp(const ProgramQuestion &question);
    void putAway(const QString &id);
    void tell(Shown &shown, bool opensDialog = true);
    Notification notification(const ProgramQuestion &question, const QList<WaitingProgram> &waiting);
    bool isAnswered(const ProgramQuestion &question) const;
    bool hasJustClicked() const;
    void authorize(const ProgramQuestion &question, const QList<quint64> &serials);
    void actionInvoked(const QString &id, const QString &key);

    UiParts m_parts;
    QHash<QString, Shown> m_shown; ///< by the notification's id
    QElapsedTimer m_clicked; ///< since the last yes
    QTimer m_retell; ///< many come at once: told together
};
