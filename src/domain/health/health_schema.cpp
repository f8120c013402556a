// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/health_schema.h"

#include <array>

namespace feltbok::domain {
namespace {

using enum FieldType;
using R = FieldRule;
using Codes = std::string_view;

constexpr std::array<Codes, 6> locationKindCodes{"lager",    "kontor",  "bil",
                                                 "ryggsekk", "fengsel", "annet"};
constexpr std::array<Codes, 10> entryTypeCodes{
    "mottak",  "utdeling", "overfoering_ut", "overfoering_inn", "svinn",
    "utloept", "retur",    "tilbakekalling", "korreksjon",      "telling"};
constexpr std::array<Codes, 8> movementReasonCodes{
    "knust", "frosset", "overopphetet", "mistet", "stjaalet", "oeving", "feilregistrert", "annet"};
constexpr std::array<Codes, 2> recallStatusCodes{"issued", "withdrawn"};
constexpr std::array<Codes, 2> supplyTypeCodes{"foerstegang", "paafyll"};
constexpr std::array<Codes, 9> refillReasonCodes{
    "brukt_ved_overdose", "mistet",     "stjaalet", "utloept",     "gitt_til_andre",
    "oedelagt_frosset",   "konfiskert", "annet",    "ikke_oppgitt"};
constexpr std::array<Codes, 5> recipientCodes{"egen_risiko", "paaroerende_venn", "ansatt", "annen",
                                              "ikke_oppgitt"};
constexpr std::array<Codes, 7> handoutAgeCodes{"under_18", "18_24",    "25_34", "35_49",
                                               "50_64",    "65_pluss", "ukjent"};
constexpr std::array<Codes, 4> handoutGenderCodes{"kvinne", "mann", "annet", "ikke_oppgitt"};
constexpr std::array<Codes, 7> trainingCodes{"tegn_paa_overdose", "113",     "spray", "hlr",
                                             "andre_dose",        "bli_hos", "risiko"};
constexpr std::array<Codes, 3> researchCodes{"ja", "nei", "ikke_spurt"};
constexpr std::array<Codes, 6> whenBandCodes{"under_1_uke", "1_4_uker",   "1_6_mnd",
                                             "6_12_mnd",    "over_1_aar", "ukjent"};
constexpr std::array<Codes, 6> overdosePlaceCodes{"privat",  "offentlig", "institusjon_bolig",
                                                  "fengsel", "annet",     "ikke_oppgitt"};
constexpr std::array<Codes, 3> reportedByCodes{"egen_observasjon", "mottaker", "tredjepart"};
constexpr std::array<Codes, 6> relationCodes{"selv",    "venn_partner",        "familie",
                                             "fremmed", "bruker_av_tjenesten", "ukjent"};
constexpr std::array<Codes, 3> yesNoCodes{"ja", "nei", "ukjent"};
constexpr std::array<Codes, 4> hospitalCodes{"ja", "nei", "ukjent", "annet"};
constexpr std::array<Codes, 7> substanceCodes{
    "heroin", "andre_opioider", "benzodiazepiner", "alkohol", "stimulanter", "ghb", "ukjent"};
constexpr std::array<Codes, 4> followUpCodes{"ja", "nei", "avslaatt", "henvist"};
constexpr std::array<Codes, 2> patrolStatusCodes{"started", "ended"};
constexpr std::array<Codes, 4> contactKindCodes{"observasjon", "kontakt", "samtale", "oppfoelging"};
constexpr std::array<Codes, 8> contactAgeCodes{"under_13", "13_15", "16_17",    "18_24",
                                               "25_39",    "40_59", "60_pluss", "ukjent"};
constexpr std::array<Codes, 4> contactGenderCodes{"kvinne", "mann", "annet", "ukjent"};
constexpr std::array<Codes, 3> homeCodes{"egen", "annen", "ukjent"};
constexpr std::array<Codes, 12> themeCodes{
    "rus",    "bolig",    "oekonomi", "fysisk_helse",   "psykisk_helse", "skole",
    "arbeid", "nettverk", "vold",     "seksuell_helse", "kriminalitet",  "annet"};
constexpr std::array<Codes, 10> equipmentCodes{
    "sproeyter", "kanyler",      "roeykefolie",  "kokekar",  "filter",
    "swab",      "sterilt_vann", "askorbinsyre", "kondomer", "kanyleboks"};
constexpr std::array<Codes, 3> dutyCodes{"ingen", "vurdert", "meldt"};
constexpr std::array<Codes, 4> safetyCodes{"ingen", "trussel", "vold", "medisinsk"};
constexpr std::array<Codes, 14> serviceCodes{
    "nav",    "fastlege",  "legevakt",         "rus_psykisk_helse",
    "fact",   "lar_tsb",   "barnevern",        "helsestasjon_hfu",
    "bolig",  "ettervern", "oppsoekende_team", "frivillig",
    "politi", "annet"};
constexpr std::array<Codes, 2> referralFromCodes{"oppsoekende", "annen_tjeneste"};
constexpr std::array<Codes, 4> consentCodes{"skriftlig", "muntlig", "ikke_noedvendig", "ikke_gitt"};
constexpr std::array<Codes, 5> legalBasisCodes{"samtykke", "meldeplikt_barnevern",
                                               "avvergingsplikt", "fare_liv_helse", "annet"};
constexpr std::array<Codes, 3> urgencyCodes{"akutt", "innen_7_dager", "ordinaer"};
constexpr std::array<Codes, 7> referralStatusCodes{"tilbudt", "avslaatt",   "sendt",    "mottatt",
                                                   "moett",   "ikke_moett", "avsluttet"};
constexpr std::array<Codes, 5> figureCubeCodes{"kontakter", "utdelinger", "overdoser",
                                               "henvisninger", "utstyr"};
constexpr std::array<Codes, 3> alertStatusCodes{"draft", "published", "withdrawn"};

constexpr std::array zoneFields{
    FieldSpec{"name", text, R::freeText, {}, 120},
    FieldSpec{"order", integer},
    FieldSpec{"active", boolean},
};
constexpr std::array stockLocationFields{
    FieldSpec{"name", text, R::freeText, {}, 120},
    FieldSpec{"location_kind", code, R::none, locationKindCodes},
    FieldSpec{"users", idSet}, ///< the distributors who keep it
    FieldSpec{"zone", id},
    FieldSpec{"min_level_doses", integer, R::none, {}, 0, 100'000},
    FieldSpec{"active", boolean},
};
/// What a municipality adds to the known products, or says of them better.
constexpr std::array naloxoneProductFields{
    FieldSpec{"product", text, R::fixed, {}, 40}, ///< its code in hand-outs and movements
    FieldSpec{"name", text, R::freeText, {}, 120},
    FieldSpec{"dose_micrograms", integer},
    FieldSpec{"doses_per_pack", integer, R::none, {}, 0, 100},
    FieldSpec{"minimum_age", integer, R::none, {}, 0, 120},
    FieldSpec{"second_dose_after_min", integer, R::none, {}, 0, 60}, ///< minutes
    FieldSpec{"second_dose_after_max", integer, R::none, {}, 0, 60}, ///< minutes
    FieldSpec{"storage_max_celsius", integer, R::none, {}, 0, 100},
    FieldSpec{"gtins", list}, ///< [{"gtin"}], 14 digits each
    FieldSpec{"active", boolean},
    FieldSpec{"basis", text, R::freeText, {}, 1000},
};
/// A line of the ledger: immutable; a wrong one is answered by a correction.
constexpr std::array stockMovementFields{
    FieldSpec{"location", id, R::fixed},
    FieldSpec{"product", text, R::fixed, {}, 40},
    FieldSpec{"lot", text, R::fixed, {}, 20}, // as GS1 application identifier 10
    FieldSpec{"expiry", date, R::fixed},
    FieldSpec{"entry_type", code, R::fixed, entryTypeCodes},
    FieldSpec{"doses", signedInteger, R::fixed, {}, 0, 100'000},
    FieldSpec{"transfer_id", id, R::fixed},    ///< shared by the two halves of a transfer
    FieldSpec{"other_location", id, R::fixed}, ///< of a transfer
    FieldSpec{"counted", integer, R::fixed, {}, 0, 100'000},        ///< doses found
    FieldSpec{"expected", signedInteger, R::fixed, {}, 0, 100'000}, ///< doses the device knew
    FieldSpec{"seen_version", version, R::fixed}, ///< how far the counter's device had pulled
    FieldSpec{"handout", id, R::fixed},
    FieldSpec{"recall", id, R::fixed},
    FieldSpec{"corrects", id, R::fixed},
    FieldSpec{"reason", code, R::fixed, movementReasonCodes},
    /// Not scanned as free text: a number of eight digits looks like a telephone's, and a movement
    /// must not be parked for it.
    FieldSpec{"requisition", text, R::fixed, {}, 40},
    FieldSpec{"counted_by", idSet}, ///< who counted together
    FieldSpec{"at", instant, R::fixed},
    FieldSpec{"note", text, R::freeText, {}, 280},
};
constexpr std::array storageReadingFields{
    FieldSpec{"location", id, R::fixed},
    FieldSpec{"at", instant, R::fixed},
    FieldSpec{"celsius", signedInteger, R::fixed, {}, 0, 100},
    FieldSpec{"note", text, R::freeText, {}, 280},
};
constexpr std::array stockRecallFields{
    FieldSpec{"product", text, R::fixed, {}, 40},          FieldSpec{"lot", text, R::fixed, {}, 20},
    FieldSpec{"reason", text, R::freeText, {}, 1000},      FieldSpec{"issued_at", instant},
    FieldSpec{"status", code, R::none, recallStatusCodes},
};
constexpr std::array recallAnswerFields{
    FieldSpec{"recall", id, R::fixed},
    FieldSpec{"location", id, R::fixed},
    FieldSpec{"doses_found", integer, R::fixed, {}, 0, 100'000},
    FieldSpec{"seen_version", version, R::fixed}, ///< how far the device had pulled
    FieldSpec{"at", instant, R::fixed},
    FieldSpec{"note", text, R::freeText, {}, 280},
};
constexpr std::array naloxoneHandoutFields{
    FieldSpec{"at", instant},
    FieldSpec{"location", id, R::fixed}, ///< the stock it was taken from
    FieldSpec{"zone", id},
    FieldSpec{"contact", id, R::fixed | R::workersOnly}, ///< the outreach contact it was part of
    FieldSpec{"product", text, R::fixed, {}, 40},
    FieldSpec{"packs", integer, R::fixed, {}, 0, 4, 1},
    FieldSpec{"doses", integer, R::fixed, {}, 0, 400}, // of four packs of the largest product
    FieldSpec{"lot", text, R::fixed, {}, 20},
    FieldSpec{"expiry", date, R::fixed},
    FieldSpec{"supply_type", code, R::none, supplyTypeCodes},
    FieldSpec{"refill_reason", code, R::none, refillReasonCodes},
    FieldSpec{"recipient_category", code, R::none, recipientCodes},
    FieldSpec{"age_band", code, R::none, handoutAgeCodes},
    FieldSpec{"gender", code, R::none, handoutGenderCodes},
    FieldSpec{"training", codeSet, R::none, trainingCodes},
    FieldSpec{"training_minutes", integer, R::none, {}, 0, 600},
    FieldSpec{"research_consent", code, R::none, researchCodes},
    FieldSpec{"external_registered", boolean}, ///< in the project's form; nothing is copied
    FieldSpec{"undone_at", instant},           ///< pressed by mistake: counts nowhere
    FieldSpec{"note", text, R::freeText, {}, 280},
};
constexpr std::array overdoseEventFields{
    FieldSpec{"occurred_at", instant},
    FieldSpec{"when_band", code, R::none, whenBandCodes},
    FieldSpec{"recorded_at", instant, R::fixed},
    FieldSpec{"place", code, R::none, overdosePlaceCodes},
    FieldSpec{"zone", id},
    FieldSpec{"reported_by", code, R::none, reportedByCodes},
    FieldSpec{"recipient_relation", code, R::none, relationCodes},
    FieldSpec{"handout", id, R::fixed}, ///< the refill at which it was told
    FieldSpec{"naloxone_used", code, R::none, yesNoCodes},
    FieldSpec{"doses_used", integer, R::none, {}, 0, 5},
    FieldSpec{"product", text, R::none, {}, 40},
    FieldSpec{"lot", text, R::none, {}, 20},
    FieldSpec{"substances", codeSet, R::none, substanceCodes},
    FieldSpec{"cpr", code, R::none, yesNoCodes},
    FieldSpec{"ambulance", code, R::none, yesNoCodes},
    FieldSpec{"hospital", code, R::none, hospitalCodes},
    FieldSpec{"survived", code, R::none, yesNoCodes},
    FieldSpec{"comfort_using", integer, R::none, {}, 0, 5, 1},
    FieldSpec{"follow_up_offered", code, R::none, followUpCodes},
    FieldSpec{"drug_warning", boolean},
    FieldSpec{"drug_warning_text", text, R::freeText, {}, 1000},
    FieldSpec{"undone_at", instant},
    FieldSpec{"note", text, R::freeText, {}, 280},
};
constexpr std::array patrolFields{
    FieldSpec{"started_at", instant},
    FieldSpec{"ended_at", instant},
    FieldSpec{"workers", idSet}, ///< two or more
    FieldSpec{"zones", idSet},
    FieldSpec{"status", code, R::none, patrolStatusCodes},
    FieldSpec{"note", text, R::freeText, {}, 280},
};
constexpr std::array outreachContactFields{
    FieldSpec{"patrol", id, R::fixed | R::workersOnly},
    FieldSpec{"date", date, R::fixed}, ///< the evening it belongs to, in Norway
    FieldSpec{"at", instant, R::fixed | R::workersOnly},
    FieldSpec{"zone", id},
    FieldSpec{"kind", code, R::none, contactKindCodes},
    FieldSpec{"persons", integer, R::none, {}, 0, 1000, 1},
    FieldSpec{"age_band", code, R::none, contactAgeCodes},
    FieldSpec{"gender", code, R::none, contactGenderCodes},
    FieldSpec{"home_municipality", code, R::none, homeCodes},
    FieldSpec{"first_contact", code, R::none, yesNoCodes},
    FieldSpec{"themes", codeSet, R::none, themeCodes},
    FieldSpec{"intoxication_level", integer, R::none, {}, 0, 4},
    FieldSpec{"substances_seen", codeSet, R::none, substanceCodes},
    FieldSpec{"equipment_out", counts, R::none, equipmentCodes, 0, 10'000},
    FieldSpec{"equipment_in", counts, R::none, equipmentCodes, 0, 10'000},
    FieldSpec{"child_concern", code, R::none, dutyCodes}, ///< barnevernsloven § 13-2
    FieldSpec{"child_concern_date", date},
    FieldSpec{"duty_to_avert", code, R::none, dutyCodes}, ///< straffeloven § 196
    FieldSpec{"duty_to_avert_date", date},
    FieldSpec{"safety_event", code, R::none, safetyCodes},
    FieldSpec{"undone_at", instant}, ///< pressed by mistake: counts nowhere
    FieldSpec{"note", text, R::freeText | R::workersOnly, {}, 280},
};
constexpr std::array referralFields{
    FieldSpec{"contact", id, R::fixed},
    FieldSpec{"from", code, R::none, referralFromCodes},
    FieldSpec{"from_service", code, R::none, serviceCodes}, ///< that sent an incoming one
    FieldSpec{"to", code, R::none, serviceCodes},
    FieldSpec{"assigned", idSet}, ///< the workers who follow it up
    FieldSpec{"consent", code, R::none, consentCodes},
    FieldSpec{"consent_at", instant},
    FieldSpec{"consent_witness", id}, ///< of a spoken one, a colleague
    FieldSpec{"legal_basis", code, R::none, legalBasisCodes},
    FieldSpec{"withdrawn_consent_at", instant},
    FieldSpec{"urgency", code, R::none, urgencyCodes},
    /// Opaque, made on the worker's device and shown as two words; gone when the referral closes.
    FieldSpec{"person_token", text, R::none, {}, 16},
    FieldSpec{"accompanied", boolean},
    FieldSpec{"status", code, R::none, referralStatusCodes},
    FieldSpec{"offered_at", instant},
    FieldSpec{"outcome_date", date},
};
constexpr std::array alertFields{
    FieldSpec{"status", code, R::none, alertStatusCodes},
    FieldSpec{"substance", text, R::freeText, {}, 240},
    FieldSpec{"appearance", text, R::freeText, {}, 1000},
    FieldSpec{"effect", text, R::freeText, {}, 1000},
    FieldSpec{"zones", idSet}, ///< empty: the whole municipality
    FieldSpec{"advice", text, R::freeText, {}, 2000},
    FieldSpec{"valid_until", date},
    FieldSpec{"published_at", instant},
    FieldSpec{"overdose_event", id, R::fixed}, ///< that led to the draft
};
constexpr std::array inhabitantsFields{
    FieldSpec{"year", integer, R::fixed, {}, 0, 2200, 2000}, ///< as of 1 January
    FieldSpec{"count", integer, R::none, {}, 0, 10'000'000},
    FieldSpec{"basis", text, R::freeText, {}, 1000},
};
/// Server-derived: what a health lead may know of patrols and referrals, a row a month.
constexpr std::array outreachSummaryFields{
    FieldSpec{"month", text, R::serverOnly, {}, 7}, ///< "2026-11", by the date in Norway
    FieldSpec{"patrols", integer, R::serverOnly},
    FieldSpec{"patrol_minutes", integer, R::serverOnly},
    FieldSpec{"referrals", any, R::serverOnly}, ///< [{"to","status","count"}]
};
/// What one export told of a year, so that later ones can protect it (small_counts.h). As sensitive
/// as the records it was counted from. Immutable: it has been told.
constexpr std::array figureExportFields{
    FieldSpec{"export", id, R::fixed}, ///< shared by all records of one export
    FieldSpec{"year", integer, R::fixed, {}, 0, 2200, 2000},
    FieldSpec{"cube", code, R::fixed, figureCubeCodes},
    FieldSpec{"made_at", instant, R::fixed},
    FieldSpec{"part", integer, R::fixed, {}, 0, 100, 1}, ///< 1 to `parts`
    FieldSpec{"parts", integer, R::fixed, {}, 0, 100, 1},
    // A piece each of two JSON texts (published_ledger.h).
    FieldSpec{"counted", text, R::fixed, {}, 64'000},
    FieldSpec{"figures", text, R::fixed, {}, 64'000},
};

using C = Collection;
constexpr std::array collections{
    CollectionSpec{C::zone, "zone", zoneFields, "", ""},
    CollectionSpec{C::stockLocation, "stock_location", stockLocationFields, "", ""},
    CollectionSpec{C::naloxoneProduct, "naloxone_product", naloxoneProductFields, "", ""},
    CollectionSpec{C::stockMovement, "stock_movement", stockMovementFields, "location", "at"},
    CollectionSpec{C::storageReading, "storage_reading", storageReadingFields, "location", "at"},
    CollectionSpec{C::stockRecall, "stock_recall", stockRecallFields, "", "issued_at"},
    CollectionSpec{C::recallAnswer, "recall_answer", recallAnswerFields, "recall", "at"},
    CollectionSpec{C::naloxoneHandout, "naloxone_handout", naloxoneHandoutFields, "", "at"},
    CollectionSpec{C::overdoseEvent, "overdose_event", overdoseEventFields, "", "recorded_at"},
    CollectionSpec{C::patrol, "patrol", patrolFields, "", "started_at"},
    CollectionSpec{C::outreachContact, "outreach_contact", outreachContactFields, "patrol", "at"},
    CollectionSpec{C::referral, "referral", referralFields, "", "offered_at"},
    CollectionSpec{C::alert, "alert", alertFields, "", "published_at"},
    CollectionSpec{C::inhabitants, "inhabitants", inhabitantsFields, "", ""},
    CollectionSpec{C::outreachSummary, "outreach_summary", outreachSummaryFields, "", ""},
    CollectionSpec{C::figureExport, "figure_export", figureExportFields, "", "made_at"},
};

} // namespace

std::span<const CollectionSpec> healthCollections()
{
    return collections;
}

std::span<const std::string_view> stockEntryTypes()
{
    return entryTypeCodes;
}

std::span<const std::string_view> equipmentItems()
{
    return equipmentCodes;
}

} // namespace feltbok::domain
