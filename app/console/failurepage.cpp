#include "console/failurepage.h"

#include "console/focusstyle.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

FailurePage::FailurePage(QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel)
    , m_text(new QLabel)
{
    setAutoFillBackground(true);
    setStyleSheet(focusStyle());
    auto *icon = new QLabel;
    icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(48, 48));
    icon->setAlignment(Qt::AlignCenter);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    for (QLabel *label : {m_headline, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(560);
    }
    auto *retry = new QPushButton(tr("Try &Again"));
    connect(retry, &QPushButton::clicked, this, &FailurePage::retryClicked);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(icon, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_headline, m_text}) {
        // Centred without an alignment, so that a wrapped label gets its height.
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(label, 100);
        row->addStretch();
        column->addLayout(row);
    }
    column->addWidget(retry, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void FailurePage::setText(const QString &headline, const QString &text)
{
    m_headline->setText(headline);
    m_text->setText(text);
}
