#include "gui/world.h"
#include "ui/addportaldialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// Adding a portal, by keyboard and mouse.
class TestAddPortalDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void validatesWhileTyping_data();
    void validatesWhileTyping();
    void leadsToAuthorize();
    void leadsToToken();
    void saysWhyNot_data();
    void saysWhyNot();
    void canBeAddedAllTheSame();
    void showsProgressAndCancels();
    void escapeAddsNothing();
    void knownPortalIsNotAddedTwice();

private:
    QPushButton *button(const char *name) { return m_dialog->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name) { return m_dialog->findChild<QLabel *>(QLatin1String(name))->text(); }
    void type(const QString &address);

    std::unique_ptr<World> m_world;
    QPointer<AddPortalDialog> m_dialog;
    QLineEdit *m_address = nullptr;
};

void TestAddPortalDialog::init()
{
    m_world = std::make_unique<World>();
    m_world->transport.answers[QStringLiteral("/v3/features/system")] = {401, {}};
    m_dialog = new AddPortalDialog(m_world->parts());
    m_address = m_dialog->findChild<QLineEdit *>(QStringLiteral("portalAddress"));
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void TestAddPortalDialog::cleanup()
{
    delete m_dialog;
}

void TestAddPortalDialog::type(const QString &address)
{
    m_address->setFocus();
    m_address->clear();
    QTest::keyClicks(m_address, address);
}

void TestAddPortalDialog::validatesWhileTyping_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("fine");
    QTest::newRow("host") << QStringLiteral("acme.duplocloud.net") << true;
    QTest::newRow("url with path") << QStringLiteral("https://acme.duplocloud.net/app/") << true;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080") << true;
    QTest::newRow("plain http") << QStringLiteral("http://acme.duplocloud.net") << false;
    QTest::newRow("other scheme") << QStringLiteral("ftp://acme") << false;
    QTest::newRow("blank") << QStringLiteral("   ") << false;
}

void TestAddPortalDialog::validatesWhileTyping()
{
    QFETCH(QString, address);
    QFETCH(bool, fine);
    type(address);
    QCOMPARE(button("continueButton")->isEnabled(), fine);
    QCOMPARE(text("portalHint").isEmpty(), address.trimmed().isEmpty());
    if (fine)
        QVERIFY(button("continueButton")->isDefault());
}

void TestAddPortalDialog::leadsToAuthorize()
{
    QSignalSpy wanted(m_dialog, &AddPortalDialog::authorizeWanted);
    type(QStringLiteral("acme.duplocloud.net/app"));
    QTest::keyClick(m_address, Qt::Key_Return);
    QTRY_VERIFY(button("authorizeButton")->isVisible());
    QVERIFY(m_world->settings.portals().isEmpty());
    QCOMPARE(text("signInTitle"), QStringLiteral("Sign in to acme"));
    QTest::mouseClick(button("authorizeButton"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_world->settings.portals().size(), 1);
    QTRY_VERIFY(!m_dialog);
}

void TestAddPortalDialog::leadsToToken()
{
    QSignalSpy wanted(m_dialog, &AddPortalDialog::tokenWanted);
    type(QStringLiteral("acme.duplocloud.net"));
    QTest::keyClick(m_address, Qt::Key_Return);
    QTRY_VERIFY(button("pasteTokenButton")->isVisible());
    QTest::mouseClick(button("pasteTokenButton"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TestAddPortalDialog::saysWhyNot_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("mayAddAnyway");
    QTest::newRow("unreachable") << int(Error::Kind::Network) << true;
    QTest::newRow("unknown CA") << int(Error::Kind::Untrusted) << true;
    QTest::newRow("time") << int(Error::Kind::TimedOut) << true;
    QTest::newRow("not a portal") << int(Error::Kind::NotAPortal) << false;
}

void TestAddPortalDialog::saysWhyNot()
{
    QFETCH(int, kind);
    QFETCH(bool, mayAddAnyway);
    const Error error{Error::Kind(kind), QStringLiteral("acme.duplocloud.net"), {}};
    for (const auto *path : {"/v3/features/system", "/admin/GetUserRoleInfo", "/admin/GetTenantsForUser"})
        m_world->transport.answers[QLatin1String(path)] = {0, {}, error};
    type(QStringLiteral("acme.duplocloud.net"));
    QTest::mouseClick(button("continueButton"), Qt::LeftButton);
    auto *message = m_dialog->findChild<QLabel *>(QStringLiteral("messageText"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().size() > 10);
    QVERIFY(!button("authorizeButton")->isVisible());
    QCOMPARE(button("addAnywayButton")->isVisible(), mayAddAnyway);
    QVERIFY(button("continueButton")->isEnabled());
    QVERIFY(m_world->settings.portals().isEmpty());
}

void TestAddPortalDialog::canBeAddedAllTheSame()
{
    m_world->transport.answers[QStringLiteral("/v3/features/system")] = {
        0, {}, Error{Error::Kind::Network, QStringLiteral("acme.duplocloud.net"), {}}};
    type(QStringLiteral("acme.duplocloud.net"));
    QTest::mouseClick(button("continueButton"), Qt::LeftButton);
    QTRY_VERIFY(button("addAnywayButton")->isVisible());
    QTest::mouseClick(button("addAnywayButton"), Qt::LeftButton);
    QTRY_VERIFY(button("authorizeButton")->isVisible());
}

void TestAddPortalDialog::showsProgressAndCancels()
{
    m_world->transport.hold = true;
    type(QStringLiteral("acme.duplocloud.net"));
    QTest::mouseClick(button("continueButton"), Qt::LeftButton);
    QVERIFY(!button("continueButton")->isEnabled());
    QTRY_VERIFY(button("messageCancel")->isVisible());
    QTest::mouseClick(button("messageCancel"), Qt::LeftButton);
    QVERIFY(button("continueButton")->isEnabled());
    m_world->transport.release();
    QVERIFY(!button("authorizeButton")->isVisible());
}

void TestAddPortalDialog::escapeAddsNothing()
{
    type(QStringLiteral("acme.duplocloud.net"));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_world->settings.portals().isEmpty());
}

void TestAddPortalDialog::knownPortalIsNotAddedTwice()
{
    m_world->addPortal();
    type(QStringLiteral("acme.duplocloud.net"));
    QVERIFY(text("portalHint").contains(QLatin1String("already")));
    QTest::mouseClick(button("continueButton"), Qt::LeftButton);
    QTRY_VERIFY(button("authorizeButton")->isVisible());
    QTest::mouseClick(button("authorizeButton"), Qt::LeftButton);
    QCOMPARE(m_world->settings.portals().size(), 1);
}

QTEST_MAIN(TestAddPortalDialog)
#include "tst_addportaldialog.moc"
