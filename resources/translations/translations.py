"""Keeps the .ts files beside this file up to date with the source, and checks that finished ones are.

translations.py --lupdate PROGRAM --source DIR update|check LANGUAGE…
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

FOLDER = pathlib.Path(__file__).resolve().parent
CODE = ["app/aws", "app/broker", "app/core", "app/portal", "app/platform", "app/console", "app/tray", "ui"]
# What marks a text for translation. Functions of other names, such as str(), end alike.
MARK = re.compile(r'\b(?:tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\(\s*"')


def lupdate(program, source, language, target):
    command = [program, "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en",
               "-target-language", language,
               "-I", str(source), "-I", str(source / "app")]
    if language == "en":
        command.append("-pluralonly")
    folders = [str(source / folder) for folder in CODE]
    subprocess.run([*command, *folders, "-ts", str(target)], check=True, cwd=source,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if language == "en":
        fill_english(target)


def fill_english(path):
    """English needs no translator: "%n tenant(s)" is "%n tenant" and "%n tenants", "%n more" is itself."""
    tree = ElementTree.parse(path)
    for message in tree.iter("message"):
        text = message.findtext("source")
        translation = message.find("translation")
        forms = translation.findall("numerusform")
        if translation.get("type") != "unfinished" or len(forms) != 2:
            continue
        forms[0].text = text.replace("(s)", "")
        forms[1].text = text.replace("(s)", "s")
        del translation.attrib["type"]
    write(tree, path)


def write(tree, path):
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + body + "\n", encoding="utf-8")


def folders_left_out(source):
    """Folders with texts to be translated that nobody looks into."""
    files = [path for top in ("app", "ui") for path in (source / top).rglob("*") if path.suffix in (".cpp", ".h")]
    return {str(path.parent.relative_to(source)) for path in files if MARK.search(path.read_text())} - set(CODE)


def messages(path):
    """(context, source, comment) -> is finished."""
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            translation = message.find("translation")
            found[key] = translation.get("type") is None and complete(translation)
    return found


def complete(translation):
    forms = translation.findall("numerusform")
    return all((part.text or "").strip() for part in (forms or [translation]))


def problems(program, source, language):
    """What is wrong with a language's file, in sentences."""
    kept = FOLDER / f"duplo-tray_{language}.ts"
    with tempfile.TemporaryDirectory() as scratch:
        fresh = pathlib.Path(scratch) / kept.name
        fresh.write_bytes(kept.read_bytes())
        lupdate(program, source, language, fresh)
        wanted = messages(fresh)
    there = messages(kept)
    for key in wanted.keys() - there.keys():
        yield f"{kept.name}: not in the file: {key[0]}: {key[1]!r}"
    for key in there.keys() - wanted.keys():
        yield f"{kept.name}: no longer in the source: {key[0]}: {key[1]!r}"
    for key, finished in there.items():
        if not finished and key in wanted:
            yield f"{kept.name}: not translated: {key[0]}: {key[1]!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--source", required=True, type=pathlib.Path)
    parser.add_argument("action", choices=["update", "check"])
    parser.add_argument("languages", nargs="*")
    options = parser.parse_args()
    if options.action == "update":
        for language in options.languages:
            lupdate(options.lupdate, options.source, language, FOLDER / f"duplo-tray_{language}.ts")
        return 0
    found = [line for language in options.languages for line in problems(options.lupdate, options.source, language)]
    found += [f"{folder}: has texts, but is not in CODE" for folder in folders_left_out(options.source)]
    for line in sorted(found):
        print(line)
    if found:
        print("run: cmake --build BUILD --target update_translations, then translate what is unfinished")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
