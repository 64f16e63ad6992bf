"""What the shells offer after Tab: every verb and flag of the help, and the names that the agent knows."""
import os
import pathlib
import pty
import re
import select
import signal
import tempfile
import time
import unittest

from support import BIN, SOURCE, run

FOLDER = SOURCE / "packaging" / "completions"


class Completions(unittest.TestCase):
    def test_completions_are_valid(self):
        for program in ("duplo-tray", "duplo-tray-jit"):
            run("bash", "-n", FOLDER / f"{program}.bash")
            run("zsh", "-n", FOLDER / f"_{program}")
            run("fish", "-n", FOLDER / f"{program}.fish")

    def test_the_tray_s_options_and_commands(self):
        told = run(BIN / "duplo-tray", "--help")
        words = set(re.findall(r"--[a-z-]+", told)) | set(re.findall(r"^  ([a-z]+) ", told, re.MULTILINE))
        self.assertGreaterEqual(len(words), 5)
        for name in ("duplo-tray.bash", "_duplo-tray", "duplo-tray.fish"):
            text = (FOLDER / name).read_text()
            self.assertEqual([word for word in words if word.lstrip("-") not in text], [], name)

    def complete(self, line):
        """What bash offers for a command line."""
        script = (f". '{FOLDER / 'duplo-tray-jit.bash'}'; COMP_WORDS=({line} ''); COMP_LINE='{line} '; "
                  "COMP_POINT=${#COMP_LINE}; COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _duplo_tray_jit; "
                  "printf '%s\\n' \"${COMPREPLY[@]}\"")
        return run("bash", "-c", script).split()

    def test_completions_know_every_verb(self):
        verbs = set(re.findall(r"^  ([a-z-]+)   ", run(BIN / "duplo-tray-jit", "help"), re.MULTILINE))
        self.assertGreaterEqual(len(verbs), 5)
        offered = set(self.complete("duplo-tray-jit"))
        self.assertLessEqual(verbs, offered)
        for name in ("_duplo-tray-jit", "duplo-tray-jit.fish"):
            text = (FOLDER / name).read_text()
            self.assertEqual([verb for verb in offered if verb.lstrip("-") not in text], [], name)

    def test_completions_follow_the_verb(self):
        self.assertIn("--tenant", self.complete("duplo-tray-jit console"))
        self.assertIn("sign-in", self.complete("duplo-tray-jit --instance demo portal"))
        self.assertIn("--token-stdin", self.complete("duplo-tray-jit portal sign-in"))
        self.assertEqual(self.complete("duplo-tray-jit credentials --format"),
                         ["bash", "fish", "powershell", "cmd", "env", "ini", "json"])

    def test_completions_know_the_flags_in_the_help(self):
        verbs = {"portal": ["add", "list", "remove", "sign-in", "sign-out"], "profile": ["add", "list", "remove"],
                 "kubeconfig": ["add", "list", "remove"]}
        for verb in ("aws", "console", "credentials", "status", "portal", "profile", "kubeconfig", "exec", "env", "duplo",
                     "whoami", "tenants", "activity", "doctor", "serve", "k8s", "consent", "credential-process", "clear-cache"):
            told = set(re.findall(r"^  (--[a-z-]+)", run(BIN / "duplo-tray-jit", "help", verb), re.MULTILINE))
            lines = [f"duplo-tray-jit {verb} {second}".strip() for second in verbs.get(verb, [""])]
            offered = {word for line in lines for word in self.complete(line)}
            # --token is there for compatibility only: what it takes can be read by every program.
            self.assertEqual(told - offered - {"--token"}, set(), verb)


# What an agent answers, and what a program is given: a line each.
PROGRAM = """#!/bin/sh
case " $* " in
*" __complete "*) echo "$*" >> "$HOME/asked" ;;
*) printf '%s\\n' "$@" > "$HOME/got"; exit ;;
esac
case "$*" in
*"--host other"*) echo elsewhere ;;
*tenants*) printf '%s\\n' dev01 'a:b' 'a:c' 'x=y' 'me@home' 'sp ace' "it's" '$(touch pwned)' 'q"t' 'ünï' ;;
*portals*) printf '%s\\n' acme.duplocloud.net http://127.0.0.1:8080 ;;
*environments*) printf '%s\\n' work 127.0.0.1:8080/dev01 ;;
*profiles*) printf '%s\\n' work '[odd] name' ;;
*clusters*) echo arn:aws:eks/c1 ;;
esac
"""

