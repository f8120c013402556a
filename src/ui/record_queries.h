// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"
#include "ui/workspace.h"

namespace feltbok::ui {

/// More children than any visit or place has.
inline constexpr std::size_t maxChildren = 1000;

/// The records of a collection that hang on `parent`.
inline Result<std::vector<domain::RecordView>>
childrenOf(domain::RecordStore& store, std::string_view collection, const RecordId& parent)
{
    domain::ListQuery query;
    query.collection = collection;
    query.parent = parent;
    query.limit = maxChildren;
    FELTBOK_ASSIGN(auto page, store.list(query));
    return std::move(page.rows);
}

/// Every row of a query, page by page; `takes` may end it early by returning false.
template <typename Takes>
Result<void> eachOf(domain::RecordStore& store, domain::ListQuery query, Takes takes)
{
    query.limit = 500;
    for (;;) {
        FELTBOK_ASSIGN(auto page, store.list(query));
        for (auto& row : page.rows)
            if (!takes(std::move(row)))
                return {};
        if (!page.next)
            return {};
        query.after = page.next;
    }
}

inline Result<std::vector<domain::RecordView>> allOf(domain::RecordStore& store,
                                                     domain::ListQuery query)
{
    std::vector<domain::RecordView> out;
    FELTBOK_TRY(eachOf(store, std::move(query), [&](domain::RecordView row) {
        out.push_back(std::move(row));
        return true;
    }));
    return out;
}

inline Result<RecordId> idField(const json::object& fields, std::string_view name)
{
    return RecordId::parse(findString(fields, name).value_or(""));
}

/// A model that reads everything again when records changed: `setWorkspace` with the same
/// workspace reloads.
template <typename Model>
void follow(Model* model, Workspace* before, Workspace* after)
{
    if (before != nullptr)
        before->records().disconnect(model);
    if (after != nullptr)
        QObject::connect(&after->records(), &RecordAccess::changed, model,
                         [model] { model->setWorkspace(model->workspace()); });
}

} // namespace feltbok::ui
