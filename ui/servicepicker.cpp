#include "ui/servicepicker.h"

#include "ui/accessjobs.h"
#include "ui/sentences.h"
#include "ui/targetmenu.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace {

/// How well \a service answers to \a text; 0: not at all.
int rank(const AwsService &service, const QString &text)
{
    if (service.id == text || service.aliases.contains(text))
        return 4;
    const QString name = service.name.toLower();
    if (name.startsWith(text) || service.id.startsWith(text))
        return 3;
    if (name.contains(u' ' + text))
        return 2;
    const bool alias = std::any_of(service.aliases.begin(), service.aliases.end(),
        [&](const QString &word) { return word.startsWith(text); });
    return alias || name.contains(text) ? 1 : 0;
}

} // namespace

ServicePicker::ServicePicker(UiParts parts, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_parts(parts)
    , m_find(new QLineEdit)
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("servicePicker"));
    setWindowTitle(tr("AWS services"));
    setFrameShape(QFrame::StyledPanel);
    nameWidget(m_find, QStringLiteral("serviceFilter"), tr("Find a service"));
    nameWidget(m_list, QStringLiteral("serviceList"), tr("AWS services"));
    m_find->setPlaceholderText(tr("Find a service"));
    m_find->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_find->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_find);
    layout->addWidget(m_list);
    connect(m_find, &QLineEdit::textChanged, this, &ServicePicker::fill);
    connect(m_find, &QLineEdit::returnPressed, this, &ServicePicker::choose);
    connect(m_list, &QListWidget::itemClicked, this, &ServicePicker::choose);
    connect(m_list, &QListWidget::itemActivated, this, &ServicePicker::choose);
}

void ServicePicker::popUp(const QWidget &button, const AccessTarget &target)
{
    m_target = target;
    m_find->clear();
    fill();
    const QRect screen = button.screen()->availableGeometry();
    resize(fontMetrics().averageCharWidth() * 44, std::min(fontMetrics().height() * 22, screen.height() / 2));
    const QRect place(button.mapToGlobal(QPoint()), button.size());
    const int top = place.bottom() + height() > screen.bottom() ? place.top() - height() : place.bottom() + 2;
    const int left = isRightToLeft() ? place.left() : place.right() - width();
    move(std::clamp(left, screen.left(), std::max(screen.left(), screen.right() - width())), top);
    show();
    m_find->setFocus();
}

void ServicePicker::fill()
{
    const QString text = m_find->text().trimmed().toLower();
    const QString partition = m_parts.catalog.partitionOf(regionOf(m_parts, m_target));
    const QList<const AwsService *> offered =
        text.isEmpty() ? servicesToOffer(m_parts, m_target) : QList<const AwsService *>();
    QList<std::pair<int, const AwsService *>> found;
    for (const AwsService &service : m_parts.catalog.services()) {
        const int good = text.isEmpty() ? 1 : rank(service, text);
        if (good && service.existsIn(partition) && !offered.contains(&service))
            found.append({good, &service});
    }
    std::stable_sort(
        found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<const AwsService *> all = offered;
    for (const auto &entry : std::as_const(found))
        all.append(entry.second);
    m_list->clear();
    for (const AwsService *service : std::as_const(all)) {
        auto *item = new QListWidgetItem(displayName(service->name), m_list);
        item->setData(Qt::UserRole, service->id);
    }
    m_list->setCurrentRow(0);
}

void ServicePicker::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString service = item->data(Qt::UserRole).toString();
    hide();
    Q_EMIT chosen(m_target, service);
}

bool ServicePicker::eventFilter(QObject *watched, QEvent *event)
{
    // From the line straight into the list, without leaving the line.
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
        const int step = key == Qt::Key_Down ? 1
            : key == Qt::Key_Up              ? -1
            : key == Qt::Key_PageDown        ? page
            : key == Qt::Key_PageUp          ? -page
                                             : 0;
        if (step) {
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}
