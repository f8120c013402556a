// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit_editor.h"

#include "domain/checklists.h"
#include "domain/deadlines.h"
#include "domain/oslo_time.h"
#include "domain/visit_rules.h"
#include "ui/labels.h"
#include "ui/observation_facts.h"
#include "ui/text.h"
#include "ui/visit_licence.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace feltbok::ui {
namespace {

struct Surroundings
{
    json::object place;
    std::string licenceKind;
    std::vector<domain::RecordView> observations;
    std::vector<domain::RecordView> addenda;
};

Result<Surroundings> readAround(domain::RecordStore& store, const RecordId& visit)
{
    Surroundings out;
    FELTBOK_ASSIGN(const auto record, store.record(visit));
    if (const auto id = RecordId::parse(findString(record.fields, "premises").value_or("")))
        if (auto premises = store.record(*id))
            out.place = std::move(premises->fields);
    FELTBOK_ASSIGN(out.licenceKind, licenceKindOf(store, record.fields));
    domain::ListQuery query;
    query.parent = visit;
    query.limit = 1000;
    query.collection = "observation";
    FELTBOK_ASSIGN(auto observations, store.list(query));
    out.observations = std::move(observations.rows);
    query.collection = "addendum";
    FELTBOK_ASSIGN(auto addenda, store.list(query));
    out.addenda = std::move(addenda.rows);
    return out;
}

json::object checklistOf(const json::object& fields)
{
    const auto* checklist = fields.if_contains("checklist");
    return checklist != nullptr && checklist->is_object() ? checklist->get_object()
                                                          : json::object();
}

QString answerOf(const json::object& checklist, std::string_view item)
{
    const auto* answer = checklist.if_contains(item);
    return answer != nullptr && answer->is_object() ? textField(answer->get_object(), "answer")
                                                    : QString();
}

/// The page's section of a field of the visit.
QString sectionOf(std::string_view field)
{
    for (const auto* name :
         {"kind", "method", "started_at", "controllers", "single_controller_reason", "premises",
          "licence", "provider", "impartiality_confirmed"})
        if (field == name)
            return QStringLiteral("before");
    return QStringLiteral("closing");
}

QString sectionTitle(const QString& key)
{
    if (key == u"before")
        return VisitEditor::tr("Before the control");
    if (key == u"observations")
        return VisitEditor::tr("Observations");
    if (key == u"closing")
        return VisitEditor::tr("Closing");
    return codeLabel(key);
}

QVariantMap fact(const QString& label, const QString& value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}

bool isEmpty(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value == nullptr || value->is_null() ||
           (value->is_string() && value->get_string().empty()) ||
           (value->is_array() && value->get_array().empty());
}

} // namespace

VisitEditor::VisitEditor(QObject* parent) : RecordEditor(parent) {}

bool VisitEditor::isDraft() const
{
    return textField(record().fields, "status") == u"draft";
}
QString VisitEditor::premisesId() const
{
    return textField(record().fields, "premises");
}
bool VisitEditor::isSale() const
{
    return isSaleVisit(record().fields, m_licenceKind);
}
domain::Activity VisitEditor::activity() const
{
    return isSale() ? domain::Activity::sale : domain::Activity::serving;
}
bool VisitEditor::canDiscard() const
{
    return isReady() && isDraft() && record().version == 0;
}
QString VisitEditor::startedText() const
{
    return instantField(record().fields, "started_at");
}
QString VisitEditor::endedText() const
{
    return instantField(record().fields, "ended_at");
}
QString VisitEditor::statusText() const
{
    return codeLabel(textField(record().fields, "status"));
}

void VisitEditor::recordRead()
{
    judge();
    readSurroundings();
}

