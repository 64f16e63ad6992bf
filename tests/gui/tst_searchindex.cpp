#include "ui/searchindex.h"

#include <QTest>

/// Quick search's ranking: what is found for which words, and in which order.
class TestSearchIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void finds_data();
    void finds();
    void liftsWhatIsUsed();
    void orderIsThePortalsOwn();
    void commandsFitTheState();
    void partitionsLimitServices();
    void narrowingChangesNothing();
    void hostileNames_data();
    void hostileNames();
    void limits();

private:
    void fill();
    QStringList rows(const QString &query, qsizetype most = 50);

    ServiceCatalog m_catalog;
    QList<SearchPortal> m_portals;
    QHash<QString, int> m_serviceLifts;
    std::unique_ptr<SearchIndex> m_index;
};

namespace {

SearchPortal portal(const QString &address, const QStringList &tenants)
{
    SearchPortal made{*parsePortal(address), true, QStringLiteral("aws"), {}, {}, {}};
    for (const QString &name : tenants)
        made.tenants.append({QString(), name, QString()});
    return made;
}

/// "acme/dev01 OpenConsole s3 eu-west-1", leaving out what there is not.
QString rowOf(const SearchEntry &entry)
{
    static const QStringList names{QStringLiteral("open"), QStringLiteral("copy"), QStringLiteral("url"),
        QStringLiteral("show"), QStringLiteral("setup"), QStringLiteral("star"), QStringLiteral("tenant"),
        QStringLiteral("signin"), QStringLiteral("signout"), QStringLiteral("renew"),
        QStringLiteral("portal"), QStringLiteral("add"), QStringLiteral("settings"),
        QStringLiteral("sessions"), QStringLiteral("activity"), QStringLiteral("programs"),
        QStringLiteral("pause"), QStringLiteral("quit")};
    QStringList parts;
    if (entry.target.portal.url.isValid() && !entry.target.portal.url.isEmpty()) {
        const bool whole = entry.action >= SearchAction::SignIn;
        parts.append(entry.target.portal.name() + (whole ? QString() : QString(u'/' + entry.target.label())));
    }
    parts.append(names[int(entry.action)]);
    if (entry.service)
        parts.append(entry.service->id);
    if (entry.region)
        parts.append(entry.region->id);
    return parts.join(u' ');
}

} // namespace

void TestSearchIndex::init()
{
    m_serviceLifts.clear();
    m_portals = {
        portal(QStringLiteral("acme.duplocloud.net"),
            {QStringLiteral("billing"), QStringLiteral("dev01"), QStringLiteral("dev02"),
                QStringLiteral("mydev"), QStringLiteral("prod"), QStringLiteral("prod-eu"),
                QStringLiteral("s3-archive"), QStringLiteral("staging"), QStringLiteral("test-ten")}),
        portal(QStringLiteral("globex.duplocloud.net"), {QStringLiteral("dev01"), QStringLiteral("qa")})};
    m_portals[0].others = {{AccessLevel::Administrator, QStringLiteral("Administrator"), 0}};
    fill();
}

void TestSearchIndex::fill()
{
    m_index = std::make_unique<SearchIndex>(m_catalog);
    m_index->setContent(m_portals, m_serviceLifts);
}

QStringList TestSearchIndex::rows(const QString &query, qsizetype most)
{
    QStringList found;
    for (const SearchEntry &entry : m_index->find(query, most))
        found.append(rowOf(entry));
    return found;
}

