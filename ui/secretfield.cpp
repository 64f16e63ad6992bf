#include "ui/secretfield.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

SecretField::SecretField(const QString &objectName, const QString &name, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_kind(kind)
    , m_line(new QLineEdit)
    , m_reveal(
          iconButton(QStringLiteral("eye"), objectName + QStringLiteral("Reveal"), tr("Show %1").arg(name)))
{
    nameWidget(m_line, objectName, name);
    m_line->setReadOnly(true);
    m_line->setFont(fixedFont());
    // A read-only field would still offer itself to the primary selection and to drags.
    m_line->setDragEnabled(false);
    m_reveal->setCheckable(true);
    m_reveal->setVisible(kind == Kind::Masked);
    auto *copy =
        iconButton(QStringLiteral("copy"), objectName + QStringLiteral("Copy"), tr("Copy %1").arg(name));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_reveal);
    layout->addWidget(copy);
    setFocusProxy(m_line);
    connect(m_reveal, &QToolButton::toggled, this, &SecretField::showValue);
    connect(copy, &QToolButton::clicked, this, [this] { Q_EMIT copyWanted(m_value); });
}

void SecretField::setValue(const Secret &value)
{
    m_value = value;
    m_reveal->setChecked(false);
    showValue(false);
}

void SecretField::showValue(bool revealed)
{
    const bool open = revealed || m_kind == Kind::Plain;
    m_line->setText(open ? m_value.exposeText() : QString(m_value.isEmpty() ? 0 : 24, u'•'));
    m_line->setCursorPosition(0);
    m_reveal->setIcon(themedIcon(revealed ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    const QString name = revealed ? tr("Hide %1").arg(m_name) : tr("Show %1").arg(m_name);
    m_reveal->setToolTip(name);
    m_reveal->setAccessibleName(name);
}
