"""Measures Duplo Tray on a desktop of its own and prints one table: medians, ratios and what they aim at.

Everything is started here and ended here; nothing of the person who runs it is read or written.
"""
import argparse
import os
import pathlib
import signal
import socket
import statistics
import struct
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))

from measure import MILLISECOND, is_running, milliseconds, pss_megabytes, switches, wakeups  # noqa: E402
from portal import API_TOKEN, BIN, DemoPortal  # noqa: E402
from serving import TOOLS, Serving  # noqa: E402
from session import WATCHER, Session  # noqa: E402
from waiting import wait_for  # noqa: E402

TENANT = "dev01"


class Table:
    """The rows in order: what, median, what it is compared with, the aim, and whether it was reached."""

    HEAD = ("what", "median", "compared", "aim", "")

    def __init__(self):
        self.rows = []
        self.failed = False

    def add(self, what, median, compared="", aim="", reached=None):
        self.rows.append((what, median, compared, aim, {None: "", True: "ok", False: "missed"}[reached]))

    def fail(self, what, why):
        self.failed = True
        self.rows.append((what, "-", str(why).splitlines()[0] if str(why) else "failed", "", "failed"))

    def print(self):
        widths = [max(len(row[i]) for row in [self.HEAD, *self.rows]) for i in range(len(self.HEAD))]
        for row in [self.HEAD, tuple("-" * width for width in widths), *self.rows]:
            print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")


