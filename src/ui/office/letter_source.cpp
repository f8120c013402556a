// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/letter_source.h"

#include "domain/oslo_time.h"
#include "domain/violations.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <algorithm>

namespace feltbok::ui {
namespace {

QDate toQDate(Date date)
{
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

QDate dateField(const json::object& fields, std::string_view name)
{
    const auto date = parseIsoDate(findString(fields, name).value_or(""));
    return date ? toQDate(*date) : QDate();
}

QDate dayField(const json::object& fields, std::string_view name)
{
    const auto instant = parseRfc3339(findString(fields, name).value_or(""));
    return instant ? toQDate(domain::toOslo(*instant).date()) : QDate();
}

int intField(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_int64() ? int(value->get_int64()) : 0;
}

/// What a person wrote, or was sent, or else what follows from the case.
int intOr(const json::object& fields, std::string_view name, int suggested)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_int64() ? int(value->get_int64()) : suggested;
}

const domain::RecordView* decisionOf(const PlaceCase& place, std::string_view id)
{
    const auto found =
        std::find_if(place.decisions.begin(), place.decisions.end(),
                     [&](const domain::RecordView& each) { return each.id.toText() == id; });
    return found == place.decisions.end() ? nullptr : &*found;
}

bool isOfWithdrawal(std::string_view kind)
{
    return kind == "forhaandsvarsel_inndragning" || kind == "vedtak_inndragning";
}

report::LetterBreach breachFrom(const CaseVisit& visit, const json::object& assessment)
{
    report::LetterBreach out;
    out.control = toQDate(visit.control);
    out.date = dateField(assessment, "breach_date");
    if (!out.date.isValid())
        out.date = out.control;
    out.violation = textField(assessment, "violation");
    if (const auto* violation = domain::findViolation(toStdString(out.violation))) {
        out.provision = toQString(violation->reference);
        out.tablePoints = violation->points;
    }
    const QString deviation = textField(assessment, "deviation");
    out.reason = textField(assessment, "reason");
    const bool deviates = !deviation.isEmpty() && deviation != u"ingen" && !out.reason.isEmpty();
    out.points = deviates ? intField(assessment, "points") : out.tablePoints;
    out.isMitigating = deviation == u"formildende";
    return out;
}

/// The breaches a decision rests on; of one kind in one control only the weightiest counts.
QList<report::LetterBreach> breachesOf(const PlaceCase& place, const json::object& decision)
{
    QList<report::LetterBreach> out;
    for (const RecordId& id : idsIn(decision, "assessments"))
        if (const CaseVisit* visit = place.visitOf(id))
            for (const CaseAssessment& each : visit->assessments)
                if (each.id == id && each.isBreach())
                    out.push_back(breachFrom(*visit, each.fields));
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.control, a.violation, -a.points) <
               std::tuple(b.control, b.violation, -b.points);
    });
    for (qsizetype i = 1; i < out.size(); ++i)
        out[i].isRepeat =
            out[i].control == out[i - 1].control && out[i].violation == out[i - 1].violation;
    return out;
}

int sumOf(const QList<report::LetterBreach>& breaches)
{
    int sum = 0;
    for (const auto& breach : breaches)
        sum += breach.isRepeat ? 0 : breach.points;
    return sum;
}

/// Whether a decision on points that stands had been made of the breach by that day.
bool isDecidedBy(const PlaceCase& place, const RecordId& assessment, Date on)
{
    return std::any_of(
        place.decisions.begin(), place.decisions.end(), [&](const domain::RecordView& each) {
            const auto ids = idsIn(each.fields, "assessments");
            const auto date = parseIsoDate(findString(each.fields, "date").value_or(""));
            return findString(each.fields, "kind") == "vedtak_prikker" &&
                   domain::standsAt(domain::decisionStatus(each.fields)) &&
                   (!date || *date <= on) &&
                   std::find(ids.begin(), ids.end(), assessment) != ids.end();
        });
}

