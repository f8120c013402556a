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
