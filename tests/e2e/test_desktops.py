"""Other desktops than the usual one: Wayland, large scales, screens that are gone."""
import re

from accessibility import Windows
from case import EndToEnd, main
from portal import BIN

TRAY = str(BIN / "duplo-tray")


class Wayland(EndToEnd):
    """Weston without a screen. Its own tool takes the pictures."""

    desktop = {"keyring": True}
    starts_tray = False

    def begin(self, scale=1):
        """The tray, signed in, with its window on a screen of that scale."""
        self.session.start_weston(scale)
        self.scale = scale
        empty = self.picture()
        process = self.session.start([TRAY, "--sts-endpoint", self.portal.url])
        self.windows = Windows(self.session, process.pid)
        self.windows.window("Duplo Tray", "push button", "Add a Portal")
        self.jit("portal", "add", self.portal.url)
        self.sign_in_with_token()
        self.windows.window("Duplo Tray", "list item", "dev01")
        self.changed(empty)
        return process

    def picture(self):
        """What is on the screen below the panel, a line for each of some of its pixels."""
        self.session.run(["weston-screenshooter"])
        path = next((self.session.scratch / "home").glob("wayland-screenshot-*.png"))
        panel = f"{1280 * self.scale}x{760 * self.scale}+0+{40 * self.scale}"
        done = self.session.run(["convert", str(path), "-crop", panel, "-sample", "640x380!", "-depth", "8", "txt:-"])
        path.unlink()
        return done.stdout

    def changed(self, before):
        def differs():
            now = self.picture()
            lines = sum(1 for one, other in zip(before.splitlines(), now.splitlines()) if one != other)
            return now if lines > 5000 else None
        return self.wait_for("a window on the screen", differs, 60)

    def test_windows_show(self):
        process = self.begin()
        profile = self.picture()
        self.assertEqual(self.session.run([TRAY, "search"], seconds=20).returncode, 0)
        self.windows.window("Search", "list item", "dev01")
        self.changed(profile)
        self.assertEqual(self.session.stop(process), 0)
        self.assertNotIn("error", self.session.log("duplo-tray").lower())

    def test_at_200_percent(self):
        self.assertEqual(self.session.stop(self.begin(scale=2)), 0)

    def test_says_that_nothing_could_be_copied(self):
        """The clipboard belongs to who has a keyboard or a pointer, and here is none."""
        self.begin()
        copying = self.jit("console", *self.target(), "--copy", check=False)
        self.assertNotEqual(copying.returncode, 0)
        self.assertIn("clipboard", copying.stderr)
        self.assertNotIn("Copied", copying.stderr)


class Scale(EndToEnd):
    """The window stays on the screen at every scale, and what is on it stays reachable."""

    desktop = {"display": True, "keyring": True}
    starts_tray = False

    def geometry(self, process, title="^Duplo Tray$"):
        """(left, top, width, height) of the window of that title, the profile window unless another is named."""
        windows = self.session.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(process.pid), "--name",
                                    title], check=False).stdout.split()
        if not windows:
            return None
        told = self.session.run(["xwininfo", "-id", windows[0]], check=False).stdout
        values = dict(re.findall(r"^ *([A-Z][\w -]+): +(-?\d+)$", told, re.MULTILINE))
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        return tuple(int(values[name]) for name in names) if values else None

    def shown(self, process):
        try:
            return self.wait_for("the window", lambda: self.geometry(process), 40)
        except TimeoutError as error:
            tree = self.session.run(["xwininfo", "-root", "-tree"], check=False).stdout
            raise TimeoutError(f"{error}; ended: {process.poll()}; {self.session.log('duplo-tray')}\n{tree}") from None

    def assertOnScreen(self, geometry, width, height):
        left, top, wide, high = geometry
        self.assertTrue(left >= 0 and top >= 0 and left + wide <= width and top + high <= height, geometry)

    def change_screen(self, width, height):
        self.session.stop(self.session.process("openbox"))
        self.session.stop(self.session.process("Xvfb"))
        self.session.start_display(f"{width}x{height}")

    def test_100_to_300_percent(self):
        for scale in (1, 1.5, 2, 3):
            # A screen that people scale so, and one that is too small for it.
            for width, height in ((int(1280 * scale), int(800 * scale)), (1280, 800)):
                with self.subTest(scale=scale, screen=f"{width}x{height}"):
                    self.change_screen(width, height)
                    self.session.environment["QT_SCALE_FACTOR"] = str(scale)
                    process = self.session.start([TRAY])
                    geometry = self.shown(process)
                    self.assertEqual(self.session.stop(process), 0)
                    if scale <= 2 or width > 1280:
                        self.assertOnScreen(geometry, width, height)
                    self.assertGreater(geometry[2], 600)

    def test_other_windows_at_200_percent(self):
        self.change_screen(1280, 800)
        self.session.environment["QT_SCALE_FACTOR"] = "2"
        process = self.session.start([TRAY])
        self.shown(process)
        self.jit("portal", "add", self.portal.url)
        self.sign_in_with_token()
        for verb, title in (("settings", "^Settings"), ("search", "^Search"), ("add-portal", "^Add a Portal")):
            with self.subTest(window=verb):
                self.session.run([TRAY, verb], seconds=20)
                geometry = self.wait_for(verb, lambda title=title: self.geometry(process, title))
                self.assertOnScreen(geometry, 1280, 800)
        self.assertEqual(self.session.stop(process), 0)

    def test_window_comes_back_onto_a_screen_that_exists(self):
        process = self.session.start([TRAY])
        self.wait_for("the window", lambda: self.geometry(process))
        window = self.session.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(process.pid), "--name",
                                   "^Duplo Tray$"]).stdout.split()[0]
        self.session.run(["xdotool", "windowmove", window, "600", "300"])
        self.wait_for("its new place", lambda: self.geometry(process)[0] >= 590)
        self.assertEqual(self.session.stop(process), 0)
        self.change_screen(800, 600)
        process = self.session.start([TRAY])
        self.assertOnScreen(self.wait_for("the window", lambda: self.geometry(process)), 800, 600)
        self.assertEqual(self.session.stop(process), 0)


if __name__ == "__main__":
    main()
