// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/office/office.h"

#include "base/hash.h"
#include "protocol/messages.h"
#include "server/office/recovery.h"

#include <algorithm>

namespace feltbok::server {

using domain::Collection;

namespace {

constexpr std::size_t codeBytes = 16; // 128 bits
constexpr std::size_t maxNameLength = 240;

Error noUser()
{
    return {ErrorCode::notFound, "no such user", "user"};
}

/// The record that tells colleagues of a user on one side of a municipality, if there is one.
Result<std::optional<RecordRow>> colleagueRecord(Reader& reader, const UserId& user,
                                                 const Counter& counter)
{
    FELTBOK_ASSIGN(const auto ids,
                   reader.children(RecordId(user.bytes()), toString(Collection::colleague)));
    for (const auto& id : ids) {
        FELTBOK_ASSIGN(auto record, reader.record(id));
        if (record && record->counter() == counter)
            return record;
    }
    return std::optional<RecordRow>();
}

} // namespace

Result<void> Office::write(const std::function<Result<void>(Writer&, Effects&)>& work)
{
    Effects effects;
    FELTBOK_TRY(m_store.write([&](Writer& writer) -> Result<void> {
        effects = Effects();
        FELTBOK_TRY(writer.actFor(ActsFor::office()));
        return work(writer, effects);
    }));
    if (m_onEffects)
        m_onEffects(effects);
    if (m_auditFile == nullptr)
        return {};
    const auto followed = m_auditFile->follow(m_store);
    if (!followed)
        return Error(followed.error().code, "this was done, but " + followed.error().detail,
                     followed.error().field);
    return {};
}

Result<void> Office::note(Writer& writer, std::string_view what, json::object detail)
{
    const AuditRow row{m_clock.now(), "office", std::string(what), std::move(detail)};
    return writer.addAudit(row);
}

Result<void> Office::addMunicipality(const std::string& number, const std::string& name)
{
    if (number.size() != 4 || number.find_first_not_of("0123456789") != std::string::npos)
        return Error(ErrorCode::badInput, "a kommunenummer has four digits", "number");
    if (name.empty() || name.size() > maxNameLength)
        return Error(ErrorCode::badInput, "a name of 1 to 240 bytes", "name");
    return write([&](Writer& writer, Effects&) -> Result<void> {
        FELTBOK_TRY(writer.addMunicipality(number, name));
        return note(writer, "municipality_added", {{"municipality", number}});
    });
}

Result<UserId> Office::addUser(const std::string& name)
{
    if (name.empty() || name.size() > maxNameLength || !isValidUtf8(name))
        return Error(ErrorCode::badInput, "a name of 1 to 240 bytes", "name");
    const UserRow user{UserId::create(m_clock.now()), name, false};
    FELTBOK_TRY(write([&](Writer& writer, Effects&) -> Result<void> {
        FELTBOK_TRY(writer.saveUser(user));
        return note(writer, "user_added", {{"user", user.id.toText()}});
    }));
    return user.id;
}

Result<void> Office::disableUser(const UserId& id)
{
    return write([&](Writer& writer, Effects& effects) -> Result<void> {
        FELTBOK_ASSIGN(const Found found, disable(writer, effects, id));
        if (found == Found::no)
            return noUser();
        return note(writer, "user_disabled", {{"user", id.toText()}});
    });
}

Result<Found> Office::disable(Writer& writer, Effects& effects, const UserId& id)
{
    FELTBOK_ASSIGN(auto user, writer.user(id));
    if (!user)
        return Found::no;
    user->isDisabled = true;
    FELTBOK_TRY(writer.saveUser(*user));
    FELTBOK_ASSIGN(const auto devices, writer.devices());
    for (const auto& each : devices) {
        if (each.user != id)
            continue;
        // By its id, which holds it: it may be sending right now.
        FELTBOK_ASSIGN(auto device, writer.device(each.id));
        if (!device || device->state != DeviceRow::State::active)
            continue;
        device->state = DeviceRow::State::revoked;
        FELTBOK_TRY(writer.saveDevice(*device));
        effects.devices.insert(device->id);
    }
    FELTBOK_ASSIGN(const auto grants, writer.grants(id));
    std::set<Counter> counters;
    for (const auto& grant : grants)
        if (const auto side = domain::sideOf(grant.role); side != domain::Side::none)
            counters.insert({grant.municipality, side});
    effects.counters.insert(counters.begin(), counters.end());
    FELTBOK_TRY(tellColleagues(writer, *user, counters));
    return Found::yes;
}

Result<void> Office::grant(const UserId& user, const domain::Grant& grant)
{
    return changeGrants(user, grant, true);
}

Result<void> Office::removeGrant(const UserId& user, const domain::Grant& grant)
{
    return changeGrants(user, grant, false);
}

Result<void> Office::changeGrants(const UserId& id, const domain::Grant& grant, bool add)
{
    return write([&](Writer& writer, Effects& effects) -> Result<void> {
        FELTBOK_ASSIGN(const auto user, writer.user(id));
        if (!user)
            return noUser();
        FELTBOK_ASSIGN(const auto municipality, writer.municipality(grant.municipality));
        if (!municipality)
            return Error(ErrorCode::notFound, "no such municipality", "municipality");
        FELTBOK_ASSIGN(const Found changed, setGrant(writer, effects, id, grant, add));
        if (changed == Found::no)
            return {};
        return note(writer, add ? "grant_added" : "grant_removed",
                    {{"user", id.toText()},
                     {"municipality", grant.municipality},
                     {"role", domain::toString(grant.role)}});
    });
}

Result<Found> Office::setGrant(Writer& writer, Effects& effects, const UserId& id,
                               const domain::Grant& grant, bool add)
{
    FELTBOK_ASSIGN(const auto user, writer.user(id));
    FELTBOK_ASSIGN(const auto municipality, writer.municipality(grant.municipality));
    if (!user || !municipality)
        return Found::no;
    FELTBOK_ASSIGN(const auto before, writer.grants(id));
    const bool isHeld = std::any_of(before.begin(), before.end(), [&](const auto& held) {
        return held.municipality == grant.municipality && held.role == grant.role;
    });
    if (isHeld == add)
        return Found::no;
    FELTBOK_TRY(add ? writer.addGrant(id, grant) : writer.removeGrant(id, grant));
    FELTBOK_ASSIGN(const auto devices, writer.devices());
    const auto side = domain::sideOf(grant.role);
    std::set<Counter> counters;
    if (side != domain::Side::none)
        counters.insert({grant.municipality, side});
    effects.counters.insert(counters.begin(), counters.end());
    for (const auto& device : devices) // the other side does not notice
        if (device.user == id && (side == device.side || side == domain::Side::none))
            effects.devices.insert(device.id);
    FELTBOK_TRY(tellColleagues(writer, *user, counters));
    return Found::yes;
}

Result<void> Office::tellColleagues(Writer& writer, const UserRow& user,
                                    const std::set<Counter>& counters)
{
    FELTBOK_ASSIGN(const auto grants, writer.grants(user.id));
    RecordKeeper keeper(writer, m_clock.now());
    for (const auto& counter : counters) {
        json::array roles;
        for (const auto& grant : grants)
            if (grant.municipality == counter.municipality &&
                domain::sideOf(grant.role) == counter.side)
                roles.emplace_back(domain::toString(grant.role));
        FELTBOK_ASSIGN(auto record, colleagueRecord(writer, user.id, counter));
        if (!record && roles.empty())
            continue;
        json::object fields;
        fields["user"] = user.id.toText();
        fields["name"] = user.name;
        fields["active"] = !user.isDisabled && !roles.empty();
        fields["roles"] = std::move(roles);
        const domain::ChangedBy by{UserId(), DeviceId(), toRfc3339(m_clock.now())};
        FELTBOK_TRY(writer.lockCounter(counter));
        if (record)
            FELTBOK_TRY(keeper.update(*record, fields, by));
        else
            FELTBOK_TRY(keeper.create(Collection::colleague, counter, std::move(fields), by));
    }
    return {};
}

Result<Office::EnrolCode> Office::makeEnrolCode(const UserId& id, const std::string& url,
                                                std::optional<domain::Side> side,
                                                std::chrono::minutes life)
{
    EnrolCode out;
    const std::string code = toBase64Url(randomBytes(codeBytes));
    out.expires = m_clock.now() + life;
    FELTBOK_TRY(write([&](Writer& writer, Effects&) -> Result<void> {
        FELTBOK_ASSIGN(const auto user, writer.user(id));
        if (!user || user->isDisabled)
            return noUser();
        FELTBOK_ASSIGN(const auto grants, writer.grants(id));
        const auto holds = [&grants](domain::Side wanted) {
            return std::any_of(grants.begin(), grants.end(), [wanted](const domain::Grant& grant) {
                return domain::sideOf(grant.role) == wanted;
            });
        };
        const bool both = holds(domain::Side::alcohol) && holds(domain::Side::health);
        if (!side && both)
            return Error(ErrorCode::badInput, "the user works on both sides: say which", "side");
        if (side && !holds(*side))
            return Error(ErrorCode::badInput, "the user has no role on that side; grant one first",
                         "side");
        const auto chosen = side.value_or(holds(domain::Side::health) ? domain::Side::health
                                                                      : domain::Side::alcohol);
        EnrolCodeRow row;
        row.hash = sha256Hex(code);
        row.user = id;
        row.side = chosen;
        row.expiresAt = out.expires;
        FELTBOK_TRY(writer.saveEnrolCode(row));
        return note(writer, "enrol_code_made", {{"user", id.toText()}});
    }));
    const protocol::EnrolLink link{url, code, m_keys.pins.front()};
    out.link = protocol::encodeEnrolLink(link);
    return out;
}

Result<DeviceRow> Office::revokeDevice(const DeviceId& id, bool wipe)
{
    DeviceRow out;
    FELTBOK_TRY(write([&](Writer& writer, Effects& effects) -> Result<void> {
        const auto state = wipe ? DeviceRow::State::wiped : DeviceRow::State::revoked;
        FELTBOK_ASSIGN(const Found found, closeDevice(writer, effects, id, state));
        if (found == Found::no)
            return Error(ErrorCode::notFound, "no such device", "device");
        FELTBOK_ASSIGN(const auto device, writer.device(id));
        out = *device;
        return note(writer, wipe ? "device_wiped" : "device_revoked", {{"device", id.toText()}});
    }));
    return out;
}

Result<Found> Office::closeDevice(Writer& writer, Effects& effects, const DeviceId& id,
                                  DeviceRow::State state)
{
    FELTBOK_ASSIGN(auto device, writer.device(id));
    if (!device)
        return Found::no;
    // What is to be emptied stays so, and what was shut out is not merely closed.
    const bool isStronger =
        state != DeviceRow::State::closed || device->state == DeviceRow::State::active;
    if (device->state != DeviceRow::State::wiped && isStronger)
        device->state = state;
    FELTBOK_TRY(writer.saveDevice(*device));
    effects.devices.insert(id);
    return Found::yes;
}

Result<RecoveryRow> Office::approveRecovery(const UserId& approver, const std::string& request)
{
    FELTBOK_ASSIGN(const auto parsed, parseRecoveryRequest(request));
    RecoveryRow out;
    FELTBOK_TRY(write([&](Writer& writer, Effects&) -> Result<void> {
        FELTBOK_ASSIGN(const auto user, writer.user(approver));
        if (!user || user->isDisabled)
            return noUser();
        FELTBOK_ASSIGN(const auto grants, writer.grants(approver));
        const bool isAdmin = std::any_of(grants.begin(), grants.end(), [](const auto& grant) {
            return grant.role == domain::Role::admin;
        });
        if (!isAdmin)
            return Error(ErrorCode::notPermitted, "only an administrator approves", "user");
        const std::string hash = sha256Hex(parsed.canonical());
        FELTBOK_ASSIGN(const auto answer, answerRecovery(parsed, m_keys.recovery));
        FELTBOK_ASSIGN(auto row, writer.recovery(hash));
        const Instant now = m_clock.now();
        if (!row || (row->response.empty() && now - row->createdAt >= approvalLifetime)) {
            row = RecoveryRow{hash, parsed.canonical(), approver, UserId(), {}, now};
        } else if (row->response.empty()) {
            if (row->firstApprover == approver)
                return Error(ErrorCode::notPermitted,
                             "approved already; the second approval is another administrator's",
                             "user");
            row->response = answer;
            row->secondApprover = approver;
        } else {
            out = std::move(*row);
            return {};
        }
        FELTBOK_TRY(writer.saveRecovery(*row));
        out = std::move(*row);
        return note(writer, "recovery_approved", {{"user", approver.toText()}, {"request", hash}});
    }));
    return out;
}

Result<void> Office::changeRegister(const std::string& municipality,
                                    const std::vector<OfficeChange>& changes)
{
    return write([&](Writer& writer, Effects& effects) -> Result<void> {
        const Counter counter{municipality, domain::Side::alcohol};
        FELTBOK_TRY(writer.lockCounter(counter));
        RecordKeeper keeper(writer, m_clock.now());
        const domain::ChangedBy by{UserId(), DeviceId(), toRfc3339(m_clock.now())};
        for (const auto& change : changes) {
            FELTBOK_ASSIGN(auto stored, writer.record(change.record));
            RecordRow record;
            if (stored) {
                if (stored->state.municipality != municipality ||
                    stored->state.collection != toString(change.collection))
                    return Error(ErrorCode::conflict, "the record is another's");
                record = std::move(*stored);
            } else {
                FELTBOK_ASSIGN(const auto erased, writer.erasedOn(change.record));
                if (erased != domain::Side::none)
                    return Error(ErrorCode::conflict, "the record was erased");
                record.state.id = change.record;
                record.state.collection = toString(change.collection);
                record.state.municipality = municipality;
            }
            // The register is the authority: its values stand whatever devices did meanwhile.
            const std::int64_t base = writer.currentVersion(counter);
            const auto outcome =
                domain::mergeChange(domain::schemaOf(change.collection), record.state,
                                    change.change, base, DeviceId(), base + 1);
            if (stored && !outcome.changed)
                continue;
            FELTBOK_ASSIGN(record.state.version, writer.nextVersion(counter));
            record.state.by = by;
            FELTBOK_TRY(keeper.save(record));
        }
        FELTBOK_TRY(keeper.finish());
        effects.counters.insert(counter);
        return note(writer, "register_imported",
                    {{"municipality", municipality},
                     {"changes", changes.size()},
                     {"version", writer.currentVersion(counter)}});
    });
}

Result<BundleDraft> Office::exportBundle(const RecordId& visit)
{
    FELTBOK_ASSIGN(auto draft, get<BundleDraft>([&](Reader& reader) {
                       return draftBundle(reader, visit, m_keys.receipt, m_clock.now());
                   }));
    // Nothing is given that was not noted.
    FELTBOK_TRY(write([&](Writer& writer, Effects&) {
        return note(writer, "bundle_exported", {{"visit", visit.toText()}});
    }));
    return draft;
}

Result<std::string> Office::bundleAttachment(const RecordId& visit, std::string_view sha256,
                                             std::size_t part)
{
    return get<std::string>(
        [&](Reader& reader) { return bundlePart(reader, visit, sha256, part); });
}

std::string Office::serverKey() const
{
    return toBase64Url(m_keys.receipt.publicKey());
}

} // namespace feltbok::server
