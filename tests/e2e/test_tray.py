"""The icon, its menu over D-Bus, the windows behind it, and the one instance."""
import json
import uuid

from case import EndToEnd, main
from portal import BIN


class TrayOnTheDesktop(EndToEnd):
    def test_icon_is_registered_and_says_its_state(self):
        self.assertTrue(self.tray.is_registered())
        self.assertIn("Duplo Tray", self.tray.tooltip)
        self.assertIn("Signed out", self.tray.tooltip)
        self.sign_in()
        self.wait_for("the tooltip", lambda: "Signed in" in self.tray.tooltip
                      and "bob@example.com" in self.tray.tooltip)

    def test_menu_before_and_after_signing_in(self):
        self.wait_for("the portal in the menu", lambda: self.tray.menu().find("Sign In"))
        menu = self.tray.menu()
        for label in ("Sign In", "Pause", "Add a Portal", "Quit"):
            self.assertIsNotNone(menu.find(label), menu.labels())
        self.assertIsNone(menu.find("dev01"))
        self.sign_in()
        self.wait_for("the tenants in the menu", lambda: self.tray.menu().find("dev01"))
        tenant = self.tray.menu().find("dev01")
        for label in ("Open JIT AWS Console", "Copy AWS Console URL", "Temporary AWS Credentials",
                      "AWS Access from my Workstation"):
            self.assertIsNotNone(tenant.find(label), tenant.labels())
        self.assertIsNotNone(self.tray.menu().find("Administrator"))
        # A panel draws pictures as they come: dark ones on its dark menu.
        self.assertEqual(self.tray.menu().with_icons(), [])

    def test_an_ordinary_user_gets_no_administrator_entry(self):
        self.portal.switch(role="User")
        self.sign_in()
        self.wait_for("the tenants in the menu", lambda: self.tray.menu().find("dev01"))
        self.assertIsNone(self.tray.menu().find("Administrator"))

    def test_hostile_names_are_text(self):
        names = ["a" + "w" * 199, "\u202eevil\u202c פיתוח", "🚀 <b>rocket</b>", "under_score & co", "<img src=x>"]
        tenants = [{"TenantId": str(uuid.uuid4()), "AccountName": name, "PlanID": "p"} for name in names]
        self.portal.switch(fault={"kind": "body", "path": "/admin/GetTenantsForUser", "body": json.dumps(tenants)})
        self.sign_in_with_token()
        self.wait_for("the tenants in the menu", lambda: self.tray.menu().find("🚀"))
        labels = [item.label for item in self.tray.menu().children if item.children]
        for shown in ("🚀 <b>rocket</b>", "<img src=x>", "underscore & co"):
            self.assertIn(shown, labels)
        self.assertTrue(all(len(label) <= 80 for label in labels), labels)
        self.assertFalse(any("\u202e" in label for label in labels), labels)

    def test_second_start_raises_the_first(self):
        self.sign_in()  # Chromium's window is in front now
        self.wait_for("another window in front", lambda: self.active_window() not in (0, self.tray.process.pid))
        second = self.session.run([str(BIN / "duplo-tray")], seconds=20)
        self.assertEqual(second.returncode, 0)
        self.wait_for("the first one's window in front", lambda: self.active_window() == self.tray.process.pid)

    def active_window(self):
        """The process whose window has the focus; 0 when none has."""
        found = self.session.run(["xdotool", "getactivewindow", "getwindowpid"], check=False).stdout.strip()
        return int(found) if found else 0

    def test_pause(self):
        self.sign_in()
        self.tray.click("Pause")
        refused = self.jit("credential-process", *self.target(), check=False)
        self.assertEqual((refused.returncode, refused.stdout), (4, ""))
        self.assertIn("pause", refused.stderr.lower())
        self.wait_for("the check mark", lambda: self.tray.menu().find("Pause").checked)
        self.tray.click("Pause")
        self.wait_for("credentials again", lambda: self.jit(
            "credential-process", *self.target(), check=False).returncode == 0)

    def test_menu_has_the_news_at_every_opening(self):
        """Also where the panel does not tell when the menu closes."""
        helper = self.begin_jit("credential-process", *self.target())
        self.wait_for("the entry", lambda: self.tray.menu().find("A program is waiting"))
        self.assertIsNotNone(self.tray.menu_in_xfce().find("A program is waiting"))
        self.tray.windows.find("push button", "Deny").press()
        self.assertEqual(self.end_jit(helper)[0], 4)
        self.assertIsNone(self.tray.menu_in_xfce().find("A program is waiting"))
        self.sign_in_with_token()
        self.assertIsNotNone(self.tray.menu_in_xfce().find("dev01"))
        self.jit("portal", "sign-out", "--host", self.portal.url)
        self.assertIsNone(self.tray.menu_in_xfce().find("dev01"))

    def test_quit(self):
        self.tray.click("Quit")
        self.assertEqual(self.tray.process.wait(20), 0)

    def test_terminates_in_an_orderly_way(self):
        self.sign_in()
        self.assertEqual(self.tray.stop(), 0)


class WithoutATray(EndToEnd):
    desktop = {"display": True, "keyring": True}
    starts_tray = False

    def test_the_window_opens_instead(self):
        self.process = self.session.start([str(BIN / "duplo-tray")])
        self.wait_for("the window", lambda: self.session.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Duplo Tray"], check=False).stdout.strip())
        self.assertEqual(self.session.stop(self.process), 0)


if __name__ == "__main__":
    main()
