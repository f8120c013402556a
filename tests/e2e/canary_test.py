# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""A full evening with words that occur nowhere else, under strace; then every file that the app
opened for writing, and everything in its profile, HOME, temporary and XDG folders, is searched for
them in UTF-8, UTF-16 and base64. None may be found, no file may be written where none belongs, and
a crash leaves no core."""

import argparse
import base64
import os
import random
import re
import resource
import secrets
import signal
import tempfile
from pathlib import Path

import evening
from feltbok_driver import PATIENCE, StepFailed
from harness import DATA, PASSWORD, World, main

WHO = "Kari Demo"
OPENING = ("open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,"
           "unlinkat,memfd_create")
OPENED = re.compile(r'\b(?:open|openat|openat2|creat)\((?:AT_FDCWD[^,]*, |\d+<[^>]*>, )?"([^"]*)"'
                    r'([^)]*)\) *= \d+')
RENAMED = re.compile(r'\brename(?:at2?)?\(.*"([^"]*)"[^"]*"([^"]*)".*\) *= 0')
UNLINKED = re.compile(r'\bunlink(?:at)?\(.*"([^"]*)".*\) *= 0')
# Where a program may write without leaving a file: devices, and its own process entries.
NO_FILES = ("/dev/", "/proc/")


def needles(text):
    """The bytes a text may have in a file: three encodings, and base64 at every alignment."""
    found = {}
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        plain = text.encode(encoding)
        found[encoding] = plain
        for shift in range(3):
            # Whole groups of four characters that depend on the text alone.
            coded = base64.b64encode(b"\0" * shift + plain)
            start = 0 if shift == 0 else 4
            end = len(coded) // 4 * 4 - (4 if (shift + len(plain)) % 3 else 0)
            found[f"base64 of {encoding} from {shift}"] = coded[start:end]
    return found


def search(paths, canaries):
    """(file, canary, encoding) of every find."""
    wanted = [(text, encoding, needle) for text in canaries
              for encoding, needle in needles(text).items() if len(needle) >= 8]
    finds = []
    for path in sorted(paths):
        content = path.read_bytes()
        finds += [(path, text, encoding) for text, encoding, needle in wanted if needle in content]
    return finds


def check_search():
    """The search finds what it looks for, in every encoding and wherever it begins."""
    text = "brafjogla hylkramos"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "planted"
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            plain = text.encode(encoding)
            for before in range(6):
                for content in (b"x" * before + plain + b"yy",
                                base64.b64encode(b"x" * before + plain + b"yy")):
                    file.write_bytes(content)
                    if not search([file], [text]):
                        raise StepFailed(f"the search misses {encoding} behind {before} bytes")


def written(trace):
    """Paths opened for writing, with what they were renamed to, and those taken away again."""
    opened, removed = set(), set()
    for line in trace.read_text(errors="surrogateescape").splitlines():
        if "memfd_create(" in line and "= -1" not in line:
            continue  # memory, not a file
        if match := OPENED.search(line):
            if "creat(" in line or re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE", match[2]):
                opened.add(match[1])
        elif match := RENAMED.search(line):
            opened.add(match[2])
        elif match := UNLINKED.search(line):
            removed.add(match[1])
    return {p for p in opened if not p.startswith(NO_FILES)}, removed


def allowed(path, data):
    """The encrypted profile, and the settings of the device, which hold no content."""
    if not path.startswith(str(data) + "/"):
        return False
    return re.fullmatch(r"\w+/(feltbok\.db(-wal|-shm|-journal)?|slots[.\w]*|attempts[.\w]*|lock|blobs/.*)"
                        r"|settings\.json(\.\w+)?", path[len(str(data)) + 1:]) is not None


def evening_with(world, app, visit):
    word = world.words
    world.enrol(app, WHO)
    app.wait(starts=evening.PLACE, timeout=PATIENCE)
    app.press("Lock", context="HomePage")
    world.unlock(app, WHO)
    app.wait(starts=evening.PLACE, timeout=PATIENCE)
    evening.open_place(app)
    evening.start_visit(app, "Ola Prøve")
    evening.fill_before(app)
    evening.fill_observation(app, visit)
    app.press("Done", context="ObservationPage")
    evening.fill_inside(app, visit)
    evening.fill_closing(app, visit)
    evening.wait_saved(app)
    evening.finish(app)
    app.press("Finish and make the report")
    app.wait(word("Add to the visit"), timeout=PATIENCE)
    evening.wait_delivered(app)
    app.press("Report", context="VisitPage")
    app.wait(word("Save as PDF"), until="enabled", timeout=PATIENCE)
    app.press("Back")


def files_below(world):
    """Everything but the server's own folder and what the test itself writes."""
    own = {"server.log", "strace.log"}
    for folder, folders, names in os.walk(world.folder):
        folders[:] = [f for f in folders if not (Path(folder) == world.folder and f == "server")]
        for name in names:
            path = Path(folder) / name
            if path.is_file() and not (path.parent == world.folder and name in own):
                yield path


