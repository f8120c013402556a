// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "integration/field_device.h"

#include "base/hash.h"
#include "storage/client_schema.h"
#include "sync/engine.h"
#include "sync/enrolment.h"
#include "sync/https_transport.h"

#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <fstream>

namespace feltbok::test {
namespace {

constexpr int patience = 30'000;

struct Line
{
    Cut cut;
    std::vector<Exchange> exchanges;
};

/// The real transport over a line that may break.
class BreakingTransport final : public sync::Transport
{
public:
    BreakingTransport(std::unique_ptr<Transport> inner, std::shared_ptr<Line> line)
        : m_inner(std::move(inner)), m_line(std::move(line))
    {
    }
    void setPins(std::vector<std::string> pins) override { m_inner->setPins(std::move(pins)); }
    void send(sync::Request request, Done done) override
    {
        const std::size_t index = m_line->exchanges.size();
        m_line->exchanges.push_back({request.path.substr(0, request.path.find('?')), false, false});
        const bool isCut = m_line->cut.exchange == int(index) + 1;
        if (isCut && m_line->cut.at == Cut::At::request) {
            QTimer::singleShot(0, &m_later, [done = std::move(done)] {
                done(Error(ErrorCode::network, "the line broke"));
            });
            return;
        }
        m_inner->send(std::move(request), [line = m_line, index, isCut,
                                           done = std::move(done)](Result<sync::Answer> answer) {
            auto& exchange = line->exchanges[index];
            exchange.reached = answer.hasValue();
            exchange.answered = answer.hasValue() && !isCut;
            if (isCut)
                answer = Error(ErrorCode::network, "the line broke");
            done(std::move(answer));
        });
    }
    void cancel() override { m_inner->cancel(); }

private:
    std::unique_ptr<Transport> m_inner;
    std::shared_ptr<Line> m_line;
    QObject m_later;
};

/// The real transport, telling of the parts of attachments.
class PartTransport final : public sync::Transport
{
public:
    PartTransport(std::unique_ptr<Transport> inner, FieldDevice::OnPart onPart)
        : m_inner(std::move(inner)), m_onPart(std::move(onPart))
    {
    }
    void setPins(std::vector<std::string> pins) override { m_inner->setPins(std::move(pins)); }
    void send(sync::Request request, Done done) override
    {
        std::optional<std::int64_t> offset;
        for (const auto& [name, value] : request.headers)
            if (name == "Upload-Offset")
                offset = std::stoll(value);
        if (offset && m_onPart) {
            const auto tell = [onPart = m_onPart, offset](FieldDevice::Part part) {
                onPart(part, *offset);
            };
            request.sent = [tell] { tell(FieldDevice::Part::sent); };
            done = [tell, done = std::move(done)](Result<sync::Answer> answer) {
                if (answer && answer->isSuccess())
                    tell(FieldDevice::Part::answered);
                done(std::move(answer));
            };
        }
        m_inner->send(std::move(request), std::move(done));
    }
    void cancel() override { m_inner->cancel(); }

private:
    std::unique_ptr<Transport> m_inner;
    FieldDevice::OnPart m_onPart;
};

template <typename T>
T must(Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s", what, result.error().detail.c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

const char* nameOf(domain::Delivery delivery)
{
    switch (delivery) {
    case domain::Delivery::delivered:
        return "delivered";
    case domain::Delivery::waiting:
        return "waiting";
    case domain::Delivery::needsYou:
        return "needs_you";
    case domain::Delivery::conflict:
        return "conflict";
    }
    return "";
}

} // namespace

std::string samplePhoto(std::size_t size)
{
    std::string out = "\xFF\xD8\xFF\xE0";
    std::uint32_t state = 20261120;
    while (out.size() < size) {
        state = state * 1664525U + 1013904223U;
        out.push_back(static_cast<char>(state >> 24));
    }
    out.resize(size);
    return out;
}

FieldDevice::FieldDevice(std::filesystem::path folder) : m_folder(std::move(folder))
{
    std::filesystem::create_directories(m_folder);
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all);
    open();
}

FieldDevice::~FieldDevice()
{
    must(m_worker.close().takeResult(), "close");
}

void FieldDevice::open()
{
    // The profile's key lies beside it: this device has nothing to hide.
    const auto keyFile = m_folder / "key";
    if (!std::filesystem::exists(keyFile)) {
        const Secret fresh = Secret::random(32);
        std::ofstream(keyFile, std::ios::binary)
            .write(reinterpret_cast<const char*>(fresh.view().data()), 32);
    }
    Secret key = Secret::random(32);
    std::ifstream(keyFile, std::ios::binary).read(reinterpret_cast<char*>(key.data()), 32);
    must(m_worker
             .open(m_folder / "feltbok.db", std::move(key), storage::clientMigrations(),
                   storage::refreshSearchIndex)
             .takeResult(),
         "open");
}

void FieldDevice::reopen()
{
    must(m_worker.close().takeResult(), "close");
    open();
}

Result<void> FieldDevice::enrol(const std::string& link)
{
    sync::Enrolment enrolment(sync::makeHttpsTransport);
    const auto before = m_store.identity();
    if (before) {
        FELTBOK_ASSIGN(const SigningKey old, m_store.deviceKey());
        enrolment.replace(before->device, old);
    }
    QEventLoop loop;
    std::optional<Result<domain::Identity>> answer;
    QObject::connect(&enrolment, &sync::Enrolment::enrolled, &loop,
                     [&](const domain::Identity& identity) {
                         answer = identity;
                         loop.quit();
                     });
    QObject::connect(&enrolment, &sync::Enrolment::failed, &loop, [&](const Error& error) {
        answer = error;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    enrolment.enrol(QString::fromStdString(link), {"test", "linux", "0"});
    loop.exec();
    if (!answer)
        return Error(ErrorCode::timedOut, "enrolment");
    if (!*answer)
        return answer->error();
    const domain::Identity identity = std::move(*answer).value();
    if (!before)
        return m_store.enrol(identity, enrolment.key());
    sync::SyncEngine engine(m_store, sync::makeHttpsTransport, m_clock);
    return engine.adoptDevice(identity, enrolment.key());
}

Result<RecordId> FieldDevice::create(std::string_view collection, std::string_view municipality,
                                     const domain::Change& change)
{
    return with([&](auto& records) {
        return records.create(collection, municipality, change, m_clock.now());
    });
}

Result<void> FieldDevice::createAs(const RecordId& id, std::string_view collection,
                                   std::string_view municipality, const domain::Change& change)
{
    return with([&](auto& records) {
        return records.createAs(id, collection, municipality, change, m_clock.now());
    });
}

Result<void> FieldDevice::save(const RecordId& id, const domain::Change& change)
{
    return with([&](auto& records) -> Result<void> {
        FELTBOK_TRY(records.save(id, change, m_clock.now()));
        return {};
    });
}

Result<void> FieldDevice::resolve(const RecordId& id, const json::value& value)
{
    return with([&](auto& records) { return records.resolve(id, value, m_clock.now()); });
}

Result<json::object> FieldDevice::parkedChange(const RecordId& parked)
{
    return with([&](auto& records) { return records.parkedChange(parked); });
}

SyncReport FieldDevice::sync(Cut cut)
{
    auto line = std::make_shared<Line>(Line{cut, {}});
    SyncReport report;
    {
        sync::SyncEngine engine(
            m_store,
            [&](const std::string& server, const std::vector<std::string>& pins) {
                return std::make_unique<BreakingTransport>(sync::makeHttpsTransport(server, pins),
                                                           line);
            },
            m_clock);
        QEventLoop loop;
        bool isOver = false;
        const auto end = [&](std::string outcome, std::string detail = {}) {
            if (!isOver) {
                report.outcome = std::move(outcome);
                report.detail = std::move(detail);
            }
            isOver = true;
            loop.quit();
        };
        QObject::connect(&engine, &sync::SyncEngine::caughtUp, &loop, [&] { end("caught_up"); });
        QObject::connect(&engine, &sync::SyncEngine::stateChanged, &loop,
                         [&](const sync::SyncState& state) {
                             if (const auto* wait = std::get_if<sync::Backoff>(&state))
                                 end("waiting", std::to_string(int(wait->reason)));
                         });
        QObject::connect(&engine, &sync::SyncEngine::revoked, &loop,
                         [&](bool wipe) { end("revoked", wipe ? "wipe" : ""); });
        QObject::connect(
            &engine, &sync::SyncEngine::enrolmentNeeded, &loop,
            [&](sync::EnrolmentReason reason) { end("enrol", std::to_string(int(reason))); });
        QTimer::singleShot(patience, &loop, [&] { end("timed_out"); });
        engine.start();
        if (!isOver)
            loop.exec();
        engine.stop();
    }
    report.exchanges = line->exchanges;
    return report;
}

Result<std::string> FieldDevice::attach(const RecordId& id, std::string_view content)
{
    return with([&](auto& records) -> Result<std::string> {
        FELTBOK_TRY(records.attach(id, "attachments", content, "Bilde", {}, m_clock.now()));
        return sha256Hex(content);
    });
}

Result<std::string> FieldDevice::attachmentContent(std::string_view sha256)
{
    return with([&](auto& records) { return records.attachmentContent(sha256, m_clock.now()); });
}

Result<void> FieldDevice::want(std::string_view sha256)
{
    return with([&](auto& records) { return records.wantAttachment(sha256, m_clock.now()); });
}

std::string FieldDevice::carry(OnPart onPart)
{
    sync::EngineOptions options;
    options.jitter = [] { return 0.0; };
    sync::SyncEngine engine(
        m_store,
        [&](const std::string& server, const std::vector<std::string>& pins) {
            return std::make_unique<PartTransport>(sync::makeHttpsTransport(server, pins), onPart);
        },
        m_clock, options);
    QEventLoop loop;
    std::string outcome = "timed_out";
    const auto look = [&] {
        const auto counts = m_store.attachmentCounts();
        if (!counts || counts->waiting > 0 || counts->wanted > 0)
            return;
        outcome = "carried";
        loop.quit();
    };
    QObject::connect(&engine, &sync::SyncEngine::attachmentChanged, &loop, look);
    QObject::connect(&engine, &sync::SyncEngine::caughtUp, &loop, look);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    engine.start();
    loop.exec();
    engine.stop();
    return outcome;
}

Result<json::object> FieldDevice::state()
{
    return with([&](storage::LocalRecords& records) -> Result<json::object> {
        json::object all;
        for (const auto& spec : domain::allCollections()) {
            domain::ListQuery query;
            query.collection = spec.name;
            query.limit = 500;
            do {
                FELTBOK_ASSIGN(const auto page, records.list(query));
                for (const auto& row : page.rows) {
                    FELTBOK_ASSIGN(const auto view, records.record(row.id));
                    json::object versions;
                    for (const auto& [field, version] : view.versions)
                        versions[field] = version;
                    all[view.id.toText()] = {
                        {"collection", view.collection}, {"version", view.version},
                        {"fields", view.fields},         {"versions", std::move(versions)},
                        {"unsent", view.unsentCount},    {"delivery", nameOf(view.delivery)}};
                }
                query.after = page.next;
            } while (query.after);
        }
        return all;
    });
}

std::string difference(const json::object& one, const json::object& other,
                       const std::vector<std::string_view>& ignored)
{
    const auto isIgnored = [&](const json::value& record) {
        return std::ranges::find(ignored, std::string_view(record.at("collection").as_string())) !=
               ignored.end();
    };
    for (const auto& [id, record] : one) {
        const auto* same = other.if_contains(id);
        if (same == nullptr) {
            if (!isIgnored(record))
                return "only in one: " + std::string(id) + " " + toJsonText(record);
            continue;
        }
        for (const auto* part : {"collection", "version", "fields", "versions"})
            if (record.at(part) != same->at(part))
                return std::string(id) + "\n " + toJsonText(record) + "\n " + toJsonText(*same);
    }
    for (const auto& [id, record] : other)
        if (!one.contains(id) && !isIgnored(record))
            return "only in the other: " + std::string(id) + " " + toJsonText(record);
    return {};
}

} // namespace feltbok::test
