# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""rules_examples.py SERVER OPENAPI: the examples of the OpenAPI document through the shipped command.

Case and answer are held against their schemas, where every member must be described; the answer must
be the one that the document shows, and the example that --help gives must run too."""

import json
import re
import subprocess
import sys
from datetime import date, datetime

SERVER, OPENAPI = sys.argv[1:3]
with open(OPENAPI, encoding="utf-8") as file:
    SCHEMAS = json.load(file)["components"]["schemas"]
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
faults = []


def is_type(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def differences(schema, value, where):
    """What of the value the schema does not describe. Speaks the part of JSON Schema that we use."""
    if "$ref" in schema:
        return differences(SCHEMAS[schema["$ref"].rsplit("/", 1)[1]], value, where)
    if "oneOf" in schema:
        found = [differences(one, value, where) for one in schema["oneOf"]]
        return [] if sum(not one for one in found) == 1 else [f"{where}: not one of {found}"]
    out = []
    for part in schema.get("allOf", []):
        out += differences(part, value, where)
    names = schema.get("type", [])
    names = [names] if isinstance(names, str) else names
    if names and not any(is_type(value, name) for name in names):
        return out + [f"{where}: {value!r} is no {names}"]
    if "enum" in schema and value not in schema["enum"]:
        out.append(f"{where}: {value!r} is none of {schema['enum']}")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        out.append(f"{where}: {value!r} is not like {schema['pattern']}")
    if isinstance(value, str) and schema.get("format") == "date":
        date.fromisoformat(value)
    if isinstance(value, str) and schema.get("format") == "date-time":
        if datetime.fromisoformat(value).tzinfo is None:
            out.append(f"{where}: {value!r} has no offset")
    if isinstance(value, int) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        out.append(f"{where}: {value!r} is out of range")
    if isinstance(value, list):
        for n, item in enumerate(value):
            out += differences(schema.get("items", {}), item, f"{where}[{n}]")
    if isinstance(value, dict):
        out += [f"{where}: {name} is missing" for name in schema.get("required", []) if name not in value]
        for name, member in value.items():
            described = schema.get("properties", {})
            if name in described:
                out += differences(described[name], member, f"{where}.{name}")
            elif not schema.get("additionalProperties") and "allOf" not in schema:
                out.append(f"{where}: {name} is not described")
    return out


def ask(engine, text, *options):
    return subprocess.run([SERVER, "rules", engine, *options], input=text, capture_output=True,
                          text=True, timeout=20, check=False)


def expect(holds, what):
    if not holds:
        faults.append(what)


def check(engine):
    case, answer = (SCHEMAS[f"Rules{engine.capitalize()}{part}"] for part in ("Case", "Answer"))
    faults.extend(differences(case, case["example"], engine + " case"))
    done = ask(engine, json.dumps(case["example"]))
    expect(done.returncode == 0 and not done.stderr, f"{engine}: {done.returncode} {done.stderr}")
    found = json.loads(done.stdout)
    faults.extend(differences(answer, found, engine + " answer"))
    expect(found == answer["example"], f"{engine}: answers {done.stdout}")
    expect(all(line["reference"] for line in found["rules"]), f"{engine}: a rule without provision")

    help_text = ask(engine, "", "--help").stdout
    shown = re.search(r"echo '(.*?)'\s*\|\s*feltbok-server rules " + engine + r"\n  (.*?),?\.\.\.\}",
                      help_text, re.S)
    expect(shown is not None, f"{engine}: no example in its help")
    given = ask(engine, shown[1])
    expect(given.returncode == 0 and given.stdout.startswith(shown[2]), f"{engine}: the help says other")
    faults.extend(differences(case, json.loads(shown[1]), engine + " help"))
    for member in case["properties"]:
        expect(member in help_text, f"{engine}: {member} is not in its help")

    # The corrections of the office are named in the answer.
    correction = SCHEMAS["RulesCorrection"]["example"]
    faults.extend(differences(SCHEMAS["RulesCorrection"], correction, "correction"))
    done = ask(engine, json.dumps({**case["example"], "corrections": [correction]}))
    expect(done.returncode == 0 and
           json.loads(done.stdout).get("corrections") ==
           [{"rule": correction["rule"], "basis": correction["basis"]}], f"{engine}: {done}")

    # Every required member is, and a member of another type is refused by its name.
    for member in case.get("required", []):
        less = {name: value for name, value in case["example"].items() if name != member}
        expect_error(engine, json.dumps(less), member)
    for member in list(case["example"]) + ["corrections"]:
        expect_error(engine, json.dumps({**case["example"], member: {"x": 1.5}}), member)
    for text in ("", "[]", "{", '{"on":1,"on":1}', "{} {}", "\xff"):
        expect_error(engine, text, "")
    expect_error(engine, " " * (4 * 1024 * 1024 + 1), "")


def expect_error(engine, text, field):
    plain = ask(engine, text)
    expect(plain.returncode == 1 and not plain.stdout and plain.stderr.count("\n") == 1 and
           plain.stderr.startswith("feltbok-server: " + (field + ": " if field else "")),
           f"{engine}: {text[:200]!r} says {plain.returncode} {plain.stdout[:200]} {plain.stderr}")
    as_json = ask(engine, text, "--json")
    said = json.loads(as_json.stdout)["error"] if as_json.stdout else {}
    expect(as_json.returncode == 1 and said.get("field", "") == field and not as_json.stderr,
           f"{engine} --json: {text[:200]!r} says {as_json.returncode} {as_json.stdout[:200]}")


for name in ("points", "hours", "quota", "deadlines"):
    check(name)
usage = subprocess.run([SERVER, "rules", "points", "--data", "/nowhere"], input="{}", capture_output=True,
                       text=True, timeout=20, check=False)
expect(usage.returncode == 2, "an option that there is not is a wrong command line")
# A known code outside its validity or after the day is told, one that never was is an error.
late = '{"on":"2020-08-31","licence_kind":"salg_gr1","controls":[{"date":"2020-08-31","breaches":["P1-5"]},' \
       '{"date":"2020-09-01","breaches":["P1-5"]}]}'
reasons = [line["reason"] for line in json.loads(ask("points", late).stdout)["not_counted"]]
expect(reasons == ["not_in_force", "after_date"], f"reasons {reasons}")
expect_error("points", late.replace("P1-5", "P3-1"), "breaches")
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
