"""The demo portal as a test's counterpart: started on a free port, switched and asked over HTTP."""
import json
import os
import pathlib
import urllib.request

from waiting import wait_for

API_TOKEN = "demo-api-token"
BIN = pathlib.Path(os.environ.get("DUPLO_BIN_DIR", pathlib.Path(__file__).parents[2] / "build" / "bin"))


class DemoPortal:
    """duplo-portal-demo. `url` is what people would type as their portal; STS answers under the same address."""

    def __init__(self, session, *options):
        self._session = session
        self._name = f"portal-{len(list(session.scratch.glob('logs/portal-*')))}"
        self._process = session.start([str(BIN / "duplo-portal-demo"), "--port", "0", "--print-url", *options],
                                      log=self._name)
        self.url = wait_for("the demo portal's address", self._first_line).rstrip("/")

    def _first_line(self):
        if self._process.poll() is not None:
            raise RuntimeError(f"duplo-portal-demo ended: {self._session.log(self._name)}")
        lines = [line for line in self._session.log(self._name).splitlines(keepends=True) if line.endswith("\n")]
        return next((line.strip() for line in lines if line.startswith("http://")), None)

    def stop(self):
        self._session.stop(self._process)

    def switch(self, **changes):
        """Changes how the portal behaves: latency, validity, answer, otp, fault …"""
        self._http("/demo/switches", json.dumps(changes).encode())

    def stats(self):
        """What was asked of the portal so far, by kind of call."""
        return self._http("/demo/stats")

    def secrets(self):
        """Every secret that the portal has handed out: tokens, keys, sign-in tokens."""
        return self._http("/demo/secrets")

    def _http(self, path, data=None):
        request = urllib.request.Request(self.url + path, data=data, headers={"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=20) as reply:
            body = reply.read()
        return json.loads(body) if body else None
