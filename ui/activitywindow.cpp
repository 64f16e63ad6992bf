#include "ui/activitywindow.h"

#include "broker/activityexport.h"
#include "ui/accessjobs.h"
#include "ui/activitytexts.h"
#include "ui/inusepanel.h"
#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/sentences.h"
#include "ui/statuspage.h"
#include "ui/tables.h"
#include "ui/theme.h"
#include "ui/windowplace.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

using namespace std::chrono_literals;

ActivityWindow::ActivityWindow(UiParts parts, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(parts)
    , m_search(new QLineEdit)
    , m_pages(new QStackedWidget)
    , m_empty(new StatusPage)
    , m_table(new QTableView)
    , m_message(new MessageLine)
    , m_copy(new QPushButton(themedIcon(QStringLiteral("copy")), tr("&Copy Row")))
    , m_export(new QPushButton(tr("&Export…")))
{
    setObjectName(QStringLiteral("activityWindow"));
    setWindowTitle(tr("Activity"));
    setAttribute(Qt::WA_DeleteOnClose);
    new WindowPlace(*this, m_parts.preferences);
    buildTable();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(new InUsePanel(parts, navigator));
    buildSearch();
    layout->addWidget(m_search);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttonRow());
    resize(fontMetrics().averageCharWidth() * 168, 520);
    // Not the first of the buttons, which ends something.
    m_search->setFocus();
    m_searchSoon.setSingleShot(true);
    connect(&m_searchSoon, &QTimer::timeout, this, [this] { m_model.setText(m_search->text()); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ActivityWindow::refresh);
    connect(m_empty, &StatusPage::pressed, this, [this](const QString &id) {
        if (id == QLatin1String("closeActivity"))
            close();
        else
            m_search->clear();
    });
}

void ActivityWindow::buildTable()
{
    nameWidget(m_table, QStringLiteral("activityTable"), tr("Activity, the latest first"));
    prepareTable(*m_table, m_model);
    setColumnWidths(*m_table, {17, 30, 25, 27});
    auto *copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ActivityWindow::copyRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { m_copy->setEnabled(current.isValid()); });
}

void ActivityWindow::buildSearch()
{
    nameWidget(m_search, QStringLiteral("activitySearch"), tr("Find in the activity"));
    m_search->setPlaceholderText(tr("Program, tenant, portal, profile or person"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(120ms); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
}

QLayout *ActivityWindow::buttonRow()
{
    nameWidget(m_copy, QStringLiteral("copyRow"));
    nameWidget(m_export, QStringLiteral("exportActivity"));
    m_copy->setEnabled(false);
    connect(m_copy, &QPushButton::clicked, this, &ActivityWindow::copyRow);
    connect(m_export, &QPushButton::clicked, this, &ActivityWindow::askWhereTo);
    auto *row = new QHBoxLayout;
    row->addWidget(new MutedLabel(tr("Kept on this computer alone, for 90 days. No keys, no tokens.")), 1);
    row->addWidget(m_copy);
    row->addWidget(m_export);
    return row;
}

void ActivityWindow::search(const QString &text)
{
    m_search->setText(text);
    m_searchSoon.stop();
    m_model.setText(text);
}

void ActivityWindow::refresh()
{
    const bool none = m_model.rowCount() == 0;
    if (m_model.error())
        m_empty->setContent({QStringLiteral("warning"), tr("The activity cannot be read"),
            unreadableText(*m_model.error()), false, {{QStringLiteral("closeActivity"), tr("Cl&ose")}}});
    else if (none && m_search->text().isEmpty())
        m_empty->setContent({QStringLiteral("clock"), tr("Nothing was done yet"),
            tr("What you and your programs do with AWS access appears here."), false,
            {{QStringLiteral("closeActivity"), tr("Cl&ose")}}});
    else if (none)
        m_empty->setContent({QStringLiteral("search"), tr("Nothing found"),
            tr("No program, tenant, portal, profile or person is called like that."), false,
            {{QStringLiteral("clearSearch"), tr("Show &All")}}});
    m_pages->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_table);
    m_copy->setEnabled(m_table->currentIndex().isValid());
    m_export->setEnabled(!none);
}

void ActivityWindow::copyRow()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    QGuiApplication::clipboard()->setText(m_model.line(row));
    m_message->showDone(tr("The row is copied."));
}

void ActivityWindow::askWhereTo()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new QFileDialog(this, tr("Export Activity"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("Table (*.csv);;JSON (*.json)"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->setDefaultSuffix(QStringLiteral("csv"));
    m_dialog->selectFile(QStringLiteral("duplo-tray-activity.csv"));
    connect(m_dialog, &QFileDialog::filterSelected, m_dialog, [dialog = m_dialog](const QString &filter) {
        dialog->setDefaultSuffix(
            filter.contains(QLatin1String("json")) ? QStringLiteral("json") : QStringLiteral("csv"));
    });
    connect(m_dialog, &QFileDialog::fileSelected, this, &ActivityWindow::exportTo);
    m_dialog->open();
}

void ActivityWindow::exportTo(const QString &path)
{
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    QSaveFile file(path);
    const QByteArray text = json ? activityJson(m_model.activities()) : activityCsv(m_model.activities());
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size()
        && file.commit();
    if (written)
        m_message->showDone(
            tr("%n row(s) written to %1.", nullptr, m_model.rowCount()).arg(displayName(path, 200)));
    else
        m_message->showError({Error::Kind::FileUnwritable, path, file.errorString()});
}

void ActivityWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setWatching(true);
}

void ActivityWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setWatching(false);
}

void ActivityWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (!m_search->text().isEmpty())
        m_search->clear();
    else
        close();
}
