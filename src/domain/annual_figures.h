// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/survey_categories.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace feltbok::domain {

// What a year is counted from: plain values, so that records of any origin can be counted.

struct FiguresLicence
{
    std::string id;
    std::string kind;      ///< code, empty: not registered
    std::string placeKind; ///< of its premises
    std::set<std::string> groups;
    std::set<std::string> conditions;
    std::optional<Date> validFrom; ///< none: since ever
    std::optional<Date> validTo;   ///< none: for ever
};

/// A possible breach that was seen, and what the office made of it.
struct FiguresBreach
{
    std::string possible;  ///< code of the inspector; may be empty when the office found it
    std::string checkItem; ///< of the checklist, e.g. S12; empty: none
    std::string decision;  ///< "assessed", "dropped", empty: not weighed yet
    std::string violation; ///< code of the assessment
};

struct FiguresVisit
{
    std::string id;
    std::string premises;
    std::optional<Activity> activity; ///< none: neither its kind nor its licence says
    std::optional<Date> date;         ///< the evening it belongs to, see controlEvening()
    std::string provider;             ///< code, empty: not registered
    std::string reasonNotCarriedOut;  ///< code, empty: it was carried out
    bool isSingle = false; ///< by one inspector where two are needed: no control of the quota
    std::optional<Date> reportSent;
    std::optional<Date> reportDue; ///< alkoholforskriften § 9-6
    bool hasComment = false;
    std::vector<FiguresBreach> breaches;
};

struct FiguresDecision
{
    std::string id;
    std::string kind;
    std::string status;
    std::optional<Date> date;
    std::optional<Date> withdrawnFrom;
    std::optional<Date> withdrawnTo;
    int points = 0;
    int days = 0;
};

struct FiguresInput
{
    std::chrono::year year{};
    Date today{}; ///< when it is counted: a year that is not over is said to be so
    std::vector<FiguresLicence> licences;
    std::vector<FiguresVisit> visits;
    std::vector<FiguresDecision> decisions;
};

/// One number with the code of what it counts.
struct FiguresCount
{
    std::string code;
    int count = 0;
    friend bool operator==(const FiguresCount&, const FiguresCount&) = default;
};

struct BreachCount
{
    const SurveyCategory* category = nullptr;
    int assessed = 0; ///< similar ones found in one control are one (alkoholforskriften § 10-2)
    int waiting = 0;  ///< possible ones that nobody has weighed
    friend bool operator==(const BreachCount&, const BreachCount&) = default;
};

/// What was done at places of one activity, or of none known.
struct ControlCount
{
    int carriedOut = 0;
    int singleController = 0; ///< of those: by one inspector where two are needed (§ 9-5)
    int notCarriedOut = 0;
    int places = 0;     ///< with at least one that was carried out
    int withBreach = 0; ///< carried out, with an assessed breach
    int assessed = 0;   ///< breaches, as in the categories
    int waiting = 0;
    int dropped = 0; ///< possible ones that were found to be none
    friend bool operator==(const ControlCount&, const ControlCount&) = default;
};

/// Numbers of one calendar year in the categories of the annual survey. A control, and all that was
/// found in it, belongs to the year of the evening it began.
struct AnnualFigures
{
    std::chrono::year year{};
    bool isYearOver = false;

    std::vector<FiguresCount> saleLicences;    ///< by kind of place; "andre" for the rest
    std::vector<FiguresCount> servingLicences; ///< "G1", "G1+G2", "G1+G2+G3", "andre"
    std::vector<FiguresCount> eventLicences;   ///< single occasions, itinerant, extensions
    std::vector<FiguresCount> otherLicences;   ///< "vinmonopol", "statlig", "ukjent"
    int licences = 0;                          ///< the sum of the four
    std::vector<FiguresCount> conditions;      ///< licences that have the condition
    int licencesWithConditions = 0;

    ControlCount sale;
    ControlCount serving;
    ControlCount unknown;                ///< kind not registered
    std::vector<FiguresCount> providers; ///< of those carried out; "ukjent"
    std::vector<FiguresCount> reasonsNotCarriedOut;

    std::vector<BreachCount> saleBreaches; ///< every category in force, also those without any
    std::vector<BreachCount> servingBreaches;

    int pointsDecisions = 0; ///< decided and not reversed
    int points = 0;
    int temporaryWithdrawals = 0;
    int permanentWithdrawals = 0; ///< without an end
    int unknownWithdrawals = 0;   ///< without a period
    int reversed = 0;             ///< decisions of points or withdrawal, reversed or taken back

    int comments = 0;
    int reportsInTime = 0; ///< sent within the week (§ 9-6)
    int reportsLate = 0;
    int reportsNotSent = 0;

    /// What is missing before the figures are whole: only codes with a count above zero. In the
    /// order in which an office should look at them.
    std::vector<FiguresCount> missing;

    int carriedOut() const { return sale.carriedOut + serving.carriedOut + unknown.carriedOut; }
    bool isWhole() const { return isYearOver && missing.empty(); }
    /// Nothing at all happened or was in force.
    bool isEmpty() const;
};

AnnualFigures annualFigures(const FiguresInput& input);

} // namespace feltbok::domain
