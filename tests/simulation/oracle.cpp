// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What is held against the invariants after each request.

#include "simulation/oracle.h"

#include "base/hash.h"
#include "protocol/messages.h"
#include "server/http/gzip.h"

#include <algorithm>
#include <array>

namespace feltbok::simulation {

using server::OperationRow;
using server::Reader;
using server::RecordRow;

namespace {

constexpr std::int64_t mostDiskCalls = 20'000;
constexpr std::size_t mostPageBytes = 4 * 1024 * 1024;

json::object objectOf(std::string_view text)
{
    auto parsed = parseJsonObject(text);
    return parsed ? std::move(*parsed) : json::object();
}

json::object memberOf(const json::object& object, std::string_view name)
{
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_object() ? value->get_object() : json::object();
}

json::value valueAt(const json::object& fields, std::string_view path)
{
    const auto dot = path.find('.');
    const auto* value = fields.if_contains(path.substr(0, dot));
    if (value == nullptr)
        return nullptr;
    if (dot == std::string_view::npos)
        return *value;
    const auto* item =
        value->is_object() ? value->get_object().if_contains(path.substr(dot + 1)) : nullptr;
    return item == nullptr ? json::value(nullptr) : *item;
}

void setAt(json::object& fields, std::string_view path, const json::value& value)
{
    const auto dot = path.find('.');
    if (dot == std::string_view::npos) {
        fields[path] = value;
        return;
    }
    auto& holder = fields[path.substr(0, dot)];
    if (!holder.is_object())
        holder = json::object();
    holder.get_object()[path.substr(dot + 1)] = value;
}

/// The texts "m<number>" in a payload.
std::vector<std::string> marksIn(std::string_view text)
{
    std::vector<std::string> out;
    for (std::size_t at = 0; (at = text.find("\"m", at)) != std::string_view::npos; at += 2) {
        const auto end = text.find('"', at + 2);
        const auto mark = text.substr(at + 1, end - at - 1);
        if (mark.size() > 1 && mark.find_first_not_of("0123456789", 1) == std::string_view::npos)
            out.emplace_back(mark);
    }
    return out;
}

bool isAmong(const json::array& values, const json::value& wanted)
{
    return std::ranges::any_of(values, [&](const json::value& each) {
        const auto* value = each.get_object().if_contains("value");
        return value != nullptr && *value == wanted;
    });
}

} // namespace

std::string_view nameOf(int invariant)
{
    static constexpr std::array<std::string_view, 13> names{
        "",
        "what was seen saved exists",
        "at most once, and a repeat gets the first answer",
        "past n means all up to n was seen",
        "after quiet all are equal",
        "delivered means a verified receipt",
        "a conflict stays until it is resolved, with both values",
        "nothing outside the grants",
        "no operation blocks another, and parked ones are seen",
        "a photo stays until the server has confirmed it",
        "what is erased has no content again",
        "a restore loses and revives nothing",
        "every request is bounded",
    };
    return names.at(static_cast<std::size_t>(invariant));
}

void Oracle::breakAs(int invariant, const std::string& what)
{
    if (m_broken)
        return;
    m_broken = Broken{invariant, what};
    m_trace.say("BROKEN " + std::to_string(invariant) + ": " + what);
}

void Oracle::noteTried(int device, const RecordId& record, const std::string& path)
{
    for (auto& [text, saved] : m_saved)
        if (saved.device == device && saved.record == record && saved.path == path)
            saved.isExcused = true;
}

void Oracle::noteSaved(Saved saved)
{
    noteTried(saved.device, saved.record, saved.path);
    m_saved[saved.text] = std::move(saved);
}

void Oracle::excuse(int device)
{
    for (auto& [text, saved] : m_saved)
        if (saved.device == device)
            saved.isExcused = true;
    for (auto& photo : m_photos)
        if (photo.device == device)
            photo.isExcused = true;
}

std::optional<server::DeviceRow> Oracle::senderOf(const server::http::Request& request)
{
    const auto bearer = server::http::bearerToken(request.authorization);
    if (!bearer)
        return std::nullopt;
    std::optional<server::DeviceRow> out;
    static_cast<void>(m_server.store().read([&](Reader& reader) -> Result<void> {
        FELTBOK_ASSIGN(const auto token, reader.token(sha256Hex(*bearer)));
        if (token) {
            FELTBOK_ASSIGN(out, reader.device(token->device));
        }
        return {};
    }));
    return out;
}

void Oracle::afterRequest(const server::http::Request& request,
                          const std::optional<server::http::Response>& response, bool isAlone,
                          std::int64_t diskCalls)
{
    if (m_broken || !m_server.isUp() || m_server.disk.isDead())
        return;
    if (diskCalls > mostDiskCalls)
        breakAs(12, request.path + " took " + std::to_string(diskCalls) + " calls of the disk");
    const auto before = m_counters;
    const auto judged = m_seen;
    look();
    if (request.path == "/v1/push" && isAlone && judged == m_seen && before != m_counters)
        breakAs(2, "a push of nothing new changed records");
    if (!response)
        return;
    if (response->status >= 500 && !m_server.disk.hasFailed())
        breakAs(12, request.path + " was answered " + std::to_string(response->status));
    if (const auto sender = senderOf(request); sender && response->status < 300)
        if (m_revoked.contains(sender->id) && isAlone)
            breakAs(7, "a revoked device was served: " + request.path);
    if (response->status != 200)
        return;
    if (request.path == "/v1/push")
        checkPush(*response);
    if (request.path == "/v1/pull")
        checkPage(request, *response, isAlone);
}

void Oracle::checkPush(const server::http::Response& response)
{
    const auto body = objectOf(response.body);
    const auto receipt = objectOf(findString(memberOf(body, "receipt"), "text").value_or(""));
    const auto device =
        DeviceId::parse(findString(receipt, "device").value_or("")).valueOr(DeviceId());
    const auto upto = requireInteger(receipt, "upto").valueOr(-1);
    std::optional<server::DeviceRow> row;
    static_cast<void>(m_server.store().read([&](Reader& reader) -> Result<void> {
        FELTBOK_ASSIGN(row, reader.device(device));
        return {};
    }));
    auto& told = m_receipted[device];
    told = std::max(told, upto);
    std::int64_t last = 0;
    for (const auto& each : body.at("results").as_array()) {
        const auto seq = each.at("seq").as_int64();
        last = std::max(last, seq);
        const auto first = m_results.find({device, seq});
        if (first != m_results.end() && first->second != each.as_object())
            breakAs(2, "operation " + std::to_string(seq) + " was first answered " +
                           toJsonText(first->second) + ", then " + toJsonText(each));
    }
    if (!row || std::max(last, upto) > row->lastSeq)
        breakAs(5, "a receipt up to " + std::to_string(std::max(last, upto)) +
                       ", and the store holds " + std::to_string(row ? row->lastSeq : 0));
}

void Oracle::checkPage(const server::http::Request& request, const server::http::Response& response,
                       bool isAlone)
{
    const auto page = objectOf(response.body);
    const auto& records = page.at("records").as_array();
    const auto parameters = server::http::parseParameters(request.query);
    const auto* limit = parameters ? parameters->find("limit") : nullptr;
    if (limit != nullptr && records.size() > std::stoul(*limit))
        breakAs(12, "a page of " + std::to_string(records.size()) + " records for limit " + *limit);
    if (response.body.size() > mostPageBytes)
        breakAs(12, "a page of " + std::to_string(response.body.size()) + " bytes");
    for (const auto& each : records)
        if (each.as_object().contains("gone"))
            m_wasGone.insert(RecordId::parse(findString(each.as_object(), "id").value_or(""))
                                 .valueOr(RecordId()));
    const auto sender = senderOf(request);
    if (!sender || !isAlone || records.empty())
        return;
    const auto all = allRecords();
    const auto grants = grantsOf(sender->user);
    for (const auto& each : records) {
        const auto& object = each.as_object();
        if (object.contains("gone"))
            continue;
        const auto id = RecordId::parse(findString(object, "id").value_or("")).valueOr(RecordId());
        const auto found = all.find(id);
        if (found == all.end() || !isVisible(sender->user, grants, found->second, all))
            breakAs(7, "sent to " + sender->user.toText() + ": " + toJsonText(object));
    }
}

void Oracle::look()
{
    if (m_broken || !m_server.isUp() || m_server.disk.isDead())
        return;
    const auto looked = m_server.store().read([&](Reader& reader) -> Result<void> {
        FELTBOK_ASSIGN(const auto devices, reader.devices());
        for (const auto& device : devices) {
            auto& seen = m_seen[device.id];
            while (seen < device.lastSeq) {
                FELTBOK_ASSIGN(const auto row, reader.operation(device.id, ++seen));
                if (!row) {
                    breakAs(1, "operation " + std::to_string(seen) +
                                   " was never taken, though later ones were");
                    return {};
                }
                judge(reader, device, *row);
            }
            if (m_revoked.contains(device.id) && device.state == server::DeviceRow::State::active)
                breakAs(m_isRestored ? 11 : 7, "a revoked device is active again");
        }
        FELTBOK_TRY(readAudit(reader));
        FELTBOK_ASSIGN(const auto municipalities, reader.municipalities());
        for (const auto& each : municipalities)
            m_counters[each.number] = each.version;
        compareTouched(reader);
        checkConflicts(reader);
        checkErased(reader);
        m_unsure.clear();
        return {};
    });
    if (!looked)
        breakAs(12, "the store cannot be read: " + looked.error().detail);
}

/// Who was revoked, and what was erased.
Result<void> Oracle::readAudit(Reader& reader)
{
    FELTBOK_ASSIGN(const auto lines, reader.auditLines(m_auditLines, 10'000));
    for (const auto& text : lines) {
        ++m_auditLines;
        FELTBOK_ASSIGN(const auto line, server::parseAuditText(text));
        const auto& detail = line.row.detail;
        if (line.row.what == "record_erased") {
            FELTBOK_ASSIGN(const auto record,
                           RecordId::parse(findString(detail, "record").value_or("")));
            m_erased.insert(record);
        } else if (line.row.what == "device_revoked" || line.row.what == "device_wiped") {
            FELTBOK_ASSIGN(const auto device,
                           DeviceId::parse(findString(detail, "device").value_or("")));
            m_revoked.insert(device);
        }
    }
    return {};
}

void Oracle::judge(Reader& reader, const server::DeviceRow& device, const OperationRow& row)
{
    const auto result = objectOf(row.result);
    m_results[{device.id, row.seq}] = result;
    const auto op = objectOf(row.op);
    const auto base = requireInteger(op, "base").valueOr(0);
    const auto collection = std::string(findString(op, "collection").value_or(""));
    const auto grants = reader.grants(row.user);
    const bool hasRole = grants && std::ranges::any_of(*grants, [](const domain::Grant& grant) {
                             return domain::sideOf(grant.role) == domain::Side::alcohol;
                         });
    if (!row.code.empty() && !hasRole)
        m_withoutRole.insert({device.id, row.seq});
    if (!row.code.empty() && !m_known.contains(row.record))
        m_early.insert({device.id.toText(), row.seq});
    if (!row.payload)
        return;
    for (const auto& mark : marksIn(*row.payload)) {
        const auto saved = m_saved.find(mark);
        if (saved != m_saved.end() && base > saved->second.base &&
            saved->second.record == row.record)
            breakAs(6, "an edit made on version " + std::to_string(saved->second.base) +
                           " says it was made on " + std::to_string(base));
    }
    if (!row.code.empty())
        return;
    const auto payload = objectOf(*row.payload);
    if (row.kind == "resolve" && collection == "conflict") {
        auto& conflict = m_conflicts[row.record];
        if (!conflict.isOpen || conflict.isAnswered)
            breakAs(6, "a conflict was resolved that was resolved already");
        conflict.isAnswered = true;
        m_known.erase(conflict.record); // learnt anew, at the end of this look
        m_touched.erase(conflict.record);
        m_unsure.insert(conflict.record);
        return;
    }
    if (row.kind == "put" && !result.contains("addendum") && !m_unsure.contains(row.record))
        judgePut(device.line, row, base, memberOf(payload, "set"), result);
}

void Oracle::judgePut(const DeviceId& line, const OperationRow& row, std::int64_t base,
                      const json::object& set, const json::object& result)
{
    auto& known = m_known[row.record];
    const auto version = requireInteger(result, "version").valueOr(0);
    const auto conflicts = memberOf(result, "conflicts");
    for (const auto& [name, value] : set) {
        const std::string field(name);
        if (field == "status")
            continue;
        if (field == "checklist" && value.is_object()) {
            for (const auto& [item, answer] : value.get_object())
                judgeValue(known, line, "checklist." + std::string(item), answer, base, version,
                           conflicts);
        } else {
            judgeValue(known, line, field, value, base, version, conflicts);
        }
        m_touched[row.record].insert(field);
    }
}

/// The merge of one field, said once more: protocol.md, section 6.
void Oracle::judgeValue(Fields& known, const DeviceId& line, const std::string& path,
                        const json::value& value, std::int64_t base, std::int64_t version,
                        const json::object& conflicts)
{
    auto& stamp = known.stamps[path];
    const bool isFree = stamp.version == 0 || stamp.version <= base || stamp.device == line;
    const auto present = valueAt(known.fields, path);
    if (isFree) {
        setAt(known.fields, path, value);
        stamp = {version, line};
    } else if (present != value && conflicts.contains(path)) {
        const auto id = RecordId::parse(findString(conflicts, path).value_or(""));
        if (id)
            m_disputed[*id].push_back(value);
    } else if (present != value) {
        breakAs(6, path + " was " + toJsonText(present) + " by another device since version " +
                       std::to_string(base) + ", and " + toJsonText(value) +
                       " came without a conflict");
    }
}

void Oracle::compareTouched(Reader& reader)
{
    for (const auto& [id, fields] : m_touched) {
        const auto record = reader.record(id);
        if (!record || !*record) {
            m_known.erase(id);
            continue;
        }
        const auto& state = (*record)->state;
        auto& known = m_known[id];
        for (const auto& field : fields) {
            const auto* actual = state.fields.if_contains(field);
            const auto* wanted = known.fields.if_contains(field);
            const auto is = actual == nullptr ? json::value(nullptr) : *actual;
            auto be = wanted == nullptr ? json::value(nullptr) : *wanted;
            if (be.is_object() && field == "checklist")
                for (auto item = be.get_object().begin(); item != be.get_object().end();)
                    item = item->value().is_null() ? be.get_object().erase(item) : item + 1;
            const bool isSame = is == be ||
                                (is.is_null() && be.is_object() && be.get_object().empty()) ||
                                (be.is_null() && is.is_object() && is.get_object().empty());
            if (!isSame)
                breakAs(6, id.toText() + " " + field + " is " + toJsonText(is) +
                               ", and by the rules of the merge " + toJsonText(be));
        }
        known.fields = state.fields;
        known.stamps = state.stamps;
    }
    m_touched.clear();
}

void Oracle::checkConflicts(Reader& reader)
{
    std::set<RecordId> present;
    for (const auto& [municipality, version] : m_counters) {
        const auto ids = reader.recordsOf(municipality, "conflict");
        for (const auto& id : ids ? *ids : std::vector<RecordId>()) {
            const auto row = reader.record(id);
            if (!row || !*row)
                continue;
            present.insert(id);
            const auto& fields = (*row)->state.fields;
            const auto* open = fields.if_contains("open");
            const bool isOpen = open != nullptr && open->is_bool() && open->get_bool();
            const auto values = requireArray(fields, "values").valueOr({});
            auto& known = m_conflicts[id];
            known.record =
                RecordId::parse(findString(fields, "record").value_or("")).valueOr(RecordId());
            if (known.isOpen && !isOpen && !known.isAnswered)
                breakAs(6, "nobody resolved the conflict " + id.toText());
            for (const auto& each : known.values)
                if (!isAmong(values, each.get_object().at("value")))
                    breakAs(6, "a value has left the conflict " + id.toText());
            for (const auto& each : m_disputed[id])
                if (!isAmong(values, each))
                    breakAs(6, toJsonText(each) + " is not in its conflict " + id.toText());
            m_disputed.erase(id);
            if (known.isAnswered && !m_known.contains(known.record)) {
                const auto target = reader.record(known.record);
                if (target && *target)
                    m_known[known.record] = {(*target)->state.fields, (*target)->state.stamps, 0};
            }
            known.isOpen = isOpen;
            known.values = values;
        }
    }
    for (const auto& [id, known] : m_conflicts)
        if (!present.contains(id) && known.isOpen && !m_erased.contains(known.record) &&
            !m_erased.contains(id))
            breakAs(6, "an open conflict is nowhere: " + id.toText());
    std::erase_if(m_conflicts, [&](const auto& each) { return !present.contains(each.first); });
}

void Oracle::checkErased(Reader& reader)
{
    for (const auto& id : m_erased) {
        const auto record = reader.record(id);
        if (record && *record)
            breakAs(10, "an erased record is there again: " + id.toText());
    }
}

void Oracle::learnAll()
{
    m_seen.clear();
    m_results.clear();
    m_receipted.clear();
    m_known.clear();
    m_touched.clear();
    m_conflicts.clear();
    static_cast<void>(m_server.store().read([&](Reader& reader) -> Result<void> {
        FELTBOK_ASSIGN(const auto devices, reader.devices());
        for (const auto& device : devices) {
            m_seen[device.id] = device.lastSeq;
            for (std::int64_t seq = 1; seq <= device.lastSeq; ++seq) {
                FELTBOK_ASSIGN(const auto row, reader.operation(device.id, seq));
                if (row)
                    m_results[{device.id, seq}] = objectOf(row->result);
            }
        }
        return {};
    }));
    for (const auto& [id, row] : allRecords())
        m_known[id] = {row.state.fields, row.state.stamps, row.finishedAt};
    static_cast<void>(m_server.store().read([&](Reader& reader) -> Result<void> {
        for (const auto& [id, known] : m_known) {
            const auto* open = known.fields.if_contains("open");
            if (known.fields.contains("values") && open != nullptr)
                m_conflicts[id].isOpen = open->is_bool() && open->get_bool();
        }
        checkConflicts(reader);
        return {};
    }));
}

void Oracle::afterCrash()
{
    if (m_broken || !m_server.isUp())
        return;
    static_cast<void>(m_server.store().read([&](Reader& reader) -> Result<void> {
        for (const auto& [id, upto] : m_receipted) {
            FELTBOK_ASSIGN(const auto device, reader.device(id));
            if (!device || device->lastSeq < upto)
                breakAs(5, "a receipt up to " + std::to_string(upto) +
                               ", and after the crash the store holds " +
                               std::to_string(device ? device->lastSeq : 0));
        }
        for (const auto& [id, seen] : m_seen) {
            FELTBOK_ASSIGN(const auto device, reader.device(id));
            if (!device || device->lastSeq < seen)
                breakAs(5, "committed operations are gone after the crash");
        }
        return {};
    }));
    look();
}

void Oracle::beforeRestore(const std::vector<std::unique_ptr<Device>>& devices)
{
    // What its device does not hold any more, it cannot send again.
    std::set<std::string> held;
    std::set<std::string> photos;
    for (const auto& device : devices) {
        if (device->isGone || !device->isOpen())
            continue;
        static_cast<void>(device->withDatabase([&](sqlite::Connection& db) -> Result<void> {
            FELTBOK_ASSIGN(auto rows, db.prepare("SELECT payload FROM operation UNION ALL "
                                                 "SELECT value FROM edit"));
            FELTBOK_TRY(rows.forEach([&](sqlite::Statement& row) {
                for (auto& mark : marksIn(row.text(0)))
                    held.insert(std::move(mark));
            }));
            FELTBOK_ASSIGN(auto files, db.prepare("SELECT sha256 FROM attachment WHERE own = 1"));
            return files.forEach([&](sqlite::Statement& row) { photos.insert(row.string(0)); });
        }));
    }
    for (auto& [text, saved] : m_saved)
        if (!held.contains(text))
            saved.isExcused = true;
    for (auto& photo : m_photos)
        if (!photos.contains(photo.sha256))
            photo.isExcused = true;
}

void Oracle::afterRestore()
{
    m_isRestored = true;
    learnAll();
    look();
    if (m_broken && m_broken->invariant == 10)
        m_broken = Broken{11, m_broken->what};
}

} // namespace feltbok::simulation
