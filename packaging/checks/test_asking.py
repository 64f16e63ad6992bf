"""packaging/debian-12.sh: nothing is installed before it was said how much that is, and whoever is there was asked."""
import os
import pathlib
import subprocess
import tempfile
import unittest

from support import SOURCE

APT = """#!/bin/sh
echo "$*" >>"$FAKES/calls"
case $* in *--print-uris*)
    echo "0 upgraded, 402 newly installed, 0 to remove and 3 not upgraded."
    echo "Need to get 26.1 MB/312 MB of archives."
    echo "After this operation, 1,204 MB of additional disk space will be used."
    ;;
esac
"""


class Asking(unittest.TestCase):
    def setUp(self):
        self.fakes = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        for name, text in (("apt-get", APT), ("dpkg-query", "#!/bin/sh\nexit 1\n"), ("sudo", '#!/bin/sh\nexec "$@"\n')):
            (self.fakes / name).write_text(text)
            (self.fakes / name).chmod(0o755)

    def install(self, answer=None, setup="", **environment):
        """What was said and how it ended; `answer`: what a person types at a terminal, None for nobody there."""
        script = f". packaging/debian-12.sh; PATH={self.fakes}:$PATH; is_debian_12() {{ true; }}; {setup}" \
                 "install_packages xvfb openbox"
        options = {"env": {"FAKES": str(self.fakes), **environment}, "cwd": SOURCE, "text": True, "check": False}
        if answer is None:
            done = subprocess.run(["bash", "-euc", script], capture_output=True, stdin=subprocess.DEVNULL, **options)
            return done.stdout + done.stderr, done.returncode
        person, terminal = os.openpty()
        with open(person, "r+b", buffering=0) as screen:
            with open(terminal, "r+b", buffering=0) as tty:
                screen.write(answer.encode() + b"\n")
                done = subprocess.run(["bash", "-euc", script], stdin=tty, stderr=tty, stdout=subprocess.PIPE,
                                      **options)
                tty.write(b"\f")
            shown = b""
            while not shown.endswith(b"\f"):
                shown += screen.read(4096)
            return done.stdout + shown.decode(), done.returncode

    def is_installed(self):
        return any("--print-uris" not in line and "install --no-install-recommends xvfb openbox" in line
                   for line in (self.fakes / "calls").read_text().splitlines())

    def test_nobody_is_there_to_ask(self):
        told, code = self.install()
        self.assertEqual(code, 0, told)
        self.assertIn("402 packages, 26.1 MB to download, 1,204 MB on the disk.", told)
        self.assertNotIn("[Y/n]", told)
        self.assertTrue(self.is_installed())

    def test_a_no_installs_nothing(self):
        for answer in ("n", "no", "what?"):
            told, code = self.install(answer)
            self.assertEqual(code, 1, told)
            self.assertIn("[Y/n]", told)
            self.assertIn("nothing was installed", told)
            self.assertFalse(self.is_installed())

    def test_enter_and_yes_install(self):
        for answer in ("", "y", "YES"):
            told, code = self.install(answer)
            self.assertEqual(code, 0, told)
            self.assertTrue(self.is_installed())
            (self.fakes / "calls").unlink()

    def test_who_said_yes_before_is_not_asked(self):
        for options in ({"setup": "assume_yes=yes; "}, {"CI": "true"}):
            told, code = self.install("n", **options)
            self.assertEqual(code, 0, told)
            self.assertNotIn("[Y/n]", told)
            self.assertTrue(self.is_installed())


if __name__ == "__main__":
    unittest.main()