void VisitEditor::readSurroundings()
{
    workspace()->records().run(
        this, [id = record().id](domain::RecordStore& store) { return readAround(store, id); },
        [this](const Result<Surroundings>& read) {
            if (!read || workspace() == nullptr)
                return;
            m_placeName = textField(read->place, "name");
            m_placeAddress = textField(read->place, "address");
            m_licenceKind = read->licenceKind;
            m_observationCount = int(read->observations.size());
            m_observedAt.clear();
            for (const auto& observation : read->observations)
                m_observedAt.emplace_back(findString(observation.fields, "at").value_or(""));
            m_addenda.clear();
            for (const auto& addendum : read->addenda) {
                QString value = textField(addendum.fields, "text");
                if (const QString field = textField(addendum.fields, "field"); !field.isEmpty()) {
                    const auto* given = addendum.fields.if_contains("value");
                    value = fieldLabel(u"control_visit", field) + u": " +
                            (value.isEmpty() && given != nullptr ? toVariant(*given).toString()
                                                                 : value);
                }
                // Who wrote it is known from the server; until it has been there, it is ours.
                const QString who = addendum.version == 0
                                        ? workspace()->userName()
                                        : workspace()->nameOf(toQString(addendum.by.user.toText()));
                m_addenda.push_back(
                    fact(instantField(addendum.fields, "at") + u" · " + who, value));
            }
            judge();
            Q_EMIT placeChanged();
        });
}

/// What is empty, what is in the way of finishing, and what deserves a second look.
void VisitEditor::judge()
{
    const auto& fields = record().fields;
    m_missing.clear();
    QHash<QString, int> wrong;
    json::object atFinish = fields;
    if (isEmpty(fields, "ended_at")) // finish() sets it
        atFinish["ended_at"] = toRfc3339(workspace()->clock().now());
    for (const auto& missing : domain::missingForFinish(atFinish, activity())) {
        const QString field = toQString(missing.field);
        const QString section = sectionOf(missing.field);
        ++wrong[section];
        QString text = tr("Not filled in yet.");
        if (missing.code == "before_start")
            text = tr("The end is before the start.");
        else if (missing.code == "second_controller")
            text = tr("A serving control needs two inspectors, or a stated reason "
                      "(alkoholforskriften § 9-5).");
        else if (missing.field == "presented_at" || missing.field == "reason_not_presented")
            text = tr("Present yourselves and give oral feedback, or state why not "
                      "(alkoholforskriften § 9-5).");
        m_missing.push_back(
            QVariantMap{{QStringLiteral("field"), field},
                        {QStringLiteral("label"), fieldLabel(u"control_visit", field)},
                        {QStringLiteral("section"), section},
                        {QStringLiteral("text"), text}});
    }
    m_hints.clear();
    for (const auto* name : {"general_impression", "oral_feedback"})
        if (domain::conclusionWithoutSigns(findString(fields, name).value_or(""), ""))
            m_hints.push_back(QVariantMap{
                {QStringLiteral("field"), QString::fromLatin1(name)},
                {QStringLiteral("label"), fieldLabel(u"control_visit", QString::fromLatin1(name))},
                {QStringLiteral("value"), tr("Says that somebody was intoxicated, not by which "
                                             "signs. The report holds facts.")}});

    judgeTimes();

    m_sections.clear();
    const auto add = [&](const QString& key, int empty, int total) {
        m_sections.push_back(QVariantMap{{QStringLiteral("key"), key},
                                         {QStringLiteral("title"), sectionTitle(key)},
                                         {QStringLiteral("empty"), empty},
                                         {QStringLiteral("wrong"), wrong.value(key)},
                                         {QStringLiteral("answered"), total - empty},
                                         {QStringLiteral("total"), total}});
    };
    const auto emptyOf = [&](std::initializer_list<const char*> names) {
        return int(std::count_if(names.begin(), names.end(),
                                 [&](const char* name) { return isEmpty(fields, name); }));
    };
    add(QStringLiteral("before"), emptyOf({"kind", "method", "started_at", "controllers"}), 4);
    const auto checklist = checklistOf(fields);
    QStringList keys;
    QHash<QString, int> total;
    QHash<QString, int> open;
    for (const auto& item :
         domain::checklistFor(findString(fields, "kind").value_or(""), activity()).items) {
        const QString key = toQString(domain::toString(item.section));
        if (!keys.contains(key))
            keys.push_back(key);
        ++total[key];
        if (answerOf(checklist, item.code).isEmpty())
            ++open[key];
    }
    for (const QString& key : keys)
        add(key, open.value(key), total.value(key));
    add(QStringLiteral("observations"), 0, m_observationCount);
    add(QStringLiteral("closing"),
        emptyOf({"responsible_person", "presented_at", "oral_feedback", "general_impression"}), 4);
    QStringList order;
    for (const QVariant& section : std::as_const(m_sections))
        order.push_back(section.toMap().value(QStringLiteral("key")).toString());
    if (order != m_sectionKeys) {
        m_sectionKeys = order; // only then are the sections of the page made anew
        Q_EMIT sectionKeysChanged();
    }
    Q_EMIT missingChanged();
}

