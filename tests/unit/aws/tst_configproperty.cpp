#include "aws/configfile.h"
#include "support/randomconfig.h"

#include <QTest>

namespace {

constexpr int rounds = 4000;

using Line = RandomConfig::Line;

/// The lines that a change of \a keys in section \a section must leave, each to the byte.
QList<QByteArray> untouched(const RandomConfig &config, int section, const QSet<QByteArray> &keys)
{
    QList<QByteArray> left;
    for (const Line &line : config.lines) {
        const bool isTouched = line.section == section && keys.contains(line.key);
        if (!isTouched)
            left.append(line.text);
    }
    return left;
}

QList<QByteArray> linesOf(QByteArrayView text)
{
    QList<QByteArray> lines;
    while (!text.isEmpty()) {
        const qsizetype newline = text.indexOf('\n');
        const qsizetype size = newline < 0 ? text.size() : newline + 1;
        lines.append(text.first(size).toByteArray());
        text = text.sliced(size);
    }
    return lines;
}

/// The lines of \a after that are not, in this order, among \a before. False when one of \a before is
/// missing.
bool takeOut(const QList<QByteArray> &before, const QList<QByteArray> &after, QList<QByteArray> &rest)
{
    qsizetype next = 0;
    for (const QByteArray &line : after) {
        QByteArray completed = next < before.size() ? before[next] : QByteArray();
        const bool isSame = next < before.size() && completed == line;
        RandomConfig::dropLineEnd(completed);
        // Only the file's last line may get a line end that it had not.
        const bool isCompleted = next + 1 == before.size() && completed == before[next]
            && (line == completed + "\n" || line == completed + "\r\n");
        if (isSame || isCompleted)
            ++next;
        else
            rest.append(line);
    }
    return next == before.size();
}

QByteArray describe(unsigned seed, const QByteArray &before, const QByteArray &after)
{
    return "seed " + QByteArray::number(seed) + "\n--- before\n" + before + "\n--- after\n" + after;
}

/// The text up to section \a section, and after it.
std::pair<QByteArray, QByteArray> around(const RandomConfig &config, int section)
{
    QByteArray above = config.start();
    QByteArray below;
    for (const Line &line : config.lines) {
        if (line.section < section)
            above += line.text;
        else if (line.section > section)
            below += line.text;
    }
    return {above, below};
}

} // namespace

/// "Every other byte of the file stays", over files made by rule and chance.
class TestConfigProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasMade();
    void changesOnlyItsLines();
    void addsOnlyAtTheEnd();
    void removesOnlyItsSection();
};

void TestConfigProperty::readsWhatWasMade()
{
    for (unsigned seed = 0; seed < rounds; ++seed) {
        const RandomConfig made(seed);
        const auto file = ConfigFile::parse(made.text());
        QVERIFY2(file, describe(seed, made.text(), {}).constData());
        QCOMPARE(file->text(), made.text());
        QList<QByteArray> names = made.names;
        names.removeAll(QByteArray());
        QCOMPARE(file->profileNames(), names);
        for (qsizetype i = 0; i < made.names.size(); ++i) {
            QSet<QByteArray> keys;
            for (const Line &line : made.lines) {
                if (line.section == i && !line.key.isEmpty() && line.key != "x y")
                    keys.insert(line.key);
            }
            const QList<QByteArray> read = file->profile(made.names[i]).keys();
            QVERIFY(made.names[i].isEmpty() || QSet<QByteArray>(read.begin(), read.end()) == keys);
        }
    }
}

void TestConfigProperty::changesOnlyItsLines()
{
    const ConfigFile::Values values{
        {"region", "new-region"}, {"credential_process", "/opt/jit --tenant x"}, {"role_arn", std::nullopt}};
    int changed = 0;
    for (unsigned seed = 0; seed < rounds; ++seed) {
        RandomConfig made(seed);
        const int section = made.number(0, static_cast<int>(made.names.size()));
        const QByteArray name = made.names.value(section);
        if (name.isEmpty())
            continue;
        ++changed;
        const ConfigFile before = ConfigFile::parse(made.text()).value();
        ConfigFile file = before;
        QVERIFY(file.setProfile(name, values));
        const QByteArray told = describe(seed, made.text(), file.text());

        const auto [above, below] = around(made, section);
        QVERIFY2(file.text().startsWith(above) && file.text().endsWith(below), told.constData());
        QList<QByteArray> written;
        const QList<QByteArray> kept = untouched(made, section, {"region", "credential_process", "role_arn"});
        QVERIFY2(takeOut(kept, linesOf(QByteArrayView(file.text()).sliced(made.start().size())), written),
            told.constData());
        QVERIFY2(written.size() <= 4, told.constData()); // two lines, and at most two inline comments
        QCOMPARE(file.profile(name).value("region"), QByteArray("new-region"));
        QVERIFY(!file.profile(name).contains("role_arn"));
        ConfigFile::Properties others = before.profile(name);
        ConfigFile::Properties othersNow = file.profile(name);
        for (const char *key : {"region", "credential_process", "role_arn"}) {
            others.remove(key);
            othersNow.remove(key);
        }
        QVERIFY2(others == othersNow, told.constData());
    }
    QVERIFY(changed > rounds / 4);
}

void TestConfigProperty::addsOnlyAtTheEnd()
{
    for (unsigned seed = 0; seed < rounds; ++seed) {
        const RandomConfig made(seed);
        const QByteArray before = made.text();
        ConfigFile file = ConfigFile::parse(before).value();
        QVERIFY(file.setProfile("new", {{"region", "r"}}));
        const QByteArray told = describe(seed, before, file.text());
        QVERIFY2(file.text().startsWith(before), told.constData());
        QByteArray added = file.text().sliced(before.size());
        added.replace("\r\n", "\n");
        QVERIFY2(added.endsWith("[profile new]\nregion = r\n"), told.constData());
        added.chop(26);
        QVERIFY2(added == "" || added == "\n" || added == "\n\n", told.constData());

        QVERIFY(file.removeProfile("new"));
        QVERIFY2(file.text().startsWith(before) || before.startsWith(file.text()), told.constData());
    }
}

void TestConfigProperty::removesOnlyItsSection()
{
    for (unsigned seed = 0; seed < rounds; ++seed) {
        const RandomConfig made(seed);
        const int section = static_cast<int>(seed) % 6;
        const QByteArray name = made.names.value(section);
        if (name.isEmpty())
            continue;
        const ConfigFile before = ConfigFile::parse(made.text()).value();
        ConfigFile file = before;
        QVERIFY(file.removeProfile(name));
        const QByteArray told = describe(seed, made.text(), file.text());
        const auto [above, below] = around(made, section);
        QByteArray aboveLess = above;
        while (aboveLess.endsWith('\n') || aboveLess.endsWith(' ') || aboveLess.endsWith('\t')
            || aboveLess.endsWith('\r'))
            aboveLess.chop(1);
        QVERIFY2(file.text().startsWith(below.isEmpty() ? aboveLess : above), told.constData());
        QVERIFY2(file.text().endsWith(below), told.constData());
        for (const QByteArray &other : before.profileNames())
            QVERIFY2(other == name || file.profile(other) == before.profile(other), told.constData());
    }
}

QTEST_GUILESS_MAIN(TestConfigProperty)
#include "tst_configproperty.moc"
