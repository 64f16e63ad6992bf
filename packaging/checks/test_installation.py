"""`cmake --install` into an empty folder: what lies where, and whether the desktop's own tools accept it."""
import os
import pathlib
import re
import struct
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

from support import BIN, BUILD, SOURCE, run

DESKTOP = "share/applications/duplo-tray.desktop"
LINK = "share/applications/duplo-tray-link.desktop"
AUTOSTART = "etc/xdg/autostart/duplo-tray.desktop"
METAINFO = "share/metainfo/io.github.duplo_tray.DuploTray.metainfo.xml"
UNIT = "lib/systemd/user/duplo-tray-agent.service"
SOCKET = "lib/systemd/user/duplo-tray-agent.socket"
OLDER = {"bin/duplo-aws-credential-process": "duplo-tray-jit",
         "share/man/man1/duplo-aws-credential-process.1.gz": "duplo-tray-jit.1.gz"}
SERVICE = "share/dbus-1/services/io.github.duplo_tray.DuploTray.service"
ICONS = "share/icons/hicolor"
FILES = [
    "bin/duplo-tray", "bin/duplo-tray-jit", DESKTOP, LINK, AUTOSTART, METAINFO, UNIT, SOCKET, SERVICE,
    f"{ICONS}/scalable/apps/duplo-tray.svg", f"{ICONS}/symbolic/apps/duplo-tray-symbolic.svg",
    "share/man/man1/duplo-tray.1.gz", "share/man/man1/duplo-tray-jit.1.gz", "share/doc/duplo-tray/copyright",
]
EDGES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
LANGUAGES = ("de", "es")
XML = "http://www.w3.org/XML/1998/namespace"
COMPANIONS = {"duplo-tray-console": "duplo-tray-console", "duplo-portal-demo": "duplo-tray-demo"}


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
        for program, package in COMPANIONS.items():
            if (BIN / program).exists():
                for name in (f"bin/{program}", f"share/man/man1/{program}.1.gz", f"share/doc/{package}/copyright"):
                    self.assertTrue((self.prefix / name).is_file(), name)

    def test_nothing_is_written_outside_the_prefix(self):
        installed = (BUILD / "install_manifest.txt").read_text().splitlines()
        self.assertGreater(len(installed), len(FILES))
        self.assertEqual([name for name in installed if not name.startswith(f"{self.prefix}/")], [])

    def test_icons(self):
        for edge in EDGES:
            header = (self.prefix / f"{ICONS}/{edge}x{edge}/apps/duplo-tray.png").read_bytes()[:24]
            self.assertEqual(struct.unpack(">8s4x4sII", header), (b"\x89PNG\r\n\x1a\n", b"IHDR", edge, edge))

    def test_helper_works_where_it_is_installed(self):
        self.assertRegex(run(self.prefix / "bin/duplo-tray-jit", "version"), r"\d+\.\d+\.\d+")

    def test_the_older_name_is_the_same_program(self):
        for name, target in OLDER.items():
            self.assertEqual(os.readlink(self.prefix / name), target)
        older = self.prefix / "bin/duplo-aws-credential-process"
        self.assertIn("Takes every flag", run(older, "--help"))
        self.assertTrue((BIN / older.name).is_symlink())

    def test_desktop_entries(self):
        for name in (DESKTOP, LINK, AUTOSTART):
            self.assertEqual(run("desktop-file-validate", self.prefix / name), "", name)
            text = (self.prefix / name).read_text()
            self.assertIn("\nIcon=duplo-tray\n", text)
            commands = re.findall(r"^Exec=(.+)", text, re.MULTILINE)
            self.assertTrue(commands)
            for command in commands:
                self.assertEqual(command.split()[0], "duplo-tray")

    def test_desktop_actions(self):
        text = (self.prefix / DESKTOP).read_text()
        actions = re.search(r"^Actions=(.*);$", text, re.MULTILINE).group(1).split(";")
        for action in actions:
            self.assertRegex(text, rf"\[Desktop Action {action}\]\nName=.+")
        told = run(BIN / "duplo-tray", "--help")
        for word in re.findall(r"^Exec=duplo-tray (\S+)", text, re.MULTILINE):
            self.assertIn(word, told)

    def test_desktop_entries_speak_as_the_windows_do(self):
        text = (self.prefix / DESKTOP).read_text()
        for language in LANGUAGES:
            tree = ElementTree.parse(SOURCE / f"resources/translations/duplo-tray_{language}.ts")
            words = {message.findtext("source").replace("&", ""): message.findtext("translation").replace("&", "")
                     for message in tree.iter("message")}
            entries = re.findall(r"^Name=(.+)\nName\[de\]=", text, re.MULTILINE)
            same = [english for english in entries if english in words]
            self.assertGreaterEqual(len(same), 3)
            for english in same:
                self.assertIn(f"\nName[{language}]={words[english]}\n", text)

    def test_metainfo_is_translated(self):
        component = ElementTree.parse(self.prefix / METAINFO).getroot()
        for path in ("summary", "description/p", "description/ul/li", "screenshots/screenshot/caption"):
            languages = [element.get(f"{{{XML}}}lang", "en") for element in component.findall(path)]
            for language in LANGUAGES:
                self.assertEqual(languages.count(language), languages.count("en"), f"{path} in {language}")

    def test_links_reach_only_the_verb_for_links(self):
        text = (self.prefix / LINK).read_text()
        self.assertIn("\nMimeType=x-scheme-handler/duplo-tray;\n", text)
        self.assertIn("\nExec=duplo-tray open %u\n", text)
        self.assertIn("\nNoDisplay=true\n", text)

    def test_autostart_waits_to_be_asked(self):
        self.assertIn("\nHidden=true\n", (self.prefix / AUTOSTART).read_text())

    def test_services_name_the_installed_program(self):
        program = f"{self.prefix}/bin/duplo-tray"
        self.assertIn(f"\nExec={program} --background\n", (self.prefix / SERVICE).read_text())
        self.assertIn("\nName=io.github.duplo_tray.DuploTray\n", (self.prefix / SERVICE).read_text())
        self.assertIn(f"\nExecStart={program} --background\n", (self.prefix / UNIT).read_text())
        socket = (self.prefix / SOCKET).read_text()
        for line in ("ListenStream=%t/duplo-tray/agent.sock", "SocketMode=0600", "DirectoryMode=0700"):
            self.assertIn(f"\n{line}\n", socket)
        # Through man(1), systemd looks for the pages it names; they are not installed on this machine.
        complaints = run("systemd-analyze", "--user", "--man=no", "verify", self.prefix / UNIT, self.prefix / SOCKET,
                         env={**os.environ, "XDG_RUNTIME_DIR": self.folder.name})
        self.assertEqual(complaints, "")

    def test_metainfo(self):
        run("appstreamcli", "validate", "--no-net", self.prefix / METAINFO)
        text = (self.prefix / METAINFO).read_text()
        version = re.search(r"VERSION ([\d.]+)", (SOURCE / "CMakeLists.txt").read_text().split("project(")[1])
        self.assertIn(f'<release version="{version.group(1)}"', text)
        for picture in re.findall(r"resources/screenshots/[\w.-]+", text):
            self.assertTrue((SOURCE / picture).is_file(), picture)

    def test_manual_pages(self):
        for page in sorted((self.prefix / "share/man/man1").iterdir()):
            done = run("sh", "-c", f"zcat '{page}' | groff -man -Tutf8 -ww 2>&1 >/dev/null")
            self.assertEqual(done, "", f"{page.name} has mistakes")
            self.assertNotRegex(run("zcat", page), "@[A-Za-z_]+@", "a variable was not filled in")

    def test_manual_pages_know_what_the_help_knows(self):
        pages = (self.prefix / "share/man/man1").iterdir()
        for page in sorted(page for page in pages if not page.is_symlink()):
            program = page.name.removesuffix(".1.gz")
            pages = run("zcat", page).replace("\\", "")
            told = run(BIN / program, "--help", env={"PATH": "/usr/bin:/bin"})
            if program == "duplo-tray-jit":
                entries = re.findall(r"^  (\S.*?)(?:  |$)", told.split("Examples")[0], re.MULTILINE)
                verbs = [words.split()[0] for entry in entries for words in entry.split(", ")]
                told += "".join(run(BIN / program, "help", verb) for verb in verbs if verb not in ("version", "help"))
                self.assertGreaterEqual(len(verbs), 8)
                self.assertEqual([verb for verb in verbs if verb not in pages], [], program)
            told = re.sub(r"Examples?\n(?:  .*\n)+", "", told)  # they call other programs too
            flags = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", told))
            self.assertGreaterEqual(len(flags), 2, program)
            self.assertEqual(flags - set(re.findall(r"--[a-z][a-z-]*", pages)), set(), f"{page.name} lacks")
            own = set(re.findall(r"^\.B[IR]* (--[a-z][a-z-]*)", pages, re.MULTILINE))
            self.assertEqual(own - flags - {"--help", "--version"}, set(), f"{page.name} invents")


if __name__ == "__main__":
    unittest.main()
