"""Windows as a screen reader sees them: finds controls by role and name over AT-SPI's D-Bus and presses them."""
from waiting import wait_for

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
TEXT = "org.a11y.atspi.EditableText"
ROOT = "/org/a11y/atspi/accessible/root"
NOBODY = "/org/a11y/atspi/null"
SHOWING = 25  # bit of AtspiStateType
ACTIVE = 1
ENABLED = 8
FOCUSABLE = 11
FOCUSED = 12
# What a person works with: each needs a name, and the keyboard's focus.
WORKED_WITH = {"push button", "check box", "radio button", "combo box", "text", "password text", "spin box", "entry",
               "button menu", "tree", "table", "slider", "toggle button"}
# What is told by its name alone.
TOLD = {"list", "list item", "column header", "tree item", "menu item", "page tab", "dialog", "frame",
        "window"}
NO_ROLE = {"filler", "unknown", "invalid"}
PRESSING = ("Press", "Toggle", "press", "click", "ShowMenu", "Activate")


class Control:
    """One accessible object. It lives as long as the window keeps it."""

    def __init__(self, bus, name, path):
        self._bus, self._name, self._path = bus, name, path

    def call(self, interface, method, signature="()", *arguments):
        from gi.repository import Gio, GLib
        return self._bus.call_sync(self._name, self._path, interface, method, GLib.Variant(signature, arguments),
                                   None, Gio.DBusCallFlags.NONE, 5000, None).unpack()

    def get(self, interface, prop):
        return self.call("org.freedesktop.DBus.Properties", "Get", "(ss)", interface, prop)[0]

    @property
    def name(self):
        return self.get(ACCESSIBLE, "Name")

    @property
    def role(self):
        return self.call(ACCESSIBLE, "GetRoleName")[0]

    @property
    def children(self):
        # Qt names children null that a list is about to forget.
        return [Control(self._bus, name, path) for name, path in self.call(ACCESSIBLE, "GetChildren")[0]
                if path != NOBODY]

    @property
    def parent(self):
        return Control(self._bus, *self.get(ACCESSIBLE, "Parent"))

    def has_state(self, bit):
        words = self.call(ACCESSIBLE, "GetState")[0]
        return bool(words[bit // 32] >> (bit % 32) & 1)

    def press(self):
        count = self.get(ACTION, "NActions")
        names = [self.call(ACTION, "GetName", "(i)", index)[0] for index in range(count)]
        index = next((names.index(name) for name in PRESSING if name in names), None)
        if index is None:
            raise LookupError(f"{self.role} {self.name!r} cannot be pressed; it can {names}")
        self.call(ACTION, "DoAction", "(i)", index)

    def enter(self, text):
        self.call(TEXT, "SetTextContents", "(s)", text)

    def descendants(self):
        for child in self.children:
            yield child
            yield from child.descendants()

    def showing(self):
        """It and what it shows; not what lies within what is hidden, nor the small buttons in a line to type in, whose
        work is done by keys."""
        if self.has_state(SHOWING):
            yield self
            for child in self.children if self.role not in ("text", "password text") else []:
                yield from child.showing()

    def faults(self):
        """What is wrong with what a screen reader is told of it."""
        role, name = self.role, self.name.strip()
        if role in WORKED_WITH | TOLD and not name:
            yield f"{self} has no name"
        if role in WORKED_WITH and self.has_state(ENABLED) and not self.has_state(FOCUSABLE):
            yield f"{self} is out of the keyboard's reach"
        if role in NO_ROLE and (name or self.has_state(FOCUSABLE)):
            yield f"{self} has no role"

    def __repr__(self):
        return f"<{self.role} {self.name!r}>"


class Windows:
    """The windows of one program (its process id) in a session."""

    def __init__(self, session, pid):
        from gi.repository import Gio
        self._pid = pid
        address = session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        flags = Gio.DBusConnectionFlags
        self._bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self._bus.set_exit_on_close(False)

    def application(self):
        desktop = Control(self._bus, "org.a11y.atspi.Registry", ROOT)
        for child in desktop.children:
            dbus = Control(self._bus, "org.freedesktop.DBus", "/org/freedesktop/DBus")
            pid = dbus.call("org.freedesktop.DBus", "GetConnectionUnixProcessID", "(s)", child._name)[0]
            if pid == self._pid:
                return child
        return None

    def controls(self):
        """All controls that are showing."""
        from gi.repository import GLib
        try:
            application = self.application()
            return [c for c in application.descendants() if c.has_state(SHOWING)] if application else []
        except GLib.Error:  # a window went away while it was being read
            return []

    def find(self, role, name, seconds=20):
        """The control of a role whose name contains `name`; waits for it to show and to be enabled."""
        from gi.repository import GLib
        last = []

        def found():
            last[:] = self.controls()
            try:
                return next((c for c in last if c.role == role and name in c.name and c.has_state(ENABLED)), None)
            except GLib.Error:
                return None
        try:
            return wait_for(f"{role} {name!r}", found, seconds)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; there are {self.describe(last)[:60]}") from None

    def window(self, title, role, name, seconds=20):
        """What the window of that title shows, itself first, once a control of a role, with a name that contains
        `name`, is in it."""
        from gi.repository import GLib
        last = []

        def found():
            try:
                application = self.application()
                for window in application.children if application else []:
                    controls = list(window.showing())
                    last[:] = map(repr, controls[:40])
                    if window.name == title and any(c.role == role and name in c.name for c in controls):
                        return controls
            except GLib.Error:  # it changes while it is being read
                pass
            return None
        try:
            return wait_for(f"window {title!r} with {role} {name!r}", found, seconds)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; the last one read was {last}") from None

    def focused(self):
        """The control that has the keyboard; None while nothing has."""
        from gi.repository import GLib
        try:
            # A list in another window goes on saying that it has the focus.
            application = self.application()
            windows = [window for window in application.children if window.has_state(ACTIVE)] if application else []
            return next((c for window in windows for c in window.descendants()
                         if c.has_state(FOCUSED) and c.has_state(SHOWING)), None)
        except GLib.Error:
            return None

    def describe(self, controls=None):
        from gi.repository import GLib
        try:
            return [repr(c) for c in (self.controls() if controls is None else controls) if c.name]
        except GLib.Error:
            return []
