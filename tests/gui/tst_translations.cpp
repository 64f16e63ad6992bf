#include "gui/everywindow.h"
#include "support/mnemonics.h"
#include "support/overlaps.h"
#include "support/pseudotranslator.h"
#include "support/walkwidgets.h"
#include "ui/language.h"
#include "ui/sentences.h"

#include <QApplication>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

/// Every window in a language of long words, in each of ours, and from right to left: nothing is cut, nothing
/// lies over something else, and everything is translated.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void longWords_data() { eachWindow(); }
    void longWords();
    void german_data() { eachWindow(); }
    void german();
    void spanish_data() { eachWindow(); }
    void spanish();
    void mnemonicsDiffer_data();
    void mnemonicsDiffer();
    void rightToLeft_data() { eachWindow(); }
    void rightToLeft();
    void pseudoTextKeepsPlaceholders();
    void languageAtOnce();
    void languageChoice_data();
    void languageChoice();
    void pluralsInEnglish();
    void textsOfQt_data();
    void textsOfQt();

private:
    void look(bool translated = false);
};

namespace {
/// Texts that stand in the source untranslated, as far as one can see.
QStringList untranslated(const QWidget &window)
{
    QStringList found;
    const auto check = [&found](const QWidget *widget, const QString &text) {
        const bool isWords = text.count(u' ') > 0 && text.contains(QLatin1Char('e'));
        if (isWords && !text.contains(u'[') && !text.startsWith(QLatin1String("aws "))
            && !text.contains(u'@'))
            found.append(widget->objectName() + u'|' + text);
    };
    for (const auto *label : window.findChildren<QLabel *>())
        if (label->isVisibleTo(&window))
            check(label, label->text());
    for (const auto *button : window.findChildren<QAbstractButton *>())
        if (button->isVisibleTo(&window))
            check(button, button->text());
    return found;
}

/// What dialogs and menus that Qt itself makes say now.
QStringList wordsOfQt()
{
    QStringList words;
    QFileDialog files;
    files.setOption(QFileDialog::DontUseNativeDialog);
    files.setAcceptMode(QFileDialog::AcceptSave);
    QMessageBox message(
        QMessageBox::Question, {}, QStringLiteral("?"), QMessageBox::Cancel | QMessageBox::Save);
    message.setDetailedText(QStringLiteral("!"));
    for (const QWidget *dialog :
        {static_cast<const QWidget *>(&files), static_cast<const QWidget *>(&message)})
        for (const auto *button : dialog->findChildren<QAbstractButton *>())
            words << button->text() << button->toolTip();
    for (const auto *label : files.findChildren<QLabel *>())
        words << label->text();
    QLineEdit line;
    QPlainTextEdit text;
    for (const QMenu *menu : {line.createStandardContextMenu(), text.createStandardContextMenu()}) {
        for (const QAction *action : menu->actions())
            words << action->text().section(u'\t', 0, 0);
        delete menu;
    }
    return words;
}
} // namespace

void TestTranslations::cleanup()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
}

void TestTranslations::look(bool translated)
{
    QFETCH(int, index);
    const ShownWindow window(index);
    QTRY_COMPARE(cutTexts(*window).join(u'\n'), QString());
    QCOMPARE(cutContents(*window).join(u'\n'), QString());
    QTRY_COMPARE(overlaps(*window).join(u'\n'), QString());
    QCOMPARE(misplacedLabels(*window).join(u'\n'), QString());
    if (translated)
        QCOMPARE(untranslated(*window).join(u'\n'), QString());
}

void TestTranslations::longWords()
{
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    look(true);
    QCoreApplication::removeTranslator(&pseudo);
}

void TestTranslations::german()
{
    const Language language(QStringLiteral("de"));
    look();
}

void TestTranslations::spanish()
{
    const Language language(QStringLiteral("es"));
    look();
}

void TestTranslations::mnemonicsDiffer_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("code");
    for (int i = 0; i < everyWindow().size(); ++i)
        for (const char *code : {"en", "de", "es"})
            QTest::addRow("%s %s", everyWindow()[i].name, code) << i << QString::fromLatin1(code);
}

void TestTranslations::mnemonicsDiffer()
{
    QFETCH(int, index);
    QFETCH(QString, code);
    const Language language(code);
    const ShownWindow window(index);
    QTRY_COMPARE(sharedMnemonics(*window).join(u'\n'), QString());
}

void TestTranslations::rightToLeft()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    look();
}

void TestTranslations::pseudoTextKeepsPlaceholders()
{
    const QString pseudo = PseudoTranslator::pseudo(QStringLiteral("%1 of %n {tenant}"));
    QVERIFY(pseudo.contains(QLatin1String("%1")) && pseudo.contains(QLatin1String("%n")));
    QVERIFY(pseudo.contains(QLatin1String("{tenant}")));
    QVERIFY(pseudo.size() >= 17 * 14 / 10);
}

void TestTranslations::languageAtOnce()
{
    Language language(QStringLiteral("en"));
    QSignalSpy changed(&language, &Language::changed);
    language.set(QStringLiteral("de"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(language.code(), QStringLiteral("de"));
    QCOMPARE(QLocale().language(), QLocale::German);
    language.set(QStringLiteral("de"));
    QCOMPARE(changed.size(), 1);
}

void TestTranslations::languageChoice_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("code");
    QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("de");
    QTest::newRow("Spanish") << QStringLiteral("es") << QStringLiteral("es");
    QTest::newRow("system") << QString() << QStringLiteral("en");
    QTest::newRow("nonsense") << QStringLiteral("../../x") << QStringLiteral("en");
}

void TestTranslations::languageChoice()
{
    QFETCH(QString, chosen);
    QFETCH(QString, code);
    QCOMPARE(Language(chosen).code(), code);
}

void TestTranslations::pluralsInEnglish()
{
    const Language language(QStringLiteral("en"));
    const auto text = [](int n) {
        return QCoreApplication::translate("FirstRunPortal", "%1 (%n profile(s))", nullptr, n);
    };
    QCOMPARE(text(1), QStringLiteral("%1 (1 profile)"));
    QCOMPARE(text(3), QStringLiteral("%1 (3 profiles)"));
}

void TestTranslations::textsOfQt_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("German") << QStringLiteral("de");
    QTest::newRow("Spanish") << QStringLiteral("es");
}

/// Qt's translations are a package of their own: without it, ours have to do.
void TestTranslations::textsOfQt()
{
    QFETCH(QString, code);
    const Language base(QStringLiteral("en"));
    const QStringList english = wordsOfQt();
    QVERIFY(english.contains(QStringLiteral("Show Details...")));
    QVERIFY(english.contains(QStringLiteral("Create New Folder")));
    QTranslator ours;
    QVERIFY(ours.load(QStringLiteral(":/translations/duplo-tray_") + code));
    QCoreApplication::installTranslator(&ours);
    const QStringList translated = wordsOfQt();
    QCoreApplication::removeTranslator(&ours);
    QCOMPARE(translated.size(), english.size());
    for (qsizetype i = 0; i < english.size(); ++i)
        QVERIFY2(english[i].isEmpty() || translated[i] != english[i], qPrintable(english[i]));
}

int main(int argc, char **argv)
{
    // The system's language decides where none is chosen.
    qputenv("LC_ALL", "C.UTF-8");
    QApplication application(argc, argv);
    TestTranslations test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_translations.moc"
