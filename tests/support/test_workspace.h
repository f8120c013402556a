// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/test_device.h"
#include "ui/workspace.h"

namespace feltbok::test {

/// The real records of a TestDevice as the pages reach them.
class TestRecords final : public ui::RecordAccess
{
public:
    explicit TestRecords(TestDevice& device) : m_device(device) {}

protected:
    void post(Job job) override
    {
        m_device.worker.run([job = std::move(job)](sqlite::Connection& db) -> Result<void> {
            storage::LocalRecords records(db);
            job(records);
            return {};
        });
    }

private:
    TestDevice& m_device;
};

/// An unlocked profile without its session.
struct TestWorkspace
{
    explicit TestWorkspace(std::vector<domain::Grant> grants = {{"9901", "Prøvevik",
                                                                 domain::Role::inspector}},
                           std::string healthMunicipality = {})
        : workspace({device.identity.user, QStringLiteral("Kari Demo"), std::move(grants),
                     std::move(healthMunicipality)},
                    records, device.clock)
    {
    }

    TestDevice device;
    TestRecords records{device};
    ui::Workspace workspace;
};

} // namespace feltbok::test
