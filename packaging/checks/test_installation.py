"""`cmake --install` into an empty folder: what lies where, and whether the desktop's own tools accept it."""
import pathlib
import re
import tempfile
import unittest

from support import BIN, BUILD, SOURCE, run

FILES = [
    "bin/duplo-tray",
    "bin/duplo-tray-jit",
    "share/applications/duplo-tray.desktop",
    "share/metainfo/io.github.duplo_tray.DuploTray.metainfo.xml",
    "share/icons/hicolor/scalable/apps/duplo-tray.svg",
    "share/bash-completion/completions/duplo-tray-jit",
    "share/zsh/vendor-completions/_duplo-tray-jit",
    "share/fish/vendor_completions.d/duplo-tray-jit.fish",
    "share/man/man1/duplo-tray.1.gz",
    "share/man/man1/duplo-tray-jit.1.gz",
    "share/doc/duplo-tray/copyright",
]


class Installation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.prefix = pathlib.Path(cls.folder.name)
        run("cmake", "--install", BUILD, "--prefix", cls.prefix)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_files(self):
        for name in FILES:
            self.assertTrue((self.prefix / name).is_file(), name)
        if (BIN / "duplo-tray-console").exists():
            self.assertTrue((self.prefix / "bin/duplo-tray-console").is_file())
            self.assertTrue((self.prefix / "share/man/man1/duplo-tray-console.1.gz").is_file())
        self.assertFalse((self.prefix / "bin/duplo-portal-demo").exists(), "the demo portal is for the build folder")

    def test_helper_works_where_it_is_installed(self):
        self.assertRegex(run(self.prefix / "bin/duplo-tray-jit", "version"), r"\d+\.\d+\.\d+")

    def test_desktop_entry(self):
        self.assertEqual(run("desktop-file-validate", self.prefix / FILES[2]), "")
        text = (self.prefix / FILES[2]).read_text()
        self.assertIn("\nIcon=duplo-tray\n", text)
        for program in re.findall(r"^Exec=(\S+)", text, re.MULTILINE):
            self.assertTrue((self.prefix / "bin" / program).exists(), program)

    def test_metainfo(self):
        run("appstreamcli", "validate", "--no-net", self.prefix / FILES[3])
        text = (self.prefix / FILES[3]).read_text()
        version = re.search(r"VERSION ([\d.]+)", (SOURCE / "CMakeLists.txt").read_text().split("project(")[1])
        self.assertIn(f'<release version="{version.group(1)}"', text)

    def test_manual_pages(self):
        for page in sorted((self.prefix / "share/man/man1").iterdir()):
            done = run("sh", "-c", f"zcat '{page}' | groff -man -Tutf8 -ww 2>&1 >/dev/null")
            self.assertEqual(done, "", f"{page.name} has mistakes")
            self.assertNotIn("@", run("zcat", page), "a variable was not filled in")

    def test_completions_are_valid(self):
        run("bash", "-n", self.prefix / FILES[5])
        run("zsh", "-n", self.prefix / FILES[6])
        run("fish", "-n", self.prefix / FILES[7])

    def complete(self, line):
        """What bash offers for a command line."""
        script = (f". '{self.prefix / FILES[5]}'; COMP_WORDS=({line} ''); "
                  "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _duplo_tray_jit; printf '%s\\n' \"${COMPREPLY[@]}\"")
        return run("bash", "-c", script).split()

    def test_completions_know_every_verb(self):
        verbs = set(re.findall(r"^  ([a-z-]+)   ", run(BIN / "duplo-tray-jit", "help"), re.MULTILINE))
        self.assertGreaterEqual(len(verbs), 5)
        offered = set(self.complete("duplo-tray-jit"))
        self.assertLessEqual(verbs, offered)
        for path in (FILES[6], FILES[7]):
            text = (self.prefix / path).read_text()
            self.assertEqual([verb for verb in offered if verb.lstrip("-") not in text], [], path)

    def test_completions_follow_the_verb(self):
        self.assertIn("--tenant", self.complete("duplo-tray-jit console"))
        self.assertIn("sign-in", self.complete("duplo-tray-jit --instance demo portal"))
        self.assertIn("--token-stdin", self.complete("duplo-tray-jit portal sign-in"))
        self.assertEqual(self.complete("duplo-tray-jit credentials --format"),
                         ["bash", "fish", "powershell", "cmd", "env", "ini", "json"])

    def test_completions_know_the_flags_in_the_help(self):
        for words in ("aws", "console", "credentials", "status", "portal sign-in", "profile add"):
            verb = words.split()[0]
            told = set(re.findall(r"^  (--[a-z-]+)", run(BIN / "duplo-tray-jit", "help", verb), re.MULTILINE))
            offered = set(self.complete(f"duplo-tray-jit {words}"))
            # --token is there for compatibility only: what it takes can be read by every program.
            self.assertEqual(told - offered - {"--token"}, set(), words)


if __name__ == "__main__":
    unittest.main()
