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
from letters import Letters, says

INSPECTOR, SECOND, OFFICE = "Kari Demo", "Ola Prøve", "Siv Sakson"


class Case:
    def __init__(self, folder, size, theme):
        self.folder = folder
        self.size = size
        self.theme = theme
        self.pictures = 0
        self.letters = Letters(folder, self.picture)

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

        warning = self.letters.letter(office, "Forewarning of points", "varsel", reply=True)
        says(warning, "Forhåndsvarsel om tildeling av prikker", "12 prikker", "forvaltningsloven § 16",
             "26/00412", "Bryggerhuset DA")
        decision = self.letters.letter(office, "Decision on points", "vedtak")
        says(decision, "til skjenkebevillingen", "grensen på 12 prikker er nådd", "7 dager",
             "forvaltningsloven § 29", "Statsforvalteren", "26/00412")
        office.press("The place's ledger")
        office.wait(word("Days of withdrawal", context="LedgerPage"))
        office.wait(contains=word("decided", context="feltbok::ui::PointsSum"))
        office.wait(contains=word("this place"))
        self.picture(office, "ledger")
        office.press("Back")
        print("4. Forewarned and decided: the ledger says 12 points and a week.", flush=True)

        second = self.letters.letter(office, "Forewarning of withdrawal", "varsel-inndragning",
                                     reply=True)
        says(second, "inndra skjenkebevillingen", "i 7 dager")
        withdrawal = self.letters.letter(office, "Decision on withdrawal", "inndragning")
        says(withdrawal, "inndrar skjenkebevillingen", "fra og med", "alkoholforskriften §§ 10-2 og 10-6")
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
