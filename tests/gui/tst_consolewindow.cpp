#include "console/consolebar.h"
#include "console/consoleicon.h"
#include "console/consolesession.h"
#include "console/consolewindow.h"
#include "console/downloadstrip.h"
#include "console/failurepage.h"
#include "console/titlecolour.h"
#include "support/rawserver.h"
#include "support/visiblefocus.h"
#include "support/walkaccessible.h"
#include "support/walkwidgets.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWebEngineView>

/// The console window and its parts, against a small server in place of AWS.
class TestConsoleWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasTheIcon();
    void barSaysWhere();
    void barTakesTheKeyboard_data();
    void barTakesTheKeyboard();
    void failureIsPlainText();
    void opensThePage();
    void saysWhatFailed();
    void keys();
    void savesDownloads();
    void comesBackAtItsSize();

private:
    static void answer(QTcpSocket *socket, const QByteArray &head);
    QUrl url(const char *path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.port()).arg(QLatin1String(path)));
    }
    ConsoleWindow *open(ConsoleSession &session, const QUrl &start);

    RawServer m_server{answer};
};

namespace {
const QString title = QStringLiteral("dev01 – acme");

template <class T> T *child(const QWidget &window, const char *text)
{
    for (T *found : window.findChildren<T *>())
        if (found->text().contains(QLatin1String(text)) && found->isVisible())
            return found;
    return nullptr;
}

QToolButton *button(const QWidget &bar, const QString &name)
{
    for (auto *found : bar.findChildren<QToolButton *>())
        if (found->accessibleName() == name)
            return found;
    return nullptr;
}
} // namespace

void TestConsoleWindow::answer(QTcpSocket *socket, const QByteArray &head)
{
    const bool isFile = head.startsWith("GET /file");
    const QByteArray body =
        isFile ? QByteArray("a,b\n1,2\n") : QByteArray("<html><title>S3 buckets</title><p>Page</p></html>");
    socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\n"
        + (isFile ? QByteArray("Content-Type: text/csv\r\nContent-Disposition: attachment; "
                               "filename=\"report.csv\"\r\n")
                  : QByteArray("Content-Type: text/html\r\n"))
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}

ConsoleWindow *TestConsoleWindow::open(ConsoleSession &session, const QUrl &start)
{
    session.open(start);
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<ConsoleWindow *>(widget); window && window->isVisible())
            return window;
    return nullptr;
}

void TestConsoleWindow::hasTheIcon()
{
    for (const int edge : {16, 32, 48}) {
        const QImage drawn = consoleIcon().pixmap(edge, edge).toImage();
        QCOMPARE(drawn.size(), QSize(edge, edge));
        QVERIFY(drawn.pixelColor(edge / 2, edge / 2).alpha() > 0);
    }
}

void TestConsoleWindow::barSaysWhere()
{
    ConsoleBar bar(title, titleColour(title));
    bar.resize(700, bar.sizeHint().height());
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QVERIFY(child<QLabel>(bar, "dev01"));
    bar.setHost(QStringLiteral("console.aws.amazon.com"), true);
    QCOMPARE(child<QLabel>(bar, "aws")->text(), QStringLiteral("console.aws.amazon.com"));
    bar.setHost(QStringLiteral("bucket.s3.amazonaws.com"), false);
    QVERIFY(child<QLabel>(bar, "Not the console: bucket.s3"));
    bar.setPageTitle(QString(400, u'w') + QStringLiteral("<b>bold</b>"));
    QVERIFY(child<QLabel>(bar, "www")->text().endsWith(u'…'));
    const auto *host = child<QLabel>(bar, "Not the console");
    QTRY_VERIFY(host->width() >= host->minimumSizeHint().width());
    bar.setZoom(1.5);
    QCOMPARE(button(bar, QStringLiteral("Actual size"))->text(), QStringLiteral("150 %"));
    QVERIFY(button(bar, QStringLiteral("Actual size"))->isVisible());
    bar.setZoom(1);
    QVERIFY(!button(bar, QStringLiteral("Actual size"))->isVisible());
}

void TestConsoleWindow::barTakesTheKeyboard_data()
{
    QTest::addColumn<QColor>("colour");
    for (const char *name : {"dev01", "prod", "test", "a", "b", "c", "d", "e"})
        QTest::newRow(name) << titleColour(QString::fromLatin1(name));
    QTest::newRow("chosen") << barColour(title, QStringLiteral("#ffff00"));
}

void TestConsoleWindow::barTakesTheKeyboard()
{
    QFETCH(QColor, colour);
    ConsoleBar bar(title, colour);
    bar.setCanGoBack(true);
    bar.setZoom(2);
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    const QStringList faults = accessibilityFaults(bar);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    const std::pair<QString, void (ConsoleBar::*)()> buttons[] = {
        {QStringLiteral("Back"), &ConsoleBar::backClicked},
        {QStringLiteral("Reload"), &ConsoleBar::reloadClicked},
        {QStringLiteral("Actual size"), &ConsoleBar::zoomClicked}};
    for (const auto &[name, signal] : buttons) {
        QToolButton *one = button(bar, name);
        QSignalSpy clicked(&bar, signal);
        QVERIFY2(focusPixels(bar, *one) >= fewestFocusPixels, qPrintable(name));
        QTest::keyClick(one, Qt::Key_Space);
        QCOMPARE(clicked.size(), 1);
    }
}

