// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/postgres/postgres_store.h"

#include <string>

namespace feltbok::test {

inline RecordId newRecordId()
{
    return RecordId::create(SystemClock().now());
}

inline Result<void> saveFenced(server::Writer& writer, const RecordId& id,
                               const server::Counter& counter)
{
    FELTBOK_TRY(writer.lockCounter(counter));
    server::RecordRow row;
    row.state.id = id;
    row.state.collection = "premises";
    row.state.municipality = counter.municipality;
    row.side = counter.side;
    row.root = id;
    FELTBOK_ASSIGN(row.state.version, writer.nextVersion(counter));
    return writer.saveRecord(row);
}

/// A row in every fenced table, for one side of one municipality; but see fillByHand(). The device
/// that sent the operation is told in `sender`.
inline Result<void> fillFenced(server::PostgresStore& store, const server::Counter& counter,
                               server::DeviceRow* sender = nullptr)
{
    using namespace server;
    return store.write([&](Writer& writer) -> Result<void> {
        FELTBOK_TRY(writer.actFor(ActsFor::office()));
        const auto id = newRecordId();
        const Instant now = SystemClock().now();
        const UserRow user{UserId::create(now), "Kari", false};
        FELTBOK_TRY(writer.saveUser(user));
        DeviceRow device;
        device.id = DeviceId::create(now);
        device.line = device.id;
        device.user = user.id;
        device.side = counter.side;
        FELTBOK_TRY(writer.saveDevice(device));
        if (sender != nullptr)
            *sender = device;
        FELTBOK_TRY(saveFenced(writer, id, counter));
        FELTBOK_TRY(writer.setMembers(id, {user.id}));
        FELTBOK_TRY(writer.setOpenConflict(id, std::string("field.\0", 7), newRecordId()));
        FELTBOK_ASSIGN(const auto gone, writer.nextVersion(counter));
        FELTBOK_TRY(writer.addGoneScope(counter, gone, user.id, newRecordId()));
        OperationRow operation;
        operation.device = device.id;
        operation.seq = 1;
        operation.hash = std::string(64, 'a');
        operation.user = user.id;
        operation.kind = "put";
        operation.record = id;
        operation.municipality = counter.municipality;
        operation.payload = "{}";
        FELTBOK_TRY(writer.addOperation(operation));
        FELTBOK_TRY(writer.addErasure({id, user.id, "2026-11-20T22:00:00.000Z", true}));
        const std::string hash(64, 'b');
        FELTBOK_TRY(writer.setAttachments(id, counter.municipality, Viewer{},
                                          {{hash, 4, "image/jpeg", {}}}, now));
        FELTBOK_TRY(writer.beginAttachment(id, hash, 4));
        FELTBOK_TRY(writer.appendAttachment(id, hash, "\xFF\xD8\xFF\xE0", now));
        domain::PlanControl control;
        control.premises = id.toText();
        control.evening = Date{std::chrono::year{2026} / 11 / 20};
        FELTBOK_TRY(writer.setPlanControl(id, counter.municipality, control));
        FELTBOK_TRY(writer.countPlan(counter.municipality, 2026));
        return writer.setOutreachCount(id, counter.municipality,
                                       OutreachCount{"2026-11", true, 0, {}, {}});
    });
}

/// The two that the store leaves empty.
inline Result<void> fillByHand(postgres::Connection& superuser)
{
    FELTBOK_TRY(superuser.run("INSERT INTO feltbok.plan_changed SELECT DISTINCT municipality, "
                              "premises FROM feltbok.plan_control"));
    return superuser.run("INSERT INTO feltbok.plan_place SELECT DISTINCT municipality, premises, "
                         "2026, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM feltbok.plan_control");
}

} // namespace feltbok::test
