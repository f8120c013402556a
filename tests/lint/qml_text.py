# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""Words that people see are translated, and text of people is shown as plain text."""

import re
import sys

import tree

SHOWN = re.compile(r"^[ \t]*(?:property string )?((?:Accessible\.)?(?:name|description)|\w*[tT]ext|\w*[tT]itle"
                   r"|label|caption|hint|message|placeholderText)[ \t]*:(?!:)[ \t]*", re.M)
LITERAL = re.compile(r'"((?:\\.|[^"\\\n])*)"|\'((?:\\.|[^\'\\\n])*)\'')
TRANSLATED = re.compile(r"\b(?:qsTr|qsTranslate|qsTrId|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\(")
# Properties that share a name with shown ones but hold a code or a file.
PLAIN_NAMES = {"name"}


def expression(code, start):
    """The right-hand side that begins at `start`, with the lines that continue it."""
    at = start
    if code.startswith("{", at):
        end = tree.closing(code, at)
        return code[at:end + 1]
    while at < len(code):
        c = code[at]
        if c in "([{":
            end = tree.closing(code, at)
            if end < 0:
                break
            at = end
        elif c in ")]}":
            break
        elif c in "\"'":
            literal = LITERAL.match(code, at)
            at = literal.end() - 1 if literal else at
        elif c == ";":
            break
        elif c == "\n":
            if not re.match(r"\s*(\?|:|\+|\|\||&&|\.)", code[at:]) \
                    and not re.search(r"(\?|:|\+|\|\||&&)\s*$", code[start:at]):
                break
        at += 1
    return code[start:at]


def without_translated(text):
    out, at = "", 0
    for match in TRANSLATED.finditer(text):
        if match.start() < at:
            continue
        out += text[at:match.start()]
        end = tree.closing(text, match.end() - 1)
        at = end + 1 if end > 0 else len(text)
    return out + text[at:]


def bare_words(text):
    """Literals with letters that a person would see untranslated."""
    rest = without_translated(text)
    for match in LITERAL.finditer(rest):
        words = match.group(1) if match.group(1) is not None else match.group(2)
        if not re.search(r"[^\W\d_]{2,}", re.sub(r"\\[a-z]|%L?[1-9n]", "", words)):
            continue
        if words == "Feltbok" or re.match(r"\w+://", words):
            continue  # a name, an address
        before, after = rest[:match.start()].rstrip(), rest[match.end():].lstrip()
        if re.search(r"[=!]==?$", before) or re.match(r"[=!]==?", after):
            continue  # compared with a code
        if re.search(r"[\[(,]$", before) and not re.search(r"\.arg\($", before):
            continue  # an argument or a key
        if re.search(r"\bcase$", before):
            continue
        yield words


def check(path, text):
    found = []
    code = tree.blank_comments(text)
    for match in SHOWN.finditer(code):
        if match.group(1) in PLAIN_NAMES:
            continue
        for words in bare_words(expression(code, match.end())):
            if not tree.is_allowed(text, match.start(), "words"):
                found.append((path, tree.line_of(code, match.start()),
                              f'{match.group(1)}: "{words}" is not translated: use qsTr()'))
    for match in re.finditer(r"(?<![\w.])(?:\w+\.)?(Text|Label)\s*\{", code):
        end = tree.closing(code, match.end() - 1)
        if not re.search(r"\btextFormat\s*:\s*Text\.PlainText\b", code[match.end():end]):
            found.append((path, tree.line_of(code, match.start()),
                          f"{match.group(1)} without textFormat: Text.PlainText"))
    return found


if __name__ == "__main__":
    sys.exit(tree.report([f for path, text in tree.texts(".qml") if not path.startswith("tests/")
                          for f in check(path, text)]))
