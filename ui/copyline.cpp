#include "ui/copyline.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

CopyLine::CopyLine(const QString &objectName, const QString &name, const QString &caption, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
{
    nameWidget(m_line, objectName, name);
    m_line->setReadOnly(true);
    m_line->setFont(fixedFont());
    auto *copy =
        iconButton(QStringLiteral("copy"), objectName + QStringLiteral("Copy"), tr("Copy the command"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    if (!caption.isEmpty()) {
        auto *label = new QLabel(caption);
        label->setBuddy(m_line);
        row->addWidget(label);
    }
    row->addWidget(m_line, 1);
    row->addWidget(copy);
    connect(copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_line->text());
        Q_EMIT copied();
    });
}

void CopyLine::setText(const QString &text)
{
    m_line->setText(text);
    m_line->setCursorPosition(0);
}
