"""What a person types: `exec` and, in real interactive shells on a real terminal, `jitnow` with its prompt segment."""
import os
import pathlib
import pty
import re
import select
import subprocess
import time
import unittest

from case import EndToEnd, main
from portal import BIN

JIT = str(BIN / "duplo-tray-jit")
HEADER = pathlib.Path(__file__).resolve().parents[2] / "app/aws/shadowingvariables.h"
SHELLS = {"bash": ["bash", "--rcfile", ".startup", "-i"], "zsh": ["zsh", "-i"], "fish": ["fish", "-i"]}


def shadowing_variables():
    names = re.search(r"shadowingVariables\[\] = \{(.*?)\}", HEADER.read_text(), re.DOTALL)[1]
    return re.findall(r'"(\w+)"', names)


class Terminal:
    """A program with a terminal of its own that the test types into."""

    def __init__(self, command, environment, folder):
        self.keyboard, screen = pty.openpty()
        self.seen = ""
        self.process = subprocess.Popen(command, env={**environment, "TERM": "xterm"}, cwd=folder, stdin=screen,
                                        stdout=screen, stderr=screen, start_new_session=True,
                                        preexec_fn=lambda: os.close(os.open(os.ttyname(0), os.O_RDWR)))
        os.close(screen)

    def type(self, line):
        os.write(self.keyboard, line.encode() + b"\n")

    def wait_for(self, pattern, seconds=30):
        """Until the screen showed that since the last time. Gives the match."""
        end = time.monotonic() + seconds
        while not (found := re.search(pattern, self.seen)):
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.keyboard], [], [], left)[0]:
                raise AssertionError(f"{pattern!r} was not on the screen: {self.seen!r}")
            text = os.read(self.keyboard, 4096).decode(errors="replace")
            if "\x1b[c" in text or "\x1b[0c" in text:  # newer shells ask the terminal what it is
                os.write(self.keyboard, b"\x1b[?62;c")
            self.seen += text
        self.seen = self.seen[found.end():]
        return found

    def end(self):
        self.process.kill()
        self.process.wait()
        os.close(self.keyboard)


class OlderName(unittest.TestCase):
    """Completion of duplo-aws-credential-process: the flags of "aws", in each shell."""

    COMPLETIONS = pathlib.Path(__file__).resolve().parents[2] / "packaging/completions"

    def said(self, *command):
        # fish completes only what there is.
        environment = {**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}"}
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, env=environment).stdout

    def test_bash(self):
        said = self.said("bash", "-c", '. "$1"; complete -p duplo-aws-credential-process; COMP_CWORD=1; '
                         'COMP_WORDS=(duplo-aws-credential-process --in); COMP_LINE="${COMP_WORDS[*]}"; '
                         'COMP_POINT=${#COMP_LINE}; _duplo_tray_jit; echo "${COMPREPLY[*]}"',
                         "bash", self.COMPLETIONS / "duplo-tray-jit.bash")
        self.assertEqual(said, "complete -F _duplo_tray_jit duplo-aws-credential-process\n--interactive\n")

    def test_zsh(self):
        said = self.said("zsh", "-fc", 'fpath=("$1" $fpath); autoload -U compinit; compinit -u -D; '
                         'print $_comps[duplo-aws-credential-process]; service=duplo-aws-credential-process; '
                         'function _arguments { print -l -- "$@" }; typeset -A compstate; autoload -U _duplo-tray-jit; _duplo-tray-jit',
                         "zsh", self.COMPLETIONS)
        self.assertTrue(said.startswith("_duplo-tray-jit\n"), said)
        self.assertIn("--interactive[", said)
        self.assertNotIn("portal:", said)

    def test_fish(self):
        said = self.said("fish", "-c", 'set -g fish_complete_path $argv[1]; '
                         'complete -C "duplo-aws-credential-process --in"', self.COMPLETIONS)
        self.assertIn("--interactive", said)
        self.assertNotIn("--no-browser", said)


class TheTray(unittest.TestCase):
    """Completion of duplo-tray itself."""

    def test_bash_knows_the_short_options(self):
        said = subprocess.run(["bash", "-c", '. "$1"; COMP_CWORD=1; COMP_WORDS=(duplo-tray -); _duplo_tray; '
                               'echo "${COMPREPLY[*]}"', "bash", OlderName.COMPLETIONS / "duplo-tray.bash"],
                              capture_output=True, text=True, timeout=60, check=True).stdout.split()
        self.assertLessEqual({"-h", "--help", "-v", "--version"}, set(said))


