# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""screens_test.py light|dark inspector|office|health: every page of theirs at the size of a phone, a tablet
and a desktop: touch targets of at least 48 px, no text cut off or over another, contrast of at least
4.5:1 measured on the pixels. Light is walked in bokmål and dark in English, unless told otherwise: words
differ in length. The pictures lie in build/screens/."""

import argparse

import pages
from feltbok_driver import ROOT, StepFailed
from harness import DESKTOP, PHONE, TABLET, World, main

KINDS = {"small": "too small for a finger", "faint": "too faint", "cut": "cut off"}


class Look:
    def __init__(self, theme):
        self.theme = theme
        self.faults = []
        self.seen = set()

    def __call__(self, app, page):
        self.seen.add(page)
        total = 0
        for width, height in (PHONE, TABLET, DESKTOP):
            name = f"{page}-{width}x{height}-{self.theme}"
            app.resize(width, height)
            app.grab(ROOT / f"build/screens/{name}.png")
            found = {kind: set(lines) for kind, lines in app.measure().items()}
            # What lies below is measured too: the window grows until nothing is left to scroll to.
            for _ in range(4):
                missing = app.ask("hidden_height")["height"]
                if missing < 1:
                    break
                height += int(missing) + 1
                app.resize(width, height)
            for kind, lines in app.measure().items():
                found[kind] |= set(lines)
            for kind, lines in found.items():
                total += len(lines)
                self.faults += [f"{name}: {KINDS[kind]}: {line}" for line in sorted(lines)]
        app.resize(*PHONE)
        print(f"{page:20} {self.theme:5} {total} faults", flush=True)


def run():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("theme", choices=("light", "dark"))
    options.add_argument("part", choices=pages.PAGES)
    options.add_argument("--language", choices=("nb", "en"))
    chosen = options.parse_args()
    theme = chosen.theme
    look = Look(theme)
    with World(language=chosen.language or ("nb" if theme == "light" else "en")) as world:
        world.set_up()
        pages.walk(world, theme, look, chosen.part)
    missing = set(pages.PAGES[chosen.part]) ^ look.seen
    if missing:
        look.faults.append(f"not come past: {sorted(missing)}")
    if look.faults:
        raise StepFailed("\n".join(look.faults))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
