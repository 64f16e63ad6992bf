"""Says in a few lines how a CTest run went: python3 tests/summary.py BUILD-FOLDER JUNIT-FILE SECONDS."""
import collections
import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree


def labels(build):
    """Each test's label, by its name; CTest leaves them out of the JUnit file."""
    shown = subprocess.run(["ctest", "--test-dir", build, "--show-only=json-v1"], capture_output=True, check=True)
    result = {}
    for test in json.loads(shown.stdout)["tests"]:
        values = [entry["value"] for entry in test.get("properties", []) if entry["name"] == "LABELS"]
        result[test["name"]] = values[0][0] if values else "other"
    return result


def main(build, path, seconds):
    try:
        cases = ElementTree.parse(path).getroot().findall("testcase")
    except (OSError, ElementTree.ParseError) as error:
        print(f"No results: {error}", file=sys.stderr)
        return 1
    if not cases:
        print("No test ran.", file=sys.stderr)
        return 1
    label = labels(build)
    passed = [case for case in cases if case.get("status") == "run"]
    counts = collections.Counter(label.get(case.get("name"), "other") for case in passed)
    kinds = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
    print(f"\n{len(passed)} of {len(cases)} tests passed ({kinds}) in {seconds} s")
    for case in cases:
        if case.get("status") != "run":
            print(f"  {case.get('status')}: {case.get('name')}, after {float(case.get('time', 0)):.1f} s")
    return 0 if len(passed) == len(cases) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
