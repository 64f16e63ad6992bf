#include "jit/prompt.h"

#include <QTest>

class TestPrompt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QByteArray>("until");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *label, const char *until, const char *text) {
            QTest::addRow("%s %s", label, until)
                << QByteArray(label) << QByteArray(until) << QByteArray(text);
        };
        row("", "2000", "");
        row("dev01", "4120", "[dev01 52m] ");
        row("dev01", "1059", "[dev01 0m] ");
        row("dev01", "1000", "[dev01 ended] ");
        row("dev01", "", "[dev01] ");
        row("dev01", "soon", "[dev01] ");
        row("dev01", "4120x", "[dev01] ");
        row("dev01", "-5", "[dev01] ");
        row("dev01", "99999999999999999999", "[dev01] ");
        row("a\x1b[2Jb", "", "[a[2Jb] ");
    }
    void says()
    {
        QFETCH(QByteArray, label);
        QFETCH(QByteArray, until);
        QTEST(QByteArray::fromStdString(promptText(label.toStdString(), until.toStdString(), 1000)), "text");
    }
};

QTEST_APPLESS_MAIN(TestPrompt)
#include "tst_prompt.moc"
