#include "ui/searchlist.h"

#include "ui/searchcommands.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeySequence>

namespace {

struct SearchKeys
{
    Q_DECLARE_TR_FUNCTIONS(SearchKeys)
};

QString hint(int key, const QString &does)
{
    return SearchKeys::tr("%1 %2", "a key, and what it does")
        .arg(QKeySequence(key).toString(QKeySequence::NativeText), does);
}

} // namespace

SearchList::SearchList(QWidget *parent)
    : QListView(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerItem);
    viewport()->setAutoFillBackground(false);
}

QString searchKeys(const SearchEntry &entry)
{
    QStringList hints{SearchKeys::tr("↵ %1", "what the Enter key does")
                          .arg(entry.action == SearchAction::OpenConsole ? SearchKeys::tr("Open")
                                                                         : SearchKeys::tr("Do It"))};
    const auto add = [&](SearchAction action, int key, const QString &does) {
        if (SearchCommands::offers(entry, action))
            hints.append(hint(key, does));
    };
    add(SearchAction::CopyCredentials, int(Qt::CTRL) | Qt::Key_C, SearchKeys::tr("Credentials"));
    add(SearchAction::CopyUrl, int(Qt::CTRL) | Qt::Key_U, SearchKeys::tr("URL"));
    add(SearchAction::SetUpWorkstation, int(Qt::CTRL) | Qt::Key_W, SearchKeys::tr("Profile"));
    add(SearchAction::Favourite, int(Qt::CTRL) | Qt::Key_D, SearchKeys::tr("Favourite"));
    if (SearchCommands::offers(entry, SearchAction::ShowTarget))
        hints.append(
            SearchKeys::tr("Ctrl+↵ %1", "what Ctrl and the Enter key do").arg(SearchKeys::tr("Window")));
    // Broken between hints, never within one.
    for (QString &text : hints)
        text.replace(u' ', QChar::Nbsp);
    return hints.join(QStringLiteral("   "));
}

void SearchList::select(int row)
{
    const QModelIndex index = model()->index(row, 0);
    setCurrentIndex(index);
    scrollTo(index);
    // The rows may be others than before with the same one current.
    Q_EMIT selected();
}

bool SearchList::step(int key)
{
    const int last = model()->rowCount() - 1;
    const int row = currentIndex().row();
    switch (key) {
    case Qt::Key_Up:
        select(row <= 0 ? last : row - 1);
        return true;
    case Qt::Key_Down:
        select(row >= last ? 0 : row + 1);
        return true;
    case Qt::Key_PageUp:
        select(std::max(0, row - mostRows));
        return true;
    case Qt::Key_PageDown:
        select(std::min(last, row + mostRows));
        return true;
    case Qt::Key_Home:
        select(0);
        return true;
    case Qt::Key_End:
        select(last);
        return true;
    default:
        return false;
    }
}

void SearchList::reset()
{
    QListView::reset();
    // Qt passes it on only while accessibility is switched on: who read the rows at another time would find
    // nothing in their places from then on.
    QAccessibleInterface *rows = QAccessible::queryAccessibleInterface(this);
    QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::ModelReset);
    if (rows && rows->tableInterface())
        rows->tableInterface()->modelChange(&event);
}

void SearchList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    // Not before somebody listens: the event alone would keep rows that the next letter replaces.
    if (QAccessible::isActive() && current.isValid()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT selected();
}
