"""README.md promises commands: every one exists, and every flag is one its program knows."""
import re
import shlex
import unittest

from support import BIN, SOURCE, run, tracked


def commands():
    """The command lines in README.md's code blocks, without prompts, comments and output."""
    text = (SOURCE / "README.md").read_text()
    for language, block in re.findall(r"^```(\w*)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        if language not in ("sh", "bash", "shell", "console"):
            continue
        for line in block.replace("\\\n", " ").splitlines():
            line = re.sub(r"(^|\s)#.*", "", line).strip()
            if language == "console":
                if not line.startswith("$ "):
                    continue
                line = line[2:]
            if line:
                yield from (part.strip() for part in re.split(r"\s(?:\|\|?|&&|;)\s", line))


def words_of(command):
    """The words of a command; for `eval "$(duplo-tray-jit …)"` those of what is substituted."""
    inner = re.search(r"\$\((.*)\)", command)
    return shlex.split(inner.group(1) if inner else command)


class Readme(unittest.TestCase):
    def test_first_screen_has_the_two_commands(self):
        first = (SOURCE / "README.md").read_text().splitlines()[:60]
        for command in ("packaging/try.sh", "tests/run.sh"):
            self.assertTrue(any(command in line for line in first), command)

    def test_scripts_exist_and_can_be_run(self):
        text = (SOURCE / "README.md").read_text()
        scripts = {word for command in commands() for word in words_of(command)[:1] if "/" in word}
        scripts |= set(re.findall(r"`((?:packaging|tests)/[\w/.-]+\.sh)", text))
        self.assertLessEqual({"packaging/try.sh", "tests/run.sh"}, scripts)
        for script in scripts - {word for word in scripts if word.startswith(("/", "~", "build/"))}:
            path = SOURCE / script
            self.assertTrue(path.is_file() and path.stat().st_mode & 0o100, f"{script} is no program")

    def test_helper_knows_every_verb_and_flag(self):
        for command in commands():
            words = words_of(command)
            if not words or words[0].split("/")[-1] != "duplo-tray-jit":
                continue
            words = [word for word in words[1:] if word not in ("<", ">")]
            if words[:1] == ["--instance"]:
                words = words[2:]
            text = run(BIN / "duplo-tray-jit", "help", words[0])
            for word in words[1:]:
                if word.startswith("--"):
                    self.assertIn(word.split("=")[0], text, command)
            if words[0] in ("portal", "profile"):
                self.assertIn(f"{words[0]} {words[1]}", text + run(BIN / "duplo-tray-jit", "help"), command)

    def test_links_lead_somewhere(self):
        text = (SOURCE / "README.md").read_text()
        for target in re.findall(r"\]\(([^)#\s]+)", text) + re.findall(r'<img[^>]+src="([^"]+)"', text):
            if not re.match(r"[a-z]+:", target):
                self.assertTrue((SOURCE / target).exists(), f"README.md links to {target}")

    def test_scripts_are_programs(self):
        for path in tracked("*.sh"):
            first = path.read_text().splitlines()[0]
            if first.startswith("#!"):
                self.assertTrue(path.stat().st_mode & 0o100, f"{path} is not executable")
            run("bash", "-n", path)


if __name__ == "__main__":
    unittest.main()
