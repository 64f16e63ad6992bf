"""`cpack -G DEB`: packages that apt can install, with the dependencies they need."""
import json
import pathlib
import re
import tempfile
import unittest

from support import BIN, BUILD, SOURCE, run


COMPANIONS = {"duplo-tray-console": "duplo-tray-console", "duplo-portal-demo": "duplo-tray-demo"}


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
        expected = {"duplo-tray"} | {package for program, package in COMPANIONS.items() if (BIN / program).exists()}
        self.assertEqual(set(self.packages), expected)

    def test_building_them_builds_what_they_hold_and_no_tests(self):
        plan = json.loads((SOURCE / "CMakePresets.json").read_text())["buildPresets"]
        targets = next(preset for preset in plan if preset["name"] == "package")["targets"]
        graph = run("ninja", "-C", BUILD, "-t", "graph", *targets)
        built = {name.removeprefix(f"{BUILD}/") for name in re.findall(r'\[label="([^"]+)"', graph)}
        self.assertEqual([name for name in built if re.match(r"tests/(?!portal-demo)", name)], [])
        rules = "".join(path.read_text() for path in (BUILD / "packaging").rglob("cmake_install.cmake"))
        held = {name for name in re.findall(rf'FILES "{re.escape(str(BUILD))}/([^"]+)"', rules)
                if not name.startswith("packaging/installed/")}  # made by the installation itself
        self.assertIn("bin/duplo-tray", held)
        self.assertEqual(held - built, set())

    def test_lintian_agrees(self):
        # What is overridden, and why, stands in packaging/debian/*.lintian-overrides.
        told = run("lintian", "--allow-root", "--fail-on", "error,warning", *self.packages.values())
        self.assertEqual(told, "")

    def test_nothing_runs_on_installation(self):
        for package in self.packages.values():
            control = run("dpkg-deb", "-I", package)
            for name in ("preinst", "postinst", "prerm", "postrm"):
                self.assertNotRegex(control, rf"\s{name}\b")

    def test_tray_depends_on_what_it_loads(self):
        depends = self.field("duplo-tray", "Depends")
        for name in ("libc6", "libqt6widgets6", "libqt6network6", "libqt6keychain1", "libqt6svg6", "libqt6sql6-sqlite",
                     "libsecret-1-0"):
            self.assertIn(name, depends)
        self.assertNotIn("webengine", depends.lower())

    def test_console_brings_the_engine_and_the_tray(self):
        if "duplo-tray-console" not in self.packages:
            self.assertFalse((BIN / "duplo-tray-console").exists())
            return
        depends = self.field("duplo-tray-console", "Depends")
        self.assertIn("webengine", depends.lower())
        self.assertIn(f"duplo-tray (= {self.field('duplo-tray', 'Version')})", depends)
        self.assertIn("duplo-tray-console", self.field("duplo-tray", "Recommends"))

    def test_demo_portal_stands_alone(self):
        if "duplo-tray-demo" in self.packages:
            depends = self.field("duplo-tray-demo", "Depends")
            self.assertIn("libqt6network6", depends)
            self.assertNotRegex(depends, "duplo-tray|webengine|widgets")

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


if __name__ == "__main__":
    unittest.main()
