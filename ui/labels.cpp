#include "ui/labels.h"

#include "ui/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

MutedLabel::MutedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    recolour();
}

void MutedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        recolour();
}

void MutedLabel::recolour()
{
    if (m_recolouring)
        return;
    m_recolouring = true;
    QPalette own;
    own.setColor(QPalette::WindowText, mutedColour(QGuiApplication::palette()));
    setPalette(own);
    m_recolouring = false;
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *titleLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(titleFont(label->font()));
    return label;
}

QLabel *valueLabel(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setObjectName(objectName);
    // As its name it would be read in place of the text.
    label->setAccessibleDescription(accessibleName);
    return label;
}

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text)
        ? QStringLiteral("<p style='white-space: pre-wrap'>%1</p>").arg(text.toHtmlEscaped())
        : text;
}

QToolButton *iconButton(const QString &icon, const QString &objectName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    nameWidget(button, objectName, name);
    return button;
}

Card::Card(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout)
{
    auto *heading = plainLabel(title);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 12, 16, 14);
    outer->setSpacing(8);
    outer->addWidget(heading);
    outer->addLayout(m_body);
    m_body->setSpacing(8);
    setAccessibleName(title);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.16F);
    painter.setPen(edge);
    // Fields are drawn in Base: on a dark card of the same colour nobody would see where they are.
    painter.setBrush(
        isDark(palette()) ? palette().color(QPalette::Window).lighter(120) : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}
