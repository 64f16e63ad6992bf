"""packaging/try.sh's own run without a display: the identity, the picture, and nothing left behind."""
import os
import pathlib
import subprocess
import tempfile
import unittest

from portal import BIN

SOURCE = pathlib.Path(__file__).resolve().parents[2]


class TryOut(unittest.TestCase):
    def run_it(self, build, **environment):
        with tempfile.TemporaryDirectory() as home:
            done = subprocess.run(["/usr/bin/python3", "-B", SOURCE / "packaging" / "try_headless.py", build],
                                  env={"PATH": "/usr/bin:/bin", "HOME": home, "LC_ALL": "C.UTF-8", **environment},
                                  capture_output=True, text=True, timeout=240, stdin=subprocess.DEVNULL, check=False)
            self.assertEqual(os.listdir(home), [], "the person's home was written to")
        return done

    def test_the_main_job(self):
        picture = BIN.parent / "duplo-tray-demo.png"
        picture.unlink(missing_ok=True)
        done = self.run_it(BIN.parent)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("It works: arn:aws:sts::", done.stdout)
        self.assertIn(str(picture), done.stdout)
        self.assertEqual(picture.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
        self.assertGreater(picture.stat().st_size, 20000, "the picture shows an empty desktop")

    def test_failure_is_told(self):
        with tempfile.TemporaryDirectory() as build:
            done = self.run_it(build)
        self.assertEqual(done.returncode, 1)
        self.assertNotIn("It works", done.stdout)
        self.assertIn("try.sh: ", done.stderr)


if __name__ == "__main__":
    unittest.main()
