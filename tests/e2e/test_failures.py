"""What programs get when something below the agent fails: the clock, the portal, the disk, the keychain, the agent."""
import json
import os
import pathlib
import signal
import time

from case import EndToEnd, main
from portal import BIN
from waiting import listens, wait_for

CREDENTIALS = "/GetAwsConsoleTokenUrl"
UNREACHABLE = 6


class Failures(EndToEnd):
    desktop = {"keyring": True}
    starts_tray = False

    @property
    def activity(self):
        return self.session.scratch / "home/.local/state/duplo-tray/activity.sqlite"

    def start_agent(self, *before, environment=None):
        """Headless, started by the words `before`."""
        self.agent = self.session.start([*before, str(BIN / "duplo-tray"), "--headless"], log="duplo-tray",
                                        env={**self.session.environment, **(environment or {})})
        self.wait_for_agent()
        self.sign_in_with_token()

    def wait_for_agent(self):
        wait_for("the agent", lambda: listens(self.session.agent_socket))
        self.assertIsNone(self.agent.poll())
        self.jit("portal", "add", self.portal.url)

    def ask(self, *more, tenant="dev01", **options):
        return self.jit("credential-process", *self.target(tenant), *more, **options)

    def key(self):
        return json.loads(self.ask().stdout)["AccessKeyId"]

    def begin_many(self, count=10):
        return [self.begin_jit("credential-process", *self.target()) for _ in range(count)]

    def assert_refused(self, done, *words):
        """In one sentence that has these words."""
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(done.stdout, "")
        self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)
        for word in words:
            self.assertIn(word.lower(), done.stderr.lower())


class Clock(Failures):
    """The agent's clock jumps; the portal's and everybody else's does not."""

    def setUp(self):
        super().setUp()
        library = next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
        self.offset = self.session.scratch / "offset"
        self.offset.write_text("+0\n")
        self.start_agent(environment={"LD_PRELOAD": str(library), "FAKETIME_TIMESTAMP_FILE": str(self.offset),
                                      "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1"})
        self.first = self.key()
        self.assertEqual(self.key(), self.first)

    def test_forward_past_the_expiry(self):
        self.offset.write_text("+2h\n")
        answer = json.loads(self.ask().stdout)
        self.assertNotEqual(answer["AccessKeyId"], self.first)
        self.assertGreater(answer["Expiration"], time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 7200)))

    def test_backward(self):
        self.offset.write_text("-3h\n")
        self.assertNotEqual(self.key(), self.first, "it would be handed out for three hours too long")
        again = self.key()
        self.assertEqual(self.key(), again)
        self.offset.write_text("+0\n")
        self.assertIn('"AccessKeyId"', self.ask().stdout)


class PortalDown(Failures):
    def test_what_is_kept_is_served_and_the_rest_is_said(self):
        self.start_agent()
        key = self.key()
        secrets = self.portal.secrets()
        self.portal.secrets = lambda: secrets  # for the search at the end
        self.portal.stop()
        self.assertEqual(self.key(), key)
        for refused in (self.ask(tenant="dev02", check=False), self.ask("--no-cache", check=False)):
            self.assert_refused(refused, "127.0.0.1")
            self.assertEqual(refused.returncode, UNREACHABLE)
        self.assertEqual(self.key(), key, "what failed took the kept answer along")


class Disk(Failures):
    """The activity log cannot be kept, while the agent runs: serving goes on."""

    def check_served(self):
        for _ in range(3):
            self.assertIn('"AccessKeyId"', self.ask().stdout)
            self.ask("--no-cache")
        self.assertIsNone(self.agent.poll())
        self.assertEqual(self.jit("status", "--json", check=False).returncode, 0)

    def test_corrupt(self):
        self.start_agent()
        self.check_served()
        wait_for("the log", self.activity.exists)
        for path in self.activity.parent.glob("activity.sqlite*"):
            path.write_bytes(os.urandom(max(4096, path.stat().st_size)))
        self.check_served()
        self.agent.terminate()
        self.assertEqual(self.agent.wait(30), 0)
        self.start_agent()
        self.check_served()

    def start_on(self, options):
        """The agent, with a file system of its own where the log lies."""
        self.assertEqual(os.geteuid(), 0, "only root can mount a small disk: run this test as root")
        folder = self.activity.parent
        folder.mkdir(parents=True)
        self.start_agent("unshare", "--mount", "sh", "-c",
                         f'mount -t tmpfs -o {options} tmpfs "$0" && exec "$@"', str(folder))
        return folder

    def inside(self, *command):
        self.session.run(["nsenter", "--target", str(self.agent.pid), "--mount", *command])

    def test_full(self):
        folder = self.start_on("size=64k,mode=700")
        self.inside("sh", "-c", f"cat /dev/zero > {folder}/ballast || true")
        for _ in range(5):
            self.check_served()

    def test_read_only(self):
        self.start_on("size=64k,mode=700,ro")
        self.check_served()


