// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/refusals.h"

namespace feltbok::server {

void Refusals::note(const DeviceId& device, std::string_view code)
{
    std::int64_t count = 1;
    {
        const std::lock_guard lock(m_mutex);
        const auto now = m_clock.monotonic();
        if (m_known.size() >= maxKnown)
            m_known.clear();
        const auto [entry, isNew] = m_known.try_emplace({device, std::string(code)}, Known{now, 0});
        if (!isNew && now - entry->second.noted < pause) {
            ++entry->second.since;
            return;
        }
        count += entry->second.since;
        entry->second = {now, 0};
    }
    json::object detail{{"code", code}, {"count", count}};
    if (!device.isNull())
        detail["device"] = device.toText();
    const AuditRow row{m_clock.now(), "server", "access_refused", std::move(detail)};
    // A refusal stands whether it could be noted or not.
    [[maybe_unused]] const auto noted =
        m_store.write([&](Writer& writer) { return writer.addAudit(row); });
}

} // namespace feltbok::server
