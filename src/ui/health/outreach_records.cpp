// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/outreach_records.h"

#include "domain/oslo_time.h"
#include "domain/schema.h"
#include "ui/health/patrol_desk.h"
#include "ui/labels.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

/// The hand-out or the referral that names the contact. Only the last ones can: a contact is undone
/// at once.
Result<std::optional<RecordId>> namedBy(domain::RecordStore& store, const RecordId& contact)
{
    const std::string wanted = contact.toText();
    for (const auto* collection : {"naloxone_handout", "referral"}) {
        domain::ListQuery query;
        query.collection = collection;
        query.limit = 200;
        FELTBOK_ASSIGN(const auto page, store.list(query));
        for (const auto& row : page.rows)
            if (findString(row.fields, "contact") == wanted)
                return std::optional(row.id);
    }
    return std::optional<RecordId>();
}

} // namespace

Result<OwnPatrols> readOwnPatrols(domain::RecordStore& store, std::string_view municipality,
                                  const QString& user)
{
    const auto isOwn = [&](const domain::RecordView& patrol) {
        return patrol.municipality == municipality &&
               textsField(patrol.fields, "workers").contains(user);
    };
    OwnPatrols out;
    domain::ListQuery query;
    query.collection = "patrol";
    query.limit = 100;
    FELTBOK_ASSIGN(auto latest, store.list(query));
    query.statuses = {"started"};
    FELTBOK_ASSIGN(auto running, store.list(query));
    const auto last = std::find_if(latest.rows.begin(), latest.rows.end(), isOwn);
    if (last != latest.rows.end())
        out.last = std::move(*last);
    std::copy_if(std::make_move_iterator(running.rows.begin()),
                 std::make_move_iterator(running.rows.end()), std::back_inserter(out.running),
                 isOwn);
    return out;
}

bool isRunningPatrol(const json::object& fields)
{
    return findString(fields, "status").value_or("started") == "started";
}

Result<std::vector<domain::RecordView>> readContacts(domain::RecordStore& store,
                                                     const RecordId& patrol)
{
    domain::ListQuery query;
    query.collection = "outreach_contact";
    query.parent = patrol;
    return allOf(store, query);
}

std::vector<domain::health::OutreachContact>
countable(const std::vector<domain::RecordView>& contacts)
{
    std::vector<domain::health::OutreachContact> out;
    for (const auto& row : contacts)
        if (auto contact = domain::health::outreachContactFromFields(row.id, row.fields))
            out.push_back(std::move(contact).value());
    return out;
}

Result<RecordId> createContact(domain::RecordStore& store, const RecordId& patrol,
                               const ContactChoice& choice, domain::Change more, Instant now)
{
    FELTBOK_ASSIGN(const auto record, store.record(patrol));
    FELTBOK_ASSIGN(const auto begun, requireString(record.fields, "started_at"));
    FELTBOK_ASSIGN(const auto started, parseRfc3339(begun));
    auto& fields = more.set;
    fields["patrol"] = patrol.toText();
    fields["date"] = toIsoDate(domain::toOslo(started).date());
    fields["at"] = toRfc3339(now);
    fields["persons"] = std::max(1, choice.persons);
    const std::pair<const char*, const QString*> texts[] = {{"kind", &choice.kind},
                                                            {"age_band", &choice.ageBand},
                                                            {"gender", &choice.gender},
                                                            {"zone", &choice.zone}};
    for (const auto& [name, text] : texts)
        if (!text->isEmpty())
            fields[name] = toStdString(*text);
    return store.create("outreach_contact", record.municipality, more, now);
}

Result<void> undoContact(domain::RecordStore& store, const RecordId& contact, Instant now)
{
    FELTBOK_ASSIGN(const auto named, namedBy(store, contact));
    if (!named) {
        auto discarded = store.discard(contact);
        if (discarded || discarded.error().code != ErrorCode::notPermitted)
            return discarded;
    }
    domain::Change change;
    change.set["undone_at"] = toRfc3339(now);
    FELTBOK_TRY(store.save(contact, change, now));
    return {};
}

domain::Change setTo(const json::object& fields, const std::string& name,
                     const QStringList& elements)
{
    const QStringList before = textsField(fields, name);
    json::array added;
    json::array removed;
    for (const QString& element : elements)
        if (!before.contains(element))
            added.emplace_back(toStdString(element));
    for (const QString& element : before)
        if (!elements.contains(element))
            removed.emplace_back(toStdString(element));
    domain::Change change;
    if (!added.empty())
        change.add[name] = std::move(added);
    if (!removed.empty())
        change.remove[name] = std::move(removed);
    return change;
}

json::array jsonTexts(const QStringList& texts)
{
    json::array out;
    for (const QString& text : texts)
        out.emplace_back(toStdString(text));
    return out;
}

QStringList textsField(const json::object& fields, std::string_view name)
{
    const auto* present = fields.if_contains(name);
    return present != nullptr ? toVariant(*present).toStringList() : QStringList();
}

QString contactText(const json::object& fields)
{
    QStringList parts;
    const auto persons = requireInteger(fields, "persons").valueOr(1);
    if (persons > 1)
        parts.push_back(PatrolDesk::tr("%n person(s)", "", int(persons)));
    for (const auto* name : {"gender", "age_band"})
        if (const QString code = textField(fields, name); !code.isEmpty() && code != u"ukjent")
            parts.push_back(codeLabel(code));
    if (parts.isEmpty())
        parts.push_back(codeLabel(textField(fields, "kind")));
    return parts.join(u", ");
}

QString amountsText(const json::object& fields, std::string_view name)
{
    QStringList parts;
    const auto* amounts = fields.if_contains(name);
    if (amounts == nullptr || !amounts->is_object())
        return {};
    for (const auto item : domain::equipmentItems())
        if (const auto* amount = amounts->get_object().if_contains(item);
            amount != nullptr && amount->is_int64())
            parts.push_back(codeLabel(toQString(item)) + QChar(u' ') +
                            QString::number(amount->get_int64()));
    return parts.join(u", ");
}

} // namespace feltbok::ui
