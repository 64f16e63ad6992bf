#include "ui/changeview.h"

#include "ui/theme.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextOption>

ChangeView::ChangeView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    nameWidget(this, QStringLiteral("changes"), tr("Lines that will change"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setFont(fixedFont());
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void ChangeView::setLines(const QStringList &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    setPlainText(lines.join(u'\n'));
    colour();
}

QSize ChangeView::sizeHint() const
{
    const QSize usual = QPlainTextEdit::sizeHint();
    return minimumHeight() > 0 ? QSize(usual.width(), minimumHeight()) : usual;
}

void ChangeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void ChangeView::colour()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCharFormat format;
        if (block.text().startsWith(u'+'))
            format.setForeground(positiveColour(palette()));
        else if (block.text().startsWith(u'-'))
            format.setForeground(negativeColour(palette()));
        QTextCursor cursor(block);
        // The whole line of the file, also where it is wrapped.
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}
