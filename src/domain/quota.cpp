// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/quota.h"

#include "domain/legal_tables.h"

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

// Since 1 January 2016 (FOR-2015-10-26-1225); sale has no such minimum.
constexpr std::array controllers{
    ControllersRule{Activity::serving,
                    2,
                    {Date{year{2016}, January, day{1}}, std::nullopt},
                    {"alkoholforskriften § 9-5", Confidence::verified}},
};

constexpr LegalSource number97{"alkoholforskriften § 9-7", Confidence::verified};
constexpr LegalSource perKind{"Helsedirektoratet IS-2038", Confidence::guidance};
// Single occasions come on top of the places (Helsedirektoratet's comment).
constexpr LegalSource onTop97{"alkoholforskriften § 9-7, Helsedirektoratet", Confidence::guidance};
constexpr LegalSource municipal91{"alkoholforskriften § 9-1", Confidence::verified};

struct KindRow
{
    std::string_view code;
    NotInQuota reason;
    LegalSource source;
};
/// Licences that make no place.
constexpr std::array noPlaces{
    KindRow{"skjenk_enkeltanledning", NotInQuota::onTop, onTop97},
    KindRow{"skjenk_ambulerende", NotInQuota::onTop, onTop97},
    KindRow{"utvidet_areal_enkelt", NotInQuota::onTop, onTop97},
    KindRow{"utvidet_tid_enkelt", NotInQuota::onTop, onTop97},
    KindRow{"vinmonopol", NotInQuota::outside, municipal91},
    KindRow{"statlig", NotInQuota::outside, municipal91},
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
        const auto flag = [&](std::string_view key, bool& out) -> Result<void> {
            const json::value* given = value.get_object().if_contains(key);
            if (given != nullptr && !given->is_bool())
                return bad(key, "not true or false");
            if (given != nullptr)
                out = given->get_bool();
            return {};
        };
        FELTBOK_TRY(flag("single_controller", control.isSingleController));
        FELTBOK_TRY(flag("carried_out", control.isCarriedOut));
    } else {
        return bad("controls", "a control is a date or an object");
    }
    const Result<Date> date = parseIsoDate(text);
    if (!date)
        return bad("controls", date.error().detail);
    control.date = *date;
    return control;
}

Result<std::optional<Date>> dateMember(const json::object& object, std::string_view key)
{
    const json::value* value = object.if_contains(key);
    if (value == nullptr || value->is_null())
        return std::optional<Date>{};
    if (!value->is_string())
        return bad(key, "not a date");
    const Result<Date> date = parseIsoDate(std::string_view(value->get_string()));
    if (!date)
        return bad(key, date.error().detail);
    return std::optional<Date>(*date);
}

json::array idsOf(const QuotaSum& sum)
{
    json::array out;
    for (const std::string& id : sum.withoutControl)
        out.emplace_back(id);
    return out;
}

} // namespace

std::string_view toString(NotInQuota reason)
{
    switch (reason) {
    case NotInQuota::otherYear:
        return "other_year";
    case NotInQuota::singleController:
        return "single_controller";
    case NotInQuota::notCarriedOut:
        return "not_carried_out";
    case NotInQuota::onTop:
        return "on_top";
    case NotInQuota::outside:
        return "outside";
    }
    return "";
}

std::span<const QuotaRule> quotaRules()
{
    return rules;
}

std::span<const ControllersRule> controllersRules()
{
    return controllers;
}

const QuotaRule& quotaRuleFor(year y, const LegalTables& tables)
{
    // The rule that holds on the last day of the year is the one the year is measured by.
    const Date lastDay{y, December, day{31}};
    const auto found =
        std::find_if(tables.quota.begin(), tables.quota.end(),
                     [&](const QuotaRule& rule) { return rule.validity.covers(lastDay); });
    return found == tables.quota.end() ? tables.quota.front() : *found;
}