void TestSearchIndex::finds_data()
{
    QTest::addColumn<QStringList>("first");
    const auto row = [](const char *query, const QStringList &first) { QTest::newRow(query) << first; };
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    row("dev", {s("acme/dev01 open"), s("acme/dev02 open"), s("globex/dev01 open"), s("acme/mydev open")});
    row("dev01", {s("acme/dev01 open"), s("globex/dev01 open")});
    row("DEV02", {s("acme/dev02 open"), s("acme/dev02 copy"), s("acme/dev02 url")});
    row("dev s3", {s("acme/dev01 open s3"), s("acme/dev02 open s3"), s("globex/dev01 open s3")});
    row("s3 dev02", {s("acme/dev02 open s3")});
    row("dev02 open s3", {s("acme/dev02 open s3")});
    row("prod lambda", {s("acme/prod open lambda"), s("acme/prod-eu open lambda")});
    row("prod eu-central-1 lambda", {s("acme/prod open lambda eu-central-1")});
    row("prod frankfurt", {s("acme/prod open eu-central-1")});
    row("prod-eu ddb", {s("acme/prod-eu open dynamodb")});
    row("billing cw", {s("acme/billing open cloudwatch")});
    row("billing secrets manager", {s("acme/billing open secretsmanager")});
    row("staging cwl", {s("acme/staging open logs")});
    row("qa iam", {s("globex/qa open iam")});
    row("tt r53", {s("acme/test-ten open route53")});
    row("acme dev cred", {s("acme/dev01 copy")});
    row("globex dev cred", {s("globex/dev01 copy"), s("globex/dev01 show")});
    row("globex dev s3", {s("globex/dev01 open s3")});
    row("dev02 url", {s("acme/dev02 url")});
    row("dev02 profile", {s("acme/dev02 setup")});
    row("dev02 star", {s("acme/dev02 star")});
    row("admin", {s("acme/Administrator open")});
    row("admin s3", {s("acme/Administrator open s3")});
    row("s3", {s("acme/billing open s3")});
    row("globex", {s("globex/dev01 open"), s("globex/qa open")});
    row("settings", {s("settings")});
    row("quit", {s("quit")});
    row("pause", {s("pause")});
    row("activity", {s("activity")});
    row("sessions", {s("sessions")});
    row("add portal", {s("add")});
    row("acme sign out", {s("acme signout")});
    row("sign out globex", {s("globex signout")});
    row("renew acme", {s("acme renew")});
    row("mydev", {s("acme/mydev open")});
    row("tsten", {s("acme/test-ten open")});
}