/// Times that do not fit together: allowed, since clocks and memories err, but asked about.
void VisitEditor::judgeTimes()
{
    const auto& fields = record().fields;
    const auto time = [&](std::string_view name) {
        return parseRfc3339(findString(fields, name).value_or(""));
    };
    const auto started = time("started_at");
    const auto ended = time("ended_at");
    const auto isOutside = [&](Instant at) {
        // A minute's grace: times are typed as hours and minutes.
        using namespace std::chrono_literals;
        return (started && at < *started - 1min) || (ended && at > *ended + 1min);
    };
    const auto hint = [this](std::string_view field, const QString& label, const QString& text) {
        m_hints.push_back(QVariantMap{{QStringLiteral("field"), toQString(field)},
                                      {QStringLiteral("label"), label},
                                      {QStringLiteral("value"), text}});
    };
    if (const auto presented = time("presented_at"); presented && isOutside(*presented))
        hint("presented_at", fieldLabel(u"control_visit", u"presented_at"),
             tr("%1 is outside the time of the visit.").arg(clockText(*presented)));
    for (const std::string& text : m_observedAt)
        if (const auto at = parseRfc3339(text); at && isOutside(*at))
            hint("observations", tr("Observations"),
                 tr("%1 is outside the time of the visit.")
                     .arg(QString(dateText(toIsoDate(domain::toOslo(*at).date())) + QChar(u' ') +
                                  clockText(*at))));
}

/// Finishing freezes the visit; what is the office's, and the status, go on (protocol §4).
Result<void> VisitEditor::mayChange(const domain::Change& change) const
{
    if (!isReady() || isDraft())
        return {};
    const auto& spec = domain::schemaOf(domain::Collection::controlVisit);
    for (const auto* part : {&change.set, &change.add, &change.remove})
        for (const auto& [name, value] : *part)
            if (const auto* field = spec.field(name);
                field != nullptr && name != "status" &&
                !domain::has(field->rules, domain::FieldRule::office))
                return Error(ErrorCode::badInput, std::string(name), "finished");
    return {};
}

QString VisitEditor::controllerNames() const
{
    const auto* users = record().fields.if_contains("controllers");
    if (users == nullptr || workspace() == nullptr)
        return {};
    return workspace()->namesOf(toVariant(*users)).join(u", ");
}

int VisitEditor::controllerCount() const
{
    const auto* users = record().fields.if_contains("controllers");
    return users != nullptr && users->is_array() ? int(users->get_array().size()) : 0;
}

QVariantList VisitEditor::otherInspectors() const
{
    QVariantList out;
    if (workspace() == nullptr)
        return out;
    QStringList listed{workspace()->userId()};
    const auto add = [&](const QString& user, const QString& name) {
        if (listed.contains(user))
            return;
        listed.push_back(user);
        out.push_back(
            QVariantMap{{QStringLiteral("value"), user}, {QStringLiteral("label"), name}});
    };
    for (const auto& [user, name] : workspace()->inspectors())
        add(user, name);
    // Somebody who has left since is still a controller of this visit.
    for (const QString& user : otherControllers())
        add(user, workspace()->nameOf(user));
    return out;
}

QStringList VisitEditor::otherControllers() const
{
    QStringList users;
    if (const auto* present = record().fields.if_contains("controllers"))
        users = toVariant(*present).toStringList();
    if (workspace() != nullptr)
        users.removeAll(workspace()->userId());
    return users;
}

