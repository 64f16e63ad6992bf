"""Waiting for what another process does: for a condition, never for a time."""
import socket
import time


def wait_for(what, condition, seconds=30.0):
    """The first true value of condition(), asked again and again; TimeoutError naming what did not come."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {seconds:g} s")
        time.sleep(0.02)


def listens(path):
    """Whether a server takes connections at the AF_UNIX socket `path`, whose file is there before it does."""
    with socket.socket(socket.AF_UNIX) as client:
        return client.connect_ex(str(path)) == 0
