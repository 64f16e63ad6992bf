#include "ui/secretfield.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
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
    // A read-only field would still offer itself to the clipboard, to the primary selection and to drags.
    m_line->setDragEnabled(false);
    m_line->setContextMenuPolicy(Qt::NoContextMenu);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::selectionChanged, m_line, &QLineEdit::deselect);
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

bool SecretField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool copies = key->matches(QKeySequence::Copy);
    if (copies && !m_value.isEmpty())
        Q_EMIT copyWanted(m_value);
    return copies || key->matches(QKeySequence::Cut);
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
