#include "ui/detailsbox.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>

DetailsBox::DetailsBox(QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton)
    , m_text(new QPlainTextEdit)
{
    nameWidget(m_button, QStringLiteral("messageDetails"));
    m_button->setText(tr("Details"));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    nameWidget(m_text, QStringLiteral("messageDetailsText"), tr("Details of the error"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(fixedFont());
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 6);
    auto *copy = iconButton(QStringLiteral("copy"), QStringLiteral("copyDetails"), tr("Copy the details"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    connect(m_button, &QToolButton::toggled, this, &QWidget::setVisible);
    connect(copy, &QToolButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    setText({});
}

void DetailsBox::setText(const QString &details)
{
    m_button->setChecked(false);
    m_button->setVisible(!details.isEmpty());
    hide();
    m_text->setPlainText(details);
}