void TestConsoleWindow::failureIsPlainText()
{
    FailurePage page;
    QSignalSpy retried(&page, &FailurePage::retryClicked);
    page.resize(500, 400);
    page.setText(QStringLiteral("<b>Not</b> opened"),
        QStringLiteral("<a href='x'>evil.example</a> said no. ").repeated(6));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    for (const auto *label : page.findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    QCOMPARE(cutTexts(page).join(u'\n'), QString());
    auto *again = page.findChild<QPushButton *>();
    QVERIFY(focusPixels(page, *again) >= fewestFocusPixels);
    QTest::keyClick(again, Qt::Key_Space);
    QCOMPARE(retried.size(), 1);
    const QStringList faults = accessibilityFaults(page);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestConsoleWindow::opensThePage()
{
    ConsoleSession session(ConsoleHosts(url("/")), title, titleColour(title));
    ConsoleWindow *window = open(session, url("/"));
    QVERIFY(window);
    QCOMPARE(window->windowTitle(), QStringLiteral("dev01 – acme · AWS Console"));
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(*window, "S3 buckets"), 30'000);
    QVERIFY(child<QLabel>(*window, "127.0.0.1"));
    QVERIFY(!button(*window, QStringLiteral("Back"))->isEnabled());
    QVERIFY(!child<QPushButton>(*window, "Again"));
}

void TestConsoleWindow::saysWhatFailed()
{
    // Nobody listens there any longer.
    auto gone = std::make_unique<RawServer>(answer);
    const QUrl nowhere(QStringLiteral("http://127.0.0.1:%1/").arg(gone->port()));
    gone.reset();
    ConsoleSession session(ConsoleHosts(nowhere), title, titleColour(title));
    ConsoleWindow *window = open(session, nowhere);
    QVERIFY(window);
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(*window, "could not be opened"), 30'000);
    QVERIFY(child<QLabel>(*window, "127.0.0.1 did not answer"));
    QVERIFY(child<QPushButton>(*window, "Again"));
}

void TestConsoleWindow::keys()
{
    ConsoleSession session(ConsoleHosts(url("/")), title, titleColour(title));
    const QPointer<ConsoleWindow> window = open(session, url("/"));
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(*window, "S3 buckets"), 30'000);
    auto *view = window->findChild<QWebEngineView *>();
    QTest::keyClick(window.data(), Qt::Key_Plus, Qt::ControlModifier);
    QTRY_VERIFY(view->zoomFactor() > 1.05);
    QVERIFY(button(*window, QStringLiteral("Actual size"))->isVisible());
    QTest::keyClick(window.data(), Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(view->zoomFactor(), 1.0);
    const qsizetype before = m_server.heads.size();
    QTest::keyClick(window.data(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(m_server.heads.size() > before, 30'000);
    QTest::keyClick(window.data(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!window);
}

void TestConsoleWindow::savesDownloads()
{
    ConsoleSession session(ConsoleHosts(url("/file")), title, titleColour(title));
    ConsoleWindow *window = open(session, url("/file"));
    QVERIFY(window);
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(*window, "report.csv was saved in"), 30'000);
    QFile saved(
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation) + QStringLiteral("/report.csv"));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("a,b\n1,2\n"));
    auto *strip = window->findChild<DownloadStrip *>();
    QVERIFY(!strip->findChild<QProgressBar *>()->isVisible());
    QVERIFY(!child<QPushButton>(*strip, "Cancel"));
    QVERIFY(child<QPushButton>(*strip, "Folder"));
    auto *folder = child<QPushButton>(*strip, "Folder");
    QVERIFY(QTest::qWaitForWindowActive(window));
    QVERIFY(focusPixels(*window, *folder) >= fewestFocusPixels);
    const QStringList faults = accessibilityFaults(*strip);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QTest::mouseClick(child<QPushButton>(*strip, "lose"), Qt::LeftButton);
    QVERIFY(!strip->isVisible());
}

void TestConsoleWindow::comesBackAtItsSize()
{
    const QSize size(640, 480);
    for (const bool isAgain : {false, true}) {
        ConsoleSession session(ConsoleHosts(url("/")), title, titleColour(title));
        const QPointer<ConsoleWindow> window = open(session, url("/"));
        if (isAgain)
            QCOMPARE(window->size(), size);
        window->resize(size);
        window->close();
        QTRY_VERIFY(!window);
    }
}

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, QFile::encodeName(home.path()));
    // Refused to root; the pages are this test's own.
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestConsoleWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_consolewindow.moc"
