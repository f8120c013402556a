# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""The main job, played with the shipped programs off screen: from the licence register to the
decision at the office. Says what it does, leaves pictures and the report in build/tour/, and ends
with an exit code other than 0 at the first step that fails."""

import argparse
import hashlib
import random
import secrets
import shutil
import time
from pathlib import Path

import evening
from feltbok_driver import PATIENCE, ROOT, StepFailed
from harness import DATA, DESKTOP, PASSWORD, PHONE, World, main

INSPECTOR, SECOND, OFFICE = "Kari Demo", "Ola Prøve", "Siv Sakson"


class Tour:
    def __init__(self, folder, seed):
        self.folder = folder
        self.seed = seed
        self.step = 0
        self.pictures = []

    def tell(self, words):
        self.step += 1
        print(f"{self.step:2}. {words}", flush=True)

    def picture(self, app, name):
        file = self.folder / f"{len(self.pictures) + 1:02}-{name}.png"
        app.grab(file)
        self.pictures.append(file)
        print(f"      {file.relative_to(ROOT) if file.is_relative_to(ROOT) else file}", flush=True)

    def check_pictures(self):
        if len(self.pictures) < 10:
            raise StepFailed(f"only {len(self.pictures)} pictures")
        seen = {}
        for file in self.pictures:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            if digest in seen:
                raise StepFailed(f"{file.name} shows the same as {seen[digest].name}")
            seen[digest] = file

    def run(self, world):
        word = world.words
        visit = evening.Visit(random.Random(self.seed), word)
        print(f"Words of this tour come from the seed {self.seed}; --seed repeats them.")
        self.tell("A server for the municipality 9901 Prøvevik is set up, with two inspectors and a "
                  "case handler.")
        licences, hours = world.set_up()
        self.tell(f"The licence register comes in: {licences['added']} added, "
                  f"{len(licences['refused'])} rows refused; its hours: {hours['updated']} places "
                  f"updated, {len(hours['refused'])} rows refused.")
        for row in licences["refused"] + hours["refused"]:
            print(f"      line {row['line']}: {row['reason']}")
        if licences["added"] < 10 or hours["updated"] < 10:
            raise StepFailed("the sample files did not bring in their places")

        with world.app("office", world.link(OFFICE), size=DESKTOP) as office:
            self.tell("The case handler enrols the office machine.")
            world.enrol(office, OFFICE)
            office.wait(word("No reports yet"), timeout=PATIENCE)
            with world.app("tablet", world.link(INSPECTOR), "--nmea",
                           DATA / "gange-langs-kaia.nmea", size=PHONE) as app:
                self.enrol_and_unlock(world, app)
                self.begin_visit(app)
                self.fill(app, visit)
                self.tell("The power fails: the app is killed with SIGKILL.")
                before = app.answers()
                app.kill()
            with world.app("tablet", "--nmea", DATA / "gange-langs-kaia.nmea", size=PHONE) as app:
                self.reopen(world, app, before)
                finished = self.finish(app, visit)
            self.at_the_office(office, visit, finished)
        self.check_pictures()
        print(f"The tour is complete: {len(self.pictures)} pictures and the report in "
              f"{self.folder}.")
        return 0

    def enrol_and_unlock(self, world, app):
        word = world.words
        self.tell("The inspector opens Feltbok with the link from the office.")
        app.wait(word("Enrol this device"), timeout=PATIENCE)
        self.picture(app, "enrol")
        world.enrol(app, INSPECTOR)
        app.wait(starts=evening.PLACE, timeout=PATIENCE)
        self.tell("The first pull has brought the places; this is tonight.")
        self.picture(app, "tonight")
        app.tap(word("Lock", context="HomePage"))
        app.wait(word("Unlock Feltbok"), timeout=PATIENCE)
        self.tell("Locked: nothing of the municipality is on the screen.")
        if app.find(contains=evening.PLACE):
            raise StepFailed("a place can be read while the app is locked")
        self.picture(app, "locked")
        world.unlock(app, INSPECTOR)
        app.wait(starts=evening.PLACE, timeout=PATIENCE)
        self.tell("The password opens it again.")

    def begin_visit(self, app):
        word = app.words
        app.fill(word("Search places"), "samfunnshus")
        app.wait(starts="Prøvevik samfunnshus")
        app.fill(word("Search places"), "sorgata")
        app.wait(starts="Marked Sør")
        app.fill(word("Search places"), evening.SEARCH)
        app.wait(starts=evening.PLACE)
        app.wait(starts="Marked Sør", until="absent")
        self.tell("Searching finds a place by part of its name or street, also without æ, ø and å.")
        self.picture(app, "search")
        evening.open_place(app)
        self.tell(f"{evening.PLACE}: what it may serve right now, its licence and its conditions.")
        self.picture(app, "place")
        evening.start_visit(app, SECOND)
        self.tell(f"A visit begins, {SECOND} comes along.")

    def fill(self, app, visit):
        word = app.words
        evening.fill_before(app)
        self.picture(app, "visit-begun")
        evening.fill_observation(app, visit)
        evening.wait_saved(app)
        self.tell("An observation with a possible breach is noted, in words nobody chose.")
        self.picture(app, "observation")
        app.press("Done", context="ObservationPage")
        app.wait(contains=visit.seen)
        evening.fill_inside(app, visit)
        evening.wait_saved(app)
        self.picture(app, "checklist")
        evening.fill_closing(app, visit)
        evening.wait_saved(app)
        self.tell("Counts, a deviation with a note, presenting, feedback and impression are filled in; "
                  "each field says when it was saved.")
        self.picture(app, "closing")

    def reopen(self, world, app, before):
        word = world.words
        world.unlock(app, INSPECTOR)
        app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
        app.wait(word("General impression, positive and negative"), role="EditableText")
        app.frame()
        after = app.answers()
        lost = {name: (value, after.get(name)) for name, value in before.items()
                if after.get(name) != value}
        if lost:
            raise StepFailed(f"the kill cost {lost}")
        app.wait(word("Closing", context="feltbok::ui::VisitEditor"), role="Grouping", until="onScreen")
        self.tell(f"After the restart the draft opens at the same place with all {len(before)} answers.")
        self.picture(app, "after-the-kill")

    def finish(self, app, visit):
        word = app.words
        evening.finish(app)
        self.tell("Before finishing, the app shows what the visit holds.")
        self.picture(app, "before-finishing")
        app.press("Finish and make the report")
        finished = time.monotonic()
        app.wait(word("Add to the visit"), timeout=PATIENCE)
        evening.wait_delivered(app)
        app.wait(contains=visit.feedback)
        self.tell("Finished: the visit is frozen, its report made, and everything is sent.")
        self.picture(app, "finished")
        return finished

    def at_the_office(self, office, visit, finished):
        word = office.words
        office.wait(starts=evening.PLACE, timeout=PATIENCE)
        seconds = time.monotonic() - finished
        self.tell(f"The office sees the report {seconds:.1f} seconds after the finish.")
        if seconds > 15:
            raise StepFailed("that is not within seconds")
        self.picture(office, "office-inbox")
        office.tap(starts=evening.PLACE, role="ListItem")
        for text in visit.texts():
            if text != visit.signs and text != visit.sketch:
                office.wait(contains=text)
        self.tell("It holds the inspector's random words.")
        self.picture(office, "office-case")
        office.tap(starts=visit.breach, role="ListItem")
        office.wait(word("Assess as a breach"), until="enabled", timeout=PATIENCE)
        self.picture(office, "office-assess")
        office.press("Assess as a breach")
        office.wait(word("Points in two years: %1", "4"), timeout=PATIENCE)
        self.tell("The case handler assesses the breach: 4 points, counted over two years.")
        self.picture(office, "office-points")
        office.press("Report", context="CasePage")
        self.save_report(office, visit)

    def save_report(self, office, visit):
        word = office.words
        file = self.folder / "report.pdf"
        office.wait(word("Save as PDF"), until="enabled", timeout=PATIENCE)
        office.tap(f"{word('Which document')}: {word('Full report', context='ReportPage')}")
        office.wait(word("Everything, with the checklist."))
        office.fill(word("File for the PDF"), str(file))
        office.press("Save as PDF")
        office.wait(contains=file.name, role="StaticText", timeout=PATIENCE)
        self.picture(office, "report")
        text = evening.flat(evening.pdf_text(file))
        for words in visit.texts():
            if evening.flat(words) not in text:
                raise StepFailed(f'the report lacks "{words}"')
        if "prikk" in text.lower():
            raise StepFailed("the report to the venue mentions points")
        evening.check_pdf_a(file)
        self.tell("The report is saved as PDF/A-1b; pdftotext finds every one of the words in it, and "
                  "no points.")


def run():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--folder", type=Path, default=ROOT / "build/tour")
    options.add_argument("--seed", default=secrets.token_hex(4))
    chosen = options.parse_args()
    shutil.rmtree(chosen.folder, ignore_errors=True)
    chosen.folder.mkdir(parents=True)
    with World() as world:
        return Tour(chosen.folder, chosen.seed).run(world)


if __name__ == "__main__":
    raise SystemExit(main(run))
