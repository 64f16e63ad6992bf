"""Programs in Docker's containers, as the manual page's section CONTAINERS has it: the AWS CLI and boto3 through the
endpoint, across an expiry, and who is refused.
Not among CTest's tests, although it takes a minute only: it needs Debian's docker.io and iptables, and to be root with the
right to mount and to make bridges. The daemon, its networks and the agent live in namespaces of their own, and end with
them; a Docker that runs beside is not met.

    cd tests/e2e && DUPLO_BIN_DIR=../../build/bin unshare --mount --net --pid --fork --kill-child --mount-proc \\
        python3 -B -m unittest -v docker_containers
"""
import json
import os
import pathlib
import shlex
import signal
import subprocess
import tarfile

from case import EndToEnd, main
from portal import BIN
from test_clients import BOTO3

GATEWAY = "169.254.170.2"
IMAGE = "duplo-client"
NETWORK = "duplo-tray"
NOBODY = 65534
MANUAL = pathlib.Path(__file__).parents[2] / "packaging" / "man" / "duplo-tray-jit.1"
# What a stranger gets, sooner or later in its request.
GONE = ("RemoteDisconnected", "ConnectionResetError", "BrokenPipeError")
# Asks the endpoint once, with headers changed as argv[1] says; prints the status, or what went wrong.
ASK = """
import http.client, json, os, sys, urllib.parse
url = urllib.parse.urlsplit(os.environ["AWS_CONTAINER_CREDENTIALS_FULL_URI"])
headers = {"Host": url.netloc, "Authorization": os.environ.get("AWS_CONTAINER_AUTHORIZATION_TOKEN", "")}
headers.update(json.loads(sys.argv[1]))
try:
    connection = http.client.HTTPConnection(url.hostname, url.port, timeout=10)
    connection.request("GET", url.path, headers={name: value for name, value in headers.items() if value})
    print(connection.getresponse().status)
except (OSError, http.client.HTTPException) as error:
    print(type(error).__name__)
"""


def documented(beginning):
    """The one command of the manual page that begins so, by its words."""
    lines = MANUAL.read_text().replace("\\e\n", " ").splitlines()
    found, = [line for line in lines if line.startswith(beginning)]
    return found.split()


def mount(*words):
    subprocess.run(["mount", *words], check=True)


def setUpModule():
    if os.getpid() != 1:
        raise RuntimeError("this wants namespaces of its own: see the command in the file's first lines")
    # /sys tells of the network namespace that it was mounted in; the control groups are the computer's.
    mount("-t", "tmpfs", "tmpfs", "/mnt")
    mount("--rbind", "/sys/fs/cgroup", "/mnt")
    mount("-t", "sysfs", "sysfs", "/sys")
    mount("--rbind", "/mnt", "/sys/fs/cgroup")
    mount("-t", "tmpfs", "tmpfs", "/run")
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)


def forwarder(come, go):
    return ["systemd-socket-activate", "--listen", come, "/lib/systemd/systemd-socket-proxyd", go]


def write_image(path):
    """A container's root without programs: it sees this computer's, in /usr."""
    with tarfile.open(path, "w") as archive:
        for name in ("usr", "etc", "tmp", "home"):
            folder = tarfile.TarInfo(name)
            folder.type, folder.mode = tarfile.DIRTYPE, 0o1777 if name == "tmp" else 0o755
            archive.addfile(folder)
        for name in ("bin", "sbin", "lib", "lib64"):
            link = tarfile.TarInfo(name)
            link.type, link.linkname = tarfile.SYMTYPE, f"usr/{name}"
            archive.addfile(link)
    return path


