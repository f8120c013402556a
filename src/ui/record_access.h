// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QPromise>

#include <functional>
#include <memory>

namespace feltbok::ui {

/// The way from the pages to the records of the open profile. Jobs run in order on the database
/// thread; what they return arrives on the thread that asked.
class RecordAccess : public QObject
{
    Q_OBJECT

public:
    using Job = std::function<void(domain::RecordStore&)>;
    using QObject::QObject;

    /// Runs `fn(RecordStore&) -> Result<T>` on the database thread and `then(Result<T>)` on the
    /// caller's, unless `context` is gone by then.
    template <typename Fn, typename Then>
    void run(QObject* context, Fn fn, Then then)
    {
        using ResultType = std::invoke_result_t<Fn, domain::RecordStore&>;
        auto promise = std::make_shared<QPromise<ResultType>>();
        promise->start();
        promise->future().then(context, std::move(then));
        post([promise, fn = std::move(fn)](domain::RecordStore& store) mutable {
            promise->addResult(fn(store));
            promise->finish();
        });
    }

    /// A page saved something.
    void announceChange()
    {
        Q_EMIT edited();
        Q_EMIT changed();
    }
    /// The sync engine brought something, or the language changed.
    void announceArrival() { Q_EMIT changed(); }

Q_SIGNALS:
    /// Some records changed; models read again what they show.
    void changed();
    /// Something waits to be sent.
    void edited();

protected:
    virtual void post(Job job) = 0;
};

} // namespace feltbok::ui
