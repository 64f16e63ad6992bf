"""The keychain is absent or locked: the person is told, and may keep the sign-in in memory until the program ends."""
from case import EndToEnd, main
from portal import API_TOKEN


class NoKeychain(EndToEnd):
    desktop = {"panel": True}

    def begin_sign_in(self):
        _ = self.browser
        helper = self.begin_jit("portal", "sign-in", "--host", self.portal.url)
        self.press("#authorize")
        self.say_it_is_me()
        return helper

    def answer(self, button):
        """Answers the question about the keychain. Gives what it said."""
        windows = self.tray.windows
        pressed = windows.find("push button", button)
        said = " ".join(windows.describe())
        pressed.press()
        return said

    def test_kept_in_memory_when_the_person_says_so(self):
        helper = self.begin_sign_in()
        said = self.answer("Keep in Memory")
        self.assertIn("key", said.lower())
        code, _, errors = self.end_jit(helper)
        self.assertEqual(code, 0, errors)
        self.assertIn("click Keep in Memory or Cancel", errors)
        self.assertIn('"AccessKeyId"', self.jit("credential-process", *self.target()).stdout)
        self.assertEqual(self.tray.stop(), 0)
        self.tray = self.start_tray()
        self.assertNotIn("bob@example.com", self.jit("status").stdout)

    def test_not_signed_in_when_the_person_says_no(self):
        helper = self.begin_sign_in()
        self.answer("Cancel")
        code, output, errors = self.end_jit(helper)
        self.assertEqual((code, output), (1, ""))
        self.assertRegex(errors.strip().splitlines()[-1], r"^duplo-tray-jit: ")
        self.assertNotIn("bob@example.com", self.jit("status").stdout)


class LockedKeychain(NoKeychain):
    """Locked, with nobody there who could unlock it."""

    desktop = {"panel": True, "keyring": True}

    def setUp(self):
        super().setUp()
        self.session.lock_keyring()

    def test_a_stored_sign_in_is_told_locked(self):
        self.session.unlock_keyring()
        self.sign_in()
        self.assertEqual(self.tray.stop(), 0)
        self.session.lock_keyring()
        self.tray = self.start_tray()
        self.tray.click("Pause")
        refused = self.jit("credential-process", *self.target(), check=False)
        self.assertEqual((refused.returncode, refused.stdout), (4, ""), refused.stderr)
        self.assertEqual(self.status()["portals"][0]["state"], "keychain locked")
        self.assertIn("✗ keychain: ", self.jit("doctor", check=False).stdout)
        self.session.unlock_keyring()
        self.assertEqual(self.status()["portals"][0]["user"], "bob@example.com")


class NoKeychainNoDisplay(EndToEnd):
    """Nobody to ask: the helper's flag is the choice, and the refusal names it."""

    desktop = {}
    starts_tray = False

    def sign_in_with(self, *flags):
        return self.jit("portal", "sign-in", "--host", self.portal.url, "--token-stdin", *flags,
                        input=f"{API_TOKEN}\n", check=False)

    def test_memory_only_by_flag(self):
        self.jit("portal", "add", self.portal.url)
        refused = self.sign_in_with()
        self.assertEqual(refused.returncode, 1)
        self.assertIn("--memory-only", refused.stderr)
        link = self.jit("portal", "sign-in", "--no-browser", check=False)
        self.assertEqual((link.returncode, link.stderr), (1, refused.stderr), "a link that leads to nothing")
        accepted = self.sign_in_with("--memory-only")
        self.assertEqual(accepted.returncode, 0, accepted.stderr)
        self.assertIn("memory", accepted.stderr)
        self.assertIn('"AccessKeyId"', self.jit("credential-process", *self.target()).stdout)


if __name__ == "__main__":
    main()
