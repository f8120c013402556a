// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/device_state.h"
#include "server/store/embedded/embedded_transaction.h"

namespace feltbok::server {
namespace {

using sqlite::Statement;
using sqlite::Step;

std::string selectDevices(std::string_view rest)
{
    std::string sql =
        "SELECT id, line, user, side, public_key, name, platform, app_version, state, "
        "last_seq, chain, enrolled_at, last_contact_at FROM device ";
    sql += rest;
    return sql;
}

DeviceRow deviceRow(const Statement& row)
{
    DeviceRow out;
    out.id = row.id<DeviceId>(0);
    out.line = row.id<DeviceId>(1);
    out.user = row.id<UserId>(2);
    out.side = row.text(3) == "health" ? domain::Side::health : domain::Side::alcohol;
    out.key = storedKey(row.blob(4));
    out.name = row.string(5);
    out.platform = row.string(6);
    out.appVersion = row.string(7);
    out.state = deviceStateFromName(row.text(8));
    out.lastSeq = row.integer(9);
    out.chain = row.string(10);
    out.enrolledAt = row.instant(11);
    out.lastContactAt = row.instant(12);
    return out;
}

UserRow userRow(const Statement& row)
{
    return {row.id<UserId>(0), row.string(1), row.integer(2) != 0};
}

std::string_view sideName(domain::Side side)
{
    return side == domain::Side::health ? "health" : "alcohol";
}

} // namespace

Result<std::string> EmbeddedTransaction::setting(std::string_view key)
{
    FELTBOK_ASSIGN(auto value, m_db.queryText("SELECT value FROM setting WHERE key = ?", key));
    return value.value_or("");
}

Result<void> EmbeddedTransaction::setSetting(std::string_view key, std::string_view value)
{
    return m_db.run("INSERT INTO setting (key, value) VALUES (?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    key, value);
}

Result<std::vector<MunicipalityRow>> EmbeddedTransaction::municipalities()
{
    std::vector<MunicipalityRow> out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT number, name, version, health_version FROM municipality "
                                "ORDER BY number"));
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        out.push_back({row.string(0), row.string(1), row.integer(2), row.integer(3)});
    }));
    return out;
}

Result<std::optional<MunicipalityRow>> EmbeddedTransaction::municipality(std::string_view number)
{
    FELTBOK_ASSIGN(Statement row,
                   m_db.prepare("SELECT number, name, version, health_version FROM municipality "
                                "WHERE number = ?"));
    FELTBOK_ASSIGN(const Step step, row.bindAll(number).step());
    if (step == Step::done)
        return std::optional<MunicipalityRow>();
    return std::optional(
        MunicipalityRow{row.string(0), row.string(1), row.integer(2), row.integer(3)});
}

Result<void> EmbeddedTransaction::addMunicipality(std::string_view number, std::string_view name)
{
    return m_db.run("INSERT INTO municipality (number, name) VALUES (?, ?) "
                    "ON CONFLICT (number) DO UPDATE SET name = excluded.name",
                    number, name);
}

Result<std::vector<UserRow>> EmbeddedTransaction::users()
{
    std::vector<UserRow> out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT id, name, disabled FROM user ORDER BY name"));
    FELTBOK_TRY(rows.forEach([&](Statement& row) { out.push_back(userRow(row)); }));
    return out;
}

Result<std::optional<UserRow>> EmbeddedTransaction::user(const UserId& id)
{
    FELTBOK_ASSIGN(Statement row, m_db.prepare("SELECT id, name, disabled FROM user WHERE id = ?"));
    FELTBOK_ASSIGN(const Step step, row.bindAll(id).step());
    if (step == Step::done)
        return std::optional<UserRow>();
    return std::optional(userRow(row));
}

Result<void> EmbeddedTransaction::saveUser(const UserRow& user)
{
    return m_db.run("INSERT INTO user (id, name, disabled) VALUES (?, ?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                    "disabled = excluded.disabled",
                    user.id, user.name, user.isDisabled ? 1 : 0);
}

