// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/device_state.h"
#include "server/store/postgres/postgres_transaction.h"

namespace feltbok::server {
namespace {

using postgres::Rows;

constexpr const char* deviceById =
    R"(SELECT id, line, "user", side, public_key, name, platform, app_version, state, last_seq,
chain, enrolled_at, last_contact_at FROM device WHERE id = $1)";
constexpr const char* allDevices =
    R"(SELECT id, line, "user", side, public_key, name, platform, app_version, state, last_seq,
chain, enrolled_at, last_contact_at FROM device ORDER BY id)";
constexpr const char* municipalitiesByNumber =
    R"(SELECT m.number, m.name, coalesce(a.version, 0), coalesce(h.version, 0)
FROM municipality AS m LEFT JOIN counter AS a ON a.municipality = m.number AND a.side = 0
LEFT JOIN counter AS h ON h.municipality = m.number AND h.side = 1
WHERE $1::text = '' OR m.number = $1 ORDER BY m.number)";

DeviceRow deviceRow(const Rows& row)
{
    DeviceRow out;
    out.id = row.id<DeviceId>(0);
    out.line = row.id<DeviceId>(1);
    out.user = row.id<UserId>(2);
    out.side = sideOfNumber(row.integer(3));
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

UserRow userRow(const Rows& row)
{
    return {row.id<UserId>(0), row.string(1), row.integer(2) != 0};
}

MunicipalityRow municipalityRow(const Rows& row)
{
    return {row.string(0), row.string(1), row.integer(2), row.integer(3)};
}

} // namespace

std::string PostgresTransaction::locking(std::string sql) const
{
    if (m_locks)
        sql += " FOR NO KEY UPDATE";
    return sql;
}

Result<void> PostgresTransaction::actFor(const ActsFor& whom)
{
    std::string municipalities;
    for (const auto& number : whom.municipalities)
        municipalities += (municipalities.empty() ? "" : ",") + number;
    const std::string side =
        whom.side == domain::Side::none ? std::string() : std::to_string(sideNumber(whom.side));
    // "true": until the end of the transaction, so that a pooled connection carries nothing on.
    return m_db.run("SELECT set_config('feltbok.acts_for', $1, true), "
                    "set_config('feltbok.municipalities', $2, true), "
                    "set_config('feltbok.side', $3, true), set_config('feltbok.device', $4, true)",
                    whom.isOffice ? "office" : "", municipalities, side,
                    whom.device.isNull() ? std::string() : whom.device.toText());
}

Result<std::string> PostgresTransaction::setting(std::string_view key)
{
    FELTBOK_ASSIGN(Rows rows, m_db.query("SELECT value FROM setting WHERE key = $1", key));
    return rows.next() ? rows.string(0) : std::string();
}

Result<void> PostgresTransaction::setSetting(std::string_view key, std::string_view value)
{
    return m_db.run("INSERT INTO setting (key, value) VALUES ($1, $2) "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    key, value);
}

Result<std::vector<MunicipalityRow>> PostgresTransaction::municipalities()
{
    std::vector<MunicipalityRow> out;
    FELTBOK_ASSIGN(Rows rows, m_db.query(municipalitiesByNumber, std::string_view()));
    while (rows.next())
        out.push_back(municipalityRow(rows));
    return out;
}

Result<std::optional<MunicipalityRow>> PostgresTransaction::municipality(std::string_view number)
{
    if (number.empty())
        return std::optional<MunicipalityRow>();
    FELTBOK_ASSIGN(Rows rows, m_db.query(municipalitiesByNumber, number));
    return rows.next() ? std::optional(municipalityRow(rows)) : std::nullopt;
}

Result<void> PostgresTransaction::addMunicipality(std::string_view number, std::string_view name)
{
    FELTBOK_TRY(m_db.run("INSERT INTO municipality (number, name) VALUES ($1, $2) "
                         "ON CONFLICT (number) DO UPDATE SET name = excluded.name",
                         number, name));
    return m_db.run("INSERT INTO counter (municipality, side) VALUES ($1, 0), ($1, 1) "
                    "ON CONFLICT DO NOTHING",
                    number);
}

Result<std::vector<UserRow>> PostgresTransaction::users()
{
    std::vector<UserRow> out;
    FELTBOK_ASSIGN(Rows rows,
                   m_db.query(R"(SELECT id, name, disabled FROM "user" ORDER BY name, id)"));
    while (rows.next())
        out.push_back(userRow(rows));
    return out;
}