/// The ledger as it will be with this letter's own breaches decided, and nothing else that is
/// open; its own withdrawal uses nothing up. A withdrawal rests on the controls that the party was
/// warned of, and uses up no others: what was decided since counts the next time.
Result<domain::PointsResult> countWith(const PlaceCase& place, const domain::RecordView& decision,
                                       Date on)
{
    PlaceCase own = place;
    std::erase_if(own.decisions, [&](const domain::RecordView& each) {
        return each.id == decision.id && findString(each.fields, "kind") == "vedtak_inndragning";
    });
    const auto kind = findString(decision.fields, "kind").value_or("");
    const auto named = idsIn(decision.fields, "visits");
    if (isOfWithdrawal(kind) && !named.empty())
        std::erase_if(own.visits, [&](const CaseVisit& visit) {
            return std::find(named.begin(), named.end(), visit.visit.id) == named.end();
        });
    const auto ids = idsIn(decision.fields, "assessments");
    for (CaseVisit& visit : own.visits)
        for (CaseAssessment& each : visit.assessments)
            if (std::find(ids.begin(), ids.end(), each.id) != ids.end() && each.isBreach())
                each.state = domain::BreachState::decided;
            // A letter that is printed again says what held when it was dated.
            else if (each.state == domain::BreachState::decided && !isDecidedBy(place, each.id, on))
                each.state = domain::BreachState::assessed;
    FELTBOK_ASSIGN(auto ledger,
                   domain::makeLedger(ledgerInput(own, place.isSaleDecision(decision.fields), on),
                                      place.legal));
    return std::move(ledger.decided);
}

Date countedOn(const domain::RecordView& decision, Date today)
{
    const auto date = parseIsoDate(findString(decision.fields, "date").value_or(""));
    return date ? *date : today;
}

/// What was reached still is when the letter comes months later (§ 10-2).
int highest(const domain::PointsResult& result)
{
    return std::max(result.sum, result.reached ? result.reached->sum : 0);
}

void addPlace(report::LetterContent& out, const PlaceCase& place, const json::object& decision)
{
    const auto& fields = place.place.fields;
    out.holder = textField(fields, "holder");
    out.place = textField(fields, "name");
    out.orgNumber = textField(fields, "org_number");
    out.address = textField(fields, "address");
    out.postalTown =
        QString(textField(fields, "postal_code") + u' ' + textField(fields, "postal_place"))
            .trimmed();
    if (const auto id = idField(decision, "licence"))
        for (const auto& licence : place.licences)
            if (licence.id == *id)
                out.licenceNumber = textField(licence.fields, "licence_number");
}

void addHearing(report::LetterContent& out, const PlaceCase& place, const json::object& decision)
{
    const auto visits = idsIn(decision, "visits");
    for (const CaseVisit& visit : place.visits) {
        if (std::find(visits.begin(), visits.end(), visit.visit.id) == visits.end())
            continue;
        const auto& fields = visit.visit.fields;
        report::LetterHearing heard;
        heard.control = toQDate(visit.control);
        heard.reportSent = dayField(fields, "report_sent_at");
        heard.comment = textField(fields, "comment").trimmed();
        heard.commentReceived = dateField(fields, "comment_received_at");
        if (heard.reportSent.isValid() || heard.isAnswered())
            out.hearings.push_back(heard);
    }
    std::stable_sort(out.hearings.begin(), out.hearings.end(),
                     [](const auto& a, const auto& b) { return a.control < b.control; });
    out.replyDue = dateField(decision, "reply_due");
    if (const auto* warning = decisionOf(place, findString(decision, "forewarning").value_or(""))) {
        out.warned = dateField(warning->fields, "date");
        out.warnedOf = textField(warning->fields, "kind");
        out.replyDue = dateField(warning->fields, "reply_due");
        out.reply = textField(warning->fields, "reply");
        out.replyReceived = dateField(warning->fields, "reply_received_at");
    }
}

} // namespace

