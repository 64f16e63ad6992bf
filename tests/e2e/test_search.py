"""Quick search on a real desktop, with the keys a person types: opened by command, by shortcut, over D-Bus, by a click
on the icon; "dev s3", Enter, and the browser has the console."""
import re

from case import EndToEnd, main
from portal import BIN

SERVICE = "io.github.duplo_tray.DuploTray"
PATH = "/io/github/duplo_tray/DuploTray"
TITLE = "Search"


class SearchSteps(EndToEnd):
    """What a person does with the window."""

    tray_options = ("--background",)

    def xdotool(self, *arguments):
        return self.session.run(["xdotool", *arguments], check=False).stdout.strip()

    def window(self):
        """The search window's number while it has the keyboard."""
        found = self.xdotool("getactivewindow")
        return found if found and re.search(TITLE, self.xdotool("getwindowname", found), re.IGNORECASE) else None

    def wait_for_window(self):
        self.wait_for("the search window", self.window)

    def open_by_command(self):
        done = self.session.run([str(BIN / "duplo-tray"), "search"], seconds=20)
        self.assertEqual(done.returncode, 0)
        self.wait_for_window()

    def type(self, text):
        self.session.run(["xdotool", "type", "--delay", "20", text])

    def key(self, *keys):
        self.session.run(["xdotool", "key", "--delay", "30", *keys])

    def results(self):
        return [control.name for control in self.tray.windows.controls() if control.role == "list item"]

    def wait_for_result(self, *words):
        def found():
            return any(all(word in result for word in words) for result in self.results())
        try:
            self.wait_for(" ".join(words), found)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; there are {self.tray.windows.describe()[:12]}") from None

    def open_in_browser(self):
        link = self.session.inbox.take()
        self.assertRegex(link, r"^http://(127\.0\.0\.1|localhost):\d+/")
        self.browser.open(link)
        return self.browser


class QuickSearch(SearchSteps):
    def setUp(self):
        super().setUp()
        self.sign_in_with_token()

    def test_dev_s3(self):
        self.open_by_command()
        self.type("dev s3")
        self.wait_for_result("Open S3")
        self.key("Return")
        browser = self.open_in_browser()
        self.wait_for("the console's page", lambda: "s3" in browser.url)
        self.wait_for("the search window's end", lambda: not self.window())

    def test_copy_credentials(self):
        self.open_by_command()
        self.type("dev01")
        self.wait_for_result("dev01")
        self.key("ctrl+c")
        self.wait_for("the clipboard", lambda: "AWS_ACCESS_KEY_ID" in self.session.run(
            ["xclip", "-o", "-selection", "clipboard"], check=False).stdout)

    def test_escape_closes_it(self):
        self.open_by_command()
        self.type("dev")
        self.key("Escape")
        self.wait_for_window()
        self.key("Escape")
        self.wait_for("its end", lambda: not self.window())

    def test_shortcut(self):
        self.key("ctrl+alt+j")
        self.wait_for_window()
        self.key("ctrl+alt+j")
        self.wait_for("its end", lambda: not self.window())

    def test_over_dbus(self):
        self.session.call(SERVICE, PATH, "org.freedesktop.Application", "ActivateAction", "(sava{sv})", "search", [], {})
        self.wait_for_window()

    def test_click_on_the_icon(self):
        self.tray.activate()
        self.wait_for_window()

    def test_nothing_found_is_said(self):
        self.open_by_command()
        self.type("no such thing anywhere")
        self.wait_for("the words", lambda: any("no such thing" in name or "No match" in name or "Nothing" in name
                                               for name in (c.name for c in self.tray.windows.controls())))
        self.assertEqual(self.results(), [])


class NobodySignedIn(SearchSteps):
    def test_search_offers_to_sign_in(self):
        self.open_by_command()
        self.wait_for("an offer to sign in", lambda: any(
            "sign in" in control.name.lower() for control in self.tray.windows.controls()))


if __name__ == "__main__":
    main()
