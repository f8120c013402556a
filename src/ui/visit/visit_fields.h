// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/text.h"

namespace feltbok::ui {

inline json::object checklistOf(const json::object& fields)
{
    const auto* checklist = fields.if_contains("checklist");
    return checklist != nullptr && checklist->is_object() ? checklist->get_object()
                                                          : json::object();
}

inline QString answerOf(const json::object& checklist, std::string_view item)
{
    const auto* answer = checklist.if_contains(item);
    return answer != nullptr && answer->is_object() ? textField(answer->get_object(), "answer")
                                                    : QString();
}

inline bool isEmpty(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value == nullptr || value->is_null() ||
           (value->is_string() && value->get_string().empty()) ||
           (value->is_array() && value->get_array().empty());
}

} // namespace feltbok::ui
