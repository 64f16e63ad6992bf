#include "kubeconfigtest.h"
#include "kubernetes/kubeconfigfiles.h"
#include "support/files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

/// KUBECONFIG's files, real ones.
class TestKubeconfigFiles : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QByteArray read(const char *name) const { return readFile(path(name), "(none)"); }
    void write(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    KubeconfigFiles files(std::initializer_list<const char *> names) const
    {
        QStringList paths;
        for (const char *name : names)
            paths.append(path(name));
        return KubeconfigFiles(paths);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whichAreInForce_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QStringList>("paths");
        const auto row = [](const char *variable, const QStringList &paths) {
            QTest::newRow(variable) << QString::fromLatin1(variable) << paths;
        };
        row("", {QStringLiteral("/home/bob/.kube/config")});
        row("::", {QStringLiteral("/home/bob/.kube/config")});
        row("/a:b:/a", {QStringLiteral("/a"), QStringLiteral("/there/b")});
    }
    void whichAreInForce()
    {
        QFETCH(QString, variable);
        QFETCH(QStringList, paths);
        QCOMPARE(
            KubeconfigFiles::inForce(variable, QStringLiteral("/there"), QStringLiteral("/home/bob")).paths(),
            paths);
    }

    void aNewFileIsPrivate()
    {
        const auto changed = files({"kube/config"}).set(exampleEntry(), false, true);
        QCOMPARE(changed.value(), QStringList{path("kube/config")});
        QVERIFY(read("kube/config").contains("current-context: dev01\n"));
        QCOMPARE(QFile::permissions(path("kube/config")) & (QFile::ReadGroup | QFile::ReadOther),
            QFile::Permissions());
        QVERIFY(files({"kube/config"}).entries()->first().isCurrent);
    }

    void leavesABackup()
    {
        write("config", exampleFile());
        QVERIFY(files({"config"}).set(exampleEntry(), false, false));
        QCOMPARE(read("config.duplo-tray.bak"), exampleFile());
        QCOMPARE(files({"config"}).set(exampleEntry(), false, false).value(), QStringList());
        QVERIFY(files({"config"}).remove(QStringLiteral("dev01")));
        QCOMPARE(read("config"), exampleFile());
    }

    void whereANewEntryGoes()
    {
        QVERIFY(files({"a", "b"}).set(exampleEntry(), false, false));
        QCOMPARE(read("a"), QByteArray("(none)")); // neither is there: the last
        QVERIFY(read("b").contains("dev01"));
        write("a", exampleFile());
        QVERIFY(files({"a", "b"}).set(exampleEntry("two"), false, false));
        QVERIFY(read("a").contains("two")); // the first that is there
        KubeEntry moved = exampleEntry();
        moved.server = QStringLiteral("https://moved.example.com");
        QVERIFY(files({"a", "b"}).set(moved, false, false));
        QVERIFY(read("b").contains("moved.example.com")); // where it is
        QVERIFY(!read("a").contains("moved.example.com"));
        QCOMPARE(files({"a", "b"}).entries()->size(), 2);
    }

    void whereTheCurrentContextGoes()
    {
        write("a", "kind: Config\n");
        write("b", exampleFile());
        QCOMPARE(
            files({"a", "b"}).set(exampleEntry(), false, true).value(), (QStringList{path("a"), path("b")}));
        QVERIFY(read("b").contains("current-context: dev01\n"));
        QVERIFY(!read("a").contains("current-context"));
    }

    void theNameIsTaken()
    {
        write("a", exampleFile());
        write("b", "users:\n- name: dev01\n  user: {token: x}\n");
        const auto files = this->files({"a", "b"});
        const auto refused = files.set(exampleEntry(), false, false);
        QVERIFY(!refused && refused.error().kind == Error::Kind::AlreadyExists);
        QCOMPARE(refused.error().subject, QStringLiteral("dev01"));
        QCOMPARE(files.remove(QStringLiteral("dev01")).error().kind, Error::Kind::AlreadyExists);
        QCOMPARE(files.remove(QStringLiteral("nope")).error().kind, Error::Kind::NotFound);
        QCOMPARE(read("a"), exampleFile());
        QVERIFY(files.set(exampleEntry(), true, false));
        QVERIFY(read("b").contains("duplo-tray-jit"));
        QVERIFY(files.remove(QStringLiteral("dev01")));
    }

    void oneThatCannotBeReadIsNamed()
    {
        write("a", exampleFile());
        write("b", "{}");
        const auto refused = files({"a", "b"}).set(exampleEntry(), false, false);
        QVERIFY(!refused && refused.error().kind == Error::Kind::Malformed);
        QCOMPARE(refused.error().detail, path("b"));
        write("b", "\xff\n");
        const auto binary = files({"a", "b"}).entries();
        QVERIFY(!binary && binary.error().kind == Error::Kind::NotText);
        QCOMPARE(binary.error().subject, path("b"));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("c")));
        QCOMPARE(files({"c"}).entries().error().kind, Error::Kind::FileUnreadable);
        QCOMPARE(read("a"), exampleFile());
    }

    void throughALink()
    {
        write("real", exampleFile());
        QVERIFY(QFile::link(path("real"), path("link")));
        QVERIFY(files({"link"}).set(exampleEntry(), false, false));
        QVERIFY(QFileInfo(path("link")).isSymLink());
        QVERIFY(read("real").contains("dev01"));
    }
};

QTEST_GUILESS_MAIN(TestKubeconfigFiles)
#include "tst_kubeconfigfiles.moc"
