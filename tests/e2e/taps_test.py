# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""The clean control: nothing found, every answer OK, two inspectors. From "Tonight" to the finished
visit in at most 14 taps, each a press and a release of a finger on what is seen, is enabled and is
at least 48 px wide and high. Nothing is typed and nothing is set from outside."""

import evening
from feltbok_driver import PATIENCE, StepFailed
from harness import PHONE, World, main
from pages import INSPECTOR, SECOND

MOST, LEAST_SIDE = 14, 48


class Hand:
    """Taps and counts. Scrolling is no tap; a finger that has to look for something still scrolls."""

    def __init__(self, app):
        self.app = app
        self.taps = []

    def tap(self, name=None, **how):
        node = self.app.tap(name, **how)
        _, _, width, height = node["rect"]
        if min(width, height) < LEAST_SIDE - 0.01:
            raise StepFailed(f"{node.name} is {width} × {height} px")
        if node.disabled:
            raise StepFailed(f"{node.name} is disabled")
        self.taps.append(f"{node.name} ({width:.0f} × {height:.0f})")
        print(f"{len(self.taps):2}  {self.taps[-1]}", flush=True)


def answered_ok(app, word):
    """All items of the checklist, and those of them that are answered OK."""
    ok = ": " + word("OK", context="ChecklistFields")
    answers = [n for n in app.tree() if n.role == "RadioButton" and n.name.endswith(ok)]
    return len(answers), sum(n.checked for n in answers)


def run():
    with World() as world:
        world.set_up()
        word = world.words
        with world.app("tablet", world.link(INSPECTOR), size=PHONE) as app:
            world.enrol(app, INSPECTOR)
            app.wait(starts=evening.PLACE, timeout=PATIENCE)
            hand = Hand(app)
            hand.tap(starts=evening.PLACE, role="ListItem")
            app.wait(word("Start visit"), until="enabled")
            hand.tap(word("Start visit"))
            app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
            hand.tap(f"{word('Second inspector')}: {SECOND}", role="CheckBox")
            hand.tap(evening.question(word, "Impartiality confirmed for all of us", "Yes",
                                      answer_context="feltbok::ui::Codes"))
            for section in ("Outside", "Inside", "Internal control"):
                hand.tap(word("%1: all seen and in order", word(section, context="Code")))
            hand.tap(evening.question(word, "Role of the person in charge", "Licence manager",
                                      "ClosingFields", "Code"))
            hand.tap(word("%1: set to now", word("Presented ourselves", context="ClosingFields")))
            sentence = word("No deviations were found, and the person in charge was told so.")
            hand.tap(f"{word('Ready-made sentences')}: {sentence}")
            hand.tap(evening.question(word, "The venue's view", "Agrees", "ClosingFields", "Code"))
            hand.tap(evening.question(word, "Signature on the paper copy", "Signed",
                                      "ClosingFields", "Code"))
            evening.wait_saved(app)
            items, ok = answered_ok(app, word)
            if items < 30 or ok != items:
                raise StepFailed(f"{ok} of {items} items are answered OK")
            hand.tap(word("Finish visit", context="DraftPage"))
            app.wait(word("Finish and make the report"), until="enabled", timeout=PATIENCE)
            hand.tap(word("Finish and make the report"))
            evening.wait_delivered(app)
        count = len(hand.taps)
        print(f"{count} taps from Tonight to the finished visit, {items} items answered OK")
        if count > MOST:
            raise StepFailed(f"{count} taps, and {MOST} are what an inspector may be asked for")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
