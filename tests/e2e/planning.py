# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of the year as the office works with it: its targets, what is handed out, its sums."""

import re

import evening
from feltbok_driver import PATIENCE, StepFailed

DECIDED, NOTE = "K-sak 12/26", "Se på uteserveringen."


def show(office, part):
    office.tap(evening.question(office.words, "Show", part, "PlanPane", "PlanPane"))


def open_plan(office):
    office.tap(office.words("Plan"), role="PageTab", timeout=PATIENCE)
    office.wait(office.words("How it is counted"), role="Grouping", timeout=PATIENCE)


def made(office):
    """Controls made and required, as the plan says them."""
    title = office.words("Serving and sale together")
    for node in office.tree():
        if node.role == "ProgressBar" and node.name == title:
            numbers = re.findall(r"\d+", node["description"])
            return int(numbers[0]), int(numbers[1])
    raise StepFailed("the plan shows no sum")


def set_target(office, picture):
    """On the page of the plan."""
    word = office.words
    office.press("Change the targets")
    office.wait(word("Save the targets"), until="enabled", timeout=PATIENCE)
    office.fill(word("Controls per serving place"), "3")
    office.fill(word("Controls per sales place"), "2")
    office.fill(f"{word('Share of the single occasions')} (%)", "50")
    office.fill(word("Where it was decided"), DECIDED)
    picture(office, "targets")
    office.press("Save the targets")
    office.wait(contains=DECIDED, role="StaticText", timeout=PATIENCE)


def hand_out(office, names, picture):
    """From the office's home to the page of evening.PLACE, where the assignment then stands."""
    word = office.words
    office.tap(word("Places"), role="PageTab")
    office.fill(word("Search places"), evening.SEARCH)
    office.tap(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
    office.press("Hand out an assignment")
    for name in names:
        office.tap(f"{word('Who goes')}: {name}", role="CheckBox", timeout=PATIENCE)
    office.fill(word("Note to the inspectors"), NOTE)
    picture(office, "assignment")
    office.press("Hand out")
    office.wait(contains=word("Planned", context="Code"), role="ListItem", timeout=PATIENCE)


def wait_assigned(app):
    """The inspector's list of tonight begins with what was handed out, and says why."""
    word = app.words
    app.wait(word("Assigned to you", context="PlacesPane"), timeout=PATIENCE)
    rows = [node for node in app.tree() if node.role == "ListItem"]
    if not rows[0].name.startswith(evening.PLACE):
        raise StepFailed(f"the first of tonight is {rows[0].name}")
    for words in (word("Assigned to you tonight"), word("Never controlled", context="TonightList")):
        if words not in rows[0].name:
            raise StepFailed(f'"{words}" is not said of {rows[0].name}')
