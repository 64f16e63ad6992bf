"""No display: the helper starts the agent by itself, and a program that needs a sign-in opens the browser at once."""
import json
import os
import pathlib
import signal
import subprocess

from case import EndToEnd, main
from portal import BIN


class Agents(EndToEnd):
    starts_tray = False

    def agents(self):
        """The agents of this session: whoever listens is known by its program and our runtime directory."""
        pids = []
        for pid in self.session.strays():
            try:
                program = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0]
            except OSError:
                continue
            if program.endswith(b"/duplo-tray"):
                pids.append(pid)
        return pids


class Headless(Agents):
    desktop = {"keyring": True}

    def test_cold_start_by_the_helper(self):
        self.assertEqual(self.agents(), [])
        self.jit("portal", "add", self.portal.url)
        self.assertEqual(len(self.agents()), 1)
        self.sign_in()
        self.assertIn("bob@example.com", self.jit("status").stdout)
        self.assertEqual(len(self.agents()), 1)

    def test_a_program_opens_the_browser_at_once(self):
        self.jit("portal", "add", self.portal.url)
        helper = self.begin_jit("credential-process", *self.target())
        self.press("#authorize")
        code, output, errors = self.end_jit(helper)
        self.assertEqual(code, 0, errors)
        self.assertEqual(json.loads(output)["Version"], 1)

    def test_helpers_at_once_start_one_agent(self):
        helpers = [self.begin_jit("status", "--json") for _ in range(8)]
        answers = [self.end_jit(helper) for helper in helpers]
        self.assertEqual({code for code, _, _ in answers}, {0}, answers)
        self.assertEqual(len(self.agents()), 1)

    def test_the_agent_ends_in_an_orderly_way(self):
        self.jit("portal", "add", self.portal.url)
        agent = self.agents()[0]
        os.kill(agent, signal.SIGTERM)
        self.wait_for("the agent's end", lambda: not self.agents())
        # And the next call simply starts another, which knows the portal still.
        self.assertIn(self.portal.url, self.jit("portal", "list").stdout)

    def serve_until_told(self):
        """A command under `serve` that fetches its credentials whenever a line is typed, and says how that went."""
        ask = ('while read -r _; do curl -fsS --retry 20 --retry-connrefused -H '
               '"Authorization: $AWS_CONTAINER_AUTHORIZATION_TOKEN" "$AWS_CONTAINER_CREDENTIALS_FULL_URI" '
               '| grep -c AccessKeyId; done')
        helper = subprocess.Popen([str(BIN / "duplo-tray-jit"), "serve", *self.target(), "--", "sh", "-c", ask],
                                  env=self.session.environment, text=True, cwd=self.session.scratch,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(helper.__exit__, None, None, None)
        self.addCleanup(helper.kill)
        return helper

    def answer(self, helper):
        helper.stdin.write("now\n")
        helper.stdin.flush()
        return helper.stdout.readline().strip()

    def test_serve_goes_on_with_the_next_agent(self):
        self.jit("portal", "add", self.portal.url)
        self.sign_in_with_token()
        helper = self.serve_until_told()
        self.assertEqual(self.answer(helper), "1")
        for number in (signal.SIGKILL, signal.SIGTERM):
            agent = self.agents()[0]
            os.kill(agent, number)
            self.wait_for("the agent's end", lambda gone=agent: gone not in self.agents())
            self.assertEqual(self.answer(helper), "1")
            self.assertEqual(len(self.agents()), 1)
        self.session.run([str(BIN / "duplo-tray"), "quit"])
        self.wait_for("the agent's end", lambda: not self.agents())
        helper.stdin.close()
        self.assertEqual(helper.wait(timeout=30), 0)
        errors = helper.stderr.read()
        self.assertIn("gets no new credentials", errors)
        self.assertEqual(self.agents(), [], "what a person quits stays quit")

    def test_profile_works_without_a_display(self):
        self.jit("portal", "add", self.portal.url)
        self.sign_in_with_token()
        self.jit("profile", "add", "demo", *self.target())
        self.assertIn("Arn", self.aws("demo", "sts", "get-caller-identity").stdout)


class TakeOver(Agents):
    """The person logs in to a desktop where an agent without a display runs already."""

    def test_the_icon_comes_and_one_agent_remains(self):
        no_display = {name: value for name, value in self.session.environment.items() if name != "DISPLAY"}
        self.jit("portal", "add", self.portal.url, env=no_display)
        before = self.agents()
        self.assertEqual(len(before), 1)
        tray = self.tray = self.start_tray("--background")  # and waits for its icon
        self.wait_for("one agent", lambda: self.agents() == [tray.process.pid])
        self.assertNotIn(tray.process.pid, before)
        self.assertTrue(tray.is_registered())
        # What it asks from now on, it asks there.
        self.sign_in_with_token()
        helper = self.begin_jit("credential-process", "--host", self.portal.url, "--admin")
        self.wait_for("the question", lambda: self.status()["waiting"] == 1)
        helper.kill()
        helper.communicate()
        answer = self.jit("credential-process", *self.target(), env=no_display).stdout
        self.assertEqual(json.loads(answer)["Version"], 1)
        self.assertEqual(self.agents(), [tray.process.pid])


if __name__ == "__main__":
    main()
