// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/schema.h"

#include "base/id.h"
#include "domain/health/health_schema.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace feltbok::domain {
namespace {

using enum FieldType;
using R = FieldRule;
using Codes = std::string_view;

constexpr std::array<Codes, 6> visitKindCodes{"skjenkekontroll",      "salgskontroll",
                                              "internkontrolltilsyn", "ambulerende_enkeltanledning",
                                              "utvidet_kontroll",     "oppfoelging"};
constexpr std::array<Codes, 7> methodCodes{
    "aapen",       "anonym",        "uniformert", "forhaandsvarslet",
    "kombinasjon", "multikontroll", "samordnet"};
constexpr std::array<Codes, 5> statusCodes{"draft", "finished", "comment_received", "assessed",
                                           "closed"};
constexpr std::array<Codes, 6> agencyCodes{"politi", "toll",        "brann",
                                           "skatt",  "mattilsynet", "arbeidstilsynet"};
constexpr std::array<Codes, 12> licenceKindCodes{"salg_gr1",
                                                 "salg_egenprodusert_gr1",
                                                 "salg_egenprodusert_gr2",
                                                 "vinmonopol",
                                                 "skjenk_alminnelig",
                                                 "skjenk_sluttet",
                                                 "skjenk_del_av_aar",
                                                 "skjenk_enkeltanledning",
                                                 "skjenk_ambulerende",
                                                 "utvidet_areal_enkelt",
                                                 "utvidet_tid_enkelt",
                                                 "statlig"};
constexpr std::array<Codes, 19> placeKindCodes{"restaurant",
                                               "pub",
                                               "nattklubb",
                                               "hotell",
                                               "kafe",
                                               "kantine",
                                               "forsamlingslokale",
                                               "festival",
                                               "idrett",
                                               "kino",
                                               "turisthytte",
                                               "aldershjem",
                                               "dagligvare",
                                               "bryggeri",
                                               "gaardsutsalg",
                                               "nettsalg",
                                               "oel_mineralvannutsalg",
                                               "kultur",
                                               "annet"};
constexpr std::array<Codes, 4> answerCodeList{"ok", "avvik", "ikke_observert", "ikke_aktuelt"};
constexpr std::array<Codes, 8> locationCodes{"inngang",      "bar",   "dansegulv", "toalett",
                                             "uteservering", "kasse", "koe",       "annet"};
constexpr std::array<Codes, 24> violationCodeList{
    "P8-1", "P8-2", "P8-3", "P8-4", "P4-1", "P4-2", "P4-3", "P4-4", "P2-1", "P2-2", "P2-3", "P2-4",
    "P2-5", "P2-6", "P2-7", "P1-1", "P1-2", "P1-3", "P1-4", "P1-5", "P1-6", "P1-7", "P1-8", "P1-9"};
constexpr std::array<Codes, 3> groupCodes{"G1", "G2", "G3"};
constexpr std::array<Codes, 3> riskCodes{"lav", "middels", "hoey"};
constexpr std::array<Codes, 3> providerCodes{"egen", "interkommunal", "privat_firma"};
constexpr std::array<Codes, 4> agreesCodes{"enig", "uenig", "delvis", "ikke_kommentert"};
constexpr std::array<Codes, 3> signatureCodes{"signert", "nekter", "ikke_spurt"};
constexpr std::array<Codes, 4> notCarriedOutCodes{"stengt", "ikke_skjenking", "avbrutt_sikkerhet",
                                                  "annet"};
constexpr std::array<Codes, 4> deliveryCodes{"fil", "utskrift", "qr", "post"};
constexpr std::array<Codes, 4> assignmentStatusCodes{"planned", "started", "done", "cancelled"};
constexpr std::array<Codes, 2> assessmentCodes{"assessed", "dropped"};
constexpr std::array<Codes, 3> deviationCodes{"ingen", "formildende", "skjerpende"};
constexpr std::array<Codes, 8> conditionCodeList{"ordensvakt",   "kursing",       "aldersgrense",
                                                 "matservering", "begrenset_tid", "stoey",
                                                 "vann",         "annet"};
constexpr std::array<Codes, 3> ageLimitCodes{"18", "20", "ingen"};
// Signs of intoxication by level 1 to 4 (IS-2038, degrees of intoxication).
constexpr std::array<Codes, 17> signCodes{
    "opproemt",       "mindre_hemmet", "pratsom",     "hoeylytt",        "uoppmerksom",
    "ustoett_blikk",  "utydelig_tale", "ustoe_gange", "klossete_hender", "forstyrrer_andre",
    "fokuserer_ikke", "snoevler",      "sjangler",    "sovner",          "kaster_opp",
    "trenger_hjelp",  "bevisstloes"};
constexpr std::array<Codes, 3> sexCodes{"kvinne", "mann", "usikker"};
constexpr std::array<Codes, 5> ageBandCodes{"under_18", "18_19", "20_24", "25_pluss", "usikker"};
constexpr std::array<Codes, 6> otherAuthorityCodes{"politi",      "brann",           "skatt",
                                                   "mattilsynet", "arbeidstilsynet", "barnevern"};
// Of a case (alkoholforskriften §§ 10-5 and 10-6).
constexpr std::array<Codes, 6> decisionKindCodes{
    "forhaandsvarsel_prikker", "vedtak_prikker", "forhaandsvarsel_inndragning",
    "vedtak_inndragning",      "henleggelse",    "annet"};
constexpr std::array<Codes, 7> decisionStatusCodes{"draft",  "decided",  "notified", "appealed",
                                                   "upheld", "reversed", "withdrawn"};
constexpr std::array<Codes, 3> personRoleCodes{"styrer", "stedfortreder", "annen"};

constexpr std::array<Codes, 3> attachmentTypes{"image/jpeg", "image/png", "application/pdf"};

constexpr std::array premisesFields{
    FieldSpec{"name", text, R::searchable, {}, 240},
    FieldSpec{"org_number", text, R::searchable, {}, 9},
    FieldSpec{"holder", text, R::searchable, {}, 240},
    FieldSpec{"address", text, R::searchable, {}, 240},
    FieldSpec{"postal_code", text, R::none, {}, 16},
    FieldSpec{"postal_place", text, R::searchable, {}, 120},
    FieldSpec{"place_kind", code, R::none, placeKindCodes},
    FieldSpec{"position", position},
    FieldSpec{"risk_class", code, R::none, riskCodes},
};
constexpr std::array licenceFields{
    FieldSpec{"premises", id, R::fixed},
    FieldSpec{"licence_number", text, R::searchable, {}, 40},
    FieldSpec{"licence_kind", code, R::none, licenceKindCodes},
    FieldSpec{"groups", codeSet, R::none, groupCodes},
    FieldSpec{"valid_from", date},
    FieldSpec{"valid_to", date},
    FieldSpec{"hours", hours},
    FieldSpec{"areas", text, R::none, {}, 1000},
    FieldSpec{"manager", text, R::none, {}, 240},
    FieldSpec{"deputy", text, R::none, {}, 240},
    FieldSpec{"conditions", text, R::none, {}, 4000},
    FieldSpec{"condition_codes", codeSet, R::none, conditionCodeList},
    FieldSpec{"age_limit", code, R::none, ageLimitCodes},
    FieldSpec{"area_list", list}, ///< [{"name","kind":"inne"|"ute","drawing"}]
    FieldSpec{"granted_date", date},
    FieldSpec{"manager_approved_from", date},
    FieldSpec{"manager_test_passed", date},
    FieldSpec{"deputy_approved_from", date},
    FieldSpec{"deputy_test_passed", date},
    FieldSpec{"deputy_waived", boolean},            ///< alkoholloven § 1-7c
    FieldSpec{"season_from", text, R::none, {}, 5}, ///< MM-DD, of a seasonal licence
    FieldSpec{"season_to", text, R::none, {}, 5},
    FieldSpec{"transfer_date", date}, ///< the points start again (alkoholforskriften § 10-2)
    FieldSpec{"transferred_from", text, R::none, {}, 240},
    FieldSpec{"withdrawals", list}, ///< [{"from","to","decision"}], dates, both included
    FieldSpec{"event_name", text, R::searchable, {}, 240}, ///< of a single occasion
    FieldSpec{"closed_party", boolean},
    FieldSpec{"expected_guests", integer},
    FieldSpec{"extra", any},
};
constexpr std::array checklistFields{
    FieldSpec{"template", text, R::fixed, {}, 80},
    FieldSpec{"template_version", integer, R::fixed},
    FieldSpec{"items", list, R::fixed},
    FieldSpec{"valid_from", date},
    FieldSpec{"note", text, R::freeText, {}, 2000}, ///< what was changed, and why
};
constexpr std::array premisesSummaryFields{
    FieldSpec{"premises", id, R::fixed | R::serverOnly},
    FieldSpec{"last_control_at", instant, R::serverOnly},
    FieldSpec{"last_outcome", text, R::serverOnly},
    FieldSpec{"controls_this_year", integer, R::serverOnly},
    FieldSpec{"risk", code, R::serverOnly, riskCodes},
    FieldSpec{"open_breaches", integer, R::serverOnly},
    FieldSpec{"recent_breaches", integer, R::serverOnly}, ///< assessed, within two years; no points
    FieldSpec{"controls_wanted", integer, R::serverOnly}, ///< of the year, by law and local target
    FieldSpec{"last_night_control_at", instant, R::serverOnly},
};
constexpr std::array planSummaryFields{
    FieldSpec{"year", integer, R::serverOnly},
    FieldSpec{"places", integer, R::serverOnly},
    FieldSpec{"serving_places", integer, R::serverOnly},
    FieldSpec{"sale_places", integer, R::serverOnly},
    FieldSpec{"controls_required", integer, R::serverOnly},
    FieldSpec{"controls_done", integer, R::serverOnly},
    FieldSpec{"places_without_control", integer, R::serverOnly},
    FieldSpec{"serving_required", integer, R::serverOnly},
    FieldSpec{"serving_done", integer, R::serverOnly},
    FieldSpec{"serving_without_control", integer, R::serverOnly},
    FieldSpec{"sale_required", integer, R::serverOnly},
    FieldSpec{"sale_done", integer, R::serverOnly},
    FieldSpec{"sale_without_control", integer, R::serverOnly},
    FieldSpec{"not_counted", integer, R::serverOnly}, ///< single inspector, or not carried out
    FieldSpec{"night_controls", integer, R::serverOnly},
    FieldSpec{"events", integer, R::serverOnly},
    FieldSpec{"events_past", integer, R::serverOnly},
    FieldSpec{"events_controlled", integer, R::serverOnly},
    FieldSpec{"target_required", integer, R::serverOnly}, ///< by the local target
};
constexpr std::array assignmentFields{
    FieldSpec{"premises", id, R::fixed},
    FieldSpec{"event", text, R::fixed, {}, 240},
    FieldSpec{"licence", id, R::fixed}, ///< of the event, or the one at the place that is meant
    FieldSpec{"users", idSet},
    FieldSpec{"date", date},
    FieldSpec{"note", text, R::freeText, {}, 2000},
    FieldSpec{"status", code, R::none, assignmentStatusCodes},
};
constexpr std::array visitFields{
    FieldSpec{"premises", id, R::fixed},
    FieldSpec{"licence", id},
    FieldSpec{"kind", code, R::none, visitKindCodes},
    FieldSpec{"method", code, R::none, methodCodes},
    FieldSpec{"provider", code, R::none, providerCodes},
    FieldSpec{"started_at", instant},
    FieldSpec{"ended_at", instant},
    FieldSpec{"controllers", idSet},
    FieldSpec{"single_controller_reason", text, R::freeText, {}, 1000},
    FieldSpec{"impartiality_confirmed", boolean},
    FieldSpec{"other_agencies", codeSet, R::none, agencyCodes},
    FieldSpec{"guests_estimated", integer},
    FieldSpec{"staff_count", integer},
    FieldSpec{"guards_count", integer},
    FieldSpec{"responsible_person", text, R::searchable, {}, 240},
    FieldSpec{"responsible_role", code, R::none, personRoleCodes},
    FieldSpec{"presented_at", instant},
    FieldSpec{"oral_feedback", text, R::freeText | R::searchable},
    FieldSpec{"reason_not_presented", text, R::freeText, {}, 2000},
    FieldSpec{"reason_not_carried_out", code, R::none, notCarriedOutCodes},
    FieldSpec{"venue_agrees", code, R::none, agreesCodes},
    FieldSpec{"signature", code, R::none, signatureCodes},
    FieldSpec{"general_impression", text, R::freeText | R::searchable},
    FieldSpec{"checklist", answers},
    FieldSpec{"checklist_template", text, R::none, {}, 80},
    FieldSpec{"assignment", id},
    /// The licence as it was when the visit began: number, kind, groups, hours, areas, conditions,
    /// manager, deputy. What the office changes later rewrites no visit.
    FieldSpec{"licence_terms", any},
    FieldSpec{"attachments", attachmentSet},
    FieldSpec{"signature_image", attachment},
    FieldSpec{"position", position},
    FieldSpec{"status", code, R::none, statusCodes},
    FieldSpec{"report_sent_at", instant, R::office},
    FieldSpec{"report_channel", code, R::office, deliveryCodes},
    FieldSpec{"received_by_venue_at", date, R::office},
    FieldSpec{"comment", text, R::office | R::freeText | R::searchable},
    FieldSpec{"comment_received_at", date, R::office},
};
constexpr std::array observationFields{
    FieldSpec{"visit", id, R::fixed},
    FieldSpec{"at", instant},
    FieldSpec{"observers", idSet},
    FieldSpec{"location", code, R::none, locationCodes},
    FieldSpec{"description", text, R::freeText | R::searchable},
    FieldSpec{"person_sketch", text, R::freeText, {}, 1000},
    FieldSpec{"intoxication_level", integer, R::none, {}, 0, 4},
    FieldSpec{"signs", text, R::freeText, {}, 2000},
    FieldSpec{"sign_codes", codeSet, R::none, signCodes},
    FieldSpec{"person_sex", code, R::none, sexCodes},
    FieldSpec{"person_age_band", code, R::none, ageBandCodes},
    FieldSpec{"overtime_minutes", integer}, ///< after serving or drinking should have ended
    FieldSpec{"other_authorities", codeSet, R::none, otherAuthorityCodes},
    FieldSpec{"attachments", attachmentSet},
    FieldSpec{"observed_minutes", integer},
    FieldSpec{"served_after", boolean},
    FieldSpec{"asked_to_leave", boolean},
    FieldSpec{"helped", boolean},
    FieldSpec{"uncertainty", text, R::freeText, {}, 2000},
    FieldSpec{"positive", boolean},
    FieldSpec{"check_item", text, R::none, {}, 8},
    FieldSpec{"possible_violation", code, R::none, violationCodeList},
    FieldSpec{"late", boolean, R::serverOnly},
};
constexpr std::array addendumFields{
    FieldSpec{"visit", id, R::fixed},  FieldSpec{"field", text, R::fixed, {}, 120},
    FieldSpec{"value", any, R::fixed}, FieldSpec{"text", text, R::freeText | R::searchable},
    FieldSpec{"at", instant},
};
constexpr std::array confirmationFields{
    FieldSpec{"visit", id, R::fixed},
    FieldSpec{"user", id, R::fixed},
    FieldSpec{"at", instant},
    FieldSpec{"report_sha256", text, R::none, {}, 64},
};
constexpr std::array assessmentFields{
    FieldSpec{"observation", id, R::fixed},
    FieldSpec{"violation", code, R::none, violationCodeList},
    FieldSpec{"breach_date", date},
    FieldSpec{"points", integer},
    FieldSpec{"deviation", code, R::none, deviationCodes}, ///< alkoholforskriften § 10-4
    FieldSpec{"decision", code, R::none, assessmentCodes},
    FieldSpec{"reason", text, R::freeText | R::searchable, {}, 4000},
};
constexpr std::array decisionFields{
    FieldSpec{"premises", id, R::fixed},
    FieldSpec{"licence", id},
    FieldSpec{"visits", idSet},      ///< the controls it rests on
    FieldSpec{"assessments", idSet}, ///< the breaches it rests on
    FieldSpec{"kind", code, R::fixed, decisionKindCodes},
    FieldSpec{"status", code, R::none, decisionStatusCodes},
    FieldSpec{"case_number", text, R::searchable, {}, 80},
    FieldSpec{"date", date},
    FieldSpec{"text", text, R::freeText},
    FieldSpec{"points", integer},
    FieldSpec{"days", integer}, ///< of withdrawal
    FieldSpec{"reason_deviation", text, R::freeText, {}, 4000},
    FieldSpec{"reply_due", date},
    FieldSpec{"reply_received_at", date},
    FieldSpec{"reply", text, R::freeText},
    FieldSpec{"decided_by", text, R::none, {}, 240},
    FieldSpec{"notified_at", date},
    FieldSpec{"withdrawn_from", date},
    FieldSpec{"withdrawn_to", date},
    FieldSpec{"appealed_at", date},
    FieldSpec{"appeal_outcome_at", date},
    FieldSpec{"forewarning", id}, ///< the decision record of the notice before it
};
/// What the municipality itself has set out to control in a year.
constexpr std::array planTargetFields{
    FieldSpec{"year", integer, R::fixed},
    FieldSpec{"serving_per_place", integer},
    FieldSpec{"sale_per_place", integer},
    FieldSpec{"event_share_percent", integer},
    FieldSpec{"night_share_percent", integer},
    FieldSpec{"basis", text, R::none, {}, 1000}, ///< where it was decided
};
/// What an office corrects in the legal tables, where those are not read in the law itself.
constexpr std::array legalRuleFields{
    FieldSpec{"rule", text, R::fixed, {}, 80}, ///< e.g. "holy_day.maundy_thursday"
    FieldSpec{"in_force", boolean},
    FieldSpec{"value", integer},
    FieldSpec{"valid_from", date},
    FieldSpec{"valid_to", date},
    FieldSpec{"basis", text, R::none, {}, 1000},
};
/// Server-derived: who else has a grant on this side of the municipality, so that a second
/// inspector can be named and a report can show names instead of ids.
constexpr std::array colleagueFields{
    FieldSpec{"user", id, R::fixed | R::serverOnly},
    FieldSpec{"name", text, R::serverOnly, {}, 240},
    FieldSpec{"roles", any, R::serverOnly},
    FieldSpec{"active", boolean, R::serverOnly},
};
constexpr std::array conflictFields{
    FieldSpec{"record", id, R::fixed | R::serverOnly},
    FieldSpec{"field", text, R::fixed | R::serverOnly},
    FieldSpec{"values", any, R::serverOnly},
    FieldSpec{"open", boolean, R::serverOnly},
};
constexpr std::array parkedFields{
    FieldSpec{"record", id, R::fixed | R::serverOnly},
    FieldSpec{"code", text, R::serverOnly},
    FieldSpec{"field", text, R::serverOnly},
    FieldSpec{"user", id, R::serverOnly},
    FieldSpec{"device", id, R::serverOnly},
    FieldSpec{"seq", integer, R::serverOnly},
    FieldSpec{"at", instant, R::serverOnly},
    FieldSpec{"open", boolean, R::serverOnly},
};

using C = Collection;
constexpr std::array alcoholCollections{
    CollectionSpec{C::premises, "premises", premisesFields, "", ""},
    CollectionSpec{C::licence, "licence", licenceFields, "premises", ""},
    CollectionSpec{C::checklist, "checklist", checklistFields, "", ""},
    CollectionSpec{C::premisesSummary, "premises_summary", premisesSummaryFields, "premises", ""},
    CollectionSpec{C::planSummary, "plan_summary", planSummaryFields, "", ""},
    CollectionSpec{C::assignment, "assignment", assignmentFields, "", "date"},
    CollectionSpec{C::controlVisit, "control_visit", visitFields, "", "started_at"},
    CollectionSpec{C::observation, "observation", observationFields, "visit", "at"},
    CollectionSpec{C::addendum, "addendum", addendumFields, "visit", "at"},
    CollectionSpec{C::confirmation, "confirmation", confirmationFields, "visit", "at"},
    CollectionSpec{C::assessment, "assessment", assessmentFields, "observation", "breach_date"},
    CollectionSpec{C::decision, "decision", decisionFields, "premises", "date"},
    CollectionSpec{C::planTarget, "plan_target", planTargetFields, "", ""},
    CollectionSpec{C::legalRule, "legal_rule", legalRuleFields, "", ""},
};
constexpr std::array sharedCollections{
    CollectionSpec{C::colleague, "colleague", colleagueFields, "", ""},
    CollectionSpec{C::conflict, "conflict", conflictFields, "record", ""},
    CollectionSpec{C::parked, "parked", parkedFields, "record", "at"},
};

/// In the order of their enumerators.
const std::vector<CollectionSpec>& collections()
{
    static const std::vector<CollectionSpec> all = [] {
        std::vector<CollectionSpec> out(alcoholCollections.begin(), alcoholCollections.end());
        const auto health = healthCollections();
        out.insert(out.end(), health.begin(), health.end());
        out.insert(out.end(), sharedCollections.begin(), sharedCollections.end());
        return out;
    }();
    return all;
}

Error bad(const FieldSpec& field, std::string detail)
{
    return {ErrorCode::badInput, std::move(detail), std::string(field.name)};
}

bool isCode(const FieldSpec& field, const json::value& value)
{
    return value.is_string() &&
           std::find(field.codes.begin(), field.codes.end(),
                     std::string_view(value.get_string())) != field.codes.end();
}

std::optional<double> finiteNumber(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (value == nullptr || !value->is_number())
        return std::nullopt;
    const auto number = value->to_number<double>();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

Result<void> checkPosition(const FieldSpec& field, const json::value& value)
{
    if (!value.is_object())
        return bad(field, "not a position");
    const auto& object = value.get_object();
    const auto lat = finiteNumber(object, "lat");
    const auto lon = finiteNumber(object, "lon");
    const auto accuracy = finiteNumber(object, "accuracy_m");
    if (!lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180 || (accuracy && *accuracy < 0))
        return bad(field, "not a position");
    return {};
}

Result<void> checkList(const FieldSpec& field, const json::value& value)
{
    if (!value.is_array() || value.get_array().size() > 100)
        return bad(field, "not a list within the limit");
    const auto& entries = value.get_array();
    const bool areObjects = std::all_of(entries.begin(), entries.end(),
                                        [](const json::value& entry) { return entry.is_object(); });
    return areObjects ? Result<void>() : bad(field, "a list holds objects");
}

Result<void> checkCounts(const FieldSpec& field, const json::value& value)
{
    if (!value.is_object())
        return bad(field, "not counts by code");
    for (const auto& [key, count] : value.get_object()) {
        const bool isKnown = std::find(field.codes.begin(), field.codes.end(),
                                       std::string_view(key)) != field.codes.end();
        if (!isKnown)
            return bad(field, "unknown code");
        if (!count.is_int64() || count.get_int64() < 1 || count.get_int64() > field.maxValue)
            return bad(field, "not a number in range");
    }
    return {};
}

bool isSha256(const json::object& object)
{
    const auto text = findString(object, "sha256").value_or("");
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<void> checkAttachment(const FieldSpec& field, const json::value& value)
{
    if (!value.is_object() || !isSha256(value.get_object()))
        return bad(field, "an attachment names its hash");
    const auto& object = value.get_object();
    const auto* size = object.if_contains("size");
    if (size == nullptr || !size->is_int64() || size->get_int64() < 1 ||
        size->get_int64() > maxAttachmentBytes)
        return bad(field, "size out of range");
    const auto type = findString(object, "type").value_or("");
    if (std::find(attachmentTypes.begin(), attachmentTypes.end(), type) == attachmentTypes.end())
        return bad(field, "not a type that is taken");
    if (const auto* name = object.if_contains("name"); name != nullptr && !name->is_null())
        if (!name->is_string() || name->get_string().size() > 120)
            return bad(field, "name is not a text within the limit");
    return {};
}

Result<void> checkAnswer(const FieldSpec& field, const json::value& value)
{
    if (!value.is_object())
        return bad(field, "an answer is an object");
    const auto& object = value.get_object();
    if (const auto* answer = object.if_contains("answer"); answer != nullptr && !answer->is_null())
        if (!answer->is_string() ||
            std::find(answerCodeList.begin(), answerCodeList.end(),
                      std::string_view(answer->get_string())) == answerCodeList.end())
            return bad(field, "unknown answer");
    if (const auto* note = object.if_contains("note"); note != nullptr && !note->is_null())
        if (!note->is_string() || note->get_string().size() > field.maxLength)
            return bad(field, "note is not a text within the limit");
    if (const auto* at = object.if_contains("at"); at != nullptr && !at->is_null())
        if (!at->is_string() || !parseRfc3339(std::string_view(at->get_string())))
            return bad(field, "not an RFC 3339 time");
    return {};
}

} // namespace

std::string_view toString(Collection collection)
{
    return schemaOf(collection).name;
}

std::optional<Collection> collectionFromText(std::string_view name)
{
    for (const auto& spec : collections())
        if (spec.name == name)
            return spec.collection;
    return std::nullopt;
}

const FieldSpec* CollectionSpec::field(std::string_view fieldName) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldSpec& f) { return f.name == fieldName; });
    return found == fields.end() ? nullptr : &*found;
}

