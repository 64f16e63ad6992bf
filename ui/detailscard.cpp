#include "ui/detailscard.h"

#include "ui/accessjobs.h"
#include "ui/sentences.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
constexpr auto fullText = "fullText";

void setValue(QLabel &label, const QString &text)
{
    label.setText(displayName(text, 40));
    label.setProperty(fullText, text);
    label.setToolTip(text.size() > 40 ? plainToolTip(displayName(text, 300)) : QString());
}
} // namespace

DetailsCard::DetailsCard(UiParts parts, QWidget *parent)
    : Card(tr("Tenant Details"), parent)
    , m_parts(parts)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(0);
    m_name = addRow(form, QStringLiteral("tenantName"), tr("Name"), true);
    m_id = addRow(form, QStringLiteral("tenantId"), tr("ID"), true);
    m_region = addRow(form, QStringLiteral("tenantRegion"), tr("Region"), false);
    m_plan = addRow(form, QStringLiteral("tenantPlan"), tr("Plan"), false);
    body()->addLayout(form);
    connect(&m_parts.settings, &Settings::tenantsChanged, this, &DetailsCard::refresh);
    connect(&m_parts.broker, &CredentialBroker::sessionsChanged, this, &DetailsCard::refresh);
}

QLabel *DetailsCard::addRow(QFormLayout *form, const QString &objectName, const QString &name, bool withCopy)
{
    QLabel *value = valueLabel(objectName, name);
    auto *row = new QHBoxLayout;
    row->addWidget(value, withCopy ? 0 : 1);
    if (withCopy) {
        auto *copy =
            iconButton(QStringLiteral("copy"), objectName + QStringLiteral("Copy"), tr("Copy %1").arg(name));
        connect(copy, &QToolButton::clicked, this, [this, value, name] {
            // What is shown may be shortened, or cleared of what would confuse.
            QGuiApplication::clipboard()->setText(value->property(fullText).toString());
            Q_EMIT copied(name);
        });
        row->addWidget(copy);
        row->addStretch(1);
        value->setWordWrap(false);
    }
    // One height for all rows, with and without a button.
    value->setMinimumHeight(fontMetrics().height() + 10);
    auto *label = new MutedLabel(name);
    label->setMinimumHeight(value->minimumHeight());
    form->addRow(label, row);
    return value;
}

void DetailsCard::setTarget(const AccessTarget &target)
{
    m_target = target;
    refresh();
    then(m_parts.broker.regions().find(target), this, [this](const Result<QString> &) { refresh(); });
}

void DetailsCard::refresh()
{
    const SignIn *signIn = m_parts.signIns.find(m_target.portal);
    const Tenant *tenant = signIn ? signIn->tenant(m_target.tenant) : nullptr;
    setVisible(m_target.level == AccessLevel::Tenant && tenant);
    if (!tenant)
        return;
    const QString region = regionOf(m_parts, m_target);
    setValue(*m_name, tenant->name);
    setValue(*m_id, tenant->id);
    m_region->setText(region.isEmpty() ? tr("known after the first session") : displayName(region));
    m_plan->setText(tenant->planId.isEmpty() ? tr("none") : displayName(tenant->planId));
}
