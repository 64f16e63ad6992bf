#pragma once

#include "core/globalshortcut.h"
#include "platform/keytrigger.h"

#include <QAbstractNativeEventFilter>
#include <QList>

struct xcb_connection_t;

/// A global shortcut grabbed from the X server, whatever lock keys are on, and again when the keyboard's
/// layout changes. Without a connection it is Unavailable.
class X11Shortcut final : public GlobalShortcut, private QAbstractNativeEventFilter
{
    Q_OBJECT
public:
    /// Qt's own connection, if this session is an X11 one.
    static xcb_connection_t *qtConnection();

    explicit X11Shortcut(xcb_connection_t *connection = qtConnection(), QObject *parent = nullptr);
    ~X11Shortcut() override;

    bool canBind(const QString &sequence) const override { return KeyTrigger::parse(sequence).has_value(); }
    void bind(const QString &sequence) override;
    State state() const override { return m_state; }
    QString description() const override;

private:
    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;
    State grab();
    void ungrab();
    void regrab();
    QList<quint16> masks() const;
    void setState(State state);

    xcb_connection_t *m_connection;
    QString m_sequence;
    std::optional<KeyTrigger> m_trigger;
    QList<quint8> m_codes; ///< grabbed keycodes
    quint8 m_keyboardEvent = 0; ///< XKB's event number; 0: none
    bool m_isRegrabbing = false;
    State m_state = State::Unbound;
};
