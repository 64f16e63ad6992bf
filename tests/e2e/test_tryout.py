"""packaging/try.sh's own run without a display: the identity, the picture, and nothing left behind."""
import os
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import unittest

from accessibility import Windows
from browser import Browser
from portal import API_TOKEN, BIN
from session import Session
from waiting import listens, wait_for

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


class TryOutWithDisplay(unittest.TestCase):
    """try.sh's part for a person with a display, played on one that nobody sees."""

    def setUp(self):
        self.session = self.enterContext(Session(panel=True, keyring=True))
        self.demo = self.session.start(["bash", str(SOURCE / "packaging" / "try_display.sh"), str(BIN.parent)],
                                       log="try")
        wait_for("the text", lambda: "ends the demo" in self.session.log("try"))
        told = self.session.log("try")
        self.url = re.search(r"demo portal at (http://\S+)", told).group(1)
        self.command = next(line.strip() for line in told.splitlines() if "get-caller-identity" in line)
        self.files = pathlib.Path(re.search(r"AWS_CONFIG_FILE=(\S+)/aws/config", told).group(1))

    def jit(self, *arguments, **options):
        return self.session.run([str(BIN / "duplo-tray-jit"), "--instance", "demo", *arguments], **options)

    def entries(self):
        return self.session.keyring_entries(server="duplo-tray-demo")

    def use_it(self):
        self.jit("portal", "sign-in", "--host", self.url, "--token-stdin", input=f"{API_TOKEN}\n")
        self.jit("profile", "add", "dev01", "--host", self.url, "--tenant", "dev01")
        self.assertIn("assumed-role", self.session.run(["bash", "-c", self.command]).stdout)
        self.assertEqual(len(self.entries()), 1)

    def assertNothingIsLeft(self):
        self.assertEqual(self.demo.wait(30), 0, self.session.log("try"))
        self.assertEqual(self.entries(), [])
        self.assertFalse(self.files.exists())
        self.assertFalse((self.session.scratch / "home/.aws").exists())
        for folder in ("home", "run"):
            self.assertEqual(list((self.session.scratch / folder).rglob("duplo-tray*")), [])
        self.assertEqual(self.trays(), [])
        self.assertIn("The demo has ended", self.session.log("try").splitlines()[-1])

    def trays(self):
        programs = {pid: pathlib.Path("/proc", str(pid), "cmdline").read_bytes().split(b"\0")[0]
                    for pid in self.session.strays()}
        return [pid for pid, program in programs.items() if program.endswith((b"/duplo-tray", b"-portal-demo"))]

    def tray(self):
        return next(pid for pid in self.trays() if b"--sts-endpoint" in
                    pathlib.Path("/proc", str(pid), "cmdline").read_bytes())

    def test_ctrl_c(self):
        self.use_it()
        os.killpg(self.demo.pid, signal.SIGINT)
        self.assertNothingIsLeft()

    def test_tray_quits(self):
        self.use_it()
        os.kill(self.tray(), signal.SIGTERM)
        self.assertNothingIsLeft()

    def test_what_the_text_says_to_do(self):
        windows = Windows(self.session, self.tray())
        windows.find("push button", "Authorize in the Browser").press()
        browser = Browser(self.session)
        browser.open_next()
        browser.wait_for_text("Local Access Requested")
        browser.click("#authorize")
        windows.find("push button", "Continue").press()
        windows.find("text", "Tenant").enter("dev01")
        windows.find("push button", "Set Up").press()
        line = windows.find("text", "Command to try the profile")
        self.assertEqual(line.call("org.a11y.atspi.Text", "GetText", "(ii)", 0, -1)[0], self.command)
        self.assertIn("assumed-role", self.session.run(["bash", "-c", self.command]).stdout)
        windows.find("push button", "Finish").press()
        windows.find("button menu", "JIT AWS Console")
        browser.close()
        self.session.stop(self.demo)
        self.assertNothingIsLeft()

    def test_the_browser_gets_the_page(self):
        helper = subprocess.Popen([str(BIN / "duplo-tray-jit"), "--instance", "demo", "portal", "sign-in", "--host",
                                   self.url], env=self.session.environment, stderr=subprocess.DEVNULL)
        self.assertTrue(self.session.inbox.take().startswith(f"{self.url}/app/user/verify-token?"))
        self.session.stop(self.demo)
        self.assertEqual(helper.wait(20), 1)
        self.assertNothingIsLeft()


class SessionOfTheManual(unittest.TestCase):
    """What duplo-portal-demo's manual page says to type, line by line."""

    def setUp(self):
        self.session = self.enterContext(Session(panel=True, keyring=True))
        self.session.environment["PATH"] = f"{BIN}:/usr/bin:/bin"
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = str(free.getsockname()[1])  # the usual one may be somebody's
        page = (SOURCE / "packaging/man/duplo-portal-demo.1").read_text().replace("8080", port)
        page = page.replace("duplo-portal-demo &", f"duplo-portal-demo --port {port} &")
        blocks = re.findall(r"^\.nf\n(.*?)^\.fi", page, re.MULTILINE | re.DOTALL)
        self.serving, self.using, self.ending, self.tidying = blocks
        self.folder = self.session.scratch / "run/duplo-tray-demo"

    def start(self, lines, log):
        return self.session.start(["bash", "-ec", lines], log=log)

    def test_it(self):
        terminal = self.start(self.serving + self.tidying, "serving")
        wait_for("the agent", lambda: listens(self.folder / "agent.sock"))
        tray = next(pid for pid in self.session.strays()
                    if b"--sts-endpoint" in pathlib.Path("/proc", str(pid), "cmdline").read_bytes().split(b"\0"))
        user = self.start(self.using, "using")
        browser = Browser(self.session)
        browser.open_next()
        browser.wait_for_text("Local Access Requested")
        browser.click("#authorize")
        Windows(self.session, tray).find("push button", "Continue").press()
        self.assertEqual(user.wait(60), 0, self.session.log("using"))
        self.assertIn("assumed-role/duploservices-dev01/", self.session.log("using"))
        browser.close()
        ended = self.start(self.using.splitlines()[0] + "\n" + self.ending, "ending")
        self.assertEqual(ended.wait(60), 0, self.session.log("ending"))
        self.assertEqual(terminal.wait(20), 0, self.session.log("serving"))
        self.assertEqual(list((self.session.scratch / "home").rglob("duplo-*")), [])
        self.assertEqual(self.session.keyring_entries(server="duplo-tray-demo"), [])


if __name__ == "__main__":
    unittest.main()
