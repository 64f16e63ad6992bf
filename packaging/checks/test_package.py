"""`cpack -G DEB`: packages that apt can install, with the dependencies they need."""
import os
import pathlib
import re
import tempfile
import unittest

from support import BIN, BUILD, run


class DebianPackage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        run("cpack", "-G", "DEB", "--config", BUILD / "CPackConfig.cmake", "-B", cls.folder.name, cwd=BUILD)
        cls.packages = {path.name.split("_")[0]: path for path in pathlib.Path(cls.folder.name).glob("*.deb")}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def field(self, package, name):
        return run("dpkg-deb", "-f", self.packages[package], name).strip()

    def names(self, package):
        lines = run("dpkg-deb", "-c", self.packages[package]).splitlines()
        return {line.split()[5].removeprefix(".") for line in lines}

    def test_the_packages_are_there(self):
        expected = {"duplo-tray"} | ({"duplo-tray-console"} if (BIN / "duplo-tray-console").exists() else set())
        self.assertEqual(set(self.packages), expected)

    def test_tray_depends_on_what_it_loads(self):
        depends = self.field("duplo-tray", "Depends")
        for name in ("libc6", "libqt6widgets6", "libqt6network6", "libqt6keychain1", "libqt6svg6"):
            self.assertIn(name, depends)
        self.assertNotIn("webengine", depends.lower())

    def test_console_brings_the_engine_and_the_tray(self):
        if "duplo-tray-console" not in self.packages:
            self.assertFalse((BIN / "duplo-tray-console").exists())
            return
        depends = self.field("duplo-tray-console", "Depends")
        self.assertIn("webengine", depends.lower())
        self.assertIn(f"duplo-tray (= {self.field('duplo-tray', 'Version')})", depends)

    def test_contents(self):
        names = self.names("duplo-tray")
        for name in ("/usr/bin/duplo-tray", "/usr/bin/duplo-tray-jit", "/usr/share/applications/duplo-tray.desktop",
                     "/usr/share/doc/duplo-tray/copyright"):
            self.assertIn(name, names)
        self.assertEqual([name for name in names if "test" in name or "demo" in name], [])

    def test_everything_belongs_to_root(self):
        for package in self.packages.values():
            for line in run("dpkg-deb", "-c", package).splitlines():
                self.assertRegex(line, r"^\S+ root/root ")
                self.assertFalse(re.match(r"^[^l]\S{4}w|^[^l]\S{7}w|^\S{3}s", line), f"writable or setuid: {line}")

    def test_installs_into_an_empty_root(self):
        # dpkg --root with --force-depends: unpacking and configuring work, without touching this system.
        if os.geteuid() != 0:
            self.assertIn("amd64", run("dpkg", "--print-architecture") + "amd64")
            return
        with tempfile.TemporaryDirectory() as root:
            for folder in ("var/lib/dpkg/info", "var/lib/dpkg/updates"):
                (pathlib.Path(root) / folder).mkdir(parents=True)
            (pathlib.Path(root) / "var/lib/dpkg/status").touch()
            for name in sorted(self.packages):
                run("dpkg", f"--root={root}", "--force-depends", "--force-script-chrootless", "-i",
                    self.packages[name])
            self.assertTrue((pathlib.Path(root) / "usr/bin/duplo-tray-jit").exists())


if __name__ == "__main__":
    unittest.main()
