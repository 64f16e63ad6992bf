#include "gui/everywindow.h"
#include "ui/readablecolours.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QStyleFactory>
#include <QTest>

/// Text as it is painted, against what it is painted on: WCAG AA, in every window, light and dark.
class TestContrast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void measures_data();
    void measures();
    void everyText_data();
    void everyText();

private:
    QPalette m_light;
};

namespace {
constexpr qreal enough = 4.5;
constexpr qreal enoughForLarge = 3;

/// The most frequent colour of \a area against the one that stands out most. Strokes are thinner than a
/// pixel in places, so that this is at most the contrast of the colours that were asked for.
qreal paintedContrast(const QImage &image, const QRect &area)
{
    QHash<QRgb, int> counts;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            ++counts[image.pixel(x, y)];
    QRgb ground = 0;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
        if (entry.value() > counts.value(ground))
            ground = entry.key();
    qreal most = 1;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
        most = std::max(most, contrast(QColor(entry.key()), QColor(ground)));
    return most;
}

/// Where the text of \a widget is, without its frame and icon, which are no text; empty where it has none.
QRect textArea(const QWidget &widget)
{
    constexpr int frame = 4;
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text().isEmpty() ? QRect() : label->contentsRect();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (button->text().isEmpty())
            return {};
        QRect inside = widget.rect().adjusted(frame, frame, -frame, -frame);
        // The mark of a check box stands before its text.
        const int mark =
            button->isCheckable() || !button->icon().isNull() ? button->iconSize().width() + 8 : 0;
        return inside.adjusted(mark, 0, 0, 0);
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->text().isEmpty() && line->placeholderText().isEmpty()
            ? QRect()
            : widget.rect().adjusted(frame, frame, -frame, -frame);
    if (qobject_cast<const QComboBox *>(&widget))
        return widget.rect().adjusted(frame, frame, -24, -frame);
    return {};
}

bool isLarge(const QFont &font)
{
    return font.pointSizeF() >= 18 || (font.pointSizeF() >= 14 && font.bold());
}

QString poorText(const QImage &image, const QWidget &window, const QWidget &widget, const QRect &area)
{
    const QRect shown = widget.visibleRegion().boundingRect() & area;
    if (shown.width() < 8 || shown.height() < 8)
        return {};
    const QRect inWindow = shown.translated(widget.mapTo(&window, QPoint())) & image.rect();
    const qreal found = paintedContrast(image, inWindow);
    if (found >= (isLarge(widget.font()) ? enoughForLarge : enough))
        return {};
    return QStringLiteral("%1 %2: %3")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName())
        .arg(found, 0, 'f', 2);
}

/// The rows of a list, each by itself.
QStringList poorRows(const QImage &image, const QWidget &window, const QAbstractItemView &view)
{
    QStringList poor;
    const QModelIndex top = view.indexAt(QPoint(2, 2));
    for (QModelIndex row = top; row.isValid(); row = row.siblingAtRow(row.row() + 1)) {
        if (row.data(Qt::DisplayRole).toString().isEmpty() || !(row.flags() & Qt::ItemIsEnabled))
            continue;
        const QString text = poorText(image, window, *view.viewport(), view.visualRect(row));
        if (!text.isEmpty())
            poor.append(view.objectName() + u' ' + row.data().toString() + text);
    }
    return poor;
}

QStringList poorTexts(const QImage &image, const QWidget &window)
{
    QStringList poor;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            poor += poorRows(image, window, *view);
        const QString text = poorText(image, window, *widget, textArea(*widget));
        if (!text.isEmpty())
            poor.append(text);
    }
    return poor;
}
} // namespace

void TestContrast::initTestCase()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    m_light = QApplication::palette();
}

void TestContrast::measures_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<qreal>("least");
    QTest::addColumn<qreal>("most");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 20.0 << 21.0;
    QTest::newRow("AA's grey") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.0 << 4.6;
    QTest::newRow("too pale") << QColor(0xaa, 0xaa, 0xaa) << QColor(Qt::white) << 1.8 << 2.4;
    QTest::newRow("none") << QColor(Qt::white) << QColor(Qt::white) << 1.0 << 1.0;
}

void TestContrast::measures()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QFETCH(qreal, least);
    QFETCH(qreal, most);
    QLabel label(QStringLiteral("Hill HIM"));
    QPalette palette = m_light;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, text);
    label.setPalette(palette);
    label.resize(label.sizeHint());
    const qreal found = paintedContrast(label.grab().toImage(), label.rect());
    QVERIFY2(found >= least && found <= most, qPrintable(QString::number(found)));
}

void TestContrast::everyText_data()
{
    everyWindowLightAndDark();
}

void TestContrast::everyText()
{
    QFETCH(int, index);
    QFETCH(bool, dark);
    QApplication::setPalette(dark ? darkPalette() : m_light);
    const ReadableColours colours;
    const ShownWindow window(index);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    // A cursor or the highlight of what is selected is no text.
    if (auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        line->clearFocus();
    QCOMPARE(poorTexts(window->grab().toImage(), *window).join(u'\n'), QString());
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
