// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/observation_editor.h"

#include "domain/visit_rules.h"
#include "ui/text.h"
#include "ui/visit_licence.h"

namespace feltbok::ui {
namespace {

struct Surroundings
{
    json::object visit;
    json::object place;
    std::string licenceKind;
};

Result<Surroundings> readSurroundings(domain::RecordStore& store, const RecordId& visit)
{
    Surroundings out;
    FELTBOK_ASSIGN(auto record, store.record(visit));
    out.visit = std::move(record.fields);
    if (const auto id = RecordId::parse(findString(out.visit, "premises").value_or("")))
        if (auto premises = store.record(*id))
            out.place = std::move(premises->fields);
    FELTBOK_ASSIGN(out.licenceKind, licenceKindOf(store, out.visit));
    return out;
}

} // namespace

ObservationEditor::ObservationEditor(QObject* parent) : RecordEditor(parent) {}

void ObservationEditor::recordRead()
{
    const QString visit = textField(record().fields, "visit");
    const auto id = RecordId::parse(toStdString(visit));
    if (visit == m_visit || !id)
        return;
    m_visit = visit;
    workspace()->records().run(
        this, [id = *id](domain::RecordStore& store) { return readSurroundings(store, id); },
        [this](const Result<Surroundings>& read) {
            if (!read)
                return;
            m_placeName = textField(read->place, "name");
            m_isSale = isSaleVisit(read->visit, read->licenceKind);
            if (const auto* users = read->visit.if_contains("controllers"))
                m_controllers = toVariant(*users).toStringList();
            Q_EMIT surroundingsChanged();
        });
}

QVariantList ObservationEditor::possibleObservers() const
{
    QVariantList out;
    if (workspace() == nullptr)
        return out;
    for (const QString& user : m_controllers)
        out.push_back(QVariantMap{{QStringLiteral("value"), user},
                                  {QStringLiteral("label"), workspace()->nameOf(user)}});
    return out;
}

QString ObservationEditor::hint() const
{
    if (domain::conclusionWithoutSigns(findString(record().fields, "description").value_or(""),
                                       findString(record().fields, "signs").value_or("")))
        return tr("Write the signs: gaze, speech, gait, hands. The report holds facts.");
    return {};
}

bool ObservationEditor::canDiscard() const
{
    return isReady() && record().version == 0;
}

void ObservationEditor::setObservers(const QStringList& users)
{
    domain::Change change;
    json::array added;
    json::array removed;
    for (const QString& user : m_controllers)
        (users.contains(user) ? added : removed).push_back(json::value(toStdString(user)));
    if (!added.empty())
        change.add["observers"] = std::move(added);
    if (!removed.empty())
        change.remove["observers"] = std::move(removed);
    if (!change.isEmpty())
        saveChange(QStringLiteral("observers"), std::move(change));
}

void ObservationEditor::discard()
{
    const auto id = RecordId::parse(toStdString(recordId()));
    if (!id || !canDiscard())
        return;
    workspace()->records().run(
        this, [id = *id](domain::RecordStore& store) { return store.discard(id); },
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
