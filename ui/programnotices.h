#pragma once

#include "ui/programsdialog.h"

#include <QHash>
#include <QPointer>

/// Tells about programs that wait: one dialog and one notification per portal, however many wait.
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
    void refresh();
    void open(const Portal &portal);
    void tell(const Portal &portal, const QList<ProgramRequests::Waiting> &waiting);
    void authorize(const Portal &portal);
    void actionInvoked(const QString &id, const QString &key);

    struct Shown
    {
        Portal portal;
        qsizetype count = 0;
        QPointer<ProgramsDialog> dialog;
    };
    UiParts m_parts;
    QHash<QString, Shown> m_shown; ///< by portal
};
