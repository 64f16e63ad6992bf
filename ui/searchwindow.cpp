#include "ui/searchwindow.h"

#include "ui/labels.h"
#include "ui/searchdelegate.h"
#include "ui/searchlist.h"
#include "ui/theme.h"

#include <QCursor>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace {
constexpr int longestQuery = 200;
} // namespace

SearchWindow::SearchWindow(UiParts parts, TrayCommands &commands, Navigator &navigator, QWidget *parent)
    : QWidget(parent, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_parts(parts)
    , m_navigator(navigator)
    , m_commands(parts, commands, navigator)
    , m_model(parts)
    , m_line(new QLineEdit)
    , m_list(new SearchList)
    , m_noteArea(new QWidget)
    , m_note(new MutedLabel({}))
    , m_help(new QPushButton)
    , m_keys(new MutedLabel({}))
{
    setObjectName(QStringLiteral("searchWindow"));
    setWindowTitle(tr("Search"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    m_reload.setSingleShot(true);
    connect(&m_reload, &QTimer::timeout, this, &SearchWindow::reload);
    const auto soon = [this] { m_reload.start(0); };
    connect(&m_parts.signIns, &SignIns::changed, this, soon);
    connect(&m_parts.settings, &Settings::portalsChanged, this, soon);
    connect(&m_parts.settings, &Settings::tenantsChanged, this, soon);
    connect(&m_parts.broker, &CredentialBroker::sessionsChanged, this, soon);
    connect(&m_parts.requests, &ProgramRequests::changed, this, soon);
    connect(m_line, &QLineEdit::textChanged, this, &SearchWindow::typed);
    connect(m_help, &QPushButton::clicked, this, &SearchWindow::help);
    connect(m_list, &QListView::clicked, this, [this] { run({}); });
    connect(m_list, &SearchList::selected, this, &SearchWindow::currentChanged);
    m_list->select(0);
    showState();
}

void SearchWindow::build()
{
    nameWidget(m_line, QStringLiteral("searchLine"), tr("Search"));
    m_line->setPlaceholderText(tr("A tenant, and what you want there: dev s3"));
    m_line->setMaxLength(longestQuery);
    m_line->setFrame(false);
    m_line->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_line->setFont(titleFont(m_line->font()));
    m_line->installEventFilter(this);
    QPalette clear = m_line->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(clear);
    nameWidget(m_list, QStringLiteral("searchList"), tr("What was found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_note->setObjectName(QStringLiteral("searchNote"));
    nameWidget(m_help, QStringLiteral("searchHelp"));
    m_keys->setObjectName(QStringLiteral("searchKeys"));
    auto *note = new QHBoxLayout(m_noteArea);
    note->setContentsMargins(14, 6, 14, 6);
    note->addWidget(m_note, 1);
    note->addWidget(m_help);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 8, 6, 8);
    layout->setSpacing(6);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    layout->addWidget(m_noteArea);
    layout->addWidget(m_keys);
    m_keys->setContentsMargins(12, 0, 12, 0);
    setFocusProxy(m_line);
}

void SearchWindow::open()
{
    const QScreen *screen = QGuiApplication::screenAt(QCursor::pos());
    const QRect place = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    const int wanted = fontMetrics().averageCharWidth() * 104;
    setFixedWidth(std::min(std::max(640, wanted), place.width() * 9 / 10));
    fit();
    move(place.center().x() - width() / 2, place.top() + place.height() / 6);
    show();
    raise();
    activateWindow();
    m_line->setFocus();
}

void SearchWindow::fit()
{
    const int rows = std::min(SearchList::mostRows, m_model.rowCount());
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    layout()->activate();
    // A wrapped text's height follows from the width, which adjustSize() would choose anew.
    resize(width(),
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                      : layout()->totalSizeHint().height());
}

void SearchWindow::typed(const QString &text)
{
    m_model.setQuery(text);
    m_list->select(0);
    showState();
}

void SearchWindow::reload()
{
    // Rows come and go: Enter must do the one that is looked at, not its neighbour.
    const SearchEntry *entry = m_model.entry(m_list->currentIndex());
    const auto lookedAt = entry ? std::optional(*entry) : std::nullopt;
    // None, where that one has gone: until the next key.
    const int otherwise = m_model.rowCount() == 0 ? 0 : -1;
    m_model.reload();
    m_list->select(lookedAt ? m_model.indexOf(*lookedAt).row() : otherwise);
    showState();
}

void SearchWindow::currentChanged()
{
    const SearchEntry *entry = m_model.entry(m_list->currentIndex());
    m_keys->setText(entry ? searchKeys(*entry) : tr("Esc Close"));
}

void SearchWindow::showState()
{
    m_state = searchState(m_parts, m_model);
    m_note->setText(m_state.note);
    // The line has the focus: what stands below it is read with it.
    m_line->setAccessibleDescription(m_state.note);
    m_noteArea->setVisible(!m_state.note.isEmpty());
    m_help->setText(m_state.helpText);
    m_help->setVisible(m_state.help != SearchState::Help::None);
    fit();
}

void SearchWindow::help()
{
    if (m_state.help == SearchState::Help::ClearLine) {
        m_line->clear();
        m_line->setFocus();
        return;
    }
    const SearchState::Help wanted = m_state.help;
    close();
    if (wanted == SearchState::Help::AddPortal)
        m_navigator.addPortal();
    else if (!m_parts.settings.portals().isEmpty())
        m_navigator.showPortal(m_parts.settings.portals().first());
}

std::optional<SearchAction> SearchWindow::actionOf(const QKeyEvent &key) const
{
    if (key.modifiers() != Qt::ControlModifier
        && key.modifiers() != (Qt::ControlModifier | Qt::KeypadModifier))
        return std::nullopt;
    switch (key.key()) {
    case Qt::Key_C:
        return SearchAction::CopyCredentials;
    case Qt::Key_U:
        return SearchAction::CopyUrl;
    case Qt::Key_W:
        return SearchAction::SetUpWorkstation;
    case Qt::Key_D:
        return SearchAction::Favourite;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return SearchAction::ShowTarget;
    default:
        return std::nullopt;
    }
}

bool SearchWindow::press(const QKeyEvent &key)
{
    if (const auto action = actionOf(key)) {
        run(action);
        return true;
    }
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_state.help != SearchState::Help::None)
            help();
        else
            run({});
        return true;
    case Qt::Key_Escape:
        if (m_line->text().isEmpty())
            close();
        else
            m_line->clear();
        return true;
    case Qt::Key_Tab:
        if (const SearchEntry *entry = m_model.entry(m_list->currentIndex()))
            m_line->setText(m_model.completion(*entry));
        return true;
    default:
        return key.modifiers().testFlag(Qt::ShiftModifier) ? false : m_list->step(key.key());
    }
}

void SearchWindow::run(std::optional<SearchAction> action)
{
    const SearchEntry *found = m_model.entry(m_list->currentIndex());
    if (!found)
        return;
    const SearchEntry entry = *found;
    if (action && !SearchCommands::offers(entry, *action))
        return;
    // Several may be marked as favourites one after the other. Otherwise before the deed: it may open a
    // window that must not find this one in front of it.
    if (action.value_or(entry.action) != SearchAction::Favourite)
        close();
    if (action)
        m_commands.run(entry, *action);
    else
        m_commands.run(entry);
}

bool SearchWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return press(*static_cast<QKeyEvent *>(event));
    if (watched == m_line && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SearchWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
    if (event->type() != QEvent::ActivationChange)
        return;
    if (isActiveWindow())
        m_wasActive = true;
    else if (std::exchange(m_wasActive, false) && isVisible()) {
        Q_EMIT left();
        close();
    }
}

void SearchWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.35F);
    painter.setPen(edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}
