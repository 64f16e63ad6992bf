"""JIT AWS Console: in the default browser by a link that works once, in a window of its own, and as a copied URL."""
import json
import pathlib
import re

from case import EndToEnd, main

CONSOLE = "AWS Management Console (demo)"


class Console(EndToEnd):
    def setUp(self):
        super().setUp()
        self.sign_in()

    def assertConsole(self, place="tenant dev01"):
        self.wait_for("the console", lambda: CONSOLE in self.browser.title)
        self.assertIn(place, self.browser.text)

    def test_in_the_browser(self):
        self.tray.click("dev01", "Open JIT AWS Console")
        link = self.browser.open_next()
        self.assertRegex(link, r"^http://(127\.0\.0\.1|localhost):\d+/")
        self.assertNotIn("SigninToken", link)
        self.assertConsole()
        # The link led there once; whoever finds it in a list of processes gets nothing.
        again = self.session.run(["/usr/bin/python3", "-c", "import sys, urllib.request\n"
                                  "print(urllib.request.urlopen(sys.argv[1], timeout=5).url)", link], check=False)
        self.assertNotEqual(again.returncode, 0, again.stdout)

    def test_administrator(self):
        self.tray.click("Administrator", "JIT Admin AWS Console")
        self.browser.open_next()
        self.wait_for("the console", lambda: CONSOLE in self.browser.title)
        self.assertNotIn("tenant dev01", self.browser.text)

    def test_copied_url(self):
        self.tray.click("dev01", "Copy AWS Console URL")
        url = self.wait_for("the URL on the clipboard", lambda: self.clipboard())
        self.assertRegex(url, r"^https?://.*SigninToken=")
        self.browser.open(url)
        self.assertConsole()

    def test_clipboard_is_cleared_at_quit(self):
        self.tray.click("dev01", "Copy AWS Console URL")
        self.wait_for("the URL on the clipboard", lambda: self.clipboard())
        self.assertEqual(self.tray.stop(), 0)
        self.assertEqual(self.clipboard(), "")

    def clipboard(self):
        found = self.session.run(["xclip", "-selection", "clipboard", "-o"], check=False, seconds=10)
        return found.stdout if found.returncode == 0 else ""

    def test_drop_in_for_duplo_jit(self):
        line = self.jit("aws", *self.target()).stdout
        self.assertEqual(line.count("\n"), 1)
        answer = json.loads(line)
        self.assertEqual(list(answer), ["Version", "ConsoleUrl", "AccessKeyId", "SecretAccessKey", "Region",
                                        "SessionToken", "Expiration"])
        self.assertRegex(answer["Expiration"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.browser.open(answer["ConsoleUrl"])
        self.assertConsole()

    def test_printed_url(self):
        url = self.jit("console", "--print", *self.target()).stdout.strip()
        self.browser.open(url)
        self.assertConsole()
        other = self.jit("console", "--print", *self.target()).stdout.strip()
        self.assertNotEqual(self.signin_token(url), self.signin_token(other), "a used URL was handed out again")

    def signin_token(self, url):
        return re.search(r"SigninToken=([^&]+)", url).group(1)


class ConsoleWindow(EndToEnd):
    """The isolated window, as chosen in the settings."""

    def start_tray(self, *options):
        settings = self.session.scratch / "home/.config/duplo-tray/settings.ini"
        settings.parent.mkdir(mode=0o700, parents=True)
        settings.write_text("[console]\nplace=window\n")
        return super().start_tray(*options)

    def setUp(self):
        super().setUp()
        self.sign_in_with_token()

    def test_in_a_window_of_its_own(self):
        self.tray.click("dev01", "Open JIT AWS Console")
        # xdotool fails where a window goes while it looks through them all, as a closing menu does.
        search = ["xdotool", "search", "--onlyvisible", "--name", "dev01.*AWS Console"]
        self.wait_for("the console's window", lambda: self.session.run(search, check=False).returncode == 0, 40)
        self.wait_for("the console's page", lambda: self.count("/federation") == 1, 40)
        self.assertEqual(self.session.inbox.all(), [], "the browser was opened as well")
        window = self.console_process()
        self.assertNotIn(b"SigninToken", window)
        # It is a window of its own in every sense: the tray's end does not close it.
        self.assertEqual(self.tray.stop(), 0)
        self.assertTrue(self.console_process())

    def console_process(self):
        """argv and environment of the console's process."""
        for pid in self.session.strays():
            folder = pathlib.Path("/proc", str(pid))
            command = (folder / "cmdline").read_bytes()
            if command.split(b"\0")[0].endswith(b"/duplo-tray-console"):
                return command + (folder / "environ").read_bytes()
        self.fail("duplo-tray-console does not run")


if __name__ == "__main__":
    main()