Result<std::optional<UserRow>> PostgresTransaction::user(const UserId& id)
{
    FELTBOK_ASSIGN(
        Rows rows,
        m_db.query(locking(R"(SELECT id, name, disabled FROM "user" WHERE id = $1)"), id));
    return rows.next() ? std::optional(userRow(rows)) : std::nullopt;
}

Result<void> PostgresTransaction::saveUser(const UserRow& user)
{
    return m_db.run(R"(INSERT INTO "user" (id, name, disabled) VALUES ($1, $2, $3 <> 0)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, disabled = excluded.disabled)",
                    user.id, user.name, user.isDisabled ? 1 : 0);
}

Result<std::vector<domain::Grant>> PostgresTransaction::grants(const UserId& user)
{
    std::vector<domain::Grant> out;
    // Shared: whoever takes a grant away waits for what is being done under it.
    std::string sql = R"(SELECT g.municipality, m.name, g.role FROM user_grant AS g
JOIN municipality AS m ON m.number = g.municipality WHERE g."user" = $1
ORDER BY g.municipality, g.role)";
    if (m_locks)
        sql += " FOR SHARE OF g";
    FELTBOK_ASSIGN(Rows rows, m_db.query(sql, user));
    while (rows.next())
        if (const auto role = domain::roleFromText(rows.text(2)))
            out.push_back({rows.string(0), rows.string(1), *role});
    return out;
}

Result<void> PostgresTransaction::addGrant(const UserId& user, const domain::Grant& grant)
{
    return m_db.run(R"(INSERT INTO user_grant ("user", municipality, role) VALUES ($1, $2, $3)
ON CONFLICT DO NOTHING)",
                    user, grant.municipality, domain::toString(grant.role));
}

Result<void> PostgresTransaction::removeGrant(const UserId& user, const domain::Grant& grant)
{
    return m_db.run(
        R"(DELETE FROM user_grant WHERE "user" = $1 AND municipality = $2 AND role = $3)", user,
        grant.municipality, domain::toString(grant.role));
}

Result<std::optional<DeviceRow>> PostgresTransaction::device(const DeviceId& id)
{
    FELTBOK_ASSIGN(Rows rows, m_db.query(locking(deviceById), id));
    return rows.next() ? std::optional(deviceRow(rows)) : std::nullopt;
}

Result<std::vector<DeviceRow>> PostgresTransaction::devices()
{
    std::vector<DeviceRow> out;
    FELTBOK_ASSIGN(Rows rows, m_db.query(allDevices));
    while (rows.next())
        out.push_back(deviceRow(rows));
    return out;
}

Result<void> PostgresTransaction::saveDevice(const DeviceRow& device)
{
    return m_db.run(
        R"(INSERT INTO device (id, line, "user", side, public_key, name, platform, app_version,
state, last_seq, chain, enrolled_at, last_contact_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO UPDATE SET
name = excluded.name, platform = excluded.platform, app_version = excluded.app_version,
state = excluded.state, last_seq = excluded.last_seq, chain = excluded.chain,
last_contact_at = excluded.last_contact_at)",
        device.id, device.line, device.user, sideNumber(device.side), ByteView(device.key),
        device.name, device.platform, device.appVersion, deviceStateName(device.state),
        device.lastSeq, device.chain, device.enrolledAt, device.lastContactAt);
}

Result<std::optional<EnrolCodeRow>> PostgresTransaction::enrolCode(std::string_view hash)
{
    FELTBOK_ASSIGN(Rows row,
                   m_db.query(locking(R"(SELECT "user", side, expires_at, used_at, used_key, device
FROM enrol_code WHERE hash = $1)"),
                              hash));
    if (!row.next())
        return std::optional<EnrolCodeRow>();
    EnrolCodeRow out;
    out.hash = hash;
    out.user = row.id<UserId>(0);
    out.side = sideOfNumber(row.integer(1));
    out.expiresAt = row.instant(2);
    out.usedAt = row.instant(3);
    out.usedKey = storedKey(row.blob(4));
    out.device = row.id<DeviceId>(5);
    return std::optional(std::move(out));
}

Result<void> PostgresTransaction::saveEnrolCode(const EnrolCodeRow& code)
{
    const bool isUsed = !code.device.isNull();
    return m_db.run(
        R"(INSERT INTO enrol_code (hash, "user", side, expires_at, used_at, used_key, device)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (hash) DO UPDATE SET used_at = excluded.used_at,
used_key = excluded.used_key, device = excluded.device)",
        code.hash, code.user, sideNumber(code.side), code.expiresAt,
        isUsed ? std::optional(code.usedAt) : std::nullopt,
        isUsed ? std::optional(ByteView(code.usedKey)) : std::nullopt,
        isUsed ? std::optional(code.device) : std::nullopt);
}