void TestSearchIndex::finds()
{
    QFETCH(QStringList, first);
    const QStringList found = rows(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(found.first(std::min(first.size(), found.size())), first);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
}

void TestSearchIndex::liftsWhatIsUsed()
{
    m_portals[0].lifts = {{QStringLiteral("dev02"), 150}};
    m_portals[1].lifts = {{QStringLiteral("qa"), 90}};
    m_serviceLifts = {{QStringLiteral("glacier"), 90}};
    fill();
    QCOMPARE(rows(QStringLiteral("dev")).first(), QStringLiteral("acme/dev02 open"));
    // What was typed in full counts more than what was used before.
    QCOMPARE(rows(QStringLiteral("dev01")).first(), QStringLiteral("acme/dev01 open"));
    QCOMPARE(rows(QStringLiteral("lambda")).first(2),
        QStringList({QStringLiteral("acme/dev02 open lambda"), QStringLiteral("globex/qa open lambda")}));
    QCOMPARE(rows(QStringLiteral("qa archive")).first(), QStringLiteral("globex/qa open glacier"));
}

void TestSearchIndex::orderIsThePortalsOwn()
{
    std::reverse(m_portals.begin(), m_portals.end());
    fill();
    QCOMPARE(rows(QStringLiteral("dev01")).first(), QStringLiteral("globex/dev01 open"));
    QCOMPARE(rows(QStringLiteral("dev")), rows(QStringLiteral("dev")));
}

void TestSearchIndex::commandsFitTheState()
{
    m_portals[1].isSignedIn = false;
    m_portals[1].tenants.clear();
    fill();
    QVERIFY(rows(QStringLiteral("sign in")).contains(QStringLiteral("globex signin")));
    QVERIFY(!rows(QStringLiteral("sign in")).contains(QStringLiteral("acme signin")));
    QVERIFY(!rows(QStringLiteral("sign out")).contains(QStringLiteral("globex signout")));
    QCOMPARE(rows(QStringLiteral("globex")).first(), QStringLiteral("globex signin"));
    // A portal's name alone never leads to signing out.
    QVERIFY(!rows(QStringLiteral("acme")).contains(QStringLiteral("acme signout")));
}

void TestSearchIndex::partitionsLimitServices()
{
    m_portals[1].partition = QStringLiteral("aws-cn");
    fill();
    QVERIFY(rows(QStringLiteral("qa bedrock")).filter(QStringLiteral("bedrock")).isEmpty());
    QCOMPARE(rows(QStringLiteral("qa s3")).first(), QStringLiteral("globex/qa open s3"));
    QCOMPARE(rows(QStringLiteral("qa beijing s3")).first(), QStringLiteral("globex/qa open s3 cn-north-1"));
    QVERIFY(rows(QStringLiteral("qa frankfurt")).filter(QStringLiteral("eu-central-1")).isEmpty());
    QVERIFY(rows(QStringLiteral("dev02 beijing")).filter(QStringLiteral("cn-north-1")).isEmpty());
}

void TestSearchIndex::narrowingChangesNothing()
{
    const QString query = QStringLiteral("test-ten dynmo eu-w");
    for (const bool forwards : {true, false}) {
        for (qsizetype i = 1; i <= query.size(); ++i) {
            const QString typed = query.left(forwards ? i : query.size() + 1 - i);
            const QStringList narrowed = rows(typed);
            SearchIndex fresh(m_catalog);
            fresh.setContent(m_portals, m_serviceLifts);
            QStringList found;
            for (const SearchEntry &entry : fresh.find(typed))
                found.append(rowOf(entry));
            QCOMPARE(narrowed, found);
        }
    }
}

void TestSearchIndex::hostileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("query");
    QTest::newRow("200 characters") << QString(QStringLiteral("a-").repeated(99) + QStringLiteral("zz"))
                                    << QStringLiteral("zz");
    QTest::newRow("10,000 characters")
        << QString(QStringLiteral("a-").repeated(5000)) << QStringLiteral("aaaaaaaaaaaaaaaaaaaaaaaa");
    QTest::newRow("RTL") << QString::fromUtf8("פיתוח-01") << QString::fromUtf8("פיתוח");
    QTest::newRow("Arabic") << QString::fromUtf8("تطوير") << QString::fromUtf8("تطو");
    QTest::newRow("emoji") << QString::fromUtf8("🚀rocket") << QString::fromUtf8("🚀");
    QTest::newRow("HTML") << QStringLiteral("<img src=x>") << QStringLiteral("<img");
    QTest::newRow("accent left out") << QStringLiteral("Zürich") << QStringLiteral("zurich");
    QTest::newRow("accent typed") << QStringLiteral("zurich") << QStringLiteral("zürich");
    QTest::newRow("override") << QString(QStringLiteral("dev") + QChar(0x202e) + QStringLiteral("dorp"))
                              << QStringLiteral("devdorp");
    QTest::newRow("half a pair") << QString(QChar(0xd83d) + QStringLiteral("x")) << QStringLiteral("x");
    QTest::newRow("line break") << QStringLiteral("one\ntwo") << QStringLiteral("one two");
}

void TestSearchIndex::hostileNames()
{
    QFETCH(QString, name);
    QFETCH(QString, query);
    m_portals = {portal(QStringLiteral("acme.duplocloud.net"), {name})};
    fill();
    const QList<SearchEntry> found = m_index->find(query);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().target.tenant, name);
}

void TestSearchIndex::limits()
{
    QVERIFY(m_index->find(QString()).isEmpty());
    QVERIFY(m_index->find(QStringLiteral("   ")).isEmpty());
    QCOMPARE(m_index->find(QStringLiteral("xyzzy plugh")).size(), 0);
    QCOMPARE(rows(QStringLiteral("d"), 3).size(), 3);
    QVERIFY(rows(QStringLiteral("e")).size() <= 50);
    QVERIFY(SearchIndex::wordsOf(QStringLiteral("a b c d e f g h")).size() <= SearchVocabulary::maxWords);
    m_index->find(QString(5000, u'x'));
    m_portals.clear();
    fill();
    QCOMPARE(rows(QStringLiteral("add")).first(), QStringLiteral("add"));
    QVERIFY(rows(QStringLiteral("s3")).isEmpty());
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
