# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""Both sides of a municipality at work at the same time, on devices of their own, with words that occur
nowhere else. Then everything each device has of it, its windows, its files, its database read with its
key, its messages, is searched for the words, the names and the record ids of the other side, and its
database for a count of them. One person works on both sides, from one tablet: two profiles, neither with
anything of the other. --claim looks for a side's words on that side itself, and must find them."""

import argparse
import json
import os
import random
import re
import secrets
import subprocess
from pathlib import Path

import evening
import health_day
import planning
from canary_test import OPENING, needles, written
from feltbok_driver import BUILD, PATIENCE, Gone, StepFailed
from harness import MUNICIPALITY, PASSWORD, PHONE, World, main, random_words

INSPECTOR, QUIET, OFFICE = "Nils Kontroll", "Roar Rolig", "Siv Sakson"
BOTH, BOTH_CONTROL, BOTH_HEALTH = "Berit Begge", "Berit paa kontroll", "Berit paa vakt"
SIDES = ("alcohol", "health")
# What both sides have records of: where they are, and the people of their own side.
SHARED = ("municipality", "user", "colleague")


def random_texts(chance, visit):
    """Something else in every field of the health side, and no word of the visit's."""
    taken = {word for text in visit.texts() for word in text.split(" ")}

    def fresh():
        while (word := random_words(chance, 1)) in taken:
            pass
        taken.add(word)
        return word

    lots = {name: f"{chance.choice('QXZ')}{chance.randrange(16**8):08X}"
            for name in health_day.Texts.LOTS}
    return health_day.Texts(**{name: lots.get(name) or f"{fresh()} {fresh()}"
                               for name in health_day.Texts.FIELDS})


class Device:
    """One profile on a device: its app under strace, and what its windows ever said."""

    def __init__(self, world, folder, side, person, profile=None):
        self.world, self.folder, self.side, self.person = world, folder, side, person
        self.profile = profile or person
        self.trace = world.folder / f"{folder}-{side}.strace"
        self.seen = []
        self.app = None

    def start(self, link=None):
        under = ("strace", "-f", "-A", "-s", "4096", "-o", str(self.trace), "-e", f"trace={OPENING}")
        arguments = (link,) if link else ()
        self.app = self.world.app(self.folder, *arguments, size=PHONE, under=under)
        return self.app

    def begin(self):
        self.start(self.world.link(self.person))
        self.world.enrol(self.app, self.profile)
        self.app.wait(role="PageTabList", timeout=PATIENCE)
        return self.app

    def again(self):
        self.start()
        self.world.unlock(self.app, self.profile)
        self.app.wait(role="PageTabList", timeout=PATIENCE)
        return self.app

    def end(self):
        self.app.quit()

    def say_where(self):
        """What the screen shows, for a person who looks for a fault."""
        if self.app and self.app.alive():
            try:
                print(f"{self.profile}:\n{self.app.page_text()}", flush=True)
            except (StepFailed, Gone):
                pass

    def look(self, app=None, page=None):
        """Takes down what stands on the screen; in the way of the walks."""
        self.seen.append(self.app.page_text())

    def look_around(self):
        """Every pane of the home, and the settings."""
        word = self.app.words
        self.app.frame()
        if self.app.find(word("Unlock Feltbok")):  # left alone for too long
            self.world.unlock(self.app, self.profile)
        self.app.wait(role="PageTabList", timeout=PATIENCE)
        tabs = [node.name for node in self.app.find(role="PageTab")]
        if any(tab.startswith(word("More", context="BottomNav")) for tab in tabs):
            for row in self.under_more():
                self.under_more()
                self.app.tap(row, role="ListItem")
                self.shown()
            tabs.pop()
        for tab in tabs:
            self.app.tap(starts=re.sub(r", \d+ .*", "", tab), role="PageTab", timeout=PATIENCE)
            self.shown()
        self.app.press("Settings", role="Button")
        self.app.wait(self.app.words("Change the password"), timeout=PATIENCE)
        self.look()
        self.app.press("Back")

    def under_more(self):
        """Opens the list of the panes that the bar has no room for; gives their names."""
        if not self.app.find(role="Dialog"):
            self.app.tap(starts=self.app.words("More", context="BottomNav"), role="PageTab")
        self.app.wait(role="Dialog", timeout=PATIENCE)
        nodes = self.app.tree()
        dialog = next(number for number, node in enumerate(nodes) if node.role == "Dialog")
        return [node.name for node in nodes[dialog:] if node.role == "ListItem"]

    def shown(self):
        health_day.closed(self.app)
        self.look()

    def dump(self):
        """The rows of its database, as (table, {column: value as bytes})."""
        done = subprocess.run([str(BUILD / "tests/profile_dump"), str(self.world.folder / self.folder),
                               self.profile], input=PASSWORD + "\n", capture_output=True, text=True,
                              timeout=PATIENCE, env={**os.environ, **self.world.environment})
        if done.returncode != 0:
            raise StepFailed(f"profile_dump of {self.profile}: {done.stderr}")
        rows = []
        for line in done.stdout.splitlines():
            row = json.loads(line)
            rows.append((row["table"], {column: value_of(text) for column, text in row["row"].items()}))
        return rows


