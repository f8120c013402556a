# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""Layers include and link downwards only, headers make no circle, and the core knows no Qt."""

import posixpath
import re
import sys

import tree

BELOW = {
    "base": set(),
    "domain": {"base"},
    "protocol": {"domain", "base"},
    "sqlite": {"base"},
    "postgres": {"base"},
    "storage": {"sqlite", "domain", "base"},
    "sync": {"protocol", "domain", "base"},
    "report": {"domain", "base"},
    "ui": {"sync", "storage", "report", "protocol", "domain", "base"},
    "app": {"ui", "sync", "storage", "report", "protocol", "sqlite", "domain", "base"},
    "server": {"protocol", "domain", "postgres", "sqlite", "base"},
}
WITHOUT_QT = {"base", "domain", "protocol", "sqlite", "postgres", "server"}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.M)


def layer_of(path):
    match = re.match(r"src/(\w+)/", path)
    return match.group(1) if match else None


def check_source(path, text):
    """Findings in one C++ file."""
    layer = layer_of(path)
    if layer is None:
        return []
    if layer not in BELOW:
        return [(path, 1, f"src/{layer} is no layer of the design")]
    found = []
    for match in INCLUDE.finditer(text):
        line = tree.line_of(text, match.start())
        own, system = match.groups()
        if system:
            if layer in WITHOUT_QT and re.match(r"Q[A-Z]|Qt|q[a-z]+\.h$", system):
                found.append((path, line, f"{layer} knows no Qt: <{system}>"))
            continue
        target = own.split("/")[0]
        if "/" not in own:
            if not own.endswith(".moc"):
                found.append((path, line, f'name the layer: "{own}"'))
        elif own.startswith("."):
            found.append((path, line, f'include from src/, not by relative path: "{own}"'))
        elif target != layer and target not in BELOW[layer]:
            found.append((path, line, f'{layer} must not include {target}: "{own}"'))
    return found


def check_cmake(path, text):
    """Findings in the CMake file of a layer."""
    layer = layer_of(path)
    if layer not in BELOW:
        return []
    found = []
    code = re.sub(r"#[^\n]*", "", text)
    for match in re.finditer(r"\bfeltbok(?:::|_)(\w+)", code):
        target = re.sub(r"plugin$", "", match.group(1))
        if target in BELOW and target != layer and target not in BELOW[layer]:
            found.append((path, tree.line_of(code, match.start()),
                          f"{layer} must not link {target}"))
    if layer in WITHOUT_QT:
        for match in re.finditer(r"\bQt6?::\w+", code):
            found.append((path, tree.line_of(code, match.start()),
                          f"{layer} knows no Qt: {match.group()}"))
    return found


def find_circles(headers):
    """Circles among headers: {path under src/: [paths it includes]}."""
    found, done, trail = [], set(), []

    def visit(name):
        if name in trail:
            circle = trail[trail.index(name):] + [name]
            found.append(("src/" + name, 1, "headers include each other: " + " -> ".join(circle)))
            return
        if name in done:
            return
        trail.append(name)
        for target in headers.get(name, []):
            visit(target)
        trail.pop()
        done.add(name)

    for name in sorted(headers):
        visit(name)
    return found


def main():
    found, headers = [], {}
    for path, text in tree.texts(*tree.CPP):
        code = tree.blank_comments(text)
        found += check_source(path, code)
        if path.startswith("src/") and path.endswith(".h"):
            headers[path[4:]] = [posixpath.normpath(m.group(1)) for m in INCLUDE.finditer(code)
                                 if m.group(1)]
    for path, text in tree.texts("CMakeLists.txt", ".cmake"):
        found += check_cmake(path, text)
    return tree.report(found + find_circles(headers))


if __name__ == "__main__":
    sys.exit(main())
