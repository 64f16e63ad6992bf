#include "platform/desktopclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

using namespace std::chrono_literals;

class TestDesktopClipboard : public QObject
{
    Q_OBJECT

private:
    QClipboard *m_clipboard = QGuiApplication::clipboard();

private Q_SLOTS:
    void cleanup() { m_clipboard->clear(); }

    void putsTheTextWithItsMarks()
    {
        DesktopClipboard secrets(m_clipboard);
        QVERIFY(secrets.copy(Secret("export AWS_SECRET_ACCESS_KEY='ä/+='")).has_value());
        QCOMPARE(m_clipboard->text(), QStringLiteral("export AWS_SECRET_ACCESS_KEY='ä/+='"));
        const QMimeData *data = m_clipboard->mimeData();
        QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        QVERIFY(data->hasFormat(QStringLiteral(
            "application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\"")));
        QCOMPARE(data->data(
                     QStringLiteral("application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\"")),
            QByteArray(4, '\0'));
        QVERIFY(data->hasFormat(QStringLiteral("application/x-nspasteboard-concealed-type")));
    }

    void clearsAfterAWhile()
    {
        DesktopClipboard secrets(m_clipboard, 50ms);
        QVERIFY(secrets.copy(Secret("s3cret")).has_value());
        QTRY_VERIFY(m_clipboard->text().isEmpty());
    }

    void leavesWhatThePersonCopiedSince()
    {
        DesktopClipboard secrets(m_clipboard, 50ms);
        QVERIFY(secrets.copy(Secret("s3cret")).has_value());
        m_clipboard->setText(QStringLiteral("a poem"));
        // Runs after the clipboard's own timer, which is shorter.
        bool isOver = false;
        QTimer::singleShot(100ms, this, [&] { isOver = true; });
        QTRY_VERIFY(isOver);
        QCOMPARE(m_clipboard->text(), QStringLiteral("a poem"));
    }

    void clearsAtTheEnd()
    {
        auto secrets = std::make_unique<DesktopClipboard>(m_clipboard);
        QVERIFY(secrets->copy(Secret("s3cret")).has_value());
        secrets.reset();
        QVERIFY(m_clipboard->text().isEmpty());
    }

    void leavesOthersTextAtTheEnd()
    {
        auto secrets = std::make_unique<DesktopClipboard>(m_clipboard);
        QVERIFY(secrets->copy(Secret("s3cret")).has_value());
        m_clipboard->setText(QStringLiteral("a poem"));
        secrets.reset();
        QCOMPARE(m_clipboard->text(), QStringLiteral("a poem"));
    }

    void touchesNothingUnasked()
    {
        m_clipboard->setText(QStringLiteral("a poem"));
        {
            const DesktopClipboard secrets(m_clipboard, 0ms);
        }
        QCOMPARE(m_clipboard->text(), QStringLiteral("a poem"));
    }

    void clearsTheLastOfSeveral()
    {
        DesktopClipboard secrets(m_clipboard, 100ms);
        QVERIFY(secrets.copy(Secret("first")).has_value());
        QVERIFY(secrets.copy(Secret("second")).has_value());
        QCOMPARE(m_clipboard->text(), QStringLiteral("second"));
        QTRY_VERIFY(m_clipboard->text().isEmpty());
    }

    void saysThatThereIsNone()
    {
        DesktopClipboard secrets(nullptr);
        const Result<> result = secrets.copy(Secret("s3cret"));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, Error::Kind::NotFound);
    }
};

QTEST_MAIN(TestDesktopClipboard)
#include "tst_desktopclipboard.moc"
