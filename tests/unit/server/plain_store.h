// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/embedded/embedded_store.h"
#include "server/store/postgres/postgres_store.h"
#include "support/test_database.h"

#include <QTemporaryDir>

namespace feltbok::test {

/// A store with municipality 9901, which a test may close and open again: embedded, or on
/// PostgreSQL with FELTBOK_TEST_POSTGRES. What is done with it is done for the office.
class PlainStore
{
public:
    explicit PlainStore(const std::string& folder, const Secret& key) : m_key(key.clone())
    {
        m_file = std::filesystem::path(folder) / "store.db";
        if (m_database) {
            m_database->migrate();
            open();
        } else {
            keep(server::EmbeddedStore::create(m_file, m_key));
        }
        change([](server::Writer& writer) { return writer.addMunicipality("9901", "Prøvevik"); });
    }

    /// The store for so many at once: on PostgreSQL with connections of their own each.
    std::vector<server::Store*> several(int count)
    {
        std::vector<server::Store*> out{m_store.get()};
        for (int i = 1; m_database && i < count; ++i) {
            auto opened = server::PostgresStore::open({.url = m_database->url()});
            if (!opened)
                qFatal("%s", opened.error().detail.c_str());
            out.push_back(m_others.emplace_back(std::move(*opened)).get());
        }
        return out;
    }

    server::Store& operator*() { return *m_store; }
    void close() { m_store.reset(); }
    void open()
    {
        if (m_database)
            keep(server::PostgresStore::open({.url = m_database->url()}));
        else
            keep(server::EmbeddedStore::open(m_file, m_key));
    }

    /// Fails the program where the work fails.
    void change(const std::function<Result<void>(server::Writer&)>& work)
    {
        const auto done = m_store->write([&](server::Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.actFor(server::ActsFor::office()));
            return work(writer);
        });
        if (!done)
            qFatal("%s %s", done.error().detail.c_str(), done.error().field.c_str());
    }
    template <typename T, typename F>
    T get(F&& work)
    {
        auto got = m_store->get<T>([&](server::Reader& reader) -> Result<T> {
            FELTBOK_TRY(reader.actFor(server::ActsFor::office()));
            return work(reader);
        });
        if (!got)
            qFatal("%s", got.error().detail.c_str());
        return std::move(*got);
    }

private:
    template <typename T>
    void keep(Result<std::unique_ptr<T>> opened)
    {
        if (!opened)
            qFatal("%s", opened.error().detail.c_str());
        m_store = std::move(*opened);
    }

    std::unique_ptr<TestDatabase> m_database = TestDatabase::wanted();
    Secret m_key;
    std::filesystem::path m_file;
    std::unique_ptr<server::Store> m_store;
    std::vector<std::unique_ptr<server::Store>> m_others;
};

} // namespace feltbok::test
