#include "kubeconfigtest.h"

#include <QtTest>

/// Files that are left alone.
class TestKubeconfigRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cannotBeEdited_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &text, const char *reason) {
            QTest::newRow(name) << text << QString::fromLatin1(reason);
        };
        row("JSON", "{\"clusters\": []}", "flow style");
        row("a list in flow style", "users: [{name: a}]\n", "its users are written in YAML's flow style");
        row("a list that is none", "clusters: {a: 1}\n", "not a list");
        row("a list that is text", "clusters: many\n", "not a list");
        row("an anchored list", "users: &u\n- name: a\n", "anchors or tags");
        row("a list by alias", "a: &u []\nusers: *u\n", "anchors or tags");
        row("a merged top level", "a: &u {}\n<<: *u\n", "merge keys");
        row("an anchored top level", "&a\nusers: []\n", "anchors");
        row("a tagged list", "users: !!seq\n- name: a\n", "tags");
        row("several documents", "users: []\n---\nusers: []\n", "several YAML documents");
        row("a key twice", "users: []\nkind: Config\nusers: []\n", "\"users\" stands in it twice");
        row("a list as top level", "- users\n", "not a kubeconfig file");
        row("a text as top level", "hello\n", "not a kubeconfig file");
        row("no YAML", "users: [\n", "not YAML (line");
        row("an INI file", "[default]\nregion = x\n", "not YAML");
    }
    void cannotBeEdited()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        const auto file = Kubeconfig::parse(text);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, Error::Kind::Malformed);
        QVERIFY2(file.error().subject.contains(reason), qPrintable(file.error().subject));
    }

    void entryCannotBeSet_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a name twice") << exampleFile({}, {}, exampleUser + '\n' + exampleUser);
        QTest::newRow("an anchor in ours") << exampleFile(
            {}, {}, QByteArray(exampleUser).replace("exec:", "exec: &e").replace("k8s", "k9s"));
        QTest::newRow("a list on its key's next line as text") << QByteArray("users:\n  ~\n");
        QTest::newRow("an empty list over lines") << QByteArray("users: [\n]\n");
        QTest::newRow("a complex key") << QByteArray("? users\n: []\n");
        QTest::newRow("a current-context that goes on") << QByteArray("current-context: a\n  b\n");
    }
    void entryCannotBeSet()
    {
        QFETCH(QByteArray, text);
        auto file = Kubeconfig::parse(text);
        QVERIFY(file);
        auto set = file->set(exampleEntry());
        if (set) {
            QVERIFY(file->remove(QStringLiteral("dev01")));
            set = file->setCurrentContext(QStringLiteral("x"));
        } else {
            QCOMPARE(file->text(), text);
        }
        QVERIFY(!set);
        QCOMPARE(set.error().kind, Error::Kind::Malformed);
    }

    void entryCannotBeRemoved_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a name twice") << exampleFile({}, {}, exampleUser + '\n' + exampleUser);
        QTest::newRow("an anchor others may lean on")
            << exampleFile({}, {}, QByteArray(exampleUser).replace("exec:", "exec: &e"));
    }
    void entryCannotBeRemoved()
    {
        QFETCH(QByteArray, text);
        auto file = Kubeconfig::parse(text);
        QVERIFY(file);
        QVERIFY(!file->remove(QStringLiteral("dev01")));
        QCOMPARE(file->text(), text);
    }

    /// Whatever is cut off or changed: either left alone, or still the same to everybody else.
    void garbage()
    {
        const QByteArray whole = exampleFile(exampleCluster, exampleContext, exampleUser);
        int edited = 0;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            const QByteArray start = whole.left(i), end = whole.mid(i);
            const QByteArrayList texts{start, end, start + "- \n" + end, start + ": " + end};
            for (const QByteArray &text : texts) {
                auto file = Kubeconfig::parse(text);
                if (!file || !file->set(exampleEntry("new")))
                    continue;
                ++edited;
                QCOMPARE(file->ownEntries().last().first, QStringLiteral("new"));
                QVERIFY2(file->remove(QStringLiteral("new")), text.constData());
                QCOMPARE(file->owner(QStringLiteral("new")), Kubeconfig::Owner::Nobody);
            }
        }
        QVERIFY(edited > 500);
    }
};

QTEST_GUILESS_MAIN(TestKubeconfigRefusals)
#include "tst_kubeconfigrefusals.moc"