# What is typed before Tab, and the last word that the program gets then.
TYPED = [
    ("exec --tenant de", "dev01"),
    ("exec --tenant=de", "--tenant=dev01"),
    ("exec -tenant de", "dev01"),
    ("exec --tenant a:b", "a:b"),
    ("exec --tenant=a:c", "--tenant=a:c"),
    ("exec --tenant x=", "x=y"),
    ("exec --tenant me@", "me@home"),
    ("exec --tenant sp", "sp ace"),
    ("exec --tenant it", "it's"),
    ("exec --tenant \\$", "$(touch pwned)"),
    ("exec --tenant q", 'q"t'),
    ("exec --tenant ü", "ünï"),
    ("exec --tenant 'de", "dev01"),
    ("exec --tenant \"sp", "sp ace"),
    ("exec --tenant=\"a:b", "--tenant=a:b"),
    ("exec --host other --tenant ", "elsewhere"),
    ("exec --host=other --tenant ", "elsewhere"),
    ("portal sign-in --host http", "http://127.0.0.1:8080"),
    ("kubeconfig add x --host ac", "acme.duplocloud.net"),
    ("k8s --host=ac", "--host=acme.duplocloud.net"),
    ("kubeconfig remove ", "arn:aws:eks/c1"),
    ("profile remove wo", "work"),
    ("portal remove ac", "acme.duplocloud.net"),
    ("portal sign-out http", "http://127.0.0.1:8080"),
    ("env 127", "127.0.0.1:8080/dev01"),
    ("portal add --api", "--api-host"),
    ("--instance=demo exec --tenant de", "dev01"),
    ("-instance demo exec --tenant de", "dev01"),
]


class Names(unittest.TestCase):
    """The agent's names in the real shells: whatever a tenant is called, it is given as it is, and never run."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.home = pathlib.Path(self.folder.name)
        program = self.home / "duplo-tray-jit"
        program.write_text(PROGRAM)
        program.chmod(0o755)
        self.environment = {"HOME": str(self.home), "PATH": f"{self.home}:/usr/bin:/bin", "TERM": "dumb",
                            "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null", "ZDOTDIR": str(self.home)}

    def check_asked(self):
        asked = (self.home / "asked").read_text().splitlines()
        self.assertEqual([line for line in asked if "demo" in line and not line.startswith("--instance demo __complete")], [])
        self.assertGreaterEqual(sum("demo" in line for line in asked), 2)
        self.assertFalse((self.home / "pwned").exists())

    def type_in(self, setup, *shell):
        """Types each line, Tab and Enter into the shell, and looks at what its program was given."""
        terminal = Terminal(shell, self.environment, self.home)
        self.addCleanup(terminal.close)
        terminal.enter(setup)
        for typed, expected in TYPED:
            with self.subTest(typed):
                (self.home / "got").unlink(missing_ok=True)
                terminal.complete(f"duplo-tray-jit {typed}")
                got = self.home / "got"
                self.assertEqual(got.read_text().splitlines()[-1] if got.exists() else None, expected, terminal.seen)
        self.check_asked()

    def test_in_bash(self):
        self.type_in(f". '{FOLDER / 'duplo-tray-jit.bash'}'", "bash", "--norc", "--noprofile", "-i")

    def test_in_zsh(self):
        self.type_in(f"fpath=('{FOLDER}' $fpath); autoload -Uz compinit; compinit -u -D", "zsh", "-f", "-i")

    def test_in_fish(self):
        script = f"source '{FOLDER / 'duplo-tray-jit.fish'}'; complete -C \"$LINE\""
        for typed, expected in TYPED:
            with self.subTest(typed):
                offered = run("fish", "--no-config", "-c", script, cwd=self.home,
                              env={**self.environment, "LINE": f"duplo-tray-jit {typed}"})
                self.assertIn(expected, [line.split("\t")[0] for line in offered.splitlines()])
        self.check_asked()
        offered = run("fish", "--no-config", "-c", script, cwd=self.home,
                      env={**self.environment, "LINE": "duplo-tray-jit k8s --"})
        self.assertNotIn("--admin", offered)


class Terminal:
    """A shell that believes somebody sits at it."""

    def __init__(self, command, environment, folder):
        self.seen = b""
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)

    def close(self):
        os.close(self.file)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)

    def wait_for(self, mark):
        end = time.monotonic() + 20
        while mark not in self.seen and time.monotonic() < end:
            if select.select([self.file], [], [], 0.5)[0]:
                self.seen += os.read(self.file, 65536)

    def enter(self, line):
        """Waits until the line was done, too. The mark stands otherwise in what is typed."""
        self.seen = b""
        os.write(self.file, f"{line}; echo re''ady\r".encode())
        self.wait_for(b"ready\r\n")

    def complete(self, line):
        """Enter comes after the completion, since the shell reads one after the other."""
        os.write(self.file, f"{line}\t\r".encode())
        self.enter(":")


if __name__ == "__main__":
    unittest.main()
