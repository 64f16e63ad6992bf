#include "ui/windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

/// Windows come back where they were, if that is still somewhere.
class TestWindowPlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void comesBack();
    void eachHasItsOwn();
    void notOffScreen();
    void damagedPlace_data();
    void damagedPlace();

private:
    std::unique_ptr<QWidget> window(Preferences &preferences, const QString &name = QStringLiteral("one"))
    {
        auto made = std::make_unique<QWidget>();
        made->setObjectName(name);
        made->resize(300, 200);
        new WindowPlace(*made, preferences);
        return made;
    }
    QString path() const { return m_dir->filePath(QStringLiteral("settings.ini")); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestWindowPlace::comesBack()
{
    QPoint place;
    {
        Preferences preferences(path());
        const auto first = window(preferences);
        first->show();
        first->setGeometry(60, 70, 410, 320);
        place = first->pos();
        first->close();
    }
    Preferences preferences(path());
    const auto second = window(preferences);
    second->show();
    QCOMPARE(second->size(), QSize(410, 320));
    QCOMPARE(second->pos(), place);
}

void TestWindowPlace::eachHasItsOwn()
{
    Preferences preferences(path());
    const auto first = window(preferences);
    first->show();
    first->resize(500, 400);
    first->close();
    const auto other = window(preferences, QStringLiteral("two"));
    other->show();
    QCOMPARE(other->size(), QSize(300, 200));
}

void TestWindowPlace::notOffScreen()
{
    Preferences preferences(path());
    const auto first = window(preferences);
    first->show();
    first->move(20'000, 20'000);
    first->close();
    const auto second = window(preferences);
    second->show();
    QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().intersects(second->frameGeometry()));
}

void TestWindowPlace::damagedPlace_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("nonsense") << QByteArray("nonsense");
    QTest::newRow("huge") << QByteArray(100'000, 'x');
    QTest::newRow("empty") << QByteArray();
}

void TestWindowPlace::damagedPlace()
{
    QFETCH(QByteArray, place);
    Preferences preferences(path());
    preferences.setWindowPlace(QStringLiteral("one"), place);
    const auto made = window(preferences);
    made->show();
    QCOMPARE(made->size(), QSize(300, 200));
}

QTEST_MAIN(TestWindowPlace)
#include "tst_windowplace.moc"
