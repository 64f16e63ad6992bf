"""The search for secrets finds what is planted, in every place and spelling: a scan that finds nothing proves little."""
import base64
import json
import pathlib
import subprocess
import tempfile
import unittest
import urllib.parse

from case import EndToEnd
from secretscan import ProcessSampler, all_strings, files_under, findings_in_files, pattern
from waiting import wait_for

SECRET = "AQ+/k3Y9vQm2Zx8L0pWc7Tn5=="


class SecretScan(unittest.TestCase):
    def test_every_spelling(self):
        for text in (SECRET.encode(), urllib.parse.quote(SECRET, safe="").encode(), SECRET.encode("utf-16-le"),
                     SECRET.encode().hex().encode(), SECRET.replace("/", "\\/").encode(),
                     base64.b64encode(SECRET.encode()), base64.b64encode(b"token=" + SECRET.encode() + b";"),
                     base64.b64encode(b"t=" + SECRET.encode()), base64.b64encode(b"x" + SECRET.encode() + b"more")):
            self.assertTrue(pattern({SECRET}).search(b"before " + text + b" after"), text)

    def test_innocent_text_is_not_found(self):
        self.assertFalse(pattern({SECRET}).search(b"AQ+/k3Y9vQm2 and other words"))

    def test_nothing_to_look_for_is_an_error(self):
        self.assertRaises(ValueError, pattern, set())
        self.assertRaises(ValueError, pattern, {"short"})

    def test_strings_of_any_nesting(self):
        self.assertEqual(all_strings({"a": ["x", {"b": "y"}], "c": 3, "d": None}), {"x", "y"})

    def test_files(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for path in ("browser/History", "logs/a.log", "deep/er/file"):
                (folder / path).parent.mkdir(parents=True)
                (folder / path).write_text(f"token={SECRET}\n")
            (folder / "clean").write_text("nothing")
            (folder / "dangling").symlink_to("nowhere")
            found = findings_in_files({SECRET}, files_under([folder], leave_out=[folder / "browser"]))
            self.assertEqual(sorted(found), [f"file {folder}/deep/er/file", f"file {folder}/logs/a.log"])
            self.assertEqual(list(files_under([folder], newer_than=9e12)), [])

    def test_arguments_and_environment_of_a_process(self):
        sampler = ProcessSampler()
        sampler.start()
        self.addCleanup(sampler.stop)
        for place, arguments, environment in (("argv", [SECRET], {}), ("environment", [], {"TOKEN": SECRET})):
            # The shell waits for a line that never comes.
            with subprocess.Popen(["/bin/sh", "-c", "read line", *arguments], env=environment,
                                  stdin=subprocess.PIPE) as shell:
                wait_for(place, lambda place=place: f"{place} of /bin/sh" in sampler.findings({SECRET}))
                shell.kill()
        self.assertFalse(sampler.findings({SECRET[::-1]}))


class ScanOfARun(EndToEnd):
    """The scan that ends every other test, with something to find."""

    desktop = {"keyring": True}
    starts_tray = False

    def test_a_leaked_key_fails_the_test(self):
        self.jit("portal", "add", self.portal.url)
        self.sign_in_with_token()
        key = json.loads(self.jit("credential-process", *self.target()).stdout)["SecretAccessKey"]
        leak = self.session.scratch / "home" / "notes.txt"
        leak.write_text(f"key {key}\n")
        self.assertRaisesRegex(AssertionError, "notes.txt", self.scan_for_secrets)
        leak.unlink()


if __name__ == "__main__":
    unittest.main()