void VisitEditor::setOtherControllers(const QStringList& users)
{
    saveBuilt(QStringLiteral("controllers"), "controllers",
              [users, own = workspace()->userId()](const json::object& fields) {
                  QStringList before;
                  if (const auto* present = fields.if_contains("controllers"))
                      before = toVariant(*present).toStringList();
                  before.removeAll(own);
                  json::array added;
                  json::array removed;
                  for (const QString& user : users)
                      if (!before.contains(user))
                          added.emplace_back(toStdString(user));
                  for (const QString& user : std::as_const(before))
                      if (!users.contains(user))
                          removed.emplace_back(toStdString(user));
                  domain::Change change;
                  if (!added.empty())
                      change.add["controllers"] = std::move(added);
                  if (!removed.empty())
                      change.remove["controllers"] = std::move(removed);
                  return change;
              });
}

void VisitEditor::setPresented(const QVariant& at)
{
    saveBuilt(
        QStringLiteral("presented_at"), "presented_at",
        [at = fromVariant(at)](const json::object& fields) {
            domain::Change change;
            change.set["presented_at"] = at;
            for (const std::string_view reason : {"reason_not_presented", "reason_not_carried_out"})
                if (!isEmpty(fields, reason))
                    change.set[reason] = nullptr;
            return change;
        });
}

int VisitEditor::deviationCount() const
{
    int count = 0;
    for (const auto& [item, answer] : checklistOf(record().fields))
        if (answer.is_object() && textField(answer.get_object(), "answer") == u"avvik")
            ++count;
    return count;
}

QVariantList VisitEditor::deviations() const
{
    QVariantList out;
    for (const auto& [item, answer] : checklistOf(record().fields)) {
        if (!answer.is_object() || textField(answer.get_object(), "answer") != u"avvik")
            continue;
        const QString code = toQString(std::string_view(item));
        QStringList said;
        if (const auto* value = answer.get_object().if_contains("value"))
            said.push_back(checklistValueText(code, *value));
        if (const QString note = textField(answer.get_object(), "note"); !note.isEmpty())
            said.push_back(note);
        out.push_back(fact(code + QChar(u' ') + checklistLabel(code),
                           said.isEmpty() ? codeLabel(u"avvik") : said.join(u" · ")));
    }
    return out;
}

QVariantList VisitEditor::facts() const
{
    const auto& fields = record().fields;
    QVariantList out;
    const auto add = [&](std::string_view name, const QString& value) {
        if (!value.isEmpty())
            out.push_back(fact(fieldLabel(u"control_visit", toQString(name)), value));
    };
    for (const auto* name : {"kind", "method", "provider", "reason_not_carried_out"})
        add(name, codeLabel(textField(fields, name)));
    if (const auto* confirmed = fields.if_contains("impartiality_confirmed");
        confirmed != nullptr && confirmed->is_bool())
        add("impartiality_confirmed", confirmed->get_bool() ? tr("Yes") : tr("No"));
    for (const auto* name : {"guests_estimated", "staff_count", "guards_count"})
        if (const auto* value = fields.if_contains(name))
            add(name, toVariant(*value).toString());
    if (const auto* value = fields.if_contains("other_agencies")) {
        QStringList names;
        for (const QString& code : toVariant(*value).toStringList())
            names.push_back(codeLabel(code));
        add("other_agencies", names.join(u", "));
    }
    add("responsible_person", textField(fields, "responsible_person"));
    add("responsible_role", codeLabel(textField(fields, "responsible_role")));
    add("presented_at", instantField(fields, "presented_at"));
    for (const auto* name : {"oral_feedback", "reason_not_presented", "general_impression",
                             "single_controller_reason"})
        add(name, textField(fields, name));
    for (const auto* name : {"venue_agrees", "signature"})
        add(name, codeLabel(textField(fields, name)));
    return out;
}

QString VisitEditor::positionText() const
{
    const auto* position = record().fields.if_contains("position");
    if (position == nullptr || !position->is_object())
        return tr("No fix yet. The form does not wait for it.");
    const QVariantMap place = toVariant(*position).toMap();
    return tr("%1, %2 (± %3 m)")
        .arg(QLocale().toString(place.value(QStringLiteral("lat")).toDouble(), 'f', 5),
             QLocale().toString(place.value(QStringLiteral("lon")).toDouble(), 'f', 5),
             QLocale().toString(place.value(QStringLiteral("accuracy_m")).toDouble(), 'f', 0));
}