def value_of(quoted):
    if quoted.startswith("X'"):
        return bytes.fromhex(quoted[2:-1])
    return quoted.removeprefix("'").removesuffix("'").replace("''", "'").encode()


def records_of(rows):
    """Record id -> collection."""
    return {row["id"]: row["collection"].decode() for table, row in rows if table == "record"}


def forms_of(record):
    """How a record's id may be written."""
    plain = record.hex()
    dashed = "-".join((plain[:8], plain[8:12], plain[12:16], plain[16:20], plain[20:]))
    return [record, plain.encode(), plain.upper().encode(), dashed.encode(), dashed.upper().encode()]


class Search:
    """For the words and the ids of a side."""

    def __init__(self, words, ids):
        self.wanted = [(text, needle) for text in words for needle in needles(text).values()
                       if len(needle) >= 8]
        self.wanted += [(record.hex(), form) for record in ids for form in forms_of(record)]

    def __call__(self, content, where):
        return [f'"{text}" lies in {where}' for text, needle in self.wanted if needle in content]


def health_at_work(lead, worker, others, texts):
    """A whole day of the health side, while the others' devices are on and looked at."""
    health_day.register(lead.app, texts, lead.look)
    health_day.ledger(lead.app, texts, lead.look)
    health_day.warn(lead.app, texts, lead.look)
    health_day.patrol_start(worker.app, texts, worker.look)
    health_day.contacts(worker.app, texts, worker.look)
    health_day.patrol_end(worker.app, texts, worker.look)
    for other in others:
        other.look_around()
    health_day.handout(worker.app, texts, worker.look)
    health_day.overdose(worker.app, texts, worker.look)
    words = health_day.referral(worker.app, worker.look)
    health_day.read_alert(worker.app, texts, worker.look)
    health_day.recall(lead.app, texts, lead.look)
    health_day.answered_recall(worker.app, texts, worker.look)
    health_day.discrepancies(lead.app, texts, lead.look)
    return words


def control_at_work(app, visit):
    """From the place to the finished visit that was sent."""
    evening.open_place(app)
    evening.start_visit(app, QUIET)
    evening.fill_before(app)
    evening.fill_observation(app, visit)
    app.press("Done", context="ObservationPage")
    app.wait(app.words("Finish visit", context="DraftPage"))
    evening.fill_inside(app, visit)
    evening.fill_closing(app, visit)
    evening.wait_saved(app)
    evening.finish(app)
    app.press("Finish and make the report")
    evening.wait_delivered(app)
    app.press("Back")


def find_place(app):
    """Wherever in the list of tonight it stands."""
    app.fill(app.words("Search places"), evening.SEARCH)
    app.wait(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)


