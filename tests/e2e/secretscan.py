"""Looks for secrets where none may be: files, and every process's argv and environment while the tests run.

One folder is left out: the browser's own profile. The portal's redirect carries the token in a URL
(http://127.0.0.1:P/?t=TOKEN) and AWS's sign-in page its SigninToken, so Chromium writes both into its history. That is
the portal's protocol and the browser's business; nothing of ours can keep it out, and nothing of ours reads it.
The encrypted keyring is not left out: the secrets in it must not be readable either.
"""
import base64
import os
import pathlib
import re
import threading
import time
import urllib.parse

LARGEST_FILE = 64 * 1024 * 1024


def spellings(secret):
    """The forms in which a secret could have been written down."""
    raw = secret.encode()
    yield raw
    yield urllib.parse.quote(secret, safe="").encode()
    yield urllib.parse.quote_plus(secret).encode()
    yield secret.replace("/", "\\/").encode()
    yield secret.encode("utf-16-le")
    yield raw.hex().encode()
    # Base64 at any of the three alignments, without the characters that depend on the neighbours.
    for shift in range(3):
        padded = base64.b64encode(b"\0" * shift + raw)
        yield padded[4 if shift else 0:-4]


def pattern(secrets):
    """A regular expression that finds any of the secrets in any spelling."""
    needles = {needle for secret in secrets if len(secret) >= 12 for needle in spellings(secret)}
    if not needles:
        raise ValueError("no secrets to look for: the scan would prove nothing")
    return re.compile(b"|".join(re.escape(needle) for needle in sorted(needles)))


def all_strings(value):
    """The strings in what the portal's list of secrets holds, however it is nested."""
    if isinstance(value, str):
        return {value}
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return {text for child in children for text in all_strings(child)}


class ProcessSampler(threading.Thread):
    """Notes what every process on the machine shows in /proc/PID/cmdline and environ, from start() to stop()."""

    def __init__(self):
        super().__init__(daemon=True)
        self._halt = threading.Event()
        self._last = {}
        self.seen = set()  # (what, process name, bytes)

    def run(self):
        while not self._halt.is_set():
            self.sample()
            self._halt.wait(0.005)

    def stop(self):
        self._halt.set()
        self.join()
        self.sample()

    def sample(self):
        alive = {}
        for name in os.listdir("/proc"):
            if not name.isdigit():
                continue
            try:
                with open(f"/proc/{name}/cmdline", "rb") as file:
                    command = alive[name] = file.read()
                # The environment changes with exec alone, and so does argv.
                if self._last.get(name) != command:
                    program = command.split(b"\0", 1)[0].decode(errors="replace")
                    self.seen.add(("argv", program, command))
                    with open(f"/proc/{name}/environ", "rb") as file:
                        self.seen.add(("environment", program, file.read()))
            except OSError:  # gone, or not ours to read
                continue
        self._last = alive

    def findings(self, secrets):
        found = pattern(secrets)
        return [f"{what} of {program}" for what, program, text in sorted(self.seen) if found.search(text)]


def files_under(roots, leave_out=(), newer_than=0.0, depth=99):
    """The regular files under some folders that were changed after a moment; symlinks are not followed."""
    left_out = {str(path) for path in leave_out}
    for root in map(str, roots):
        for folder, folders, names in os.walk(root):
            level = folder[len(root):].count(os.sep)
            folders[:] = [name for name in folders if os.path.join(folder, name) not in left_out and level < depth]
            for name in names:
                path = pathlib.Path(folder, name)
                try:
                    status = path.lstat()
                except OSError:
                    continue
                if path.is_file() and not path.is_symlink() and status.st_mtime >= newer_than:
                    if status.st_size <= LARGEST_FILE:
                        yield path


def findings_in_files(secrets, paths):
    found = pattern(secrets)
    result = []
    for path in paths:
        try:
            if found.search(path.read_bytes()):
                result.append(f"file {path}")
        except OSError:
            continue
    return result


def places_outside(scratch, since):
    """Files that other folders for temporary things got since a moment: a program may ignore TMPDIR."""
    roots = [path for path in ("/tmp", "/var/tmp", "/dev/shm", "/var/log") if os.path.isdir(path)]
    return files_under(roots, leave_out=[scratch], newer_than=since - 1, depth=2)


if __name__ == "__main__":
    sampler = ProcessSampler()
    begin = time.monotonic()
    sampler.sample()
    print(f"{len(sampler.seen)} texts in {(time.monotonic() - begin) * 1000:.1f} ms")
