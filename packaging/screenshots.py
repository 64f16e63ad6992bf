"""The part of screenshots.sh that takes the pictures: python3 screenshots.py FOLDER. The programs are in DUPLO_BIN_DIR."""
import pathlib
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(SOURCE / "tests" / "e2e"))

from panelicon import PanelIcon  # noqa: E402 (the path is set above)
from portal import API_TOKEN, BIN, DemoPortal  # noqa: E402
from session import Session  # noqa: E402
from tray import Tray  # noqa: E402
from waiting import wait_for  # noqa: E402

# As a Plasma desktop tells programs its colours; Qt reads them without any of Plasma being there.
COLOURS = {
    "light": {"Window": ("239,240,241", "35,38,41"), "View": ("255,255,255", "35,38,41"),
              "Button": ("252,252,252", "35,38,41"), "Selection": ("38,102,184", "255,255,255"),
              "Tooltip": ("247,247,247", "35,38,41")},
    "dark": {"Window": ("42,46,50", "252,252,252"), "View": ("27,30,32", "252,252,252"),
             "Button": ("49,54,59", "252,252,252"), "Selection": ("38,102,184", "255,255,255"),
             "Tooltip": ("49,54,59", "252,252,252")},
}


class Stage:
    """A desktop with a person who has worked for a while: signed in, favourites, a live session, a profile."""

    def __init__(self, folder, theme="light", scale=1, language="en_US"):
        self.folder = pathlib.Path(folder).resolve()
        self.session = Session(panel=True, keyring=True, screen=f"{1280 * scale}x{800 * scale}", environment={
            "QT_SCALE_FACTOR": str(scale), "LC_ALL": f"{language}.UTF-8", "XDG_CURRENT_DESKTOP": "KDE",
            "KDE_SESSION_VERSION": "5"})
        config = self.session.scratch / "home" / ".config"
        config.mkdir(mode=0o700)
        (config / "kdeglobals").write_text("[General]\nfont=DejaVu Sans,10,-1,5,50,0,0,0,0,0\n" + "".join(
            f"[Colors:{name}]\nBackgroundNormal={back}\nForegroundNormal={text}\n"
            for name, (back, text) in COLOURS[theme].items()))

    def __enter__(self):
        self.session.__enter__()
        self.portal = DemoPortal(self.session, "--port", "8080")
        self.session.run(["xsetroot", "-solid", "#5b6b7f"])
        self.icon = PanelIcon(self.session)
        self.tray = Tray(self.session, "--background", "--sts-endpoint", self.portal.url)
        self.icon.wait()
        self.jit("portal", "add", self.portal.url)
        self.jit("portal", "sign-in", "--token-stdin", input=f"{API_TOKEN}\n")
        for tenant in ("prod", "dev01"):
            self.jit("credential-process", "--tenant", tenant)
        self.jit("profile", "add", "dev01", "--tenant", "dev01")
        return self

    def __exit__(self, *problem):
        self.session.__exit__(*problem)

    def jit(self, *arguments, **options):
        return self.tray.jit(*arguments, **options)

    def key(self, *keys):
        self.session.run(["xdotool", "key", "--delay", "60", *keys])

    def type(self, text):
        self.session.run(["xdotool", "type", "--delay", "30", text])

    def tray_command(self, *words):
        self.session.run([str(BIN / "duplo-tray"), *words], seconds=20)

    def active(self):
        return self.session.run(["xdotool", "getactivewindow"], check=False).stdout.strip()

    def wait_for_window(self, before):
        return wait_for("the window", lambda: self.active() not in ("", "0", before) and self.active())

    def take(self, name, window="root"):
        """A picture once nothing moves any more."""
        path = self.folder / f"{name}.png"
        last = []

        def still():
            self.session.run(["import", "-window", window, str(path)])
            last.append(path.read_bytes())
            return last.count(last[-1]) > 2  # not in a row: a cursor blinks
        wait_for(f"a window that stands still for {name}", still)
        print(path, flush=True)

    def profile_window(self, name, tenant="dev01"):
        before = self.active()
        self.tray_command()
        window = self.wait_for_window(before)
        self.key("ctrl+f")
        self.type(tenant)
        self.key("Down", "Return")
        self.key("ctrl+f", "ctrl+a", "BackSpace", "Tab")
        self.take(name, window)

    def search(self, name, text):
        before = self.active()
        self.tray_command("search")
        window = self.wait_for_window(before)
        self.type(text)
        self.take(name, window)
        self.key("Escape", "Escape")

    def settings(self, name):
        before = self.active()
        self.tray_command("settings")
        self.take(name, self.wait_for_window(before))

    def menu(self, name):
        left, top, right, bottom = self.icon.wait()
        self.session.run(["xdotool", "mousemove", str((left + right) // 2), str((top + bottom) // 2), "click", "3"])
        self.key("Down", "Down", "Down", "Down", "Right")  # what a tenant has
        self.take(name)
        path = self.folder / f"{name}.png"
        self.session.run(["convert", str(path), "-crop", "720x600+560+0", "+repage", str(path)])
        self.key("Escape", "Escape")


def main(folder):
    with Stage(folder) as stage:
        stage.menu("tray-menu")
        stage.search("quick-search", "dev s3")
        stage.profile_window("profile-window")
        stage.settings("settings")
    with Stage(folder, theme="dark", scale=2) as stage:
        stage.search("quick-search-dark", "prod")
        stage.profile_window("profile-window-dark")
    with Stage(folder, language="de_DE") as stage:
        stage.settings("settings-de")


if __name__ == "__main__":
    main(*sys.argv[1:])
