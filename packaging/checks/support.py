"""Where things are, for the checks beside this file."""
import os
import pathlib
import shutil
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("DUPLO_BUILD_DIR", SOURCE / "build"))
BIN = BUILD / "bin"
os.environ["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin"  # dpkg wants the first; nothing from elsewhere is wanted


def run(*command, check=True, **options):
    """Runs a program and gives what it printed; fails with both streams in the message."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)
    if check and done.returncode != 0:
        raise AssertionError(f"{command[0]}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def has(tool):
    return shutil.which(tool) is not None


def tracked(*patterns):
    """The project's own files; in an unpacked archive, without git, whatever lies there."""
    if has("git") and (SOURCE / ".git").exists():
        safe = ["-c", f"safe.directory={SOURCE}"]
        names = run("git", *safe, "-C", SOURCE, "ls-files", "-co", "--exclude-standard", "--", *patterns).splitlines()
        return [SOURCE / name for name in names if (SOURCE / name).exists()]
    return [path for pattern in patterns for path in SOURCE.rglob(pattern) if BUILD not in path.parents]
