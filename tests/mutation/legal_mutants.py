# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""legal_mutants.py BUILD [--short N] [--source NAME]: changes one number of the legal tables at a time.

Every number, month and yes or no of the tables in TABLES is changed upwards and downwards, and the tests
of the rules run against it; the table says which one found it. Fails if none did. The changes are
compiled once into a copy of each source, where an environment variable picks the one that holds, so that
a mutant costs a run and not a compilation. --short takes every Nth mutant."""

import argparse
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]
# Source: the stretches that hold its tables, and the tests that must notice a change in them.
TABLES = {
    "violations.cpp": ([("constexpr Validity sinceStart", "} // namespace")],
                       ["points", "violations"]),
    "points.cpp": ([("constexpr Validity sinceStart", "/// Nothing: no such kind."),
                    ("static const std::vector<PointsRule> rules{", "return rules;")],
                   ["points", "legal_corrections"]),
    "legal_hours.cpp": ([("constexpr Validity sinceAct", "} // namespace")],
                        ["hours_edges", "allowed_now"]),
    "quota.cpp": ([("constexpr std::array rules{", "struct KindRow")], ["quota"]),
    "citations.cpp": ([("constexpr Validity sinceActs", "} // namespace")],
                      ["legal_corrections"]),
    "deadlines.cpp": ([("constexpr Validity sinceFirstPoints", "std::optional<Date> startOf(")],
                      ["deadlines"]),
    "holy_days.cpp": ([("constexpr Validity sinceAct", "HolyDayRule fixedDay("),
                       ("std::vector<HolyDayRule> rules{", "for (HolyDayRule"),
                       ("bool isFirstOrSeventeenthOfMay", "Date nextDay(")],
                      ["holy_days", "hours_edges", "deadlines"]),
    "oslo_time.cpp": ([("constexpr minutes standardOffset", "Instant changeIn(")],
                      ["oslo_time", "hours_edges"]),
}
PICK = """
#include <cstdlib>
namespace {
inline int chosenMutant()
{
    static const char* const text = std::getenv("FELTBOK_MUTANT");
    static const int chosen = text == nullptr ? -1 : std::atoi(text);
    return chosen;
}
template <typename T> T pick(int number, T was, T now) { return chosenMutant() == number ? now : was; }
}
"""
TOKEN = re.compile(r'//[^\n]*|"(?:\\.|[^"\\])*"|\b(?:' + "|".join(MONTHS) +
                   r")\b|\btrue\b|\bfalse\b|(?<![\w.])\d+\b|[A-Za-z_]\w*")


def others(text, before):
    """What a token may be changed to."""
    if text in MONTHS:
        at = MONTHS.index(text)
        return [MONTHS[(at + 1) % 12], MONTHS[at - 1]]
    if text in ("true", "false"):
        return ["false" if text == "true" else "true"]
    if not text.isdigit():
        return []
    least = 1 if before.endswith("day{") else 0  # there is no day 0
    return [str(n) for n in (int(text) + 1, int(text) - 1) if n >= least]


class Mutants:
    def __init__(self):
        self.found = []  # (source, line, new, old)

    def picked(self, source, text, before, line_start):
        """The token, or an expression that is one of its mutants when that is chosen."""
        out = text
        for other in others(text, before):
            number = len(self.found)
            line = before.count("\n") + line_start
            self.found.append((source, line, other, text))
            kind = ("std::chrono::month" if text in MONTHS
                    else "bool" if text in ("true", "false") else "int")
            out = f"pick<{kind}>({number}, {out}, {other})"
        return out

    def rewrite(self, name):
        text = (ROOT / "src/domain" / name).read_text(encoding="utf-8")
        for begin, end in TABLES[name][0]:
            start = text.index(begin)
            stop = text.index(end, start)
            # Lines are told as they are in the source: nothing written here adds a line.
            first_line = text.count("\n", 0, start) + 1
            table = text[start:stop]
            out, last = "", 0
            for found in TOKEN.finditer(table):
                out += table[last:found.start()]
                out += self.picked(name, found[0], table[:found.start()], first_line)
                last = found.end()
            text = text[:start] + out.replace("constexpr", "const") + table[last:] + text[stop:]
        includes = text.rindex("#include")
        after = text.index("\n", includes) + 1
        return text[:after] + PICK + f'#line {text.count(chr(10), 0, after) + 1} "{name}"\n' + text[after:]


def compile_command(build, name):
    with open(build / "compile_commands.json", encoding="utf-8") as file:
        for entry in json.load(file):
            if entry["file"].endswith("src/domain/" + name):
                return entry["directory"], shlex.split(entry["command"])
    sys.exit(f"{name} is not in compile_commands.json")


def link_command(build, test):
    listed = subprocess.run(["ninja", "-C", str(build), "-t", "commands", f"{test}_test"],
                            capture_output=True, text=True, check=True).stdout.splitlines()
    return shlex.split(listed[-1].removeprefix(": && ").removesuffix(" && :"))


def run(command, cwd):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr[-4000:])


def make_programs(build, work, mutants):
    """Every test, linked with the rewritten sources in place of the library's."""
    objects = []
    for name in TABLES:
        (work / name).write_text(mutants.rewrite(name), encoding="utf-8")
        folder, command = compile_command(build, name)
        command[command.index("-o") + 1] = str(work / (name + ".o"))
        command[command.index("-c") + 1] = str(work / name)
        command = [word for word in command if not word.startswith(("-O", "-Werror", "-D_FORTIFY"))]
        objects.append((command + ["-O0", "-w", "-fpermissive", "-Wno-narrowing"], folder))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda job: run(*job), objects))
    for test in {test for _, tests in TABLES.values() for test in tests}:
        command = link_command(build, test)
        command[command.index("-o") + 1] = str(work / test)
        library = next(i for i, word in enumerate(command) if word.endswith("libfeltbok_domain.a"))
        command[library:library] = [str(work / (name + ".o")) for name in TABLES]
        run(command, build)


