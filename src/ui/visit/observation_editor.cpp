// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/observation_editor.h"

#include "domain/visit_rules.h"
#include "ui/labels.h"
#include "ui/text.h"
#include "ui/visit/visit_licence.h"

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
    if (domain::lacksSigns(record().fields))
        return tr("By which signs? Choose or write them: gaze, speech, gait, hands. The report "
                  "holds facts.");
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

/// Makes the set hold these elements and no others.
void ObservationEditor::setElements(const QString& field, const QStringList& elements)
{
    saveBuilt(field, toStdString(field),
              [name = toStdString(field), elements](const json::object& fields) {
                  QStringList before;
                  if (const auto* present = fields.if_contains(name))
                      before = toVariant(*present).toStringList();
                  json::array added;
                  json::array removed;
                  for (const QString& element : elements)
                      if (!before.contains(element))
                          added.emplace_back(toStdString(element));
                  for (const QString& element : std::as_const(before))
                      if (!elements.contains(element))
                          removed.emplace_back(toStdString(element));
                  domain::Change change;
                  if (!added.empty())
                      change.add[name] = std::move(added);
                  if (!removed.empty())
                      change.remove[name] = std::move(removed);
                  return change;
              });
}

QVariantList ObservationEditor::signsOf(int level) const
{
    QVariantList out;
    for (const auto sign : domain::signsOfLevel(level))
        out.push_back(QVariantMap{{QStringLiteral("value"), toQString(sign)},
                                  {QStringLiteral("label"), codeLabel(toQString(sign))}});
    return out;
}

void ObservationEditor::setSigns(const QStringList& signs)
{
    setElements(QStringLiteral("sign_codes"), signs);
}

void ObservationEditor::setAuthorities(const QStringList& authorities)
{
    setElements(QStringLiteral("other_authorities"), authorities);
}

QString ObservationEditor::seenBy() const
{
    const auto* users = record().fields.if_contains("observers");
    if (users == nullptr || workspace() == nullptr)
        return {};
    QStringList observers = toVariant(*users).toStringList();
    const bool isOwn = observers.removeAll(workspace()->userId()) > 0;
    if (isOwn)
        return observers.isEmpty() ? QStringLiteral("me") : QStringLiteral("both");
    return observers.isEmpty() ? QString() : QStringLiteral("other");
}

void ObservationEditor::setSeenBy(const QString& who)
{
    QStringList observers;
    for (const QString& user : std::as_const(m_controllers))
        if (who == u"both" || (user == workspace()->userId()) == (who == u"me"))
            observers.push_back(user);
    setObservers(observers);
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
