# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""A case from the finished visit with two breaches to the withdrawal, played with the shipped programs:
assessed, forewarned, decided, forewarned again and withdrawn, with every letter saved as PDF/A and the
ledger showing what follows. Pictures and letters lie in build/case/."""

import argparse
import random
import shutil
from pathlib import Path

import evening
from feltbok_driver import PATIENCE, ROOT, StepFailed
from harness import DESKTOP, PHONE, World, main

INSPECTOR, SECOND, OFFICE = "Kari Demo", "Ola Prøve", "Siv Sakson"


class Case:
    def __init__(self, folder, size, theme):
        self.folder = folder
        self.size = size
        self.theme = theme
        self.pictures = 0

    def picture(self, app, name):
        """The page from its top to its end, as far as a window can be high."""
        self.pictures += 1
        app.grab(self.folder / f"{self.pictures:02}-{name}.png")

    def run(self, world):
        world.set_up()
        word = world.words
        minor = evening.Visit(random.Random(4), word)
        minor.breach = word("Sale or serving to a person under 18 (alkoholloven § 1-5)")
        drunk = evening.Visit(random.Random(5), word)
        world.prefer("office", theme=self.theme, language=word.language)
        with world.app("tablet", world.link(INSPECTOR), size=PHONE) as app:
            world.enrol(app, INSPECTOR)
            app.wait(starts=evening.PLACE, timeout=PATIENCE)
            self.visit(app, minor, drunk)
        with world.app("office", world.link(OFFICE), size=self.size) as office:
            world.enrol(office, OFFICE)
            office.wait(starts=evening.PLACE, timeout=PATIENCE)
            self.office(office, minor, drunk)
        print(f"The case is complete: {self.pictures} pictures and five letters in {self.folder}.")
        return 0

    def visit(self, app, minor, drunk):
        evening.open_place(app)
        evening.start_visit(app, SECOND)
        evening.fill_before(app)
        for seen in (minor, drunk):
            evening.fill_observation(app, seen)
            evening.wait_saved(app)
            app.press("Done", context="ObservationPage")
            app.wait(app.words("Finish visit", context="DraftPage"))
        evening.fill_closing(app, minor)
        evening.wait_saved(app)
        evening.finish(app)
        app.press("Finish and make the report")
        evening.wait_delivered(app)
        print("1. A visit with two possible breaches is finished and sent.", flush=True)

    def office(self, office, minor, drunk):
        word = office.words
        office.tap(word("Cases"), role="PageTab")
        office.wait(contains=word("Send the report to the place."))
        self.picture(office, "cases")
        office.tap(starts=evening.PLACE, role="ListItem")
        office.wait(contains=minor.seen)
        print("2. The case stands in the list with its deadline (§ 9-6).", flush=True)
        for seen in (minor, drunk):
            office.tap(starts=seen.breach, role="ListItem")
            office.wait(word("Assess as a breach"), until="enabled", timeout=PATIENCE)
            self.picture(office, "assessment")
            office.press("Assess as a breach")
            office.wait(word("The place's ledger"), timeout=PATIENCE)
        office.wait(word("Points in two years: %1", "12"), timeout=PATIENCE)
        self.picture(office, "case-assessed")
        print("3. Both are assessed: 12 points, not decided.", flush=True)

        warning = self.letter(office, "Forewarning of points", "varsel", reply=True)
        for words in ("Forhåndsvarsel om tildeling av prikker", "12 prikker", "forvaltningsloven § 16",
                      "26/00412", "Bryggerhuset DA"):
            self.says(warning, words)
        decision = self.letter(office, "Decision on points", "vedtak")
        for words in ("tildeler skjenkebevillingen", "grensen på 12 prikker er nådd", "7 dager",
                      "forvaltningsloven § 29", "Statsforvalteren", "26/00412"):
            self.says(decision, words)
        office.press("The place's ledger")
        office.wait(word("Days of withdrawal", context="LedgerPage"))
        office.wait(contains=word("decided", context="feltbok::ui::PointsSum"))
        office.wait(contains=word("this place"))
        self.picture(office, "ledger")
        office.press("Back")
        print("4. Forewarned and decided: the ledger says 12 points and a week.", flush=True)

        second = self.letter(office, "Forewarning of withdrawal", "varsel-inndragning", reply=True)
        self.says(second, "inndra skjenkebevillingen")
        self.says(second, "i 7 dager")
        withdrawal = self.letter(office, "Decision on withdrawal", "inndragning")
        for words in ("inndrar skjenkebevillingen", "fra og med", "alkoholforskriften §§ 10-2 og 10-6"):
            self.says(withdrawal, words)
        office.wait(word("Points in two years: %1", "0"), timeout=PATIENCE)
        office.press("The place's ledger")
        office.wait(contains=word("already used for a withdrawal"))
        self.picture(office, "ledger-used")
        office.press("Back")
        self.picture(office, "case-withdrawn")
        print("5. Withdrawn: the points are used up.", flush=True)

        offered = word("Begin: %1", word("Case dropped", context="Code"))
        if any(node.name == offered for node in office.tree()):
            raise StepFailed("nothing is open, and still the case may be dropped")
        office.press("Back")
        office.tap(word("Cases"), role="PageTab")
        office.wait(contains=word("See that it is carried out."))
        self.picture(office, "cases-withdrawn")
        print("6. The office sees that the withdrawal is to be carried out.", flush=True)

    def letter(self, office, kind, name, reply=False):
        """From the case page to a letter that is saved, decided and received, and back."""
        word = office.words
        office.press("Begin: %1", word(kind, context="Code"))
        office.wait(word("Mark as decided"), timeout=PATIENCE)
        office.wait(word("Case number", context="DecisionFields"), role="EditableText")
        if not reply:
            number = [n.value for n in office.tree() if n.role == "EditableText"
                      and n.name == word("Case number", context="DecisionFields")]
            if number != ["26/00412"]:
                raise StepFailed(f"the case number of the forewarning is not taken over: {number}")
        else:
            office.fill(word("Case number", context="DecisionFields"), "26/00412")
        evening.wait_saved(office)
        self.save(office, f"{name}-utkast")
        office.wait(word("Mark as decided"), until="enabled", timeout=PATIENCE)
        self.picture(office, name)
        office.press("Mark as decided")
        today = "%1: set to today"
        received = word("Received by the party", context="DecisionSteps")
        office.press(today, received, timeout=PATIENCE)
        office.wait(word("Mark as received by the party"), until="enabled", timeout=PATIENCE)
        office.press("Mark as received by the party")
        office.wait(word("Mark as received by the party"), until="absent", timeout=PATIENCE)
        if reply:
            office.press(today, word("Reply received", context="DecisionSteps"))
            office.fill(word("The party's reply", context="DecisionSteps"),
                        "Vi tar varselet til etterretning.")
            evening.wait_saved(office)
        file = self.save(office, name)
        self.picture(office, f"{name}-sendt")
        office.press("Back")
        office.wait(word("The place's ledger"), timeout=PATIENCE)
        return file

    def save(self, office, name):
        word = office.words
        file = self.folder / f"{name}.pdf"
        office.fill(word("File for the PDF", context="DecisionPage"), str(file))
        office.press("Save as PDF")
        office.wait(contains=file.name, role="StaticText", timeout=PATIENCE)
        evening.check_pdf_a(file)
        draft = "UTKAST" in evening.pdf_text(file)
        if draft != name.endswith("-utkast"):
            raise StepFailed(f"{file.name}: draft {draft}")
        return file

    def says(self, file, words):
        if words not in evening.flat(evening.pdf_text(file).replace("\u00a0", " ")):
            raise StepFailed(f'{file.name} lacks "{words}"')


def run():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--folder", type=Path, default=ROOT / "build/case")
    options.add_argument("--phone", action="store_true", help="the office works on a phone")
    options.add_argument("--theme", default="light")
    chosen = options.parse_args()
    shutil.rmtree(chosen.folder, ignore_errors=True)
    chosen.folder.mkdir(parents=True)
    with World() as world:
        return Case(chosen.folder, PHONE if chosen.phone else DESKTOP, chosen.theme).run(world)


if __name__ == "__main__":
    raise SystemExit(main(run))
