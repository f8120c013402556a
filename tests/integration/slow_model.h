// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The rules of docs/protocol.md §4 said once more, slowly and one field at a time, for the random
// histories to be compared with. It shares no code with src/.

#pragma once

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <map>
#include <set>

namespace feltbok::test {

struct SlowModel
{
    using Value = boost::json::value; // null: nothing is there
    struct Edit
    {
        std::string record;
        std::string visit; // that it is part of, or is
        std::string path;  // guests_estimated, checklist.U1 or other_agencies=politi
        Value value;
        bool isAnswer = false; // to the clash at this path
        int base = 0;          // what its author had seen
    };
    struct Field
    {
        Value value;
        int at = 0;
        int by = -1;
        boost::json::array clash = {}; // the values, while nobody has answered
        int clashed = 0;
    };

    static constexpr int office = 2;
    std::vector<bool> isController{true, true, false};
    int now = 0;
    std::map<std::string, std::map<std::string, Field>> records;
    std::map<std::string, int> finished; // visits
    std::set<std::string> late;          // observations
    std::multiset<std::string> outcomes; // of what no field shows

    static std::string text(std::string_view what, const Edit& edit, const Value& value)
    {
        return std::string(what) + ' ' + edit.record + ' ' + edit.path + ' ' + serialize(value);
    }
    /// An edit reaches the server.
    void apply(int by, const Edit& edit)
    {
        ++now;
        Field& field = records[edit.record][edit.path];
        int& end = finished[edit.visit];
        const bool isVisit = edit.record == edit.visit;
        const bool isStatus = edit.path == "status";
        const bool isFrozen = end > 0 && (by != office || (!isStatus && edit.path != "comment"));
        if (edit.isAnswer) {
            answer(by, edit, field);
        } else if (isFrozen && (!isController[std::size_t(by)] || edit.base >= end)) {
            outcomes.insert(text("record_locked", edit, edit.value));
        } else if (isFrozen && isVisit) { // beside it stands what the finish did not know of
            if (!isStatus && edit.value != field.value)
                outcomes.insert(text("addendum", edit, edit.value));
        } else if (merge(by, edit, field) && end > 0 && !isVisit) {
            late.insert(edit.record);
        }
        if (isStatus && end == 0)
            end = now;
    }
    /// False where it changes and asks nothing.
    bool merge(int by, const Edit& edit, Field& field) const
    {
        const bool isElement = edit.path.find('=') != std::string::npos;
        const bool isAdd = isElement && !edit.value.is_null(); // wins over a concurrent remove
        if (field.at <= edit.base || field.by == by || isAdd || edit.path == "status") {
            field = {edit.value, now, by, field.clash, field.clashed};
            return true;
        }
        if (isElement || field.value == edit.value)
            return false;
        for (const Value& value : {field.value, edit.value})
            if (std::ranges::find(field.clash, value) == field.clash.end()) {
                field.clash.push_back(value);
                field.clashed = now;
            }
        return true;
    }
    void answer(int by, const Edit& edit, Field& field)
    {
        if (field.clash.empty() || field.clashed > edit.base) { // somebody was faster
            outcomes.insert(text("stale", edit, edit.value));
        } else {
            outcomes.insert(text("answered", edit, field.clash));
            field = {edit.value, now, by};
        }
    }
};

} // namespace feltbok::test
