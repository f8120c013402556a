# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""clang-tidy over the compiled sources. A file that passed is looked at again only when it, a
header of the project or the checks have changed."""

import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import tree

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.M)
# What GCC was told and clang does not know, or would trip over.
FOREIGN = re.compile(r"^(-mno-direct-extern-access|-Winvalid-pch|-fcf-protection.*)$")


def changed():
    """Paths that differ from the point where this branch left main, or from the last commit."""
    base = None
    for candidate in ("origin/main", "main"):
        point = tree.git("merge-base", "HEAD", candidate)
        if point and point != tree.git("rev-parse", "HEAD"):
            base = point[0]
            break
    if base is None:
        before = tree.git("rev-parse", "--verify", "--quiet", "HEAD~1")
        base = before[0] if before else "HEAD"
    different = tree.git("diff", "--name-only", "--diff-filter=d", base) or []
    new = tree.git("ls-files", "--others", "--exclude-standard") or []
    return set(different) | set(new)


def commands(build):
    """{path: compiler arguments} of the project's own sources."""
    out = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = os.path.relpath(entry["file"], tree.ROOT)
        if path.startswith(("src/", "tests/", "platform/")) and path.endswith(".cpp"):
            out[path] = (entry["directory"], without_pch(shlex.split(entry["command"])))
    return out


def without_pch(arguments):
    out, at = [], 0
    while at < len(arguments):
        if arguments[at] == "-include" and "cmake_pch" in arguments[at + 1]:
            at += 2
            continue
        if not FOREIGN.match(arguments[at]):
            out.append(arguments[at])
        at += 1
    return out


def own_headers(path, seen):
    """`path` and every header of the project that it reaches."""
    if path in seen or not (tree.ROOT / path).is_file():
        return seen
    seen.add(path)
    for name in INCLUDE.findall(tree.read(path)):
        for folder in ("src", "tests", os.path.dirname(path)):
            own_headers(os.path.normpath(os.path.join(folder, name)), seen)
    return seen


def key_of(path, arguments):
    sum_ = hashlib.sha256(repr(arguments).encode())
    for name in [".clang-tidy", *sorted(own_headers(path, set()))]:
        sum_.update(name.encode() + b"\0" + (tree.ROOT / name).read_bytes())
    return sum_.hexdigest()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build", type=Path, required=True)
    options.add_argument("--changed", action="store_true", help="only files changed on this branch")
    options.add_argument("--at-most", type=int, default=0, help="stop after so many files")
    chosen = options.parse_args()
    build = chosen.build.resolve()
    passed = build / "tidy"
    passed.mkdir(exist_ok=True)

    every = commands(build)
    paths = sorted(every)
    if chosen.changed:
        touched = changed()
        paths = [p for p in paths if p in touched]
    todo = [(p, key_of(p, every[p][1])) for p in paths]
    todo = [(p, key) for p, key in todo if not (passed / key).exists()]
    left = 0
    if chosen.at_most and len(todo) > chosen.at_most:
        left = len(todo) - chosen.at_most
        todo = todo[:chosen.at_most]

    def run(item):
        path, key = item
        directory, arguments = every[path]
        done = subprocess.run(
            ["clang-tidy", "--quiet", f"--config-file={tree.ROOT / '.clang-tidy'}",
             str(tree.ROOT / path), "--", *arguments[1:], "-Wno-unknown-warning-option",
             "-Wno-error", "-w"],
            cwd=directory, capture_output=True, text=True)
        if done.returncode == 0:
            (passed / key).touch()
        return path, done

    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, done in pool.map(run, todo):
            if done.returncode != 0:
                bad += 1
                print(f"== {path}\n{done.stdout}{done.stderr}")
    print(f"clang-tidy: {len(paths)} files, {len(todo)} looked at, {bad} with findings"
          + (f", {left} left to ./dev lint" if left else ""))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
