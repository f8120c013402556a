// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/visit_editor.h"

#include "domain/deadlines.h"
#include "domain/oslo_time.h"
#include "domain/visit_rules.h"
#include "ui/labels.h"
#include "ui/visit/checklist_records.h"
#include "ui/visit/observation_facts.h"
#include "ui/visit/visit_fields.h"
#include "ui/visit/visit_licence.h"

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
    std::vector<domain::ChecklistTemplate> checklists;
    std::vector<VisitConfirmation> confirmations;
    QString lastColleague;
};

/// Whom one was out with last: who goes together goes together often.
Result<QString> readLastColleague(domain::RecordStore& store, const RecordId& visit,
                                  const QString& own)
{
    domain::ListQuery query;
    query.collection = "control_visit";
    query.limit = 20;
    FELTBOK_ASSIGN(const auto page, store.list(query));
    for (const auto& row : page.rows) {
        const auto* users = row.fields.if_contains("controllers");
        if (row.id == visit || users == nullptr)
            continue;
        QStringList others = toVariant(*users).toStringList();
        if (others.removeAll(own) > 0 && !others.isEmpty())
            return others.front();
    }
    return QString();
}

Result<Surroundings> readAround(domain::RecordStore& store, const RecordId& visit,
                                const QString& own)
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
    FELTBOK_ASSIGN(out.checklists, readChecklists(store));
    FELTBOK_ASSIGN(out.confirmations, readConfirmations(store, record));
    FELTBOK_ASSIGN(out.lastColleague, readLastColleague(store, visit, own));
    return out;
}

/// The page's section of a field of the visit.
QString sectionOf(std::string_view field)
{
    for (const auto* name :
         {"kind", "method", "started_at", "controllers", "single_controller_reason", "premises",
          "licence", "provider", "impartiality_confirmed", "other_agencies"})
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
        this,
        [id = record().id, own = workspace()->userId()](domain::RecordStore& store) {
            return readAround(store, id, own);
        },
        [this, id = record().id](const Result<Surroundings>& read) {
            if (!read || workspace() == nullptr || id != record().id)
                return;
            m_published = read->checklists;
            m_lastColleague = read->lastColleague;
            takeConfirmations(read->confirmations);
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
    takeChecklist();
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
        else if (missing.field == "other_agencies")
            text = tr("A joint control names who took part.");
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
    for (const auto& item : m_checklist.list.active()) {
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
        if (user == m_lastColleague)
            add(user, name);
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
            said.push_back(checklistValueText(m_checklist.list, code, *value));
        if (const QString note = textField(answer.get_object(), "note"); !note.isEmpty())
            said.push_back(note);
        out.push_back(fact(code + QChar(u' ') + itemLabel(m_checklist.list, code),
                           said.isEmpty() ? codeLabel(u"avvik") : said.join(u" · ")));
    }
    return out;
}

/// The list of the version the visit was begun with, and its words.
void VisitEditor::takeChecklist()
{
    m_checklist = domain::checklistOfVisit(m_published, record().fields, activity());
    QVariantList items;
    for (const auto& item : m_checklist.list.active())
        items.push_back(
            QVariantMap{{QStringLiteral("code"), toQString(item.code)},
                        {QStringLiteral("section"), toQString(domain::toString(item.section))},
                        {QStringLiteral("label"), itemLabel(item)},
                        {QStringLiteral("valueKind"), toQString(domain::toString(item.value))}});
    if (items == m_checklistItems)
        return;
    m_checklistItems = std::move(items);
    Q_EMIT checklistChanged();
}

void VisitEditor::takeConfirmations(const std::vector<VisitConfirmation>& confirmations)
{
    m_confirmations.clear();
    m_ownConfirmation.clear();
    for (const auto& entry : confirmations) {
        const QString state =
            entry.state == VisitConfirmation::State::confirmed ? QStringLiteral("confirmed")
            : entry.state == VisitConfirmation::State::earlier ? QStringLiteral("earlier")
                                                               : QStringLiteral("missing");
        const bool isOwn = entry.user == workspace()->userId();
        if (isOwn)
            m_ownConfirmation = state;
        m_confirmations.push_back(
            QVariantMap{{QStringLiteral("user"), entry.user},
                        {QStringLiteral("name"), workspace()->nameOf(entry.user)},
                        {QStringLiteral("own"), isOwn},
                        {QStringLiteral("state"), state},
                        {QStringLiteral("text"), confirmationText(entry, !isDraft())}});
    }
}

QString VisitEditor::notCounted() const
{
    return toQString(domain::reasonNotCounted(record().fields, activity()));
}

QString VisitEditor::notCountedText() const
{
    const QString reason = notCounted();
    if (reason == u"not_carried_out")
        return tr("Not carried out: it is no control and does not count in the yearly number "
                  "(alkoholforskriften § 9-7).");
    if (reason == u"single_controller")
        return tr("One inspector only: it does not count in the yearly number, since serving "
                  "places are controlled by two (alkoholforskriften § 9-5).");
    return {};
}

bool VisitEditor::needsOtherAgencies() const
{
    return domain::needsOtherAgencies(findString(record().fields, "method").value_or(""));
}

QString VisitEditor::methodHint() const
{
    const QString method = textField(record().fields, "method");
    if (method == u"anonym")
        return tr("Only where the public has access. Storage, back rooms and accounts need an open "
                  "control. You present yourselves when you are done.");
    if (method == u"kombinasjon")
        return tr("Begins anonymous among the guests and goes on open: present yourselves before "
                  "you look at back rooms, storage or internal control.");
    if (method == u"multikontroll")
        return tr("Several authorities at once, each by its own law. Choose below who takes part.");
    if (method == u"samordnet")
        return tr("Planned together with another authority. Choose below who takes part.");
    return {};
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

std::optional<Date> VisitEditor::dueDate(std::string_view code) const
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
            return deadline.due;
    return std::nullopt;
}

QString VisitEditor::deadline(std::string_view code) const
{
    const auto due = dueDate(code);
    return due ? dateText(toIsoDate(*due)) : QString();
}

QString VisitEditor::commentNote() const
{
    const auto due = dueDate("comment_due");
    if (!due || !workspace())
        return {};
    const auto came = parseIsoDate(findString(record().fields, "comment_received_at").value_or(""));
    if (came)
        return *came > *due ? tr("The comment came after the deadline. It is kept in the case.")
                            : QString();
    const bool isOver = domain::toOslo(workspace()->clock().now()).date() > *due;
    return isOver && !findString(record().fields, "comment")
               ? tr("No comment came within the deadline.")
               : QString();
}

QString VisitEditor::reportDue() const
{
    return deadline("report_due");
}
QString VisitEditor::commentDue() const
{
    return deadline("comment_due");
}

} // namespace feltbok::ui
