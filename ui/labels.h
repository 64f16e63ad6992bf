#pragma once

#include <QLabel>

class QAbstractButton;
class QToolButton;
class QVBoxLayout;

/// Text of second rank: paler than the rest, never rich text, follows a change of theme.
class MutedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit MutedLabel(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();
    bool m_recolouring = false;
};

/// A label that takes names from outside: plain text, wrapped.
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);
/// A heading.
QLabel *titleLabel(const QString &text, QWidget *parent = nullptr);
/// A value that can be selected and copied by mouse and keyboard.
QLabel *valueLabel(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

/// A tooltip that shows \a text as it stands, also where it looks like markup.
QString plainToolTip(const QString &text);

/// A small button with an icon only; \a name is its accessible name and tooltip.
QToolButton *iconButton(
    const QString &icon, const QString &objectName, const QString &name, QWidget *parent = nullptr);

/// A rounded box with a heading, drawn in the palette's own colours.
class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
};
