# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""crash_test.py [CYCLES]: kills the shipped app with SIGKILL at random microseconds while somebody
types, while it saves and while it sends. This process, which is another one, notes every value at
the moment its "Lagret HH:MM" was on the screen; after each restart the draft must show it, or what
was typed over it since. At the end everything is sent, and a second device of the same person must
receive the same visit and observations from the server: no record was kept without its operation."""

import argparse
import os
import random
import secrets
import signal
import threading
import time

import evening
from feltbok_driver import PATIENCE, Gone, StepFailed
from harness import World, main, random_words

WHO = "Kari Demo"


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

    # --- what somebody does until the power goes ----------------------------------------------

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
            app.tap(f"{question}: {answer}")
        else:
            self.observe(app)

    def write(self, app, field, text, note=None):
        note = note or field
        app.tap(field, role="EditableText")
        app.key("A", "control")
        self.notes.doing(note, prefixes(text))
        for part in text.split(" ")[:-1]:
            app.type(part + " ")
            time.sleep(self.chance.uniform(0, 0.12))  # the pace of fingers, not a wait
        app.type(text.split(" ")[-1])
        if self.chance.random() < 0.6:
            app.key("Tab")

    def observe(self, app):
        self.drain(app)
        note = f"observation {len(self.observations) + 1}"
        self.observations.append(note)
        app.press("Add observation")
        app.wait(app.words("Done"), timeout=PATIENCE)
        self.write(app, self.seen, random_words(self.chance, 3), note)
        app.press("Done")
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
        while True:
            self.world.unlock(app, WHO)
            try:
                app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=30)
                break
            except StepFailed:
                # Unlocking that was killed counts as a try: after some of them comes a delay.
                if not app.find(starts=word("Too many wrong tries. Wait before the next one.")):
                    raise
        app.wait(self.texts[0], role="EditableText")
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
        with self.world.app("tablet") as app:
            app.watch_saved()
            kind = self.chance.random()
            limit = 0.4 if kind < 0.2 else 1.6 if kind < 0.8 else 5.5
            delay = self.chance.randrange(int(limit * 1e6)) / 1e6
            timer = threading.Timer(delay, os.kill, (app.pid, signal.SIGKILL))
            try:
                if self.chance.random() < 0.08:
                    timer.start()  # while it opens
                self.open_draft(app)
                self.compare(app)
                if not timer.is_alive():
                    timer.start()
                while True:
                    self.act(app)
                    self.drain(app)
            except Gone:
                pass
            finally:
                timer.cancel()
            app.kill()
            self.drain(app)

    def last(self):
        """Everything is sent, and comes back on another device."""
        word = self.world.words
        with self.world.app("tablet") as app:
            self.open_draft(app)
            here = self.compare(app)
            app.press("Back")
            app.tap(starts=word("Waiting"), role="PageTab")
            app.wait(word("Everything is sent"), timeout=120)
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


def run():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("cycles", nargs="?", type=int, default=50)
    options.add_argument("--seed", default=secrets.token_hex(4))
    chosen = options.parse_args()
    print(f"{chosen.cycles} kills; --seed {chosen.seed} repeats the choices", flush=True)
    with World() as world:
        world.set_up()
        crasher = Crasher(world, chosen.seed)
        with world.app("tablet", world.link(WHO)) as app:
            world.enrol(app, WHO)
            app.wait(starts=evening.PLACE, timeout=PATIENCE)
            evening.open_place(app)
            evening.start_visit(app)
        begun = time.monotonic()
        for number in range(1, chosen.cycles + 1):
            crasher.cycle()
            if number % 10 == 0:
                print(f"{number:5} kills, {crasher.notes.told} values shown as saved, none lost, "
                      f"{(time.monotonic() - begun) / number:.1f} s each", flush=True)
        crasher.last()
        if crasher.notes.told < chosen.cycles // 4:
            raise StepFailed(f"only {crasher.notes.told} values were ever shown as saved")
    print(f"{chosen.cycles} kills: {crasher.notes.told} values shown as saved, none lost; the server "
          "has the same visit")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
