#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyleOptionComboBox>
#include <QWidget>

namespace walk {

/// What \a header shows of a section cut off; the rest of the names is elided.
inline QStringList cutSections(const QHeaderView &header)
{
    QStringList found;
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, header.orientation()).toString();
        // A table has no room for all names in a language that is longer than any, as tests have it in
        // brackets.
        if (!header.isSectionHidden(i) && !text.startsWith(u'[')
            && header.fontMetrics().horizontalAdvance(text) > header.sectionSize(i))
            found.append(header.parent()->objectName() + u'|' + text);
    }
    return found;
}

/// Whether what is chosen in \a box is wider than the place for it. One that is made to be narrower than what
/// can be chosen shows the whole of it in its list.
inline bool isCut(const QComboBox &box)
{
    if (box.sizeAdjustPolicy() == QComboBox::AdjustToMinimumContentsLengthWithIcon)
        return false;
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect place =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return box.fontMetrics().horizontalAdvance(box.currentText()) > place.width();
}

inline bool isCut(const QLineEdit &line)
{
    constexpr int frame = 8;
    constexpr int longestOfOurs = 100; // what is made of a name from outside may be longer, and is elided
    return line.text().isEmpty() && line.placeholderText().size() < longestOfOurs
        && line.fontMetrics().horizontalAdvance(line.placeholderText()) + frame > line.width();
}

/// Whether \a widget, which shows \a label's or a button's text, is too small for it.
inline bool isCut(const QWidget &widget, const QLabel *label)
{
    const bool wraps = label && label->wordWrap();
    const int height = wraps ? label->heightForWidth(label->width()) : widget.sizeHint().height();
    const bool tooNarrow = !wraps && widget.width() < widget.minimumSizeHint().width();
    return tooNarrow || widget.height() < std::min(height, widget.minimumSizeHint().height())
        || (wraps && widget.height() < height);
}

} // namespace walk

/// Texts of \a window that do not fit where they are as they are laid out now: buttons, labels, what is
/// chosen in boxes, what stands in empty lines, headings of tables.
inline QStringList cutTexts(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        QString cut;
        if (const auto *label = qobject_cast<QLabel *>(widget))
            cut = walk::isCut(*label, label) ? label->text() : QString();
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            cut = !button->text().isEmpty() && walk::isCut(*button, nullptr) ? button->text() : QString();
        else if (const auto *box = qobject_cast<QComboBox *>(widget))
            cut = walk::isCut(*box) ? box->currentText() : QString();
        else if (const auto *line = qobject_cast<QLineEdit *>(widget))
            cut = walk::isCut(*line) ? line->placeholderText() : QString();
        else if (const auto *header = qobject_cast<QHeaderView *>(widget))
            found.append(walk::cutSections(*header));
        if (!cut.isEmpty())
            found.append(widget->objectName() + u'|' + cut);
    }
    return found;
}

/// Labels of \a window that render what stands in them; links of our own are made of it, and nothing else.
inline QStringList renderedTexts(const QWidget &window)
{
    QStringList found;
    for (const auto *label : window.findChildren<QLabel *>())
        if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text())
            && !label->text().contains(QLatin1String("<a href")))
            found.append(label->text());
    return found;
}

/// Labels of \a window that do not stand before the field that they name, as its direction has it.
inline QStringList misplacedLabels(const QWidget &window)
{
    QStringList found;
    for (const auto *label : window.findChildren<QLabel *>()) {
        const QWidget *field = label->buddy();
        if (!field || !label->isVisibleTo(&window) || !field->isVisibleTo(&window))
            continue;
        const QRect words(label->mapTo(&window, QPoint()), label->size());
        const QRect place(field->mapTo(&window, QPoint()), field->size());
        const bool sameRow = words.top() < place.bottom() && place.top() < words.bottom();
        const bool isRightToLeft = window.layoutDirection() == Qt::RightToLeft;
        if (sameRow && (words.center().x() > place.center().x()) != isRightToLeft)
            found.append(label->text());
    }
    return found;
}