def killer(work, tests, number):
    """The first test function that fails, or nothing."""
    environment = {**os.environ, "FELTBOK_MUTANT": str(number), "TZ": "Europe/Oslo",
                   "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    for test in tests:
        try:
            # Qt Test cuts a long message where it stands, also in the middle of an "å".
            with subprocess.Popen([str(work / test)], stdout=subprocess.PIPE, text=True,
                                  encoding="utf-8", errors="replace",
                                  stderr=subprocess.DEVNULL, env=environment, cwd=work) as program:
                for line in program.stdout:
                    if line.startswith("FAIL!"):
                        program.kill()
                        return line.split(":", 1)[1].split(")")[0].strip() + ")"
                program.wait(timeout=60)
                if program.returncode != 0:
                    return f"{test} ends with {program.returncode}"
        except subprocess.TimeoutExpired:
            return f"{test} does not end"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--short", type=int, default=1, metavar="N")
    parser.add_argument("--source", choices=sorted(TABLES))
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    # Compiled by commands of the build, which lie there.
    with tempfile.TemporaryDirectory(prefix="legal-mutants-", dir=build) as folder:
        work = Path(folder)
        mutants = Mutants()
        make_programs(build, work, mutants)
        for tests in {tuple(tests) for _, tests in TABLES.values()}:
            found = killer(work, tests, -1)
            if found:
                sys.exit(f"without a change fails {found}")
        chosen = [(number, mutant) for number, mutant in enumerate(mutants.found)
                  if number % arguments.short == 0
                  and arguments.source in (None, mutant[0])]
        print(f"{'mutant':<26} {'line':>5}  {'old -> new':<24} killed by")
        survivors = 0
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            results = pool.map(lambda one: killer(work, TABLES[one[1][0]][1], one[0]), chosen)
            for (number, (source, line, now, was)), killed in zip(chosen, results):
                survivors += killed is None
                print(f"{source:<20} {number:>5} {line:>5}  {was + ' -> ' + now:<24} "
                      f"{killed or 'SURVIVES'}", flush=True)
        print(f"{len(chosen)} mutants of {len(mutants.found)}, {survivors} survive")
    sys.exit(1 if survivors or not chosen else 0)


main()
