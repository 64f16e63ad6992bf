"""What programs hand to the person's default browser."""
from waiting import wait_for


class Inbox:
    """The $BROWSER of the session: a script that leaves each URL it is given in a folder."""

    def __init__(self, session):
        self._folder = session.scratch / "browser-inbox"
        self._folder.mkdir()
        self._taken = set()
        script = session.scratch / "browser"
        script.write_text("#!/bin/sh\n"
                          f"name={self._folder}/$$-$(date +%s%N)\n"
                          "printf '%s' \"$1\" >\"$name.part\" && mv \"$name.part\" \"$name.url\"\n")
        script.chmod(0o755)
        session.environment["BROWSER"] = str(script)

    def all(self):
        """Every URL handed over since the session began, oldest first."""
        paths = sorted(self._folder.glob("*.url"), key=lambda path: path.stat().st_mtime_ns)
        return [path.read_text() for path in paths]

    def take(self, seconds=20):
        """The next URL that was handed over and not yet taken."""
        def fresh():
            paths = sorted(self._folder.glob("*.url"), key=lambda path: path.stat().st_mtime_ns)
            return next((path for path in paths if path.name not in self._taken), None)
        path = wait_for("a URL for the browser", fresh, seconds)
        self._taken.add(path.name)
        return path.read_text()