def both_enrolments(world, control, health, texts):
    """One person, one tablet: a profile for each side, the second beside the first."""
    links = {side: world.command("enrol-code", "--user", world.users[BOTH], "--side", side,
                                 "--url", world.url)["link"] for side in SIDES}
    app = control.start(links["alcohol"])
    world.enrol(app, BOTH_CONTROL)
    app.wait(role="PageTabList", timeout=PATIENCE)
    find_place(app)
    control.look_around()
    app.press("Lock", context="HomePage")
    app.wait(app.words("Unlock Feltbok"), timeout=PATIENCE)
    control.look()
    app.press("Add another person")
    app.fill(app.words("Enrolment link"), links["health"])
    health.app = app
    world.enrol(app, BOTH_HEALTH)
    health_day.tab(app, "Warnings")
    app.wait(contains=texts.substance, role="ListItem", timeout=PATIENCE)
    health.look_around()
    app.press("Lock", context="HealthHomePage")
    world.unlock(app, BOTH_CONTROL)
    find_place(app)
    control.look_around()
    app.quit()
    health.trace = None  # one process, one trace


def counts_nothing(before, after):
    """What the quiet inspector's database gained is one assignment: the many records that the health
    side made meanwhile are in no number of it."""
    gained = {record: collection for record, collection in records_of(after).items()
              if record not in records_of(before)}
    if sorted(gained.values()) != ["assignment"]:
        raise StepFailed(f"the quiet device gained {sorted(gained.values())}")
    # Numbers that a stranger's records might have moved.
    lists = [{table: sum(1 for name, _ in rows if name == table) for table, _ in rows}
             for rows in (before, after)]
    odd = {table: (lists[0].get(table, 0), number) for table, number in lists[1].items()
           if number - lists[0].get(table, 0) > 3 and not table.startswith("search_")}
    if odd:
        raise StepFailed(f"tables grew with another side's work: {odd}")


def own_words(device, words):
    """The test itself is worth something: the side's words are found where they belong."""
    text = "\n".join(device.seen)
    missing = [word for word in words if word not in text]
    if missing:
        raise StepFailed(f"{device.profile} never saw its own {missing}")


def search_device(device, search, rows):
    finds = [find for number, text in enumerate(device.seen)
             for find in search(text.encode(), f"window {number} of {device.profile}")]
    for table, row in rows:
        content = b"\0".join(row.values())
        finds += search(content, f"{device.profile}'s table {table}")
    return finds


def search_files(world, device, search):
    """Everything its process opened for writing, its folder and what it said on its way."""
    paths = {path for path in (world.folder / device.folder).rglob("*") if path.is_file()}
    opened = set()
    if device.trace:
        opened = written(device.trace)[0]
        if not any(path.endswith(".db") for path in opened):
            raise StepFailed(f"strace did not see the database of {device.profile}")
    paths |= {Path(path) for path in opened if Path(path).is_file()}
    paths |= {world.folder / f"{device.folder}.log"} & set(world.folder.iterdir())
    finds = [find for path in sorted(paths) for find in search(path.read_bytes(), path)]
    return finds, len(paths)


def separate(world, devices, words, claimed):
    """Of each device, what it holds of the other side. With claimed: of its own."""
    rows = {device: device.dump() for device in devices}
    kinds = {side: set() for side in SIDES}
    ids = {side: set() for side in SIDES}
    of_both = bytes.fromhex(world.users[BOTH].replace("-", ""))
    for device in devices:
        for record, collection in records_of(rows[device]).items():
            kinds[device.side].add(collection)
            if collection != "municipality" and record != of_both:
                ids[device.side].add(record)
    common = (kinds["alcohol"] & kinds["health"]) - set(SHARED)
    if common:
        raise StepFailed(f"both sides hold records of {sorted(common)}")
    if ids["alcohol"] & ids["health"]:
        raise StepFailed(f"on both sides: {[record.hex() for record in ids['alcohol'] & ids['health']]}")
    finds, files, size = [], 0, 0
    for device in devices:
        other = SIDES[1 - SIDES.index(device.side)]
        wanted = device.side if claimed == device.side else other
        search = Search(words[wanted], ids[wanted])
        finds += search_device(device, search, rows[device])
        found, number = search_files(world, device, search)
        finds += found
        files += number
        size += len(rows[device])
    for side in SIDES:
        finds += Search(words[side], ())((world.folder / "server.log").read_bytes(), "the server's log")
    for find in finds[:40]:
        print(find)
    if finds:
        raise StepFailed(f"{len(finds)} finds")
    print(f"{len(devices)} profiles: {sum(len(d.seen) for d in devices)} windows, {size} rows and {files} "
          f"files searched for {len(words['health'])} words and {len(ids['health'])} ids of the health "
          f"side ({len(kinds['health'])} collections), {len(words['alcohol'])} and "
          f"{len(ids['alcohol'])} of the alcohol side ({len(kinds['alcohol'])}): 0 finds")


