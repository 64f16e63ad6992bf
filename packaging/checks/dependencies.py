"""Which Debian packages a package brings with it, and which package a file belongs to."""
import re

from support import run


def _parts(line):
    """The alternatives of each dependency of a Depends line, without versions and architectures."""
    return [[re.sub(r"[\s:(].*", "", name.strip()) for name in part.split("|")] for part in line.split(",") if part.strip()]


class Installed:
    """The packages of this system, as dpkg knows them."""

    def __init__(self):
        fields = "${Package}\t${db:Status-Abbrev}\t${Essential}\t${Pre-Depends}, ${Depends}\t${Provides}\n"
        self._depends, self._providers, self._essential = {}, {}, set()
        for line in run("dpkg-query", "-W", "-f", fields).splitlines():
            name, status, essential, depends, provides = line.split("\t")
            if status[1] != "i":
                continue
            self._depends[name] = _parts(depends)
            if essential == "yes":
                self._essential.add(name)
            for virtual in [name, *(names[0] for names in _parts(provides))]:
                self._providers.setdefault(virtual, []).append(name)

    def closure(self, depends):
        """What apt installs for a Depends line, as far as it is here: of alternatives the first, and what every system
        has."""
        found, open_parts = set(), [*_parts(depends), *([name] for name in self._essential)]
        while open_parts:
            alternatives = open_parts.pop()
            names = next((self._providers[name] for name in alternatives if name in self._providers), [])
            for name in names:
                if name not in found:
                    found.add(name)
                    open_parts.extend(self._depends[name])
        return found


def owners(paths):
    """The package of each file, as {path: package}; files that no package brings are left out."""
    # What lies in /usr/lib may have been packaged as in /lib.
    names = {name: path for path in paths for name in (path, path.removeprefix("/usr"))}
    told = run("dpkg-query", "-S", *names, check=False)
    found = {}
    for line in told.splitlines():
        packages, _, name = line.rpartition(": ")
        if name in names:
            found[names[name]] = packages.split(",")[0].split(":")[0]
    return found