Result<std::vector<domain::Grant>> EmbeddedTransaction::grants(const UserId& user)
{
    std::vector<domain::Grant> out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT g.municipality, m.name, g.role FROM user_grant g "
                                "JOIN municipality m ON m.number = g.municipality "
                                "WHERE g.user = ? ORDER BY g.municipality, g.role"));
    rows.bindAll(user);
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        if (const auto role = domain::roleFromText(row.text(2)))
            out.push_back({row.string(0), row.string(1), *role});
    }));
    return out;
}

Result<void> EmbeddedTransaction::addGrant(const UserId& user, const domain::Grant& grant)
{
    return m_db.run("INSERT OR IGNORE INTO user_grant (user, municipality, role) VALUES (?, ?, ?)",
                    user, grant.municipality, domain::toString(grant.role));
}

Result<void> EmbeddedTransaction::removeGrant(const UserId& user, const domain::Grant& grant)
{
    return m_db.run("DELETE FROM user_grant WHERE user = ? AND municipality = ? AND role = ?", user,
                    grant.municipality, domain::toString(grant.role));
}

Result<std::optional<DeviceRow>> EmbeddedTransaction::device(const DeviceId& id)
{
    static const std::string sql = selectDevices("WHERE id = ?");
    FELTBOK_ASSIGN(Statement row, m_db.prepare(sql));
    FELTBOK_ASSIGN(const Step step, row.bindAll(id).step());
    if (step == Step::done)
        return std::optional<DeviceRow>();
    return std::optional(deviceRow(row));
}

Result<std::vector<DeviceRow>> EmbeddedTransaction::devices()
{
    static const std::string sql = selectDevices("ORDER BY id");
    std::vector<DeviceRow> out;
    FELTBOK_ASSIGN(Statement rows, m_db.prepare(sql));
    FELTBOK_TRY(rows.forEach([&](Statement& row) { out.push_back(deviceRow(row)); }));
    return out;
}

Result<void> EmbeddedTransaction::saveDevice(const DeviceRow& device)
{
    return m_db.run(
        "INSERT INTO device (id, line, user, side, public_key, name, platform, app_version, state, "
        "last_seq, chain, enrolled_at, last_contact_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "name = excluded.name, platform = excluded.platform, app_version = excluded.app_version, "
        "state = excluded.state, last_seq = excluded.last_seq, chain = excluded.chain, "
        "last_contact_at = excluded.last_contact_at",
        device.id, device.line, device.user, sideName(device.side), ByteView(device.key),
        device.name, device.platform, device.appVersion, deviceStateName(device.state),
        device.lastSeq, device.chain, device.enrolledAt, device.lastContactAt);
}

Result<std::optional<EnrolCodeRow>> EmbeddedTransaction::enrolCode(std::string_view hash)
{
    FELTBOK_ASSIGN(Statement row, m_db.prepare("SELECT user, side, expires_at, used_at, used_key, "
                                               "device FROM enrol_code WHERE hash = ?"));
    FELTBOK_ASSIGN(const Step step, row.bindAll(hash).step());
    if (step == Step::done)
        return std::optional<EnrolCodeRow>();
    EnrolCodeRow out;
    out.hash = hash;
    out.user = row.id<UserId>(0);
    out.side = row.text(1) == "health" ? domain::Side::health : domain::Side::alcohol;
    out.expiresAt = row.instant(2);
    out.usedAt = row.instant(3);
    out.usedKey = storedKey(row.blob(4));
    out.device = row.id<DeviceId>(5);
    return std::optional(std::move(out));
}

Result<void> EmbeddedTransaction::saveEnrolCode(const EnrolCodeRow& code)
{
    const bool isUsed = !code.device.isNull();
    return m_db.run(
        "INSERT INTO enrol_code (hash, user, side, expires_at, used_at, used_key, device) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET used_at = excluded.used_at, "
        "used_key = excluded.used_key, device = excluded.device",
        code.hash, code.user, sideName(code.side), code.expiresAt,
        isUsed ? std::optional(code.usedAt) : std::nullopt,
        isUsed ? std::optional(ByteView(code.usedKey)) : std::nullopt,
        isUsed ? std::optional(code.device) : std::nullopt);
}

