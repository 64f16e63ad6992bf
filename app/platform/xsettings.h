#pragma once

#include <QAbstractNativeEventFilter>
#include <QHash>
#include <QObject>

struct xcb_connection_t;

/// The texts among what an XSETTINGS manager tells (freedesktop.org, XSETTINGS 0.5), by name: empty where
/// \a property is damaged before the first one. The bytes are another program's.
QHash<QByteArray, QByteArray> xsettingsTexts(QByteArrayView property);

/// The settings that an X11 desktop gives its programs, such as GTK's theme. Without a connection, or a
/// manager, there are none.
class XSettings final : public QObject, private QAbstractNativeEventFilter
{
    Q_OBJECT
public:
    explicit XSettings(xcb_connection_t *connection, QObject *parent = nullptr);
    ~XSettings() override;

    QByteArray text(const QByteArray &name) const { return m_texts.value(name); }

Q_SIGNALS:
    void changed();

private:
    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;
    void read();

    xcb_connection_t *m_connection;
    quint32 m_owner = 0; ///< the manager's window
    quint32 m_selection = 0; ///< atoms
    quint32 m_property = 0;
    quint32 m_manager = 0;
    QHash<QByteArray, QByteArray> m_texts;
};
