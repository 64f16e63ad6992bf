"""kubectl itself, through the exec plugin that `kubeconfig add` writes, at an API server that speaks TLS and looks at
the token."""
import http.server
import json
import shlex
import ssl
import subprocess
import threading

from case import EndToEnd, main


class ApiServer(http.server.BaseHTTPRequestHandler):
    """Says which version it is to whoever brings a token that is `good`; notes all that come."""

    def do_GET(self):  # pylint: disable=invalid-name
        bearer = self.headers.get("Authorization", "")
        self.server.tokens.append(bearer)
        known = bearer.startswith("Bearer k8s-aws-v1.") and bearer not in self.server.refused
        answer = {"major": "1", "minor": "29", "gitVersion": "v1.29.0-test"} if known else {
            "kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "Unauthorized", "code": 401}
        body = json.dumps(answer).encode()
        self.send_response(200 if known else 401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *arguments):  # pylint: disable=redefined-builtin
        pass


class Kubectl(EndToEnd):
    desktop = {"keyring": True}
    tray_options = ("--headless",)

    def setUp(self):
        super().setUp()
        self.sign_in_with_token()
        self.certificate, key = self.session.scratch / "api.pem", self.session.scratch / "api.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=api",
                        "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", self.certificate],
                       check=True, capture_output=True)
        self.api = http.server.ThreadingHTTPServer(("127.0.0.1", 0), ApiServer)
        self.api.tokens, self.api.refused = [], set()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)
        key.unlink()  # a private key is a secret that would be found
        self.api.socket = context.wrap_socket(self.api.socket, server_side=True)
        thread = threading.Thread(target=self.api.serve_forever)
        thread.start()
        self.addCleanup(thread.join)
        self.addCleanup(self.api.server_close)
        self.addCleanup(self.api.shutdown)
        added = self.jit("kubeconfig", "add", "work", *self.target(), "--set-current")
        self.said = next(line for line in added.stderr.splitlines() if line.startswith("Try it: "))
        self.tried = self.kubectl(*shlex.split(self.said)[3:])
        # The demo portal's cluster asks for no token: this one stands in for it, and the rest of the entry stays.
        self.kubectl("config", "set-cluster", "work", f"--server=https://127.0.0.1:{self.api.server_port}",
                     f"--certificate-authority={self.certificate}")

    def kubectl(self, *arguments, **options):
        return self.session.run(["kubectl", *arguments], **options)

    def test_kubectl_gets_its_token_from_the_agent(self):
        for _ in range(3):
            version = json.loads(self.kubectl("get", "--raw", "/version").stdout)
            self.assertEqual(version["gitVersion"], "v1.29.0-test")
        self.assertGreaterEqual(len(self.api.tokens), 3)  # some kubectls look at the version for themselves first
        self.assertEqual(len(set(self.api.tokens)), 1)
        self.assertRegex(self.api.tokens[0], r"^Bearer k8s-aws-v1\.[\w-]+$")
        self.assertEqual(self.count("/k8s/jitAccess"), 1)

    def test_what_is_offered_to_try_works_with_the_demo(self):
        self.assertEqual(self.said, "Try it: kubectl --context work get pods")
        self.assertIn("No resources found in duploservices-dev01 namespace", self.tried.stderr)

    def test_a_token_that_is_refused_is_no_endless_loop(self):
        self.kubectl("get", "--raw", "/version")
        self.api.refused.add(self.api.tokens[-1])
        done = self.kubectl("get", "--raw", "/version", check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertLessEqual(len(self.api.tokens), 8)


if __name__ == "__main__":
    main()
