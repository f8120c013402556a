// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What a person does to a visit: each step is one change, saved at once.

#include "domain/oslo_time.h"
#include "domain/visit_rules.h"
#include "ui/visit/visit_editor.h"
#include "ui/visit/visit_fields.h"
#include "ui/visit/visit_licence.h"

namespace feltbok::ui {
namespace {

/// Stands in the report as the reason why nobody was presented.
QString notCarriedOutText(const QString& reason)
{
    if (reason == u"stengt")
        return VisitEditor::tr("The place was closed.");
    if (reason == u"ikke_skjenking")
        return VisitEditor::tr("The place was open, but nothing was served or sold.");
    if (reason == u"avbrutt_sikkerhet")
        return VisitEditor::tr("The control was broken off for the safety of the inspectors.");
    return {};
}

} // namespace

void VisitEditor::save(const QString& field, const QVariant& value)
{
    if (field == u"kind")
        setKind(value.toString());
    else
        RecordEditor::save(field, value);
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

void VisitEditor::setSignature(const QString& code)
{
    domain::Change change;
    change.set["signature"] =
        code.isEmpty() ? json::value(nullptr) : json::value(toStdString(code));
    if (code != QStringLiteral("signert") && record().fields.contains("signature_image"))
        change.set["signature_image"] = nullptr;
    saveChange(QStringLiteral("signature"), std::move(change));
}

void VisitEditor::answerRestOk(const QString& section)
{
    if (!isReady() || !isDraft() || m_checklist.isMissing)
        return;
    const auto answers = checklistOf(record().fields);
    std::vector<std::string> items;
    for (const auto& item : m_checklist.list.active())
        if (toQString(domain::toString(item.section)) == section &&
            answerOf(answers, item.code).isEmpty())
            items.push_back(item.code);
    if (items.empty())
        return;
    const std::string at = toRfc3339(workspace()->clock().now());
    m_together.insert(section, {items, at});
    Q_EMIT undoableChanged();
    saveBuilt(QStringLiteral("checklist"), "checklist",
              [items = std::move(items), at](const json::object& fields) {
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

void VisitEditor::undoRestOk(const QString& section)
{
    if (!m_together.contains(section) || !isReady() || !isDraft())
        return;
    const Together together = m_together.take(section);
    Q_EMIT undoableChanged();
    saveBuilt(QStringLiteral("checklist"), "checklist", [together](const json::object& fields) {
        const auto checklist = checklistOf(fields);
        const json::value untouched = json::object{{"answer", "ok"}, {"at", together.at}};
        json::object opened;
        for (const auto& item : together.items)
            if (const auto* answer = checklist.if_contains(item);
                answer != nullptr && *answer == untouched)
                opened[item] = nullptr;
        domain::Change change;
        if (!opened.empty())
            change.set["checklist"] = std::move(opened);
        return change;
    });
}

void VisitEditor::setKind(const QString& kind)
{
    if (!isReady() || kind.isEmpty())
        return;
    domain::Change change;
    change.set["kind"] = toStdString(kind);
    const auto today = domain::toOslo(workspace()->clock().now()).date();
    json::object after = record().fields;
    after["kind"] = toStdString(kind);
    const auto place =
        isSaleVisit(after, m_licenceKind) ? domain::Activity::sale : domain::Activity::serving;
    const auto name = domain::checklistName(toStdString(kind), place);
    if (m_checklist.list.name != name) // the same list stays on the version it began with
        change.set["checklist_template"] =
            domain::currentChecklist(m_published, name, today).reference();
    saveChange(QStringLiteral("kind"), std::move(change));
}

void VisitEditor::setNotCarriedOut(const QString& reason)
{
    // The law's reason for not presenting oneself follows from it (alkoholforskriften § 9-5).
    saveBuilt(QStringLiteral("reason_not_carried_out"), "reason_not_carried_out",
              [reason = toStdString(reason),
               words = toStdString(notCarriedOutText(reason))](const json::object& fields) {
                  domain::Change change;
                  change.set["reason_not_carried_out"] = reason;
                  if (isEmpty(fields, "reason_not_presented") && !words.empty())
                      change.set["reason_not_presented"] = words;
                  return change;
              });
}

void VisitEditor::confirm()
{
    if (workspace() == nullptr || !isReady() || m_ownConfirmation.isEmpty())
        return;
    workspace()->records().run(
        this,
        [id = record().id, user = workspace()->userId(), now = workspace()->clock().now()](
            domain::RecordStore& store) { return confirmVisit(store, id, user, now); },
        [this](const Result<void>& done) {
            if (!done) {
                setError(errorText(done.error(), Doing::saving));
                return;
            }
            setError({});
            workspace()->records().announceChange();
            readSurroundings();
            Q_EMIT confirmed();
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
    if (const auto* about = m_checklist.list.find(toStdString(item));
        about != nullptr && !about->violations.empty())
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
        [id = record().id, change = std::move(change), now,
         user = workspace()->userId()](domain::RecordStore& store) -> Result<domain::RecordView> {
            FELTBOK_ASSIGN(auto saved, store.save(id, change, now));
            // Who finishes confirms what they finish.
            FELTBOK_TRY(confirmVisit(store, id, user, now));
            return saved;
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
