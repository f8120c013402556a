// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/case_models.h"

#include "domain/oslo_time.h"
#include "domain/points.h"
#include "ui/labels.h"
#include "ui/place_hours.h"
#include "ui/text.h"

#include <unordered_map>

namespace feltbok::ui {
namespace {

Result<std::vector<domain::RecordView>>
childrenOf(domain::RecordStore& store, std::string_view collection, const RecordId& parent)
{
    domain::ListQuery query;
    query.collection = collection;
    query.parent = parent;
    query.limit = 1000;
    FELTBOK_ASSIGN(auto page, store.list(query));
    return std::move(page.rows);
}

Result<RecordId> idField(const json::object& fields, std::string_view name)
{
    return RecordId::parse(findString(fields, name).value_or(""));
}

/// The Norwegian date of an instant field.
QString dateOfInstant(const json::object& fields, std::string_view name)
{
    const auto instant = parseRfc3339(findString(fields, name).value_or(""));
    return instant ? toQString(toIsoDate(domain::toOslo(*instant).date())) : QString();
}

struct Weighing
{
    domain::RecordView observation;
    json::object visit;
    std::optional<domain::RecordView> assessment;
};

Result<Weighing> readWeighing(domain::RecordStore& store, const RecordId& id)
{
    Weighing out;
    FELTBOK_ASSIGN(out.observation, store.record(id));
    if (const auto visit = idField(out.observation.fields, "visit"))
        if (auto record = store.record(*visit))
            out.visit = std::move(record->fields);
    FELTBOK_ASSIGN(auto assessments, childrenOf(store, "assessment", id));
    if (!assessments.empty())
        out.assessment = std::move(assessments.front());
    return out;
}

/// Everything the points of a place are counted from.
struct Ledger
{
    domain::PointsCase input;
};

Result<Ledger> readLedger(domain::RecordStore& store, const RecordId& premises, Date today)
{
    Ledger out;
    out.input.on = today;
    FELTBOK_ASSIGN(const auto licences, childrenOf(store, "licence", premises));
    for (const auto& licence : licences)
        if (const auto kind = findString(licence.fields, "licence_kind"))
            out.input.licenceKind = *kind;
    domain::ListQuery visits;
    visits.collection = "control_visit";
    visits.premises = premises;
    visits.statuses = {"finished", "comment_received", "assessed", "closed"};
    visits.limit = 1000;
    FELTBOK_ASSIGN(const auto found, store.list(visits));
    for (const auto& visit : found.rows) {
        const auto started = parseRfc3339(findString(visit.fields, "started_at").value_or(""));
        if (!started)
            continue;
        domain::ControlInput control;
        control.date = domain::toOslo(*started).date();
        FELTBOK_ASSIGN(const auto observations, childrenOf(store, "observation", visit.id));
        for (const auto& observation : observations) {
            FELTBOK_ASSIGN(const auto assessments, childrenOf(store, "assessment", observation.id));
            for (const auto& assessment : assessments) {
                if (findString(assessment.fields, "decision").value_or("") != "assessed")
                    continue;
                domain::BreachInput breach;
                breach.code = findString(assessment.fields, "violation").value_or("");
                if (const auto date =
                        parseIsoDate(findString(assessment.fields, "breach_date").value_or("")))
                    if (*date != control.date)
                        control.breachDate = *date;
                control.breaches.push_back(std::move(breach));
            }
        }
        if (!control.breaches.empty())
            out.input.controls.push_back(std::move(control));
    }
    return out;
}

QString notCountedText(domain::NotCounted reason)
{
    switch (reason) {
    case domain::NotCounted::kindNotCovered:
        return PointsSum::tr("this kind of licence is not in the points system");
    case domain::NotCounted::notInForce:
        return PointsSum::tr("the category was not in force");
    case domain::NotCounted::afterDate:
        return PointsSum::tr("later than today");
    case domain::NotCounted::beforeTransfer:
        return PointsSum::tr("before the transfer");
    case domain::NotCounted::outsideTwoYears:
        return PointsSum::tr("more than two years ago");
    case domain::NotCounted::usedForWithdrawal:
        return PointsSum::tr("already used for a withdrawal");
    case domain::NotCounted::sameKindSameControl:
        return PointsSum::tr("same kind in the same control");
    }
    return {};
}

template <typename Model>
void follow(Model* model, Workspace* before, Workspace* after)
{
    if (before != nullptr)
        before->records().disconnect(model);
    if (after != nullptr)
        QObject::connect(&after->records(), &RecordAccess::changed, model,
                         [model] { model->setWorkspace(model->workspace()); });
}

} // namespace

AssessmentEditor::AssessmentEditor(QObject* parent) : QObject(parent) {}

void AssessmentEditor::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void AssessmentEditor::setObservation(const QString& observation)
{
    if (observation == m_observation)
        return;
    m_observation = observation;
    m_ready = false;
    Q_EMIT observationChanged();
    reload();
}

QString AssessmentEditor::violationText() const
{
    return m_violation.isEmpty() ? QString() : violationLabel(m_violation);
}

void AssessmentEditor::setViolation(const QString& violation)
{
    m_violation = violation;
    weigh();
    Q_EMIT changed();
}

void AssessmentEditor::weigh()
{
    m_points = 0;
    m_pointsRule.clear();
    const auto* violation = domain::findViolation(toStdString(m_violation));
    const auto date = parseIsoDate(toStdString(m_breachDate));
    if (violation == nullptr || !date)
        return;
    if (!violation->validity.covers(*date)) {
        m_pointsRule =
            tr("The category was not in force on %1.").arg(dateText(toStdString(m_breachDate)));
        return;
    }
    m_points = violation->points;
    m_pointsRule = tr("alkoholforskriften § 10-3, by the date of the breach %1: %2")
                       .arg(dateText(toStdString(m_breachDate)), violationLabel(m_violation));
}

void AssessmentEditor::reload()
{
    const auto id = RecordId::parse(toStdString(m_observation));
    if (!m_workspace || !id)
        return;
    m_workspace->records().run(
        this, [id = *id](domain::RecordStore& store) { return readWeighing(store, id); },
        [this](const Result<Weighing>& read) {
            if (!read) {
                m_error = errorText(read.error(), Doing::reading);
                Q_EMIT errorChanged();
                return;
            }
            const auto& fields = read->observation.fields;
            m_municipality = toQString(read->observation.municipality);
            m_clock = instantField(fields, "at");
            m_description = textField(fields, "description");
            if (const auto* users = fields.if_contains("observers");
                users != nullptr && m_workspace)
                m_observers = m_workspace->namesOf(toVariant(*users)).join(u", ");
            m_breachDate = dateOfInstant(fields, "at");
            if (m_breachDate.isEmpty())
                m_breachDate = dateOfInstant(read->visit, "started_at");
            m_isSale = textField(read->visit, "kind") == u"salgskontroll";
            const json::object none;
            const auto& made = read->assessment ? read->assessment->fields : none;
            m_assessment = read->assessment ? toQString(read->assessment->id.toText()) : QString();
            m_decision = textField(made, "decision");
            m_reason = textField(made, "reason");
            if (const QString chosen = textField(made, "violation"); !chosen.isEmpty())
                m_violation = chosen;
            else if (!m_ready)
                m_violation = textField(fields, "possible_violation");
            m_ready = true;
            weigh();
            Q_EMIT changed();
        });
}

void AssessmentEditor::decide(const QString& decision, const QString& reason)
{
    const auto observation = RecordId::parse(toStdString(m_observation));
    if (!m_workspace || !observation || !m_ready)
        return;
    if (decision == u"dropped" && reason.trimmed().isEmpty()) {
        Q_EMIT reasonMissing();
        return;
    }
    domain::Change change;
    change.set["decision"] = toStdString(decision);
    change.set["violation"] = toStdString(m_violation);
    change.set["breach_date"] = toStdString(m_breachDate);
    change.set["points"] = decision == u"assessed" ? m_points : 0;
    change.set["reason"] =
        reason.trimmed().isEmpty() ? json::value(nullptr) : json::value(toStdString(reason));
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [change, now, observation = *observation, municipality = toStdString(m_municipality),
         existing = toStdString(m_assessment)](domain::RecordStore& store) mutable -> Result<void> {
            if (const auto id = RecordId::parse(existing)) {
                FELTBOK_TRY(store.save(*id, change, now));
                return {};
            }
            change.set["observation"] = observation.toText();
            FELTBOK_TRY(store.create("assessment", municipality, change, now));
            return {};
        },
        [this](const Result<void>& done) {
            if (!done) {
                m_error = errorText(done.error(), Doing::saving);
                Q_EMIT errorChanged();
                return;
            }
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT decided();
        });
}

