#include "kubernetes/execcredential.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

/// What kubectl is told.
class TestExecCredential : public QObject
{
    Q_OBJECT
private:
    const QDateTime m_now = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

    static KubernetesAccess access(const QByteArray &token)
    {
        return {QStringLiteral("duplo-1"), QUrl(QStringLiteral("https://k8s.example.com")), Secret(token),
            "Q0E=", {}};
    }
    static QByteArray base64(const QByteArray &bytes)
    {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    static QByteArray jwt(const QDateTime &end)
    {
        return base64("{}") + '.' + base64("{\"exp\":" + QByteArray::number(end.toSecsSinceEpoch()) + '}')
            + ".c2ln";
    }

private Q_SLOTS:
    void oneLine()
    {
        const Secret text = execCredentialJson(access("to\"ken"), m_now.addSecs(60), execApiVersion({}));
        QCOMPARE(text.exposeBytes(),
            QByteArray(
                "{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1beta1\","
                "\"spec\":{\"cluster\":{\"server\":\"https://k8s.example.com\","
                "\"certificate-authority-data\":\"Q0E=\"},\"interactive\":false},"
                "\"status\":{\"expirationTimestamp\":\"2026-11-23T12:01:00Z\",\"token\":\"to\\\"ken\"}}\n"));
    }

    void withoutItsOwnAuthority()
    {
        KubernetesAccess public1 = access("t");
        public1.certificateAuthority.clear();
        const Secret text = execCredentialJson(public1, m_now, execApiVersion({}));
        QVERIFY(QJsonDocument::fromJson(text.exposeBytes()).isObject());
        QVERIFY(!text.exposeBytes().contains("certificate") && !text.exposeBytes().contains("insecure"));
    }

    void answersInTheVersionAskedFor_data()
    {
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QString>("version");
        const QString beta = QStringLiteral("client.authentication.k8s.io/v1beta1");
        QTest::newRow("none") << QByteArray() << beta;
        QTest::newRow("garbage") << QByteArray("{\"apiVersion\":") << beta;
        QTest::newRow("another's") << QByteArray("{\"apiVersion\":\"v1\"}") << beta;
        QTest::newRow("a number") << QByteArray("{\"apiVersion\":1}") << beta;
        QTest::newRow("v1beta1") << QByteArray("{\"apiVersion\":\"client.authentication.k8s.io/v1beta1\"}")
                                 << beta;
        QTest::newRow("v1") << QByteArray("{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"spec\":{}}")
                            << QStringLiteral("client.authentication.k8s.io/v1");
    }
    void answersInTheVersionAskedFor()
    {
        QFETCH(QByteArray, info);
        QFETCH(QString, version);
        QCOMPARE(execApiVersion(info), version);
    }

    void howLongItIsGood_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QDateTime>("portal");
        QTest::addColumn<qint64>("seconds");
        const QByteArray eks = "k8s-aws-v1."
            + base64(
                "https://sts.us-west-2.amazonaws.com/?Action=GetCallerIdentity&X-Amz-Date=20261123T115500Z"
                "&X-Amz-Expires=60&X-Amz-Signature=abc");
        const QDateTime none;
        QTest::newRow("EKS signs for 15 minutes") << eks << none << qint64(9 * 60);
        QTest::newRow("EKS whatever the portal says") << eks << m_now.addSecs(3'000) << qint64(9 * 60);
        QTest::newRow("EKS that is none") << QByteArray("k8s-aws-v1.####") << none << qint64(900);
        QTest::newRow("a JWT") << jwt(m_now.addSecs(1'200)) << none << qint64(1'200);
        QTest::newRow("a JWT of a year") << jwt(m_now.addSecs(31'536'000)) << none << qint64(3'300);
        QTest::newRow("as the portal says") << QByteArray("opaque") << m_now.addSecs(600) << qint64(600);
        QTest::newRow("the portal names the past")
            << QByteArray("opaque") << m_now.addSecs(-1) << qint64(900);
        QTest::newRow("nobody says") << QByteArray("opaque") << none << qint64(900);
    }
    void howLongItIsGood()
    {
        QFETCH(QByteArray, token);
        QFETCH(QDateTime, portal);
        QFETCH(qint64, seconds);
        KubernetesAccess found = access(token);
        found.endsAt = portal;
        QCOMPARE(m_now.secsTo(expirationOf(found, m_now)), seconds);
    }
};

QTEST_GUILESS_MAIN(TestExecCredential)
#include "tst_execcredential.moc"
