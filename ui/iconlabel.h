#pragma once

#include <QIcon>
#include <QWidget>

/// An icon beside words. Drawn by the icon itself, so that it follows theme and scale while it is shown.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    /// \a edge: of the icon, in logical pixels; 0: as tall as a line of text.
    explicit IconLabel(int edge = 0, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_edge;
};
