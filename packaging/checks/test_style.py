"""The tree's form: clang-format agrees, files are of a size that can be read, nothing is left over."""
import re
import unittest

from support import SOURCE, has, run, tracked

LIMIT = 300


class Style(unittest.TestCase):
    def test_clang_format(self):
        self.assertTrue(has("clang-format"), "clang-format is not installed")
        files = tracked("*.cpp", "*.h")
        self.assertTrue(files)
        run("clang-format", "--dry-run", "-Werror", "--style=file", *files, cwd=SOURCE)

    def test_files_are_short(self):
        long = {str(path.relative_to(SOURCE)): count for path in tracked("*.cpp", "*.h", "*.py", "*.sh")
                if (count := len(path.read_text(errors="replace").splitlines())) > LIMIT}
        self.assertEqual(long, {})

    def test_nothing_is_left_over(self):
        leftover = re.compile(r"\b(TODO|FIXME|XXX)\b|QSKIP\(|qWait\(|processEvents\(|\bQEventLoop\b|\bsender\(\)")
        found = [f"{path.relative_to(SOURCE)}:{number}: {line.strip()}"
                 for path in tracked("*.cpp", "*.h")
                 for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1)
                 if leftover.search(line) and not line.strip().startswith("//")]
        self.assertEqual(found, [])

    def test_public_types_are_described(self):
        """Every class and struct that a header of app/ or ui/ offers has a /// line above it."""
        missing = []
        for path in tracked("app/*.h", "ui/*.h"):
            # What a namespace called detail holds is nobody's to use.
            text = re.sub(r"^namespace detail \{.*?^\}", lambda found: "\n" * found.group().count("\n"),
                          path.read_text(), flags=re.MULTILINE | re.DOTALL)
            lines = text.splitlines()
            for number, line in enumerate(lines):
                if not re.match(r"(class|struct|enum class) \w+($|[^\w<].*[^;]$)", line):
                    continue
                above = next((other for other in reversed(lines[:number])
                              if other.strip() and not other.startswith("template")), "")
                if not above.startswith("///"):
                    missing.append(f"{path.relative_to(SOURCE)}:{number + 1}: {line}")
        self.assertEqual(missing, [])


if __name__ == "__main__":
    unittest.main()
