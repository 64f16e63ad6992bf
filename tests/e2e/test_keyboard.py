"""Without a mouse: the three options by keyboard alone, and every control of every window as a screen reader meets it."""
from accessibility import FOCUSABLE
from case import EndToEnd, main
from portal import BIN

# What a person works with; each needs a name and must take the keyboard's focus.
WORKED_WITH = {"push button", "check box", "radio button", "combo box", "text", "password text", "spin box", "entry",
               "page tab", "list", "button menu", "tree", "table", "slider", "toggle button"}


class Keyboard(EndToEnd):
    """Keys go to whatever has the focus, as X delivers them; what happened is seen over AT-SPI and in the files."""

    tray_options = ("--background",)

    def setUp(self):
        super().setUp()
        self.sign_in_with_token()
        self.session.run([str(BIN / "duplo-tray")], seconds=20)
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
        self.session.run([str(BIN / "duplo-tray"), "search"], seconds=20)
        self.windows.find("list", "What was found")
        self.type("dev01 reveal")
        self.windows.find("list item", "Show Temporary")
        self.key("Return")
        self.windows.find("push button", "Get JIT Access")
        self.tab_to("Get JIT Access")
        self.key("space")
        self.windows.find("push button", "Copy")

    def test_workstation(self):
        self.session.run([str(BIN / "duplo-tray"), "search"], seconds=20)
        self.windows.find("list", "")
        self.type("dev01")
        self.key("ctrl+w")
        self.wait_for("the profile", lambda: self.config.exists() and "credential_process" in self.config.read_text())
        answer = self.aws("dev01", "sts", "get-caller-identity")
        self.assertIn("assumed-role", answer.stdout)


class ScreenReader(EndToEnd):
    """Walks every window over AT-SPI."""

    tray_options = ("--background",)

    def check(self, window):
        controls = self.wait_for(f"the controls of {window}", lambda: [
            control for control in self.tray.windows.controls() if control.role in WORKED_WITH])
        nameless = [repr(control) for control in controls if not control.name.strip()
                    and control.has_state(FOCUSABLE)]
        unreachable = [repr(control) for control in controls if control.role in ("push button", "check box", "combo box")
                       and not control.has_state(FOCUSABLE) and control.parent.role != "text"]  # clears a line
        self.assertEqual(nameless, [], f"controls of {window} without a name")
        self.assertEqual(unreachable, [], f"controls of {window} that the keyboard cannot reach")

    def test_every_window(self):
        self.sign_in_with_token()
        self.session.run([str(BIN / "duplo-tray")], seconds=20)
        self.tray.windows.find("list item", "dev01")
        self.check("the profile window")
        self.session.run([str(BIN / "duplo-tray"), "settings"], seconds=20)
        self.tray.windows.find("check box", "")
        self.check("the settings")
        self.session.run([str(BIN / "duplo-tray"), "search"], seconds=20)
        self.check("quick search")
        for entry in ("Sessions", "Activity", "Add a portal"):
            self.tray.click(entry)
            self.check(entry)


if __name__ == "__main__":
    main()
