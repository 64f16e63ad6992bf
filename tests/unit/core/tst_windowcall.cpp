#include "core/windowcall.h"

#include <QTest>

class TestWindowCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("link");
        const auto row = [](const char *typed, int what, const char *link = "") {
            QTest::newRow(typed) << QString::fromLatin1(typed).split(u' ', Qt::SkipEmptyParts) << what
                                 << QString::fromLatin1(link);
        };
        row("show", int(WindowCall::What::Show));
        row("search", int(WindowCall::What::Search));
        row("settings", int(WindowCall::What::Settings));
        row("add-portal", int(WindowCall::What::AddPortal));
        row("quit", int(WindowCall::What::Quit));
        row("open duplo-tray://open?tenant=a", int(WindowCall::What::Open), "duplo-tray://open?tenant=a");
        row("open anything", int(WindowCall::What::Open), "anything");
        row("duplo-tray://open", int(WindowCall::What::Open), "duplo-tray://open");
        row("DUPLO-TRAY:x", int(WindowCall::What::Open), "DUPLO-TRAY:x");
        for (const char *wrong : {"", "open", "search now", "open a b", "Search", "addportal", "add-portal x",
                 "https://example.com", "--quit"})
            row(wrong, -1);
    }
    void readsWords()
    {
        QFETCH(QStringList, words);
        QFETCH(int, what);
        QFETCH(QString, link);
        const auto call = WindowCall::fromWords(words);
        QCOMPARE(call ? int(call->what) : -1, what);
        if (!call)
            return;
        QCOMPARE(call->link, link);
        const auto again = WindowCall::fromWords(call->words());
        QVERIFY(again);
        QCOMPARE(int(again->what), what);
        QCOMPARE(again->link, link);
    }

    void checksTokens_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("x11") << QStringLiteral("xfce4-panel/duplo-tray/12-1-host_TIME1234") << true;
        QTest::newRow("long") << QString(512, u'a') << true;
        QTest::newRow("too long") << QString(513, u'a') << false;
        QTest::newRow("newline") << QStringLiteral("a\nb") << false;
        QTest::newRow("not ASCII") << QStringLiteral("ä") << false;
    }
    void checksTokens()
    {
        QFETCH(QString, token);
        QFETCH(bool, isGood);
        QCOMPARE(WindowCall::checkedToken(token), isGood ? token : QString());
    }
};

QTEST_APPLESS_MAIN(TestWindowCall)
#include "tst_windowcall.moc"
