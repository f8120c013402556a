// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "protocol/messages.h"
#include "protocol/operation_wire.h"
#include "support/http_client.h"

namespace feltbok::test {

/// A device as protocol.md describes it, written against the interface alone: a key, a chain of
/// operations, a token and a cursor. It keeps no records.
class WireDevice
{
public:
    explicit WireDevice(std::uint16_t port) : client(port), key(SigningKey::generate()) {}

    /// Uses the code of a link; the answer as it came. `more` adds members to the request.
    HttpAnswer enrol(const std::string& link, const json::object& more = {});
    /// A client assertion; `claims` replaces claims, null removes one.
    std::string assertion(const json::object& claims = {}) const;
    HttpAnswer requestToken(const std::string& jwt);
    bool fetchToken();

    HttpAnswer get(std::string_view path);
    HttpAnswer post(std::string_view path, const json::value& body);
    HttpAnswer pushRaw(const std::vector<domain::SealedOperation>& operations, bool zipped = false);

    /// An operation at the end of the chain.
    domain::SealedOperation make(domain::OperationKind kind, const std::string& collection,
                                 const RecordId& record, std::int64_t base, const json::object& set,
                                 const json::object& add = {}, const json::object& remove = {},
                                 const domain::FieldNames& repeats = {});
    /// The same with an envelope of the test's own: `changes` replaces members of the op.
    domain::SealedOperation makeOdd(const json::object& changes, const std::string& payload);
    domain::SealedOperation put(const std::string& collection, const RecordId& record,
                                std::int64_t base, const json::object& set,
                                const json::object& add = {}, const json::object& remove = {})
    {
        return make(domain::OperationKind::put, collection, record, base, set, add, remove);
    }
    /// Makes one put and pushes it; its result.
    json::object putNow(const std::string& collection, const RecordId& record, std::int64_t base,
                        const json::object& set, const json::object& add = {},
                        const json::object& remove = {});
    /// Pushes; the results. Empty if the answer is not 200.
    json::array push(const std::vector<domain::SealedOperation>& operations);
    json::object pushOne(const domain::SealedOperation& operation);

    /// Pulls all pages from `cursor` on; the last state of each record by id.
    std::map<std::string, json::object> pullAll();
    json::object pullPage(const std::string& query = {});
    /// What the device sees of one record now, from the start; empty if nothing.
    json::object see(const RecordId& record);

    HttpClient client;
    SigningKey key;
    std::string enrolKey; ///< public key text of the last enrolment
    DeviceId device;
    UserId user;
    std::string serverKey;
    std::string epoch;
    std::string token;
    std::string municipality = "9901";
    std::int64_t seq = 0;
    std::string chain = protocol::firstPrev();
    std::string cursor;
    Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{22}};
};

inline json::object bodyOf(const HttpAnswer& answer)
{
    return parseJsonObject(answer.body).valueOr({});
}
inline std::string text(const json::object& object, std::string_view name)
{
    return std::string(findString(object, name).value_or(""));
}
inline std::int64_t number(const json::object& object, std::string_view name)
{
    return requireInteger(object, name).valueOr(-1);
}
/// "409 sequence_gap"
inline std::string verdict(const HttpAnswer& answer)
{
    return std::to_string(answer.status) + " " + text(bodyOf(answer), "code");
}

} // namespace feltbok::test
