# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""accessibility_test.py inspector|office|health: walks the accessibility tree of every page of theirs: each
control has a name, alone among its kind on the page, in bokmål and not its object's name; Tab comes to
every one that can be used, and Enter or Space reaches it. Prints how many controls each page has."""

import argparse
import re

import pages
from feltbok_driver import PATIENCE, StepFailed, Words
from harness import PASSWORD, World, main

CONTROLS = ("Button", "CheckBox", "RadioButton", "EditableText", "PageTab", "Link", "ListItem",
            "MenuItem", "ComboBox", "SpinBox", "Slider")
SHOWN_PLACE = "Kafé"  # high in the list of places, without a draft


class Names:
    """English texts of the app that bokmål writes differently: none of them may be shown."""

    def __init__(self):
        bokmaal = Words("nb")
        self.english = {source for source, contexts in bokmaal.forms.items()
                        if "%" not in source
                        and all(source not in forms for forms in contexts.values())}

    def faults(self, nodes):
        seen = {}
        for node in nodes:
            if node.role not in CONTROLS:
                continue
            name = node.name.strip()
            where = f'{node.role} "{name}" at {node.get("rect")}'
            if not name:
                yield f"no name: {where}"
            elif name == node.get("objectName"):
                yield f"named as its object: {where}"
            elif name in self.english or node["description"] in self.english:
                yield f"in English: {where}"
            if (node.role, name) in seen:
                yield f"two are called so: {where} and {seen[node.role, name]}"
            seen[node.role, name] = where


def in_front(nodes):
    """An open dialog with what is in it, or everything."""
    within = set()
    for number, node in enumerate(nodes):
        if node.role == "Dialog" or node["parent"] in within:
            within.add(number)
    return [nodes[number] for number in sorted(within)] or nodes


def what(node):
    """A control as people know it: a list makes its rows anew, and minutes go by in their names."""
    return node.role, re.sub(r"\d+", "#", node.name)


def tab_round(app, known):
    """Ids in the order Tab comes past them, until it comes round; `known` gathers what they are."""
    reached = []
    while True:
        app.key("Tab")
        node = app.focus()
        if node is None or "id" not in node or node["id"] in reached[1:] or len(reached) > 600:
            return reached
        if reached and node["id"] == reached[0]:
            return reached
        reached.append(node["id"])
        known.add(what(node))


class Walk:
    def __init__(self):
        self.names = Names()
        self.counts = {}
        self.faults = []

    def look(self, app, page):
        app.frame()
        nodes = in_front(app.tree())
        controls = [n for n in nodes if n.role in CONTROLS]
        self.counts[page] = len(controls)
        found = list(self.names.faults(nodes))
        if bool(controls) == (page in pages.WITHOUT_CONTROLS):
            found.append(f"{len(controls)} controls are not what belongs there")
        usable = {n["id"]: n for n in controls if not n.disabled and "readOnly" not in n["states"]}
        found += [f'tells what is hidden: {n.role} "{n.name}"' for n in nodes
                  if PASSWORD in n.value or PASSWORD in n.name]
        if PASSWORD in app.ask("heard")["text"]:
            found.append("an event tells the password")
        known = set()
        reached = set(tab_round(app, known))
        for key, node in usable.items():
            if key in reached:
                continue
            if what(node) in known:
                reached.add(key)
            else:
                found.append(f'Tab never comes to {node.role} "{node.name}"')
        self.faults += [f"{page}: {fault}" for fault in found]
        print(f"{page:20} {len(controls):3} controls, {len(usable):3} usable, "
              f"{len(reached & set(usable)):3} reached by Tab, {len(found)} faults", flush=True)
        for fault in found:
            print(f"    {fault}", flush=True)


def press_by_keys(world):
    """Enter and Space do what a finger does: a visit is begun and answered without one."""
    word = world.words
    with world.app("keys", world.link(pages.INSPECTOR)) as app:
        app.wait(word("Enrol this device"), timeout=PATIENCE)

        def go(name, role="Button", starts=False):
            for _ in range(400):
                node = app.focus()
                if node and node.role == role and (node.name.startswith(name) if starts
                                                   else node.name == name):
                    return
                app.key("Tab")
            raise StepFailed(f'Tab never comes to "{name}"')

        go(word("Your name on this device"), "EditableText")
        app.type(pages.INSPECTOR)
        go(word("Password", context="WelcomePage"), "EditableText")
        app.type(PASSWORD)
        go(word("Password once more"), "EditableText")
        app.type(PASSWORD)
        go(word("Enrol this device"))
        app.key("Return")
        app.wait(starts=SHOWN_PLACE, timeout=PATIENCE)
        go(SHOWN_PLACE, "ListItem", starts=True)
        app.key("Space")
        app.wait(word("Start visit"), until="enabled")
        go(word("Start visit"))
        app.key("Return")
        app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
        answer = f"{word('Method')}: {word('Open', context='Code')}"
        go(answer, "RadioButton")
        app.key("Space")
        app.wait(answer, until="checked")
        go(word("Add observation"))
        app.key("Return")
        app.wait(word("Done", context="ObservationPage"), timeout=PATIENCE)
        app.key("Escape")
        app.wait(word("Finish visit", context="DraftPage"), timeout=PATIENCE)


def run():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("part", choices=pages.PAGES)
    part = options.parse_args().part
    with World() as world:
        world.set_up()
        walk = Walk()
        pages.walk(world, "light", walk.look, part)
        missing = set(pages.PAGES[part]) ^ set(walk.counts)
        if missing:
            walk.faults.append(f"not come past: {sorted(missing)}")
        if part == "inspector":
            press_by_keys(world)
    print(f"{len(walk.counts)} pages, {sum(walk.counts.values())} controls")
    if walk.faults:
        raise StepFailed("\n".join(walk.faults))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