class Bench(Serving):
    """One desktop with a demo portal; every method measures one thing and adds its rows."""

    def __init__(self, session, table, runs, short):
        self.session = session
        self.table = table
        self.runs = runs
        self.short = short
        self.idle_seconds = 20 if short else 60
        self.agent_socket = session.scratch / "run/duplo-tray/agent.sock"
        self.portal = None
        self.jit = str(BIN / "duplo-tray-jit")
        self.headless = {key: value for key, value in session.environment.items()
                         if key not in ("DISPLAY", "WAYLAND_DISPLAY")}

    # Preparation --------------------------------------------------------------------------------------------------

    def sign_in(self):
        self.portal = DemoPortal(self.session)
        self.session.run([self.jit, "portal", "add", self.portal.url], env=self.headless)
        self.session.run([self.jit, "portal", "sign-in", "--host", self.portal.url, "--token-stdin"],
                         env=self.headless, input=API_TOKEN)

    def call_command(self):
        return [self.jit, "aws", "--host", self.portal.url, "--tenant", TENANT]

    def begin_tool(self, name, *arguments, environment=None):
        """Starts one of our measuring programs."""
        return subprocess.Popen([str(TOOLS / f"bench_{name}"), *map(str, arguments)], text=True,
                                env=environment or self.headless, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)

    def end_tool(self, program):
        """Its lines of numbers, when it has ended."""
        try:
            output, _ = program.communicate(timeout=600)
        except subprocess.TimeoutExpired:
            program.kill()
            program.communicate()
            raise
        name = pathlib.Path(program.args[0]).name
        if program.returncode != 0:
            raise RuntimeError(f"{name} ended with {program.returncode}")
        lines = [[float(number) for number in line.split()] for line in output.splitlines()]
        failures = sum(int(line[3]) for line in lines)
        if failures:
            raise RuntimeError(f"{name}: {failures} calls failed")
        return lines

    def tool(self, name, *arguments, environment=None):
        return self.end_tool(self.begin_tool(name, *arguments, environment=environment))

    # The agent ----------------------------------------------------------------------------------------------------

    def agent_pid(self):
        """Who listens on the agent's socket, as the kernel tells; None when nobody does."""
        with socket.socket(socket.AF_UNIX) as client:
            try:
                client.connect(str(self.agent_socket))
            except OSError:
                return None
            return struct.unpack("3i", client.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0]

    def end_agent(self):
        pid = self.agent_pid()
        if pid is None:
            return
        os.kill(pid, signal.SIGTERM)
        wait_for("the agent's end", lambda: self.agent_pid() is None and not is_running(pid))

    # What is measured ---------------------------------------------------------------------------------------------

    def tray(self):
        """From the start of the program to its icon's arrival at the panel."""
        times = []
        for _ in range(self.runs):
            self.end_agent()
            wait_for("the old icon's end", lambda: not self.icons())
            process, took = self.start_tray()
            times.append(took)
            self.session.stop(process)  # its icon may be there before its socket: not end_agent()
        median = statistics.median(times)
        self.table.add("tray start to icon registered", f"{median:.0f} ms", "", "150 ms", median <= 150)

    def icons(self):
        return self.session.get(WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems")

    def start_tray(self):
        """The process, and the milliseconds until the panel announced its icon."""
        from gi.repository import GLib
        arrivals = []
        subscription = self.session.bus.signal_subscribe(
            WATCHER, WATCHER, "StatusNotifierItemRegistered", "/StatusNotifierWatcher", None, 0,
            lambda *_: arrivals.append(time.monotonic()))
        self.icons()  # an answer: from here on the subscription holds
        started = time.monotonic()
        process = self.session.start([str(BIN / "duplo-tray"), "--background"])
        deadline = started + 20
        while not arrivals:
            GLib.MainContext.default().iteration(False) or time.sleep(0.0005)
            if process.poll() is not None:
                raise RuntimeError(f"duplo-tray ended with {process.returncode}")
            if time.monotonic() > deadline:
                raise TimeoutError("no icon within 20 s")
        self.session.bus.signal_unsubscribe(subscription)
        return process, (arrivals[0] - started) * 1000

    def idle(self):
        """Memory and wake-ups of a tray that shows its icon and has nothing to do."""
        self.end_agent()
        process, _ = self.start_tray()
        self.session.run([self.jit, "status"])
        # Whatever it does after its start is not idling: Qt's last worker thread goes after 30 s, and Qt closes the
        # portal's connections, once, two minutes after the last call.
        time.sleep(5 if self.idle_seconds < 60 else 130)
        pss = pss_megabytes(process.pid)
        before, started = switches(process.pid), time.monotonic()
        time.sleep(self.idle_seconds)
        per_minute = wakeups(before, switches(process.pid)) * 60 / (time.monotonic() - started)
        self.table.add("idle tray, PSS", f"{pss:.1f} MB", "", "40 MB", pss <= 40)
        self.table.add("idle tray, wake-ups", f"{per_minute:.0f} per minute", f"over {self.idle_seconds} s", "0",
                       round(per_minute) == 0)
        self.end_agent()

    def profile(self):
        line, = self.tool("profile", 10000, 2 * max(10, self.runs))
        self.table.add("adding a profile to a config file of 10,000", milliseconds(line[0]), "", "30 ms",
                       line[0] <= 30 * MILLISECOND)

    def window(self):
        """The profile window with 20,000 tenants: from nothing to painted, and a keystroke in its filter."""
        offscreen = {**self.headless, "QT_QPA_PLATFORM": "offscreen"}
        opened, typed = self.tool("window", 20000, max(10, self.runs), environment=offscreen)
        self.table.add("profile window from hidden, 20,000 tenants", milliseconds(opened[0]), "", "100 ms",
                       opened[0] <= 100 * MILLISECOND)
        self.table.add("its filter, keystroke to list", milliseconds(typed[0]), f"99 %: {milliseconds(typed[1])}",
                       "8 ms", typed[1] <= 8 * MILLISECOND)

    def closed(self):
        """Memory after the profile window was opened and closed again, against before."""
        self.end_agent()
        process, _ = self.start_tray()
        # A tray that has answered a program: its activity log is open before the window shows what stands there.
        self.session.run(self.call_command())
        time.sleep(3)
        before = pss_megabytes(process.pid)
        own_before = pss_megabytes(process.pid, "Pss_Anon")
        self.session.run([str(BIN / "duplo-tray")])
        window = wait_for("the profile window", self.profile_window)
        time.sleep(2)
        opened = pss_megabytes(process.pid)
        # By its own key: windowclose would take the window away from under the program.
        self.session.run(["xdotool", "windowfocus", "--sync", window, "key", "Escape"])
        wait_for("the window's end", lambda: not self.profile_window())
        time.sleep(5)
        after = pss_megabytes(process.pid)
        own = pss_megabytes(process.pid, "Pss_Anon") - own_before
        self.table.add("PSS, profile window open", f"{opened:.1f} MB")
        self.table.add("PSS, closed again", f"{after:.1f} MB",
                       f"{after - before:+.1f} MB, {own:+.1f} MB without libraries", "+ 6 MB", after - before <= 6)
        self.end_agent()

    def profile_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Duplo Tray$"], check=False, text=True,
                               env=self.session.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return found.stdout.split()[0] if found.stdout.split() else None

    def search(self):
        """From a letter typed into quick search to its painted list: 5 portals, queries of one to five words."""
        offscreen = {**self.headless, "QT_QPA_PLATFORM": "offscreen"}
        for tenants in (20000, 100000):
            typed, opened = self.tool("search", tenants, max(2, self.runs // 4), environment=offscreen)
            self.table.add(f"search, keystroke to list, {tenants:,} tenants", milliseconds(typed[0]),
                           f"99 %: {milliseconds(typed[1])}", "8 ms", typed[1] <= 8 * MILLISECOND)
        self.table.add("search window from nothing, 100,000 tenants", milliseconds(opened[0]), "", "100 ms",
                       opened[0] <= 100 * MILLISECOND)

NAMES = ("call", "cold", "many", "throughput", "growth", "hour", "tray", "idle", "profile", "window", "closed", "search")
NEEDS_PORTAL = set(NAMES) - {"profile", "window", "search"}
NEEDS_PANEL = {"cold", "throughput", "hour", "tray", "idle", "closed"}


def missing_programs(names):
    programs = [TOOLS / "bench_exec", TOOLS / "bench_floor", TOOLS / "bench_echo", TOOLS / "bench_profile",
                TOOLS / "bench_window", TOOLS / "bench_search", TOOLS / "bench_throughput"]
    if NEEDS_PORTAL & set(names):
        programs += [BIN / "duplo-tray", BIN / "duplo-tray-jit", BIN / "duplo-portal-demo"]
    return [str(program) for program in programs if not os.access(program, os.X_OK)]


def measure(bench, names):
    if NEEDS_PORTAL & set(names):
        bench.sign_in()
    for name in names:
        print(f"measuring: {name} …", file=sys.stderr, flush=True)
        try:
            getattr(bench, name)()
        except (RuntimeError, OSError, StopIteration, subprocess.SubprocessError) as problem:
            bench.table.fail(name, problem)


def main():
    parser = argparse.ArgumentParser(prog="tests/bench/run.sh", description=__doc__.splitlines()[0])
    parser.add_argument("--short", action="store_true", help="fewer runs, 20 s of idling: for CI")
    parser.add_argument("--runs", type=int, help="of each thing that is started (20; short: 5)")
    parser.add_argument("--only", default=",".join(NAMES), help="some of " + ",".join(NAMES))
    arguments = parser.parse_args()
    names = arguments.only.split(",")
    if unknown := set(names) - set(NAMES):
        parser.error(f"nothing is called {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    if absent := missing_programs(names):
        parser.exit(1, f"not built: {', '.join(absent)}\n")
    table = Table()
    panel = bool(NEEDS_PANEL & set(names))
    runs = max(1, arguments.runs or (5 if arguments.short else 20))
    with Session(display=panel, panel=panel, keyring=bool(NEEDS_PORTAL & set(names))) as session:
        bench = Bench(session, table, runs, arguments.short)
        try:
            measure(bench, names)
        finally:
            table.print()
    return 1 if table.failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (RuntimeError, TimeoutError) as problem:
        sys.exit(f"tests/bench/run.sh: {problem}")
