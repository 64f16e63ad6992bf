#include "ui/settingswindow.h"

#include "ui/settingsadvanced.h"
#include "ui/settingsconsoles.h"
#include "ui/settingscredentials.h"
#include "ui/settingsgeneral.h"
#include "ui/settingsportals.h"
#include "ui/settingssecurity.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QStackedWidget>

SettingsWindow::SettingsWindow(UiParts parts, Navigator &navigator, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_list(new QListWidget)
    , m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("settingsWindow"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    nameWidget(m_list, QStringLiteral("settingsPages"), tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    m_list->setSpacing(2);
    addPage(QStringLiteral("settings"), tr("General"), new SettingsGeneral(parts));
    addPage(QStringLiteral("console"), tr("Consoles"), new SettingsConsoles(parts));
    addPage(QStringLiteral("key"), tr("Credentials"), new SettingsCredentials(parts));
    addPage(QStringLiteral("shield"), tr("Security"), new SettingsSecurity(parts));
    addPage(QStringLiteral("portal"), tr("Portals"), new SettingsPortals(parts, navigator));
    addPage(QStringLiteral("info"), tr("Advanced"), new SettingsAdvanced(parts, navigator));
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 6 * fontMetrics().averageCharWidth());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(listPanel());
    layout->addWidget(m_pages, 1);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
    const int column = fontMetrics().averageCharWidth();
    const int line = fontMetrics().lineSpacing();
    resize(m_list->width() + 82 * column, 38 * line);
}

/// The list, off the window's edges.
QWidget *SettingsWindow::listPanel()
{
    auto *panel = new QWidget;
    panel->setBackgroundRole(QPalette::Base);
    panel->setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(panel);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_list);
    return panel;
}

void SettingsWindow::addPage(const QString &icon, const QString &title, QWidget *page)
{
    auto *item = new QListWidgetItem(themedIcon(icon), title, m_list);
    item->setSizeHint(QSize(m_list->fontMetrics().horizontalAdvance(title) + 3 * fontMetrics().height(),
        fontMetrics().height() * 2));
    m_pages->addWidget(page);
}

void SettingsWindow::showPage(SettingsPage page)
{
    m_list->setCurrentRow(int(page));
}

SettingsPage SettingsWindow::page() const
{
    return SettingsPage(m_list->currentRow());
}

void SettingsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Close))
        close();
    else
        QWidget::keyPressEvent(event);
}
