// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/upkeep.h"

#include "server/apply/record_keeper.h"

namespace feltbok::server {
namespace {

/// Yes: a record changed.
Result<Found> checkPlan(Writer& writer, const PlanYear& plan, Instant now)
{
    const Counter counter{plan.first, domain::Side::alcohol};
    ActsFor own;
    own.municipalities.insert(counter.municipality);
    own.side = counter.side;
    FELTBOK_TRY(writer.actFor(own));
    FELTBOK_TRY(writer.lockCounter(counter));
    const std::int64_t before = writer.currentVersion(counter);
    RecordKeeper keeper(writer, now);
    FELTBOK_TRY(keeper.finish());
    FELTBOK_ASSIGN(const Found differs, keeper.recountPlan(plan.first, plan.second));
    if (differs == Found::yes)
        FELTBOK_TRY(writer.addAudit({now,
                                     "server",
                                     "plan_recounted",
                                     {{"municipality", plan.first}, {"year", plan.second}}}));
    return writer.currentVersion(counter) == before ? Found::no : Found::yes;
}

Result<std::vector<PlanYear>> keptPlans(Reader& reader)
{
    std::vector<PlanYear> out;
    FELTBOK_TRY(reader.actFor(ActsFor::office()));
    FELTBOK_ASSIGN(const auto municipalities, reader.municipalities());
    for (const auto& each : municipalities) {
        FELTBOK_ASSIGN(const auto years, reader.keptPlanYears(each.number));
        for (const int year : years)
            out.emplace_back(each.number, year);
    }
    return out;
}

} // namespace

Upkeep::Upkeep(Store& store, const Clock& clock, OnChanged onChanged, AuditFile* auditFile)
    : m_store(store), m_clock(clock), m_onChanged(std::move(onChanged)), m_auditFile(auditFile)
{
}

Upkeep::~Upkeep()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Upkeep::start()
{
    m_thread = std::thread([this] { watch(); });
}

void Upkeep::watch()
{
    do {
        // What failed is tried again: a full disk, say, may have room by then.
        if (!tick())
            m_next = m_clock.now() + pause;
        // The same here, a minute later.
        if (m_auditFile != nullptr)
            static_cast<void>(m_auditFile->follow(m_store));
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, std::chrono::minutes(1), [this] { return m_isEnding; });
    } while (!isEnding());
}

bool Upkeep::isEnding()
{
    const std::lock_guard lock(m_mutex);
    return m_isEnding;
}

Result<void> Upkeep::tick()
{
    const Instant now = m_clock.now();
    // A clock that was set back is no reason to wait for it.
    if (m_next && now < *m_next && now + period >= *m_next)
        return {};
    FELTBOK_ASSIGN(const Swept swept, sweep(now));
    FELTBOK_TRY(checkPlans(now));
    if (m_also && !isEnding())
        FELTBOK_TRY(m_also());
    m_next = now + (swept == Swept::all ? std::chrono::hours(period) : pause);
    return {};
}

Result<Upkeep::Swept> Upkeep::sweep(Instant now)
{
    for (std::size_t count = 0; count < perRun && !isEnding(); count += perTransaction) {
        FELTBOK_ASSIGN(const auto dropped,
                       m_store.change<std::size_t>([&](Writer& writer) -> Result<std::size_t> {
                           FELTBOK_TRY(writer.actFor(ActsFor::office()));
                           return writer.sweepAttachments(now - leftoverAge, perTransaction);
                       }));
        if (dropped < perTransaction)
            return Swept::all;
    }
    return Swept::some;
}

Result<void> Upkeep::checkPlans(Instant now)
{
    FELTBOK_ASSIGN(const auto plans, m_store.get<std::vector<PlanYear>>(keptPlans));
    for (const PlanYear& plan : plans) {
        if (isEnding())
            return {};
        FELTBOK_ASSIGN(const Found changed, m_store.change<Found>([&](Writer& writer) {
            return checkPlan(writer, plan, now);
        }));
        if (changed == Found::yes && m_onChanged)
            m_onChanged({plan.first});
    }
    return {};
}

} // namespace feltbok::server