QString VisitEditor::nextStatus() const
{
    const QString status = textField(record().fields, "status");
    if (status == u"finished")
        return QStringLiteral("comment_received");
    if (status == u"comment_received")
        return QStringLiteral("assessed");
    if (status == u"assessed")
        return QStringLiteral("closed");
    return {};
}

QString VisitEditor::nextStatusText() const
{
    const QString next = nextStatus();
    if (next == u"comment_received")
        return tr("Go on to the assessment");
    if (next == u"assessed")
        return tr("Complete the assessment");
    if (next == u"closed")
        return tr("Close the case");
    return {};
}

QString VisitEditor::deadline(std::string_view code) const
{
    domain::DeadlineCase input;
    const auto dateOf = [&](std::string_view field) -> std::optional<Date> {
        if (const auto instant = parseRfc3339(findString(record().fields, field).value_or("")))
            return domain::toOslo(*instant).date();
        return std::nullopt;
    };
    input.control = dateOf("ended_at") ? dateOf("ended_at") : dateOf("started_at");
    if (const auto received =
            parseIsoDate(findString(record().fields, "received_by_venue_at").value_or("")))
        input.received = *received;
    const auto& legal =
        workspace() ? workspace()->legalTables(record().municipality) : domain::standardTables();
    for (const auto& deadline : domain::deadlines(input, legal))
        if (deadline.code == code)
            return dateText(toIsoDate(deadline.due));
    return {};
}

QString VisitEditor::reportDue() const
{
    return deadline("report_due");
}
QString VisitEditor::commentDue() const
{
    return deadline("comment_due");
}

void VisitEditor::saveAnswer(const QString& item, std::string_view part, const json::value& value)
{
    // An item is merged as one: its other parts are those of the save before this one.
    saveBuilt(QStringLiteral("checklist.") + item, "checklist",
              [item = toStdString(item), part, value,
               at = toRfc3339(workspace()->clock().now())](const json::object& fields) {
                  const auto checklist = checklistOf(fields);
                  json::object entry;
                  if (const auto* before = checklist.if_contains(item);
                      before != nullptr && before->is_object())
                      entry = before->get_object();
                  if (value.is_null() || (value.is_string() && value.get_string().empty()))
                      entry.erase(part);
                  else
                      entry[part] = value;
                  if (part == "answer")
                      entry["at"] = at;
                  domain::Change change;
                  change.set["checklist"] = json::object{{item, std::move(entry)}};
                  return change;
              });
}

void VisitEditor::setAnswer(const QString& item, const QString& answer)
{
    saveAnswer(item, "answer", json::value(toStdString(answer)));
}

void VisitEditor::setAnswerNote(const QString& item, const QString& note)
{
    saveAnswer(item, "note", json::value(toStdString(note)));
}

void VisitEditor::setAnswerValue(const QString& item, const QVariant& value)
{
    saveAnswer(item, "value", fromVariant(value));
}

void VisitEditor::answerRestOk(const QString& section)
{
    std::vector<std::string> items;
    for (const auto& item :
         domain::checklistFor(findString(record().fields, "kind").value_or(""), activity()).items)
        if (toQString(domain::toString(item.section)) == section)
            items.emplace_back(item.code);
    saveBuilt(QStringLiteral("checklist"), "checklist",
              [items = std::move(items),
               at = toRfc3339(workspace()->clock().now())](const json::object& fields) {
                  const auto checklist = checklistOf(fields);
                  json::object answers;
                  for (const auto& item : items)
                      if (answerOf(checklist, item).isEmpty())
                          answers[item] = json::object{{"answer", "ok"}, {"at", at}};
                  domain::Change change;
                  if (!answers.empty())
                      change.set["checklist"] = std::move(answers);
                  return change;
              });
}

void VisitEditor::addObservation(bool positive)
{
    domain::Change change;
    if (positive)
        change.set["positive"] = true;
    createObservation(std::move(change));
}

