"""Real clients: the AWS CLI and boto3, each through credential_process and through the container endpoint, across an
expiry; fifty processes at once on an empty cache; a kubeconfig file as another parser reads it.
The JavaScript SDK, from npm: test_javascript.py."""
import http.client
import json
import os
import signal
import subprocess
import urllib.parse

import yaml

from case import EndToEnd, main
from portal import BIN

JIT = str(BIN / "duplo-tray-jit")
CREDENTIALS = "/GetAwsConsoleTokenUrl"
# Asks until the key has changed, by one client that renews by itself; prints both.
BOTO3 = """
import boto3, sys, time
from botocore.config import Config
session = boto3.Session(profile_name=sys.argv[2] if len(sys.argv) > 2 else None)
client = session.client("sts", endpoint_url=sys.argv[1], region_name="us-west-2")
credentials = session.get_credentials()
first = credentials.get_frozen_credentials().access_key
client.get_caller_identity()
deadline = time.monotonic() + 30
while credentials.get_frozen_credentials().access_key == first and time.monotonic() < deadline:
    client.get_caller_identity()
print(first, credentials.get_frozen_credentials().access_key, client.get_caller_identity()["Arn"], credentials.method)
"""


class Clients(EndToEnd):
    desktop = {"keyring": True}
    tray_options = ("--headless",)

    # Seconds. The agent hands nothing out in the last quarter, which has to be long enough for a client to look at it.
    shortest_validity = 4

    def setUp(self):
        super().setUp()
        self.sign_in_with_token()

    def serve(self, *command, **options):
        return self.jit("serve", *self.target(), "--", *command, **options)

    def begin_serve(self):
        """`serve` without a command, and what it printed, by name."""
        served = subprocess.Popen([JIT, "serve", *self.target(), "--format", "env"], text=True,
                                  env=self.session.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        self.addCleanup(served.stdout.close)
        self.addCleanup(served.wait)
        self.addCleanup(served.kill)
        lines = [served.stdout.readline().strip() for _ in range(4)]
        return served, dict(line.split("=", 1) for line in lines)

    def sts(self, *options):
        return ["aws", "--endpoint-url", self.portal.url, "--output", "json", *options, "sts", "get-caller-identity"]

    # The AWS CLI ----------------------------------------------------------------------------------------------------

    def test_aws_cli_through_the_endpoint(self):
        environment = {**self.session.environment, "AWS_ACCESS_KEY_ID": "AKIASHADOW", "AWS_PROFILE": "nowhere",
                       "AWS_SECRET_ACCESS_KEY": "shadow"}
        identity = json.loads(self.serve(*self.sts(), env=environment).stdout)
        self.assertIn(":assumed-role/duploservices-dev01/", identity["Arn"])
        self.assertEqual(self.count(CREDENTIALS), 1)

    def test_aws_cli_through_both_across_an_expiry(self):
        self.portal.switch(validity=self.shortest_validity)
        self.jit("profile", "add", "demo", *self.target())
        for command in (self.sts("--profile", "demo"), [JIT, "serve", *self.target(), "--", *self.sts()]):
            before = self.count(CREDENTIALS)
            self.wait_for("three portal calls", lambda: self.session.run(command).stdout
                          and self.count(CREDENTIALS) >= before + 3, 60)

    # boto3 ----------------------------------------------------------------------------------------------------------

    def check_boto3(self, done, method):
        first, last, arn, by = done.stdout.split()
        self.assertNotEqual(first, last)
        self.assertIn(":assumed-role/duploservices-dev01/", arn)
        self.assertEqual(by, method)

    def test_boto3_renews_through_credential_process(self):
        self.portal.switch(validity=self.shortest_validity)
        self.jit("profile", "add", "demo", *self.target())
        done = self.session.run(["/usr/bin/python3", "-c", BOTO3, self.portal.url, "demo"])
        self.check_boto3(done, "custom-process")

    def test_boto3_renews_through_the_endpoint(self):
        self.portal.switch(validity=self.shortest_validity)
        done = self.serve("/usr/bin/python3", "-c", BOTO3, self.portal.url)
        self.check_boto3(done, "container-role")

    # Many -----------------------------------------------------------------------------------------------------------

    def test_fifty_helpers_on_an_empty_cache(self):
        self.portal.switch(latency=300)
        helpers = [self.begin_jit("credential-process", *self.target()) for _ in range(50)]
        answers = [self.end_jit(helper, 60) for helper in helpers]
        self.assertEqual({code for code, _, _ in answers}, {0}, answers)
        self.assertEqual(len({json.loads(output)["AccessKeyId"] for _, output, _ in answers}), 1)
        self.assertEqual(self.count(CREDENTIALS), 1)

    def test_fifty_processes_through_one_endpoint(self):
        self.portal.switch(validity=900)
        script = ("import os, urllib.request as u\n"
                  "r = u.Request(os.environ['AWS_CONTAINER_CREDENTIALS_FULL_URI'],"
                  " headers={'Authorization': os.environ['AWS_CONTAINER_AUTHORIZATION_TOKEN']})\n"
                  "print(len(u.build_opener(u.ProxyHandler({})).open(r, timeout=30).read()) > 100)\n")
        done = self.serve("/bin/sh", "-c", 'for i in $(seq 50); do /usr/bin/python3 -c "$0" & done; wait', script)
        self.assertEqual(done.stdout.split(), ["True"] * 50, done.stderr)
        self.assertEqual(self.count(CREDENTIALS), 1)

    # The endpoint ---------------------------------------------------------------------------------------------------

    def get(self, variables, token=None, host=None):
        """(status, body) of what the endpoint answers; None when nobody is there."""
        url = urllib.parse.urlsplit(variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"])
        connection = http.client.HTTPConnection(url.hostname, url.port, timeout=20)
        try:
            connection.request("GET", url.path, headers={
                "Host": host or url.netloc, "Authorization": token or variables["AWS_CONTAINER_AUTHORIZATION_TOKEN"]})
            reply = connection.getresponse()
            return reply.status, json.loads(reply.read())
        except ConnectionError:
            return None
        finally:
            connection.close()

    def test_the_endpoint_ends_with_its_caller(self):
        served, variables = self.begin_serve()
        status, body = self.get(variables)
        self.assertEqual((status, set(body)), (200, {"AccessKeyId", "SecretAccessKey", "Token", "Expiration"}))
        self.assertEqual(self.get(variables, token="0" * 64)[0], 401)
        self.assertEqual(self.get(variables, host="evil.example.com")[0], 421)
        served.send_signal(signal.SIGINT)
        self.assertEqual(served.wait(20), -signal.SIGINT)
        self.wait_for("the endpoint's end", lambda: self.get(variables) is None)

    def test_the_endpoint_ends_with_a_caller_that_is_killed(self):
        served, variables = self.begin_serve()
        served.kill()
        served.wait(20)
        self.wait_for("the endpoint's end", lambda: self.get(variables) is None)

    def test_exit_codes_and_input_pass_through(self):
        done = self.serve("/bin/sh", "-c", "cat; exit 42", check=False, input="through\n")
        self.assertEqual((done.returncode, done.stdout), (42, "through\n"))
        self.assertEqual(self.serve("no-such-program-here", check=False).returncode, 127)

    # Kubernetes -----------------------------------------------------------------------------------------------------

    @property
    def kubeconfig(self):
        return self.session.scratch / "home" / ".kube" / "config"

    def test_kubeconfig_as_another_parser_reads_it(self):
        self.kubeconfig.parent.mkdir(mode=0o700)
        mine = ("# mine\r\nclusters:\r\n- {name: theirs, cluster: {server: 'https://x'}} # flow\r\ncontexts: []\r\n"
                "users:\r\n- name: theirs\r\n  user: {token: ''}\r\n")
        self.kubeconfig.write_bytes(mine.encode())
        before = yaml.safe_load(mine)
        self.jit("kubeconfig", "add", "work", *self.target(), "--set-current")
        after = yaml.safe_load(self.kubeconfig.read_bytes())
        for name in ("clusters", "users"):
            self.assertEqual(after[name][:1], before[name])
        self.assertEqual([len(after[name]) for name in ("clusters", "contexts", "users")], [2, 1, 2])
        self.assertEqual(after["current-context"], "work")
        self.assertEqual(after["contexts"][0]["context"],
                         {"cluster": "work", "user": "work", "namespace": "duploservices-dev01"})
        execute = after["users"][1]["user"]["exec"]
        self.assertEqual(execute["command"], JIT)
        credential = json.loads(self.session.run(
            [execute["command"], *execute["args"]],
            env={**self.session.environment, "KUBERNETES_EXEC_INFO": json.dumps(
                {"kind": "ExecCredential", "apiVersion": "client.authentication.k8s.io/v1",
                 "spec": {"interactive": False}})}).stdout)
        self.assertEqual(credential["apiVersion"], "client.authentication.k8s.io/v1")
        self.assertTrue(credential["status"]["token"].startswith("k8s-aws-v1."))
        self.assertNotIn(credential["status"]["token"], self.kubeconfig.read_text())
        self.jit("kubeconfig", "remove", "work")
        self.assertEqual(self.kubeconfig.read_bytes(), mine.encode() + b'current-context: ""\r\n')

    def test_one_call_for_many_kubectl(self):
        self.portal.switch(latency=300)
        helpers = [self.begin_jit("k8s", *self.target()) for _ in range(20)]
        tokens = {json.loads(self.end_jit(helper, 60)[1])["status"]["token"] for helper in helpers}
        self.assertEqual(len(tokens), 1)
        self.assertEqual(self.count("/k8s/jitAccess"), 1)


if __name__ == "__main__":
    main()
