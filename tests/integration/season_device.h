// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "integration/field_device.h"
#include "support/manual_clock.h"
#include "ui/record_queries.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace feltbok::test {

/// The records of a field device as the pages reach them.
class FieldRecords final : public ui::RecordAccess
{
public:
    explicit FieldRecords(FieldDevice& device) : m_device(device) {}

protected:
    void post(Job job) override
    {
        (void)m_device.withRecords([&](domain::RecordStore& store) -> Result<void> {
            job(store);
            return {};
        });
    }

private:
    FieldDevice& m_device;
};

/// Waits for what a page has begun.
template <typename Condition>
void until(const char* what, Condition isSo)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSo()) {
        if (timer.elapsed() > 30'000)
            qFatal("waited in vain: %s", what);
        QCoreApplication::processEvents();
    }
}

/// Somebody's device with the app's own view models on it; the clock of its pages is the test's.
class SeasonDevice
{
public:
    SeasonDevice(const std::filesystem::path& folder, const std::string& link, int deviceNumber)
        : number(deviceNumber), field(folder)
    {
        if (const auto enrolled = field.enrol(link); !enrolled)
            qFatal("enrolment: %s", enrolled.error().detail.c_str());
        const auto identity = field.identity();
        user = identity->user.toText();
        workspace = std::make_unique<ui::Workspace>(
            ui::Workspace::Person{identity->user, QString::fromStdString(identity->userName),
                                  identity->grants, identity->grants.front().municipality},
            records, clock);
    }

    template <typename F>
    auto read(F f)
    {
        auto result = field.withRecords(f);
        if (!result)
            qFatal("device %d: %s %s", number, result.error().detail.c_str(),
                   result.error().field.c_str());
        if constexpr (!std::is_same_v<decltype(result), Result<void>>)
            return std::move(result).value();
    }
    /// Of one collection; the versions too.
    std::vector<domain::RecordView> all(std::string_view collection)
    {
        return read([&](domain::RecordStore& store) {
            domain::ListQuery query;
            query.collection = collection;
            query.withVersions = true;
            return ui::allOf(store, query);
        });
    }
    std::string create(std::string_view collection, const domain::Change& change,
                       std::string_view municipality = "9901")
    {
        return read([&](domain::RecordStore& store) {
                   return store.create(collection, municipality, change, clock.now());
               })
            .toText();
    }
    void save(const std::string& id, const domain::Change& change)
    {
        read([&](domain::RecordStore& store) -> Result<void> {
            FELTBOK_TRY(store.save(*RecordId::parse(id), change, clock.now()));
            return {};
        });
    }
    std::string now() const { return toRfc3339(clock.now()); }

    int number = 0;
    std::string user;
    int synced = 0; ///< the round of its last sync
    FieldDevice field;
    ManualClock clock;
    FieldRecords records{field};
    std::unique_ptr<ui::Workspace> workspace;
};

} // namespace feltbok::test
