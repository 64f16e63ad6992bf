#pragma once

#include "ui/activitymodel.h"
#include "ui/navigator.h"

#include <QPointer>
#include <QWidget>

class MessageLine;
class QFileDialog;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class StatusPage;

/// Activity: what was done with AWS access, by which program, with what outcome; what is in use now at the
/// top; search, Copy, Export.
class ActivityWindow : public QWidget
{
    Q_OBJECT
public:
    ActivityWindow(UiParts parts, Navigator &navigator, QWidget *parent = nullptr);

    /// Shows only what contains \a text.
    void search(const QString &text);
    /// Writes what is shown to \a path: JSON where it ends so, else CSV. Readable by the person alone.
    void exportTo(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void buildSearch();
    QLayout *buttonRow();
    void refresh();
    void copyRow();
    void askWhereTo();

    UiParts m_parts;
    ActivityModel m_model;
    QTimer m_searchSoon;
    QLineEdit *m_search;
    QStackedWidget *m_pages;
    StatusPage *m_empty;
    QTableView *m_table;
    MessageLine *m_message;
    QPushButton *m_copy;
    QPushButton *m_export;
    QPointer<QFileDialog> m_dialog;
};