class RuntimeFolder(Failures):
    """XDG_RUNTIME_DIR is missing or open to others: refused in words, and no agent is started there."""

    def test_refused_in_words(self):
        scratch = self.session.scratch
        for name, mode in (("open", 0o777), ("group", 0o770)):
            (scratch / name).mkdir()
            (scratch / name).chmod(mode)
        (scratch / "file").write_text("")
        (scratch / "link").symlink_to(scratch / "run")
        for folder in ("gone", "open", "group", "file", "link"):
            with self.subTest(folder):
                environment = {**self.session.environment, "XDG_RUNTIME_DIR": str(scratch / folder)}
                self.assert_refused(self.jit("status", check=False, env=environment), "XDG_RUNTIME_DIR")
                agent = self.session.run([str(BIN / "duplo-tray"), "--headless"], check=False, env=environment)
                self.assertNotEqual(agent.returncode, 0)
                self.assertIn(str(scratch / folder), agent.stderr)
                self.assertEqual(list((scratch / folder).glob("*")) if folder in ("open", "group") else [], [])


class KeychainLocked(Failures):
    def test_headless(self):
        self.start_agent()
        self.key()
        self.assertEqual(self.session.stop(self.agent), 0)
        self.session.lock_keyring()
        refused = self.ask(check=False)
        self.assert_refused(refused, "keychain is locked", "gnome-keyring-daemon --unlock", "--memory-only")
        self.assertIn("✗ keychain: ", self.jit("doctor", check=False).stdout)
        self.session.unlock_keyring()
        wait_for("an answer after the keychain was unlocked", lambda: self.ask(check=False).returncode == 0)


class AgentGone(Failures):
    """The agent ends while programs wait for it."""

    def answers(self, helpers):
        answers = [self.end_jit(helper, 60) for helper in helpers]
        self.assertEqual({code for code, _, _ in answers}, {0}, answers)
        self.assertEqual(len({json.loads(output)["AccessKeyId"] for _, output, _ in answers}), 1)

    def wait_for_calls(self, count):
        wait_for("the portal being asked", lambda: self.count(CREDENTIALS) >= count)

    def test_killed_while_the_portal_is_asked(self):
        self.start_agent()
        self.portal.switch(latency=1500)
        helpers = self.begin_many()
        self.wait_for_calls(1)
        self.agent.kill()
        self.agent.wait()
        self.answers(helpers)
        self.assertEqual(self.count(CREDENTIALS), 2)

    def test_terminated_while_the_portal_is_asked(self):
        self.start_agent()
        self.portal.switch(latency=1500)
        helpers = self.begin_many()
        self.wait_for_calls(1)
        self.agent.terminate()
        self.answers(helpers)
        self.assertEqual(self.agent.wait(30), 0)

    def test_killed_while_a_person_is_asked(self):
        self.check_asked_again(signal.SIGKILL)

    def test_terminated_while_a_person_is_asked(self):
        self.check_asked_again(signal.SIGTERM)

    def check_asked_again(self, end):
        self.agent = self.session.start([str(BIN / "duplo-tray"), "--headless"], log="duplo-tray")
        self.wait_for_agent()
        _ = self.browser
        helpers = self.begin_many()
        self.session.inbox.take()
        self.agent.send_signal(end)
        self.agent.wait(30)
        self.press("#authorize")
        self.answers(helpers)
        self.assertEqual(len(self.session.inbox.all()), 2, "once by each agent")


if __name__ == "__main__":
    main()