const CollectionSpec& schemaOf(Collection collection)
{
    return collections()[static_cast<std::size_t>(collection)];
}

std::span<const CollectionSpec> allCollections()
{
    return collections();
}

Side sideOf(Collection collection)
{
    if (collection < Collection::zone)
        return Side::alcohol;
    return collection < Collection::colleague ? Side::health : Side::none;
}

Result<void> checkValue(const FieldSpec& field, const json::value& value)
{
    if (value.is_null())
        return {};
    const auto asText = [&]() -> std::optional<std::string_view> {
        if (!value.is_string())
            return std::nullopt;
        return std::string_view(value.get_string());
    };
    switch (field.type) {
    case text:
        if (!value.is_string())
            return bad(field, "not a text");
        if (value.get_string().size() > field.maxLength)
            return bad(field, "text too long");
        return {};
    case integer: // counts, levels and points are never negative
        if (!value.is_int64() || value.get_int64() < field.minValue ||
            value.get_int64() > field.maxValue)
            return bad(field, "not a number in range");
        return {};
    case signedInteger:
        if (!value.is_int64() || std::abs(value.get_int64()) > field.maxValue)
            return bad(field, "not a number in range");
        return {};
    case version:
        if (!value.is_int64() || value.get_int64() < 0)
            return bad(field, "not a version");
        return {};
    case counts:
        return checkCounts(field, value);
    case boolean:
        if (!value.is_bool())
            return bad(field, "not true or false");
        return {};
    case instant:
        if (const auto t = asText(); !t || !parseRfc3339(*t))
            return bad(field, "not an RFC 3339 time");
        return {};
    case date:
        if (const auto t = asText(); !t || !parseIsoDate(*t))
            return bad(field, "not an ISO date");
        return {};
    case id:
    case idSet:
        if (const auto t = asText(); !t || !uuidFromText(*t))
            return bad(field, "not an id");
        return {};
    case code:
    case codeSet:
        if (!isCode(field, value))
            return bad(field, "unknown code");
        return {};
    case position:
        return checkPosition(field, value);
    case answers:
        return checkAnswer(field, value);
    case hours:
        if (!value.is_array() || value.get_array().size() > 100)
            return bad(field, "hours are a list");
        return {};
    case person:
        if (!value.is_object())
            return bad(field, "not a person");
        return {};
    case list:
        return checkList(field, value);
    case attachment:
    case attachmentSet:
        return checkAttachment(field, value);
    case any:
        return {};
    }
    return {};
}

std::span<const std::string_view> visitKinds()
{
    return visitKindCodes;
}
std::span<const std::string_view> visitMethods()
{
    return methodCodes;
}
std::span<const std::string_view> visitStatuses()
{
    return statusCodes;
}
std::span<const std::string_view> agencies()
{
    return agencyCodes;
}
std::span<const std::string_view> licenceKinds()
{
    return licenceKindCodes;
}
std::span<const std::string_view> placeKinds()
{
    return placeKindCodes;
}
std::span<const std::string_view> answerCodes()
{
    return answerCodeList;
}
std::span<const std::string_view> observationLocations()
{
    return locationCodes;
}
std::span<const std::string_view> violationCodes()
{
    return violationCodeList;
}

std::span<const std::string_view> conditionCodes()
{
    return conditionCodeList;
}
std::span<const std::string_view> intoxicationSigns()
{
    return signCodes;
}
std::span<const std::string_view> decisionKinds()
{
    return decisionKindCodes;
}
std::span<const std::string_view> decisionStatuses()
{
    return decisionStatusCodes;
}

} // namespace feltbok::domain