def people(world):
    world.set_up(((INSPECTOR, "inspector"), (QUIET, "inspector"), (OFFICE, "case_handler"),
                  (BOTH, "inspector")))
    health_day.set_up(world)
    for role in ("outreach_worker", "health_lead"):
        world.command("grant", "--user", world.users[BOTH], "--municipality", MUNICIPALITY,
                      "--role", role)


def run():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", default=secrets.token_hex(4))
    options.add_argument("--claim", choices=SIDES)
    chosen = options.parse_args()
    print(f"seed {chosen.seed}")
    chance = random.Random(chosen.seed)
    with World() as world:
        people(world)
        visit = evening.Visit(chance, world.words)
        texts = random_texts(chance, visit)
        inspector, quiet = (Device(world, folder, "alcohol", who)
                            for folder, who in (("inspector", INSPECTOR), ("quiet", QUIET)))
        office = Device(world, "office", "alcohol", OFFICE)
        lead = Device(world, "lead", "health", health_day.LEAD)
        worker = Device(world, "worker", "health", health_day.WORKER)
        both = (Device(world, "shared", "alcohol", BOTH, BOTH_CONTROL),
                Device(world, "shared", "health", BOTH, BOTH_HEALTH))
        try:
            for device in (inspector, quiet, office):
                device.begin()
            for device in (inspector, quiet):
                device.app.wait(role="ListItem", timeout=PATIENCE)
            for device in (inspector, quiet, office):
                device.look_around()
            quiet.end()
            before = quiet.dump()
            lead.begin()
            worker.begin()
            two_words = health_at_work(lead, worker, (inspector, office), texts)
            for device in (inspector, office):
                device.look_around()
            planning.hand_out(office.app, (QUIET,), office.look)
            quiet.again()
            planning.wait_assigned(quiet.app)
            quiet.look_around()
            quiet.end()
            counts_nothing(before, quiet.dump())
            inspector.app.tap(inspector.app.words("Tonight"), role="PageTab")
            control_at_work(inspector.app, visit)
            office.app.press("Back")
            office.app.tap(office.app.words("Reports"), role="PageTab")
            office.app.wait(starts=evening.PLACE, timeout=PATIENCE)
            both_enrolments(world, *both, texts)
            devices = (inspector, office, lead, worker)
            for device in devices:
                device.look_around()
                device.end()
            words = {"health": [part for name, text in texts.all.items() for part in text.split(" ")]
                     + [*health_day.ROLES, two_words],
                     "alcohol": [part for text in visit.texts() for part in text.split(" ")]
                     + [INSPECTOR, QUIET, OFFICE, evening.PLACE, "Ingrid Høgmo"]}
            own_words(lead, [texts.zone, texts.location, texts.recall_reason, health_day.WORKER])
            own_words(worker, [texts.patrol_note, texts.contact_note, texts.handout_note, two_words])
            own_words(both[0], [evening.PLACE])
            own_words(both[1], [texts.zone, texts.effect])
            separate(world, (*devices, quiet, *both), words, chosen.claim)
        except StepFailed:
            for device in (inspector, quiet, office, lead, worker, *both):
                device.say_where()
            raise
        finally:
            for device in (inspector, quiet, office, lead, worker, *both):
                if device.app:
                    device.app.kill()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
