// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The merge rule of docs/protocol.md §4 said once more, slowly and plainly, for the random
// histories to be compared with. It shares no code with src/.

#pragma once

#include <boost/json/value.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace feltbok::test {

namespace json = boost::json;

struct SlowModel
{
    enum class Part { set, add, remove };
    struct Edit
    {
        std::string path; // guests_estimated, checklist.U1, or other_agencies=politi for an element
        json::value value;
        Part part = Part::set;
    };
    struct Operation
    {
        std::string record;
        std::string visit; // on which an observation hangs
        int base = 0;      // `now` as it was when the author last heard from the server
        std::vector<Edit> edits;
        bool isApplied = false; // the server had it; its answer may be on the way
    };
    struct Stamp
    {
        int at = 0;
        int by = -1;
    };
    struct Record
    {
        std::string visit; // empty: is one
        std::map<std::string, json::value> values;
        std::map<std::string, Stamp> stamps;
        int created = 0;
        int finished = 0;
        bool isLate = false;
    };
    struct Question // a conflict, or with a code something parked
    {
        std::string record;
        std::string field;
        std::vector<json::value> values;
        int changed = 0;
        bool isOpen = true;
        std::string code = {};
        int author = -1;
    };

    int now = 0;
    std::set<std::string> officeFields{"report_channel", "comment"};
    std::vector<bool> isOffice{false, false, true};
    std::vector<bool> isController{true, true, false};
    std::map<std::string, Record> records;
    std::vector<Question> questions;
    std::multiset<std::string> addenda; // "visit field value", an element for a set

    void park(const Operation& op, int by, const std::string& code)
    {
        questions.push_back({op.record, "", {}, now, true, code, by});
    }
    void clash(const std::string& record, const Edit& edit, const json::value& kept)
    {
        for (auto& q : questions)
            if (q.isOpen && q.code.empty() && q.record == record && q.field == edit.path) {
                for (const auto& value : {kept, edit.value})
                    if (std::find(q.values.begin(), q.values.end(), value) == q.values.end()) {
                        q.values.push_back(value);
                        q.changed = now;
                    }
                return;
            }
        questions.push_back({record, edit.path, {kept, edit.value}, now});
    }
    /// One field of one operation; true where it had an effect.
    bool merge(const std::string& id, const Edit& edit, int base, int by)
    {
        auto& record = records[id];
        const Stamp last = record.stamps[edit.path];
        const bool isMine = last.at <= base || last.by == by;
        const auto present = record.values.find(edit.path);
        const bool isThere = present != record.values.end();
        const json::value kept = isThere ? present->second : json::value(nullptr);
        if (edit.part == Part::set && !isMine) {
            if (kept != edit.value)
                clash(id, edit, kept);
            return kept != edit.value;
        }
        if (edit.part == Part::remove && (!isThere || !isMine))
            return false; // add wins over a concurrent remove
        record.stamps[edit.path] = {now, by};
        if (edit.part == Part::remove || edit.value.is_null())
            record.values.erase(edit.path);
        else
            record.values[edit.path] = edit.value;
        return true;
    }
    void apply(Operation& op, int by)
    {
        op.isApplied = true;
        ++now;
        const bool isNew = !records.contains(op.record);
        auto& record = records[op.record];
        if (isNew) {
            record.visit = op.visit;
            record.created = now;
        }
        const int finished = op.visit.empty() ? record.finished : records[op.visit].finished;
        const auto isForOffice = [&](const Edit& edit) {
            return edit.path == "status" || officeFields.contains(edit.path);
        };
        const bool isOfficeWork =
            isOffice[by] && std::all_of(op.edits.begin(), op.edits.end(), isForOffice);
        if (finished != 0 && !isOfficeWork) {
            if (!isController[by] || op.base >= finished)
                return park(op, by, "record_locked");
            if (op.visit.empty())
                return addAddendum(op);
        }
        for (const auto& edit : op.edits) {
            const bool isFinish = edit.path == "status" && edit.value == "finished";
            if (isFinish && finished != 0)
                continue;
            const bool changed = merge(op.record, edit, op.base, by);
            record.isLate = record.isLate || (changed && finished != 0 && !op.visit.empty());
            if (isFinish)
                record.finished = now;
        }
    }
    /// What was written before its author knew of the finish stands beside the frozen visit.
    void addAddendum(const Operation& op)
    {
        const auto& frozen = records[op.record].values;
        for (const auto& edit : op.edits) {
            const auto present = frozen.find(edit.path);
            const bool isThere = present != frozen.end();
            const bool removes = edit.part == Part::remove || edit.value.is_null();
            const bool isSame = removes ? !isThere : isThere && present->second == edit.value;
            if (edit.path != "status" && !isSame)
                addenda.insert(op.record + " " + edit.path + " " +
                               (removes ? "null" : json::serialize(edit.value)));
        }
    }
    void resolve(int question, int base, const json::value& value, int by)
    {
        ++now;
        auto& q = questions[question];
        if (!q.isOpen || q.changed > base) // somebody was faster
            return questions.push_back({"a question", "", {}, now, true, "stale", by});
        q.isOpen = false;
        q.changed = now;
        if (q.code.empty())
            merge(q.record, {q.field, value}, now, by);
    }
};

} // namespace feltbok::test