class Docker(EndToEnd):
    desktop = {"keyring": True}
    tray_options = ("--headless",)

    def setUp(self):
        super().setUp()
        self.session.environment["PATH"] = f"{BIN}:/usr/sbin:/usr/bin:/sbin:/bin"
        self.start_docker()
        # The demo portal listens on this computer's loopback alone, and answers under that name alone.
        self.here = self.portal.url.removeprefix("http://")
        self.session.start(forwarder(f"{GATEWAY}:8443", self.here), log="forwarder")
        self.sign_in_with_token()

    def start_docker(self):
        folder = self.session.scratch / "docker"
        server = f"unix://{folder}/docker.sock"
        self.session.environment["DOCKER_HOST"] = server
        self.session.start(["dockerd", "--data-root", folder / "data", "--exec-root", folder / "run", "--pidfile",
                            folder / "pid", "--host", server, "--cgroup-parent", folder.parent.name])
        self.addCleanup(self.remove_control_groups, folder.parent.name)
        self.wait_for("Docker", lambda: self.session.run(["docker", "info"], check=False).returncode == 0)
        self.session.run(["docker", "import", write_image(self.session.scratch / "image.tar"), IMAGE])
        self.session.run(documented("docker network create"))
        # A bridge outlives its daemon.
        self.addCleanup(self.session.run, ["docker", "network", "rm", NETWORK], check=False)

    def remove_control_groups(self, name):
        for folder in pathlib.Path("/sys/fs/cgroup").glob(f"**/{name}"):
            folder.rmdir()

    @staticmethod
    def in_image(command, *program, options=()):
        """A documented "docker run", with IMAGE put in and what is to run there."""
        return [*command[:-1], "--rm", "--volume", "/usr:/usr:ro", *options, IMAGE, *program]

    def serve(self, *program, flags="--docker --tenant"):
        return self.session.run(self.in_image(documented(f"duplo-tray-jit serve {flags}"), *program))

    def identity(self, done):
        self.assertIn(":assumed-role/duploservices-dev01/", json.loads(done.stdout)["Arn"])

    def with_sts(self, *program):
        """A program that finds the demo portal's STS in the container, under its own address."""
        return ["/bin/sh", "-c", f"{shlex.join(forwarder(self.here, f'{GATEWAY}:8443'))} & exec \"$@\"", "sh", *program]

    @property
    def aws(self):
        return ["aws", "--endpoint-url", self.portal.url, "--region", "us-west-2", "--output", "json", "sts",
                "get-caller-identity"]

    # What the manual page says --------------------------------------------------------------------------------------

    def test_aws_cli_in_the_documented_network(self):
        self.identity(self.serve(*self.with_sts(*self.aws)))

    def test_aws_cli_in_the_computers_own_network(self):
        self.identity(self.serve(*self.aws, flags="--tenant"))

    def test_boto3_across_an_expiry(self):
        self.portal.switch(validity=4)
        done = self.serve(*self.with_sts("/usr/bin/python3", "-c", BOTO3, self.portal.url))
        first, last, arn, method = done.stdout.split()
        self.assertNotEqual(first, last)
        self.assertIn(":assumed-role/duploservices-dev01/", arn)
        self.assertEqual(method, "container-role")

    # Who is refused -------------------------------------------------------------------------------------------------

    def begin_serve(self):
        """`serve --docker` without a command, and the variables that it printed."""
        served = self.begin_jit("serve", "--docker", *self.target(), "--format", "env")
        self.addCleanup(served.communicate)
        self.addCleanup(served.kill)
        lines = [served.stdout.readline().strip() for _ in range(4)]
        return served, {name: value for name, value in (line.split("=", 1) for line in lines) if "CONTAINER" in name}

    def ask(self, variables, network=NETWORK, options=(), **headers):
        """What a container of the network gets for an answer: a status, or the name of what went wrong."""
        given = [word for name, value in variables.items() for word in ("--env", f"{name}={value}")]
        return self.session.run(self.in_image(
            ["docker", "run", "--network", network, IMAGE], "/usr/bin/python3", "-c", ASK, json.dumps(headers),
            options=[*given, *options])).stdout.strip()

    def test_only_the_token_and_the_right_host_open_it(self):
        _, variables = self.begin_serve()
        self.assertEqual(self.ask(variables), "200")
        self.assertEqual(self.ask(variables, options=["--user", "1234:1234"]), "200")
        self.assertEqual(self.ask(variables, Authorization=""), "401")
        self.assertEqual(self.ask(variables, Authorization="0" * 64), "401")
        self.assertEqual(self.ask(variables, Host="evil.example.com"), "421")
        self.assertEqual(self.ask(variables, Host=GATEWAY), "421")

    def test_containers_of_other_networks_are_strangers(self):
        _, variables = self.begin_serve()
        self.assertEqual(self.ask(variables), "200")
        self.assertIn(self.ask(variables, network="bridge"), GONE)

    def test_other_users_of_the_computer_are_strangers(self):
        _, variables = self.begin_serve()
        mine, theirs = [self.session.run(["/usr/bin/python3", "-c", ASK, "{}"], user=user,
                                         env={**self.session.environment, **variables}).stdout.strip()
                        for user in (os.getuid(), NOBODY)]
        self.assertEqual(mine, "200")
        self.assertIn(theirs, GONE)

    def test_it_ends_with_the_command(self):
        served, variables = self.begin_serve()
        self.assertEqual(self.ask(variables), "200")
        served.send_signal(signal.SIGINT)
        served.wait(20)
        self.assertEqual(self.ask(variables), "ConnectionRefusedError")

    def test_without_its_network_it_says_how_to_make_one(self):
        self.session.run(["docker", "network", "rm", NETWORK])
        done = self.jit("serve", "--docker", *self.target(), check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(" ".join(documented("docker network create")), done.stderr)


if __name__ == "__main__":
    main()
