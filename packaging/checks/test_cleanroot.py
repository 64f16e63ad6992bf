"""The three packages in a clean root: installed by dpkg, started, purged, and no trace left of them."""
import os
import pathlib
import subprocess
import tempfile
import unittest

from support import BUILD, SOURCE, run

SCRIPT = SOURCE / "packaging" / "checks" / "cleanroot.sh"


class CleanRoot(unittest.TestCase):
    """As root, or as whoever may have a user namespace in which files belong to root."""

    @classmethod
    def setUpClass(cls):
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        run("cpack", "-G", "DEB", "--config", BUILD / "CPackConfig.cmake", "-B", cls.folder, cwd=BUILD)
        namespace = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-m", "--map-root-user", "--map-auto"]
        done = subprocess.run([*namespace, SCRIPT, *pathlib.Path(cls.folder).glob("*.deb")], text=True, timeout=240,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        cls.told = done.stdout
        if done.returncode != 0:
            raise AssertionError(f"exit {done.returncode}\n{done.stdout}{done.stderr}")

    def test_installed(self):
        for package in ("duplo-tray", "duplo-tray-demo"):
            self.assertRegex(self.told, rf"installed: .*{package} [0-9.]+-1 ii")

    def test_links_find_their_program(self):
        self.assertIn("links: duplo-tray-link.desktop", self.told)

    def test_started_and_did_its_job(self):
        self.assertRegex(self.told, r'"Version": *1')
        self.assertIn("ended: 0", self.told)

    def test_a_console_opened_its_page(self):
        if (BUILD / "bin" / "duplo-tray-console").exists():
            self.assertIn("console: its page came", self.told)

    def test_no_trace_is_left(self):
        self.assertEqual(self.told.split("left over:\n")[1], "end\n")


if __name__ == "__main__":
    unittest.main()
