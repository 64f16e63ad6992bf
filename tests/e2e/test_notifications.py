"""Notifications in a real daemon: shown, their buttons pressed, replaced instead of doubled, and a daemon that dies."""
import json

from case import EndToEnd, main
from session import NOTIFICATIONS

PATH = "/org/freedesktop/Notifications"
DUNST = "org.dunstproject.cmd0"


class Notifications(EndToEnd):
    def setUp(self):
        super().setUp()
        self.daemon = self.session.start_notifications()

    def shown(self):
        """How many notifications are on the screen."""
        return self.session.get(NOTIFICATIONS, PATH, DUNST, "displayedLength")

    def wait_for_shown(self, count):
        self.wait_for(f"{count} notification(s)", lambda: self.shown() == count)

    def choose(self, label):
        """A button of what is shown, by dunst's own menu."""
        (self.session.scratch / "dunst-choice").write_text(label)
        self.session.call(NOTIFICATIONS, PATH, DUNST, "ContextMenuCall")

    def texts(self):
        """Closes what is shown and gives the titles of all that was, newest first."""
        self.session.call(NOTIFICATIONS, PATH, DUNST, "NotificationCloseAll")
        self.wait_for_shown(0)
        history = json.loads(self.session.run(["dunstctl", "history"]).stdout)["data"][0]
        return [entry["summary"]["data"] for entry in history]

    def ask(self, count):
        helpers = []
        for number in range(count):
            helpers.append(self.begin_jit("credential-process", *self.target()))
            self.wait_for("the question", lambda: self.status()["waiting"] == number + 1)
        return helpers

    def test_authorize(self):
        _ = self.browser
        helpers = self.ask(3)
        self.wait_for_shown(1)
        self.choose("Authorize")
        self.press("#authorize")
        self.say_it_is_me()
        for helper in helpers:
            code, output, errors = self.end_jit(helper)
            self.assertEqual(code, 0, errors)
            self.assertIn('"AccessKeyId"', output)
        self.wait_for_shown(0)

    def test_the_notification_comes_alone_and_leads_to_the_rest(self):
        helpers = self.ask(1)
        self.wait_for_shown(1)
        self.assertFalse([control.name for control in self.tray.windows.controls() if "asks for" in control.name])
        self.session.run(["dunstctl", "action"])
        self.tray.windows.find("label", "asks for AWS access to")
        self.wait_for_shown(0)
        self.tray.windows.find("push button", "Deny for 1 Hour").press()
        self.assertNotEqual(self.end_jit(helpers[0])[0], 0)

    def test_deny(self):
        helpers = self.ask(2)
        self.wait_for_shown(1)
        self.choose("Deny")
        for helper in helpers:
            code, output, _ = self.end_jit(helper)
            self.assertNotEqual(code, 0)
            self.assertEqual(output, "")
        self.wait_for_shown(0)

    def test_a_new_daemon_shows_what_is_still_open_once(self):
        helpers = self.ask(1)
        self.wait_for_shown(1)
        self.daemon.kill()
        self.daemon.wait()
        self.wait_for("the daemon's end", lambda: not self.session.has_name(NOTIFICATIONS))
        self.session.start_notifications()
        self.wait_for_shown(1)
        self.choose("Deny")
        self.assertNotEqual(self.end_jit(helpers[0])[0], 0)
        self.wait_for_shown(0)

    def test_renew(self):
        self.portal.switch(jwt=True, tokenLife=300)
        self.sign_in()
        self.jit("credential-process", *self.target())
        self.wait_for_shown(1)
        self.portal.switch(tokenLife=3600)
        self.choose("Renew")
        self.press("#authorize")
        self.wait_for("a later end", lambda: "59 min" in self.jit("status").stdout)
        self.assertEqual(sum("ends in" in title for title in self.texts()), 1)

    def test_undo(self):
        self.sign_in_with_token()
        self.wait_for("the tenants in the menu", lambda: self.tray.menu().find("dev01"))
        self.tray.click("dev01", "AWS Access from my Workstation")
        self.wait_for("the profile", lambda: self.config.exists() and "dev01" in self.config.read_text())
        self.wait_for_shown(1)
        self.choose("Undo")
        self.wait_for("the profile's end",
                      lambda: not self.config.exists() or "dev01" not in self.config.read_text())


if __name__ == "__main__":
    main()
