#pragma once

#include <QWidget>

/// Says at the top of the profile window that the desktop has no tray, and offers to quit.
class TrayNote : public QWidget
{
    Q_OBJECT
public:
    explicit TrayNote(QWidget *parent = nullptr);

Q_SIGNALS:
    void quitWanted();
};
