// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What people do on their devices, connected or not.

#include "simulation/world.h"

#include "base/hash.h"

namespace feltbok::simulation {

using domain::Change;
using domain::RecordView;
using domain::Role;

namespace {

Change setting(json::object set)
{
    Change change;
    change.set = std::move(set);
    return change;
}

std::string textOf(const RecordView& record, std::string_view field)
{
    return std::string(findString(record.fields, field).value_or(""));
}

bool isDraft(const RecordView& visit)
{
    const auto status = textOf(visit, "status");
    return status.empty() || status == "draft";
}

} // namespace

std::vector<RecordView> World::recordsOf(Device& device, std::string_view collection)
{
    domain::ListQuery query;
    query.collection = collection;
    query.limit = 100;
    auto page = device.with([&](auto& records) { return records.list(query); });
    return page ? std::move(page->rows) : std::vector<RecordView>();
}

std::string World::municipalityOf(const Device& device)
{
    // Now and then one in which the person has no role.
    if (m_chance.in100(5))
        return m_chance.in100(50) ? "9901" : "9902";
    std::vector<std::string> all;
    for (const auto& grant : personOf(device.user).grants)
        if (grant.role != Role::admin)
            all.push_back(grant.municipality);
    return all.empty() ? "9901" : m_chance.anyOf(all);
}

bool World::save(Device& device, const RecordView& record, const std::string& path,
                 const std::string& mark, const Change& change)
{
    const auto saved = device.with(
        [&](auto& records) { return records.save(record.id, change, device.clock.now()); });
    device.isTouched = true;
    say(std::to_string(device.number) + " sets " + path + " of " + record.id.toText() + " to " +
        mark + (saved ? "" : ", in vain"));
    if (!saved) // as with any that was cut off: it may have happened
        m_oracle.noteTried(device.number, record.id, path);
    if (saved && !mark.empty()) {
        const auto root = RecordId::parse(textOf(record, "visit")).valueOr(record.id);
        m_oracle.noteSaved({mark, device.number, record.id, root, path, record.version, false});
    }
    return saved.hasValue();
}

void World::act(Device& device)
{
    if (!device.isOpen())
        return;
    const bool isOffice = hasRole(device, Role::caseHandler);
    const bool isInspector = hasRole(device, Role::inspector);
    const int what = m_chance.below(100);
    if (what < 8)
        return resolve(device, "conflict");
    if (what < 12)
        return resolve(device, "parked");
    if (isOffice && (!isInspector || m_chance.in100(50))) {
        if (what < 25)
            return makePlace(device);
        return what < 60 ? editPlace(device) : comment(device);
    }
    if (what < 30)
        return makeVisit(device);
    if (what < 60)
        return editVisit(device);
    if (what < 76)
        return observe(device);
    if (what < 84)
        return finishVisit(device);
    if (what < 90)
        return changeControllers(device);
    return photograph(device);
}

void World::makePlace(Device& device)
{
    const auto name = mark();
    const auto made = device.with([&](auto& records) {
        return records.create("premises", municipalityOf(device), setting({{"name", name}}),
                              device.clock.now());
    });
    say(std::to_string(device.number) + " makes a place " + name + (made ? "" : ", in vain"));
    device.isTouched = true;
    if (!made)
        return;
    m_records.push_back(*made);
    m_oracle.noteSaved({name, device.number, *made, *made, "name", 0, false});
}

void World::editPlace(Device& device)
{
    const auto places = recordsOf(device, "premises");
    if (places.empty())
        return makePlace(device);
    const auto& place = m_chance.anyOf(places);
    const auto text = mark();
    const std::string field = m_chance.in100(50) ? "name" : "address";
    save(device, place, field, text, setting({{field, text}}));
}

void World::makeVisit(Device& device)
{
    const auto places = recordsOf(device, "premises");
    const auto text = mark();
    json::object set{{"premises", places.empty() ? "018f0000-0000-7000-8000-000000000001"
                                                 : m_chance.anyOf(places).id.toText()},
                     {"kind", "skjenkekontroll"},
                     {"method", "aapen"},
                     {"started_at", "2026-11-20T22:10:00.000Z"},
                     {"ended_at", "2026-11-20T23:00:00.000Z"},
                     {"reason_not_presented", text}};
    json::array controllers{device.user.toText()};
    for (const auto& person : m_people)
        if (!person.isAdmin && person.id != device.user && m_chance.in100(60))
            controllers.emplace_back(person.id.toText());
    Change change = setting(std::move(set));
    change.add["controllers"] = std::move(controllers);
    std::string municipality = municipalityOf(device);
    if (!places.empty() && m_chance.in100(90))
        municipality = places.front().municipality;
    const auto made = device.with([&](auto& records) {
        return records.create("control_visit", municipality, change, device.clock.now());
    });
    device.isTouched = true;
    if (!made)
        return;
    say(std::to_string(device.number) + " makes visit " + made->toText() + " " + text);
    m_records.push_back(*made);
    m_oracle.noteSaved({text, device.number, *made, *made, "reason_not_presented", 0, false});
}

void World::editVisit(Device& device)
{
    const auto visits = recordsOf(device, "control_visit");
    if (visits.empty())
        return makeVisit(device);
    const auto& visit = m_chance.anyOf(visits);
    const auto text = mark();
    switch (m_chance.below(4)) {
    case 0: {
        const std::string item = "U" + std::to_string(1 + m_chance.below(3));
        save(device, visit, "checklist." + item, text,
             setting({{"checklist", {{item, {{"answer", "avvik"}, {"note", text}}}}}}));
        return;
    }
    case 1: {
        Change change;
        const std::string agency = m_chance.in100(50) ? "politi" : "toll";
        (m_chance.in100(50) ? change.add : change.remove)["other_agencies"] = json::array{agency};
        save(device, visit, "other_agencies=" + agency, "", change);
        return;
    }
    case 2:
        save(device, visit, "oral_feedback", text, setting({{"oral_feedback", text}}));
        return;
    default:
        save(device, visit, "general_impression", text, setting({{"general_impression", text}}));
    }
}

void World::observe(Device& device)
{
    const auto seen = recordsOf(device, "observation");
    const auto text = mark();
    if (!seen.empty() && m_chance.in100(50)) {
        save(device, m_chance.anyOf(seen), "description", text, setting({{"description", text}}));
        return;
    }
    const auto visits = recordsOf(device, "control_visit");
    if (visits.empty())
        return makeVisit(device);
    const auto& visit = m_chance.anyOf(visits);
    const auto made = device.with([&](auto& records) {
        return records.create("observation", visit.municipality,
                              setting({{"visit", visit.id.toText()},
                                       {"at", "2026-11-20T22:30:00.000Z"},
                                       {"description", text}}),
                              device.clock.now());
    });
    device.isTouched = true;
    if (!made)
        return;
    say(std::to_string(device.number) + " observes " + made->toText() + " " + text);
    m_records.push_back(*made);
    m_oracle.noteSaved({text, device.number, *made, visit.id, "description", 0, false});
}

void World::finishVisit(Device& device)
{
    for (const auto& visit : recordsOf(device, "control_visit"))
        if (isDraft(visit)) {
            save(device, visit, "status", "", setting({{"status", "finished"}}));
            return;
        }
}

void World::changeControllers(Device& device)
{
    const auto visits = recordsOf(device, "control_visit");
    if (visits.empty())
        return;
    const auto& visit = m_chance.anyOf(visits);
    const auto& person =
        m_people[static_cast<std::size_t>(2 + m_chance.below(int(m_people.size()) - 2))];
    Change change;
    (m_chance.in100(50) ? change.add : change.remove)["controllers"] =
        json::array{person.id.toText()};
    save(device, visit, "controllers", "", change);
}

void World::comment(Device& device)
{
    const auto text = mark();
    for (const auto& visit : recordsOf(device, "control_visit"))
        if (!isDraft(visit)) {
            save(device, visit, "comment", text, setting({{"comment", text}}));
            return;
        }
    editPlace(device);
}

void World::resolve(Device& device, std::string_view collection)
{
    for (const auto& record : recordsOf(device, collection)) {
        const auto* open = record.fields.if_contains("open");
        if (open == nullptr || !open->is_bool() || !open->get_bool())
            continue;
        json::value value = nullptr;
        if (collection == "conflict") {
            const auto values = requireArray(record.fields, "values").valueOr({});
            if (values.empty())
                continue;
            const auto which = static_cast<std::size_t>(m_chance.below(int(values.size())));
            value = values[which].at("value");
        }
        const auto done = device.with(
            [&](auto& records) { return records.resolve(record.id, value, device.clock.now()); });
        device.isTouched = true;
        return say(std::to_string(device.number) + " resolves " + record.id.toText() +
                   (done ? "" : ", in vain"));
    }
    editVisit(device);
}

void World::photograph(Device& device)
{
    const auto visits = recordsOf(device, "control_visit");
    if (visits.empty())
        return makeVisit(device);
    const auto& visit = m_chance.anyOf(visits);
    std::string content = "\xFF\xD8\xFF\xE0" + mark();
    content.resize(static_cast<std::size_t>(40 + m_chance.below(3000)), 'x');
    const auto kept = device.with([&](auto& records) {
        return records.attach(visit.id, "attachments", content, "Bilde", {}, device.clock.now());
    });
    device.isTouched = true;
    say(std::to_string(device.number) + " photographs for " + visit.id.toText() +
        (kept ? "" : ", in vain"));
    if (kept)
        m_oracle.notePhoto(
            {sha256Hex(content), device.number, visit.id, visit.municipality, false});
}

} // namespace feltbok::simulation
