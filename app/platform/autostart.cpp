#include "platform/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace {

/// A program's path as an Exec value: quoted, with what the Desktop Entry Specification reserves escaped
/// twice, once for the quoted argument and once for the string.
QByteArray execQuoted(const QString &path)
{
    QString text;
    for (const QChar c : path) {
        if (c == QLatin1Char('%'))
            text += QLatin1Char('%');
        else if (c == QLatin1Char('\\'))
            text += QLatin1String("\\\\\\");
        else if (c == QLatin1Char('"') || c == QLatin1Char('`') || c == QLatin1Char('$'))
            text += QLatin1String("\\\\");
        text += c;
    }
    return '"' + text.toUtf8() + '"';
}

/// The other way round: the program that an Exec value starts.
QString programOf(const QByteArray &exec)
{
    QString text;
    bool isQuoted = false;
    // Of execQuoted()'s two escapes, the string's goes first.
    const QString value = QString::fromUtf8(exec).replace(QLatin1String("\\\\"), QLatin1String("\\"));
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (c == u'"') {
            isQuoted = !isQuoted;
            continue;
        }
        if (c == u' ' && !isQuoted)
            break;
        const bool isEscape =
            (c == u'\\' && isQuoted) || (c == u'%' && value.mid(i + 1, 1) == QLatin1String("%"));
        if (isEscape)
            ++i;
        text += value.mid(i, 1);
    }
    return text;
}

QString runningProgram()
{
    const QString running = QCoreApplication::applicationFilePath();
    const QString name = QFileInfo(running).fileName();
    const QString found = QStandardPaths::findExecutable(name);
    const bool isInstalled =
        !found.isEmpty() && QFileInfo(found).canonicalFilePath() == QFileInfo(running).canonicalFilePath();
    return isInstalled ? name : running;
}

/// \a instance has nothing to escape.
QByteArray entryFor(const QString &program, const QByteArray &instance)
{
    const QByteArray title = instance.isEmpty() ? QByteArray() : QByteArray(" (" + instance + ')');
    const QByteArray option = instance.isEmpty() ? QByteArray() : QByteArray(" --instance " + instance);
    return "[Desktop Entry]\nType=Application\nName=Duplo Tray" + title
        + "\nComment=AWS access from DuploCloud portals\n"
          "Icon=duplo-tray\nTerminal=false\nX-GNOME-Autostart-enabled=true\nExec="
        + execQuoted(program) + " --background" + option + '\n';
}

} // namespace

Autostart::Autostart(const QString &instance)
    : Autostart(runningProgram(),
        QString(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + QStringLiteral("/autostart")),
        instance)
{
}

Autostart::Autostart(const QString &program, const QString &folder, const QString &instance)
    : m_program(program)
    , m_folder(folder)
    , m_instance(instance)
{
}

bool Autostart::isSupported() const
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return false;
#else
    return true;
#endif
}

QString Autostart::path() const
{
    return m_folder + QStringLiteral("/duplo-tray")
        + (m_instance.isEmpty() ? QString() : QString(u'-' + m_instance)) + QStringLiteral(".desktop");
}

void Autostart::repair()
{
    QFile file(path());
    if (!isEnabled() || !file.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> lines = file.read(64 * 1024).split('\n');
    const auto exec = std::find_if(
        lines.begin(), lines.end(), [](const QByteArray &line) { return line.startsWith("Exec="); });
    if (exec == lines.end() || !QStandardPaths::findExecutable(programOf(exec->mid(5))).isEmpty())
        return;
    // Where it cannot be written, the login tries in vain, as it did before.
    [[maybe_unused]] const auto written = setEnabled(true);
}

bool Autostart::isEnabled() const
{
    QFile file(path());
    if (!isSupported() || !file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.read(64 * 1024).split('\n');
    // Desktops' own settings switch an entry off with one of these.
    const bool isOff = lines.contains("Hidden=true") || lines.contains("X-GNOME-Autostart-enabled=false");
    return !isOff && lines.contains("[Desktop Entry]");
}

Result<> Autostart::setEnabled(bool enabled)
{
    const auto unwritable = [this] { return failure(Error::Kind::FileUnwritable, path()); };
    if (!isSupported())
        return unwritable();
    if (!enabled) {
        if (QFile::exists(path()) && !QFile::remove(path()))
            return unwritable();
        return {};
    }
    if (!QDir().mkpath(m_folder))
        return unwritable();
    QSaveFile file(path());
    const QByteArray entry = entryFor(m_program, m_instance.toLatin1());
    if (!file.open(QIODevice::WriteOnly) || file.write(entry) != entry.size() || !file.commit())
        return unwritable();
    return {};
}
