#include "ui/tenantsidebar.h"

#include "ui/labels.h"
#include "ui/sentences.h"
#include "ui/tenantdelegate.h"
#include "ui/tenantmodel.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

TenantSidebar::TenantSidebar(TenantModel &model, QWidget *menu, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new QLineEdit)
    , m_list(new QListView)
    , m_nothingText(new MutedLabel({}))
    , m_nothing(nothing())
{
    buildFilter();
    buildList();
    auto *add = new QPushButton(themedIcon(QStringLiteral("add")), tr("Add a &Portal…"));
    nameWidget(add, QStringLiteral("addPortalButton"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 12, 10, 10);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(add, 1);
    foot->addWidget(menu);
    layout->addLayout(foot);
    setMinimumWidth(std::max(200, layout->minimumSize().width()));
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TenantSidebar::showWhatIsFound);
    connect(add, &QPushButton::clicked, this, &TenantSidebar::addPortalWanted);
    showWhatIsFound();
}

void TenantSidebar::buildFilter()
{
    nameWidget(m_filter, QStringLiteral("tenantFilter"), tr("Find a tenant"));
    m_filter->setPlaceholderText(tr("Find a tenant"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
}

void TenantSidebar::buildList()
{
    nameWidget(m_list, QStringLiteral("tenantList"), tr("Portals and tenants"));
    auto *delegate = new TenantDelegate(m_list);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(delegate);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(delegate, &TenantDelegate::starClicked, &m_model, &TenantModel::toggleFavourite);
    connect(&m_model, &TenantModel::coloursChanged, m_list->viewport(), qOverload<>(&QWidget::update));
}

QWidget *TenantSidebar::nothing()
{
    nameWidget(m_nothingText, QStringLiteral("nothingFound"));
    auto *clear = new QPushButton(tr("Clear &Filter"));
    nameWidget(clear, QStringLiteral("clearFilter"));
    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(4, 8, 4, 8);
    layout->addWidget(m_nothingText);
    layout->addWidget(clear, 0, Qt::AlignLeading);
    layout->addStretch();
    connect(clear, &QPushButton::clicked, this, [this] {
        m_filter->clear();
        m_filter->setFocus();
    });
    return area;
}

void TenantSidebar::showWhatIsFound()
{
    const QString wanted = m_filter->text().trimmed();
    const bool isNothing = !wanted.isEmpty() && m_model.rowCount() == 0;
    m_nothingText->setText(tr("No tenant matches “%1”.").arg(displayName(wanted, 60)));
    // Who reads the screen is in the line.
    m_filter->setAccessibleDescription(isNothing ? m_nothingText->text() : QString());
    m_list->setVisible(!isNothing);
    m_nothing->setVisible(isNothing);
}
