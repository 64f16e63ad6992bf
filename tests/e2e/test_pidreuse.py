"""A program that lies about who it is: its connection is made by a process that has ended, and whose pid another program
has by the time the request comes. What the kernel says of a process by its number alone is then said of the wrong one."""
import os
import shutil
import socket
import sys

from agentsocket import exit_code, frame
from case import EndToEnd, main

# In a process of its own, which is then the only one to fork: connects in a child that ends, starts argv[3] under the child's
# pid, and only then sends argv[2]. Prints the pid and, as hexadecimal, the answer. Meanwhile the agent, argv[4], stands still,
# so that it learns of the connection when all is done.
FORGER = """
import ctypes, os, signal, socket, struct, sys
agent = int(sys.argv[4])
os.kill(agent, signal.SIGSTOP)
client = socket.socket(socket.AF_UNIX)
client.settimeout(20)
pid = os.fork()
if pid == 0:
    client.connect(sys.argv[1])
    os._exit(0)
os.waitpid(pid, 0)
wanted = (ctypes.c_int * 1)(pid)
# struct clone_args, of which exit_signal, set_tid and set_tid_size are given.
given = struct.pack("<11Q", 0, 0, 0, 0, signal.SIGCHLD, 0, 0, 0, ctypes.addressof(wanted), 1, 0)
other = ctypes.CDLL(None, use_errno=True).syscall(435, given, len(given))
if other == 0:
    os.execv(sys.argv[3], [sys.argv[3], "600"])
if other != pid:
    sys.exit(f"no second process {pid}: {os.strerror(ctypes.get_errno())}")
try:
    while os.readlink(f"/proc/{pid}/exe") != sys.argv[3]:
        pass
    answer = b""
    try:
        client.sendall(bytes.fromhex(sys.argv[2]))
        os.kill(agent, signal.SIGCONT)
        while chunk := client.recv(65536):
            answer += chunk
    except ConnectionError:
        pass
    print(pid, answer.hex() or "-")
finally:
    os.kill(agent, signal.SIGCONT)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
"""


def tells_peers_by_handle():
    """Whether the kernel has SO_PEERPIDFD: Linux 6.5. Before, a pid that is used again until the agent looks is not noticed."""
    here, there = socket.socketpair()
    with here, there:
        try:
            os.close(here.getsockopt(socket.SOL_SOCKET, 77))
        except OSError:
            return False
        return True


class PidReuse(EndToEnd):
    desktop = {"keyring": True}
    tray_options = ("--headless",)

    def test_a_reused_pid_is_not_taken_for_the_program(self):
        self.assertEqual(os.geteuid(), 0, "only root can choose a process's number: run this test as root")
        self.sign_in_with_token()
        trusted = self.session.scratch / "terraform"
        shutil.copy2("/usr/bin/sleep", trusted)
        request = frame("credential-process", *self.target()).hex()
        done = self.session.run([sys.executable, "-c", FORGER, str(self.session.agent_socket), request, str(trusted),
                                 str(self.tray.process.pid)], check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        told = self.jit("activity", "--json").stdout
        self.assertIn('"action":"credentials"', told)
        if tells_peers_by_handle():
            self.assertNotIn("terraform", told, "the agent took the forger for the program that has its pid now")
        # Whether it is answered is the access's own matter: it is a process of this user after all.
        answer = done.stdout.split()[1]
        self.assertIn(None if answer == "-" else exit_code(bytes.fromhex(answer)), (None, 0, 1, 4))


if __name__ == "__main__":
    main()
