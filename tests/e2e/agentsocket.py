"""The agent's socket as a program without manners uses it: frames by hand, whole or not."""
import socket
import struct

MAGIC = b"DTJ1"


def frame(*words, kind=b"r"):
    """The bytes of a request, as app/ipc/wire.h lays them down."""
    def text(value):
        return struct.pack("<I", len(value)) + value
    arguments = b"".join(text(word.encode()) for word in words)
    payload = struct.pack("<I", len(words)) + arguments + struct.pack("<I", 0) + text(b"/") + text(b"")
    return MAGIC + kind + struct.pack("<I", len(payload)) + payload


class Caller:
    """One connection. `blocking=False`: BlockingIOError when the agent takes no more."""

    def __init__(self, path, blocking=True, seconds=20):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.setblocking(blocking)
        if blocking:
            self.socket.settimeout(seconds)
        try:
            self.socket.connect(str(path))
        except OSError:
            self.socket.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data)

    def end(self):
        """No more will be sent; what comes is still read."""
        self.socket.shutdown(socket.SHUT_WR)

    def answer(self):
        """All that the agent sends until it closes; None where it broke the connection off."""
        got = b""
        try:
            while chunk := self.socket.recv(65536):
                got += chunk
        except ConnectionError:
            return None
        return got


def exit_code(answer):
    """Of a whole answer; None where there is none."""
    while answer and len(answer) >= 9:
        kind, size = answer[4:5], struct.unpack("<I", answer[5:9])[0]
        if kind == b"x" and size == 1 and len(answer) == 10:
            return answer[9]
        answer = answer[9 + size:]
    return None
