"""Programs without manners on the agent's socket, while others are served: floods, silence, half frames, other users."""
import os
import pathlib
import resource
import socket
import subprocess
import sys
import time

from agentsocket import Caller, exit_code, frame
from case import EndToEnd, main
from portal import BIN

THROUGHPUT = BIN.parent / "bench" / "bench_throughput"
CREDENTIALS = "/GetAwsConsoleTokenUrl"
NOBODY = 65534
PROMPT = 3  # seconds, while all other tests run on the same two cores
# As another user: what comes back from the socket in argv[1], whose folders stand open.
STRANGER = """
import socket, sys
client = socket.socket(socket.AF_UNIX)
client.settimeout(20)
client.connect(sys.argv[1])
try:
    client.sendall(bytes.fromhex(sys.argv[2]))
    client.shutdown(socket.SHUT_WR)
    sys.stdout.write(client.recv(65536).hex())
except (ConnectionError, BrokenPipeError):
    pass
"""


class Abuse(EndToEnd):
    desktop = {"keyring": True}
    tray_options = ("--headless",)

    def setUp(self):
        super().setUp()
        self.sign_in_with_token()
        self.assertIn('"AccessKeyId"', self.ask())

    def ask(self):
        return self.jit("credential-process", *self.target(), seconds=30).stdout

    def slowest(self, calls=20):
        """The longest of some calls, in seconds."""
        times = []
        for _ in range(calls):
            began = time.monotonic()
            self.assertIn('"AccessKeyId"', self.ask())
            times.append(time.monotonic() - began)
        return max(times)

    def descriptors(self):
        """How many sockets the agent has open."""
        folder = pathlib.Path(f"/proc/{self.tray.process.pid}/fd")
        links = [os.readlink(path) for path in folder.iterdir() if os.path.islink(path)]
        return sum(link.startswith("socket:") for link in links)

    def resident(self):
        """The agent's memory in megabytes."""
        status = pathlib.Path(f"/proc/{self.tray.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    # Many -----------------------------------------------------------------------------------------------------------

    def test_a_flood_leaves_the_others_served(self):
        words = ["credential-process", *self.target()]
        flood = subprocess.Popen([str(THROUGHPUT), str(self.session.agent_socket), "200", "0", "50000", *words], text=True,
                                 env=self.session.environment, stdout=subprocess.PIPE)
        slowest = self.slowest()
        self.assertIsNone(flood.poll(), "the flood was over too soon to show anything")
        output, _ = flood.communicate(timeout=120)
        rate, median, _, failed, answered = map(float, output.split())
        self.assertLess(slowest, PROMPT, f"while {rate:.0f} a second were answered, half of them within {median} us")
        self.assertEqual((failed, answered >= 50000), (0, True), "an impolite program is served, too")
        self.assertEqual(self.count(CREDENTIALS), 1)

    def open_silent(self, count):
        """As many connections that say nothing; fewer where the agent takes no more of us for five seconds."""
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        self.assertGreater(hard, count + 100, "this system allows too few open files for the test")
        resource.setrlimit(resource.RLIMIT_NOFILE, (count + 1000, hard))
        self.addCleanup(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        opened = []
        self.addCleanup(lambda: [caller.socket.close() for caller in opened])
        until = time.monotonic() + 5
        while len(opened) < count and time.monotonic() < until:
            try:
                opened.append(Caller(self.session.agent_socket, blocking=False))
            except BlockingIOError:
                time.sleep(0.001)
        return opened

    def test_five_thousand_silent_sockets(self):
        descriptors, resident = self.descriptors(), self.resident()
        opened = self.open_silent(5000)
        self.assertGreater(len(opened), 500)
        self.jit("profile", "add", "demo", *self.target())
        began = time.monotonic()
        self.assertIn(":assumed-role/", self.aws("demo", "sts", "get-caller-identity").stdout)
        self.assertLess(time.monotonic() - began, 10, "the AWS CLI had to wait")
        self.assertLess(self.slowest(), PROMPT)
        self.assertLess(self.resident() - resident, 64, f"megabytes for {len(opened)} sockets")
        for caller in opened:
            caller.socket.close()
        self.wait_for("the files' end", lambda: self.descriptors() <= descriptors + 2)

    def test_silence_is_cut_off(self):
        with Caller(self.session.agent_socket, seconds=40) as silent, Caller(self.session.agent_socket, seconds=40) as slow:
            slow.send(frame("status")[:-1])
            for caller in (silent, slow):
                self.assertIn(exit_code(caller.answer()), (None, 1))
        self.assertLess(self.slowest(), PROMPT)

    # Garbage --------------------------------------------------------------------------------------------------------

    def test_frames_cut_anywhere(self):
        whole = frame("status")
        with Caller(self.session.agent_socket) as caller:
            caller.send(whole)
            self.assertEqual(exit_code(caller.answer()), 0)
        descriptors = self.descriptors()
        for length in range(len(whole)):
            with Caller(self.session.agent_socket) as half, Caller(self.session.agent_socket) as vanishing:
                half.send(whole[:length])
                half.end()
                vanishing.send(whole[:length])
                vanishing.__exit__()
                self.assertIn(exit_code(half.answer()), (None, 1, 2), f"cut after {length} bytes")
        for at in range(0, len(whole), 1):
            with Caller(self.session.agent_socket) as caller:
                for byte in (whole[:at], whole[at:]):
                    caller.send(byte)
                self.assertEqual(exit_code(caller.answer()), 0, f"in two parts, {at} bytes first")
        self.wait_for("the files' end", lambda: self.descriptors() <= descriptors)

    def test_garbage(self):
        whole = frame("status")
        samples = {"nothing": b"", "a web browser": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "noise": os.urandom(4096),
                   "a later protocol": b"DTJ2" + whole[4:], "an answer": frame("status", kind=b"o"),
                   "too long": whole[:5] + b"\xff\xff\xff\xff", "false count": whole[:9] + b"\xff" * 64,
                   "another kind": frame("status", kind=b"?"), "zeros": bytes(1 << 20)}
        for name, sample in samples.items():
            with self.subTest(name), Caller(self.session.agent_socket) as caller:
                try:
                    caller.send(sample)
                    caller.end()
                except ConnectionError:
                    pass  # the agent had read enough
                self.assertIn(exit_code(caller.answer()), (None, 1, 2))
        with self.subTest("two requests"), Caller(self.session.agent_socket) as caller:
            caller.send(whole + whole)
            self.assertIn(exit_code(caller.answer()), (None, 0, 1))
        self.assertIn('"AccessKeyId"', self.ask())

    def test_an_answer_that_nobody_reads(self):
        with Caller(self.session.agent_socket) as deaf:
            deaf.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
            deaf.send(frame("help"))
            self.assertLess(self.slowest(), PROMPT)

    # Other users ----------------------------------------------------------------------------------------------------

    def test_another_user_is_refused(self):
        self.assertEqual(os.geteuid(), 0, "only root can become another user: run this test as root")
        request = frame("credential-process", *self.target()).hex()
        ask = [sys.executable, "-c", STRANGER, str(self.session.agent_socket), request]

        def stranger():
            return subprocess.run(ask, user=NOBODY, group=NOBODY, extra_groups=[], capture_output=True, text=True,
                                  check=False, timeout=60, cwd="/")
        self.assertIn("PermissionError", stranger().stderr)
        # Should the folders ever stand open, the agent looks at who it is by itself.
        door = self.session.agent_socket
        for path in (self.session.scratch, self.session.scratch / "run", door.parent, door):
            path.chmod(0o777 if path == door else 0o711)
        done = stranger()
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        self.assertIn(f"user {NOBODY}", self.session.log("duplo-tray"))
        self.assertEqual(self.count(CREDENTIALS), 1)
        self.assertIn('"AccessKeyId"', self.ask())


if __name__ == "__main__":
    main()
