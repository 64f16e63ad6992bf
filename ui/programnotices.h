#pragma once

#include "ui/programsdialog.h"

#include <QHash>
#include <QPointer>

/// Tells about programs that wait: one dialog and one notification per question, however many wait.
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
        QList<quint64> told; ///< whom the notification is about
        QPointer<ProgramsDialog> dialog;
    };

    void refresh();
    void askOne(const ProgramQuestion &question);
    void open(const ProgramQuestion &question);
    void tell(Shown &shown);
    void authorize(const ProgramQuestion &question, const QList<quint64> &serials);
    void actionInvoked(const QString &id, const QString &key);

    UiParts m_parts;
    QHash<QString, Shown> m_shown; ///< by the notification's id
    QTimer m_retell; ///< many come at once: told together
};