Result<report::LetterContent> letterContent(const PlaceCase& place,
                                            const domain::RecordView& decision,
                                            const LetterSender& sender, Date today)
{
    const auto& fields = decision.fields;
    report::LetterContent out;
    out.kind = textField(fields, "kind");
    out.isDraft = domain::decisionStatus(fields) == "draft";
    out.municipality = sender.municipality.isEmpty()
                           ? QStringLiteral("Kommunen")
                           : sender.municipality + QStringLiteral(" kommune");
    out.caseHandler = textField(fields, "decided_by");
    if (out.caseHandler.isEmpty())
        out.caseHandler = sender.caseHandler;
    out.isSale = place.isSaleDecision(fields);
    addPlace(out, place, fields);
    out.date = dateField(fields, "date");
    out.caseNumber = textField(fields, "case_number");
    out.text = textField(fields, "text");
    addHearing(out, place, fields);
    out.breaches = breachesOf(place, fields);

    const Date on = countedOn(decision, today);
    FELTBOK_ASSIGN(const auto counted, countWith(place, decision, on));
    const auto& rule = domain::pointsRuleFor(on, place.legal);
    out.threshold = rule.threshold;
    out.sum = highest(counted);
    const bool reachedBefore = counted.reached && counted.reached->sum > counted.sum;
    const Date end = reachedBefore ? counted.reached->on : on;
    out.windowFrom = toQDate(rule.windowStart(end)).addDays(1);
    out.windowTo = toQDate(end);
    for (const auto& line : counted.counted) {
        report::LetterBreach row;
        row.date = toQDate(line.breach);
        row.violation = toQString(line.code);
        row.points = line.points;
        out.reckoning.push_back(row);
    }
    if (reachedBefore)
        // Some of them are two years old by now, and were not when the last breach happened.
        for (const auto& line : counted.notCounted)
            if (line.reason == domain::NotCounted::outsideTwoYears &&
                line.breach > rule.windowStart(end)) {
                report::LetterBreach row;
                row.date = toQDate(line.breach);
                row.violation = toQString(line.code);
                row.points = line.points;
                out.reckoning.push_back(row);
            }
    std::stable_sort(out.reckoning.begin(), out.reckoning.end(),
                     [](const auto& a, const auto& b) { return a.date < b.date; });
    // The ledger counts breach by breach, so that a draft has no points but theirs.
    const int follows =
        isOfWithdrawal(findString(fields, "kind").value_or("")) ? out.sum : sumOf(out.breaches);
    out.points = out.isDraft ? follows : intOr(fields, "points", follows);
    out.scaleDays = counted.daysWithdrawn;
    out.days = intOr(fields, "days", counted.daysWithdrawn);
    out.reasonDeviation = textField(fields, "reason_deviation");
    out.withdrawnFrom = dateField(fields, "withdrawn_from");
    out.withdrawnTo = dateField(fields, "withdrawn_to");
    out.suspension = toQString(domain::citationOn("suspension", on, place.legal));
    out.recordId = toQString(decision.id.toText());
    return out;
}

Result<domain::DecisionBasis> decisionBasis(const PlaceCase& place,
                                            const domain::RecordView& decision, Date today)
{
    domain::DecisionBasis out;
    out.tablePoints = sumOf(breachesOf(place, decision.fields));
    FELTBOK_ASSIGN(const auto counted, countWith(place, decision, countedOn(decision, today)));
    out.scaleDays = counted.daysWithdrawn;
    out.reasons = {domain::citationOn("reasons", countedOn(decision, today), place.legal),
                   domain::Confidence::office};
    const auto own = idsIn(decision.fields, "assessments");
    out.isDecidedElsewhere = std::any_of(
        place.decisions.begin(), place.decisions.end(), [&](const domain::RecordView& other) {
            if (other.id == decision.id ||
                findString(other.fields, "kind").value_or("") != "vedtak_prikker" ||
                !domain::standsAt(domain::decisionStatus(other.fields)))
                return false;
            const auto ids = idsIn(other.fields, "assessments");
            return std::find_first_of(ids.begin(), ids.end(), own.begin(), own.end()) != ids.end();
        });
    if (const auto* warning =
            decisionOf(place, findString(decision.fields, "forewarning").value_or("")))
        out.forewarning = domain::caseDecisionFrom(warning->id.toText(), warning->fields);
    return out;
}