Result<std::optional<TokenRow>> EmbeddedTransaction::token(std::string_view hash)
{
    FELTBOK_ASSIGN(Statement row,
                   m_db.prepare("SELECT device, expires_at FROM token WHERE hash = ?"));
    FELTBOK_ASSIGN(const Step step, row.bindAll(hash).step());
    if (step == Step::done)
        return std::optional<TokenRow>();
    return std::optional(TokenRow{row.id<DeviceId>(0), row.instant(1)});
}

Result<void> EmbeddedTransaction::addToken(std::string_view hash, const TokenRow& token)
{
    return m_db.run("INSERT INTO token (hash, device, expires_at) VALUES (?, ?, ?)", hash,
                    token.device, token.expiresAt);
}

Result<void> EmbeddedTransaction::endTokens(const DeviceId& device)
{
    return m_db.run("DELETE FROM token WHERE device = ?", device);
}

Result<void> EmbeddedTransaction::addJti(const DeviceId& device, std::string_view jti,
                                         Instant expires)
{
    FELTBOK_TRY(m_db.run("INSERT OR IGNORE INTO jti (device, jti, expires_at) VALUES (?, ?, ?)",
                         device, jti, expires));
    if (m_db.changes() == 0)
        return Error(ErrorCode::alreadyExists, "jti was used");
    return {};
}

Result<void> EmbeddedTransaction::forgetExpired(Instant now)
{
    // A day's grace: a revoked device with an old token is still told that it was revoked.
    const Instant dayAgo = now - std::chrono::hours(24);
    FELTBOK_TRY(m_db.run("DELETE FROM token WHERE expires_at < ?", dayAgo));
    FELTBOK_TRY(m_db.run("DELETE FROM jti WHERE expires_at < ?", now));
    return m_db.run("DELETE FROM enrol_code WHERE expires_at < ?", now - std::chrono::hours(48));
}

Result<std::vector<ErasureRow>> EmbeddedTransaction::erasures()
{
    std::vector<ErasureRow> out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT record, user, at, open FROM erasure ORDER BY at"));
    FELTBOK_TRY(rows.forEach([&](Statement& row) {
        out.push_back({row.id<RecordId>(0), row.id<UserId>(1), row.string(2), row.integer(3) != 0});
    }));
    return out;
}

Result<void> EmbeddedTransaction::addErasure(const ErasureRow& erasure)
{
    return m_db.run("INSERT INTO erasure (record, user, at, open) VALUES (?, ?, ?, ?) "
                    "ON CONFLICT (record, user) DO UPDATE SET open = excluded.open",
                    erasure.record, erasure.user, erasure.at, erasure.isOpen ? 1 : 0);
}

Result<std::optional<RecoveryRow>> EmbeddedTransaction::recovery(std::string_view requestHash)
{
    FELTBOK_ASSIGN(Statement row, m_db.prepare("SELECT request, first_approver, second_approver, "
                                               "response, created_at FROM recovery "
                                               "WHERE request_hash = ?"));
    FELTBOK_ASSIGN(const Step step, row.bindAll(requestHash).step());
    if (step == Step::done)
        return std::optional<RecoveryRow>();
    return std::optional(RecoveryRow{std::string(requestHash), row.string(0), row.id<UserId>(1),
                                     row.id<UserId>(2), row.string(3), row.instant(4)});
}

Result<void> EmbeddedTransaction::saveRecovery(const RecoveryRow& recovery)
{
    return m_db.run(
        "INSERT INTO recovery (request_hash, request, first_approver, second_approver, response, "
        "created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (request_hash) DO UPDATE SET "
        "first_approver = excluded.first_approver, second_approver = excluded.second_approver, "
        "response = excluded.response, created_at = excluded.created_at",
        recovery.requestHash, recovery.request, recovery.firstApprover, recovery.secondApprover,
        recovery.response, recovery.createdAt);
}

} // namespace feltbok::server
