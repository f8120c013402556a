// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "server/import/import_plan.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::server {

/// A column an import knows: the field it is for, and every name it goes by, the surest first.
struct ColumnSpec
{
    std::string_view label;
    std::span<const std::string_view> names;
    bool required = false;
};

/// Which column of a table holds what. Columns are named by their index in the list of specs.
class ColumnMap
{
public:
    /// Fails with badInput, field "missing_columns" or "duplicate_columns".
    static Result<ColumnMap> match(const std::vector<std::string>& header,
                                   std::span<const ColumnSpec> specs);

    bool has(std::size_t column) const { return m_places[column].has_value(); }
    /// The cell of a row; empty where the table has no such column.
    std::string_view cell(const TableRow& row, std::size_t column) const;
    /// As the table's header spells it.
    std::string_view name(std::size_t column) const;

    /// What the row holds in columns that no spec knows, by name; null where the cell is empty, or
    /// left out for a reason that the plan is warned of (an identity number, a very long text).
    json::object extras(const TableRow& row, ImportPlan& notes) const;
    /// The table's own names of the known columns, by label.
    json::object names(std::span<const ColumnSpec> specs) const;

private:
    std::vector<std::string> m_header;
    std::vector<std::optional<std::size_t>> m_places; ///< by spec: index of the cell
    std::vector<std::size_t> m_extras;                ///< cells no spec knows, by name
};

} // namespace feltbok::server
