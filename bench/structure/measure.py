#!/usr/bin/env python3
"""Prints figures on the structure of a source tree: files per folder, lines per file, public types, doubled names, words to avoid.

Usage: measure.py [FOLDER [WORDS]]

FOLDER is the root of a checkout, this one by default, and WORDS a list such as docs/words.txt of this one. To compare with an older
commit: git worktree add /tmp/before COMMIT && python3 bench/structure/measure.py /tmp/before
"""
import re
import statistics
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
MODULES = ["core", "app", "spark", "bench", "bench-spark"]
TEXTS = {".java", ".md", ".js", ".css", ".html", ".yaml", ".yml", ".sql", ".py", ".sh", ".lua"}
TYPE = r"(?:(?:sealed|non-sealed|abstract|final|static|strictfp)\s+)*(?:class|record|interface|@interface|enum)\s+(\w+)"
COMMENTS = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
INFO = {"package-info.java", "module-info.java"}


def java_files(root, part="*"):
    return sorted(file for module in MODULES for file in (root / module / "src").glob(f"{part}/java/**/*.java"))


def main_types(root):
    return [file for file in java_files(root, "main") if file.name not in INFO]


def lines_per_file(root):
    return [len(file.read_text(encoding="utf-8").splitlines()) for file in main_types(root)]


def percentile(numbers, share):
    return sorted(numbers)[min(len(numbers) - 1, int(share * len(numbers)))]


def public_types(root, module, exported=None):
    """Public types of a module, nested ones in public types included; only those of exported packages, if there are any."""
    count = 0
    for file in main_types(root):
        if file.is_relative_to(root / module) and (exported is None or package(file) in exported):
            text = COMMENTS.sub("", file.read_text(encoding="utf-8"))
            if re.search(rf"^public {TYPE}", text, re.MULTILINE):
                count += len(re.findall(rf"^\s*public {TYPE}", text, re.MULTILINE))
    return count


def package(file):
    return re.search(r"^package ([\w.]+);", file.read_text(encoding="utf-8"), re.MULTILINE).group(1)


def exported_packages(root):
    info = root / "core/src/main/java/module-info.java"
    if not info.is_file():
        return None
    return set(re.findall(r"exports\s+([\w.]+)\s*;", COMMENTS.sub("", info.read_text(encoding="utf-8"))))


def doubled_names(root):
    names = Counter(file.stem for file in main_types(root))
    return sorted(name for name, count in names.items() if count > 1)


def words_left(root, words):
    """Matches of words to avoid in sources, documents and page, without the decisions, which may quote them."""
    patterns = [line.split("\t")[0] for line in words.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    pattern = re.compile("|".join(rf"(?<!\w)(?:{one})(?!\w)" for one in patterns), re.IGNORECASE)
    count = 0
    for file in sorted(root.rglob("*")):
        parts = file.relative_to(root).parts
        if file.suffix in TEXTS and not {".git", "target", "decisions"} & set(parts):
            count += sum(len(pattern.findall(line)) for line in file.read_text(encoding="utf-8").splitlines())
    return count


def main():
    root = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else HERE
    words = Path(sys.argv[2]) if len(sys.argv) > 2 else HERE / "docs" / "words.txt"
    folders = Counter(file.parent for file in java_files(root))
    largest, files = folders.most_common(1)[0]
    lines = lines_per_file(root)
    doubled = doubled_names(root)
    exported = exported_packages(root)
    print(f"Java files in the largest folder: {files} ({largest.relative_to(root)})")
    print(f"folders above 25 Java files: {sum(count > 25 for count in folders.values())}")
    print(f"main Java files: {len(lines)}")
    print(f"lines per main Java file: median {statistics.median(lines):g}, 90th percentile {percentile(lines, 0.9)}, maximum {max(lines)}")
    print(f"public types of core: {public_types(root, 'core')}")
    print(f"public types that core exports: {public_types(root, 'core', exported)}" + ("" if exported else " (no module-info)"))
    print(f"public types of app: {public_types(root, 'app')}")
    print(f"simple names of more than one top-level type: {len(doubled)}{' (' + ', '.join(doubled) + ')' if doubled else ''}")
    print(f"matches of words to avoid: {words_left(root, words)}")


if __name__ == "__main__":
    main()
