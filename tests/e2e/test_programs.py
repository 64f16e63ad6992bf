"""Programs that ask while nobody is signed in: one question for all of them, one browser tab, then all are served."""
import json

from case import EndToEnd, main

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
        answers = [self.end_jit(helper) for helper in helpers]
        self.assertEqual({code for code, _, _ in answers}, {0}, answers[0][2])
        self.assertEqual(len({json.loads(output)["AccessKeyId"] for _, output, _ in answers}), 1)
        self.assertEqual(len(self.browser.inbox.all()), 1)
        self.assertEqual(self.count("/GetAwsConsoleTokenUrl"), 1)
        self.wait_for("nobody waiting", lambda: not any("waiting" in text for text in self.tray.menu().labels()))

    def test_deny_refuses_all(self):
        helpers = self.ask(3)
        self.answer("Deny")
        for helper in helpers:
            code, output, errors = self.end_jit(helper)
            self.assertEqual((code, output), (4, ""))
            self.assertEqual(len(errors.strip().splitlines()), 1, errors)
        self.assertEqual(self.browser.inbox.all(), [])

    def test_deny_for_ten_minutes_asks_no_more(self):
        helpers = self.ask(1)
        self.answer("Deny for 10 Minutes")
        self.assertEqual(self.end_jit(helpers[0])[0], 4)
        again = self.jit("credential-process", *self.target(), check=False, seconds=10)
        self.assertEqual(again.returncode, 4)

    def test_a_helper_that_gives_up_is_not_waited_for(self):
        helpers = self.ask(2)
        helpers[0].kill()
        helpers[0].communicate()
        self.wait_for("one waiting", lambda: self.tray.menu().find("A program is waiting"))
        self.answer("Authorize")
        self.press("#authorize")
        self.assertEqual(self.end_jit(helpers[1])[0], 0)


if __name__ == "__main__":
    main()
