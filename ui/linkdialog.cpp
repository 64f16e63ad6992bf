#include "ui/linkdialog.h"

#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/remedies.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

LinkDialog::LinkDialog(UiParts parts, Navigator &navigator, const DeepLink &link, QWidget *parent)
    : Dialog(QStringLiteral("linkDialog"), tr("Link to an AWS Console"), 72, parent)
    , m_parts(parts)
    , m_navigator(navigator)
    , m_link(link)
    , m_portal(parts.settings.portal(link.portal))
    , m_message(new MessageLine)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_open = buttons->addButton(tr("&Open Console"), QDialogButtonBox::AcceptRole);
    nameWidget(m_cancel, QStringLiteral("cancelButton"));
    nameWidget(m_open, QStringLiteral("openButton"));
    // Enter is what a person presses without reading.
    m_open->setAutoDefault(false);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    build(refusal());
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->addWidget(m_message);
    box->addStretch();
    box->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &LinkDialog::open);
    connect(m_message, &MessageLine::remedyWanted, this, &LinkDialog::helpWith);
    connect(m_message, &MessageLine::cancelled, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { m_cancellation.cancel(); });
}

QString LinkDialog::refusal() const
{
    if (!m_portal)
        return tr(
            "This link leads to %1, a portal that is not among yours. Nothing was opened; if you trust it, "
            "add the portal first.")
            .arg(displayName(m_link.portal.host()));
    const SignIn *signIn = m_parts.signIns.find(*m_portal);
    if (signIn && !signIn->tenant(m_link.tenant))
        return tr("This link leads to the tenant %1 of %2, which you do not have. Nothing was opened.")
            .arg(displayName(m_link.tenant), displayName(m_portal->name()));
    if (!m_link.service.isEmpty() && !m_parts.catalog.service(m_link.service))
        return tr("This link leads to the AWS service %1, which is not known here. Nothing was opened.")
            .arg(displayName(m_link.service));
    if (!m_link.region.isEmpty() && !m_parts.catalog.region(m_link.region))
        return tr("This link leads to the AWS region %1, which is not known here. Nothing was opened.")
            .arg(displayName(m_link.region));
    return {};
}

void LinkDialog::build(const QString &refusal)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    auto *text = plainLabel(refusal.isEmpty()
            ? tr("A web page or another program asked for this. Open it only if you expected that.")
            : refusal);
    text->setObjectName(QStringLiteral("linkText"));
    layout->addWidget(
        titleLabel(refusal.isEmpty() ? tr("Open this AWS console?") : tr("This link leads nowhere")));
    layout->addWidget(text);
    if (refusal.isEmpty())
        layout->addLayout(facts());
    else
        m_cancel->setText(tr("&Close"));
    m_open->setVisible(refusal.isEmpty());
}

/// Links may hold the tenant's id, which tells a person nothing.
QString LinkDialog::tenantName() const
{
    return m_parts.signIns.byOwnName({*m_portal, AccessLevel::Tenant, m_link.tenant}).tenant;
}

QLayout *LinkDialog::facts() const
{
    auto *form = new QFormLayout;
    const auto add = [form](const QString &name, const QString &objectName, const QString &text) {
        QLabel *value = valueLabel(objectName, name);
        value->setText(text);
        form->addRow(name, value);
    };
    add(tr("Portal:"), QStringLiteral("linkPortal"), displayName(m_portal->host()));
    add(tr("Tenant:"), QStringLiteral("linkTenant"), displayName(tenantName()));
    if (const AwsService *service = m_parts.catalog.service(m_link.service))
        add(tr("Service:"), QStringLiteral("linkService"), service->name);
    if (const AwsRegion *region = m_parts.catalog.region(m_link.region))
        add(tr("Region:"), QStringLiteral("linkRegion"), tr("%1 (%2)").arg(region->name, region->id));
    return form;
}

void LinkDialog::open()
{
    m_open->setEnabled(false);
    m_cancellation = {};
    const AccessTarget target{*m_portal, AccessLevel::Tenant, tenantName()};
    const AwsService *service = m_parts.catalog.service(m_link.service);
    auto opened = service ? m_parts.consoles.openService(target, *service, {}, m_link.region, m_cancellation)
                          : m_parts.consoles.open(target, {}, {}, m_link.region, m_cancellation);
    auto noted = then(std::move(opened), this, [this](const Result<> &result) {
        m_open->setEnabled(true);
        return result;
    });
    m_message->follow(std::move(noted), tr("Asking %1 for the console…").arg(displayName(m_portal->host())),
        [this] { accept(); });
}

void LinkDialog::helpWith(Remedy remedy)
{
    if (remedy == Remedy::TryAgain)
        open();
    else
        leadTo(m_navigator, remedy, *m_portal);
}