PointsSum::PointsSum(QObject* parent) : QObject(parent) {}

void PointsSum::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void PointsSum::setPremises(const QString& premises)
{
    if (premises == m_premises)
        return;
    m_premises = premises;
    Q_EMIT premisesChanged();
    reload();
}

QString PointsSum::meaning() const
{
    constexpr int withdrawalAt = 12; // alkoholforskriften § 10-2
    if (m_days > 0)
        return tr("Twelve points or more within two years: the licence shall be withdrawn for %n "
                  "day(s) (alkoholforskriften § 10-2; scale of Helsedirektoratet).",
                  nullptr, m_days);
    return tr("%n more point(s) within two years lead to withdrawal for one week "
              "(alkoholforskriften § 10-2).",
              nullptr, withdrawalAt - m_sum);
}

void PointsSum::reload()
{
    const auto premises = RecordId::parse(toStdString(m_premises));
    if (!m_workspace || !premises)
        return;
    const Date today = domain::toOslo(m_workspace->clock().now()).date();
    m_workspace->records().run(
        this,
        [premises = *premises, today](domain::RecordStore& store) {
            return readLedger(store, premises, today);
        },
        [this](const Result<Ledger>& ledger) {
            if (!ledger)
                return;
            const auto counted = domain::countPoints(ledger->input);
            if (!counted)
                return;
            m_sum = counted->sum;
            m_days = counted->daysWithdrawn;
            m_lines.clear();
            const auto add = [this](const domain::PointsLine& line, bool counts) {
                m_lines.push_back(
                    QVariantMap{{QStringLiteral("date"), dateText(toIsoDate(line.breach))},
                                {QStringLiteral("violation"), violationLabel(toQString(line.code))},
                                {QStringLiteral("points"), line.points},
                                {QStringLiteral("counted"), counts},
                                {QStringLiteral("reason"),
                                 line.reason ? notCountedText(*line.reason) : QString()}});
            };
            for (const auto& line : counted->counted)
                add(line, true);
            for (const auto& line : counted->notCounted)
                add(line, false);
            m_rules.clear();
            for (const auto& rule : counted->rules)
                if (const QString reference = toQString(rule.source.reference);
                    !m_rules.contains(reference))
                    m_rules.push_back(reference);
            Q_EMIT changed();
        });
}

