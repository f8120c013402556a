// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What is held against the invariants on the devices: after each step, and when all is quiet.

#include "domain/schema.h"
#include "protocol/messages.h"
#include "simulation/oracle.h"

#include <algorithm>

namespace feltbok::simulation {

using server::Reader;
using server::RecordRow;

namespace {

constexpr std::string_view forEverybody[] = {"premises", "premises_summary", "plan_summary",
                                             "colleague"};

/// What there can be here; anything else is an error where it is met.
constexpr std::string_view occurring[] = {"premises",  "premises_summary", "plan_summary",
                                          "colleague", "control_visit",    "observation",
                                          "addendum",  "conflict",         "parked"};

RecordId idOf(const json::object& fields, std::string_view name)
{
    return RecordId::parse(findString(fields, name).value_or("")).valueOr(RecordId());
}

const RecordRow* find(const std::map<RecordId, RecordRow>& all, const RecordId& id)
{
    const auto found = all.find(id);
    return found == all.end() ? nullptr : &found->second;
}

bool isDraft(const RecordRow& visit)
{
    const auto status = findString(visit.state.fields, "status").value_or("draft");
    return status == "draft";
}

bool isController(const RecordRow& visit, const UserId& user)
{
    const auto names = requireArray(visit.state.fields, "controllers").valueOr({});
    if (names.empty())
        return visit.state.author == user;
    const std::string text = user.toText();
    return std::ranges::any_of(names, [&](const json::value& each) {
        return each.is_string() && each.get_string() == text;
    });
}

/// What a device shows where its own unsent work lies over a record.
struct Unsent
{
    RecordId record;
    std::string field;
    json::value value;
};

void addUnsent(std::vector<Unsent>& all, const RecordId& record, const json::object& set)
{
    for (const auto& [name, value] : set)
        if (name != "checklist")
            all.push_back({record, std::string(name), value});
}

} // namespace

Oracle::Records Oracle::allRecords()
{
    Records out;
    static_cast<void>(m_server.store().read([&](Reader& reader) -> Result<void> {
        FELTBOK_ASSIGN(const auto municipalities, reader.municipalities());
        for (const auto& municipality : municipalities)
            for (const auto collection : occurring) {
                FELTBOK_ASSIGN(const auto ids, reader.recordsOf(municipality.number, collection));
                for (const auto& id : ids) {
                    FELTBOK_ASSIGN(auto row, reader.record(id));
                    if (row)
                        out.emplace(id, std::move(*row));
                }
            }
        return {};
    }));
    return out;
}

std::vector<domain::Grant> Oracle::grantsOf(const UserId& user)
{
    return must(m_server.store().get<std::vector<domain::Grant>>(
                    [&](Reader& reader) { return reader.grants(user); }),
                "grants");
}

/// Protocol.md, section 7, said once more.
bool Oracle::isVisible(const UserId& user, const std::vector<domain::Grant>& grants,
                       const RecordRow& record, const Records& all) const
{
    bool isInspector = false;
    bool isCaseHandler = false;
    for (const auto& grant : grants)
        if (grant.municipality == record.state.municipality) {
            isInspector = isInspector || grant.role == domain::Role::inspector;
            isCaseHandler = isCaseHandler || grant.role == domain::Role::caseHandler;
        }
    if (!isInspector && !isCaseHandler)
        return false;
    const auto& collection = record.state.collection;
    if (std::ranges::find(forEverybody, collection) != std::end(forEverybody))
        return true;
    if (collection == "control_visit")
        return (isInspector && isController(record, user)) || (isCaseHandler && !isDraft(record));
    if (collection == "parked" && record.state.author == user)
        return true;
    // What hangs on something is seen, or edited, by those of that.
    const auto* spec = &domain::schemaOf(*domain::collectionFromText(collection));
    const auto* target = find(all, idOf(record.state.fields, spec->parentField));
    if (collection == "parked") {
        if (target != nullptr && target->state.collection == "conflict")
            target = find(all, idOf(target->state.fields, "record"));
        if (findString(record.state.fields, "code") == "not_permitted" || target == nullptr ||
            target->state.municipality != record.state.municipality)
            return false;
        const auto& of = target->state.collection;
        if (std::ranges::find(forEverybody, of) != std::end(forEverybody))
            return isCaseHandler;
    }
    return target != nullptr && target->state.municipality == record.state.municipality &&
           isVisible(user, grants, *target, all);
}

void Oracle::checkDevice(Device& device)
{
    device.isTouched = false;
    if (m_broken || device.isGone || !device.isOpen() || !device.isEnrolled)
        return;
    const auto position = device.store().position();
    const auto receipt = device.store().receipt();
    const auto identity = device.store().identity();
    if (!position || !receipt || !identity)
        return;
    const std::string who = "device " + std::to_string(device.number);
    if (position->deliveredSeq > 0) {
        const auto told =
            protocol::verifyReceipt({receipt->text, receipt->signature}, {m_server.key()});
        if (!told || told->device != identity->device || told->upto < position->deliveredSeq)
            breakAs(5, who + " says delivered up to " + std::to_string(position->deliveredSeq) +
                           ", and its receipt is \"" + receipt->text + "\"");
    }
    // What waits is what its person sees.
    std::vector<Unsent> unsent;
    std::map<RecordId, json::object> shown;
    static_cast<void>(device.withDatabase([&](sqlite::Connection& db) -> Result<void> {
        FELTBOK_ASSIGN(auto sealed,
                       db.prepare("SELECT o.record, o.payload FROM operation o JOIN record r ON "
                                  "r.id = o.record WHERE o.state = 0 AND o.reads = 0 AND r.hidden "
                                  "= 0 AND r.collection NOT IN ('conflict', 'parked') ORDER BY "
                                  "o.n"));
        FELTBOK_TRY(sealed.forEach([&](sqlite::Statement& row) -> Result<void> {
            FELTBOK_ASSIGN(const auto payload, parseJsonObject(row.text(1)));
            if (const auto set = requireObject(payload, "set"))
                addUnsent(unsent, row.id<RecordId>(0), *set);
            return {};
        }));
        FELTBOK_ASSIGN(auto edits,
                       db.prepare("SELECT r.id, e.field, e.value FROM edit e JOIN record r "
                                  "USING(rid) WHERE e.part = 'set' AND e.item = '' AND r.hidden = "
                                  "0 AND r.collection NOT IN ('conflict', 'parked') ORDER BY e.n"));
        FELTBOK_TRY(edits.forEach([&](sqlite::Statement& row) -> Result<void> {
            FELTBOK_ASSIGN(auto value, parseJson(row.text(2)));
            unsent.push_back({row.id<RecordId>(0), row.string(1), std::move(value)});
            return {};
        }));
        for (const auto& each : unsent) {
            if (shown.contains(each.record))
                continue;
            FELTBOK_ASSIGN(const auto text,
                           db.queryText("SELECT coalesce(b.shown, b.fields) FROM body b JOIN "
                                        "record r USING(rid) WHERE r.id = ?",
                                        each.record));
            FELTBOK_ASSIGN(shown[each.record], parseJsonObject(text.value_or("{}")));
        }
        return {};
    }));
    std::map<std::pair<RecordId, std::string>, json::value> last;
    for (auto& each : unsent)
        last[{each.record, each.field}] = std::move(each.value);
    for (const auto& [place, value] : last) {
        const auto* shows = shown[place.first].if_contains(place.second);
        if (shows == nullptr ? !value.is_null() : *shows != value)
            breakAs(1, who + " does not show " + place.second + " of " + place.first.toText() +
                           " as it was saved: " + toJsonText(value));
    }
}

void Oracle::checkQuiet(const std::vector<std::unique_ptr<Device>>& devices)
{
    look();
    if (m_broken)
        return;
    const auto all = allRecords();
    for (const auto& device : devices) {
        if (device->isGone || !device->isEnrolled || device->isRevoked || m_broken)
            continue;
        const std::string who = "device " + std::to_string(device->number);
        if (device->needsEnrolment && m_losers.contains(device->user))
            continue; // the office makes no link for whoever has no role
        const auto position = must(device->store().position(), "position");
        if (position.lastSeq != position.deliveredSeq)
            return breakAs(8, who + " cannot deliver what is behind operation " +
                                  std::to_string(position.deliveredSeq));
        checkEqual(*device, all);
        checkOperations(*device);
        checkParked(*device, all);
        checkDevice(*device);
    }
    checkSaved(devices);
    checkPhotos(devices, all);
}

/// A device holds what its person may see, as the server has it, and nothing else.
void Oracle::checkEqual(Device& device, const Records& all)
{
    const std::string who = "device " + std::to_string(device.number) + ": ";
    const auto grants = grantsOf(device.user);
    std::set<RecordId> held;
    must(device.withDatabase([&](sqlite::Connection& db) -> Result<void> {
        FELTBOK_ASSIGN(auto rows,
                       db.prepare("SELECT r.id, r.version, b.fields, b.versions, r.hidden "
                                  "FROM record r JOIN body b USING(rid)"));
        return rows.forEach([&](sqlite::Statement& row) -> Result<void> {
            const auto id = row.id<RecordId>(0);
            held.insert(id);
            const auto* record = find(all, id);
            // What was made here and never came back is a shell, for what its person wrote.
            if (row.integer(1) == 0 && row.integer(4) == 0 && row.text(2) == "{}" &&
                (record == nullptr || !isVisible(device.user, grants, *record, all)))
                return {};
            if (record == nullptr || !isVisible(device.user, grants, *record, all)) {
                breakAs(7, who + id.toText() + " is still there: " + row.string(2));
                return {};
            }
            FELTBOK_ASSIGN(const auto fields, parseJsonObject(row.text(2)));
            FELTBOK_ASSIGN(const auto versions, parseJsonObject(row.text(3)));
            if (row.integer(1) > record->state.version || fields != record->state.fields ||
                row.integer(4) != 0)
                breakAs(row.integer(1) < record->state.version ? 3 : 4,
                        who + id.toText() + " is " + row.string(2) + ", and on the server " +
                            toJsonText(record->state.fields));
            for (const auto& [field, version] : versions)
                if (const auto stamp = record->state.stamps.find(std::string(field));
                    stamp == record->state.stamps.end() || stamp->second.version != version)
                    breakAs(4, who + id.toText() + " has " + std::string(field) + " of version " +
                                   toJsonText(version));
            return {};
        });
    }),
         "records");
    for (const auto& [id, record] : all) {
        if (held.contains(id) || !isVisible(device.user, grants, record, all))
            continue;
        // What was parked before its record came is the author's alone.
        const auto& fields = record.state.fields;
        if (record.state.collection == "parked" && record.state.author != device.user &&
            m_early.contains({std::string(findString(fields, "device").value_or("")),
                              requireInteger(fields, "seq").valueOr(0)}))
            continue;
        breakAs(3, who + "was never given " + record.state.collection + " " + id.toText() + " " +
                       toJsonText(fields));
    }
    const auto left = must(device.withDatabase([](sqlite::Connection& db) {
        return db.queryInteger("SELECT (SELECT count(*) FROM search_texts_content WHERE id NOT IN "
                               "(SELECT position FROM record)) + (SELECT count(*) FROM "
                               "search_places_content WHERE id NOT IN (SELECT position FROM "
                               "record))");
    }),
                           "search index");
    if (left.value_or(0) > 0)
        breakAs(7, who + "the search index holds words of what is gone");
}

/// What a device sent, the server has.
void Oracle::checkOperations(Device& device)
{
    const auto identity = must(device.store().identity(), "identity");
    must(device.withDatabase([&](sqlite::Connection& db) -> Result<void> {
        FELTBOK_ASSIGN(auto rows,
                       db.prepare("SELECT seq, hash FROM operation WHERE device = ? ORDER BY seq"));
        rows.bind(1, identity.device);
        return rows.forEach([&](sqlite::Statement& row) -> Result<void> {
            const auto seq = row.integer(0);
            std::optional<server::OperationRow> stored;
            FELTBOK_TRY(m_server.store().read([&](Reader& reader) -> Result<void> {
                FELTBOK_ASSIGN(stored, reader.operation(identity.device, seq));
                return {};
            }));
            if (!stored || stored->hash != row.text(1))
                breakAs(m_isRestored ? 11 : 5, "device " + std::to_string(device.number) +
                                                   " delivered operation " + std::to_string(seq) +
                                                   ", and the server does not have it");
            return {};
        });
    }),
         "operations");
}

/// Whoever wrote what was parked sees that, and can read what it was.
void Oracle::checkParked(Device& device, const Records& all)
{
    std::set<std::pair<std::string, std::int64_t>> seen;
    for (const auto& [id, record] : all)
        if (record.state.collection == "parked")
            seen.emplace(findString(record.state.fields, "device").value_or(""),
                         requireInteger(record.state.fields, "seq").valueOr(0));
    for (const auto& text : device.ids) {
        const auto id = must(DeviceId::parse(text), "device");
        for (const auto& [key, result] : m_results) {
            if (key.first != id || findString(result, "status") != "parked" ||
                m_withoutRole.contains(key))
                continue;
            std::optional<server::OperationRow> row;
            must(m_server.store().read([&](Reader& reader) -> Result<void> {
                FELTBOK_ASSIGN(row, reader.operation(id, key.second));
                return {};
            }),
                 "operation");
            if (row && !m_erased.contains(row->record) && !seen.contains({text, key.second}))
                breakAs(8, "operation " + std::to_string(key.second) + " of device " +
                               std::to_string(device.number) + " was parked, and nobody is told");
        }
    }
    const auto hasGone = [&](const RecordId& record) {
        return m_wasGone.contains(record) || std::ranges::any_of(m_saved, [&](const auto& each) {
                   return each.second.record == record && m_wasGone.contains(each.second.root);
               });
    };
    const auto identity = must(device.store().identity(), "identity");
    for (const auto& [id, record] : all) {
        const auto& fields = record.state.fields;
        const auto* open = fields.if_contains("open");
        if (record.state.collection != "parked" || open == nullptr || !open->get_bool() ||
            findString(fields, "device") != identity.device.toText() || device.hasLeapt ||
            m_isRestored || m_losers.contains(device.user) || hasGone(idOf(fields, "record")))
            continue; // with its record, what was acknowledged goes too
        const auto code = findString(fields, "code").value_or("");
        const auto change = device.with([&](auto& records) { return records.parkedChange(id); });
        if (!change && code != "erased" && code != "identity_in_text" &&
            device.with([&](auto& records) { return records.record(id); }))
            breakAs(8, "device " + std::to_string(device.number) +
                           " cannot read what was parked (" + toJsonText(fields) +
                           "): " + change.error().detail);
    }
}

void Oracle::checkSaved(const std::vector<std::unique_ptr<Device>>& devices)
{
    std::string everything;
    must(m_server.store().read([&](Reader& reader) -> Result<void> {
        for (const auto& [key, result] : m_results) {
            FELTBOK_ASSIGN(const auto row, reader.operation(key.first, key.second));
            if (row && row->payload)
                everything += *row->payload + "\n";
        }
        return {};
    }),
         "operations");
    for (const auto& device : devices) {
        if (device->isGone || !device->isOpen())
            continue;
        must(device->withDatabase([&](sqlite::Connection& db) -> Result<void> {
            FELTBOK_ASSIGN(auto rows, db.prepare("SELECT payload FROM operation UNION ALL "
                                                 "SELECT value FROM edit"));
            return rows.forEach(
                [&](sqlite::Statement& row) { everything += row.string(0) + "\n"; });
        }),
             "unsent");
    }
    const auto historyOf = [&](const RecordId& record) {
        std::string out;
        must(m_server.store().read([&](Reader& reader) -> Result<void> {
            std::int64_t last = 0;
            FELTBOK_ASSIGN(const auto rows,
                           reader.history(record, domain::Side::alcohol, 0, 100, last));
            for (const auto& row : rows)
                out += "\n  " + row.device.toText() + " " + row.result + " " +
                       row.payload.value_or("without payload");
            return {};
        }),
             "history");
        return out;
    };
    for (const auto& [text, saved] : m_saved)
        if (!saved.isExcused && !m_erased.contains(saved.record) &&
            !m_erased.contains(saved.root) &&
            !devices[static_cast<std::size_t>(saved.device)]->hasLeapt &&
            everything.find("\"" + text + "\"") == std::string::npos)
            breakAs(m_isRestored ? 11 : 1, saved.path + " = " + text + ", saved on device " +
                                               std::to_string(saved.device) + ", is nowhere" +
                                               historyOf(saved.record));
}

void Oracle::checkPhotos(const std::vector<std::unique_ptr<Device>>& devices, const Records& all)
{
    for (const auto& photo : m_photos) {
        auto& device = *devices[static_cast<std::size_t>(photo.device)];
        const auto* record = find(all, photo.record);
        if (photo.isExcused || device.isGone || m_erased.contains(photo.record))
            continue;
        const auto state =
            device.with([&](auto& records) { return records.attachmentState(photo.sha256); });
        const auto space = m_server.store().get<RecordId>([&](Reader& reader) {
            return reader.wholeAttachment(photo.municipality, photo.sha256);
        });
        const bool isOnServer = space && !space->isNull();
        const bool isHere = state && state->isHere;
        const bool isNamed =
            record != nullptr &&
            toJsonText(record->state.fields).find(photo.sha256) != std::string::npos;
        const bool isShown =
            device.with([&](auto& records) { return records.record(photo.record); }).hasValue();
        // Whoever closes what was parked gives up the photo in it.
        const auto waiting = device.withDatabase([&](sqlite::Connection& db) {
            return db.queryInteger("SELECT count(*) FROM operation WHERE state <> 3 AND "
                                   "instr(payload, ?) > 0",
                                   photo.sha256);
        });
        const bool isWanted = isNamed || (waiting && waiting->value_or(0) > 0);
        if (!isHere && !isOnServer && isShown && isWanted)
            breakAs(9, "a photo of device " + std::to_string(photo.device) +
                           " is gone before the server had it");
        if (isHere && !isOnServer && isNamed && isShown && !device.isRevoked &&
            isVisible(device.user, grantsOf(device.user), *record, all))
            breakAs(m_isRestored ? 11 : 9, "a photo of device " + std::to_string(photo.device) +
                                               " is not sent, with nothing in its way");
    }
}

} // namespace feltbok::simulation
