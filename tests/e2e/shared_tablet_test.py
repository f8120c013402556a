# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""Two people on one tablet, each of whom finds nothing of the other: no name, no place, no word,
no count, no file name. A PIN reopens the warm app, five wrong ones make it cold. Another tablet is
left alone meanwhile and locks by itself."""

import random
import re
import time

import evening
from feltbok_driver import PATIENCE, StepFailed
from harness import PASSWORD, World, main

KARI, OLA, SIV = "Kari Demo", "Ola Nabo", "Siv Sakson"
OLAS_PASSWORD = "havgap under nordlyset"
PIN, WRONG = "274951", "274952"


def expect_nothing_of(app, secrets, where):
    seen = app.page_text()
    for text in secrets:
        if text in seen:
            raise StepFailed(f'"{text}" can be read {where}:\n{seen}')


def lock_cold(app):
    app.press("Lock", context="HomePage")
    app.wait(app.words("Unlock Feltbok"), timeout=PATIENCE)


def refused(app, world, name, password):
    """What the lock page says to a wrong attempt, but for the seconds to wait."""
    world.unlock(app, name, password)
    alert = app.wait(role="AlertMessage", timeout=PATIENCE).name
    if not re.search(r"\d", alert):
        raise StepFailed(f"no delay after a wrong attempt: {alert}")
    return re.sub(r"\d.*", "", alert)


def karis_evening(world, app, visit):
    """A draft that waits: without coverage it stays on the tablet."""
    world.enrol(app, KARI)
    app.wait(starts=evening.PLACE, timeout=PATIENCE)
    address = world.listen_address()
    world.stop_server()
    evening.open_place(app)
    evening.start_visit(app)
    evening.fill_before(app)
    evening.fill_inside(app, visit)
    evening.fill_closing(app, visit)
    evening.wait_saved(app)
    before = app.answers()
    app.press("Back")
    app.wait(app.words("Search places"), timeout=PATIENCE)
    lock_cold(app)
    world.start_server(address)
    return before


def olas_visit(world, app, secrets):
    """Everywhere Ola can come to he looks for Kari."""
    word = app.words
    app.press("Add another person")
    app.fill(word("Enrolment link"), world.link(OLA))
    world.enrol(app, OLA, OLAS_PASSWORD)
    app.wait(word("No places yet"), timeout=PATIENCE)  # his municipality has none
    expect_nothing_of(app, secrets, "on Ola's page of tonight")
    for tab in ("Drafts", "Waiting"):
        app.tap(starts=word(tab), role="PageTab")
        app.frame()
        tab_name = app.find(starts=word(tab), role="PageTab")[0].name
        if tab_name != word(tab):
            raise StepFailed(f"Ola's tab says {tab_name}")
        if app.find(role="ListItem"):
            raise StepFailed(f"there is a visit among Ola's {tab}")
        expect_nothing_of(app, secrets, f"on Ola's {tab}")
    app.tap(word("Sent", context="HomePage"), role="PageTab")
    expect_nothing_of(app, secrets, "on Ola's sent visits")
    app.tap(word("Tonight"), role="PageTab")
    app.wait(word("No places yet"), timeout=PATIENCE)
    app.press("Settings", role="Button")
    app.wait(word("Change the password"))
    expect_nothing_of(app, secrets, "on Ola's settings")
    app.press("Back")
    lock_cold(app)


def look_at_the_lock(world, app, secrets):
    """Neither the page nor what it answers tells who else has the tablet."""
    expect_nothing_of(app, secrets, "on the lock page")
    answers = {refused(app, world, name, password)
               for name, password in ((KARI, OLAS_PASSWORD), (OLA, PASSWORD),
                                      ("Ukjent Person", PASSWORD))}
    if len(answers) != 1:
        raise StepFailed(f"the answers differ: {answers}")


def look_at_the_files(world):
    names = sorted(p.name for p in (world.folder / "tablet").iterdir())
    profiles = [n for n in names if re.fullmatch(r"[0-9a-f]{32}", n)]
    if len(profiles) != 2 or set(names) - set(profiles) - {"settings.json"}:
        raise StepFailed(f"the data folder holds {names}")
    kinds = [{re.sub(r"\W.*", "", p.name) for p in (world.folder / "tablet" / n).iterdir()}
             for n in profiles]
    if kinds[0] != kinds[1]:
        raise StepFailed(f"the profiles can be told apart by their files: {kinds}")


def set_pin(app):
    word = app.words
    app.press("Settings", role="Button")
    app.fill(word("New PIN"), PIN)
    app.fill(word("New PIN once more"), PIN)
    app.press("Set the PIN")
    app.wait(word("Remove the PIN"), timeout=PATIENCE)
    app.press("Back")


def type_pin(app, pin):
    app.wait(app.words("Use the password"), timeout=PATIENCE)
    app.type(pin)
    app.key("Return")


def five_pins(world, app, secrets):
    word = app.words
    set_pin(app)
    app.press("Lock", context="HomePage")
    type_pin(app, PIN)
    app.wait(word("Search places"), timeout=PATIENCE)
    app.press("Lock", context="HomePage")
    for left in (4, 3, 2, 1):
        type_pin(app, WRONG)
        app.wait(word("Wrong PIN. %n try(s) left, then the password.", n=left), timeout=PATIENCE)
        expect_nothing_of(app, secrets, "on the PIN page")
    type_pin(app, WRONG)
    app.wait(starts=word("Five wrong PINs. Now only the password opens."), role="AlertMessage",
             timeout=PATIENCE)
    app.wait(word("Unlock Feltbok"))
    if app.find(word("Use the password")):
        raise StepFailed("the PIN page is still there")
    world.unlock(app, KARI)
    app.wait(word("Search places"), timeout=PATIENCE)
    print("five wrong PINs: only the password opens")


def karis_draft(world, app, before, secrets_of_ola):
    word = app.words
    app.frame()
    world.unlock(app, KARI)
    app.tap(starts=word("Drafts"), role="PageTab", timeout=PATIENCE)
    expect_nothing_of(app, secrets_of_ola, "on Kari's drafts")
    app.tap(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
    app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
    app.wait(word("General impression, positive and negative"), role="EditableText")
    app.frame()
    after = app.answers()
    if any(after.get(name) != value for name, value in before.items()):
        raise StepFailed(f"Kari's draft has become {after}")
    app.press("Back")


def leave_alone(world, app):
    """The shortest time there is; returns when the last finger was lifted."""
    word = app.words
    world.enrol(app, SIV)
    app.wait(word("No reports yet"), timeout=PATIENCE)
    app.press("Settings", role="Button")
    choose = f"{word('Lock when nobody touches it for')}: {word('%n second(s)', n=30)}"
    app.tap(choose, timeout=PATIENCE)
    app.wait(choose, until="checked")
    return time.monotonic()


def locks_by_itself(world, app, since):
    word = app.words
    app.wait(word("Unlock Feltbok"), timeout=PATIENCE)
    waited = time.monotonic() - since
    app.kill()
    with world.app("office") as again:  # the wish is kept in the profile
        world.unlock(again, SIV)
        again.press("Settings", role="Button", timeout=PATIENCE)
        again.wait(f"{word('Lock when nobody touches it for')}: {word('%n second(s)', n=30)}",
                   until="checked", timeout=PATIENCE)
    print(f"left alone, it was found locked {waited:.0f} s later")


def run():
    with World() as world:
        world.set_up(((KARI, "inspector"), (SIV, "case_handler")))
        world.command("municipality", "add", "9902", "Nabovik")
        world.users[OLA] = world.command("user", "add", "--name", OLA)["user"]
        world.command("grant", "--user", world.users[OLA], "--municipality", "9902",
                      "--role", "inspector")
        visit = evening.Visit(random.Random(20261123), world.words)
        karis = [KARI, evening.PLACE, "Prøvevik", visit.note, visit.person, visit.feedback,
                 visit.impression]
        with world.app("office", world.link(SIV)) as office:
            since = leave_alone(world, office)
            with world.app("tablet", world.link(KARI)) as app:
                before = karis_evening(world, app, visit)
                look_at_the_lock(world, app, karis[1:])
                olas_visit(world, app, karis)
                look_at_the_lock(world, app, [*karis[1:], "Nabovik"])
                look_at_the_files(world)
                print("neither finds anything of the other")
                karis_draft(world, app, before, [OLA, "Nabovik"])
                five_pins(world, app, karis)
            locks_by_itself(world, office, since)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
