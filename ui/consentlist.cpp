#include "ui/consentlist.h"

#include "ui/labels.h"
#include "ui/programtexts.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {
QString clockText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat);
}

QString allowanceText(const Consents::Allowance &allowance)
{
    const QString program = displayName(allowance.program, 40);
    return ConsentList::tr("%1 is allowed: %2, since %3", "program, access, time")
        .arg(program, questionSubject({allowance.about, allowance.target, {}}), clockText(allowance.since));
}

/// The same with the files that it runs: others may have that name.
QString allowanceDetails(const Consents::Allowance &allowance)
{
    QStringList lines{allowanceText(allowance)};
    const QString files = allowance.identity.isEmpty() ? allowance.executable : allowance.identity;
    for (const QString &file : files.split(u'\n', Qt::SkipEmptyParts))
        lines.append(displayName(file, 200));
    return lines.join(u'\n');
}

QString denialText(const Denials::Denial &denial)
{
    const QString program =
        denial.key.isEmpty() ? ConsentList::tr("Every program") : programName({0, denial.program, {}});
    return ConsentList::tr("%1 is denied: %2, until %3", "program, access, time")
        .arg(program, questionSubject(denial.question), clockText(denial.until));
}
} // namespace

ConsentList::ConsentList(UiParts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_none(new MutedLabel(tr("No program is allowed or denied for now.")))
    , m_list(new QListWidget)
    , m_takeBack(new QPushButton(tr("&Take Back")))
{
    nameWidget(m_list, QStringLiteral("consentList"), tr("Allowed and denied programs"));
    nameWidget(m_takeBack, QStringLiteral("takeBackButton"));
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFixedHeight(6 * fontMetrics().lineSpacing());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    layout->addWidget(m_takeBack, 0, Qt::AlignTrailing);
    // A denial ends by itself.
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ConsentList::refresh);
    connect(&m_parts.requests, &ProgramRequests::changed, this, &ConsentList::refresh);
    connect(&m_parts.requests.consents(), &Consents::changed, this, &ConsentList::refresh);
    connect(
        m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_takeBack->setEnabled(row >= 0); });
    connect(m_takeBack, &QPushButton::clicked, this, &ConsentList::takeBack);
    refresh();
}

void ConsentList::refresh()
{
    m_allowances = m_parts.requests.consents().allowances();
    m_denials = m_parts.requests.denials();
    const int row = m_list->currentRow();
    m_list->clear();
    for (const auto &allowance : std::as_const(m_allowances))
        m_list->addItem(new QListWidgetItem(themedIcon(QStringLiteral("check")), allowanceText(allowance)));
    QDateTime end;
    for (const auto &denial : std::as_const(m_denials)) {
        m_list->addItem(new QListWidgetItem(themedIcon(QStringLiteral("stop")), denialText(denial)));
        end = end.isValid() ? std::min(end, denial.until) : denial.until;
    }
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setToolTip(plainToolTip(
            i < m_allowances.size() ? allowanceDetails(m_allowances.at(i)) : m_list->item(i)->text()));
    const bool none = m_list->count() == 0;
    m_none->setVisible(none);
    m_list->setVisible(!none);
    m_takeBack->setVisible(!none);
    m_list->setCurrentRow(std::clamp(row, none ? -1 : 0, m_list->count() - 1));
    m_takeBack->setEnabled(m_list->currentRow() >= 0);
    if (end.isValid())
        m_refresh.start(std::max(1s, secondsUntil(m_parts.clock.now(), end) + 1s));
    else
        m_refresh.stop();
}

void ConsentList::takeBack()
{
    const int row = m_list->currentRow();
    const int denied = row - int(m_allowances.size());
    if (row >= 0 && row < m_allowances.size())
        m_parts.requests.consents().takeBack(Consents::Allowance(m_allowances.at(row)));
    else if (denied >= 0 && denied < m_denials.size())
        m_parts.requests.takeBack(Denials::Denial(m_denials.at(denied)));
}
