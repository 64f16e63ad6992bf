#include "aws/configfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

constexpr const char *variable = "AWS_PROFILE_CONFORMANCE";

/// Profiles by name, as the shared cases write them.
QJsonObject merged(const ConfigFile &config, const ConfigFile &credentials)
{
    QJsonObject all;
    for (const ConfigFile &file : {config, credentials}) {
        for (const QByteArray &name : file.profileNames()) {
            QJsonObject profile = all.value(QString::fromUtf8(name)).toObject();
            const ConfigFile::Properties properties = file.profile(name);
            for (auto it = properties.begin(); it != properties.end(); ++it)
                profile.insert(QString::fromUtf8(it.key()), QString::fromUtf8(it.value()));
            all.insert(QString::fromUtf8(name), profile);
        }
    }
    return all;
}

QJsonObject ssoSessions(const ConfigFile &config)
{
    QJsonObject all;
    for (const QByteArray &name : config.ssoSessionNames()) {
        QJsonObject session;
        const ConfigFile::Properties properties = config.ssoSession(name);
        for (auto it = properties.begin(); it != properties.end(); ++it)
            session.insert(QString::fromUtf8(it.key()), QString::fromUtf8(it.value()));
        all.insert(QString::fromUtf8(name), session);
    }
    return all;
}

} // namespace

/// The AWS SDKs' shared cases for reading config and credentials files, from the file that
/// AWS_PROFILE_CONFORMANCE names. Without it, the one row says that nothing was checked.
class TestConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestConformance::reads_data()
{
    QTest::addColumn<QJsonObject>("test");
    const QString path = qEnvironmentVariable(variable);
    if (path.isEmpty()) {
        qInfo("%s is not set: the SDKs' shared cases were not checked", variable);
        QTest::newRow("not set") << QJsonObject();
        return;
    }
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const QJsonArray tests =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("tests")).toArray();
    QVERIFY2(tests.size() >= 65, "the file holds fewer cases than it should");
    for (qsizetype i = 0; i < tests.size(); ++i) {
        const QJsonObject test = tests.at(i).toObject();
        const QString name = test.value(QLatin1String("name")).toString();
        QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(i).arg(name))) << test;
    }
}

void TestConformance::reads()
{
    QFETCH(QJsonObject, test);
    if (test.isEmpty()) {
        QVERIFY(qEnvironmentVariable(variable).isEmpty());
        return;
    }
    const QJsonObject input = test.value(QLatin1String("input")).toObject();
    const QJsonObject output = test.value(QLatin1String("output")).toObject();
    const auto config = ConfigFile::parse(input.value(QLatin1String("configFile")).toString().toUtf8());
    const auto credentials = ConfigFile::parse(
        input.value(QLatin1String("credentialsFile")).toString().toUtf8(), ConfigFile::Kind::Credentials);
    if (const QString wanted = output.value(QLatin1String("errorContaining")).toString(); !wanted.isEmpty()) {
        QVERIFY(!config || !credentials);
        const Error error = config ? credentials.error() : config.error();
        QCOMPARE(error.kind, Error::Kind::Malformed);
        QVERIFY2(error.subject.contains(wanted), qPrintable(error.subject));
        return;
    }
    QVERIFY2(config && credentials, "refused");
    const QJsonObject expected = output.value(QLatin1String("config")).toObject();
    QCOMPARE(merged(*config, *credentials), expected.value(QLatin1String("profiles")).toObject());
    QCOMPARE(ssoSessions(*config), expected.value(QLatin1String("sso_sessions")).toObject());
}

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
