"""The part of try.sh for a machine without a display: the main job, from Authorize to `aws sts get-caller-identity`,
in a virtual desktop, narrated. python3 try_headless.py BUILD-FOLDER; exit 0 only if the identity came back."""
import json
import os
import pathlib
import signal
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[1]
BUILD = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else SOURCE / "build").resolve()
os.environ["DUPLO_BIN_DIR"] = str(BUILD / "bin")
sys.path.insert(0, str(SOURCE / "tests" / "e2e"))

from browser import Browser  # noqa: E402 (the path is set above)
from portal import BIN, DemoPortal  # noqa: E402
from session import Session  # noqa: E402
from tray import Tray  # noqa: E402
from waiting import wait_for  # noqa: E402

STEPS = 8
PROFILE = "demo-dev01"


class Narrator:
    """One line per step: what is done, then what came of it."""

    def __init__(self):
        self._step = 0

    def step(self, text):
        self._step += 1
        print(f"[{self._step}/{STEPS}] {text}", flush=True)

    def note(self, text):
        print(f"      {text}", flush=True)


def sign_in(session, portal, browser, tray):
    """Lets duplo-tray-jit open the Authorize page, presses the green button and says that it was the person. Gives what
    the helper said."""
    command = [str(BIN / "duplo-tray-jit"), "portal", "sign-in", "--host", portal.url]
    helper = subprocess.Popen(command, env=session.environment, stdin=subprocess.DEVNULL, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        browser.open_next()
        browser.wait_for_text("Local Access Requested")
        browser.click("#authorize")
        tray.windows.find("push button", "Continue").press()
        output, errors = helper.communicate(timeout=60)
    finally:
        if helper.poll() is None:
            helper.kill()
            helper.communicate()
    if helper.returncode != 0:
        raise RuntimeError(f"the sign-in failed: {errors.strip()}")
    return output.strip()


def identity(session, portal):
    command = ["aws", "--endpoint-url", portal.url, "--profile", PROFILE, "--output", "json",
               "sts", "get-caller-identity"]
    return json.loads(session.run(command).stdout)


def main_job(session, say):
    """All of it. Gives the identity that AWS (the demo portal's STS) answered with, and where the picture lies."""
    say.step("A desktop of its own: X server, window manager, panel with a tray, keyring")
    say.step("The demo portal")
    portal = DemoPortal(session)
    say.note(portal.url)
    say.step("Duplo Tray, connected to it")
    tray = Tray(session, "--sts-endpoint", portal.url)
    say.note(f"icon registered in the tray: {tray.icon('Title') or tray.icon('Id')}")
    say.note(tray.jit("portal", "add", portal.url).stdout.strip() or "portal added")
    browser = Browser(session)
    say.step("Sign-in: Chromium opens the portal's page, Authorize is pressed")
    say.note(sign_in(session, portal, browser, tray) or "signed in")
    browser.close()
    say.step(f"AWS Access from my Workstation: profile {PROFILE} for the tenant dev01")
    tray.jit("profile", "add", PROFILE, "--host", portal.url, "--tenant", "dev01")
    for line in (session.scratch / "home/.aws/config").read_text().strip().splitlines():
        say.note(line)
    # "Welcome to Duplo Tray": what it leads through was done without it.
    tray.windows.find("push button", "Later").press()
    say.step(f"aws --profile {PROFILE} sts get-caller-identity")
    answer = identity(session, portal)
    for line in json.dumps(answer, indent=4).splitlines():
        say.note(line)
    say.step("A picture of the desktop")
    # A second start raises the first one's window.
    session.run([str(BIN / "duplo-tray")])
    wait_for("the profile window", lambda: session.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Duplo Tray"], check=False).stdout.strip())
    picture = BUILD / "duplo-tray-demo.png"
    wait_for("the tenant list", lambda: any("dev01" in text for text in tray.windows.describe()))
    wait_for("the first steps to go", lambda: not any("Welcome" in text for text in tray.windows.describe()))
    session.screenshot(picture)
    say.note(str(picture))
    say.step("Signing out and putting everything away")
    tray.jit("portal", "sign-out", "--host", portal.url)
    if tray.stop() != 0:
        raise RuntimeError("duplo-tray did not end in an orderly way")
    return answer, picture


def main():
    # Ctrl-C and a terminal that closes end the session's processes as well.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(1))
    session = Session(panel=True, keyring=True, environment={"DUPLO_TRAY_INSTANCE": "demo"})
    try:
        with session:
            try:
                answer, picture = main_job(session, Narrator())
            except BaseException:
                print(session.log("duplo-tray"), file=sys.stderr)
                raise
    except (RuntimeError, TimeoutError, LookupError, OSError, subprocess.SubprocessError) as error:
        print(f"try.sh: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print(f"\nIt works: {answer['Arn']}\nScreenshot: {picture}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
