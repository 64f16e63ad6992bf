#include "ui/searchmodel.h"

#include "ui/accessjobs.h"
#include "ui/livetargets.h"
#include "ui/sentences.h"
#include "ui/traystatus.h"

SearchModel::SearchModel(UiParts parts, QObject *parent)
    : QAbstractListModel(parent)
    , m_parts(parts)
    , m_index(parts.catalog)
{
    for (const auto &actions : {targetActions(), portalActions(), generalActions()})
        for (const SearchActionText &action : actions)
            m_titles.insert(action.action, action.title);
    reload();
}

void SearchModel::reload()
{
    m_index.setContent(searchPortals(m_parts), serviceLifts(m_parts));
    m_live = liveTargets(m_parts);
    find();
}

void SearchModel::setQuery(const QString &query)
{
    m_query = query;
    find();
}

void SearchModel::find()
{
    beginResetModel();
    m_entries = m_query.trimmed().isEmpty() ? searchHome(m_parts) : m_index.find(m_query);
    endResetModel();
}

const SearchEntry *SearchModel::entry(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_entries.size() ? &m_entries[index.row()] : nullptr;
}

QModelIndex SearchModel::indexOf(const SearchEntry &entry) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [&entry](const SearchEntry &other) { return other.isSameAs(entry); });
    return found == m_entries.end() ? QModelIndex() : index(int(found - m_entries.begin()));
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    const SearchEntry *found = entry(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return title(*found);
    case Qt::AccessibleTextRole:
        return spoken(*found);
    case NoteRole:
        return note(*found);
    case IconRole:
        return icon(*found);
    case MarksRole:
        return QVariant::fromValue(marks(*found));
    case FavouriteRole:
        return isFavourite(*found);
    case LiveRole:
        return isLive(*found);
    default:
        return {};
    }
}

bool SearchModel::isFavourite(const SearchEntry &entry) const
{
    return isAboutTarget(entry) && entry.target.level == AccessLevel::Tenant
        && m_parts.settings.favouriteTenants(entry.target.portal).contains(entry.target.tenant);
}

bool SearchModel::isLive(const SearchEntry &entry) const
{
    return isAboutTarget(entry) && m_live.contains(entry.target.id());
}

QString SearchModel::label(const SearchEntry &entry) const
{
    if (isAboutTarget(entry))
        return targetTitle(entry.target);
    return isAboutPortal(entry) ? displayName(entry.target.portal.name()) : QString();
}

QString SearchModel::deed(const SearchEntry &entry) const
{
    if (entry.service && entry.region)
        return tr("Open %1 in %2").arg(entry.service->name, entry.region->name);
    if (entry.service)
        return tr("Open %1").arg(entry.service->name);
    if (entry.region)
        return tr("Open JIT AWS Console in %1").arg(entry.region->name);
    if (entry.action == SearchAction::Favourite)
        return isFavourite(entry) ? tr("Remove from Favourites") : tr("Mark as Favourite");
    if (entry.action == SearchAction::Pause && m_parts.requests.isPaused())
        return tr("Resume Handing Out Credentials");
    if (entry.action == SearchAction::Programs && m_parts.requests.waitingCount() > 0)
        return tr("%n program(s) wait for you…", nullptr, m_parts.requests.waitingCount());
    return m_titles.value(entry.action);
}

QString SearchModel::title(const SearchEntry &entry) const
{
    const QString about = label(entry);
    return about.isEmpty()
        ? deed(entry)
        : tr("%1 · %2", "a tenant or portal, and what to do there").arg(about, deed(entry));
}

QString SearchModel::note(const SearchEntry &entry) const
{
    const QString portal = displayName(entry.target.portal.name());
    if (isAboutPortal(entry))
        return m_parts.signIns.find(entry.target.portal) ? entry.target.portal.host()
                                                         : signInStateText(m_parts, entry.target.portal);
    if (!isAboutTarget(entry))
        return {};
    const QString region = searchRegion(m_parts, entry);
    const bool hasRegion = !region.isEmpty() && !(entry.service && entry.service->isGlobal)
        && entry.action == SearchAction::OpenConsole;
    return hasRegion ? tr("%1 · %2", "a portal and a region").arg(portal, region) : portal;
}

QString SearchModel::icon(const SearchEntry &entry) const
{
    switch (entry.action) {
    case SearchAction::OpenConsole:
        return entry.target.level == AccessLevel::Administrator ? QStringLiteral("administrator")
            : entry.target.level == AccessLevel::Operations     ? QStringLiteral("operations")
                                                                : QStringLiteral("console");
    case SearchAction::CopyCredentials:
    case SearchAction::ShowCredentials:
        return QStringLiteral("key");
    case SearchAction::CopyUrl:
        return QStringLiteral("link");
    case SearchAction::SetUpWorkstation:
        return QStringLiteral("workstation");
    case SearchAction::Favourite:
        return QStringLiteral("star");
    case SearchAction::SignIn:
        return QStringLiteral("sign-in");
    case SearchAction::SignOut:
        return QStringLiteral("sign-out");
    case SearchAction::Renew:
        return QStringLiteral("refresh");
    case SearchAction::ShowPortal:
        return QStringLiteral("portal");
    case SearchAction::AddPortal:
        return QStringLiteral("add");
    case SearchAction::Sessions:
    case SearchAction::Activity:
        return QStringLiteral("clock");
    case SearchAction::Programs:
        return QStringLiteral("warning");
    case SearchAction::Pause:
    case SearchAction::Quit:
        return QStringLiteral("stop");
    case SearchAction::ShowTarget:
    case SearchAction::Settings:
        break;
    }
    return QStringLiteral("info");
}

QString SearchModel::spoken(const SearchEntry &entry) const
{
    QString text = title(entry);
    if (const QString second = note(entry); !second.isEmpty())
        text = tr("%1, %2", "a row of quick search, and its second text").arg(text, second);
    if (isFavourite(entry))
        text = tr("%1, favourite").arg(text);
    if (isLive(entry))
        text = tr("%1, live session").arg(text);
    return text;
}

QList<int> SearchModel::marks(const SearchEntry &entry) const
{
    const QString whole = title(entry);
    const QString about = label(entry);
    QSet<int> marked;
    const auto mark = [&](const SearchWord &word, const QString &part, int least) {
        const SearchText text(part);
        const auto offset = int(whole.indexOf(part));
        if (part.isEmpty() || offset < 0 || word.score(text.text, text.starts) < least)
            return false;
        for (const int place : word.places(text.text, text.starts))
            marked.insert(offset + text.sourceOf(place));
        return true;
    };
    constexpr int inOnePiece = SearchWord::Part - 60;
    for (const SearchWord &word : SearchIndex::wordsOf(m_query)) {
        // Letters scattered over what to do would mark what nobody typed.
        const bool found = mark(word, deed(entry), inOnePiece);
        mark(word, about, found ? inOnePiece : 1);
    }
    QList<int> all(marked.begin(), marked.end());
    std::sort(all.begin(), all.end());
    return all;
}

QString SearchModel::completion(const SearchEntry &entry) const
{
    if (!isAboutTarget(entry))
        return title(entry);
    const QString about = label(entry);
    return entry.service ? QString(about + u' ' + entry.service->id + u' ') : QString(about + u' ');
}
