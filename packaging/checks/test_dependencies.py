"""What the programs load while they work belongs to packages that ours depend on, so that apt brings it: libraries, and
the plugins that are found at run time only."""
import os
import pathlib
import re
import sys
import tempfile
import unittest

from dependencies import Installed, owners
from support import BIN, BUILD, SOURCE, run

sys.path.insert(0, str(SOURCE / "tests" / "e2e"))
os.environ.setdefault("DUPLO_BIN_DIR", str(BIN))

from accessibility import Windows  # noqa: E402
from portal import API_TOKEN, DemoPortal  # noqa: E402
from session import Session  # noqa: E402
from waiting import wait_for  # noqa: E402


# Xlib takes these where they are, for pointers with pictures, and does without.
TAKEN_WHERE_THERE = {"libxcursor1", "libxrender1", "libxfixes3"}


class Dependencies(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        run("cpack", "-G", "DEB", "--config", BUILD / "CPackConfig.cmake", "-B", folder, cwd=BUILD)
        cls.packages = {path.name.split("_")[0]: path for path in folder.glob("*.deb")}
        cls.installed = Installed()

    def brought(self, package, recommended=False):
        """The packages that come with one of ours."""
        fields = [run("dpkg-deb", "-f", self.packages[package], name)
                  for name in ("Depends", *(["Recommends"] if recommended else []))]
        line = ", ".join(field.strip() for field in fields)
        ours = [name for name in self.packages if re.search(rf"\b{name}\b(?![-\w])", line)]
        found = self.installed.closure(line)
        for name in ours:
            found |= self.brought(name)
        return found

    def assertBrought(self, package, files, recommended=False):
        files = {path for path in files if path.startswith("/usr/lib/")}
        brought = self.brought(package, recommended) | TAKEN_WHERE_THERE
        self.assertGreater(len(files), 5)
        missing = {path: name for path, name in owners(files).items() if name not in brought}
        self.assertEqual(missing, {}, f"{package} loads these, and depends on none that brings them")

    def mapped(self, pid):
        """The programs and libraries in a process."""
        lines = pathlib.Path(f"/proc/{pid}/maps").read_text().splitlines()
        return {line.split(maxsplit=5)[5] for line in lines if "/" in line and line.split()[1][2] == "x"}

    def session(self, **parts):
        return self.enterContext(Session(**parts))

    def start(self, session):
        """The tray with a window, signed in: its pictures, its database and its keychain are in use."""
        portal = DemoPortal(session)
        tray = session.start([str(BIN / "duplo-tray"), "--sts-endpoint", portal.url])
        jit = str(BIN / "duplo-tray-jit")
        wait_for("the agent", lambda: session.agent_socket.exists())
        session.run([jit, "portal", "add", portal.url])
        session.run([jit, "portal", "sign-in", "--token-stdin"], input=f"{API_TOKEN}\n")
        session.run([jit, "credential-process", "--tenant", "dev01"])
        session.run([str(BIN / "duplo-tray"), "search"], seconds=20)
        Windows(session, tray.pid).find("list item", "dev01")
        wait_for("the activity's database", lambda: any("libqsqlite.so" in path for path in self.mapped(tray.pid)))
        return tray

    def test_tray_on_x11(self):
        session = self.session(display=True, keyring=True)
        files = self.mapped(self.start(session).pid)
        self.assertTrue(any("libqxcb.so" in path for path in files), "the platform's plugin was not loaded")
        self.assertTrue(any("Svg" in path for path in files))
        self.assertBrought("duplo-tray", files)

    def test_tray_on_wayland(self):
        session = self.session(keyring=True)
        session.start_weston()
        files = self.mapped(self.start(session).pid)
        self.assertTrue(any("libqwayland" in path for path in files), "the platform's plugin was not loaded")
        self.assertBrought("duplo-tray", files, recommended=True)

    def test_console(self):
        if "duplo-tray-console" not in self.packages:
            self.assertFalse((BIN / "duplo-tray-console").exists())
            return
        session = self.session(display=True)
        portal = DemoPortal(session)
        console = session.start([str(BIN / "duplo-tray-console"), "--title", "dev01"], stdin=open_line(portal.url))
        wait_for("its page", lambda: any("QtWebEngineProcess" in path for pid in session.strays()
                                         for path in self.mapped_or_gone(pid)))
        self.assertBrought("duplo-tray-console", self.mapped(console.pid))

    def mapped_or_gone(self, pid):
        try:
            return self.mapped(pid)
        except OSError:
            return set()

    def test_demo_portal(self):
        if "duplo-tray-demo" in self.packages:
            session = self.session()
            DemoPortal(session)
            self.assertBrought("duplo-tray-demo", self.mapped(session.process("duplo-portal-demo").pid))

    def test_programs_that_are_started(self):
        """What is started by name: the way to the browser comes with the package, whoever leaves Recommends on."""
        self.assertIn("xdg-utils", self.brought("duplo-tray", recommended=True))


def open_line(text):
    """A pipe that one line can be read from."""
    reading, writing = os.pipe()
    os.write(writing, f"{text}\n".encode())
    os.close(writing)
    return reading


if __name__ == "__main__":
    unittest.main()