Result<std::optional<TokenRow>> PostgresTransaction::token(std::string_view hash)
{
    FELTBOK_ASSIGN(Rows row,
                   m_db.query("SELECT device, expires_at FROM token WHERE hash = $1", hash));
    if (!row.next())
        return std::optional<TokenRow>();
    return std::optional(TokenRow{row.id<DeviceId>(0), row.instant(1)});
}

Result<void> PostgresTransaction::addToken(std::string_view hash, const TokenRow& token)
{
    return m_db.run("INSERT INTO token (hash, device, expires_at) VALUES ($1, $2, $3)", hash,
                    token.device, token.expiresAt);
}

Result<void> PostgresTransaction::endTokens(const DeviceId& device)
{
    return m_db.run("DELETE FROM token WHERE device = $1", device);
}

Result<void> PostgresTransaction::addJti(const DeviceId& device, std::string_view jti,
                                         Instant expires)
{
    FELTBOK_ASSIGN(const auto added,
                   m_db.change("INSERT INTO jti (device, jti, expires_at) VALUES ($1, $2, $3) "
                               "ON CONFLICT DO NOTHING",
                               device, jti, expires));
    if (added == 0)
        return Error(ErrorCode::alreadyExists, "jti was used");
    return {};
}

Result<void> PostgresTransaction::forgetExpired(Instant now)
{
    // A day's grace: a revoked device with an old token is still told that it was revoked. What
    // another transaction is about to drop is left to it.
    FELTBOK_TRY(m_db.run("DELETE FROM token WHERE hash IN (SELECT hash FROM token "
                         "WHERE expires_at < $1 FOR UPDATE SKIP LOCKED)",
                         now - std::chrono::hours(24)));
    FELTBOK_TRY(m_db.run("DELETE FROM jti WHERE (device, jti) IN (SELECT device, jti FROM jti "
                         "WHERE expires_at < $1 FOR UPDATE SKIP LOCKED)",
                         now));
    return m_db.run("DELETE FROM enrol_code WHERE hash IN (SELECT hash FROM enrol_code "
                    "WHERE expires_at < $1 FOR UPDATE SKIP LOCKED)",
                    now - std::chrono::hours(48));
}

Result<std::vector<ErasureRow>> PostgresTransaction::erasures()
{
    std::vector<ErasureRow> out;
    FELTBOK_ASSIGN(Rows rows,
                   m_db.query(R"(SELECT record, "user", at, open FROM erasure ORDER BY at)"));
    while (rows.next())
        out.push_back(
            {rows.id<RecordId>(0), rows.id<UserId>(1), rows.string(2), rows.integer(3) != 0});
    return out;
}

Result<void> PostgresTransaction::addErasure(const ErasureRow& erasure)
{
    return m_db.run(R"(INSERT INTO erasure (record, "user", at, open, municipality, side)
SELECT $1, $2, $3, $4 <> 0, municipality, side FROM record WHERE id = $1
ON CONFLICT (record, "user") DO UPDATE SET open = excluded.open)",
                    erasure.record, erasure.user, erasure.at, erasure.isOpen ? 1 : 0);
}

Result<std::optional<RecoveryRow>> PostgresTransaction::recovery(std::string_view requestHash)
{
    FELTBOK_ASSIGN(Rows row, m_db.query(locking("SELECT request, first_approver, second_approver, "
                                                "response, created_at FROM recovery "
                                                "WHERE request_hash = $1"),
                                        requestHash));
    if (!row.next())
        return std::optional<RecoveryRow>();
    return std::optional(RecoveryRow{std::string(requestHash), row.string(0), row.id<UserId>(1),
                                     row.id<UserId>(2), row.string(3), row.instant(4)});
}

Result<void> PostgresTransaction::saveRecovery(const RecoveryRow& recovery)
{
    return m_db.run(
        "INSERT INTO recovery (request_hash, request, first_approver, second_approver, response, "
        "created_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (request_hash) DO UPDATE SET "
        "first_approver = excluded.first_approver, second_approver = excluded.second_approver, "
        "response = excluded.response, created_at = excluded.created_at",
        recovery.requestHash, recovery.request, recovery.firstApprover, recovery.secondApprover,
        recovery.response, recovery.createdAt);
}

} // namespace feltbok::server