namespace {

struct Attention
{
    domain::RecordView entry;
    std::string collection; ///< of the record it points at
    json::object place;
    json::object withdrawn;
    RecordId visit;
};

/// The visit that a record belongs to: itself, its visit, or its observation's.
RecordId visitOf(domain::RecordStore& store, const domain::RecordView& record)
{
    if (record.collection == "control_visit")
        return record.id;
    if (const auto visit = idField(record.fields, "visit"))
        return *visit;
    if (const auto observation = idField(record.fields, "observation"))
        if (const auto parent = store.record(*observation))
            if (const auto visit = idField(parent->fields, "visit"))
                return *visit;
    return {};
}

Result<std::vector<Attention>> readAttention(domain::RecordStore& store)
{
    std::vector<Attention> out;
    for (const auto* collection : {"conflict", "parked"}) {
        domain::ListQuery query;
        query.collection = collection;
        query.limit = 500;
        FELTBOK_ASSIGN(auto page, store.list(query));
        for (auto& row : page.rows) {
            const auto* open = row.fields.if_contains("open");
            if (open == nullptr || !open->is_bool() || !open->get_bool())
                continue;
            Attention attention;
            if (const auto id = idField(row.fields, "record"))
                if (const auto record = store.record(*id)) {
                    attention.collection = record->collection;
                    attention.visit = visitOf(store, *record);
                    if (const auto visit = store.record(attention.visit))
                        if (const auto place = idField(visit->fields, "premises"))
                            if (auto premises = store.record(*place))
                                attention.place = std::move(premises->fields);
                }
            if (row.collection == "parked")
                attention.withdrawn = store.parkedChange(row.id).valueOr({});
            attention.entry = std::move(row);
            out.push_back(std::move(attention));
        }
    }
    return out;
}

/// A value as a person reads it.
QString valueText(const QString& field, const json::value& value, const Workspace& workspace)
{
    if (value.is_null())
        return AttentionModel::tr("empty");
    if (value.is_bool())
        return value.get_bool() ? AttentionModel::tr("yes") : AttentionModel::tr("no");
    if (value.is_string()) {
        const QString text = toQString(std::string_view(value.get_string()));
        if (const auto instant = parseRfc3339(toStdString(text)))
            return dayAndClockText(*instant);
        if (field == u"possible_violation" || field == u"violation")
            return violationLabel(text);
        return codeLabel(text);
    }
    if (value.is_number())
        return toVariant(value).toString();
    if (value.is_array()) {
        QStringList parts;
        for (const auto& element : value.get_array())
            parts.push_back(
                element.is_string() && uuidFromText(std::string_view(element.get_string()))
                    ? workspace.nameOf(toQString(std::string_view(element.get_string())))
                    : valueText(field, element, workspace));
        return parts.join(u", ");
    }
    if (const auto answer = findString(value.get_object(), "answer")) {
        const auto note = findString(value.get_object(), "note").value_or("");
        return codeLabel(toQString(*answer)) + (note.empty() ? QString() : u": " + toQString(note));
    }
    return toQString(toJsonText(value));
}

} // namespace

