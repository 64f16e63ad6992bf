#include "broker/activityexport.h"
#include "broker/commandline.h"
#include "broker/exitcodes.h"
#include "commandworld.h"
#include "support/files.h"

#include <QRegularExpression>
#include <QtTest>

/// The manual page of duplo-tray-jit against what the program knows: scripts are written from it.
class TestManual : public QObject
{
    Q_OBJECT
private:
    QString m_text;

    /// What stands under a heading.
    QString section(const QString &heading) const
    {
        return m_text.section(QStringLiteral(".SH %1\n").arg(heading), 1)
            .section(QStringLiteral("\n.SH "), 0, 0);
    }
    /// What stands of a verb.
    QString verb(const QString &name) const
    {
        const auto entries = section(QStringLiteral("VERBS")).split(QStringLiteral(".TP\n"));
        for (const QString &entry : entries)
            if (plain(entry.section(u'\n', 0, 0)).startsWith(name))
                return entry;
        return {};
    }
    /// A line without its macro and fonts.
    static QString plain(QString line)
    {
        static const QRegularExpression font(QStringLiteral("\\\\f[BIPR]"));
        line.remove(QRegularExpression(QStringLiteral("\\A\\.[A-Z]+ ")));
        return line.remove(font).remove(u'"');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = QString::fromUtf8(readFile(QStringLiteral(MANUAL)))
                     .replace(QLatin1String("\\-"), QLatin1String("-"));
        QVERIFY(!m_text.isEmpty());
    }

    void verbs_data()
    {
        QTest::addColumn<QString>("name");
        for (const KnownVerb &known : knownVerbs())
            if (!known.name.startsWith(QLatin1String("__")))
                QTest::newRow(qPrintable(known.name)) << known.name;
    }
    void verbs()
    {
        QFETCH(QString, name);
        QVERIFY(!verb(name).isEmpty());
    }

    void flags_data()
    {
        QTest::addColumn<QString>("name");
        QSet<QString> flags;
        for (const KnownVerb &known : knownVerbs())
            for (const QString &flag : known.flags)
                if (!flag.startsWith(QLatin1String("caller-")) && !flag.startsWith(QLatin1String("resume-")))
                    flags.insert(flag);
        QVERIFY(flags.size() > 30);
        for (const QString &flag : flags)
            QTest::newRow(qPrintable(flag)) << flag;
    }
    void flags()
    {
        QFETCH(QString, name);
        const QRegularExpression flag(QStringLiteral("--%1(?![a-z-])").arg(name));
        QVERIFY2(m_text.contains(flag), qPrintable(name));
    }

    void exitCodes()
    {
        static const QRegularExpression line(
            QStringLiteral("^\\.B (\\d)$"), QRegularExpression::MultilineOption);
        QStringList codes;
        for (auto found = line.globalMatch(section(QStringLiteral("EXIT STATUS"))); found.hasNext();)
            codes.append(found.next().captured(1));
        QStringList known;
        for (int code = int(CommandExit::Done); code <= int(CommandExit::Unreachable); ++code)
            known.append(QString::number(code));
        QCOMPARE(codes, known);
        for (int kind = 0; kind <= int(Error::Kind::TooMany); ++kind)
            QVERIFY(codes.contains(QString::number(exitCode({Error::Kind(kind), {}, {}}))));
    }

    /// Every key that the JSON of these verbs has.
    void jsonKeys()
    {
        const auto header = QString::fromUtf8(activityCsv({})).trimmed().split(u',');
        QVERIFY(header.size() > 15);
        for (const QString &key : header)
            QVERIFY2(verb(QStringLiteral("activity")).contains(key), qPrintable(key));
        CommandWorld world;
        world.settings.addPortal(world.acme);
        world.signInWithToken();
        world.awsConfigFile = world.folder.filePath(QStringLiteral("config"));
        for (const char *typed : {"status", "profile add work --tenant dev01", "portal sign-out"}) {
            const auto json = world.run(QString::fromLatin1(typed) + QStringLiteral(" --json")).json();
            QVERIFY2(!json.isEmpty(), typed);
            for (const QString &key : json.keys())
                QVERIFY2(section(QStringLiteral("VERBS")).contains(key), qPrintable(key));
        }
    }
    void states()
    {
        for (const char *state : {"signed out", "reading the keychain", "keychain locked",
                 "waiting for Authorize in the browser", "checking the token", "signed in", "sign-in ended"})
            QVERIFY2(verb(QStringLiteral("status")).contains(QLatin1String(state)), state);
    }
    void variables()
    {
        for (const char *name :
            {"DUPLO_HOST", "DUPLO_TENANT", "DUPLO_TENANT_ID", "DUPLO_PLAN", "DUPLO_TOKEN"})
            QVERIFY2(section(QStringLiteral("ENVIRONMENT")).contains(QLatin1String(name)), name);
    }
};

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"