class Shells(EndToEnd):
    desktop = {"keyring": True}
    starts_tray = False

    def setUp(self):
        super().setUp()
        self.jit("portal", "add", self.portal.url)
        self.sign_in_with_token()

    def keys_in_environments(self):
        """From here on they are there by the person's wish, so processes are looked at no more; files are."""
        self.sampler.stop()
        self.sampler.sample = lambda: None

    # exec -----------------------------------------------------------------------------------------------------------

    def test_a_command_sees_our_variables_only(self):
        self.keys_in_environments()
        names = shadowing_variables()
        self.assertIn("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", names)
        stale = {name: "stale" for name in names}
        seen = self.jit("exec", *self.target(), "--", "env", env={**self.session.environment, **stale}).stdout
        self.assertNotIn("stale", seen)
        variables = dict(line.split("=", 1) for line in seen.splitlines() if line.startswith("AWS_"))
        self.assertLessEqual({"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"}, variables.keys())
        self.assertLessEqual(variables.keys() - {"AWS_REGION", "AWS_DEFAULT_REGION", "AWS_CREDENTIAL_EXPIRATION"},
                             {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"})

    def test_exec_leaves_nobody_in_between(self):
        self.keys_in_environments()
        parent = self.jit("exec", *self.target(), "--", "sh", "-c", "echo $PPID; exit 7", check=False)
        self.assertEqual((parent.returncode, parent.stdout.strip()), (7, str(os.getpid())))

    def test_nesting_is_refused(self):
        self.keys_in_environments()
        nested = self.jit("exec", *self.target(), "--", JIT, "exec", *self.target("dev02"), "--", "true", check=False)
        self.assertNotEqual(nested.returncode, 0)
        self.assertEqual(len(nested.stderr.strip().splitlines()), 1, nested.stderr)
        self.assertIn("dev01", nested.stderr)

    # At a terminal --------------------------------------------------------------------------------------------------

    def shell(self, name):
        home = self.session.scratch / "home"
        text = self.jit("shell-init", name).stdout
        startup = {"bash": ".startup", "zsh": ".zshrc", "fish": ".config/fish/config.fish"}[name]
        (home / startup).parent.mkdir(parents=True, exist_ok=True)
        (home / startup).write_text(text)
        terminal = Terminal(SHELLS[name], self.session.environment, home)
        self.addCleanup(terminal.end)
        return terminal

    def check_jitnow(self, name):
        self.jit("profile", "add", "dev01", *self.target())
        terminal = self.shell(name)
        terminal.type("jitnow dev01")
        terminal.wait_for(r"\[dev01\] ")
        terminal.type("jitnow dev01 && echo went=well")
        terminal.wait_for(r"went=well\r\n")
        terminal.type("jitnow -h; jitnow dev01 --json; jitnow; echo helped")
        terminal.wait_for(r"Usage: jitnow ENV(?s:.)*leave out --format and --json.*\s+Usage: jitnow ENV")
        terminal.wait_for(r"helped\r\n")
        terminal.type('echo "profile=$AWS_PROFILE."')
        terminal.wait_for(r"profile=dev01\.")
        terminal.type(f"aws --endpoint-url {self.portal.url} sts get-caller-identity")
        terminal.wait_for('"Arn": "arn:')
        self.keys_in_environments()
        terminal.type("jitnow dev01 --keys")
        terminal.wait_for(r"\[dev01 \d+m\]")
        terminal.type('echo "key=$AWS_ACCESS_KEY_ID."')
        terminal.wait_for(r"key=ASIA\w+\.")
        terminal.type("jitnow nowhere")
        terminal.wait_for("duplo-tray-jit: ")
        terminal.type("jitnow --off")
        terminal.type('echo "off=$AWS_ACCESS_KEY_ID$AWS_PROFILE$DUPLO_TRAY_NOW."')
        terminal.wait_for(r"off=\.")

    def test_bash(self):
        self.check_jitnow("bash")

    def test_zsh(self):
        self.check_jitnow("zsh")

    def test_fish(self):
        self.check_jitnow("fish")

    def test_a_tray_started_here_says_that_it_stays(self):
        self.jit("clear-cache")
        self.session.run([BIN / "duplo-tray", "quit"])
        environment = {**self.session.environment, "QT_QPA_PLATFORM": "offscreen"}
        terminal = Terminal([str(BIN / "duplo-tray"), "search"], environment, self.session.scratch)
        self.addCleanup(terminal.end)
        terminal.wait_for('runs here from now on, until "duplo-tray quit" or Ctrl.C')
        self.session.run([BIN / "duplo-tray", "quit"])
        self.assertEqual(terminal.process.wait(30), 0)

    def test_administrator_access_without_a_display(self):
        admin = ("--host", self.portal.url, "--admin")
        refused = self.jit("credential-process", *admin, check=False)
        self.assertEqual((refused.returncode, refused.stdout), (4, ""), refused.stderr)
        # Not by a script for itself, but by a person at a terminal.
        self.assertNotEqual(self.jit("consent", *admin, "always", check=False).returncode, 0)
        terminal = self.shell("bash")
        terminal.type(f"{JIT} consent {' '.join(admin)} always")
        terminal.wait_for(r"Administrator: always")
        self.assertIn('"AccessKeyId"', self.jit("credential-process", *admin).stdout)
        doctor = self.jit("doctor", check=False).stdout
        self.assertRegex(doctor, r"! consent \S+: programs get \S+ / Administrator with fewer questions than usual \(\"always\"\)")
        self.assertIn("the agent made it", doctor)


if __name__ == "__main__":
    main()
