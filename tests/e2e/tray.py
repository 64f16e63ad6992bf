"""duplo-tray as the desktop sees it: its StatusNotifierItem, the menu behind it, its command line helper."""
import json

from accessibility import Windows
from portal import BIN
from session import WATCHER
from waiting import listens, wait_for

ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"


class MenuItem:
    """One entry of the tray menu. Labels are compared without underscores, which mark mnemonics over D-Bus."""

    def __init__(self, layout):
        self.id, properties, children = layout
        self.label = properties.get("label", "").replace("_", "")
        self.enabled = properties.get("enabled", True)
        self.visible = properties.get("visible", True)
        self.checked = properties.get("toggle-state", 0) == 1
        self.has_icon = "icon-data" in properties or "icon-name" in properties
        self.children = [MenuItem(child) for child in children]

    def find(self, label):
        label = label.replace("_", "")
        return next((child for child in self.children if child.visible and child.label.startswith(label)), None)

    def with_icons(self):
        """The labels, at any depth, that have a picture beside them."""
        return [self.label] * self.has_icon + [label for child in self.children for label in child.with_icons()]

    def labels(self):
        return [child.label for child in self.children if child.visible and child.label]


class Tray:
    """A running duplo-tray. `jit` runs duplo-tray-jit against it."""

    def __init__(self, session, *options, log="duplo-tray"):
        self._session = session
        self._log = log
        self.process = session.start([str(BIN / "duplo-tray"), *options], log=log)
        self._windows = None
        if "--headless" in options:
            # Not by asking with duplo-tray-jit, which starts an agent of its own when it is quicker than this one.
            wait_for("the agent", lambda: self._alive() and listens(session.agent_socket))
        else:
            wait_for("the icon in the tray", lambda: self._alive() and self._item())

    def _alive(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"duplo-tray ended with {self.process.returncode}: {self._session.log(self._log)}")
        return True

    def stop(self):
        return self._session.stop(self.process)

    def jit(self, *arguments, **options):
        return self._session.run([str(BIN / "duplo-tray-jit"), *arguments], **options)

    def status(self):
        return json.loads(self.jit("status", "--json").stdout)

    @property
    def windows(self):
        if self._windows is None:
            self._windows = Windows(self._session, self.process.pid)
        return self._windows

    # The icon -------------------------------------------------------------------------------------------------------

    def _item(self):
        """(bus name, object path) of our icon, among those the watcher knows."""
        from gi.repository import GLib
        items = self._session.get(WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems")
        for item in items:
            name, _, path = item.partition("/")
            try:
                pid = self._session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                         "GetConnectionUnixProcessID", "(s)", name)[0]
            except GLib.Error:
                continue  # of a program that has just ended: the watcher knows a little later
            if pid == self.process.pid:
                return name, f"/{path}"
        return None

    def is_registered(self):
        return self._item() is not None

    def icon(self, name):
        return self._session.get(*self._item(), ITEM, name)

    @property
    def tooltip(self):
        """The tooltip's title and text as one string."""
        _, _, title, text = self.icon("ToolTip")
        return f"{title} {text}"

    def activate(self):
        """A left click on the icon."""
        self._session.call(*self._item(), ITEM, "Activate", "(ii)", 0, 0)

    # The menu -------------------------------------------------------------------------------------------------------

    def _menu(self, method, signature, *arguments):
        name, _ = self._item()
        return self._session.call(name, self.icon("Menu"), MENU, method, signature, *arguments)

    def menu(self):
        """What the menu has, as a host reads it when a person opens it; then it is closed again."""
        opened = self._opened_menu()
        self._event(0, "closed")
        return opened

    def _opened_menu(self):
        self._menu("AboutToShow", "(i)", 0)
        return MenuItem(self._menu("GetLayout", "(iias)", 0, -1, [])[1])

    def menu_in_xfce(self):
        """What the menu has when Xfce's panel opens it, which tells of no closing."""
        self._menu("AboutToShowGroup", "(ai)", [0])
        return MenuItem(self._menu("GetLayout", "(iias)", 0, -1, [])[1])

    def _event(self, number, name):
        from gi.repository import GLib
        self._menu("Event", "(isvu)", number, name, GLib.Variant("i", 0), 0)

    def _find(self, labels):
        """The entry in the opened menu; where there is none, the menu is closed again."""
        item = self._opened_menu()
        for label in labels:
            if item is not None and (item.children or item.id == 0):
                item = item.find(label)
        if item is not None and item.enabled:
            return item
        self._event(0, "closed")
        return None

    def click(self, *labels, seconds=20):
        """Chooses a menu entry by the beginnings of the labels that lead to it, once it is there and enabled."""
        try:
            item = wait_for(f"menu entry {' > '.join(labels)}", lambda: self._find(labels), seconds)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; the menu has {self.menu().labels()}") from None
        # While it is open the menu does not change, so that the entry is still the one that was found.
        from gi.repository import GLib
        self._event(item.id, "clicked")
        try:
            self._event(0, "closed")
        except (TypeError, GLib.Error):
            pass  # Quit: the icon may be gone already
