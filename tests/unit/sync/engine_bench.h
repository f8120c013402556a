// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/fake_server.h"
#include "support/manual_clock.h"
#include "support/memory_sync_store.h"
#include "sync/engine.h"

namespace feltbok::sync {

/// One enrolled device with its profile, a server and the line between them.
struct Bench
{
    explicit Bench(EngineOptions options = {})
    {
        options.jitter = [] { return 1.0; };
        const SigningKey key = SigningKey::generate();
        domain::Identity identity;
        identity.device = DeviceId::create(clock.now());
        identity.user = UserId::create(clock.now());
        identity.server = "https://server.test:8443";
        identity.pins = server.pins;
        identity.serverKeys = {toBase64Url(server.key.publicKey())};
        identity.epoch = server.epoch;
        server.devices[identity.device] = {key.publicKey(), identity.user, {}, {}, {}};
        store.enrolAs(identity, key);
        engine = std::make_unique<SyncEngine>(store, network.factory(), clock, options);
    }

    test::FakeServer::Device& device() { return server.devices.at(store.who->device); }
    void edit(int count)
    {
        for (int i = 0; i < count; ++i)
            store.edit({{"staff_count", i}});
    }
    void start()
    {
        engine->start();
        network.run();
    }
    /// Lets the wait that is on pass.
    void passBackoff()
    {
        const auto until = std::get<Backoff>(engine->state()).until;
        clock.advance(std::chrono::ceil<std::chrono::milliseconds>(until - clock.monotonic()));
        engine->tick();
        network.run();
    }
    template <typename State>
    bool is() const
    {
        return std::holds_alternative<State>(engine->state());
    }

    test::ManualClock clock;
    test::FakeServer server;
    test::FakeNetwork network{server};
    test::MemorySyncStore store;
    std::unique_ptr<SyncEngine> engine;
};

inline WaitReason reasonOf(const Bench& bench)
{
    return std::get<Backoff>(bench.engine->state()).reason;
}

/// Replaces the receipt of each push answer.
inline void forgeReceipts(Bench& bench, const SigningKey& key,
                          const std::function<void(protocol::Receipt&)>& change)
{
    bench.network.tamper = [&bench, &key, change](const Request& request, Answer& answer) {
        if (request.path != "/v1/push" || answer.status != 200)
            return;
        json::object body = *parseJsonObject(answer.body);
        const json::object old = *requireObject(body, "receipt");
        protocol::Receipt receipt = *protocol::verifyReceipt(
            {*requireString(old, "text"), *requireString(old, "sig")}, bench.store.who->serverKeys);
        change(receipt);
        const auto forged = protocol::signReceipt(receipt, key);
        body["receipt"] = {{"text", forged.text}, {"sig", forged.sig}};
        answer.body = toJsonText(body);
    };
}

} // namespace feltbok::sync
