# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""What Feltbok does not do, each with its reason. A place that must differ says so in a comment:
lint-allow RULE: reason."""

import re
import sys

import tree

QML_LINES, CPP_LINES = 400, 800
CODE = tree.CPP
QML = (".qml", ".js", ".mjs")
BUILD = ("CMakeLists.txt", ".cmake")
SELF = ("tests/lint/banned.py", "tests/lint/selftest.py")

# Names of things outside the web: XML namespaces and the package source of Debian.
PLAIN_HTTP = ("localhost", "127.0.0.1", "[::1]", "www.w3.org/", "ns.adobe.com/", "purl.org/",
              "www.aiim.org/", "deb.debian.org/", "www.freedesktop.org/standards/",
              "schemas.android.com/", "schemas.openxmlformats.org/", "www.apple.com/DTDs/")

# (rule, where by prefix, suffixes, pattern, reason)
RULES = [
    ("unfinished", "", None, r"\b(TODO|FIXME|HACK)\b|\bfor now\b",
     "finish it, or make it an issue"),
    ("skip", "tests/", CODE + QML, r"\bQSKIP\b|\bQEXPECT_FAIL\b|\bskip\s*\(\s*\"|\bexpectFail",
     "a test that may be left out proves nothing"),
    ("place", "", None,
     r"(?<![\w.})$*])/work/|/shared/(reference|data|design|protocol)\b|/tmp/fb\b|/root/|/home/\w+/",
     "no path of one machine"),
    ("plain-http", "", CODE + QML + BUILD + (".sh", ".py", ".md", ".ts", ".in", ".json", ".xml"),
     r"http://(?!%s)" % "|".join(re.escape(h) for h in PLAIN_HTTP),
     "content travels over TLS only"),
    ("registration", "src/", CODE, r"\bsetContextProperty\b|\bqmlRegister\w+\s*[<(]",
     "declare with QML_ELEMENT: the linter and the compiler see nothing else"),
    ("settings", "", CODE + QML + BUILD,
     r"\bQSettings\b|\bLocalStorage\b|\bQt6?::Sql\b|<QSql|<QtSql",
     "nothing about a person lies outside the encrypted store; Qt Sql clashes with SQLCipher"),
    ("compare", "src/", CODE, r"(?<!sodium_)\bmemcmp\s*\(", "equalConstantTime() keeps secrets secret"),
    ("shell", "src/", CODE, r"(?<![\w.>:])(?:std::|::)?(system|popen)\s*\(",
     "a shell reads what people typed"),
    ("console", "src/", CODE, r"\bqDebug\s*\(|\bqInfo\s*\(", "log through a category, never content"),
    ("console", "qml/", QML, r"\bconsole\.\w+\s*\(", "QML logs nothing: it holds content"),
    ("await-braces", "", CODE, r"\bco_await\b[^;\n]*\{",
     "GCC 12 destroys braced temporaries of an awaiting expression twice: name them first"),
    ("built-sql", "src/", CODE,
     r"\"\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|ALTER|DROP|CREATE)\b[^\"\n]*\"\s*\+"
     r"|\+\s*\"[^\"\n]*\b(?:FROM|WHERE|VALUES|ORDER BY)\b[^\"\n]*\"",
     "bind values: text put into SQL is an injection; say why where it is names of the schema"),
    ("sleep", "tests/unit/", CODE,
     r"\bq?Wait\s*\(\s*\d|\bq?[mu]?[sS]leep\s*\(|\bsleep_(for|until)\s*\(|\bQTest::qWait\s*\(",
     "tests bring their own clock"),
    ("rich-text", "", QML, r"\bText\.(RichText|StyledText|MarkdownText|AutoText)\b",
     "text of people is shown as it is"),
]
# Names that by convention hold names of the schema or question marks, never what came in.
SCHEMA_NAME = r"(?:std::string\(|std::string_view\()?[\w:.]*(?:[cC]olumns|[tT]able|[pP]laceholders)\b"
IN_COMMENTS = {"unfinished", "place", "plain-http"}


def joins_schema_names(code, match):
    """Whether what is joined to the SQL of `match` is named as a part of the schema."""
    if match.group().startswith("+"):
        before = code[max(0, match.start() - 80):match.start()]
        return re.search(SCHEMA_NAME + r"(?:\([^()]*\))?\)?\s*$", before) is not None
    return re.match(r"\s*" + SCHEMA_NAME, code[match.end():]) is not None


def second_argument(call):
    """The text of the second argument of `call`, which starts behind its opening bracket."""
    depth, start, count = 0, 0, 0
    for at, c in enumerate(call):
        depth += (c in "([{") - (c in ")]}")
        if c == "," and depth == 0:
            count += 1
            if count == 2:
                return call[start:at]
            start = at + 1
    return call[start:] if count == 1 else ""


def check_spawn(path, code):
    """A capturing lambda as a coroutine dies before its frame."""
    found = []
    for match in re.finditer(r"\bco_spawn\s*\(", code):
        end = tree.closing(code, match.end() - 1)
        what = second_argument(code[match.end():end]) if end > 0 else ""
        if re.match(r"\s*\[\s*[^\]\s]", what) and not tree.is_allowed(code, match.start(), "spawn"):
            found.append((path, tree.line_of(code, match.start()),
                          "co_spawn of a capturing lambda: it dies before its coroutine does"))
    return found


def check(path, text):
    if path in SELF or path == "LICENSE":
        return []
    found = []
    code = tree.blank_comments(text) if path.endswith(CODE + QML) else text
    for rule, where, suffixes, pattern, reason in RULES:
        if not path.startswith(where) or (suffixes and not path.endswith(suffixes)):
            continue
        look = text if rule in IN_COMMENTS else code
        for match in re.finditer(pattern, look):
            if rule == "built-sql" and joins_schema_names(look, match):
                continue
            if not tree.is_allowed(text, match.start(), rule):
                found.append((path, tree.line_of(look, match.start()),
                              f"{match.group().strip()!r} [{rule}]: {reason}"))
    if path.endswith(CODE):
        found += check_spawn(path, code)
    limit = CPP_LINES if path.endswith(CODE) else QML_LINES if path.endswith(".qml") else 0
    lines = text.count("\n")
    if limit and lines > limit:
        found.append((path, lines, f"{lines} lines; split it: at most {limit}"))
    return found


if __name__ == "__main__":
    sys.exit(tree.report([f for path, text in tree.texts() for f in check(path, text)]))
