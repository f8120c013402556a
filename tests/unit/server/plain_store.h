// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/embedded/embedded_store.h"

#include <QTemporaryDir>

namespace feltbok::test {

/// An embedded store with municipality 9901, which a test may close and open again.
class PlainStore
{
public:
    explicit PlainStore(const std::string& folder, const Secret& key) : m_key(key.clone())
    {
        m_file = std::filesystem::path(folder) / "store.db";
        auto made = server::EmbeddedStore::create(m_file, m_key);
        if (!made)
            qFatal("%s", made.error().detail.c_str());
        m_store = std::move(*made);
        change([](server::Writer& writer) { return writer.addMunicipality("9901", "Prøvevik"); });
    }

    server::Store& operator*() { return *m_store; }
    void close() { m_store.reset(); }
    void open()
    {
        auto opened = server::EmbeddedStore::open(m_file, m_key);
        if (!opened)
            qFatal("%s", opened.error().detail.c_str());
        m_store = std::move(*opened);
    }

    /// Fails the program where the work fails.
    void change(const std::function<Result<void>(server::Writer&)>& work)
    {
        if (const auto done = m_store->write(work); !done)
            qFatal("%s %s", done.error().detail.c_str(), done.error().field.c_str());
    }
    template <typename T, typename F>
    T get(F&& work)
    {
        auto got = m_store->get<T>(std::forward<F>(work));
        if (!got)
            qFatal("%s", got.error().detail.c_str());
        return std::move(*got);
    }

private:
    Secret m_key;
    std::filesystem::path m_file;
    std::unique_ptr<server::EmbeddedStore> m_store;
};

} // namespace feltbok::test
