"""Signing in through Authorize in a real Chromium, in the three ways that portals answer, and signing out."""
import unittest
import urllib.parse

from case import EndToEnd, main


class SignInCase(EndToEnd):
    def assertSignedIn(self):
        self.assertIn("bob@example.com", self.jit("status").stdout)
        self.assertTrue(self.entries(), "the keyring has no entry")


class SignInWithCode(SignInCase):
    starts_tray = False

    def test_post_with_one_time_code(self):
        self.portal.switch(answer="otp", otp=True)
        self.tray = self.start_tray()
        self.jit("portal", "add", self.portal.url)
        _ = self.browser
        helper = self.begin_jit("portal", "sign-in", "--host", self.portal.url)
        self.browser.open_next()
        self.browser.type("#otp", "123456")
        self.browser.click("#authorize")
        self.say_it_is_me()
        code, _, errors = self.end_jit(helper)
        self.assertEqual(code, 0, errors)
        self.assertSignedIn()
        # The code goes with the call that needs it: administrator access.
        helper = self.begin_jit("aws", "--host", self.portal.url, "--admin")
        self.tray.windows.find("label", "asks for administrator access to")
        self.tray.windows.find("push button", "Allow").press()
        code, output, errors = self.end_jit(helper)
        self.assertEqual(code, 0, errors)
        self.assertIn('"AccessKeyId"', output)


class SignIn(SignInCase):
    def test_redirect(self):
        self.portal.switch(answer="redirect")
        self.sign_in()
        self.assertSignedIn()
        # The client sent the browser on to the portal's own success page; the token is gone from the address.
        self.wait_for("the success page", lambda: "success=true" in self.browser.url)
        self.assertTrue(self.browser.url.startswith(self.portal.url))
        self.assertNotIn("?t=", self.browser.url)

    def test_post(self):
        self.portal.switch(answer="post")
        self.sign_in()
        self.assertSignedIn()
        self.wait_for("the success page", lambda: "success=true" in self.browser.url)

    def test_cancel(self):
        for way in ("redirect", "post", "otp"):
            with self.subTest(way):
                self.portal.switch(answer=way)
                helper = self.begin_jit("portal", "sign-in", "--host", self.portal.url)
                self.press("#cancel")
                code, output, errors = self.end_jit(helper)
                self.assertEqual((code, output), (1, ""))
                self.assertRegex(errors.strip().splitlines()[-1], r"^duplo-tray-jit: Cancelled")
                # A program does not open one page after the other.
                again = self.jit("portal", "sign-in", "--host", self.portal.url, check=False, seconds=10)
                self.assertEqual(again.returncode, 4, again.stderr)
                self.assertEqual(self.tray.stop(), 0)
                self.tray = self.start_tray()
        self.assertEqual(self.entries(), [])

    def test_the_page_names_the_program_and_no_secret(self):
        self.sign_in()
        asked = urllib.parse.urlsplit(self.browser.inbox.all()[0])
        query = urllib.parse.parse_qs(asked.query)
        self.assertEqual(asked.path, "/app/user/verify-token")
        self.assertEqual(set(query), {"localAppName", "localPort", "redirect"})

    def test_somebody_elses_sign_in_is_not_kept(self):
        _ = self.browser
        helper = self.begin_jit("portal", "sign-in", "--host", self.portal.url)
        self.press("#authorize")
        self.tray.windows.find("push button", "Not Me").press()
        code, output, errors = self.end_jit(helper)
        self.assertEqual((code, output), (1, ""), errors)
        self.assertEqual(self.entries(), [])

    def test_it_lasts_over_a_restart(self):
        self.sign_in()
        self.assertEqual(self.tray.stop(), 0)
        self.tray = self.start_tray()
        self.wait_for("the sign-in from the keyring", lambda: "bob@example.com" in self.jit("status").stdout)
        self.assertEqual(len(self.browser.inbox.all()), 1)

    def test_api_token_from_stdin(self):
        self.sign_in_with_token()
        self.assertSignedIn()
        self.assertIn('"AccessKeyId"', self.jit("credential-process", *self.target()).stdout)

    def test_wrong_api_token(self):
        refused = self.jit("portal", "sign-in", "--host", self.portal.url, "--token-stdin", input="no-such-token\n",
                           check=False)
        self.assertEqual(refused.returncode, 3)
        self.assertEqual(len(refused.stderr.strip().splitlines()), 1, refused.stderr)
        self.assertEqual(self.entries(), [])

    def test_sign_out(self):
        self.sign_in()
        self.jit("credential-process", *self.target())
        self.jit("portal", "sign-out", "--host", self.portal.url)
        self.assertEqual(self.entries(), [])
        self.assertNotIn("bob@example.com", self.jit("status").stdout)
        self.wait_for("the menu's Sign In", lambda: self.tray.menu().find("Sign In"))

    def test_from_the_menu(self):
        _ = self.browser
        self.tray.click("Sign In")
        self.press("#authorize")
        self.say_it_is_me()
        self.tray.windows.find("label", "You are signed in")
        self.tray.windows.find("push button", "Close").press()
        self.wait_for("the menu's headline", lambda: self.tray.menu().find(self.headline()))
        self.assertSignedIn()

    def headline(self):
        return next((label for label in self.tray.menu().labels() if "bob@example.com" in label), "bob@example.com")


if __name__ == "__main__":
    main()
