"""Says in a few lines how a CTest run went: python3 tests/summary.py JUNIT-FILE SECONDS."""
import collections
import sys
import xml.etree.ElementTree as ElementTree


def label(case):
    for entry in case.iterfind("properties/property"):
        if entry.get("name") == "cmake_labels":
            return entry.get("value")
    return "other"


def main(path, seconds):
    try:
        cases = ElementTree.parse(path).getroot().findall("testcase")
    except (OSError, ElementTree.ParseError) as error:
        print(f"No results: {error}", file=sys.stderr)
        return 1
    passed = collections.Counter(label(case) for case in cases if case.get("status") == "run")
    others = [case for case in cases if case.get("status") != "run"]
    counts = ", ".join(f"{name} {count}" for name, count in sorted(passed.items()))
    print(f"\n{sum(passed.values())} of {len(cases)} tests passed ({counts}) in {seconds} s")
    for case in others:
        print(f"  {case.get('status')}: {case.get('name')} ({label(case)}, {float(case.get('time', 0)):.1f} s)")
    if not cases:
        print("No test ran.", file=sys.stderr)
    return 1 if others or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
