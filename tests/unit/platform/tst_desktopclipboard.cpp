#include "platform/desktopclipboard.h"
#include "platform/secretmimedata.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>
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

    void servesNothingAnyMoreEvenWhereItCannotClear()
    {
        DesktopClipboard secrets(m_clipboard, 50ms);
        QVERIFY(secrets.copy(Secret("s3cret")).has_value());
        const QPointer<const QMimeData> data = m_clipboard->mimeData();
        QVERIFY(data->hasText());
        QCOMPARE(data->data(QStringLiteral("text/plain")), QByteArray("s3cret"));
        QSignalSpy changed(m_clipboard, &QClipboard::dataChanged);
        QTRY_VERIFY(!data || (!data->hasText() && data->text().isEmpty()));
        QTRY_VERIFY(!changed.isEmpty());
    }

    void expiresByItself()
    {
        SecretMimeData data(Secret("s3cret"));
        QCOMPARE(data.text(), QStringLiteral("s3cret"));
        data.expire();
        QVERIFY(!data.hasText());
        QVERIFY(data.text().isEmpty());
        QVERIFY(data.data(QStringLiteral("text/plain")).isEmpty());
        QVERIFY(data.hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
    }

    void takesAnotherTimeAtOnce()
    {
        DesktopClipboard secrets(m_clipboard, 1h);
        QVERIFY(secrets.copy(Secret("s3cret")).has_value());
        secrets.setLife(2h);
        QCOMPARE(m_clipboard->text(), QStringLiteral("s3cret"));
        secrets.setLife(50ms);
        QTRY_VERIFY(m_clipboard->text().isEmpty());
        QVERIFY(secrets.copy(Secret("another")).has_value());
        QTRY_VERIFY(m_clipboard->text().isEmpty());
    }

    void saysThatThereIsNone()
    {
        DesktopClipboard secrets(nullptr);
        const Result<> result = secrets.copy(Secret("s3cret"));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, Error::Kind::ClipboardUnavailable);
    }
};

QTEST_MAIN(TestDesktopClipboard)
#include "tst_desktopclipboard.moc"
