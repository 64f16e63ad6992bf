"""The tray icon as a person sees it: the pixels that the panel draws, compared with the pictures in resources/icons."""
import functools
import pathlib
import subprocess

from waiting import wait_for

ICONS = pathlib.Path(__file__).resolve().parents[2] / "resources" / "icons"
STATES = ("signed-out", "signed-in", "ending-soon", "waiting", "paused")
DIFFERS = 24  # of 255: more than antialiasing and the panel's own gradients do


@functools.cache
def drawn(state, edge):
    """How much of each pixel a picture of resources/icons covers, 0 to 255, `edge` pixels wide."""
    picture = subprocess.run(["rsvg-convert", "-w", str(edge), "-h", str(edge), ICONS / f"tray-{state}.svg"],
                             capture_output=True, check=True, timeout=60).stdout
    return subprocess.run(["convert", "png:-", "-alpha", "extract", "-depth", "8", "gray:-"], input=picture,
                          capture_output=True, check=True, timeout=60).stdout


def likeness(one, other):
    """1 for two equal shapes, 0 for shapes that have nothing to do with each other: Pearson's correlation."""
    count = len(one)
    mean_one, mean_other = sum(one) / count, sum(other) / count
    product = sum((a - mean_one) * (b - mean_other) for a, b in zip(one, other))
    norm = (sum((a - mean_one) ** 2 for a in one) * sum((b - mean_other) ** 2 for b in other)) ** 0.5
    return product / norm if norm else 0.0


class PanelIcon:
    """Made before the tray starts: what changes on the desktop when it does is the icon."""

    def __init__(self, session):
        self._session = session
        self._size = tuple(int(number) for number in self._run(
            ["xdotool", "getdisplaygeometry"]).decode().split())
        self._box = None
        self._background = wait_for("a desktop that stands still", self._still_desktop)

    def _run(self, command):
        return subprocess.run(command, env=self._session.environment, capture_output=True, check=True,
                              timeout=60).stdout

    def _desktop(self):
        return self._run(["import", "-window", "root", "-depth", "8", "gray:-"])

    def _still_desktop(self):
        first = self._desktop()
        return first if first == self._desktop() else None

    def _changed_box(self):
        """(left, top, right, bottom) of what differs from the desktop without the icon; None when nothing does."""
        width, height = self._size
        now = self._desktop()
        rows = [row for row in range(height)
                if now[row * width:(row + 1) * width] != self._background[row * width:(row + 1) * width]]
        columns = [column for row in rows for column in range(width)
                   if abs(now[row * width + column] - self._background[row * width + column]) > DIFFERS]
        return (min(columns), rows[0], max(columns) + 1, rows[-1] + 1) if columns else None

    def wait(self):
        """Waits for the icon and keeps where it is: a square around what was drawn."""
        def steady():
            box = self._changed_box()
            return box if box and box == self._changed_box() else None
        left, top, right, bottom = wait_for("the icon in the panel", steady)
        self._box = (left, top, right, bottom)
        return self._box

    def shape(self):
        """How much of the icon covers each pixel of its place, 0 to 255."""
        left, top, right, bottom = self._box
        width = self._size[0]
        now = self._desktop()
        return [abs(now[row * width + column] - self._background[row * width + column])
                for row in range(top - 2, bottom + 2) for column in range(left - 2, right + 2)]

    def expected(self, state, edge, left, top):
        """The same for a state's picture, set down at a place inside the box."""
        alpha = drawn(state, edge)
        box_left, box_top, right, bottom = self._box
        return [alpha[(row - top) * edge + column - left]
                if 0 <= row - top < edge and 0 <= column - left < edge else 0
                for row in range(box_top - 2, bottom + 2) for column in range(box_left - 2, right + 2)]

    def likenesses(self):
        """How like each state's picture what is shown now is, at the size and place where it fits best."""
        shape = self.shape()
        left, top, right, bottom = self._box
        best = dict.fromkeys(STATES, 0.0)
        for state in STATES:
            for edge in (16, 18, 20, 22, 24):
                for row in range(top - 4, top + 3):
                    for column in range(left - 2, left + 2):
                        best[state] = max(best[state], likeness(shape, self.expected(state, edge, column, row)))
        return best
