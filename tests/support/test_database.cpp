// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_database.h"

#include "server/store/postgres/postgres_migrations.h"

#include <QtGlobal>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace feltbok::test {
namespace {

template <typename T>
T mustHave(Result<T> result)
{
    if (!result)
        qFatal("%s", result.error().detail.c_str());
    return std::move(*result);
}
void must(const Result<void>& result)
{
    if (!result)
        qFatal("%s", result.error().detail.c_str());
}

std::string urlOf(std::string_view user, std::string_view database, std::string_view folder)
{
    return "postgresql://" + std::string(user) + "@/" + std::string(database) +
           "?host=" + std::string(folder);
}

postgres::Connection connectTo(const std::string& url)
{
    postgres::ConnectOptions options;
    options.url = url;
    return mustHave(postgres::Connection::open(options));
}

} // namespace

std::unique_ptr<TestDatabase> TestDatabase::wanted()
{
    return std::getenv("FELTBOK_TEST_POSTGRES") == nullptr ? nullptr
                                                           : std::make_unique<TestDatabase>();
}

TestDatabase::TestDatabase()
{
    const char* file = std::getenv("FELTBOK_TEST_POSTGRES");
    if (file == nullptr)
        qFatal("FELTBOK_TEST_POSTGRES names no cluster; see tests/support/postgres_cluster.py");
    std::ifstream(file) >> m_folder;
    static std::atomic<int> count = 0;
    m_name = "t" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    auto admin = connectTo(urlOf("postgres", "postgres", m_folder));
    must(admin.script("CREATE DATABASE " + m_name + " OWNER feltbok_owner"));
}

TestDatabase::~TestDatabase()
{
    auto admin = connectTo(urlOf("postgres", "postgres", m_folder));
    must(admin.script("DROP DATABASE " + m_name + " WITH (FORCE)"));
    must(admin.script("DROP DATABASE IF EXISTS " + m_name + "_kept"));
}

void TestDatabase::keep() const
{
    auto admin = connectTo(urlOf("postgres", "postgres", m_folder));
    must(
        admin.script("CREATE DATABASE " + m_name + "_kept OWNER feltbok_owner TEMPLATE " + m_name));
}

void TestDatabase::bringBack() const
{
    auto admin = connectTo(urlOf("postgres", "postgres", m_folder));
    must(admin.script("DROP DATABASE " + m_name));
    must(admin.script("CREATE DATABASE " + m_name + " OWNER feltbok_owner TEMPLATE " + m_name +
                      "_kept"));
}

std::string TestDatabase::url(std::string_view user) const
{
    return urlOf(user, m_name, m_folder);
}

postgres::Connection TestDatabase::connect(std::string_view user) const
{
    return connectTo(url(user));
}

void TestDatabase::migrate() const
{
    auto owner = connect("feltbok_owner");
    must(server::migratePostgres(owner, SystemClock().now(), server::MissingSchema::create));
}

std::string TestDatabase::everything() const
{
    auto all = connect("postgres");
    std::vector<std::string> tables;
    auto names = mustHave(all.query("SELECT tablename::text FROM pg_tables "
                                    "WHERE schemaname = 'feltbok'"));
    while (names.next())
        tables.push_back(names.string(0));
    std::string out;
    for (const auto& table : tables) {
        auto rows = mustHave(all.query("SELECT t::text FROM feltbok.\"" + table + "\" AS t"));
        while (rows.next())
            out += rows.string(0) + "\n";
    }
    return out;
}

} // namespace feltbok::test
