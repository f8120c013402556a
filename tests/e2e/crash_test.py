# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""crash_test.py [CYCLES]: kills the shipped app with SIGKILL at random microseconds while it opens,
while somebody types, while it saves and while it sends. This process, which is another one, notes
every value at the moment its "Lagret HH:MM" was on the screen; after each restart the draft must
show it, or what was typed over it since. After each kill profile_check looks into the database:
it opens, every page is whole, no record is without its operations and no operation without its
record. At the end everything is sent, and a second device of the same person must receive the same
visit and observations from the server."""

import argparse
import collections
import concurrent.futures
import itertools
import json
import os
import random
import secrets
import shutil
import signal
import socket
import subprocess
import threading
import time

import evening
from feltbok_driver import BUILD, PATIENCE, Gone, StepFailed
from harness import PASSWORD, World, main, random_words

WHO = "Kari Demo"
# A visit this often killed begins anew in a world of its own, so that the page does not grow.
CYCLES_A_VISIT = 100
# How often each moment is sought, and seconds that lie around it.
MOMENTS = {"opening": 0.12, "typing": 0.33, "saving": 0.3, "sending": 0.25}
TYPING = ((0.0, 0.4), (0.0, 1.6), (0.0, 4.0))
SAVING = (0.0, 0.05)   # after an answer was handed over
SENDING = (0.0, 0.1)   # after a piece went to the server
# After which piece of an opening's: the handshakes, the token, what was left over, what is new.
PIECES_LEFT_OVER, PIECES_NEW = range(1, 7), range(6, 11)


class Notes:
    """What was shown as saved, and what was typed over it since, for each field."""

    def __init__(self):
        self.saved = {}   # field -> the answer last shown as saved
        self.since = {}   # field -> answers it may have passed through after that
        self.told = 0

    def doing(self, field, answers):
        self.since.setdefault(field, []).extend(answers)

    def shown_saved(self, field, answer):
        self.told += 1
        self.saved[field] = answer
        # What lies before the saved answer cannot come back.
        passed = self.since.get(field, [])
        if answer in passed:
            self.since[field] = passed[len(passed) - passed[::-1].index(answer):]

    def check(self, field, answer):
        if field not in self.saved or answer == self.saved[field]:
            return
        if answer not in self.since.get(field, []):
            raise StepFailed(f'{field}: "{self.saved[field]}" was shown as saved, and after the '
                             f'restart there is "{answer}"')


def prefixes(text):
    return [text[:n] for n in range(len(text) + 1)]


class MobileLink:
    """The way to the server as a phone has it: each piece takes a while, in both directions."""

    DELAY = 0.04

    def __init__(self, port):
        self.sent = 0              # pieces since it was last set to 0
        self.at = (0, None)        # after which of them to call what
        self._port = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self._listener.close()

    def _accept(self):
        while True:
            try:
                near = self._listener.accept()[0]
                far = socket.create_connection(("127.0.0.1", self._port))
            except OSError:
                return
            for one, other, noted in ((near, far, True), (far, near, False)):
                threading.Thread(target=self._carry, args=(one, other, noted), daemon=True).start()

    def _carry(self, one, other, noted):
        try:
            while piece := one.recv(65536):
                if noted:
                    self.sent += 1
                    if self.sent == self.at[0]:
                        self.at[1]()
                time.sleep(self.DELAY)  # what makes it a slow link
                other.sendall(piece)
        except OSError:
            pass  # killed, or answered to nobody
        for end in (one, other):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


class ProfileCheck:
    """Looks into the database of a device that was killed: a copy of it, so that the app itself
    finds everything as it left it."""

    def __init__(self, world, device):
        self._folder = world.folder / device
        self._copy = world.folder / "copy"
        self._process = subprocess.Popen(
            [str(BUILD / "tests/profile_check"), str(self._copy), WHO],
            env={**os.environ, **world.environment}, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._take_copy()
        self._ask(PASSWORD)

    def __call__(self):
        self._take_copy()
        return self._ask(str(self._copy))

    def close(self):
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        self._process.stdout.close()

    def _take_copy(self):
        shutil.rmtree(self._copy, ignore_errors=True)
        shutil.copytree(self._folder, self._copy)

    def _ask(self, line):
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise StepFailed("profile_check ended")
        found = json.loads(answer)
        if "error" in found:
            raise StepFailed(f"the database is not right: {found}")
        return found


class Death:
    """A kill that comes after so many seconds, to the microsecond, whatever the app does then."""

    def __init__(self, app, chance):
        self._app, self._chance, self._timer = app, chance, None

    def comes(self, least, most):
        after = least + self._chance.randrange(int((most - least) * 1e6)) / 1e6
        self._timer = threading.Timer(after, os.kill, (self._app.pid, signal.SIGKILL))
        self._timer.start()

    def is_coming(self):
        return self._timer is not None

    def cancel(self):
        if self._timer:
            self._timer.cancel()


class Crasher:
    def __init__(self, world, seed):
        self.world = world
        self.chance = random.Random(seed)
        self.notes = Notes()
        word = world.words
        self.texts = [word("Person in charge", context="ClosingFields"),
                      word("Oral feedback given", context="ClosingFields"),
                      word("General impression, positive and negative")]
        self.numbers = [word(label, context="CountFields")
                        for label in ("Guests (estimate)", "Staff", "Guards")]
        self.answers = [word(label, context="ChecklistFields")
                        for label in ("OK", "Deviation", "Not observed", "Not applicable")]
        self.questions = [word(label, context="Checklist") for label in (
            "ID checked at the door", "Number of guards meets the conditions",
            "Noise and music towards neighbours", "Alcohol-free range on the menu",
            "No serving to minors", "Free water available")]
        self.seen = word("What was seen", context="ObservationPage")
        self.observations = []  # names of fields in the notes, one per observation begun
        self.check_profile = None
        self.link = None
        self.killed = collections.Counter()
        self.arrived_unheard = 0   # kills that left an operation with the server, its answer lost
        self.delivered = 0
        self.left_over = False     # work that the last kill kept from being sent
        self.killed_openings = 0   # in a row: each costs a try of the password
        self.opening = 1.5         # seconds, about
        self.stage = "opening"
        self.told_at_handing = 0
        self.death = None
        self.aim = None            # when the next answer is handed over: the kill to set off

    # --- what somebody does until the power goes ----------------------------------------------

    def hand_over(self, app):
        """Now the app gets an answer to store."""
        self.stage = "saving"
        self.told_at_handing = self.notes.told + len(app.saved)
        if self.aim and not self.death.is_coming():
            self.death.comes(*self.aim)

    def act(self, app):
        what = self.chance.random()
        if what < 0.4:
            self.write(app, self.chance.choice(self.texts),
                       random_words(self.chance, self.chance.randrange(1, 4)))
        elif what < 0.6:
            self.write(app, self.chance.choice(self.numbers), str(self.chance.randrange(1, 400)))
        elif what < 0.85:
            question, answer = self.chance.choice(self.questions), self.chance.choice(self.answers)
            self.notes.doing(question, [answer])
            self.hand_over(app)
            app.tap(f"{question}: {answer}")
        else:
            self.observe(app)

    def write(self, app, field, text, note=None):
        note = note or field
        app.tap(field, role="EditableText")
        app.key("A", "control")
        self.stage = "typing"
        self.notes.doing(note, prefixes(text))
        for part in text.split(" ")[:-1]:
            app.type(part + " ")
            time.sleep(self.chance.uniform(0, 0.12))  # the pace of fingers, not a wait
        app.type(text.split(" ")[-1])
        if self.aim or self.chance.random() < 0.6:
            self.hand_over(app)
            app.key("Tab")

    def observe(self, app):
        self.drain(app)
        note = f"observation {len(self.observations) + 1}"
        self.observations.append(note)
        app.press("Add observation")
        app.wait(app.words("Done", context="ObservationPage"), timeout=PATIENCE)
        self.write(app, self.seen, random_words(self.chance, 3), note)
        app.press("Done", context="ObservationPage")
        app.wait(app.words("Finish visit", context="DraftPage"), timeout=PATIENCE)
        self.drain(app)

    def drain(self, app):
        """Takes over what the screen has claimed so far."""
        while app.saved:
            event = app.saved.pop(0)
            field, value = event["field"], event["value"]
            if field == self.seen:
                field = self.observations[-1]
            if field in self.questions or len(value) == 1:
                self.notes.shown_saved(field, value[0] if value else None)

    # --- the restart ---------------------------------------------------------------------------

    def open_draft(self, app):
        word = app.words
        begun = time.monotonic()
        finish = word("Finish visit", context="DraftPage")
        wait = word("Too many wrong tries. Wait before the next one.")
        self.world.unlock(app, WHO)
        while not app.find(finish):
            # A try is counted before it is made: one that was killed costs a second, the next two.
            if app.find(starts=wait):
                if self.killed_openings == 0:
                    raise StepFailed("the right password has to wait, and no try was cut short")
                self.world.unlock(app, WHO)
            elif time.monotonic() - begun > PATIENCE + 2 ** self.killed_openings:
                raise StepFailed("the draft does not open")
            time.sleep(0.02)  # between two looks
        app.wait(finish, until="enabled", timeout=PATIENCE)
        self.stage = "typing"
        if self.killed_openings == 0:
            self.opening += 0.3 * (time.monotonic() - begun - self.opening)
        self.killed_openings = 0
        app.wait(self.texts[0], role="EditableText", timeout=PATIENCE)
        app.frame()

    def compare(self, app):
        answers = app.answers()
        for field in self.texts + self.numbers:
            self.notes.check(field, answers.get(field))
        for question in self.questions:
            chosen = [a for a in self.answers if answers.get(f"{question}: {a}")]
            self.notes.check(question, chosen[0] if chosen else None)
        rows = self.rows(app)
        for note in self.observations:
            if self.notes.saved.get(note):
                possible = [self.notes.saved[note], *self.notes.since.get(note, [])]
                if not any(f", {text}" in row for text in possible if text for row in rows):
                    raise StepFailed(f'{note}: "{self.notes.saved[note]}" was shown as saved and is '
                                     f"gone; there are {rows}")
        return answers, rows

    def rows(self, app):
        """The observations as the list shows them; each begins with its time."""
        return sorted(n.name for n in app.tree()
                      if n.role == "ListItem" and n.name[:2].isdigit() and n.name[2:3] == ":")

    def cycle(self):
        moment, = self.chance.choices(list(MOMENTS), MOMENTS.values())
        self.stage, self.aim = "opening", None
        with self.world.app("tablet") as app:
            self.death = Death(app, self.chance)
            self.link.sent, self.link.at = 0, (0, None)
            app.watch_saved()
            try:
                if moment == "opening":
                    self.death.comes(0, 1.2 * self.opening)
                elif moment == "sending":
                    pieces = PIECES_LEFT_OVER if self.left_over else PIECES_NEW
                    self.link.at = (self.chance.choice(pieces), lambda: self.death.comes(*SENDING))
                self.open_draft(app)
                self.compare(app)
                if moment != "sending":
                    for _ in range(self.chance.randrange(4)):
                        self.act(app)
                        self.drain(app)
                if moment == "typing":
                    self.death.comes(*self.chance.choice(TYPING))
                elif moment == "saving":
                    self.aim = SAVING
                while True:
                    self.act(app)
                    self.drain(app)
            except Gone:
                pass
            finally:
                self.death.cancel()
            app.kill()
            if self.stage == "saving" and self.notes.told + len(app.saved) > self.told_at_handing:
                self.stage = "typing"
            self.drain(app)
        self.look_inside()

    def look_inside(self):
        found = self.check_profile()
        self.killed_openings = self.killed_openings + 1 if self.stage == "opening" else 0
        if found["queued"] > 0 and self.link.sent > 0:
            self.stage = "sending"
            listed = self.world.command("device", "list")["devices"]
            there = next(d["last_seq"] for d in listed if d["device"] == found["device"])
            self.arrived_unheard += there > found["delivered_seq"]
        self.killed[self.stage] += 1
        self.delivered = found["delivered_seq"]
        self.left_over = found["edits"] + found["queued"] > 0

    def last(self):
        """Everything is sent, and comes back on another device."""
        word = self.world.words
        with self.world.app("tablet") as app:
            self.open_draft(app)
            here = self.compare(app)
            app.press("Back")
            app.tap(starts=word("Waiting"), role="PageTab")
            app.wait(word("Everything is sent"), timeout=120)
            app.kill()
        found = self.check_profile()
        if found["edits"] or found["delivered_seq"] != found["last_seq"]:
            raise StepFailed(f"the screen says that everything is sent, the database: {found}")
        self.delivered = found["delivered_seq"]
        with self.world.app("tablet2", self.world.link(WHO)) as app:
            self.world.enrol(app, WHO)
            app.tap(starts=word("Drafts"), role="PageTab", timeout=PATIENCE)
            app.tap(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
            app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
            app.wait(self.texts[0], role="EditableText")
            app.frame()
            there = (app.answers(), self.rows(app))
        if here != there:
            different = {k: (here[0].get(k), there[0].get(k)) for k in {**here[0], **there[0]}
                         if here[0].get(k) != there[0].get(k)}
            raise StepFailed(f"the server has another visit than the device: {different}; "
                             f"observations {here[1]} and {there[1]}")


def play(seed, cycles, tell):
    """One visit, and what was seen of it; tell(crasher) after each kill."""
    with World() as world:
        world.set_up()
        link = MobileLink(int(world.url.rsplit(":", 1)[1]))
        crasher = Crasher(world, seed)
        crasher.link = link
        with world.app("tablet", world.link(WHO, link.url)) as app:
            world.enrol(app, WHO)
            app.wait(starts=evening.PLACE, timeout=PATIENCE)
            evening.open_place(app)
            evening.start_visit(app)
        crasher.check_profile = ProfileCheck(world, "tablet")
        try:
            for _ in range(cycles):
                crasher.cycle()
                tell(crasher)
            crasher.last()
        finally:
            crasher.check_profile.close()
            link.close()
    return crasher


def run():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("cycles", nargs="?", type=int, default=50)
    options.add_argument("--seed", default=secrets.token_hex(4))
    options.add_argument("--at-once", type=int, default=1, help="so many devices beside each other")
    chosen = options.parse_args()
    print(f"{chosen.cycles} kills; --seed {chosen.seed} repeats the choices", flush=True)
    begun = time.monotonic()
    kills, told, stop = itertools.count(1), threading.Lock(), threading.Event()

    def tell(crasher):
        if stop.is_set():
            raise StepFailed("stopped because another failed")
        with told:
            number = next(kills)
            if number % 10 == 0:
                print(f"{number:5} kills, {(time.monotonic() - begun) / number:.1f} s each; in this "
                      f"visit {crasher.notes.told} values shown as saved, none lost", flush=True)

    parts = [min(CYCLES_A_VISIT, chosen.cycles - n) for n in range(0, chosen.cycles, CYCLES_A_VISIT)]
    with concurrent.futures.ThreadPoolExecutor(chosen.at_once) as devices:
        playing = [devices.submit(play, f"{chosen.seed}-{n}", part, tell)
                   for n, part in enumerate(parts)]
        try:
            visits = [each.result() for each in concurrent.futures.as_completed(playing)]
        except BaseException as failure:
            print(f"FAILED, the others stop: {failure}", flush=True)
            stop.set()
            devices.shutdown(wait=False, cancel_futures=True)
            raise
    killed = sum((v.killed for v in visits), collections.Counter())
    values = sum(v.notes.told for v in visits)
    delivered = sum(v.delivered for v in visits)
    print(f"{chosen.cycles} kills, while " + ", ".join(f"{m} {killed[m]}" for m in MOMENTS)
          + f" (in {sum(v.arrived_unheard for v in visits)} of these the server had it and the "
          f"device had not heard); {values} values shown as saved, none lost; every database opened "
          f"whole; {delivered} operations delivered, and the server has the same "
          f"{len(visits)} visits")
    if values < chosen.cycles // 4 or delivered < chosen.cycles // 4:
        raise StepFailed("too little was saved or sent for this to say anything")
    if chosen.cycles >= 200 and any(killed[moment] < chosen.cycles // 50 for moment in MOMENTS):
        raise StepFailed("a moment was hardly ever hit")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