void VisitEditor::addObservationOn(const QString& item)
{
    domain::Change change;
    change.set["check_item"] = toStdString(item);
    const auto checklist = checklistOf(record().fields);
    if (const auto* answer = checklist.if_contains(toStdString(item));
        answer != nullptr && answer->is_object())
        if (const auto note = findString(answer->get_object(), "note"))
            change.set["description"] = *note;
    if (const auto* about = domain::findChecklistItem(toStdString(item));
        about != nullptr && about->mayBeBreach())
        change.set["possible_violation"] = about->violations[0];
    createObservation(std::move(change));
}

void VisitEditor::createObservation(domain::Change change)
{
    if (workspace() == nullptr || !isReady())
        return;
    const Instant now = workspace()->clock().now();
    change.set["visit"] = record().id.toText();
    change.set["at"] = toRfc3339(now);
    change.add["observers"] = json::array{json::value(toStdString(workspace()->userId()))};
    workspace()->records().run(
        this,
        [change = std::move(change), municipality = record().municipality,
         now](domain::RecordStore& store) {
            return store.create("observation", municipality, change, now);
        },
        [this](const Result<RecordId>& id) {
            if (!id) {
                setError(errorText(id.error(), Doing::saving));
                return;
            }
            workspace()->records().announceChange();
            Q_EMIT observationAdded(toQString(id->toText()));
        });
}

void VisitEditor::addAddendum(const QString& text)
{
    if (workspace() == nullptr || !isReady() || text.trimmed().isEmpty())
        return;
    const Instant now = workspace()->clock().now();
    domain::Change change;
    change.set["visit"] = record().id.toText();
    change.set["text"] = toStdString(text.trimmed());
    change.set["at"] = toRfc3339(now);
    workspace()->records().run(
        this,
        [change = std::move(change), municipality = record().municipality,
         now](domain::RecordStore& store) {
            return store.create("addendum", municipality, change, now);
        },
        [this](const Result<RecordId>& id) {
            if (!id) {
                setError(errorText(id.error(), Doing::saving));
                return;
            }
            setError({});
            workspace()->records().announceChange();
            readSurroundings();
            Q_EMIT addendumSaved();
        });
}

void VisitEditor::offerPosition(double lat, double lon, double accuracy)
{
    if (!isReady() || !isDraft())
        return;
    if (const auto* position = record().fields.if_contains("position");
        position != nullptr && position->is_object())
        if (const auto* known = position->get_object().if_contains("accuracy_m");
            known != nullptr && known->is_number() && known->to_number<double>() <= accuracy)
            return;
    domain::Change change;
    change.set["position"] = json::object{{"lat", lat}, {"lon", lon}, {"accuracy_m", accuracy}};
    saveChange(QStringLiteral("position"), std::move(change));
}

void VisitEditor::finish()
{
    if (!isReady() || !isDraft() || m_finishing)
        return;
    const Instant now = workspace()->clock().now();
    domain::Change change;
    change.set["status"] = "finished";
    if (isEmpty(record().fields, "ended_at"))
        change.set["ended_at"] = toRfc3339(now);
    json::object after = record().fields;
    domain::overlayChange(domain::schemaOf(domain::Collection::controlVisit), after, change);
    if (!domain::missingForFinish(after, activity()).empty()) {
        judge();
        Q_EMIT notFinished();
        return;
    }
    m_finishing = true;
    Q_EMIT finishingChanged();
    workspace()->records().run(
        this,
        [id = record().id, change = std::move(change), now](domain::RecordStore& store) {
            return store.save(id, change, now);
        },
        [this](const Result<domain::RecordView>& saved) {
            m_finishing = false;
            Q_EMIT finishingChanged();
            if (!saved) {
                setError(errorText(saved.error(), Doing::saving));
                return;
            }
            workspace()->records().announceChange();
            Q_EMIT finished();
        });
}

void VisitEditor::discard()
{
    if (!canDiscard())
        return;
    workspace()->records().run(
        this, [id = record().id](domain::RecordStore& store) { return store.discard(id); },
        [this](const Result<void>& done) {
            if (!done) {
                setError(errorText(done.error(), Doing::discarding));
                return;
            }
            workspace()->records().announceChange();
            Q_EMIT discarded();
        });
}

} // namespace feltbok::ui
