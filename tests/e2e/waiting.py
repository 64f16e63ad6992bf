"""Waiting for what another process does: for a condition, never for a time."""
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
