"""Without a mouse: the three options by keyboard alone, and every control of every window as a screen reader meets it."""
from case import EndToEnd, main
from portal import BIN

TRAY = str(BIN / "duplo-tray")
PROFILE = "Duplo Tray"


class Keyboard(EndToEnd):
    """Keys go to whatever has the focus, as X delivers them; what happened is seen over AT-SPI and in the files."""

    tray_options = ("--background",)

    def setUp(self):
        super().setUp()
        self.sign_in_with_token()
        self.session.run([TRAY], seconds=20)
        self.windows = self.tray.windows
        self.windows.find("list item", "dev01")
        self.wait_for_focus()

    def wait_for_focus(self):
        self.wait_for("a window of ours in front", lambda: self.session.run(
            ["xdotool", "getactivewindow", "getwindowpid"], check=False).stdout.strip() == str(self.tray.process.pid))

    def key(self, *keys):
        self.session.run(["xdotool", "key", "--delay", "40", *keys])

    def type(self, text):
        self.session.run(["xdotool", "type", "--delay", "20", text])

    def focused(self):
        return self.windows.focused()

    def tab_to(self, name):
        """Presses Tab until the control of that name has the focus, once round at most."""
        names = []
        for _ in range(60):
            control = self.focused()
            names.append(control.name if control else "")
            if name.lower() in names[-1].lower():
                return control
            self.key("Tab")
        self.fail(f"Tab never came to {name!r}, but to {list(dict.fromkeys(names))}")
        return None

    def choose_tenant(self, name):
        self.key("ctrl+f")
        self.type(name)
        self.key("Down", "Return")
        self.windows.find("label", name)

    def test_console(self):
        self.choose_tenant("dev01")
        self.tab_to("JIT AWS Console")
        self.key("space")
        self.assertRegex(self.session.inbox.take(), r"^http://(127\.0\.0\.1|localhost):\d+/")

    def test_credentials(self):
        self.session.run([TRAY, "search"], seconds=20)
        self.windows.find("list", "What was found")
        self.type("dev01 reveal")
        self.windows.find("list item", "Show Temporary")
        self.key("Return")
        self.windows.find("push button", "Get JIT Access")
        self.tab_to("Get JIT Access")
        self.key("space")
        self.windows.find("push button", "Copy")

    def test_workstation(self):
        self.session.run([TRAY, "search"], seconds=20)
        self.windows.find("list", "")
        self.type("dev01")
        self.key("ctrl+w")
        self.wait_for("the profile", lambda: self.config.exists() and "credential_process" in self.config.read_text())
        answer = self.aws("dev01", "sts", "get-caller-identity")
        self.assertIn("assumed-role", answer.stdout)


class Reading(EndToEnd):
    """Walks windows over AT-SPI, as a screen reader does."""

    def check(self, title, role, name):
        """The window of that title, with a control that only it has: everything in it has a role and a name, and what is
        worked with can be reached."""
        controls = self.tray.windows.window(title, role, name)
        self.assertIn(controls[0].role, ("frame", "window", "dialog", "alert"), title)
        self.assertEqual([fault for control in controls for fault in control.faults()], [], title)

    def press(self, role, name):
        self.tray.windows.find(role, name).press()

    def key(self, key):
        self.session.run(["xdotool", "key", key])

    def open(self, *arguments):
        self.session.run([TRAY, *arguments], seconds=20)


class ScreenReader(Reading):
    tray_options = ("--background",)

    def test_windows(self):
        self.sign_in_with_token()
        self.open()
        self.check(PROFILE, "list item", "dev01")
        self.open("search")
        self.check("Search", "list item", "dev01")
        self.key("Escape")
        self.jit("credential-process", *self.target())
        self.tray.click("Sessions")
        self.check("Sessions", "cell", "dev01")
        self.tray.click("Activity")
        self.check("Activity", "cell", "dev01")

    def test_settings(self):
        self.open("settings")
        self.tray.windows.find("list item", "General")
        self.wait_for("the list of pages", lambda: (focused := self.tray.windows.focused()) and focused.name == "Pages")
        for role, name in (("check box", "Start when I log in"), ("combo box", "Your browser"), ("combo box", "bash"),
                           ("check box", "Hand out nothing"), ("push button", "Add a Portal"), ("push button", "Copy")):
            self.check("Settings", role, name)
            self.key("Down")

    def test_access_dialogs(self):
        self.sign_in_with_token()
        self.tray.click("dev01", "Temporary AWS Credentials", "Show")
        self.check("Get JIT AWS Access", "push button", "Get JIT Access")
        self.press("push button", "Get JIT Access")
        self.check("Get JIT AWS Access", "push button", "Copy")
        self.open()
        self.press("push button", "Set Up")
        self.check("AWS Access from my Workstation", "text", "Profile name")
        self.open("open", f"duplo-tray://open?portal={self.portal.url}&tenant=dev01&service=s3")
        self.check("Link to an AWS Console", "push button", "Cancel")

    def test_questions(self):
        self.tray.click("Add a Portal")
        self.check("Add a Portal", "text", "Portal address")
        self.key("Escape")
        waiting = self.begin_jit("credential-process", *self.target())
        self.check("A Program Asks for AWS Access", "push button", "Deny")
        self.press("push button", "Deny")
        self.end_jit(waiting)
        self.tray.click("Sign In")
        self.check("Authorize", "push button", "Open Again")
        self.press("push button", "Paste a Token")
        self.check("Sign In with an API Token", "text", "API token")
        self.key("Escape")
        self.sign_in_with_token()
        asking = self.begin_jit("credential-process", "--host", self.portal.url, "--admin")
        self.check("A Program Asks for Administrator Access", "push button", "Allow")
        self.press("push button", "Deny")
        self.end_jit(asking)


class FirstSteps(Reading):
    starts_tray = False

    def test_three_steps(self):
        self.tray = self.start_tray()
        self.check("Welcome to Duplo Tray", "text", "Portal address")
        self.jit("portal", "add", self.portal.url)
        self.check("Welcome to Duplo Tray", "push button", "Authorize in the Browser")
        self.sign_in_with_token()
        self.press("push button", "Continue")
        self.check("Welcome to Duplo Tray", "push button", "Set Up")
        self.press("push button", "Set Up")
        self.check("Welcome to Duplo Tray", "push button", "Finish")


if __name__ == "__main__":
    main()
