#pragma once

#include "ui/programsdialog.h"

#include <QHash>
#include <QPointer>

/// Tells about programs that wait: one dialog and one notification per portal and question, however many
/// wait.
class ProgramNotices : public QObject
{
    Q_OBJECT
public:
    explicit ProgramNotices(UiParts parts, QObject *parent = nullptr);
    ~ProgramNotices() override;

    /// Brings the questions to the front.
    void showAll();

Q_SIGNALS:
    /// The flow runs already: whoever shows it joins.
    void authorizing(const Portal &portal);

private:
    using Question = ProgramRequests::Question;
    struct Shown
    {
        Portal portal;
        Question question = Question::SignIn;
        qsizetype count = 0;
        QPointer<ProgramsDialog> dialog;
    };

    void refresh();
    void askOne(const Portal &portal, Question question);
    void open(const Portal &portal, Question question);
    void tell(const Portal &portal, Question question, const QList<ProgramRequests::Waiting> &waiting);
    void authorize(const Portal &portal, Question question);
    void actionInvoked(const QString &id, const QString &key);

    UiParts m_parts;
    QHash<QString, Shown> m_shown; ///< by the notification's id
};
