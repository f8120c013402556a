// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/quota.h"

#include <algorithm>
#include <array>
#include <set>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr std::array rules{
    QuotaRule{1,
              3,
              {Date{year{2005}, July, day{1}}, std::nullopt},
              {"alkoholforskriften § 9-7", Confidence::verified}},
};

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

Result<QuotaControl> controlFromJson(const json::value& value)
{
    QuotaControl control;
    std::string text;
    if (value.is_string()) {
        text = std::string(value.get_string());
    } else if (value.is_object()) {
        FELTBOK_ASSIGN(text, requireString(value.get_object(), "date"));
        const json::value* single = value.get_object().if_contains("single_controller");
        if (single != nullptr && !single->is_bool())
            return bad("single_controller", "not true or false");
        control.isSingleController = single != nullptr && single->get_bool();
    } else {
        return bad("controls", "a control is a date or an object");
    }
    const Result<Date> date = parseIsoDate(text);
    if (!date)
        return bad("controls", date.error().detail);
    control.date = *date;
    return control;
}

json::array idsOf(const QuotaSum& sum)
{
    json::array out;
    for (const std::string& id : sum.withoutControl)
        out.emplace_back(id);
    return out;
}

} // namespace

const QuotaRule& quotaRuleFor(year y)
{
    // The rule that holds on the last day of the year is the one the year is measured by.
    const Date lastDay{y, December, day{31}};
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const QuotaRule& rule) {
        return rule.validity.covers(lastDay);
    });
    return found == rules.end() ? rules.front() : *found;
}

QuotaResult quota(year y, const std::vector<QuotaPlace>& places)
{
    QuotaResult result;
    result.rule = &quotaRuleFor(y);
    result.byKind[Activity::serving];
    result.byKind[Activity::sale];
    for (const QuotaPlace& place : places) {
        const auto counts = [&](const QuotaControl& control) {
            return control.date.year() == y &&
                   !(control.isSingleController && place.kind == Activity::serving);
        };
        const int done = int(std::count_if(place.controls.begin(), place.controls.end(), counts));
        result.notCounted += int(place.controls.size()) - done;
        for (QuotaSum* sum : {&result.total, &result.byKind[place.kind]}) {
            ++sum->places;
            sum->required += result.rule->totalTimesPlaces;
            sum->done += done;
            if (done < result.rule->perPlace)
                sum->withoutControl.push_back(place.id);
        }
    }
    return result;
}

Result<QuotaCase> quotaCaseFromJson(const json::object& object)
{
    QuotaCase out;
    FELTBOK_ASSIGN(const std::int64_t number, requireInteger(object, "year"));
    if (number < 1990 || number > 2999)
        return bad("year", "out of range");
    out.year = year{int(number)};
    FELTBOK_ASSIGN(const json::array places, requireArray(object, "places"));
    std::set<std::string> ids;
    for (const json::value& item : places) {
        if (!item.is_object())
            return bad("places", "a place is an object");
        const json::object& fields = item.get_object();
        QuotaPlace place;
        FELTBOK_ASSIGN(place.id, requireString(fields, "id"));
        if (!ids.insert(place.id).second)
            return bad("id", "the same place twice");
        FELTBOK_ASSIGN(const std::string kind, requireString(fields, "kind"));
        const auto activity = activityFromText(kind);
        if (!activity)
            return bad("kind", "unknown code");
        place.kind = *activity;
        FELTBOK_ASSIGN(const json::array controls, requireArray(fields, "controls"));
        for (const json::value& value : controls) {
            FELTBOK_ASSIGN(const QuotaControl control, controlFromJson(value));
            place.controls.push_back(control);
        }
        out.places.push_back(std::move(place));
    }
    return out;
}

json::object toJson(const QuotaResult& result)
{
    json::object byKind;
    for (const auto& [kind, sum] : result.byKind)
        byKind[toString(kind)] = json::object{{"places", sum.places},
                                              {"required", sum.required},
                                              {"done", sum.done},
                                              {"places_without_control", idsOf(sum)}};
    return {{"total_required", result.total.required},
            {"total_done", result.total.done},
            {"places_without_control", idsOf(result.total)},
            {"by_kind", std::move(byKind)},
            {"not_counted", result.notCounted},
            {"rule", result.rule->source.reference}};
}

} // namespace feltbok::domain
