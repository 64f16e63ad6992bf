"""What bench.py reads of a process, and how it words a time."""
import pathlib
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


def pss_megabytes(pid, kind="Pss"):
    """Of kind Pss_Anon: what is the process' own. The rest is files that are mapped: programs, libraries, fonts."""
    rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith(f"{kind}:")) / 1024


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
