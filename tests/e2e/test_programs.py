"""Programs that ask while nobody is signed in: one question for all of them, one browser tab, then all are served."""
import json
import subprocess

from case import EndToEnd, main
from portal import BIN

HELPERS = 8


class Programs(EndToEnd):
    def ask(self, count=HELPERS):
        """Helpers as `aws` would start them, all at once. Waits until the question counts them all."""
        _ = self.browser
        helpers = [self.begin_jit("credential-process", *self.target()) for _ in range(count)]
        self.wait_for("all of them waiting", lambda: self.tray.menu().find(
            f"{count} programs are waiting" if count > 1 else "A program is waiting"))
        return helpers

    def answer(self, button):
        self.tray.windows.find("label", "asks for AWS access to")
        self.tray.windows.find("push button", button).press()

    def test_authorize_serves_all(self):
        helpers = self.ask()
        self.assertIn("waiting", self.tray.tooltip)
        self.assertEqual(self.browser.inbox.all(), [], "the browser opened before the person was asked")
        self.answer("Authorize")
        self.press("#authorize")
        self.say_it_is_me()
        answers = [self.end_jit(helper) for helper in helpers]
        self.assertEqual({code for code, _, _ in answers}, {0}, answers[0][2])
        self.assertEqual(len({json.loads(output)["AccessKeyId"] for _, output, _ in answers}), 1)
        self.assertEqual(len(self.browser.inbox.all()), 1)
        self.assertEqual(self.count("/GetAwsConsoleTokenUrl"), 1)
        self.wait_for("nobody waiting", lambda: not any("waiting" in text for text in self.tray.menu().labels()))

    def test_deny_refuses_all_and_asks_no_more(self):
        helpers = self.ask(3)
        self.answer("Deny")
        for helper in helpers:
            code, output, errors = self.end_jit(helper)
            self.assertEqual((code, output), (4, ""))
            # At once what to click, and in the end what came of it.
            asked, ended = errors.strip().splitlines()
            self.assertIn("click Authorize", asked)
            self.assertIn("was denied", ended)
        for verb in ("credential-process", "exec"):
            command = ["--", "true"] if verb == "exec" else []
            again = self.jit(verb, *self.target(), *command, check=False, seconds=10)
            self.assertEqual(again.returncode, 4)
            self.assertEqual(len(again.stderr.strip().splitlines()), 1, again.stderr)
        self.assertEqual(self.browser.inbox.all(), [], "a browser tab was opened after the denial")
        self.wait_for("nobody waiting", lambda: not any("waiting" in text for text in self.tray.menu().labels()))

    def test_deny_for_an_hour_asks_no_more(self):
        helpers = self.ask(1)
        self.answer("Deny for 1 Hour")
        self.assertEqual(self.end_jit(helpers[0])[0], 4)
        again = self.as_another_program("credential-process", *self.target())
        self.assertEqual(self.end_jit(again)[0], 4)

    def as_another_program(self, *arguments):
        """A script of its own runs duplo-tray-jit."""
        script = self.session.scratch / "deploy.sh"
        script.write_text('#!/bin/sh\n"$@"\nexit $?\n')
        return subprocess.Popen(["/bin/sh", str(script), str(BIN / "duplo-tray-jit"), *arguments], text=True,
                                env=self.session.environment, cwd=self.session.scratch, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def test_administrator_access_once_for_each_program(self):
        self.sign_in_with_token()
        admin = ("credential-process", "--host", self.portal.url, "--admin")
        first = self.begin_jit(*admin)
        self.tray.windows.find("label", "asks for administrator access to")
        self.tray.windows.find("push button", "Allow").press()
        code, output, errors = self.end_jit(first)
        self.assertEqual(code, 0, errors)
        self.assertIn("AccessKeyId", output)
        self.assertIn("AccessKeyId", self.jit(*admin, seconds=10).stdout)  # nobody is asked
        other = self.as_another_program(*admin)
        self.tray.windows.find("label", "deploy.sh (started by")
        self.assertIsNone(other.poll())
        self.tray.windows.find("push button", "Deny").press()
        self.assertEqual(self.end_jit(other)[0], 4)
        self.assertIn("AccessKeyId", self.jit(*admin, seconds=10).stdout)

    def test_never(self):
        self.sign_in_with_token()
        self.jit("credential-process", *self.target())
        self.jit("consent", *self.target(), "never")
        for verb in ("credential-process", "credentials", "k8s"):
            refused = self.jit(verb, *self.target(), check=False, seconds=10)
            self.assertEqual((refused.returncode, refused.stdout), (4, ""))
            self.assertIn("No program may have", refused.stderr)
        # To be looser again is asked about.
        helper = self.begin_jit("consent", *self.target(), "always")
        self.tray.windows.find("label", "wants to choose")
        self.tray.windows.find("push button", "Allow Once").press()
        self.assertEqual(self.end_jit(helper)[0], 0)
        self.assertEqual(self.jit("credential-process", *self.target()).returncode, 0)

    def test_a_helper_that_gives_up_is_not_waited_for(self):
        helpers = self.ask(2)
        helpers[0].kill()
        helpers[0].communicate()
        self.wait_for("one waiting", lambda: self.tray.menu().find("A program is waiting"))
        self.answer("Authorize")
        self.press("#authorize")
        self.say_it_is_me()
        self.assertEqual(self.end_jit(helpers[1])[0], 0)


if __name__ == "__main__":
    main()
