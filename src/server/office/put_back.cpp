// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Backup, and what follows from coming back from one (protocol.md §8, Restore).

#include "base/planted_bug.h"
#include "server/office/office.h"
#include "server/office/retention.h"

namespace feltbok::server {
namespace {

/// A member as an id; null where it is none.
template <typename IdType>
IdType idIn(const json::object& detail, std::string_view name)
{
    return IdType::parse(findString(detail, name).value_or("")).valueOr(IdType());
}

} // namespace

Result<void> Office::beginBackup(const std::filesystem::path& file, const Secret& key,
                                 const std::string& recipient)
{
    m_copy.reset();
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-journal"}) // of one that was killed
        std::filesystem::remove(file.string() + ending, ignored);
    // Nothing is given that was not noted.
    FELTBOK_TRY(write([&](Writer& writer, Effects&) {
        return note(writer, "backup_begun", {{"to", recipient}});
    }));
    FELTBOK_ASSIGN(m_copy, m_store.beginCopy(file, key));
    return {};
}

Result<StoreCopy::Progress> Office::continueBackup()
{
    if (!m_copy)
        return Error(ErrorCode::conflict, "no backup was begun");
    return m_copy->step();
}

Result<void> Office::replay(Writer& writer, Effects& effects, const AuditRow& row, Replayed& done)
{
    const auto count = [](std::size_t& counter, Found found) {
        counter += found == Found::yes ? 1 : 0;
    };
    if (FELTBOK_BUG(revocation_not_replayed) && row.what.starts_with("device_"))
        return {};
    if (FELTBOK_BUG(erasure_not_replayed) && row.what == "record_erased")
        return {};
    if (row.what == "device_revoked" || row.what == "device_wiped") {
        const auto state =
            row.what == "device_wiped" ? DeviceRow::State::wiped : DeviceRow::State::revoked;
        FELTBOK_ASSIGN(const Found found,
                       closeDevice(writer, effects, idIn<DeviceId>(row.detail, "device"), state));
        count(done.revoked, found);
    } else if (row.what == "device_enrolled" && row.detail.contains("replaces")) {
        FELTBOK_ASSIGN(const Found found,
                       closeDevice(writer, effects, idIn<DeviceId>(row.detail, "replaces"),
                                   DeviceRow::State::closed));
        count(done.revoked, found);
    } else if (row.what == "user_disabled") {
        FELTBOK_ASSIGN(const Found found,
                       disable(writer, effects, idIn<UserId>(row.detail, "user")));
        count(done.revoked, found);
    } else if (row.what == "grant_added" || row.what == "grant_removed") {
        domain::Grant grant;
        grant.municipality = findString(row.detail, "municipality").value_or("");
        const auto role = domain::roleFromText(findString(row.detail, "role").value_or(""));
        if (!role)
            return Error(ErrorCode::tooNew, "the audit log names a role that is not known here",
                         "ledger");
        grant.role = *role;
        FELTBOK_ASSIGN(const Found found,
                       setGrant(writer, effects, idIn<UserId>(row.detail, "user"), grant,
                                row.what == "grant_added"));
        count(done.grants, found);
    } else if (row.what == "retention_set") {
        FELTBOK_TRY(
            writer.setSetting(retentionKey(findString(row.detail, "municipality").value_or("")),
                              findString(row.detail, "outreach") == "count" ? "count" : ""));
    } else if (row.what == "record_erased") {
        const auto record = idIn<RecordId>(row.detail, "record");
        const Counter counter{std::string(findString(row.detail, "municipality").value_or("")),
                              findString(row.detail, "side") == "health" ? domain::Side::health
                                                                         : domain::Side::alcohol};
        FELTBOK_ASSIGN(const auto erased,
                       eraseWhole(writer, effects, record,
                                  row.detail.contains("rule") ? Erasing::counted : Erasing::whole));
        if (erased.empty()) {
            // Made after the backup: a device may still send it.
            const auto locked = writer.lockCounter(counter);
            if (!locked && locked.error().code == ErrorCode::notFound)
                return {}; // so was its municipality, and nobody can send anything there
            FELTBOK_TRY(Result<void>(locked));
            FELTBOK_ASSIGN(const auto version, writer.nextVersion(counter));
            FELTBOK_TRY(writer.markErased(record, counter, version));
        }
        done.erased += 1;
    }
    return {};
}

Result<Office::Replayed> Office::comeBack(const Return& order)
{
    Replayed out;
    FELTBOK_TRY(write([&](Writer& writer, Effects& effects) -> Result<void> {
        out = Replayed();
        FELTBOK_TRY(writer.beginEpoch(order.epoch));
        // The backup came back before: what was numbered since then must not be numbered anew.
        for (const auto& text : order.lines) {
            FELTBOK_ASSIGN(const auto line, parseAuditText(text));
            if (line.row.what == "restored")
                FELTBOK_TRY(writer.beginEpoch(order.epoch));
        }
        for (const auto& text : order.lines) {
            FELTBOK_ASSIGN(const auto line, parseAuditText(text));
            FELTBOK_TRY(writer.addAuditLine(text));
            FELTBOK_TRY(replay(writer, effects, line.row, out));
        }
        json::object detail = order.detail;
        detail["revoked"] = out.revoked;
        detail["grants"] = out.grants;
        detail["erased"] = out.erased;
        return note(writer, "restored", std::move(detail));
    }));
    return out;
}

} // namespace feltbok::server
