#include "kubeconfigtest.h"

#include <QElapsedTimer>
#include <QtTest>

/// Adding, changing and removing an entry while every other byte stays.
class TestKubeconfig : public QObject
{
    Q_OBJECT
private:
    static QByteArray added(const QByteArray &before, const KubeEntry &entry = exampleEntry())
    {
        auto file = Kubeconfig::parse(before);
        if (!file)
            return "not read: " + file.error().subject.toUtf8();
        const auto set = file->set(entry);
        return set ? file->text() : "not set: " + set.error().subject.toUtf8();
    }
    static QByteArray removed(const QByteArray &before, const QString &name = QStringLiteral("dev01"))
    {
        auto file = Kubeconfig::parse(before);
        if (!file)
            return "not read: " + file.error().subject.toUtf8();
        const auto gone = file->remove(name);
        return gone ? file->text() : "not removed: " + gone.error().subject.toUtf8();
    }
    static QList<std::pair<QString, QStringList>> ownEntries()
    {
        return {{QStringLiteral("dev01"), exampleEntry().command}};
    }

private Q_SLOTS:
    void addsAndRemoves()
    {
        const QByteArray before = exampleFile();
        const QByteArray after = added(before);
        QCOMPARE(after, exampleFile(exampleCluster, exampleContext, exampleUser));
        QCOMPARE(added(after), after);
        QCOMPARE(removed(after), before);
        const auto file = Kubeconfig::parse(after);
        QCOMPARE(file->ownEntries(), ownEntries());
        QCOMPARE(file->command(QStringLiteral("dev01")), exampleEntry().command);
        QCOMPARE(file->owner(QStringLiteral("other")), Kubeconfig::Owner::Other);
        QCOMPARE(file->owner(QStringLiteral("none")), Kubeconfig::Owner::Nobody);
        QCOMPARE(file->currentContext(), QStringLiteral("other"));
    }