def check_core(world, app):
    """A crash with all limits lifted: the app itself must have refused the core."""
    app.process.send_signal(signal.SIGSEGV)
    _, status = os.waitpid(app.process.pid, 0)
    app.process.returncode = -signal.SIGSEGV
    if not os.WIFSIGNALED(status) or os.WTERMSIG(status) != signal.SIGSEGV:
        raise StepFailed(f"SIGSEGV ended the app with status {status}")
    if os.WCOREDUMP(status):
        raise StepFailed("the kernel wrote a core")
    for folder in (world.folder, Path.cwd()):
        cores = [p for p in folder.glob("core*") if p.is_file()]
        if cores:
            raise StepFailed(f"a core lies at {cores[0]}")


def run():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", default=secrets.token_hex(4))
    chosen = options.parse_args()
    check_search()
    resource.setrlimit(resource.RLIMIT_CORE,
                       (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
    with World() as world:
        world.set_up()
        visit = evening.Visit(random.Random(chosen.seed), world.words)
        canaries = [part for text in visit.texts() for part in text.split(" ")]
        canaries += [PASSWORD, WHO, "Ola Prøve", evening.PLACE, "Ingrid Høgmo", "Prøvevik"]
        trace = world.folder / "strace.log"
        strace = ("strace", "-f", "-s", "4096", "-o", str(trace), "-e", f"trace={OPENING}")
        with world.app("tablet", world.link(WHO), "--nmea", DATA / "gange-langs-kaia.nmea",
                       under=strace) as app:
            evening_with(world, app, visit)
            # Killed with its write-ahead log full, as it lies on a lost tablet.
            os.kill(app.pid, signal.SIGKILL)
        data = world.folder / "tablet"
        opened, removed = written(trace)
        if not any(p.endswith(".db") for p in opened):
            raise StepFailed("strace did not even see the database")
        strange = sorted(p for p in opened if not allowed(p, data))
        if strange:
            raise StepFailed(f"written outside the profile: {strange}")
        with world.app("tablet") as app:
            world.unlock(app, WHO)
            app.wait(world.words("Search places"), timeout=PATIENCE)
            check_core(world, app)
        paths = {Path(p) for p in opened if Path(p).is_file()} | set(files_below(world))
        finds = search(paths, canaries)
        for path, text, encoding in finds:
            print(f'"{text}" lies in {path} as {encoding}')
        if finds:
            raise StepFailed(f"{len(finds)} finds")
        size = sum(p.stat().st_size for p in paths)
        print(f"{len(opened)} files opened for writing, {len(removed)} of them removed again; "
              f"{len(paths)} files with {size} bytes searched for {len(canaries)} canaries in "
              f"{len(needles('canary'))} encodings: 0 finds; no core")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
