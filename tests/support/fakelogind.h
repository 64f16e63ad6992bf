#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QVariantMap>

#include <fcntl.h>
#include <unistd.h>

/// org.freedesktop.login1.Manager, as far as the agent asks it.
class FakeLogind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~FakeLogind() override { closeEnd(); }

    /// True when whoever holds the delay has let go of it: our end of the pipe sees the end.
    bool isReleased() const
    {
        char byte = 0;
        return m_end >= 0 && ::read(m_end, &byte, 1) == 0;
    }
    int inhibitions = 0;
    QStringList asked;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(
        const QString &what, const QString &who, const QString &, const QString &mode)
    {
        asked = {what, who, mode};
        ++inhibitions;
        closeEnd();
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        m_end = ends[0];
        QDBusUnixFileDescriptor given(ends[1]);
        ::close(ends[1]);
        return given;
    }
    QDBusObjectPath GetSession(const QString &) const
    {
        return QDBusObjectPath(QStringLiteral("/org/freedesktop/login1/session/_32"));
    }

Q_SIGNALS:
    void PrepareForSleep(bool begins);

private:
    void closeEnd()
    {
        if (m_end >= 0)
            ::close(m_end);
        m_end = -1;
    }
    int m_end = -1;
};

/// One session of it.
class FakeLoginSession : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(bool LockedHint MEMBER hint)
public:
    bool hint = false;

    static QString path() { return QStringLiteral("/org/freedesktop/login1/session/_32"); }
    void setHint(QDBusConnection bus, bool locked)
    {
        hint = locked;
        QDBusMessage signal = QDBusMessage::createSignal(
            path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"));
        signal << QStringLiteral("org.freedesktop.login1.Session")
               << QVariantMap{{QStringLiteral("LockedHint"), locked}} << QStringList();
        bus.send(signal);
    }

Q_SIGNALS:
    void Lock();
    void Unlock();
};

/// A screen saver of GNOME's kind.
class FakeSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.ScreenSaver")
public:
    bool active = false;

public Q_SLOTS:
    bool GetActive() const { return active; }

Q_SIGNALS:
    void ActiveChanged(bool active);
};
