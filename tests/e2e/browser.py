"""Debian's Chromium, driven over the WebDriver protocol, as the person's default browser: programs hand it URLs
through $BROWSER, the test says what happens to them."""
import json
import os
import re
import urllib.error
import urllib.request

from waiting import wait_for

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
ARGUMENTS = [
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--disable-dev-shm-usage", "--no-default-browser-check", "--disable-extensions",
    "--password-store=basic", "--no-proxy-server", "--window-size=900,640", "--window-position=0,30",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
]
# Seconds: on a machine that has just been installed, all of Chromium comes from the disk.
FIRST_START = 120


class WebDriverError(RuntimeError):
    """What chromedriver refused to do."""


class Browser:
    """One Chromium window. Its profile lies in the session's scratch folder, under `profile`."""

    def __init__(self, session):
        self._session = session
        self.inbox = session.inbox
        self.profile = session.scratch / "chromium"
        self._driver = session.start(["chromedriver", "--port=0"])
        self._port = int(wait_for("chromedriver's port", lambda: re.search(
            r"started successfully on port (\d+)", session.log("chromedriver")), FIRST_START).group(1))
        unseen = [] if "DISPLAY" in session.environment else ["--headless=new"]
        arguments = [*ARGUMENTS, *unseen, f"--user-data-dir={self.profile}"]
        options = {"binary": "/usr/bin/chromium", "args": arguments}
        answer = self._http("POST", "/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})
        self._path = f"/session/{answer['sessionId']}"

    def close(self):
        self._http("DELETE", self._path)
        self._session.stop(self._driver)

    def open(self, url):
        self._http("POST", f"{self._path}/url", {"url": url})

    def open_next(self, seconds=20):
        """Opens the URL that a program handed to the default browser, and returns it."""
        url = self.inbox.take(seconds)
        self.open(url)
        return url

    @property
    def url(self):
        return self._http("GET", f"{self._path}/url")

    @property
    def title(self):
        return self._http("GET", f"{self._path}/title")

    @property
    def text(self):
        """What the page shows."""
        return self._script("return document.body ? document.body.innerText : ''")

    def click(self, selector):
        """Clicks what a CSS selector finds, once it is there."""
        element = wait_for(f"{selector} in the page", lambda: self._find(selector))
        self._http("POST", f"{self._path}/element/{element}/click", {})

    def type(self, selector, text):
        element = wait_for(f"{selector} in the page", lambda: self._find(selector))
        self._http("POST", f"{self._path}/element/{element}/value", {"text": text})

    def wait_for_text(self, text, seconds=20):
        try:
            wait_for(f"the text {text!r}", lambda: text in self.text, seconds)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; the page says: {self.text!r}") from None

    # ------------------------------------------------------------------------------------------------------------

    def _find(self, selector):
        try:
            return self._http("POST", f"{self._path}/element", {"using": "css selector", "value": selector})[ELEMENT]
        except WebDriverError:
            return None

    def _script(self, script):
        return self._http("POST", f"{self._path}/execute/sync", {"script": script, "args": []})

    def _http(self, method, path, body=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self._port}{path}", method=method,
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=60) as reply:
                return json.load(reply)["value"]
        except urllib.error.HTTPError as error:
            detail = json.load(error)["value"]
            raise WebDriverError(f"{detail['error']}: {detail['message'].splitlines()[0]}") from None
