#include "ui/readablecolours.h"

#include "ui/controlstyle.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

namespace {
// A little more than asked for: thin strokes are painted paler than their colour.
constexpr qreal enough = 5;

QPalette::ResolveMask bitsOf(QPalette::ColorRole role)
{
    QPalette palette;
    palette.setResolveMask(0);
    palette.setColor(role, Qt::black);
    return palette.resolveMask();
}

/// A palette remembers which roles were set: without \a role among them, it is the desktop's again.
QPalette withoutRole(QPalette palette, QPalette::ColorRole role)
{
    palette.setResolveMask(palette.resolveMask() & ~bitsOf(role));
    return palette;
}

void mendSelection(QPalette &palette, QPalette::ColorGroup group)
{
    const QColor text = palette.color(group, QPalette::HighlightedText);
    const QColor highlight = palette.color(group, QPalette::Highlight);
    const QColor away = text.lightness() > highlight.lightness() ? Qt::black : Qt::white;
    QColor readable = highlight;
    for (int step = 0; step < 20 && contrast(readable, text) < enough; ++step)
        readable = mixedColour(readable, away, 0.95);
    if (readable != highlight)
        palette.setColor(group, QPalette::Highlight, readable);
    if (contrast(readable, text) < enough)
        palette.setColor(group, QPalette::HighlightedText, away == Qt::white ? Qt::black : Qt::white);
}
} // namespace

ReadableColours::ReadableColours(QObject *parent)
    : QObject(parent)
{
    ControlStyle::install();
    qApp->installEventFilter(this);
    mend();
}

void ReadableColours::setDark(bool wanted)
{
    if (std::exchange(m_isDark, wanted) == wanted)
        return;
    {
        const QScopedValueRollback mending(m_isMending, true);
        QApplication::setPalette(QPalette());
        if (wanted && !isDark(QApplication::palette()))
            QApplication::setPalette(darkPalette());
        m_mended.reset();
    }
    mend();
}

bool ReadableColours::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_isMending
        && QApplication::palette() != m_mended)
        mend();
    return QObject::eventFilter(watched, event);
}

void ReadableColours::mend()
{
    const QScopedValueRollback mending(m_isMending, true);
    QPalette change = QApplication::palette();
    if (m_mended && change.color(QPalette::Highlight) == m_mended->color(QPalette::Highlight)) {
        QApplication::setPalette(
            withoutRole(withoutRole(change, QPalette::Highlight), QPalette::HighlightedText));
        change = QApplication::palette();
    }
    QColor hint = change.color(QPalette::Text);
    hint.setAlphaF(0.72F);
    if (change.color(QPalette::PlaceholderText) != hint)
        change.setColor(QPalette::PlaceholderText, hint);
    mendSelection(change, QPalette::Active);
    mendSelection(change, QPalette::Inactive);
    QApplication::setPalette(change);
    m_mended = QApplication::palette();
}
