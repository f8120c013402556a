// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// From a typed password to the first page: finding the profile, deriving the key, opening.

#include "bench/figures.h"
#include "bench/profile.h"
#include "bench/samples.h"
#include "storage/profile_folder.h"

#include <QCoreApplication>

namespace feltbok::bench {
namespace {

int run(bool smoke)
{
    const storage::KdfPolicy policy =
        smoke ? storage::KdfPolicy::cheapForTests() : storage::KdfPolicy{};
    const int rounds = smoke ? 2 : 9;
    const QTemporaryDir dir;
    const auto folder = std::filesystem::path(dir.path().toStdString()) / "profiles";
    const storage::ProfileRoot root(folder, policy);
    const QString name = QStringLiteral("Kari Demo");
    const auto password = [] { return Secret::copyOf(asBytes("fjorden glitrer bak naustet")); };
    storage::DbWorker worker;
    {
        auto created = check(root.create(name, password(), std::nullopt));
        check(worker
                  .open(created.folder.database(), created.databaseKey.clone(),
                        storage::clientMigrations(), storage::refreshSearchIndex)
                  .takeResult());
        // A device in use: 10,000 visits.
        storage::DeviceStore store(worker);
        Samples samples;
        const UserId user = UserId::create(SystemClock().now());
        const RecordId place = RecordId::create(SystemClock().now());
        for (int page = 0; page < (smoke ? 1 : 10); ++page) {
            std::vector<domain::PulledRecord> records;
            records.reserve(1000);
            for (int i = 0; i < 1000; ++i)
                records.push_back(pulled(RecordId::create(SystemClock().now()), "control_visit",
                                         page * 1000 + i + 1,
                                         samples.visit(place, {&user, 1}, page * 1000 + i)));
            check(store.applyPage({std::move(records), "c", true, "e"}));
        }
        check(worker.close().takeResult());
    }
    std::vector<double> finding;
    std::vector<double> deriving;
    std::vector<double> opening;
    std::vector<double> bareDeriving;
    std::vector<double> bareOpening;
    for (int round = 0; round < rounds; ++round) {
        std::optional<storage::ProfileFolder> profile;
        finding.push_back(milliseconds([&] { profile.emplace(check(root.open(name))); }));
        std::optional<Secret> key;
        deriving.push_back(milliseconds(
            [&] { key.emplace(check(profile->vault().unlock(password(), SystemClock().now()))); }));
        const Bytes salt(storage::kdfSaltSize);
        bareDeriving.push_back(
            milliseconds([&] { check(storage::deriveKey(password(), salt, policy.cost)); }));
        opening.push_back(milliseconds([&] {
            check(worker
                      .open(profile->database(), key->clone(), storage::clientMigrations(),
                            storage::refreshSearchIndex)
                      .takeResult());
            check(worker.runBlocking([](sqlite::Connection& db) {
                storage::LocalRecords records(db);
                domain::ListQuery query;
                query.collection = "control_visit";
                return records.list(query);
            }));
        }));
        check(worker.close().takeResult());
        bareOpening.push_back(milliseconds([&] {
            auto db = check(sqlite::Connection::open(profile->database(), *key));
            check(db.queryText("SELECT fields FROM body LIMIT 1"));
        }));
    }
    printTable("Unlock, one profile on the device", "the bare primitive",
               {{"finding the profile by its name",
                 median(std::move(finding)),
                 {},
                 {},
                 "Argon2id of the name, on purpose: 16 MiB, 2 passes"},
                {"key derivation",
                 median(std::move(deriving)),
                 median(std::move(bareDeriving)),
                 {},
                 "Argon2id of the password, on purpose: memory bandwidth"},
                {"opening to the first list page of 10,000",
                 median(std::move(opening)),
                 median(std::move(bareOpening)),
                 {},
                 "reading the schema; decryption"}});
    return 0;
}

} // namespace
} // namespace feltbok::bench

int main(int argc, char** argv)
{
    feltbok::bench::useDiskOfBuild(argv[0]);
    const QCoreApplication app(argc, argv);
    return feltbok::bench::run(feltbok::bench::isSmoke(argc, argv));
}
