"""A desktop of one's own for a test or the demo: scratch home and runtime directory, session bus, X server, window
manager, keyring and a panel that hosts tray icons. Nothing of the person who runs it is read or written.

    with Session(display=True, keyring=True, panel=True) as session:
        session.run(["duplo-tray-jit", "status"])

As a program: python3 session.py [--display] [--keyring] [--panel] -- COMMAND [ARGUMENT…]
"""
import argparse
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from desktopfiles import BUS_CONFIG, PANEL_CONFIG, SERVICES, TINT2_CONFIG
from inbox import Inbox
from waiting import listens, wait_for

KEYRING_PASSWORD = "scratch-keyring"  # protects nothing: the keyring lives and dies with the session
KEYRING = "/org/freedesktop/secrets/aliases/default"
WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"


class Session:
    """See above. `scratch` is the folder that holds everything; `environment` what programs are started with."""

    def __init__(self, display=False, keyring=False, panel=False, screen="1280x800", environment=None):
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix="duplo-"))
        self._wants = {"display": display or panel, "keyring": keyring, "panel": panel}
        self._screen = screen
        self._started = []
        self._bus = None
        for name in ("home", "run", "tmp", "logs"):
            (self.scratch / name).mkdir(mode=0o700)
        self.environment = {
            "PATH": "/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "USER": "tester",
            "HOME": str(self.scratch / "home"),
            "XDG_RUNTIME_DIR": str(self.scratch / "run"),
            "TMPDIR": str(self.scratch / "tmp"),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.scratch}/run/bus",
            "NO_AT_BRIDGE": "1",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1" if panel or display else "0",
            # Chromium and WebEngine refuse their sandbox to root; the pages are the demo portal's own.
            **({"QTWEBENGINE_DISABLE_SANDBOX": "1"} if os.geteuid() == 0 else {}),
            **(environment or {}),
        }
        self.inbox = Inbox(self)

    def __enter__(self):
        try:
            self._start_bus()
            if self._wants["display"]:
                self.start_display(self._screen)
            if self._wants["keyring"]:
                self.start_keyring()
            if self._wants["panel"]:
                self.start_panel()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self._started):
            self.stop(process)
        for pid in self.strays():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        shutil.rmtree(self.scratch, ignore_errors=True)

    # Processes ----------------------------------------------------------------------------------------------------

    def start(self, command, log=None, **options):
        """Starts a program that lives until stop() or the session's end; its output goes into logs/<log>.log."""
        name = log or pathlib.Path(command[0]).name
        with open(self.log_path(name), "ab") as output:
            options.setdefault("stdin", subprocess.DEVNULL)
            options.setdefault("stdout", output)
            options.setdefault("stderr", output)
            options.setdefault("env", self.environment)
            process = subprocess.Popen(command, cwd=self.scratch / "home", start_new_session=True, **options)
        self._started.append(process)
        return process

    def _start_announcing(self, option, command):
        """start() of a server that writes one line, its return value, once it listens: into the file descriptor that
        `option` names; the number is a word of its own unless that ends in "="."""
        reading, writing = os.pipe()
        words = [option + str(writing)] if option.endswith("=") else [option, str(writing)]
        self.start([*command, *words], pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as pipe:
            line = pipe.readline().strip()
        if not line:
            raise RuntimeError(f"{command[0]} did not start: {self.log(command[0])}")
        return line

    @property
    def agent_socket(self):
        return self.scratch / "run/duplo-tray/agent.sock"

    def process(self, name):
        """The program of that name that start() began last."""
        return next(process for process in reversed(self._started) if pathlib.Path(process.args[0]).name == name)

    def strays(self):
        """Processes that ours left behind (an agent that a helper started, a browser's child): known by the scratch
        folder's name, which is random, in the environment that they were started with, or in the command line of those
        that write over their environment, as Chromium does."""
        mark = f"XDG_RUNTIME_DIR={self.scratch}/run".encode()
        folder_name = f"{self.scratch}/".encode()
        found = []
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                environment = (folder / "environ").read_bytes()
                command = (folder / "cmdline").read_bytes()
            except OSError:
                continue
            if (mark in environment.split(b"\0") or folder_name in command) and int(folder.name) != os.getpid():
                found.append(int(folder.name))
        return found

    def stop(self, process, seconds=10):
        """Ends a process that start() began, and waits for it. Returns its exit code."""
        if process in self._started:
            self._started.remove(process)
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
        return process.wait()

    def run(self, command, check=True, seconds=60, **options):
        """Runs a program to its end. Its output is text."""
        options.setdefault("stdin", subprocess.DEVNULL if "input" not in options else None)
        options.setdefault("env", self.environment)
        if "input" in options:
            options.pop("stdin")
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, cwd=self.scratch / "home",
                              **options)
        if check and done.returncode != 0:
            raise RuntimeError(f"{' '.join(map(str, command))}: exit {done.returncode}: {done.stderr.strip()}")
        return done

    def log_path(self, name):
        return self.scratch / "logs" / f"{name}.log"

    def log(self, name):
        path = self.log_path(name)
        return path.read_text(errors="replace") if path.exists() else ""

    # Parts --------------------------------------------------------------------------------------------------------

    def _start_bus(self):
        folder = self.scratch / "run"
        (folder / "services").mkdir()
        for name in SERVICES:
            (folder / "services" / name).symlink_to(f"/usr/share/dbus-1/services/{name}")
        (folder / "bus.conf").write_text(BUS_CONFIG.format(folder=folder))
        # Its socket's file is there before it listens: the address is printed when it does.
        self._start_announcing("--print-address=", ["dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork",
                                                    "--nopidfile"])

    def start_display(self, size):
        """An X server with one screen of that size, and a window manager."""
        # Without -noreset, the server drops who is just connecting when the only client so far goes.
        number = self._start_announcing("-displayfd", ["Xvfb", "-screen", "0", f"{size}x24", "-nolisten", "tcp",
                                                        "-noreset"])
        self.environment["DISPLAY"] = f":{number}"
        self.start(["openbox", "--sm-disable"])
        # It announces itself first and lists the windows it manages last, empty or not, once it is ready for more.
        wait_for("the window manager", lambda: "window id" in self.run(
            ["xprop", "-root", "_NET_CLIENT_LIST"], check=False).stdout)

    def start_keyring(self):
        """gnome-keyring with a login keyring of its own, unlocked. An empty password would not do."""
        keyring = self.start(["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"],
                             log="keyring", stdin=subprocess.PIPE)
        keyring.stdin.write(KEYRING_PASSWORD.encode())
        keyring.stdin.close()
        # Its name is there before the keyring that things are put into.
        wait_for("the keyring", lambda: self.has_name("org.freedesktop.secrets")
                 and self._secrets("ReadAlias", "(s)", "default")[0] != "/")
        return keyring

    def start_panel(self):
        """A panel that hosts StatusNotifierItems."""
        config = self.scratch / "home/.config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml"
        config.parent.mkdir(parents=True, exist_ok=True)
        config.write_text(PANEL_CONFIG)
        self.start(["xfce4-panel", "--disable-wm-check", "--sm-client-disable"])
        wait_for("the panel's tray", lambda: self.has_name(WATCHER), 60)

    def start_weston(self, scale=1):
        """A Wayland compositor without a screen, keyboard or pointer; programs that start from now on draw on it."""
        self.start(["weston", "--backend=headless-backend.so", "--socket=wayland-1", "--idle-time=0", "--use-pixman",
                    f"--width={1280 * scale}", f"--height={800 * scale}", f"--scale={scale}", "--no-config",
                    "--debug"])  # it lets pictures be taken
        wait_for("the compositor", lambda: listens(self.scratch / "run/wayland-1"))
        self.environment.pop("DISPLAY", None)
        self.environment.update(WAYLAND_DISPLAY="wayland-1", QT_QPA_PLATFORM="wayland")

    def start_tint2(self):
        """A panel that hosts XEmbed icons only."""
        config = self.scratch / "home/tint2rc"
        config.write_text(TINT2_CONFIG)
        self.start(["tint2", "-c", str(config)])
        wait_for("tint2's tray", lambda: "tint2" in self.run(["xwininfo", "-root", "-tree"], check=False).stdout)

    def start_notifications(self):
        """dunst, which shows notifications. Its menu of actions chooses the one whose label lies in dunst-choice."""
        script = self.scratch / "dunst-menu"
        script.write_text(f"#!/bin/sh\ngrep -m1 -F \"$(cat {self.scratch}/dunst-choice)\"\n")
        script.chmod(0o755)
        config = self.scratch / "dunstrc"
        config.write_text(f"[global]\ndmenu = {script}\nidle_threshold = 0\n")
        daemon = self.start(["dunst", "-conf", str(config)])
        wait_for("the notification daemon", lambda: self.has_name(NOTIFICATIONS))
        return daemon

    # D-Bus --------------------------------------------------------------------------------------------------------

    @property
    def bus(self):
        """A Gio.DBusConnection to the session's bus."""
        if self._bus is None:
            from gi.repository import Gio
            flags = Gio.DBusConnectionFlags
            self._bus = Gio.DBusConnection.new_for_address_sync(
                self.environment["DBUS_SESSION_BUS_ADDRESS"],
                flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
            self._bus.set_exit_on_close(False)
        return self._bus

    def call(self, name, path, interface, method, signature="()", *arguments):
        """A D-Bus call's answer, unpacked."""
        from gi.repository import Gio, GLib
        answer = self.bus.call_sync(name, path, interface, method, GLib.Variant(signature, arguments), None,
                                    Gio.DBusCallFlags.NONE, 20000, None)
        return answer.unpack()

    def has_name(self, name):
        return self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                         "(s)", name)[0]

    def get(self, name, path, interface, prop):
        """A D-Bus property."""
        return self.call(name, path, "org.freedesktop.DBus.Properties", "Get", "(ss)", interface, prop)[0]

    def lock_keyring(self):
        """Locks what the keyring holds. Nobody is there who could be asked for the password."""
        self._secrets("Lock", "(ao)", [KEYRING])

    def unlock_keyring(self):
        """As logging in would, without a question."""
        from gi.repository import GLib
        _, path = self._secrets("OpenSession", "(sv)", "plain", GLib.Variant("s", ""))
        self.call("org.freedesktop.secrets", "/org/freedesktop/secrets",
                  "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
                  "(o(oayays))", KEYRING, (path, b"", KEYRING_PASSWORD.encode(), "text/plain"))

    def _secrets(self, method, signature, *arguments):
        return self.call("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service",
                         method, signature, *arguments)

    def keyring_entries(self, **attributes):
        """The Secret Service's items with some attributes, unlocked and locked ones."""
        return [path for paths in self._secrets("SearchItems", "(a{ss})", attributes) for path in paths]

    def screenshot(self, path):
        """The whole desktop as a PNG file."""
        self.run(["import", "-window", "root", str(path)])


def main():
    parser = argparse.ArgumentParser(description="Runs a command in a desktop of its own.")
    parser.add_argument("--display", action="store_true", help="an X server and a window manager")
    parser.add_argument("--keyring", action="store_true", help="an unlocked gnome-keyring")
    parser.add_argument("--panel", action="store_true", help="a panel that hosts tray icons (and a display)")
    parser.add_argument("command", nargs="+")
    arguments = parser.parse_args()
    wants = {name: getattr(arguments, name) for name in ("display", "keyring", "panel")}
    with Session(**wants) as session:
        inherited = {key: value for key, value in os.environ.items() if key.startswith(("QT_", "DUPLO_", "ASAN_"))}
        return subprocess.run(arguments.command, env={**inherited, **session.environment}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
