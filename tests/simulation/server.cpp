// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "simulation/server.h"

#include "server/store/embedded/embedded_store.h"
#include "simulation/must.h"

#include <future>

namespace feltbok::simulation {

namespace fs = std::filesystem;
using server::http::Response;

namespace {

Secret storeKey()
{
    return Secret::copyOf(Bytes(32, 0x11));
}

server::ServerKeys makeKeys()
{
    return {storeKey(),
            must(SigningKey::fromSeed(Bytes(32, 0x22)), "receipt key"),
            Secret::copyOf(Bytes(32, 0x33)),
            toBase64Url(Bytes(32, 0x44)),
            {},
            {std::string(64, 'a'), std::string(64, 'b')}};
}

/// An empty store, made once in a process.
const fs::path& emptyStore(const fs::path& base = {})
{
    static const fs::path made = [&] {
        const fs::path folder = base / "empty_store";
        fs::remove_all(folder);
        const Disk disk(folder);
        must(server::EmbeddedStore::create(disk.folder() / "feltbok.db", storeKey()), "store");
        return disk.folder() / "feltbok.db";
    }();
    return made;
}

} // namespace

/// Before each transaction somebody else may have a turn: with one thread, the races of many.
class Server::TurnTakingStore final : public server::Store
{
public:
    TurnTakingStore(server::Store& store, const std::function<void()>& turn)
        : m_store(store), m_turn(turn)
    {
    }
    Result<void> read(const std::function<Result<void>(server::Reader&)>& work) override
    {
        if (m_turn)
            m_turn();
        return m_store.read(work);
    }
    Result<void> write(const std::function<Result<void>(server::Writer&)>& work) override
    {
        if (m_turn)
            m_turn();
        return m_store.write(work);
    }
    Result<std::unique_ptr<server::StoreCopy>> beginCopy(const fs::path& file,
                                                         const Secret& key) override
    {
        return m_store.beginCopy(file, key);
    }

private:
    server::Store& m_store;
    const std::function<void()>& m_turn;
};

Server::Server(const fs::path& folder, const Time& time)
    : disk(folder), clock(time), m_keys(makeKeys()), m_backup(folder.parent_path() / "backup")
{
    fs::create_directories(m_backup);
    fs::permissions(m_backup, fs::perms::owner_all);
}

Server::~Server() = default;

void Server::prepare(const fs::path& base)
{
    emptyStore(base);
}

void Server::found(const std::vector<std::string>& municipalities)
{
    fs::copy_file(emptyStore(), file());
    const auto store = must(server::EmbeddedStore::open(file(), storeKey()), "open store");
    must(store->write([&](server::Writer& writer) -> Result<void> {
        const auto epoch = Id<struct EpochTag>::create(clock.now()).toText();
        FELTBOK_TRY(writer.setSetting("epoch", epoch));
        return writer.addAudit({clock.now(), "office", "server_made", {{"epoch", epoch}}});
    }),
         "epoch");
    server::AuditFile audit(disk.folder() / "audit.jsonl", m_keys.receipt);
    server::Office office(*store, clock, m_keys, {}, &audit);
    for (const auto& number : municipalities)
        must(office.addMunicipality(number, "Prøvevik " + number), "municipality");
}

Result<void> Server::start()
{
    FELTBOK_ASSIGN(m_store, server::EmbeddedStore::open(file(), storeKey()));
    m_turns = std::make_unique<TurnTakingStore>(*m_store, betweenTransactions);
    const auto epoch = must(
        m_store->get<std::string>([](server::Reader& reader) { return reader.setting("epoch"); }),
        "epoch");
    m_audit = std::make_unique<server::AuditFile>(disk.folder() / "audit.jsonl", m_keys.receipt);
    FELTBOK_TRY(m_audit->follow(*m_store));
    m_app = std::make_unique<server::App>(*m_turns, clock, m_keys, epoch);
    m_handler = server::makeHandler(*m_app);
    m_office = std::make_unique<server::Office>(
        *m_store, clock, m_keys,
        [this](const server::Effects& effects) {
            for (const auto& device : effects.devices)
                m_app->polls.end(device);
        },
        m_audit.get());
    return {};
}

void Server::end(Disk::Loss loss, Chance& chance)
{
    disk.die();
    m_handler = {};
    m_office.reset();
    m_app.reset();
    m_audit.reset();
    m_turns.reset();
    m_store.reset();
    disk.restart(loss, chance);
}

std::optional<Response> Server::handle(server::http::Request request)
{
    if (!isUp() || disk.isDead())
        return std::nullopt;
    auto answered = std::make_shared<std::promise<Response>>();
    auto answer = answered->get_future();
    m_handler(std::move(request),
              [answered](Response response) { answered->set_value(std::move(response)); });
    Response response = answer.get();
    if (response.stream) {
        while (response.body.size() < response.stream->length) {
            auto next = std::make_shared<std::promise<Response>>();
            auto piece = next->get_future();
            response.stream->next(response.body.size(),
                                  [next](Response part) { next->set_value(std::move(part)); });
            const auto part = piece.get();
            if (part.status != 200 || part.body.empty())
                return std::nullopt;
            response.body += part.body;
        }
    }
    if (disk.isDead())
        return std::nullopt;
    return response;
}

void Server::followAudit()
{
    if (isUp() && !disk.isDead())
        static_cast<void>(m_audit->follow(*m_store));
}

void Server::backUp()
{
    m_hasBackup = false;
    const auto target = m_backup / "store.db";
    if (!m_office->beginBackup(target, Secret::copyOf(Bytes(32, 0x55)), "simulation"))
        return;
    for (auto progress = server::StoreCopy::Progress::more;
         progress != server::StoreCopy::Progress::whole;) {
        const auto next = m_office->continueBackup();
        if (!next)
            return;
        progress = *next;
    }
    m_office->endBackup();
    m_hasBackup = true;
}

void Server::restore()
{
    // What restore_command.cpp does with a backup's file, without the file's own envelope.
    for (const char* ending : {"", "-wal", "-journal"})
        fs::remove(file().string() + ending);
    {
        const auto copy = must(
            server::EmbeddedStore::open(m_backup / "store.db", Secret::copyOf(Bytes(32, 0x55))),
            "open backup");
        const auto moving = must(copy->beginCopy(file(), storeKey()), "bring back");
        while (must(moving->step(), "bring back") != server::StoreCopy::Progress::whole) {
        }
    }
    const auto store = must(server::EmbeddedStore::open(file(), storeKey()), "open store");
    std::size_t held = 0;
    must(store->read([&](server::Reader& reader) -> Result<void> {
        FELTBOK_ASSIGN(const auto lines, reader.auditLines(0, 100'000));
        held = lines.size();
        return {};
    }),
         "audit lines");
    server::Office::Return order;
    std::size_t met = 0;
    const auto report =
        must(server::checkAuditFile(disk.folder() / "audit.jsonl", m_keys.receipt.publicKey(),
                                    [&](const std::string& text) {
                                        if (++met > held)
                                            order.lines.push_back(text);
                                    }),
             "ledger");
    if (!report.isWhole())
        fail("the ledger is damaged");
    order.epoch = Id<struct EpochTag>::create(clock.now()).toText();
    server::AuditFile audit(disk.folder() / "audit.jsonl", m_keys.receipt);
    server::Office office(*store, clock, m_keys, {}, &audit);
    must(office.comeBack(order), "come back");
}

} // namespace feltbok::simulation
