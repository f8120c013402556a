// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/planted_bug.h"
#include "protocol/messages.h"
#include "protocol/operation_wire.h"
#include "server/api/app.h"
#include "server/api/push_batch.h"
#include "server/apply/applier.h"

#include <algorithm>
#include <variant>

namespace feltbok::server {
namespace {

using protocol::Operation;

/// Reads and verifies on all cores; the first operation at fault decides.
std::variant<std::vector<Operation>, http::Response>
verifyBatch(App& app, const DeviceRow& device, std::vector<protocol::Envelope> envelopes)
{
    std::vector<Operation> operations(envelopes.size());
    std::vector<std::optional<Error>> faults(envelopes.size());
    app.verifiers.forEach(envelopes.size(), [&](std::size_t i) {
        auto operation = protocol::parseOperation(envelopes[i]);
        if (!operation) {
            faults[i] = operation.error();
            operations[i].seq = seqOf(envelopes[i].op);
            return;
        }
        operations[i] = std::move(*operation);
        if (operations[i].device != device.id)
            faults[i] = Error(ErrorCode::badInput, "bad_envelope", "device");
        else if (auto verified = protocol::verifyOperation(operations[i], device.key); !verified)
            faults[i] = verified.error();
    });
    for (std::size_t i = 0; i < faults.size(); ++i)
        if (faults[i])
            return envelopeFault(faults[i]->detail, faults[i]->field, i, operations[i].seq);
    return operations;
}

/// What refuses a batch as a whole, once it is known what the store holds.
struct Refusal
{
    int status;
    std::string_view code;
    json::object more;
};

struct Pushed
{
    std::vector<std::string> results; ///< JSON texts
    DeviceRow device;
    std::set<std::string> changed; ///< counters
    std::optional<Refusal> refusal;
    std::vector<domain::OperationStatus> statuses; ///< of the new ones
    bool hasForbidden = false;
};

Result<std::set<Counter>> lockCounters(Writer& writer, const Actor& actor,
                                       const std::vector<Operation>& operations)
{
    // Parked entries of other municipalities go to the first of the actor's own.
    std::set<Counter> needed;
    for (const auto& operation : operations)
        if (actor.rolesIn(operation.municipality).any())
            needed.insert(actor.counter(operation.municipality));
        else if (!actor.roles.empty())
            needed.insert(actor.counter(actor.roles.begin()->first));
    for (const auto& counter : needed)
        FELTBOK_TRY(writer.lockCounter(counter));
    return needed;
}

/// Aborts the transaction; the refusal says why.
Error stopped()
{
    return {ErrorCode::conflict, "refused"};
}

Result<void> applyBatch(Writer& writer, const App& app, const Session& session,
                        const std::vector<Operation>& operations, Pushed& out)
{
    const Instant now = app.clock.now();
    out = Pushed();
    FELTBOK_ASSIGN(auto device, writer.device(session.device.id));
    if (!device || device->state == DeviceRow::State::closed) {
        out.refusal = Refusal{401, "bad_token", {}};
        return stopped();
    }
    if (device->state != DeviceRow::State::active) {
        json::object more;
        more["wipe"] = device->state == DeviceRow::State::wiped;
        out.refusal = Refusal{403, "device_revoked", std::move(more)};
        return stopped();
    }
    FELTBOK_ASSIGN(const auto grants, writer.grants(device->user));
    const Actor actor = makeActor(*device, grants);
    FELTBOK_TRY(writer.actFor(actsFor(actor)));
    FELTBOK_ASSIGN(const auto locked, lockCounters(writer, actor, operations));
    RecordKeeper keeper(writer, now);
    Applier applier(keeper, actor);
    bool isNew = false;
    for (const auto& operation : operations) {
        if (operation.seq > device->lastSeq + 1 && !FELTBOK_BUG(gap_accepted)) {
            json::object more;
            more["expected"] = device->lastSeq + 1;
            out.refusal = Refusal{409, "sequence_gap", std::move(more)};
            return stopped();
        }
        if (operation.seq <= device->lastSeq && !FELTBOK_BUG(no_duplicate_check)) {
            FELTBOK_ASSIGN(const auto stored, writer.operation(device->id, operation.seq));
            if (!stored || stored->hash != operation.hash) {
                out.refusal = Refusal{409, "chain_fork", {}};
                return stopped();
            }
            out.results.push_back(stored->result);
            continue;
        }
        if (operation.prev != device->chain && !FELTBOK_BUG(gap_accepted) &&
            !FELTBOK_BUG(no_duplicate_check)) {
            out.refusal = Refusal{409, "chain_fork", {}};
            return stopped();
        }
        FELTBOK_ASSIGN(const auto result, applier.apply(operation));
        out.results.push_back(json::serialize(protocol::encodeResult(result)));
        out.statuses.push_back(result.status);
        out.hasForbidden = out.hasForbidden || result.code == "not_permitted";
        device->lastSeq = operation.seq;
        device->chain = operation.hash;
        isNew = true;
    }
    if (isNew) {
        FELTBOK_TRY(keeper.finish());
        device->lastContactAt = now;
        FELTBOK_TRY(writer.saveDevice(*device));
        for (const auto& counter : locked)
            out.changed.insert(counter.text());
    }
    out.device = std::move(*device);
    return {};
}

} // namespace

http::Response push(const Call& call)
{
    auto& app = call.app;
    const auto& session = *call.session;
    auto batch = readBatch(call.body);
    if (auto* refusal = std::get_if<http::Response>(&batch))
        return std::move(*refusal);
    auto verified = verifyBatch(app, session.device,
                                std::get<std::vector<protocol::Envelope>>(std::move(batch)));
    if (auto* refusal = std::get_if<http::Response>(&verified))
        return std::move(*refusal);
    const auto& operations = std::get<std::vector<Operation>>(verified);

    Pushed pushed;
    if (operations.empty()) {
        pushed.device = session.device;
    } else {
        const auto written = app.store.write(
            [&](Writer& writer) { return applyBatch(writer, app, session, operations, pushed); });
        if (pushed.refusal)
            return http::problem(pushed.refusal->status, pushed.refusal->code, {},
                                 pushed.refusal->more);
        if (!written && !FELTBOK_BUG(receipt_before_commit))
            return storeFailure(written.error());
        if (!pushed.changed.empty())
            app.changed(pushed.changed);
        for (const auto status : pushed.statuses)
            app.metrics.noteOperation(domain::toString(status));
        if (pushed.hasForbidden)
            app.refusals.note(session.device.id, "not_permitted");
    }
    std::string body = "{\"results\":[";
    for (const auto& result : pushed.results) {
        if (body.back() != '[')
            body.push_back(',');
        body += result;
    }
    body += "],\"receipt\":" + receiptText(app, pushed.device) + "}";
    return http::jsonTextResponse(std::move(body));
}

} // namespace feltbok::server
