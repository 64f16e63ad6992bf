"""What bench.py reads of a process, and how it words a time."""
import ctypes
import pathlib
import platform
import re
import time

MILLISECOND = 1000.0  # in microseconds, which the tools print


def milliseconds(microseconds):
    return f"{microseconds / MILLISECOND:.2f} ms" if microseconds < 10 * MILLISECOND \
        else f"{microseconds / MILLISECOND:.0f} ms"


def is_running(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def pss_megabytes(pid):
    rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024


def switches(pid):
    """Voluntary context switches, each a wake-up, by thread: one that ends takes its count along."""
    found = {}
    for status in pathlib.Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                found[status.parent.name] = int(line.split()[1])
    return found


def wakeups(before, after):
    return sum(count - before.get(thread, 0) for thread, count in after.items())


def processor_time(pid):
    """User and system time of a process, threads that ended included, in microseconds: its CPU clock's number is made
    of its pid as clock_getcpuclockid(3) does."""
    return time.clock_gettime((~pid << 3) | 2) * 1e6


def timed_waits(pid, seconds):
    """How many threads and timers wait for a time that is so near, as far as x86_64's system calls tell and may be
    read; otherwise None."""
    # By number: poll, epoll_wait and epoll_pwait take milliseconds; futex, ppoll, select, pselect6, nanosleep and
    # clock_nanosleep point to a time, which is taken for near.
    in_milliseconds = {7: 2, 232: 3, 281: 3}
    at_address = {202: 3, 271: 2, 23: 4, 270: 4, 35: 0, 230: 2}
    if platform.machine() != "x86_64":
        return None
    try:
        calls = [path.read_text().split() for path in pathlib.Path(f"/proc/{pid}/task").glob("*/syscall")]
        timers = [path.read_text() for path in pathlib.Path(f"/proc/{pid}/fdinfo").iterdir()]
    except OSError:
        return None
    near = sum(0 < int(value) < seconds for text in timers for value in re.findall(r"it_value: \((\d+),", text))
    for number, *arguments in calls:
        if number in map(str, in_milliseconds):
            near += ctypes.c_int32(int(arguments[in_milliseconds[int(number)]], 16)).value in range(int(seconds * 1000))
        elif number in map(str, at_address):
            near += int(arguments[at_address[int(number)]], 16) != 0
    return near
