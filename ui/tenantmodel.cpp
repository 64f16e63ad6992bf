#include "ui/tenantmodel.h"

#include "ui/accessjobs.h"
#include "ui/sentences.h"
#include "ui/traystatus.h"

#include <QColor>

namespace {
bool areSame(const QList<Tenant> &a, const QList<Tenant> &b)
{
    // The portal's reply is shared from SignIn to here: as long as nothing came, it is the same memory.
    return a.constData() == b.constData() && a.size() == b.size();
}
} // namespace

bool TenantModel::Section::holdsTheSame(const Section &other) const
{
    return portal == other.portal && areSame(tenants, other.tenants) && favourites == other.favourites
        && administrator == other.administrator && operations == other.operations;
}

TenantModel::TenantModel(UiParts parts, QObject *parent)
    : QAbstractListModel(parent)
    , m_parts(parts)
{
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &TenantModel::refresh);
    const auto soon = [this] { m_refresh.start(0); };
    connect(&m_parts.signIns, &SignIns::changed, this, soon);
    connect(&m_parts.settings, &Settings::portalsChanged, this, soon);
    connect(&m_parts.settings, &Settings::tenantsChanged, this, &TenantModel::refreshTenants);
    connect(&m_parts.broker, &CredentialBroker::sessionsChanged, this, &TenantModel::updateLive);
    refresh();
    updateLive();
}

TenantModel::Section TenantModel::sectionOf(const Portal &portal) const
{
    Section section;
    section.portal = portal;
    const SignIn *signIn = m_parts.signIns.find(portal);
    if (!signIn)
        return section;
    section.tenants = signIn->tenants;
    section.administrator = signIn->mayAdministrate();
    section.operations = signIn->mayOperate();
    section.favourites = m_parts.settings.favouriteTenants(portal);
    section.favouriteNames = {section.favourites.begin(), section.favourites.end()};
    for (const QString &name : section.favourites)
        if (const Tenant *tenant = signIn->tenant(name); !tenant || tenant->name != name)
            section.gone.append(name);
    return section;
}

void TenantModel::refresh()
{
    m_refresh.stop();
    QList<Section> sections;
    for (const Portal &portal : m_parts.settings.portals())
        sections.append(sectionOf(portal));
    const bool same = std::equal(sections.begin(), sections.end(), m_sections.begin(), m_sections.end(),
        [](const Section &a, const Section &b) { return a.holdsTheSame(b); });
    if (same) {
        for (int row = 0; row < m_rows.size(); ++row)
            if (m_rows[row].tenant == Heading)
                Q_EMIT dataChanged(index(row), index(row), {NoteRole, Qt::AccessibleTextRole});
        return;
    }
    beginResetModel();
    for (Section &section : sections) {
        for (const Section &old : std::as_const(m_sections))
            if (areSame(old.tenants, section.tenants))
                section.folded = old.folded;
        if (section.folded.size() != section.tenants.size()) {
            section.folded.clear();
            section.folded.reserve(section.tenants.size());
            for (const Tenant &tenant : std::as_const(section.tenants))
                section.folded.append(tenant.name.toCaseFolded());
        }
        narrow(section, m_filter, false);
    }
    m_sections = std::move(sections);
    m_colours.clear();
    arrange();
    endResetModel();
}

void TenantModel::refreshTenants(const QUrl &portal)
{
    for (const Section &section : std::as_const(m_sections))
        if (section.portal.url == portal
            && section.favourites != m_parts.settings.favouriteTenants(section.portal))
            m_refresh.start(0);
    m_colours.clear();
    Q_EMIT coloursChanged();
}

void TenantModel::setFilter(const QString &filter)
{
    const QString folded = filter.trimmed().toCaseFolded();
    if (folded == m_filter)
        return;
    const bool further = !m_filter.isEmpty() && folded.contains(m_filter);
    m_filter = folded;
    beginResetModel();
    for (Section &section : m_sections)
        narrow(section, m_filter, further);
    arrange();
    endResetModel();
}

void TenantModel::narrow(Section &section, const QString &filter, bool further)
{
    const auto matches = [&](int i) {
        return section.folded[i].contains(filter)
            // Ids are only worth a look for what could be the beginning of one.
            || (filter.size() >= 4 && section.tenants[i].id.startsWith(filter, Qt::CaseInsensitive));
    };
    QList<int> left;
    const qsizetype count = further ? section.matches.size() : section.tenants.size();
    left.reserve(filter.isEmpty() ? count : 0);
    for (qsizetype n = 0; n < count; ++n) {
        const int i = further ? section.matches[n] : int(n);
        if (filter.isEmpty() || matches(i))
            left.append(i);
    }
    section.matches = std::move(left);
}

void TenantModel::arrange()
{
    m_rows.clear();
    for (int i = 0; i < m_sections.size(); ++i)
        arrange(i);
}

void TenantModel::arrange(int index)
{
    const Section &section = m_sections[index];
    QList<Place> rows;
    const auto fits = [this](const QString &text) {
        return m_filter.isEmpty() || text.toCaseFolded().contains(m_filter);
    };
    const auto add = [&](int special) {
        if (fits(targetTitle(target({index, special}))))
            rows.append({index, special});
    };
    if (section.administrator)
        add(Administrator);
    if (section.operations)
        add(Operations);
    QList<Place> others;
    others.reserve(section.matches.size());
    for (const int i : section.matches) {
        const bool favourite =
            !section.favouriteNames.isEmpty() && section.favouriteNames.contains(section.tenants[i].name);
        (favourite ? rows : others).append({index, i});
    }
    for (int i = 0; i < section.gone.size(); ++i)
        add(FirstGone - i);
    if (m_filter.isEmpty() || !rows.isEmpty() || !others.isEmpty() || fits(section.portal.name()))
        m_rows.append({index, Heading});
    m_rows += rows;
    m_rows += others;
}
