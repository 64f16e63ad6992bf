"""What a program that asks for credentials meets: how long one call takes, how many at once, from what start, and what
it costs the machine while nobody asks."""
import contextlib
import http.client
import itertools
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import time
import urllib.parse

from measure import MILLISECOND, milliseconds, processor_time, pss_megabytes, switches, wakeups
from portal import API_TOKEN, BIN
from waiting import listens, wait_for

TOOLS = BIN.parent / "bench"
CLIENTS = 50
TENANTS = 20000
LATENCY = 2000  # ms: all thousand have started before the portal answers
FASTER = 360  # how the clock runs while an hour is simulated
FIRST_REQUESTS = 10000
ONE_CALL = "import subprocess, sys; subprocess.run(sys.argv[1:], check=True)"
# Ends when ten minutes are over by its own clock: in so few seconds of ours that it is shown to be faster.
CLOCK_CHECK = "import select; select.poll().poll(600000)"


class Serving:
    """Part of Bench, which has the session, the portal, the table and the agent."""

    # One call ----------------------------------------------------------------------------------------------------

    def call(self):
        """A cached call, against the floor: taking turns, so that both see the same machine."""
        echo = self.session.scratch / "run/echo"
        server = self.session.start([str(TOOLS / "bench_echo"), str(echo)])
        wait_for("the echo server", lambda: listens(echo))
        self.session.run(self.call_command(), env=self.headless)
        runs = self.runs * 20
        agent = self.agent_pid()
        before = processor_time(agent), processor_time(server.pid)
        cached, floor = self.tool("exec", runs, *self.call_command(), "--", TOOLS / "bench_floor", echo)
        served = processor_time(agent) - before[0], processor_time(server.pid) - before[1]
        self.session.stop(server)
        ratio = cached[0] / floor[0]
        self.table.add("floor: one round trip of 1 KiB, static program", milliseconds(floor[0]))
        self.table.add("duplo-tray-jit aws, cached", milliseconds(cached[0]), f"{ratio:.2f} x the floor",
                       "1.3 x", ratio <= 1.3)
        self.cached = cached[0]
        costs = cached[4] + served[0] / runs, floor[4] + served[1] / runs
        ratio = costs[0] / costs[1]
        self.table.add("floor: processor time, both sides", milliseconds(costs[1]),
                       f"server {served[1] / runs:.0f} us")
        self.table.add("cached: processor time, helper and agent", milliseconds(costs[0]),
                       f"{ratio:.2f} x the floor; agent {served[0] / runs:.0f} us", "1.3 x", ratio <= 1.3)

    # The agent's start -------------------------------------------------------------------------------------------

    def cold(self):
        """The same call when it has to start the agent, which reads the keychain and asks the portal."""
        self.start_cold("without a display", self.headless)
        if "DISPLAY" in self.session.environment:
            self.start_cold("with a display", self.session.environment)

    def start_cold(self, where, environment):
        times = []
        before = self.portal.stats()
        for _ in range(self.runs):
            self.end_agent()
            times += [line[0] for line in self.tool("exec", 1, *self.call_command(), environment=environment)]
        after = self.portal.stats()
        self.end_agent()
        asked = {path: (count - before.get(path, 0)) // self.runs for path, count in after.items()
                 if count - before.get(path, 0) >= self.runs and path.startswith(("/v3/", "/admin/", "/subscriptions/"))}
        own = statistics.median(self.portal_time(asked) for _ in range(self.runs))
        median = statistics.median(times)
        self.table.add(f"agent's cold start to its answer, {where}", milliseconds(median),
                       f"portal's own: {milliseconds(own)}, {sum(asked.values())} calls",
                       "200 ms + portal's", median <= 200 * MILLISECOND + own)

    def portal_time(self, asked):
        """What the portal takes for these calls, one after the other over one connection, in microseconds."""
        address = urllib.parse.urlsplit(self.portal.url)
        started = time.monotonic()
        with contextlib.closing(http.client.HTTPConnection(address.hostname, address.port, timeout=20)) as portal:
            for path, count in asked.items():
                for _ in range(count):
                    portal.request("GET", path, headers={"Authorization": f"Bearer {API_TOKEN}"})
                    portal.getresponse().read()
        return (time.monotonic() - started) * 1e6

    # Many --------------------------------------------------------------------------------------------------------

    def many(self):
        """1,000 helpers at once on an empty cache: all wait for one answer of the portal."""
        self.session.run([self.jit, "status"], env=self.headless)
        self.session.run([self.jit, "clear-cache"], env=self.headless)
        before = self.portal_calls()
        self.portal.switch(latency=LATENCY)
        line, = self.tool("exec", "--together", 1000, *self.call_command())
        self.portal.switch(latency=0)
        calls = self.portal_calls() - before
        self.table.add("1,000 helpers at once, empty cache", milliseconds(line[0] - LATENCY * MILLISECOND),
                       f"{calls} portal call{'' if calls == 1 else 's'} of 2 s, left out", "1 call", calls == 1)

    def portal_calls(self):
        """How often credentials were asked of the portal."""
        return sum(count for path, count in self.portal.stats().items()
                   if "GetAwsConsoleTokenUrl" in path or "jitAccess" in path)

    def load(self, seconds, answers=0):
        """bench_throughput's words, with as many clients as Terraform has providers."""
        return ["throughput", self.agent_socket, CLIENTS, seconds, answers, *self.call_command()[1:]]

    def throughput(self):
        """Cached answers per second, with the profile window closed and while it is being resized."""
        seconds = 3 if self.short else 10
        self.portal.switch(tenants=TENANTS)
        self.end_agent()
        self.start_tray()
        self.session.run(self.call_command())
        self.tool(*self.load(1))
        line, = self.tool(*self.load(seconds))
        self.table.add(f"cached answers per second, {CLIENTS} clients", f"{line[0]:,.0f}", "", "20,000", line[0] >= 20000)
        self.table.add("the same, 99 %", milliseconds(line[2]), f"median {milliseconds(line[1])}")
        self.session.run([str(BIN / "duplo-tray")])
        window = wait_for("the profile window", self.profile_window)
        loading = self.begin_tool(*self.load(seconds))
        resized = self.resize(window, loading)
        line, = self.end_tool(loading)
        self.table.add("the same, profile window being resized", f"{line[0]:,.0f}",
                       f"{resized / seconds:.0f} sizes/s, {TENANTS:,} tenants")
        self.table.add("the same, 99 %", milliseconds(line[2]), f"median {milliseconds(line[1])}")
        self.portal.switch(tenants=12)
        self.end_agent()

    def resize(self, window, until_end_of):
        """Another size sixty times a second; how often the X server said that the window has one."""
        watcher = self.session.start(["xev", "-id", window, "-event", "structure"], stdout=subprocess.PIPE)
        steps = list(itertools.chain.from_iterable(
            ("windowsize", window, str(700 + 20 * step), str(480 + 10 * step), "sleep", "0.016")
            for step in [*range(20), *range(20, 0, -1)]))
        while until_end_of.poll() is None:
            self.session.run(["xdotool", *steps])
        watcher.terminate()
        sizes = watcher.communicate()[0].count(b"ConfigureNotify event")
        self.session.stop(watcher)
        if sizes < 10:
            raise RuntimeError("the window was not resized")
        return sizes

    # Time and again ----------------------------------------------------------------------------------------------

    def growth(self):
        """The agent's memory after a million requests against after ten thousand."""
        requests = 50000 if self.short else 1000000
        self.end_agent()
        self.session.run(self.call_command(), env=self.headless)
        pid = self.agent_pid()
        self.tool(*self.load(0, FIRST_REQUESTS))
        # The log has been written once: what that brings along, SQLite above all, is no growth.
        self.session.run([self.jit, "activity", "--json"], env=self.headless)
        before = pss_megabytes(pid)
        self.tool(*self.load(0, requests - FIRST_REQUESTS))
        grown = pss_megabytes(pid) - before
        self.table.add(f"PSS after {requests:,} requests", f"{before + grown:.1f} MB", f"{grown:+.1f} MB", "+ 1 MB",
                       grown <= 1)
        self.end_agent()

    def hour(self):
        """An hour by a clock that runs faster, signed in, with credentials kept and nobody who uses them."""
        library = next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
        if library is None:
            raise RuntimeError("needs Debian's libfaketime")
        rate = self.session.scratch / "rate"
        rate.write_text("+0\n")
        faked = {"LD_PRELOAD": str(library), "FAKETIME_TIMESTAMP_FILE": str(rate), "FAKETIME_NO_CACHE": "1"}
        kinds = {"headless": (self.headless, ["--headless"])}
        if "DISPLAY" in self.session.environment:
            kinds["tray"] = (self.session.environment, ["--background"])
        for kind, (environment, options) in kinds.items():
            self.end_agent()
            self.session.start([str(BIN / "duplo-tray"), *options], env={**environment, **faked})
            self.idle_for_an_hour(kind, rate, faked)
            self.end_agent()

    def idle_for_an_hour(self, kind, rate, faked):
        pid = wait_for("the agent", self.agent_pid)
        # By a program that ends: what one holds that still runs is renewed ahead of time.
        self.session.run([sys.executable, "-c", ONE_CALL, *self.call_command()], env=self.headless)
        rate.write_text(f"+0 x{FASTER}\n")
        try:
            self.check_clock(faked)
            # What is put off for a while after a start or a call is not idling: two and a half minutes of it.
            self.session.run([self.jit, "status"], env=self.headless)
            time.sleep(max(3, 180 / FASTER))
            before = switches(pid)
            time.sleep(3600 / FASTER)
            woken = wakeups(before, switches(pid))
        finally:
            rate.write_text("+0\n")
        self.table.add(f"an hour of idling by a fast clock, {kind}", f"{woken} wake-ups", "", "0", woken == 0)

    def check_clock(self, faked):
        """That waiting obeys the fast clock, which is what makes the hour one."""
        started = time.monotonic()
        subprocess.run([sys.executable, "-c", CLOCK_CHECK], env={**os.environ, **faked}, timeout=60, check=True)
        if time.monotonic() - started > 10 * 600 / FASTER:
            raise RuntimeError("the clock is not faster")
