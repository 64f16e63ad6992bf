#include "gui/world.h"
#include "support/awaiting.h"
#include "ui/tokendialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// Signing in with a token.
class TestTokenDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tokenSignsIn();
    void tokenIsHidden();
    void saysWhereTheTokenIsSent();
    void insteadOfThePage_data();
    void insteadOfThePage();
    void refusedToken();
    void cancelledToken();

private:
    TokenDialog *openToken();
    QPushButton *button(const char *name) { return m_dialog->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name) { return m_dialog->findChild<QLabel *>(QLatin1String(name))->text(); }

    std::unique_ptr<World> m_world;
    Portal m_portal;
    QPointer<TokenDialog> m_dialog;
};

void TestTokenDialog::init()
{
    m_world = std::make_unique<World>();
    m_portal = m_world->addPortal();
}

void TestTokenDialog::cleanup()
{
    delete m_dialog;
    m_world.reset();
}

TokenDialog *TestTokenDialog::openToken()
{
    auto *dialog = new TokenDialog(m_world->parts(), m_portal);
    m_dialog = dialog;
    dialog->show();
    return dialog;
}

void TestTokenDialog::tokenSignsIn()
{
    QSignalSpy signedIn(openToken(), &TokenDialog::signedIn);
    auto *line = m_dialog->findChild<QLineEdit *>(QStringLiteral("apiToken"));
    QVERIFY(!button("signInButton")->isEnabled());
    QTest::keyClicks(line, QStringLiteral("an-api-token-0123456789"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(signedIn.count(), 1);
    QCOMPARE(m_world->signIns.find(m_portal)->user.name, QStringLiteral("bob@example.com"));
    QTRY_VERIFY(!m_dialog);
}

void TestTokenDialog::tokenIsHidden()
{
    auto *line = openToken()->findChild<QLineEdit *>(QStringLiteral("apiToken"));
    QTest::keyClicks(line, QStringLiteral("secret"));
    QVERIFY(!line->displayText().contains(QLatin1String("secret")));
}

void TestTokenDialog::saysWhereTheTokenIsSent()
{
    m_portal = parsePortal(QStringLiteral("acme.duplocloud.net"), QStringLiteral("api.example.com")).value();
    m_world->settings.addPortal(m_portal);
    openToken();
    const auto labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(QLatin1String("its API at api.example.com."));
    }));
}

void TestTokenDialog::insteadOfThePage_data()
{
    QTest::addColumn<bool>("isPasted");
    QTest::newRow("pasted") << true;
    QTest::newRow("dismissed") << false;
}

/// Who waits for the page is served by the token, and sent away when there is none either.
void TestTokenDialog::insteadOfThePage()
{
    QFETCH(bool, isPasted);
    const Program terraform{4711, QStringLiteral("terraform"), QStringLiteral("bash")};
    const Outcome<SignIn> program(
        m_world->requests.signedIn({m_portal, AccessLevel::Tenant, QStringLiteral("dev01")}, terraform),
        this);
    const auto question = ProgramQuestion::signIn(m_portal);
    m_world->requests.authorize(question, {m_world->requests.waiting(question).constFirst().serial});
    openToken()->insteadOfPage();
    QVERIFY(!program.isThere());
    if (isPasted)
        QTest::keyClicks(m_dialog->findChild<QLineEdit *>(QStringLiteral("apiToken")),
            QStringLiteral("an-api-token-0123456789"));
    QTest::keyClick(m_dialog, isPasted ? Qt::Key_Return : Qt::Key_Escape);
    QTRY_VERIFY(program.isThere());
    QCOMPARE(program->has_value(), isPasted);
    QCOMPARE(m_world->requests.denials().isEmpty(), isPasted);
    QVERIFY(isPasted || program->error().kind == Error::Kind::Denied);
}

void TestTokenDialog::refusedToken()
{
    m_world->transport.answers[QStringLiteral("/v3/features/system")] = {401, {}};
    auto *line = openToken()->findChild<QLineEdit *>(QStringLiteral("apiToken"));
    QTest::keyClicks(line, QStringLiteral("wrong-token-0123456789"));
    QTest::mouseClick(button("signInButton"), Qt::LeftButton);
    QTRY_VERIFY(text("messageText").contains(QLatin1String("not accepted")));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(button("signInButton")->isEnabled());
}

void TestTokenDialog::cancelledToken()
{
    m_world->transport.hold = true;
    auto *line = openToken()->findChild<QLineEdit *>(QStringLiteral("apiToken"));
    QTest::keyClicks(line, QStringLiteral("an-api-token-0123456789"));
    QTest::mouseClick(button("signInButton"), Qt::LeftButton);
    QTRY_VERIFY(button("messageCancel")->isVisible());
    QTest::mouseClick(button("messageCancel"), Qt::LeftButton);
    QVERIFY(!m_world->signIns.isBusy(m_portal));
    m_world->transport.release();
    QVERIFY(!m_world->signIns.find(m_portal));
    QVERIFY(m_dialog);
}

QTEST_MAIN(TestTokenDialog)
#include "tst_tokendialog.moc"