Result<domain::Change> suggestedDecision(const PlaceCase& place, const RecordId& visit, bool isSale,
                                         std::string_view kind, std::string_view forewarning,
                                         const QString& caseHandler, Date today)
{
    const bool isOfPoints = kind == "forhaandsvarsel_prikker" || kind == "vedtak_prikker";
    const bool isWithdrawal = isOfWithdrawal(kind);
    domain::Change out;
    out.set["premises"] = place.place.id.toText();
    out.set["kind"] = kind;
    out.set["status"] = "draft";
    out.set["date"] = toIsoDate(today);
    out.set["decided_by"] = toStdString(caseHandler);
    if (const auto* licence = place.licenceOn(isSale, today))
        out.set["licence"] = licence->id.toText();

    json::array visits;
    json::array assessments;
    const auto* warning = decisionOf(place, forewarning);
    // One case is dropped, and not what else there is at the place.
    const bool isDropped = kind == "henleggelse";
    if (isDropped && warning != nullptr) {
        const auto warned = idsIn(warning->fields, "visits");
        if (!warned.empty() && std::find(warned.begin(), warned.end(), visit) == warned.end())
            warning = nullptr;
    }
    if (warning != nullptr) {
        out.set["forewarning"] = forewarning;
        if (const auto number = findString(warning->fields, "case_number"))
            out.set["case_number"] = *number;
        // A decision rests on what the party was warned of.
        for (const RecordId& id : idsIn(warning->fields, "visits"))
            visits.emplace_back(id.toText());
        for (const RecordId& id : idsIn(warning->fields, "assessments"))
            assessments.emplace_back(id.toText());
    } else {
        for (const CaseVisit& other : place.visits) {
            if (other.isSale != isSale || !other.isInPoints ||
                (isDropped && other.visit.id != visit))
                continue;
            bool isNamed = false;
            for (const CaseAssessment& each : other.assessments) {
                const auto wanted =
                    isWithdrawal ? domain::BreachState::decided : domain::BreachState::assessed;
                if (!each.isBreach() || each.state != wanted)
                    continue;
                isNamed = true;
                if (!isWithdrawal)
                    assessments.emplace_back(each.id.toText());
            }
            if (isNamed)
                visits.emplace_back(other.visit.id.toText());
        }
    }
    if (!visits.empty())
        out.add["visits"] = visits;
    if (!assessments.empty())
        out.add["assessments"] = assessments;

    if (domain::isForewarning(kind))
        if (const auto due = domain::suggestedReplyDue(today, place.legal))
            out.set["reply_due"] = toIsoDate(*due);
    domain::RecordView draft;
    draft.fields = out.set;
    draft.fields["visits"] = visits;
    draft.fields["assessments"] = assessments;
    FELTBOK_ASSIGN(const auto counted, countWith(place, draft, today));
    if (isOfPoints)
        out.set["points"] = sumOf(breachesOf(place, draft.fields));
    if (isWithdrawal) {
        out.set["points"] = highest(counted);
        out.set["days"] = counted.daysWithdrawn;
        if (kind == "vedtak_inndragning") {
            const auto period =
                domain::suggestedWithdrawal(today, counted.daysWithdrawn, place.legal);
            out.set["withdrawn_from"] = toIsoDate(period.from);
            out.set["withdrawn_to"] = toIsoDate(period.to);
        }
    }
    return out;
}

} // namespace feltbok::ui