namespace {

/// Why the place is none in that year; nothing if it is one.
std::optional<QuotaLine> whyNoPlace(const QuotaPlace& place, year y)
{
    const auto kind = std::find_if(noPlaces.begin(), noPlaces.end(), [&](const KindRow& row) {
        return row.code == place.licenceKind;
    });
    if (kind != noPlaces.end())
        return QuotaLine{place.id, std::nullopt, kind->reason, kind->source};
    if ((place.validFrom && place.validFrom->year() > y) ||
        (place.validTo && place.validTo->year() < y))
        return QuotaLine{place.id, std::nullopt, NotInQuota::otherYear, number97};
    return std::nullopt;
}

/// Why the control does not count; nothing if it does.
std::optional<QuotaLine> whyNot(const QuotaPlace& place, const QuotaControl& control, year y,
                                const LegalTables& tables)
{
    if (control.date.year() != y)
        return QuotaLine{place.id, control.date, NotInQuota::otherYear, number97};
    if (!control.isCarriedOut)
        return QuotaLine{place.id, control.date, NotInQuota::notCarriedOut, number97};
    if (control.isSingleController)
        for (const ControllersRule& rule : tables.controllers)
            if (rule.kind == place.kind && rule.atLeast > 1 && rule.validity.covers(control.date))
                return QuotaLine{place.id, control.date, NotInQuota::singleController, rule.source};
    return std::nullopt;
}

} // namespace

QuotaResult quota(year y, const std::vector<QuotaPlace>& places, const LegalTables& tables)
{
    QuotaResult result;
    result.rule = &quotaRuleFor(y, tables);
    result.byKind[Activity::serving];
    result.byKind[Activity::sale];
    for (const QuotaPlace& place : places) {
        int done = 0;
        for (const QuotaControl& control : place.controls) {
            std::optional<QuotaLine> line = whyNot(place, control, y, tables);
            done += line ? 0 : 1;
            result.notCounted += line ? 1 : 0;
            if (line)
                result.lines.push_back(std::move(*line));
        }
        if (std::optional<QuotaLine> none = whyNoPlace(place, y)) {
            result.onTop += none->reason == NotInQuota::onTop ? done : 0;
            result.lines.push_back(std::move(*none));
            continue;
        }
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
        if (fields.contains("licence_kind")) {
            FELTBOK_ASSIGN(place.licenceKind, requireString(fields, "licence_kind"));
            if (!isLicenceKind(place.licenceKind))
                return bad("licence_kind", "unknown code");
        }
        FELTBOK_ASSIGN(place.validFrom, dateMember(fields, "valid_from"));
        FELTBOK_ASSIGN(place.validTo, dateMember(fields, "valid_to"));
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
    json::array notCounted;
    for (const QuotaLine& line : result.lines) {
        json::object out{{"place", line.place}};
        if (line.control)
            out["date"] = toIsoDate(*line.control);
        out["reason"] = toString(line.reason);
        out["reason_reference"] = line.source.reference;
        notCounted.emplace_back(std::move(out));
    }
    const auto rule = [](std::string_view code, const LegalSource& source,
                         const json::object& values) {
        json::object out{{"rule", code},
                         {"reference", source.reference},
                         {"confidence", toString(source.confidence)}};
        for (const auto& [key, value] : values)
            out[key] = value;
        return out;
    };
    const LegalSource& source = result.rule->source;
    const auto missing = [](const QuotaSum& sum) { return std::max(0, sum.required - sum.done); };
    json::array rules{
        rule("total", source,
             {{"places", result.total.places},
              {"times", result.rule->totalTimesPlaces},
              {"required", result.total.required},
              {"done", result.total.done},
              {"missing", missing(result.total)}}),
        rule("every_place", source,
             {{"at_least", result.rule->perPlace},
              {"places_without_control", result.total.withoutControl.size()}}),
    };
    for (const auto& [kind, sum] : result.byKind)
        rules.emplace_back(rule("by_kind", perKind,
                                {{"kind", toString(kind)},
                                 {"required", sum.required},
                                 {"done", sum.done},
                                 {"missing", missing(sum)}}));
    std::map<std::pair<NotInQuota, std::string_view>, std::pair<LegalSource, int>> left;
    for (const QuotaLine& line : result.lines) {
        auto& [of, count] = left[{line.reason, line.source.reference}];
        of = line.source;
        ++count;
    }
    for (const auto& [key, of] : left)
        rules.emplace_back(rule(toString(key.first), of.first, {{"count", of.second}}));
    return {{"total_required", result.total.required},
            {"total_done", result.total.done},
            {"places_without_control", idsOf(result.total)},
            {"by_kind", std::move(byKind)},
            {"on_top", result.onTop},
            {"not_counted", std::move(notCounted)},
            {"rules", std::move(rules)}};
}

} // namespace feltbok::domain
