"""What the shells offer after Tab: every verb and flag of the help, and the names that the agent knows."""
import os
import pathlib
import re
import tempfile
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
        script = (f". '{FOLDER / 'duplo-tray-jit.bash'}'; COMP_WORDS=({line} ''); "
                  "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _duplo_tray_jit; printf '%s\\n' \"${COMPREPLY[@]}\"")
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
        for words in ("aws", "console", "credentials", "status", "portal sign-in", "profile add", "exec",
                      "env", "duplo", "whoami", "activity", "doctor"):
            verb = words.split()[0]
            told = set(re.findall(r"^  (--[a-z-]+)", run(BIN / "duplo-tray-jit", "help", verb), re.MULTILINE))
            offered = set(self.complete(f"duplo-tray-jit {words}"))
            # --token is there for compatibility only: what it takes can be read by every program.
            self.assertEqual(told - offered - {"--token"}, set(), words)

    def test_names_of_the_agent_stay_names(self):
        """A tenant may be called like a command: it is offered, quoted, and never run."""
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder, "duplo-tray-jit")
            program.write_text("#!/bin/sh\necho \"$*\" >> asked\nprintf '%s\\n' dev01 '$(touch pwned)'\n")
            program.chmod(0o755)
            environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
            script = (f". '{FOLDER / 'duplo-tray-jit.bash'}'; COMP_WORDS=(duplo-tray-jit --instance demo exec --tenant ''); "
                      "COMP_CWORD=5; _duplo_tray_jit; printf '%s\\n' \"${COMPREPLY[@]}\"")
            offered = run("bash", "-c", script, cwd=folder, env=environment).splitlines()
            self.assertEqual(offered, ["dev01", r"\$\(touch\ pwned\)"])
            fish = f"source '{FOLDER / 'duplo-tray-jit.fish'}'; complete -C 'duplo-tray-jit exec --tenant '"
            self.assertIn("dev01", run("fish", "-c", fish, cwd=folder, env={**environment, "HOME": folder}))
            self.assertEqual(pathlib.Path(folder, "asked").read_text().splitlines()[0], "--instance demo __complete tenants")
            self.assertFalse(pathlib.Path(folder, "pwned").exists())


if __name__ == "__main__":
    unittest.main()
