"""What the end-to-end tests share: each test has a desktop, a demo portal and a tray of its own, and ends with the
search for secrets in every file it left and every process that ran meanwhile."""
import json
import subprocess
import sys
import time
import unittest

import secretscan
from browser import Browser
from portal import API_TOKEN, BIN, DemoPortal
from session import Session
from tray import Tray
from waiting import wait_for


class EndToEnd(unittest.TestCase):
    """`desktop` says which parts the session has; `portal_options` how the demo portal starts."""

    desktop = {"panel": True, "keyring": True}
    tray_options = ()
    portal_options = ()
    starts_tray = True

    def setUp(self):
        self.began = time.time()
        self.sampler = secretscan.ProcessSampler()
        self.sampler.start()
        self.addCleanup(self.sampler.stop)
        self.session = Session(**self.desktop)
        self.enterContext(self.session)
        self.addCleanup(self._tell_what_happened)
        self.portal = DemoPortal(self.session, *self.portal_options)
        self.addCleanup(self.scan_for_secrets)
        self._browser = None
        self.tray = None
        self.is_known = False  # who signed in here before
        if self.starts_tray:
            self.tray = self.start_tray()
            self.jit("portal", "add", self.portal.url)

    def start_tray(self, *options):
        return Tray(self.session, "--sts-endpoint", self.portal.url, *self.tray_options, *options)

    @property
    def browser(self):
        if self._browser is None:
            self._browser = Browser(self.session)
        return self._browser

    # The helper -----------------------------------------------------------------------------------------------------

    def jit(self, *arguments, **options):
        return self.session.run([str(BIN / "duplo-tray-jit"), *arguments], **options)

    def begin_jit(self, *arguments):
        """Starts duplo-tray-jit without waiting for it."""
        return subprocess.Popen([str(BIN / "duplo-tray-jit"), *arguments], env=self.session.environment, text=True,
                                cwd=self.session.scratch, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)

    def end_jit(self, helper, seconds=30):
        """(exit code, stdout, stderr) of what begin_jit() started."""
        try:
            output, errors = helper.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            helper.kill()
            output, errors = helper.communicate()
            self.fail(f"duplo-tray-jit did not end: {output}{errors}")
        return helper.returncode, output, errors

    def target(self, tenant="dev01"):
        return ["--host", self.portal.url, "--tenant", tenant]

    def status(self):
        return json.loads(self.jit("status", "--json").stdout)

    # Signing in -----------------------------------------------------------------------------------------------------

    def press(self, button):
        """Presses a button of the Authorize page that a program asked the browser to open. Gives its address."""
        url = self.browser.open_next()
        self.browser.wait_for_text("Local Access Requested")
        self.browser.click(button)
        return url

    def sign_in(self):
        """Signs in through the Authorize page, as the helper asked for it."""
        _ = self.browser
        helper = self.begin_jit("portal", "sign-in", "--host", self.portal.url)
        self.press("#authorize")
        if self.tray and not self.is_known:
            self.say_it_is_me()
        self.is_known = True
        code, output, errors = self.end_jit(helper)
        self.assertEqual(code, 0, errors)
        return output

    def say_it_is_me(self):
        """Answers the question of who signed in on the page, which comes for the first of a portal."""
        self.tray.windows.find("label", "It belongs to bob@example.com")
        self.tray.windows.find("push button", "Continue").press()

    def sign_in_with_token(self):
        self.jit("portal", "sign-in", "--host", self.portal.url, "--token-stdin", input=f"{API_TOKEN}\n")
        self.is_known = True

    def aws(self, profile, *arguments, **options):
        """Debian's AWS CLI through a profile, against the demo portal's STS."""
        return self.session.run(["aws", "--endpoint-url", self.portal.url, "--profile", profile, "--output", "json",
                                 *arguments], **options)

    def entries(self):
        """The keyring's entries of ours."""
        return self.session.keyring_entries(server="duplo-tray")

    def count(self, ending):
        """How many calls the portal got whose path ends so."""
        return sum(number for path, number in self.portal.stats().items() if path.endswith(ending))

    @property
    def config(self):
        return self.session.scratch / "home" / ".aws" / "config"

    def wait_for(self, what, condition, seconds=20):
        return wait_for(what, condition, seconds)

    # The end --------------------------------------------------------------------------------------------------------

    def scan_for_secrets(self):
        """Runs before the portal and the session end, whatever the test's outcome."""
        secrets = secretscan.all_strings(self.portal.secrets())
        self.sampler.stop()
        scratch = self.session.scratch
        left_out = [scratch / "chromium"]  # see secretscan.py
        inside = list(secretscan.files_under([scratch], leave_out=left_out))
        found = secretscan.findings_in_files(secrets | {API_TOKEN}, inside)
        if secrets:
            found += self.sampler.findings(secrets)
            found += secretscan.findings_in_files(secrets, secretscan.places_outside(scratch, self.began))
        self.assertGreater(len(self.sampler.seen), 5, "the processes were not looked at")
        self.assertEqual(found, [], "secrets lie open")

    def _tell_what_happened(self):
        outcome = self._outcome
        if any(test is self for test, _ in outcome.result.errors + outcome.result.failures):
            for log in sorted((self.session.scratch / "logs").glob("*.log")):
                if log.stem.startswith(("duplo", "portal")) and log.stat().st_size:
                    print(f"--- {log.name}\n{log.read_text(errors='replace')}", file=sys.stderr)


def main():
    unittest.main(verbosity=2)
