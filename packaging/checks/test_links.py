"""What the programs are linked with: the tray never carries a browser engine, the helper never Qt."""
import unittest

from support import BIN, run


def libraries(program):
    """All that a program loads at its start; nothing for one that is linked statically, at which ldd fails."""
    if "(NEEDED)" not in run("readelf", "-dW", BIN / program):
        return []
    return [line.split()[0] for line in run("ldd", BIN / program).splitlines() if line.strip()]


class Links(unittest.TestCase):
    def assertNoneOf(self, program, words):
        found = [name for name in libraries(program) if any(word in name for word in words)]
        self.assertEqual(found, [], f"{program} is linked with what it must not have")

    def test_tray_has_no_browser_engine(self):
        self.assertNoneOf("duplo-tray", ["WebEngine", "WebChannel", "Quick", "Qml"])
        self.assertTrue(any("Qt6Widgets" in name for name in libraries("duplo-tray")))

    def test_helper_has_no_qt(self):
        self.assertNoneOf("duplo-tray-jit", ["Qt", "glib", "X11", "secret"])

    def test_demo_portal_has_no_display(self):
        self.assertNoneOf("duplo-portal-demo", ["Qt6Gui", "Qt6Widgets", "WebEngine"])

    def test_programs_are_hardened(self):
        for program in ("duplo-tray", "duplo-tray-jit"):
            header = run("readelf", "-hldW", BIN / program)
            self.assertRegex(header, r"Type:\s+DYN", f"{program} is not position independent")
            self.assertIn("GNU_RELRO", header)
            self.assertRegex(header, r"BIND_NOW|FLAGS.*NOW")
            stack = next(line for line in header.splitlines() if "GNU_STACK" in line)
            self.assertNotIn("RWE", stack)


if __name__ == "__main__":
    unittest.main()
