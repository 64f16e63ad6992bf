#include "gui/world.h"
#include "ui/linkdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

/// A link from outside: says where it leads, and opens nothing before the person agrees.
class TestLinkDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksFirst();
    void namesTheTenant();
    void enterMeansNo();
    void opens();
    void refuses_data();
    void refuses();
    void signedOutLeadsToSignIn();
    void cancelEndsTheWait();

private:
    LinkDialog *open(const QString &query)
    {
        const auto link = DeepLink::parse(QStringLiteral("duplo-tray://open?") + query);
        m_dialog = std::make_unique<LinkDialog>(m_world->parts(), m_navigator, *link);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        return m_dialog.get();
    }
    QPushButton *button(const char *name) { return m_dialog->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name)
    {
        auto *label = m_dialog->findChild<QLabel *>(QLatin1String(name));
        return label ? label->text() : QString();
    }

    std::unique_ptr<World> m_world;
    FakeNavigator m_navigator;
    std::unique_ptr<LinkDialog> m_dialog;
};

namespace {
const QString dev01 = QStringLiteral("portal=acme.duplocloud.net&tenant=dev01");
}

void TestLinkDialog::init()
{
    m_dialog.reset();
    m_navigator.calls.clear();
    m_world = std::make_unique<World>();
}

void TestLinkDialog::asksFirst()
{
    m_world->signIn();
    const auto asked = m_world->transport.requests.size();
    open(dev01 + QStringLiteral("&service=ddb&region=eu-central-1"));
    QCOMPARE(text("linkPortal"), QStringLiteral("acme.duplocloud.net"));
    QCOMPARE(text("linkTenant"), QStringLiteral("dev01"));
    QCOMPARE(text("linkService"), QStringLiteral("DynamoDB"));
    QVERIFY(text("linkRegion").contains(QLatin1String("eu-central-1")));
    QVERIFY(text("linkText").contains(QLatin1String("another program")));
    QCOMPARE(m_world->transport.requests.size(), asked);
    QVERIFY(m_world->browser.opened.isEmpty());
}

/// A link with the tenant's id is asked about by the name that a person knows.
void TestLinkDialog::namesTheTenant()
{
    const Portal portal = m_world->signIn();
    const QString id = m_world->signIns.find(portal)->tenant(QStringLiteral("dev01"))->id;
    open(QStringLiteral("portal=acme.duplocloud.net&tenant=") + id);
    QCOMPARE(text("linkTenant"), QStringLiteral("dev01"));
}

void TestLinkDialog::enterMeansNo()
{
    m_world->signIn();
    open(dev01);
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    QVERIFY(button("cancelButton")->isDefault());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(m_world->browser.opened.isEmpty());
}

void TestLinkDialog::opens()
{
    m_world->signIn();
    open(dev01 + QStringLiteral("&service=s3"));
    button("openButton")->click();
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
    QTRY_VERIFY(!m_dialog->isVisible());
}

void TestLinkDialog::refuses_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("what");
    QTest::newRow("portal") << QStringLiteral("portal=evil.example&tenant=dev01")
                            << QStringLiteral("evil.example");
    QTest::newRow("tenant") << QStringLiteral("portal=acme.duplocloud.net&tenant=%3Cb%3Enobody%3C%2Fb%3E")
                            << QStringLiteral("<b>nobody</b>");
    QTest::newRow("service") << QString(dev01 + QStringLiteral("&service=nonsense"))
                             << QStringLiteral("nonsense");
    QTest::newRow("region") << QString(dev01 + QStringLiteral("&region=xx-nowhere-1"))
                            << QStringLiteral("xx-nowhere-1");
}

void TestLinkDialog::refuses()
{
    QFETCH(QString, query);
    QFETCH(QString, what);
    m_world->signIn();
    const auto asked = m_world->transport.requests.size();
    open(query);
    QVERIFY2(text("linkText").contains(what), qPrintable(text("linkText")));
    QCOMPARE(m_dialog->findChild<QLabel *>(QStringLiteral("linkText"))->textFormat(), Qt::PlainText);
    QVERIFY(!button("openButton")->isVisible());
    QCOMPARE(m_world->transport.requests.size(), asked);
}

void TestLinkDialog::signedOutLeadsToSignIn()
{
    m_world->addPortal();
    open(dev01);
    button("openButton")->click();
    QTRY_VERIFY(button("messageButton")->isVisible());
    button("messageButton")->click();
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
}

void TestLinkDialog::cancelEndsTheWait()
{
    m_world->signIn();
    open(dev01);
    m_world->transport.hold = true;
    button("openButton")->click();
    QTRY_VERIFY(button("messageCancel")->isVisible());
    button("messageCancel")->click();
    m_world->transport.release();
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(m_world->browser.opened.isEmpty());
}

QTEST_MAIN(TestLinkDialog)
#include "tst_linkdialog.moc"
