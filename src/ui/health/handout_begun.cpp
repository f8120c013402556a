// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/identity_scan.h"
#include "ui/health/begun_state.h"
#include "ui/health/handout_maker.h"
#include "ui/text.h"

#include <algorithm>

namespace feltbok::ui {

namespace {

/// {"begun": [...]}, the one that was touched last first.
constexpr std::string_view begunKey = "handout_begun";
/// More than anybody has half-filled; the oldest gives way.
constexpr std::size_t mostBegun = 8;
/// What nobody has touched since belongs to an evening that is over. It is about a person, and
/// goes.
constexpr std::chrono::hours keptFor{12};
/// "patrol ID": begun on that patrol without a contact.
constexpr std::string_view onPatrol = "patrol ";

json::array begunIn(const std::string& state)
{
    const auto parsed = parseJsonObject(state);
    const auto* list = parsed ? parsed->if_contains("begun") : nullptr;
    return list != nullptr && list->is_array() ? list->get_array() : json::array();
}

std::string_view textOf(const json::value& begun, std::string_view name)
{
    return begun.is_object() ? findString(begun.get_object(), name).value_or("")
                             : std::string_view();
}

Result<void> setBegun(domain::RecordStore& store, const std::string& key, json::array kept)
{
    return store.setPageState(
        key, kept.empty() ? std::string() : toJsonText(json::object{{"begun", std::move(kept)}}));
}

Result<void> keepBegun(domain::RecordStore& store, const std::string& key, std::string_view as,
                       json::object begun)
{
    FELTBOK_ASSIGN(const std::string state, store.pageState(key));
    json::array kept;
    if (!begun.empty())
        kept.emplace_back(std::move(begun));
    for (json::value& other : begunIn(state))
        if (other.is_object() && textOf(other, "as") != as && kept.size() < mostBegun)
            kept.push_back(std::move(other));
    return setBegun(store, key, std::move(kept));
}

/// Its contact is undone, erased or out of scope, or its patrol is over.
bool isEnded(domain::RecordStore& store, std::string_view as)
{
    const auto id = RecordId::parse(as.starts_with(onPatrol) ? as.substr(onPatrol.size()) : as);
    if (!id)
        return !as.empty();
    const auto record = store.record(*id);
    if (!record)
        return record.error().code == ErrorCode::notFound;
    return findString(record->fields, "undone_at") || findString(record->fields, "ended_at");
}

} // namespace

/// Those that are begun on this device, without what was recorded since: the app may have gone away
/// between the record and the end of what was kept for it.
struct HandoutMaker::Begun
{
    json::object own;
    std::optional<std::string> open; ///< under which the last one was kept that was not left
};

void HandoutMaker::setBegunAs(const QString& begunAs)
{
    if (begunAs == m_begunAs)
        return;
    m_begunAs = begunAs;
    m_isBegunRead = false;
    readBegun();
    Q_EMIT changed();
}

void HandoutMaker::readBegun()
{
    if (!m_workspace || m_isBegunRead)
        return;
    // Of the municipality in which this is opened, whatever is chosen meanwhile.
    m_stateKey = m_workspace->healthStateKey(begunKey);
    m_workspace->records().run(
        this,
        [as = toStdString(m_begunAs), key = m_stateKey,
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<Begun> {
            FELTBOK_ASSIGN(const std::string state, store.pageState(key));
            Begun found;
            const json::array all = begunIn(state);
            json::array kept;
            for (const json::value& each : all) {
                const auto id = RecordId::parse(textOf(each, "id"));
                const auto touched = parseRfc3339(textOf(each, "touched"));
                if (!id || store.record(*id) || !touched || now - *touched > keptFor ||
                    isEnded(store, textOf(each, "as")))
                    continue;
                kept.push_back(each);
                const json::object& begun = each.get_object();
                if (textOf(each, "as") == as)
                    found.own = begun;
                const auto* open = begun.if_contains("open");
                if (!found.open && open != nullptr && *open == true)
                    found.open = std::string(textOf(each, "as"));
            }
            if (kept.size() != all.size())
                FELTBOK_TRY(setBegun(store, key, std::move(kept)));
            return found;
        },
        [this, asked = m_begunAs](const Result<Begun>& found) {
            if (asked != m_begunAs || std::exchange(m_isBegunRead, true))
                return;
            if (!found)
                m_error = errorText(found.error(), Doing::reading);
            else if (!found->own.empty())
                takeUp(found->own);
            Q_EMIT changed();
            if (found && found->open)
                Q_EMIT openFound(toQString(*found->open));
        });
}

json::object HandoutMaker::begunNow(bool isOpen) const
{
    QVariantMap values = m_values;
    const QString note = QStringLiteral("note");
    if (values.contains(note))
        values[note] = toQString(domain::storableText(toStdString(values.value(note).toString())));
    json::object out{{"as", toStdString(m_begunAs)},
                     {"id", m_id ? m_id->toText() : std::string()},
                     {"at", toRfc3339(m_begunAt)},
                     {"touched", toRfc3339(m_workspace->clock().now())},
                     {"open", isOpen},
                     {"contact", toStdString(m_contact)}};
    out["values"] = fromVariant(storableState(values));
    out["training"] = fromVariant(QVariantList(m_training.begin(), m_training.end()));
    // A lot is one of a place, whoever chose that.
    if (m_place && (m_placeChosen || m_packChosen))
        out["place"] = m_place->toText();
    if (m_pack && m_packChosen) {
        json::object pack{{"product", m_pack->product}, {"lot", m_pack->lot}};
        if (m_pack->expiry)
            pack["expiry"] = toIsoDate(*m_pack->expiry);
        pack["in_hand"] = m_packTyped;
        out["pack"] = std::move(pack);
    }
    if (!m_packBegun.isEmpty())
        out["pack_begun"] = fromVariant(storableState(m_packBegun));
    return out;
}

void HandoutMaker::takeUp(const json::object& begun)
{
    const auto at = parseRfc3339(findString(begun, "at").value_or(""));
    const auto id = RecordId::parse(findString(begun, "id").value_or(""));
    if (id)
        m_id = *id;
    m_begunAt = at.valueOr(m_workspace->clock().now());
    m_contact = textField(begun, "contact");
    m_isContactAwaited = RecordId::parse(toStdString(m_contact)).hasValue();
    m_contactText.clear();
    m_isTakenUp = true;
    m_values = toVariant(requireObject(begun, "values").valueOr(json::object())).toMap();
    const auto* training = begun.if_contains("training");
    m_training = training != nullptr ? toVariant(*training).toStringList() : QStringList();
    if (const auto place = RecordId::parse(findString(begun, "place").value_or(""))) {
        m_place = *place;
        m_placeChosen = true;
    }
    if (const auto pack = requireObject(begun, "pack")) {
        m_pack = Chosen{std::string(findString(*pack, "product").value_or("")),
                        std::string(findString(*pack, "lot").value_or("")), std::nullopt};
        if (const auto expiry = parseIsoDate(findString(*pack, "expiry").value_or("")))
            m_pack->expiry = *expiry;
        const auto* inHand = pack->if_contains("in_hand");
        m_packChosen = true;
        m_packTyped = inHand != nullptr && *inHand == true;
    }
    if (const auto pack = requireObject(begun, "pack_begun"))
        m_packBegun = toVariant(*pack).toMap();
    m_carriedOn = dayAndClockText(m_begunAt);
    m_thrownAway.clear();
    readContact();
    if (m_stock)
        choosePlaceFound();
}

void HandoutMaker::keep()
{
    // What is set before it was read is how the page begins, and nothing that somebody did.
    if (!m_workspace || !m_isBegunRead)
        return;
    const Instant now = m_workspace->clock().now();
    if (!m_id) {
        m_id = RecordId::create(now);
        m_begunAt = now;
    }
    m_thrownAway.clear();
    putAway(begunNow(true));
}

void HandoutMaker::putAway(json::object begun)
{
    m_workspace->records().run(
        this,
        [as = toStdString(m_begunAs), key = m_stateKey, begun = std::move(begun)](
            domain::RecordStore& store) { return keepBegun(store, key, as, begun); },
        [this](const Result<void>& kept) {
            if (kept && !m_isKeepingFailed)
                return;
            m_isKeepingFailed = !kept;
            m_error = kept ? ErrorText() : errorText(kept.error(), Doing::saving);
            Q_EMIT changed();
        });
}

Result<void> HandoutMaker::endBegun(domain::RecordStore& store, const std::string& key,
                                    const std::string& as)
{
    return keepBegun(store, key, as, {});
}

void HandoutMaker::leave()
{
    if (m_workspace && m_id)
        putAway(begunNow(false));
}

void HandoutMaker::beginAfresh()
{
    if (!m_workspace || m_busy)
        return;
    json::object begun = begunNow(true);
    const QString contact = RecordId::parse(toStdString(m_begunAs)) ? m_begunAs : QString();
    startAfresh();
    setContact(contact);
    m_thrownAway = std::move(begun);
    putAway({});
    Q_EMIT changed();
}

void HandoutMaker::takeBack()
{
    if (!m_workspace || m_thrownAway.empty())
        return;
    const json::object begun = std::exchange(m_thrownAway, {});
    takeUp(begun);
    keep();
    Q_EMIT changed();
}

void HandoutMaker::closeCarriedOn()
{
    m_carriedOn.clear();
    Q_EMIT changed();
}

void HandoutMaker::keepPack(const QVariant& begun)
{
    if (begun.toMap() == m_packBegun)
        return;
    m_packBegun = begun.toMap();
    keep();
    Q_EMIT changed();
}

} // namespace feltbok::ui
