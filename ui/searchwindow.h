#pragma once

#include "ui/searchcommands.h"
#include "ui/searchstate.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class SearchList;

/// Quick search: one line, and under it what it finds. Made when it is opened, gone with all it knows when it
/// is closed: by Esc, by doing something, or when another window is used.
class SearchWindow : public QWidget
{
    Q_OBJECT
public:
    SearchWindow(UiParts parts, TrayCommands &commands, Navigator &navigator, QWidget *parent = nullptr);

    /// Shows it in the upper part of the screen where the pointer is.
    void open();

Q_SIGNALS:
    /// It closes because another window, or the tray, was clicked.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    bool press(const QKeyEvent &key);
    std::optional<SearchAction> actionOf(const QKeyEvent &key) const;
    void run(std::optional<SearchAction> action);
    void typed(const QString &text);
    void reload();
    void currentChanged();
    void showState();
    void help();
    void fit();

    UiParts m_parts;
    Navigator &m_navigator;
    SearchCommands m_commands;
    SearchModel m_model;
    SearchState m_state;
    QLineEdit *m_line;
    SearchList *m_list;
    QWidget *m_noteArea;
    QLabel *m_note;
    QPushButton *m_help;
    QLabel *m_keys;
    QTimer m_reload;
    bool m_wasActive = false;
};
