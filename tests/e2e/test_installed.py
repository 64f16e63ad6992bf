"""An installation as the desktop uses it: `cmake --install` into a folder of its own, started over D-Bus by its service
file and by a link, without anybody having started it before."""
import pathlib
import subprocess

from accessibility import Windows
from case import EndToEnd, main
from portal import BIN

NAME = "io.github.duplo_tray.DuploTray"
PATH = "/io/github/duplo_tray/DuploTray"


class Installed(EndToEnd):
    starts_tray = False

    def setUp(self):
        super().setUp()
        self.prefix = self.session.scratch / "installed"
        subprocess.run(["cmake", "--install", BIN.parent, "--prefix", self.prefix, "--component", "tray"], check=True,
                       capture_output=True, timeout=120)
        service = self.prefix / "share/dbus-1/services" / f"{NAME}.service"
        (self.session.scratch / "run/services" / service.name).symlink_to(service)
        self.session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReloadConfig")
        # What a desktop tells the bus at login, so that services find the display.
        self.session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                          "UpdateActivationEnvironment", "(a{ss})", self.session.environment)

    def pid(self):
        return self.session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                 "GetConnectionUnixProcessID", "(s)", NAME)[0]

    def act(self, method, signature, *arguments):
        self.session.call(NAME, PATH, "org.freedesktop.Application", method, signature, *arguments)

    def test_dbus_starts_it(self):
        self.act("ActivateAction", "(sava{sv})", "search", [], {})
        self.assertEqual(pathlib.Path(f"/proc/{self.pid()}/exe").resolve(), self.prefix / "bin/duplo-tray")
        Windows(self.session, self.pid()).find("text", "Search")
        self.act("ActivateAction", "(sava{sv})", "quit", [], {})
        self.wait_for("its end", lambda: not self.session.has_name(NAME))

    def follow(self, *opener):
        """Opens a link with a program that knows desktops only, and says no to what asks."""
        self.jit("portal", "add", self.portal.url)
        self.act("Activate", "(a{sv})", {})
        link = f"duplo-tray://open?portal={self.portal.url}&tenant=dev01&service=s3"
        self.session.run([*opener, link], seconds=20, env={
            **self.session.environment, "PATH": f"{self.prefix}/bin:/usr/bin:/bin",
            "XDG_DATA_DIRS": f"{self.prefix}/share:/usr/share"})
        windows = Windows(self.session, self.pid())
        question = windows.window("Link to an AWS Console", "push button", "Cancel")
        self.assertTrue(any("dev01" in control.name for control in question))
        windows.find("push button", "Cancel").press()
        self.assertEqual(self.session.inbox.all(), [])

    def test_a_link_asks_first(self):
        self.follow(str(self.prefix / "bin/duplo-tray"), "open")

    def test_the_desktop_leads_links_here(self):
        """As a click in a chat or a browser does: by the entry for the scheme."""
        subprocess.run(["update-desktop-database", self.prefix / "share/applications"], check=True, timeout=60)
        for opener in (("gio", "open"), ("xdg-open",)):
            with self.subTest(opener=opener[0]):
                self.follow(*opener)


if __name__ == "__main__":
    main()
