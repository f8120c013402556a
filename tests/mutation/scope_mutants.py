# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""scope_mutants.py BUILD [--only TEXT]: takes one condition of the server's scope away at a time.

Each condition by which the server decides who sees or writes what (the list below) is gone once, and
the authorisation matrix has to notice it, or a test of what the matrix does not play; printed is
which cell did. The changes are compiled once into a copy of each source, where an environment
variable picks the one that holds. Policies in the database are postgres_fences_test's.

In the list, the marks « and » stand around the condition, « | » before what it becomes."""

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
SERVER = "src/server/"
MATRIX = "authorisation_matrix_test"
# Behind the matrix: what it does not play.
OTHERS = ["server_separation_test", "server_health_scope_test", "server_push_test",
          "server_municipality_test", "server_attachments_test", "server_pull_test",
          "server_erased_test", "server_decision_test", "server_merge_test"]
# Source: (the function that it stands in or behind, the condition in its place).
CONDITIONS = {
    "api/app.cpp": [
        ("authenticate(", "!session || «session->device.state == DeviceRow::State::closed→false»"),
        ("authenticate(", "if («session->device.state != DeviceRow::State::active→false»)"),
        ("authenticate(", "if («isExpired→false»)\n        return http::problem(401"),
        ("grantsOfSide(std::vector", "return «own != side && own != domain::Side::none→false»;"),
    ],
    "api/pull.cpp": [
        ("readPage(", "|| «query.cursor->grants != page.cursor.grants→false»"),
    ],
    "api/history.cpp": [
        ("collect(", "if («seen == Found::no→false»)"),
        ("isShown(", "«row.code.empty() || row.user == actor.user→true»"),
        ("isShown(", "«row.code == \"not_permitted\"→false»"),
        ("isShown(", "return «!isOfAll || roles.isCaseHandler || roles.isHealthLead→true»;"),
        ("isDraftKept(", "«record.state.author != actor.user→false»"),
        ("isDraftKept(", "«!actor.rolesIn(record.state.municipality).isHealthLead→false»"),
        ("collect(", "«hasWorkersFields(collection) && "
                     "!actor.rolesIn(record->state.municipality).isOutreachWorker→false»"),
        ("collect(", "!(«keepsDraft && tellsOfEvent(row)→false»)"),
    ],
    "apply/actor.cpp": [
        ("canSee(", "«record.side != actor.side→false»"),
        ("canSee(", "«has(record.audience, audienceOf(roles))→true»"),
        ("canSee(", "(«has(record.audience, Audience::author)→true» &&"),
        ("canSee(", "«record.state.author == actor.user→true»"),
        ("canSee(", "«has(record.audience, memberAudienceOf(roles))→true»"),
        ("canSee(", "return «reader.isMember(record.root, actor.user)→Result<Found>(Found::yes)»;"),
        ("isController(", "«!actor.rolesIn(visit.state.municipality).isInspector→false»"),
        ("isController(",
         "return «reader.isMember(visit.state.id, actor.user)→Result<Found>(Found::yes)»;"),
    ],
    "store/audience.h": [
        ("audienceOf(", "if («roles.isCaseHandler→true»)"),
        ("audienceOf(", "if («roles.isOutreachWorker→true»)"),
        ("audienceOf(", "if («roles.isHealthLead→true»)"),
        ("memberAudienceOf(", "if («roles.isInspector→true»)"),
        ("memberAudienceOf(", "if («roles.isOutreachWorker→true»)"),
    ],
    "apply/applier.cpp": [
        ("Applier::decide(", "«operation.user != m_actor.user→false»"),
        ("Applier::decide(", "«!m_actor.rolesIn(operation.municipality).any()→false»"),
        ("Applier::decide(", "«side != m_actor.side→false»"),
        ("Applier::decide(", "«erasedOn != domain::Side::none→false»"),
        ("Applier::read(", "if («seen == Found::no→false»)"),
        ("Applier::erase(", "if («seen == Found::no→false»)"),
        ("Applier::put(", "if («seen == Found::no→false» ||"),
        ("Applier::put(", "|| «isServerOwned(collection)→false»"),
        ("Applier::put(", "«record->state.municipality != operation.municipality→false»"),
        ("Applier::visitOf(", "«parent->state.municipality != municipality→false»"),
        ("Applier::visitOf(", "if («seen == Found::no→false»)"),
        ("Applier::create(", "«isServerOwned(spec.collection)→false»"),
        ("Applier::create(", "«isOfficeOwned(spec.collection) && !roles.isCaseHandler→false»"),
        ("Applier::create(", "«isVisit && !roles.isInspector→false»"),
        ("Applier::create(", "«roles.isCaseHandler→true» && !isDraft(*visit)"),
        ("Applier::create(", "roles.isCaseHandler && «!isDraft(*visit)→true»"),
        ("Applier::create(", ": «controls == Found::yes→true»;"),
        ("Applier::checkConfirmation(", "«*user != m_actor.user.toText()→false»"),
        ("Applier::change(", "if (isOfficeOwned(spec.collection)) { if («!roles.isCaseHandler→false»)"),
        ("Applier::change(", "Collection::assessment) { if («!roles.isCaseHandler→false»)"),
        ("Applier::change(", "«controls == Found::no→false»"),
        ("Applier::change(", "«findString(record.state.fields, \"user\") != "
                             "m_actor.user.toText()→false»"),
        ("Applier::changeFinishedVisit(", "«roles.isCaseHandler→true» && isOffice"),
        ("Applier::changeFinishedVisit(", "roles.isCaseHandler && «isOffice→true»"),
        ("Applier::changeFinishedVisit(", "«!isController→false»"),
        ("Applier::changeFinishedVisit(", "«operation.base >= visit.finishedAt→false»"),
        ("Applier::checkLate(", "if («operation.base >= visit.finishedAt→false»)"),
        ("Applier::checkPremises(",
         "«place->state.municipality != operation.municipality→false»"),
        ("Applier::checkOffice(", "«domain::has(field->rules, domain::FieldRule::office)→false»"),
    ],
    "apply/resolver.cpp": [
        ("Applier::resolve(", "if («seen == Found::no→false»)"),
        ("Applier::resolve(", "«record->state.municipality != operation.municipality→false»"),
        ("Applier::resolveConflict(", "mayResolve = «!why→true»;"),
        ("Applier::resolveConflict(", "controls == Found::yes && «!isOffices→true»"),
        ("Applier::resolveConflict(", "«roles.isCaseHandler→true» && visit->finishedAt"),
        ("Applier::resolveConflict(", "bool mayResolve = «roles.isCaseHandler→true»;"),
        ("Applier::resolveConflict(", "if («target->state.collection == "
                                      "toString(Collection::confirmation)→false» &&"),
    ],
    "apply/record_keeper.cpp": [
        ("editorsAmong(", "return «Audience::caseHandlers→audience»;"),
        ("editorsAmong(", "? «Audience::healthLeads→audience» :"),
        ("case Collection::decision:", "record.audience = «Audience::caseHandlers→allOfAlcohol»;"),
        ("case Collection::parked:", "«findString(fields, \"code\") != \"not_permitted\"→true»"),
        ("audienceOfTarget(const", "|| «target->counter() != record.counter()→false»"),
        ("audienceOfTarget(const",
         "return «without(target->audience, Audience::leadsReduced)→target->audience»;"),
        ("deriveVisit(RecordRow& visit)\n", "isDraft ? «Audience::members→afterFinish» :"),
        ("deriveVisit(RecordRow& visit)\n", ": «afterFinish→allOfAlcohol»;"),
        ("RecordKeeper::saveAttachments(const",
         "«grant.municipality == record.state.municipality→true»"),
    ],
    "apply/health_scope.cpp": [
        ("case Collection::storageReading:\n        record.root",
         "record.audience = «keptByThem→allOfHealth»;"),
        ("case Collection::overdoseEvent:\n        record.audience",
         "record.audience = «keptByThem→allOfHealth»;"),
        ("case Collection::patrol:",
         "record.audience = «Audience::outreachWorkers→allOfHealth»;"),
        ("case Collection::outreachContact:",
         "record.audience = «Audience::outreachWorkers | Audience::leadsReduced→"
         "Audience::outreachWorkers | Audience::healthLeads»;"),
        ("case Collection::referral:\n        record.audience",
         "record.audience = «Audience::assignees→Audience::outreachWorkers»;"),
        ("case Collection::alert:\n        record.audience",
         ": «Audience::keepers | Audience::healthLeads→allOfHealth»;"),
        ("case Collection::figureExport:",
         "record.audience = «Audience::healthLeads→allOfHealth»;"),
    ],
    "apply/health_status.cpp": [
        ("isTakenBy(", "? «roles.isHealthLead→true»"),
    ],
    "apply/health_rights.cpp": [
        ("mayCreate(", "return «roles.isHealthLead→true»;"),
        ("mayCreate(", "return «roles.isDistributor || roles.isOutreachWorker→true»;"),
        ("mayCreate(", "return «roles.isOutreachWorker→true»;"),
        ("mayCreate(", "default:\n        return «false→true»;"),
        ("isOwnHandoutFrom(", "«handout.state.author == actor.user→true»"),
        ("isOwnHandoutFrom(",
         "«idField(handout.state.fields, \"location\") == location.state.id→true»"),
        ("Applier::isAtLocation(", "«location->counter() != m_actor.counter(municipality)→false»"),
        ("Applier::isAtLocation(", "if («roles.isOutreachWorker || roles.isHealthLead→true»)"),
        ("Applier::isAtLocation(",
         "return «m_writer.isMember(id, m_actor.user)→Result<Found>(Found::yes)»;"),
        ("Applier::checkParents(",
         "«parent->counter() != m_actor.counter(operation.municipality)→false»"),
        ("Applier::checkParents(", "if («isThere == Found::yes→true»)"),
        ("Applier::changeHealth(", "if («refusal→false»)"),
        ("Applier::mayChangeHealth(", "return given(«roles.isHealthLead→true»);"),
        ("Applier::mayChangeHealth(", "return given(«isThere == Found::yes→true»);"),
        ("Applier::mayChangeHealth(", "if («isAuthor→true»)"),
        ("Applier::mayChangeHealth(", "«roles.isHealthLead→true» && undoes && paths"),
        ("Applier::mayChangeHealth(", "roles.isHealthLead && «undoes→true» && paths"),
        ("Applier::mayChangeHealth(", "if («undoes→false»)"),
        ("Applier::mayChangeHealth(", "return given(«roles.isOutreachWorker→true»);\n    }"),
        ("Applier::mayChangeHealth(", "given(«roles.isHealthLead→true» ||"),
        ("Applier::mayChangeHealth(", "default:\n        return given(«false→true»);"),
        ("Applier::checkHealthChange(",
         "if («collection == Collection::stockMovement→false»)"),
    ],
    "store/page_row.cpp": [
        ("recordEntry(", "if («isReduced→false»)"),
        ("goneEntry(", "return {version, goneEntryText(«isReduced→false» ?"),
        ("pageAudience(", "return «roles.isHealthLead→true» ?"),
    ],
    "store/reduced_record.cpp": [
        ("reduceForLeads(", "&& «!isForWorkers(spec->field(name))→true»;"),
        ("reduceForLeads(", "texts.id = «reducedId(texts.id)→texts.id»;"),
    ],
    "store/embedded/visible_only.h": [
        ("visibleOnly(", 'return «sql→withoutCondition(sql, "(r.audience & ?4) <> 0")»;'),
        ("visibleOnly(", 'return «sql→withoutCondition(sql, "(r.audience & ?5) <> 0")»;'),
        ("visibleOnly(", 'return «sql→withoutCondition(sql, "EXISTS (SELECT 1 FROM record_member AS m WHERE '
                         'm.root = r.root AND m.user = ?3)")»;'),
        ("visibleOnly(", 'return «sql→withoutCondition(sql, "r.author = ?3")»;'),
        ("visibleOnly(", 'return «sql→withoutCondition(sql, "(r.audience & 8) <> 0")»;'),
    ],
    "store/embedded/embedded_records.cpp": [
        ("EmbeddedTransaction::page(",
         'prepare(«recordSql→withoutCondition(recordSql, "municipality = ?1")»)'),
        ("EmbeddedTransaction::page(",
         'prepare(«recordSql→withoutCondition(withoutCondition(recordSql, "r.side = ?6"), "side = ?6")»)'),
    ],
    "store/embedded/embedded_attachments.cpp": [
        ("EmbeddedTransaction::attachmentNames(",
         'prepare(«sql→withoutCondition(sql, "a.municipality = ?1")»)'),
    ],
    "store/postgres/visible_rows.h": [
        ("visibleRows(", 'return «sql→withoutCondition(sql, "(r.audience & $4) <> 0")»;'),
        ("visibleRows(", 'return «sql→withoutCondition(sql, "(r.audience & $5) <> 0")»;'),
        ("visibleRows(", 'return «sql→withoutCondition(sql, "r.author = $3")»;'),
    ],
    "store/postgres/postgres_pages.cpp": [],
    "store/postgres/postgres_attachments.cpp": [],
}
# What is asked twice: without one of the two the other holds, and no answer changes.
TWICE = {
    "makeActor( and SideRoles::add(: the side of a grant":
        "canSee() and every page ask the side of the record, and decide() that of the collection",
    "audienceOf(: roles.isDistributor": "what is theirs by role is everybody's on their side",
    "audienceOf(: roles.isInspector": "a case handler sees all that inspectors see by their role",
    "visit_rules.cpp, isTakenBy(; status_rules.cpp, judgeStatus(: the role of a step":
        "change() asked who may write at all; visit_rules_test and status_rules_test ask these",
    "resolveConflict(: controls == yes, visit->finishedAt": "who sees the conflict is one of them",
    "canSee(: !roles.any()": "an audience needs a role; without one none is had",
    "memberAudienceOf(: keepers": "members are asked on the record's side alone",
    "visibleOnly(: r.side, in attachments": "the health side takes none",
    "push.cpp, applyBatch(: device->state": "authenticate() asked; this is for one revoked since",
    "visibleRows(: r.side; the pages' r.municipality": "the policies of the database hold",
    "mayChangeHealth(: a patrol's, a contact's and a referral's worker": "nobody else sees them",
}
PICK = """
#pragma once
#include <cstdlib>
#include <string>
#include <string_view>
inline bool isMutant(int number)
{
    static const char* const text = std::getenv("FELTBOK_SCOPE_MUTANT");
    static const int chosen = text == nullptr ? -1 : std::atoi(text);
    return chosen == number;
}
inline std::string withoutCondition(std::string sql, std::string_view condition)
{
    const auto at = sql.find(condition);
    if (at == std::string::npos)
        std::abort();
    return sql.replace(at, condition.size(), "(1=1)");
}
"""


class Mutants:
    def __init__(self):
        self.found = []  # [where, condition, on PostgreSQL]

    def number(self, source, place, condition):
        number = len(self.found)
        what = re.sub(r"\s+", " ", condition)
        self.found.append((source, place.split("(")[0].split("\n")[0], what, "postgres/" in source))
        return number

    def rewrite(self, source):
        """The source with each condition behind a question which mutant is chosen."""
        text = (ROOT / SERVER / source).read_text(encoding="utf-8")
        edits = []
        for place, pattern in CONDITIONS[source]:
            before, rest = pattern.split("«")
            inside, after = rest.split("»")
            condition, instead = inside.split("→")
            begin = text.index(place)
            wanted = [r"\s+".join(re.escape(word) for word in re.split(r"\s+", part))
                      for part in (before, condition, after)]
            found = re.compile("(%s)(%s)(%s)" % tuple(wanted)).search(text, begin)
            if found is None:
                sys.exit(f"{source}: {place} has no {pattern}")
            number = self.number(source, place, condition + " → " + instead)
            if "withoutCondition(" not in instead and any(e[0] == found.start(2) for e in edits):
                sys.exit(f"{source}: {place} has {pattern} twice")
            edits.append((found.start(2), found.end(2), number, instead))
        for start in sorted({edit[0] for edit in edits}, reverse=True):
            here = [edit for edit in edits if edit[0] == start]
            changed = text[start:here[0][1]]
            if "withoutCondition(" in here[0][3]:
                changed = f"std::string({changed})"
            for _, _, number, instead in here:
                kept = f"static_cast<bool>({changed})" if instead in ("true", "false") else changed
                changed = f"(isMutant({number}) ? ({instead}) : ({kept}))"
            text = text[:start] + changed + text[here[0][1]:]
        for name in ("audienceOf", "memberAudienceOf"):
            text = text.replace(f"constexpr Audience {name}(", f"inline Audience {name}(")
        return text


def run(command, cwd):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr[-4000:])


def make_server(build, work, mutants):
    """The shipped server with the rewritten sources in place of its own."""
    with open(build / "compile_commands.json", encoding="utf-8") as file:
        known = {entry["file"]: entry for entry in json.load(file)}
    (work / "pick.h").write_text(PICK, encoding="utf-8")
    jobs, objects = [], []
    for source in CONDITIONS:
        target = work / SERVER.removeprefix("src/") / source
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(mutants.rewrite(source), encoding="utf-8")
        if source.endswith(".h"):
            continue
        entry = next(e for f, e in known.items() if f.endswith(SERVER + source))
        command = shlex.split(entry["command"])
        objects.append(str(target) + ".o")
        command[command.index("-o") + 1] = objects[-1]
        command[command.index("-c") + 1] = str(target)
        command = [word for word in command if not word.startswith("-Werror")]
        first = next(i for i, word in enumerate(command) if word.startswith("-I"))
        command[first:first] = ["-I" + str(work)]
        jobs.append((command + ["-w", "-include", str(work / "pick.h")], entry["directory"]))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda job: run(*job), jobs))
    listed = subprocess.run(["ninja", "-C", str(build), "-t", "commands", "bin/feltbok-server"],
                            capture_output=True, text=True, check=True).stdout.splitlines()
    command = shlex.split(listed[-1].removeprefix(": && ").removesuffix(" && :"))
    command[command.index("-o") + 1] = str(work / "feltbok-server")
    library = next(i for i, word in enumerate(command) if word.endswith("_server_commands.a"))
    command[library:library] = objects
    run(command, build)


class Tests:
    def __init__(self, build, work, scratch, socket):
        self.build, self.work, self.scratch, self.socket = build, work, scratch, socket

    def killer(self, test, number, is_postgres):
        """The cell or test function that fails, or nothing."""
        environment = {**os.environ, "FELTBOK_SCOPE_MUTANT": str(number), "TZ": "Europe/Oslo",
                       "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen",
                       "TMPDIR": str(self.scratch),
                       "FELTBOK_TEST_PROGRAM": str(self.work / "feltbok-server")}
        if is_postgres:
            environment |= {"FELTBOK_TEST_POSTGRES": str(self.socket), "FELTBOK_TEST_SERVERS": "1"}
        cell = None
        with subprocess.Popen([str(self.build / "tests" / test)], stdout=subprocess.PIPE, text=True,
                              encoding="utf-8", errors="replace", stderr=subprocess.DEVNULL,
                              env=environment, cwd=self.scratch) as program:
            for line in program.stdout:
                if line.startswith(("QWARN", "QFATAL")) and cell is None:
                    cell = line.split("() ", 1)[-1].strip()
                if line.startswith("FAIL!"):
                    program.kill()
                    return cell or line.split(":", 1)[1].split(")")[0].strip() + ")"
            program.wait(timeout=300)
            return None if program.returncode == 0 else cell or f"{test} ends"

    def first_killer(self, number, is_postgres):
        for test in [MATRIX] if is_postgres else [MATRIX, *OTHERS]:
            found = self.killer(test, number, is_postgres)
            if found:
                return found if test == MATRIX else f"{test}: {found}"
        return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--only", default="", help="of the sources with this in their name")
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    cluster = [sys.executable, "-B", str(ROOT / "tests/support/postgres_cluster.py")]
    # Sockets have short names: what the tests make lies in /tmp.
    # What is compiled has a place of its own, where the compiler cache finds it again.
    work = build / "scope-mutants"
    work.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="scope-") as scratch:
        mutants = Mutants()
        make_server(build, work, mutants)
        run(cluster + ["start", str(work / "cluster")], build)
        try:
            sys.exit(judge(mutants, Tests(build, work, Path(scratch), work / "cluster/socket"),
                           arguments.only))
        finally:
            run(cluster + ["stop", str(work / "cluster")], build)


def judge(mutants, tests, only):
    found = tests.killer(MATRIX, -1, False) or tests.killer(MATRIX, -1, True)
    if found:
        sys.exit(f"without a change fails {found}")
    chosen = [(number, mutant) for number, mutant in enumerate(mutants.found) if only in mutant[0]]
    survivors = 0
    with ThreadPoolExecutor(os.cpu_count() + 1) as pool:
        results = pool.map(lambda one: tests.first_killer(one[0], one[1][3]), chosen)
        for (_, (source, place, what, _)), killed in zip(chosen, results):
            survivors += killed is None
            print(f"{source} {place}: {what}\n    {killed or 'SURVIVES'}", flush=True)
    for what, why in TWICE.items():
        print(f"asked twice, and not taken away: {what}\n    {why}")
    print(f"{len(chosen)} conditions of {len(mutants.found)}, {survivors} not missed")
    return 1 if survivors or not chosen else 0


main()
