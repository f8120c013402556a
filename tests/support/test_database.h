// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "postgres/connection.h"

#include <memory>

namespace feltbok::test {

/// A PostgreSQL database of its own in the throw-away cluster, dropped at the end. What goes wrong
/// with it ends the test.
class TestDatabase
{
public:
    /// None where the tests run on the embedded store: FELTBOK_TEST_POSTGRES names no cluster.
    static std::unique_ptr<TestDatabase> wanted();
    TestDatabase();
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    /// As one of the roles in platform/linux/postgresql-roles.sql, or the superuser "postgres".
    std::string url(std::string_view user = "feltbok_server") const;
    postgres::Connection connect(std::string_view user) const;
    /// Makes the store's tables, as their owner.
    void migrate() const;
    /// Every value in every table, as PostgreSQL writes it.
    std::string everything() const;

    /// A backup, and coming back from it. Nobody is connected meanwhile.
    void keep() const;
    void bringBack() const;

private:
    std::string m_folder;
    std::string m_name;
};

} // namespace feltbok::test