AttentionModel::AttentionModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &AttentionModel::countChanged);
}

void AttentionModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void AttentionModel::setVisit(const QString& visit)
{
    if (visit == m_visit)
        return;
    m_visit = visit;
    Q_EMIT visitChanged();
    reload();
}

void AttentionModel::reload()
{
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this, readAttention, [this](const Result<std::vector<Attention>>& read) {
            if (!read || !m_workspace)
                return;
            std::vector<AttentionRow> rows;
            for (const auto& attention : *read) {
                const QString visit = toQString(attention.visit.toText());
                if (!m_visit.isEmpty() && visit != m_visit)
                    continue;
                const auto& fields = attention.entry.fields;
                AttentionRow row;
                row.id = toQString(attention.entry.id.toText());
                row.kind = toQString(attention.entry.collection);
                row.record = textField(fields, "record");
                row.place = textField(attention.place, "name");
                const QString field = textField(fields, "field");
                row.field = field.isEmpty() ? QString()
                                            : fieldLabel(toQString(attention.collection), field);
                if (attention.entry.collection == "parked") {
                    row.text = parkedLabel(textField(fields, "code"));
                    for (const auto& [name, value] : attention.withdrawn)
                        row.values.push_back(QVariantMap{
                            {QStringLiteral("label"),
                             fieldLabel({}, toQString(std::string_view(name)))},
                            {QStringLiteral("text"),
                             valueText(toQString(std::string_view(name)), value, *m_workspace)}});
                } else if (const auto* values = fields.if_contains("values");
                           values != nullptr && values->is_array()) {
                    for (const auto& value : values->get_array()) {
                        if (!value.is_object())
                            continue;
                        const auto& side = value.get_object();
                        const auto* given = side.if_contains("value");
                        row.values.push_back(QVariantMap{
                            {QStringLiteral("text"),
                             valueText(field, given != nullptr ? *given : json::value(nullptr),
                                       *m_workspace)},
                            {QStringLiteral("who"), m_workspace->nameOf(textField(side, "user"))},
                            {QStringLiteral("at"), instantField(side, "at")}});
                    }
                }
                rows.push_back(std::move(row));
            }
            replaceRows(std::move(rows));
        });
}

void AttentionModel::choose(const QString& conflict, int index)
{
    const auto id = RecordId::parse(toStdString(conflict));
    if (!m_workspace || !id || index < 0)
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [id = *id, index, now](domain::RecordStore& store) -> Result<void> {
            FELTBOK_ASSIGN(const auto record, store.record(id));
            FELTBOK_ASSIGN(const auto values, requireArray(record.fields, "values"));
            if (std::size_t(index) >= values.size() || !values[std::size_t(index)].is_object())
                return Error(ErrorCode::conflict, "the conflict changed meanwhile");
            const auto* value = values[std::size_t(index)].get_object().if_contains("value");
            return store.resolve(id, value != nullptr ? *value : json::value(nullptr), now);
        },
        [this](const Result<void>&) {
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

void AttentionModel::close(const QString& parked)
{
    const auto id = RecordId::parse(toStdString(parked));
    if (!m_workspace || !id)
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [id = *id, now](domain::RecordStore& store) { return store.resolve(id, nullptr, now); },
        [this](const Result<void>&) {
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

} // namespace feltbok::ui
