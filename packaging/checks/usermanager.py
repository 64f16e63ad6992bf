"""The packaged user units under a real user manager. Started by usermanager.sh, in its container."""
import json
import os
import pathlib
import shutil
import signal
import stat
import subprocess
import unittest
import urllib.request

from waiting import wait_for

SOCKET = "duplo-tray-agent.socket"
SERVICE = "duplo-tray-agent.service"
UNITS = pathlib.Path("/usr/lib/systemd/user")
RUNTIME = pathlib.Path(os.environ["XDG_RUNTIME_DIR"])
HOME = pathlib.Path.home()
API_TOKEN = "demo-api-token"
BROWSER = "#!/bin/sh\necho asked >>{}\n"


def run(*command, check=True, **options):
    done = subprocess.run(command, text=True, capture_output=True, timeout=60, check=False,
                          **{"stdin": subprocess.DEVNULL, **options})
    if check and done.returncode != 0:
        raise AssertionError(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def systemctl(*words, **options):
    return run("systemctl", "--user", *words, **options).stdout.strip()


def jit(*words, token=None, **options):
    """duplo-tray-jit; `token` is what it reads on stdin."""
    given = {} if token is None else {"input": f"{token}\n", "stdin": None}
    return run("duplo-tray-jit", *words, **given, **options)


def state(unit, name="ActiveState"):
    return systemctl("show", "--value", "--property", name, unit)


def main_pid():
    return int(state(SERVICE, "MainPID"))


class UserManager(unittest.TestCase):
    """Each test finds the socket enabled, nothing running behind it, and a portal."""

    @classmethod
    def setUpClass(cls):
        wait_for("the user manager", lambda: systemctl("is-system-running", check=False) in ("running", "degraded"))
        cls.asked = HOME / "browser-asked"
        browser = HOME / "browser"
        browser.write_text(BROWSER.format(cls.asked))
        browser.chmod(0o755)
        os.environ["BROWSER"] = str(browser)  # for an agent that a helper starts
        systemctl("set-environment", f"BROWSER={browser}")
        keyring = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"],
                                   stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.addClassCleanup(keyring.wait)
        cls.addClassCleanup(keyring.terminate)
        keyring.stdin.write(b"scratch-keyring")
        keyring.stdin.close()
        wait_for("the keyring", lambda: "/org/freedesktop/secrets/collection/login" in run(
            "busctl", "--user", "call", "org.freedesktop.secrets", "/org/freedesktop/secrets",
            "org.freedesktop.Secret.Service", "ReadAlias", "s", "default", check=False).stdout)

    def setUp(self):
        self.portal = subprocess.Popen(["duplo-portal-demo", "--port", "0", "--print-url"], text=True,
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(self.portal.wait)
        self.addCleanup(self.portal.stdout.close)
        self.addCleanup(self.portal.terminate)
        self.url = self.portal.stdout.readline().strip().rstrip("/")
        self.asked.write_text("")
        systemctl("enable", "--now", SOCKET)
        self.addCleanup(self.end)

    def end(self):
        self.assertEqual(self.secrets_in_journal(), [])
        systemctl("disable", "--now", SOCKET)
        systemctl("stop", SERVICE)
        systemctl("reset-failed", SERVICE, check=False)
        for folder in (HOME / ".config", HOME / ".local/share/duplo-tray", HOME / ".aws"):
            shutil.rmtree(folder, ignore_errors=True)

    def http(self, path, data=None):
        request = urllib.request.Request(self.url + path, data=data, headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as reply:
            body = reply.read()
        return json.loads(body) if body else None

    def secrets_in_journal(self):
        """What the portal has handed out and lies open in the journal."""
        def strings(value):
            if isinstance(value, str):
                return {value}
            return set().union(*map(strings, value.values() if isinstance(value, dict) else value or []))
        journal = run("journalctl", "--user", "--no-pager", "--output=export").stdout
        journal += run("journalctl", "--no-pager", "--output=export", check=False).stdout
        self.assertIn(SOCKET, journal)
        secrets = {secret for secret in strings(self.http("/demo/secrets")) if len(secret) > 8} | {API_TOKEN}
        return [secret for secret in secrets if secret in journal]

    def sign_in(self):
        jit("portal", "add", self.url)
        jit("portal", "sign-in", "--host", self.url, "--token-stdin", token=API_TOKEN)

    def target(self):
        return ["--host", self.url, "--tenant", "dev01"]

    def begin(self, *words):
        helper = subprocess.Popen(["duplo-tray-jit", *words], text=True, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(helper.communicate)
        self.addCleanup(helper.kill)
        return helper

    def check_answers(self, helpers):
        for helper in helpers:
            output, errors = helper.communicate(timeout=60)
            self.assertEqual(helper.returncode, 0, errors)
            self.assertEqual(json.loads(output)["Version"], 1)

    def calls(self, ending):
        return sum(number for path, number in self.http("/demo/stats").items() if path.endswith(ending))

    # The units ------------------------------------------------------------------------------------------------------

    def test_systemd_finds_nothing_wrong(self):
        done = run("systemd-analyze", "--user", "verify", str(UNITS / SOCKET), str(UNITS / SERVICE))
        self.assertEqual(done.stdout + done.stderr, "")

    def test_nothing_runs_until_it_is_asked_for(self):
        self.assertEqual((state(SOCKET, "SubState"), state(SERVICE)), ("listening", "inactive"))
        folder = RUNTIME / "duplo-tray"
        self.assertEqual(stat.filemode(folder.stat().st_mode), "drwx------")
        self.assertEqual(stat.filemode((folder / "agent.sock").stat().st_mode), "srw-------")

    def test_the_first_program_starts_it(self):
        self.assertIn("duplo-tray-jit", jit("version").stdout)
        jit("portal", "list")
        self.assertEqual(state(SERVICE), "active")
        program = pathlib.Path(f"/proc/{main_pid()}/cmdline").read_bytes().split(b"\0")[0]
        self.assertEqual(program, b"/usr/bin/duplo-tray")
        self.assertIn("systemd", next(line for line in jit("doctor", check=False).stdout.splitlines()
                                      if "socket" in line))

    def test_it_runs_as_the_unit_says(self):
        self.sign_in()
        jit("credential-process", *self.target())
        folder = pathlib.Path(f"/proc/{main_pid()}")
        limits = (folder / "limits").read_text()
        self.assertRegex(limits, r"Max core file size +0 +0 ")
        self.assertRegex(limits, r"Max open files +16384 +16384 ")
        self.assertRegex(limits, r"Max locked memory +8388608 +8388608 ")
        self.assertRegex((folder / "status").read_text(), r"Umask:\s+0077")
        self.assertNotRegex((folder / "status").read_text(), r"VmLck:\s+0 kB")
        self.assertEqual((folder / "comm").stat().st_uid, 0, "its memory could be read")

    def test_keychain_config_and_clients(self):
        self.sign_in()
        jit("profile", "add", "demo", *self.target())
        config = HOME / ".aws" / "config"
        self.assertEqual(stat.filemode(config.stat().st_mode), "-rw-------")
        systemctl("restart", SERVICE)  # the token comes from the keychain again
        done = run("aws", "--endpoint-url", self.url, "--profile", "demo", "sts", "get-caller-identity")
        self.assertIn(":assumed-role/duploservices-dev01/", done.stdout)

    # Its ends -------------------------------------------------------------------------------------------------------

    def test_a_stop_finishes_what_is_due(self):
        self.sign_in()
        self.http("/demo/switches", json.dumps({"latency": 1500}).encode())
        helpers = [self.begin("credential-process", *self.target()) for _ in range(10)]
        wait_for("the portal being asked", lambda: self.calls("/GetAwsConsoleTokenUrl") >= 1)
        systemctl("stop", SERVICE)
        self.check_answers(helpers)
        self.assertEqual(self.calls("/GetAwsConsoleTokenUrl"), 1)
        self.assertEqual((state(SERVICE, "Result"), state(SOCKET)), ("success", "active"))

    def check_asked_again(self, end):
        """Programs that wait for a person are taken over by the next agent, which asks once more."""
        jit("portal", "add", self.url)
        helpers = [self.begin("credential-process", *self.target()) for _ in range(10)]
        wait_for("the first question", lambda: self.asked.read_text().count("asked") == 1)
        before = main_pid()
        end()
        wait_for("the second question", lambda: self.asked.read_text().count("asked") == 2)
        self.assertNotEqual(main_pid(), before)
        jit("portal", "sign-in", "--host", self.url, "--token-stdin", token=API_TOKEN)
        self.check_answers(helpers)
        self.assertEqual(self.asked.read_text().count("asked"), 2)

    def test_programs_outlive_a_restart(self):
        self.check_asked_again(lambda: systemctl("restart", SERVICE))

    def test_programs_outlive_a_stop(self):
        self.check_asked_again(lambda: systemctl("stop", SERVICE))

    def test_programs_outlive_a_crash(self):
        self.check_asked_again(lambda: os.kill(main_pid(), signal.SIGKILL))

    def test_after_a_crash_it_comes_back_by_itself(self):
        jit("portal", "list")
        before = main_pid()
        os.kill(before, signal.SIGKILL)
        wait_for("the next agent", lambda: main_pid() not in (0, before))
        self.assertEqual(state(SERVICE, "NRestarts"), "1")
        jit("portal", "list")

    def test_quitting_is_no_crash(self):
        jit("portal", "list")
        run("duplo-tray", "quit")
        wait_for("its end", lambda: state(SERVICE) == "inactive")
        self.assertEqual(state(SERVICE, "Result"), "success")
        jit("portal", "list")
        self.assertEqual(state(SERVICE), "active")

    # Without and beside systemd -------------------------------------------------------------------------------------

    def test_one_started_by_hand_hands_over(self):
        by_hand = run("duplo-tray", "--headless", check=False)
        self.assertEqual(by_hand.returncode, 0, by_hand.stderr)
        wait_for("the service", lambda: state(SERVICE) == "active")
        self.assertEqual(run("pgrep", "-cx", "duplo-tray").stdout.strip(), "1")

    def check_taken_over(self, *, knows_display):
        """A start with a display, which Qt's platform without one stands for, meets the service without windows."""
        jit("portal", "list")
        before = main_pid()
        if knows_display:
            systemctl("set-environment", "QT_QPA_PLATFORM=offscreen")
            self.addCleanup(systemctl, "unset-environment", "QT_QPA_PLATFORM")
        started = run("duplo-tray", "--background", check=False, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
        wait_for("one agent", lambda: run("pgrep", "-cx", "duplo-tray", check=False).stdout.strip() == "1")
        jit("portal", "list")
        self.assertNotIn(main_pid(), (0, before))
        self.assertEqual((state(SERVICE, "Result"), state(SOCKET)), ("success", "active"))
        return started, run("duplo-tray", "search", check=False)

    def test_the_service_gets_windows(self):
        started, search = self.check_taken_over(knows_display=True)
        self.assertEqual((started.returncode, search.returncode), (0, 0), started.stderr + search.stderr)

    def test_a_display_that_systemd_does_not_know(self):
        started, search = self.check_taken_over(knows_display=False)
        self.assertEqual((started.returncode, search.returncode), (1, 1))
        self.assertIn("import-environment", started.stderr)

    def test_the_service_alone_gives_way(self):
        systemctl("disable", "--now", SOCKET)
        systemctl("start", SERVICE)
        tray = subprocess.Popen(["duplo-tray", "--background"], env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
        self.addCleanup(tray.wait)
        self.addCleanup(tray.terminate)
        wait_for("its end", lambda: state(SERVICE) == "inactive")
        self.assertEqual((state(SERVICE, "Result"), state(SERVICE, "NRestarts")), ("success", "0"))
        wait_for("windows", lambda: run("duplo-tray", "search", check=False).returncode == 0)

    def test_the_service_alone(self):
        systemctl("disable", "--now", SOCKET)
        self.assertFalse((RUNTIME / "duplo-tray/agent.sock").exists())
        systemctl("start", SERVICE)
        before = main_pid()
        jit("portal", "list")
        self.assertEqual((main_pid(), state(SOCKET)), (before, "inactive"))

    def test_enabled_while_another_runs(self):
        """What runs meanwhile gives way, and who waits there is taken over."""
        systemctl("disable", "--now", SOCKET)
        jit("portal", "add", self.url)
        helper = self.begin("credential-process", *self.target())
        wait_for("the first question", lambda: self.asked.read_text().count("asked") == 1)
        systemctl("enable", "--now", SOCKET)
        jit("portal", "sign-in", "--host", self.url, "--token-stdin", token=API_TOKEN)
        self.assertEqual(state(SERVICE), "active")
        self.check_answers([helper])
        wait_for("one agent", lambda: run("pgrep", "-cx", "duplo-tray").stdout.strip() == "1")

    def test_once_disabled_the_helper_starts_it_again(self):
        jit("portal", "list")
        systemctl("disable", "--now", SOCKET)
        systemctl("stop", SERVICE)
        jit("portal", "list")
        self.assertEqual((state(SERVICE), state(SOCKET)), ("inactive", "inactive"))
        run("duplo-tray", "quit")
        wait_for("its end", lambda: not (RUNTIME / "duplo-tray/agent.sock").exists())