    /// Each text comes back when the entry is removed again, but for what stood for an empty list.
    void keepsEveryOtherByte_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("back"); ///< after removing; empty: as before
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &back = {}) {
            QTest::newRow(name) << before << back;
        };
        QByteArray text = exampleFile();
        row("as kubectl writes it", text);
        row("CRLF", QByteArray(text).replace("\n", "\r\n"));
        row("no final newline", text.chopped(1), text);
        row("byte order mark", "\xef\xbb\xbf" + text);
        row("comments everywhere",
            QByteArray("# top\n" + text + "# end\n")
                .replace("contexts:", "# about contexts\n\ncontexts: # here")
                .replace("  name: other", "  # who\n  name: other # that"));
        row("indented lists",
            "apiVersion: v1\nclusters:\n    - name: other\n      cluster: {server: https://o}\ncontexts:\n"
            "    -\n        name: other\n        context: {cluster: other, user: other}\nusers:\n"
            "    -   name: other\n        user: {}\n");
        row("an item that starts below its dash",
            "clusters:\n-\n  # why\n\n  name: other\n  cluster:\n    server: x\ncontexts:\n- name: "
            "a\nusers:\n- "
            "name: b\n");
        row("literal and folded texts",
            "clusters:\n- name: other\n  note: |\n    - name: dev01\n\n    users: []\n\ncontexts:\n- name: "
            "o\n  "
            "note: >-\n    long\n    text\nusers:\n- name: other\n  key: |+\n    k\n\n");
        row("a literal at the very end",
            "clusters:\n- name: o\ncontexts:\n- name: o\nusers:\n- name: o\n  k: |\n    z\n");
        row("anchors in other people's items",
            "clusters:\n- name: a\n  cluster: &c\n    server: x\n- name: b\n  cluster: *c\ncontexts:\n- "
            "name: "
            "a\nusers:\n- name: a\n");
        row("quoted keys and names",
            "\"clusters\":\n- \"name\": 'other'\n'contexts':\n- name: \"\\u00e9\"\nusers:\n- name: ''\n");
        row("other letters before",
            "# äöü€😀\nclusters:\n- name: öther\ncontexts:\n- name: ö\nusers:\n- name: ü\n");
        row("extensions and unknown keys",
            text + "extensions:\n- name: x\n  extension: {a: [1, 2]}\nx-mine: 1\n");
        row("document marks", "---\n" + text + "...\n# after\n");
        row("tabs in blanks", QByteArray(text).replace("https://other.example.com", "https://o\t# tab"));
        row("empty lists", "apiVersion: v1\nclusters: []\ncontexts: [] # none\nkind: Config\nusers: []\n");
        row("null lists", "clusters: null\ncontexts:\nusers: ~ # nobody\n",
            "clusters: []\ncontexts: []\nusers: [] # nobody\n");
        row("lists missing", "apiVersion: v1\nkind: Config\n# the end\n",
            "apiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\nusers: []\n# the end\n");
        row("no file", "", "apiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\nusers: []\n");
        row("comments only", "# mine",
            "# mine\napiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\nusers: []\n");
    }
    void keepsEveryOtherByte()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, back);
        const QByteArray after = added(before);
        QVERIFY2(!after.startsWith("not "), after.constData());
        QCOMPARE(Kubeconfig::parse(after)->ownEntries(), ownEntries());
        for (const QByteArray &line : before.split('\n'))
            if (!line.contains('[') && back.isEmpty())
                QVERIFY2(after.contains(line.trimmed()), line.constData());
        QCOMPARE(after.count("\r\n"), before.contains("\r\n") ? after.count('\n') : 0);
        QCOMPARE(added(after), after);
        QCOMPARE(removed(after), back.isEmpty() ? before : back);
    }

    void changesItsOwn()
    {
        const QByteArray before = exampleFile(exampleCluster, exampleContext, exampleUser);
        KubeEntry entry = exampleEntry();
        entry.server = QStringLiteral("https://new.example.com");
        entry.command.append(QStringLiteral("--no-cache"));
        const QByteArray after = added(before, entry);
        QCOMPARE(after,
            QByteArray(before)
                .replace("k8s.example.com", "new.example.com")
                .replace("      - dev01\n", "      - dev01\n      - \"--no-cache\"\n"));
    }

    void keepsTheNamespaceThatWasChosen()
    {
        const QByteArray mine = QByteArray(exampleContext).replace("duploservices-dev01", "mine # for now");
        const QByteArray before = exampleFile(exampleCluster, mine, exampleUser);
        QCOMPARE(added(before), before);
    }

    /// The namespace is the tenant's: one that was chosen for another is wrong.
    void givesAnotherTenantItsNamespace()
    {
        const QByteArray mine = QByteArray(exampleContext).replace("duploservices-dev01", "mine # for now");
        KubeEntry entry = exampleEntry();
        entry.nameSpace = QStringLiteral("duploservices-prod");
        entry.command.last() = QStringLiteral("prod");
        for (const QByteArray &context : {exampleContext, mine}) {
            const QByteArray after = added(exampleFile(exampleCluster, context, exampleUser), entry);
            QCOMPARE(after,
                exampleFile(exampleCluster,
                    QByteArray(exampleContext).replace("duploservices-dev01", "duploservices-prod"),
                    QByteArray(exampleUser).replace("- dev01\n", "- prod\n")));
        }
    }

    /// Another copy of the program asks for the same.
    void keepsTheNamespaceWhereTheProgramMoves()
    {
        const QByteArray mine = QByteArray(exampleContext).replace("duploservices-dev01", "mine # for now");
        KubeEntry entry = exampleEntry();
        entry.command.first() = QStringLiteral("/usr/bin/duplo-tray-jit");
        entry.command.insert(1, QStringLiteral("--instance"));
        entry.command.insert(2, QStringLiteral("demo"));
        QVERIFY(added(exampleFile(exampleCluster, mine, exampleUser), entry)
                    .contains("namespace: mine # for now"));
    }

    void replacesAnotherOneWhole()
    {
        const QByteArray theirs = "- name: dev01\n  user:\n    token: secret";
        const QByteArray after = added(exampleFile(exampleCluster, exampleContext, theirs));
        QCOMPARE(after, exampleFile(exampleCluster, exampleContext, exampleUser));
    }

    void namesAndTexts_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"dev01", "true", "123", "a: b", "- x", "#x", "it's", "\"q\"", "ä€😀", "null",
                 "a\\b", "1e3", "~", "0x1f", "@a", "yes", "2026-01-01"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void namesAndTexts()
    {
        QFETCH(QString, name);
        KubeEntry entry = exampleEntry();
        entry.name = name;
        entry.command.append(name);
        auto file = Kubeconfig::parse(exampleFile());
        QVERIFY(file->set(entry));
        QCOMPARE(file->command(name), entry.command);
        QVERIFY(file->setCurrentContext(name));
        QCOMPARE(file->currentContext(), name);
        QVERIFY(file->remove(name));
        QCOMPARE(file->currentContext(), QString());
        QCOMPARE(file->text(), exampleFile({}, {}, {}, "\"\""));
    }

    void listsTheFirstOfEachName()
    {
        const auto user = [](const QByteArray &name, const QByteArray &program) {
            return QByteArray("- {name: " + name + ", user: {exec: {command: " + program + "}}}\n");
        };
        QByteArray text = "users:\n" + user("a", "/bin/other") + user("a", "/opt/duplo-tray-jit");
        constexpr int many = 15'000;
        for (int i = 0; i < many; ++i)
            text += user("u" + QByteArray::number(i), "/opt/duplo-tray-jit");
        const auto file = Kubeconfig::parse(text + user("u0", "/usr/bin/duplo-tray-jit"));
        QVERIFY(file.has_value());
        QElapsedTimer took;
        took.start();
        const auto own = file->ownEntries();
        QCOMPARE(own.size(), many);
        QCOMPARE(own.first().second, QStringList{QStringLiteral("/opt/duplo-tray-jit")});
        QVERIFY2(took.elapsed() < 3'000, "each was looked for among all");
    }

    void currentContext_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *before, const char *after) {
            QTest::newRow(before) << QByteArray(before) << QByteArray(after);
        };
        row("current-context: other # c\nkind: Config\n", "current-context: dev01 # c\nkind: Config\n");
        row("current-context: \"\"\n", "current-context: dev01\n");
        row("current-context:\nkind: Config\n", "current-context: dev01\nkind: Config\n");
        row("current-context: dev01", "current-context: dev01");
        row("kind: Config\n# end\n", "kind: Config\ncurrent-context: dev01\n# end\n");
    }
    void currentContext()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        auto file = Kubeconfig::parse(before);
        QVERIFY(file && file->setCurrentContext(QStringLiteral("dev01")));
        QCOMPARE(file->text(), after);
    }
};

QTEST_GUILESS_MAIN(TestKubeconfig)
#include "tst_kubeconfig.moc"
