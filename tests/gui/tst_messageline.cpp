#include "ui/errordetails.h"
#include "ui/messageline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

/// How an action goes, in one line; and what whoever is asked for help needs besides.
class TestMessageLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void details_data();
    void details();
    void detailsOpenAndAreCopied();
    void noDetailsForSuccess();
    void detailsHoldNoSecret();

private:
    template <class T> static T *child(const QWidget &line, const char *name)
    {
        return line.findChild<T *>(QLatin1String(name));
    }
};

void TestMessageLine::details_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("name"); ///< empty: the sentence says it all
    QTest::newRow("network") << Error::Kind::Network << QString() << QStringLiteral("Network");
    QTest::newRow("server") << Error::Kind::Server << QStringLiteral("status 502")
                            << QStringLiteral("Server");
    QTest::newRow("last one") << Error::Kind::TooMany << QString() << QStringLiteral("TooMany");
    QTest::newRow("typed wrong") << Error::Kind::InvalidInput << QString() << QString();
    QTest::newRow("with a detail") << Error::Kind::InvalidInput << QStringLiteral("exit code 255")
                                   << QStringLiteral("InvalidInput");
    QTest::newRow("cancelled") << Error::Kind::Cancelled << QString() << QString();
}

void TestMessageLine::details()
{
    QFETCH(Error::Kind, kind);
    QFETCH(QString, detail);
    QFETCH(QString, name);
    const QDateTime time(QDate(2026, 11, 23), QTime(22, 5), Qt::UTC);
    const QString text = detailsText({kind, QStringLiteral("acme.duplocloud.net"), detail}, time);
    QCOMPARE(text.isEmpty(), name.isEmpty());
    if (name.isEmpty())
        return;
    QVERIFY(text.startsWith(QLatin1String("Time: 2026-11-23T22:05:00Z\n")));
    QVERIFY(text.contains(QString(QStringLiteral("\nError: ") + name + u'\n')));
    QVERIFY(text.contains(QLatin1String("\nAbout: acme.duplocloud.net\n")));
    QCOMPARE(text.contains(QLatin1String("\nDetail: ")), !detail.isEmpty());
}

void TestMessageLine::detailsOpenAndAreCopied()
{
    MessageLine line;
    line.show();
    line.showError(
        {Error::Kind::Server, QStringLiteral("acme.duplocloud.net"), QStringLiteral("status 502")});
    auto *text = child<QPlainTextEdit>(line, "messageDetailsText");
    QVERIFY(!text->isVisible());
    child<QToolButton>(line, "messageDetails")->click();
    QVERIFY(text->isVisible());
    child<QToolButton>(line, "copyDetails")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("status 502")));
    line.showError({Error::Kind::Network, QStringLiteral("acme.duplocloud.net"), {}});
    QVERIFY(!text->isVisible());
    QVERIFY(!text->toPlainText().contains(QLatin1String("502")));
}

void TestMessageLine::noDetailsForSuccess()
{
    MessageLine line;
    line.showError({Error::Kind::Server, QStringLiteral("acme.duplocloud.net"), {}});
    QVERIFY(child<QToolButton>(line, "messageDetails")->isVisibleTo(&line));
    line.showDone(QStringLiteral("Done."));
    QVERIFY(!child<QToolButton>(line, "messageDetails")->isVisibleTo(&line));
}

void TestMessageLine::detailsHoldNoSecret()
{
    const QString text =
        detailsText({Error::Kind::BrowserUnavailable,
                        QStringLiteral("https://signin.aws.amazon.com/federation?Action=login&"
                                       "SigninToken=s3cr3tSigninToken0123456789"),
                        QStringLiteral("Authorization: Bearer abcdefghij0123456789")},
            QDateTime::currentDateTimeUtc());
    QVERIFY(!text.contains(QLatin1String("s3cr3tSigninToken")));
    QVERIFY(!text.contains(QLatin1String("abcdefghij0123456789")));
}

QTEST_MAIN(TestMessageLine)
#include "tst_messageline.moc"
