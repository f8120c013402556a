// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/contact_editor.h"

#include "domain/health/referral_flow.h"
#include "domain/oslo_time.h"
#include "domain/schema.h"
#include "ui/codes.h"
#include "ui/health/outreach_records.h"
#include "ui/health/schema_choices.h"
#include "ui/health/zone_names.h"
#include "ui/labels.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

std::string_view equipmentField(bool isOut)
{
    return isOut ? "equipment_out" : "equipment_in";
}

/// The amounts after a press; null where nothing is left.
json::value amountsAfter(const json::object& fields, std::string_view name, const QString& item,
                         int by)
{
    json::object amounts;
    if (const auto* present = fields.if_contains(name); present != nullptr && present->is_object())
        amounts = present->get_object();
    const std::string code = toStdString(item);
    const auto* before = amounts.if_contains(code);
    const std::int64_t after = std::clamp<std::int64_t>(
        (before != nullptr && before->is_int64() ? before->get_int64() : 0) + by, 0, 10'000);
    amounts.erase(code);
    if (after > 0)
        amounts[code] = after;
    return amounts.empty() ? json::value(nullptr) : json::value(std::move(amounts));
}

QVariantMap amountsOf(const json::object& fields, std::string_view name)
{
    const auto* present = fields.if_contains(name);
    return present != nullptr ? toVariant(*present).toMap() : QVariantMap();
}

} // namespace

ContactEditor::ContactEditor(QObject* parent) : RecordEditor(parent) {}

QString ContactEditor::title() const
{
    return contactText(record().fields);
}

QString ContactEditor::at() const
{
    return instantField(record().fields, "at");
}

bool ContactEditor::isUndone() const
{
    return findString(record().fields, "undone_at").has_value();
}

QString ContactEditor::equipmentOut() const
{
    return amountsText(record().fields, "equipment_out");
}

QString ContactEditor::equipmentIn() const
{
    return amountsText(record().fields, "equipment_in");
}

QString ContactEditor::naloxone() const
{
    return m_packs > 0 ? tr("%n pack(s)", "", m_packs) : QString();
}

/// What names this contact.
void ContactEditor::readHanging()
{
    struct Hanging
    {
        std::int64_t packs = 0;
        std::vector<json::object> referrals;
    };
    const auto at = parseRfc3339(findString(record().fields, "at").value_or(""));
    workspace()->records().run(
        this,
        [contact = record().id,
         begun = at.valueOr(Instant{})](domain::RecordStore& store) -> Result<Hanging> {
            Hanging out;
            domain::ListQuery query;
            query.collection = "naloxone_handout";
            FELTBOK_TRY(eachOf(store, std::move(query), [&](const domain::RecordView& handout) {
                if (findString(handout.fields, "contact") == contact.toText() &&
                    !findString(handout.fields, "undone_at"))
                    out.packs += requireInteger(handout.fields, "packs").valueOr(1);
                // Newest first, and nothing was handed out of a contact before it.
                const auto when = parseRfc3339(findString(handout.fields, "at").value_or(""));
                return !when || *when >= begun;
            }));
            query = {};
            query.collection = "referral";
            FELTBOK_TRY(eachOf(store, std::move(query), [&](domain::RecordView referral) {
                if (findString(referral.fields, "contact") == contact.toText()) {
                    referral.fields["id"] = referral.id.toText();
                    out.referrals.push_back(std::move(referral.fields));
                }
                return true;
            }));
            return out;
        },
        [this, contact = record().id](const Result<Hanging>& read) {
            if (!read || contact != record().id)
                return;
            m_packs = int(read->packs);
            m_referrals.clear();
            for (const auto& referral : read->referrals)
                m_referrals.push_back(
                    QVariantMap{{QStringLiteral("referralId"), textField(referral, "id")},
                                {QStringLiteral("service"), codeLabel(textField(referral, "to"))},
                                {QStringLiteral("status"),
                                 codeLabel(toQString(domain::health::referralStatus(referral)))}});
            Q_EMIT hangingChanged();
        });
}

void ContactEditor::recordRead()
{
    readHanging();
    QVariantMap options;
    for (const auto* field :
         {"kind", "age_band", "gender", "home_municipality", "first_contact", "themes",
          "substances_seen", "child_concern", "duty_to_avert", "safety_event"})
        options.insert(QLatin1StringView(field),
                       schemaChoices(domain::Collection::outreachContact, field));
    QVariantList levels;
    for (int level = 0; level <= 4; ++level)
        levels.push_back(choice(QString::number(level), intoxicationText(level)));
    options.insert(QStringLiteral("intoxication_level"), levels);
    options.insert(QStringLiteral("zone"), m_options.value(QStringLiteral("zone")));
    m_options = options;
    Q_EMIT optionsChanged();
    workspace()->records().run(
        this,
        [municipality = record().municipality](domain::RecordStore& store) {
            return readZones(store, municipality);
        },
        [this](const Result<std::vector<ZoneRecord>>& zones) {
            if (!zones)
                return;
            const QString own = textField(record().fields, "zone");
            QVariantList choices;
            for (const auto& zone : *zones)
                if (const QString id = toQString(zone.id.toText()); zone.isActive || id == own)
                    choices.push_back(choice(id, zone.name));
            m_options.insert(QStringLiteral("zone"), choices);
            Q_EMIT optionsChanged();
        });
}

