"""What the icon says without a word: its five states in a real panel, told apart by their pixels; hosts that restart,
hosts of the old kind, and desktops without a tray."""
from case import EndToEnd, main
from panelicon import STATES, PanelIcon, likeness
from portal import BIN
from session import WATCHER
from waiting import listens


class FiveStates(EndToEnd):
    starts_tray = False
    tray_options = ("--background",)

    def setUp(self):
        super().setUp()
        self.icon = PanelIcon(self.session)
        self.tray = self.start_tray()
        self.icon.wait()
        self.jit("portal", "add", self.portal.url)
        self.shapes = {}

    def see(self, state):
        """Waits until the panel shows the state's picture, and that one more than any other."""
        def shown():
            self.found = self.icon.likenesses()
            return self.found[state] > 0.9 and max(self.found, key=self.found.get) == state
        try:
            self.wait_for(f"the icon {state}", shown)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; likenesses: {self.found}") from None
        self.shapes[state] = self.icon.shape()

    def test_each_has_a_picture_of_its_own(self):
        self.see("signed-out")
        helper = self.begin_jit("credential-process", *self.target())
        self.see("waiting")
        helper.kill()
        helper.communicate()
        self.tray.click("Pause")
        self.see("paused")
        self.tray.click("Pause")
        self.sign_in_with_token()
        self.see("signed-in")
        self.jit("portal", "sign-out", "--host", self.portal.url)
        self.portal.switch(jwt=True, tokenLife=300)
        self.sign_in()
        self.see("ending-soon")
        for one in STATES:
            for other in STATES[:STATES.index(one)]:
                # By shape alone: nobody has to see colours.
                self.assertLess(likeness(self.shapes[one], self.shapes[other]), 0.94, f"{one} looks like {other}")


class Hosts(EndToEnd):
    def test_icon_comes_back_when_the_panel_restarts(self):
        panel = self.session.process("xfce4-panel")
        panel.kill()
        panel.wait()
        self.wait_for("the watcher's end", lambda: not self.session.has_name(WATCHER))
        self.session.start_panel()
        self.wait_for("the icon", self.tray.is_registered, 30)
        self.assertIn("Signed out", self.tray.tooltip)
        self.assertIsNotNone(self.tray.menu().find("Quit"))


    def test_a_panel_that_stays_away_is_missed(self):
        self.assertFalse(self.says_no_tray())
        panel = self.session.process("xfce4-panel")
        panel.kill()
        panel.wait()
        self.wait_for("the words", self.says_no_tray, 30)
        self.session.start_panel()
        self.wait_for("the icon", self.tray.is_registered, 30)
        self.wait_for("the words' end", lambda: not self.says_no_tray())

    def says_no_tray(self):
        return any("no tray" in control.name for control in self.tray.windows.controls())


class OldHost(EndToEnd):
    desktop = {"display": True, "keyring": True}
    starts_tray = False

    def test_xembed(self):
        self.session.start_tint2()
        process = self.session.start([str(BIN / "duplo-tray"), "--background"])
        # An XEmbed icon is a window of ours inside the panel's.
        self.wait_for("the icon in tint2", lambda: self.session.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)], check=False).stdout.strip())
        self.assertEqual(self.session.stop(process), 0)


class NoTray(EndToEnd):
    desktop = {"display": True, "keyring": True}
    starts_tray = False

    def test_the_window_opens_and_says_so(self):
        from accessibility import Windows
        process = self.session.start([str(BIN / "duplo-tray")])
        windows = Windows(self.session, process.pid)
        windows.find("label", "no tray")
        self.assertEqual(self.session.stop(process), 0)

    def test_a_tray_that_comes_later_is_found(self):
        process = self.session.start([str(BIN / "duplo-tray"), "--background"])
        self.wait_for("the agent", lambda: listens(self.session.agent_socket))
        self.session.start_panel()
        # Qt must not have made up its mind while there was none: as an XEmbed icon it would have no menu over D-Bus.
        self.wait_for("the icon", self.items, 10)
        self.assertEqual(self.icon_window(process), "")
        self.assertEqual(self.session.stop(process), 0)

    def test_an_old_tray_that_comes_later_is_found(self):
        process = self.session.start([str(BIN / "duplo-tray"), "--background"])
        self.wait_for("the agent", lambda: listens(self.session.agent_socket))
        self.session.start_tint2()
        self.wait_for("the icon in tint2", lambda: self.icon_window(process), 60)
        self.assertEqual(self.session.stop(process), 0)

    def items(self):
        return self.session.get(WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems")

    def icon_window(self, process):
        return self.session.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)],
                                check=False).stdout.strip()


if __name__ == "__main__":
    main()
