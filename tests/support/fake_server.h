// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "protocol/messages.h"
#include "protocol/operation_wire.h"
#include "sync/transport.h"

#include <deque>
#include <map>
#include <set>

namespace feltbok::test {

/// The server of protocol.md as a device sees it, in a page of code: envelopes, chain, receipts,
/// duplicates, versions, cursor, epoch, revocation. It merges nothing: the last put wins, and a
/// put that sets `refuse` is parked.
class FakeServer
{
public:
    struct Device
    {
        PublicKey key{};
        UserId user;
        std::vector<std::string> hashes; ///< of the stored op texts, by seq
        std::vector<domain::OperationResult> results;
        std::optional<bool> revoked; ///< with wipe?
    };

    FakeServer() : key(SigningKey::generate()) {}

    sync::Answer handle(const sync::Request& request);
    /// Another device's change.
    RecordId change(const std::string& collection, const json::object& fields,
                    std::optional<RecordId> id = {});
    void leaveScope(const RecordId& id);
    /// A backup is restored that knows only the first `seq` operations of `device`.
    void restore(const DeviceId& device, std::size_t seq);
    void endTokens() { tokens.clear(); }

    SigningKey key;
    std::string epoch = "epoch-1";
    Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{22}};
    std::map<DeviceId, Device> devices;
    std::map<RecordId, domain::PulledRecord> records;
    std::vector<std::string> pins{std::string(64, 'a')};
    json::array grants{
        {{"municipality", "9901"}, {"municipality_name", "Prøvevik"}, {"role", "inspector"}}};
    std::set<std::string> tokens;
    std::set<std::string> usedIds; ///< jti
    std::map<std::string, UserId> codes;
    std::size_t maxOperations = 1000;
    std::size_t applied = 0; ///< operations that took effect
    struct Attachment
    {
        std::string bytes;
        std::int64_t size = 0;    ///< as its record names it
        std::size_t refusals = 0; ///< of wrong hashes
    };
    /// Those that a record in scope names; others answer 404.
    std::map<std::string, Attachment> attachments;

private:
    sync::Answer enrol(const json::object& body);
    sync::Answer token(std::string_view body);
    sync::Answer deviceInfo(const DeviceId& id, Device& device) const;
    sync::Answer push(const DeviceId& id, Device& device, const json::object& body);
    sync::Answer pull(const std::string& path) const;
    sync::Answer attachment(const sync::Request& request);
    domain::OperationResult apply(const protocol::Operation& operation);

    std::map<std::string, DeviceId> m_owners; ///< of tokens
    std::int64_t m_version = 100;
};

/// Carries requests to a FakeServer one at a time, when the test says so.
class FakeNetwork
{
public:
    explicit FakeNetwork(FakeServer& fakeServer) : server(fakeServer) {}

    sync::TransportFactory factory();

    /// Answers the exchange under way; false when there is none, or it is a poll without news.
    bool deliver();
    /// Until nothing moves.
    void run();
    bool isPolling() const;
    std::vector<std::string> paths() const; ///< of the log, without queries
    std::size_t count(const std::string& path) const;

    FakeServer& server;
    std::optional<Error> down;             ///< every exchange ends so, unseen by the server
    std::optional<std::string> loseAnswer; ///< the next to this path: handled, then lost
    bool tellsSent = true;                 ///< or the answer comes without it
    /// May change or replace what the server said.
    std::function<void(const sync::Request&, sync::Answer&)> tamper;
    std::vector<sync::Request> log;
    std::vector<std::string> pins; ///< as the transport holds them

private:
    class Link;
    struct Exchange
    {
        const Link* link;
        sync::Request request;
        sync::Transport::Done done;
    };
    /// Answers one; false when it is a poll without news.
    bool deliver(const Link* link);
    Exchange* find(const Link* link);
    void drop(const Link* link);
    std::vector<Exchange> m_underWay; ///< at most one per link
};

sync::Answer problemAnswer(int status, const std::string& code, json::object members = {});

} // namespace feltbok::test