void ContactEditor::setElements(const QString& field, const QStringList& elements)
{
    saveBuilt(field, toStdString(field),
              [name = toStdString(field), elements](const json::object& fields) {
                  return setTo(fields, name, elements);
              });
}

void ContactEditor::answerDuty(const QString& duty, const QString& code)
{
    if (workspace() == nullptr)
        return;
    domain::Change change;
    change.set[toStdString(duty)] = toStdString(code);
    // The day in Norway, of a night that of the evening, as the contact itself has it.
    const std::string today = toIsoDate(domain::businessDay(workspace()->clock().now()));
    change.set[toStdString(duty) + "_date"] =
        code == u"ingen" ? json::value(nullptr) : json::value(today);
    saveChange(duty, std::move(change));
}

void ContactEditor::undo()
{
    const auto id = RecordId::parse(toStdString(recordId()));
    if (workspace() == nullptr || !id)
        return;
    workspace()->records().run(
        this,
        [id = *id, now = workspace()->clock().now()](domain::RecordStore& store) {
            return undoContact(store, id, now);
        },
        [this](const Result<void>& taken) {
            if (!taken) {
                setError(errorText(taken.error(), Doing::saving));
                return;
            }
            auto* const space = workspace();
            setRecordId({});
            Q_EMIT undone();
            if (space != nullptr)
                space->records().announceChange();
        });
}

EquipmentEditor::EquipmentEditor(QObject* parent) : RecordEditor(parent) {}

QString EquipmentEditor::title() const
{
    return isReady() && !recordId().isEmpty() ? contactText(record().fields) : QString();
}

QVariantList EquipmentEditor::items() const
{
    return schemaChoices(domain::Collection::outreachContact, "equipment_out");
}

void EquipmentEditor::recordRead()
{
    m_out = amountsOf(record().fields, "equipment_out");
    m_in = amountsOf(record().fields, "equipment_in");
    Q_EMIT amountsChanged();
    if (recordId() == m_made && m_out.isEmpty() && m_in.isEmpty())
        takeBack();
}

/// Made here for equipment alone, and all of that was taken back: nobody was met.
void EquipmentEditor::takeBack()
{
    const auto id = RecordId::parse(toStdString(m_made));
    if (m_making || !id)
        return;
    m_making = true;
    workspace()->records().run(
        this,
        [id = *id,
         now = workspace()->clock().now()](domain::RecordStore& store) -> Result<std::string> {
            FELTBOK_ASSIGN(const auto contact, store.record(id));
            // Pressed again meanwhile.
            if (!amountsOf(contact.fields, "equipment_out").isEmpty() ||
                !amountsOf(contact.fields, "equipment_in").isEmpty())
                return id.toText();
            FELTBOK_TRY(undoContact(store, id, now));
            return std::string();
        },
        [this](const Result<std::string>& left) {
            if (!left)
                setError(errorText(left.error(), Doing::saving));
            else if (left->empty())
                beginAnew();
            settle();
        });
}

void EquipmentEditor::settle()
{
    m_making = false;
    for (const auto& press : std::exchange(m_waiting, {}))
        change(press.item, press.isOut, press.by);
    if (workspace() != nullptr)
        workspace()->records().announceChange();
}

void EquipmentEditor::showNone()
{
    m_out.clear();
    m_in.clear();
    setRecordId({});
    Q_EMIT amountsChanged();
}

void EquipmentEditor::beginAnew()
{
    m_made.clear();
    showNone();
}

void EquipmentEditor::change(const QString& item, bool isOut, int by)
{
    const Press press{item, isOut, by};
    if (m_making)
        m_waiting.push_back(press);
    else if (recordId().isEmpty())
        make(press);
    else
        saveBuilt(item, equipmentField(isOut), [press](const json::object& fields) {
            const auto name = equipmentField(press.isOut);
            domain::Change change;
            change.set[name] = amountsAfter(fields, name, press.item, press.by);
            return change;
        });
}

/// Somebody who was not counted yet: a contact of its own, of kind `kontakt`.
void EquipmentEditor::make(const Press& press)
{
    const auto patrol = RecordId::parse(toStdString(m_patrolId));
    if (workspace() == nullptr || !patrol || press.by <= 0)
        return;
    m_making = true;
    ContactChoice said;
    said.kind = QStringLiteral("kontakt");
    said.zone = m_zone;
    domain::Change more;
    const auto name = equipmentField(press.isOut);
    more.set[name] = amountsAfter({}, name, press.item, press.by);
    workspace()->records().run(
        this,
        [patrol = *patrol, said, more, now = workspace()->clock().now()](
            domain::RecordStore& store) { return createContact(store, patrol, said, more, now); },
        [this](const Result<RecordId>& made) {
            if (made) {
                m_made = toQString(made->toText());
                setRecordId(m_made);
            } else {
                setError(errorText(made.error(), Doing::saving));
            }
            settle();
        });
}

} // namespace feltbok::ui
