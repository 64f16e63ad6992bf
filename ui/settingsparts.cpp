#include "ui/settingsparts.h"

#include "ui/labels.h"
#include "ui/pagewheel.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

SettingsSheet::SettingsSheet(const QString &objectName, const QString &title, QWidget *parent)
    : QScrollArea(parent)
    , m_sheet(new QVBoxLayout)
{
    nameWidget(this, objectName, title);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(titleLabel(title));
    layout->addLayout(m_sheet);
    layout->addStretch();
    m_sheet->setSpacing(12);
    setWidget(content);
    // The window's own background shows between the groups.
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

QSize SettingsSheet::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {widget()->minimumSizeHint().width() + bar, 14 * fontMetrics().lineSpacing()};
}

QVBoxLayout *SettingsSheet::group(const QString &title)
{
    auto *card = new Card(title);
    m_sheet->addWidget(card);
    card->body()->setSpacing(12);
    return card->body();
}

QCheckBox *SettingsSheet::addSwitch(
    QVBoxLayout *group, const QString &objectName, const QString &text, const QString &help)
{
    auto *box = new QCheckBox(text);
    nameWidget(box, objectName);
    box->setAccessibleDescription(help);
    auto *words = new QHBoxLayout;
    const QStyle *style = box->style();
    words->addSpacing(
        style->pixelMetric(QStyle::PM_IndicatorWidth) + style->pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    words->addWidget(new MutedLabel(help), 1);
    auto *row = new QVBoxLayout;
    row->setSpacing(2);
    row->addWidget(box);
    row->addLayout(words);
    group->addLayout(row);
    return box;
}

void SettingsSheet::addControl(
    QVBoxLayout *group, const QString &objectName, const QString &text, QWidget *control, const QString &help)
{
    QString name = text;
    nameWidget(control, objectName, name.remove(u'&').remove(u':'));
    control->setAccessibleDescription(help);
    auto *label = new QLabel(text);
    label->setBuddy(control);
    leaveWheelToPage(*control);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(label);
    line->addStretch();
    line->addWidget(control);
    auto *row = new QVBoxLayout;
    row->setSpacing(2);
    row->addLayout(line);
    row->addWidget(new MutedLabel(help));
    group->addLayout(row);
}
