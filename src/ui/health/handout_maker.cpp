// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/handout_maker.h"

#include "domain/health/stock_proposal.h"
#include "domain/identity_scan.h"
#include "domain/oslo_time.h"
#include "domain/schema.h"
#include "ui/health/outreach_records.h"
#include "ui/health/schema_choices.h"
#include "ui/health/stock_records.h"
#include "ui/labels.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <algorithm>
#include <array>

namespace feltbok::ui {

using namespace domain::health;
using domain::Collection;

namespace {

constexpr std::array<std::string_view, 6> chosenFields{
    "supply_type", "refill_reason", "recipient_category", "age_band", "gender", "research_consent"};
constexpr int soonDays = 30;
constexpr int adultAge = 18;

const domain::FieldSpec* fieldOf(std::string_view name)
{
    return domain::schemaOf(Collection::naloxoneHandout).field(name);
}

/// What tells the packs of one lot from those of another, for the pages.
QString keyText(const std::string& product, const std::string& lot, std::optional<Date> expiry)
{
    return toQString(product + '\n' + comparableLot(lot) + '\n' +
                     (expiry ? toIsoDate(*expiry) : std::string()));
}

QString dayText(Date date)
{
    return dateText(toIsoDate(date));
}

/// Whether eleven digits in it may be somebody's: those are stored nowhere.
bool hasNationalNumber(std::string_view text)
{
    const auto found = domain::findIdentities(text);
    return std::any_of(found.begin(), found.end(), [](const domain::IdentitySpan& span) {
        return span.kind == domain::IdentityKind::nationalNumber;
    });
}

/// The line of a lot below its product.
QString lotText(const std::string& lot, std::optional<Date> expiry)
{
    if (lot.empty())
        return HandoutMaker::tr("Lot not known");
    if (!expiry)
        return HandoutMaker::tr("Lot %1").arg(toQString(lot));
    return HandoutMaker::tr("Lot %1 · expires %2").arg(toQString(lot), dayText(*expiry));
}

} // namespace

HandoutMaker::HandoutMaker(QObject* parent) : QObject(parent)
{
    startAfresh();
}

void HandoutMaker::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
        readContact();
        m_isBegunRead = false;
        readBegun();
    }
    const auto user = m_workspace ? UserId::parse(toStdString(m_workspace->userId()))
                                  : Result<UserId>(Error(ErrorCode::notFound));
    if (!user)
        return;
    m_workspace->records().run(
        this,
        [municipality = m_workspace->healthMunicipality(),
         user = *user](domain::RecordStore& store) -> Result<std::shared_ptr<HandoutStock>> {
            FELTBOK_ASSIGN(HandoutStock stock, readHandoutStock(store, municipality, user));
            return std::make_shared<HandoutStock>(std::move(stock));
        },
        [this](const Result<std::shared_ptr<HandoutStock>>& read) {
            if (!read)
                m_error = errorText(read.error(), Doing::reading);
            else if (m_workspace)
                take(std::move(**read));
            Q_EMIT changed();
        });
}

void HandoutMaker::setContact(const QString& contact)
{
    if (contact == m_contact)
        return;
    m_contact = contact;
    m_contactText.clear();
    m_isContactAwaited = RecordId::parse(toStdString(contact)).hasValue();
    readContact();
    if (m_id)
        keep();
    Q_EMIT changed();
}

void HandoutMaker::setPatrolZone(const QString& zone)
{
    if (zone == m_patrolZone)
        return;
    m_patrolZone = zone;
    if (!m_isTakenUp)
        m_values.insert(QStringLiteral("zone"), zone);
    Q_EMIT changed();
}

/// What was answered meanwhile stays as it was answered.
void HandoutMaker::readContact()
{
    const auto id = RecordId::parse(toStdString(m_contact));
    if (!m_workspace || !m_isContactAwaited || !id)
        return;
    m_workspace->records().run(
        this, [id = *id](domain::RecordStore& store) { return store.record(id); },
        [this, asked = m_contact](const Result<domain::RecordView>& read) {
            if (asked != m_contact || !std::exchange(m_isContactAwaited, false))
                return;
            if (!read)
                m_error = errorText(read.error(), Doing::reading);
            else
                m_contactText = ui::contactText(read->fields);
            // What is carried on has had its answers from it already.
            for (const auto& answer :
                 answersOfContact(read && !m_isTakenUp ? read->fields : json::object())) {
                const QString field = toQString(answer.key());
                const QVariant present = m_values.value(field);
                if (!present.isValid() || present == QStringLiteral("ukjent") ||
                    present == QStringLiteral("ikke_oppgitt"))
                    m_values.insert(field, toVariant(answer.value()));
            }
            Q_EMIT changed();
        });
}

/// What the person chose stays chosen, whatever the sync brings meanwhile.
void HandoutMaker::take(HandoutStock stock)
{
    m_stock = std::make_shared<const HandoutStock>(std::move(stock));
    choosePlaceFound();
}

void HandoutMaker::choosePlaceFound()
{
    if (m_placeChosen && placeFound() == nullptr)
        m_placeChosen = false;
    if (!m_placeChosen) {
        m_place.reset();
        std::vector<RecordId> withStock;
        for (const HandoutPlace& place : m_stock->places) {
            const HandoutWish wish{place.id, std::nullopt, 1, today()};
            const auto proposal =
                proposeHandout(m_stock->ledger, wish, m_stock->products, m_stock->recalls);
            if (!proposal.lots.empty())
                withStock.push_back(place.id);
        }
        if (withStock.size() == 1)
            m_place = withStock.front();
        else if (m_stock->places.size() == 1)
            m_place = m_stock->places.front().id;
        else
            m_place = m_stock->lastPlace;
        if (placeFound() == nullptr)
            m_place.reset();
    }
    propose();
}

void HandoutMaker::propose()
{
    if (m_packChosen || !m_stock)
        return;
    m_pack.reset();
    if (!m_place)
        return;
    const HandoutWish wish{*m_place, std::nullopt, 1, today()};
    const auto proposal =
        proposeHandout(m_stock->ledger, wish, m_stock->products, m_stock->recalls);
    if (!proposal.lots.empty()) {
        const StockKey& key = proposal.lots.front().key;
        m_pack = Chosen{key.product, key.lot, key.expiry};
    }
}

void HandoutMaker::startAfresh()
{
    m_values = {{QStringLiteral("recipient_category"), QStringLiteral("ikke_oppgitt")},
                {QStringLiteral("age_band"), QStringLiteral("ukjent")},
                {QStringLiteral("gender"), QStringLiteral("ikke_oppgitt")},
                {QStringLiteral("research_consent"), QStringLiteral("ikke_spurt")}};
    if (!m_patrolZone.isEmpty())
        m_values.insert(QStringLiteral("zone"), m_patrolZone);
    m_training.clear();
    m_contact.clear();
    m_contactText.clear();
    m_isContactAwaited = false;
    m_packChosen = false;
    m_packTyped = false;
    m_packBegun.clear();
    m_id.reset();
    m_isTakenUp = false;
    m_carriedOn.clear();
    m_thrownAway.clear();
    propose();
}

Date HandoutMaker::today() const
{
    return domain::toOslo(m_workspace->clock().now()).date();
}

int HandoutMaker::packs() const
{
    return std::clamp(m_values.value(QStringLiteral("packs"), 1).toInt(), 1, 4);
}

const HandoutPlace* HandoutMaker::placeFound() const
{
    if (!m_stock || !m_place)
        return nullptr;
    const auto found = std::find_if(m_stock->places.begin(), m_stock->places.end(),
                                    [this](const HandoutPlace& one) { return one.id == *m_place; });
    return found == m_stock->places.end() ? nullptr : &*found;
}

const NaloxoneProduct* HandoutMaker::product() const
{
    return m_stock && m_pack ? findProduct(m_stock->products, m_pack->product) : nullptr;
}

QString HandoutMaker::nameOf(std::string_view code) const
{
    const NaloxoneProduct* found = m_stock ? findProduct(m_stock->products, code) : nullptr;
    if (code.empty())
        return tr("Naloxone");
    return found != nullptr && !found->name.empty() ? productNameText(found->name)
                                                    : tr("Another product");
}

QString HandoutMaker::stateOf(const std::string& product, const std::string& lot,
                              std::optional<Date> expiry) const
{
    if (!lot.empty() && recallOf(m_stock->recalls, product, lot) != nullptr)
        return QStringLiteral("recalled");
    if (!expiry)
        return {};
    const int left = daysBetween(today(), *expiry);
    if (left < 0)
        return QStringLiteral("expired");
    return left <= soonDays ? QStringLiteral("soon") : QString();
}

/// Those to take first before the others; recalled ones last.
std::vector<StockBalance> HandoutMaker::lotsHere() const
{
    std::vector<StockBalance> out;
    if (!m_stock || !m_place)
        return out;
    for (StockBalance& balance : m_stock->ledger.balances())
        if (balance.key.location == *m_place && balance.doses > 0)
            out.push_back(std::move(balance));
    const auto rank = [this](const StockBalance& balance) {
        const QString state = stateOf(balance.key.product, balance.key.lot, balance.key.expiry);
        return state == u"recalled" ? 2 : state == u"expired" ? 1 : 0;
    };
    std::stable_sort(out.begin(), out.end(), [&](const StockBalance& a, const StockBalance& b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        // Of the expired ones the freshest is best.
        return rank(a) == 1 ? a.key.expiry > b.key.expiry : a.key.expiry < b.key.expiry;
    });
    return out;
}

int HandoutMaker::packsKnown() const
{
    const NaloxoneProduct* of = product();
    if (!m_place || !m_pack || !m_pack->expiry)
        return 0;
    const auto doses = m_stock->ledger.balanceOf(
        {*m_place, m_pack->product, comparableLot(m_pack->lot), *m_pack->expiry});
    return int(std::max<std::int64_t>(doses, 0)) / (of != nullptr ? of->packSize() : 1);
}

QVariantList HandoutMaker::places() const
{
    QVariantList out;
    if (m_stock)
        for (const HandoutPlace& place : m_stock->places)
            out.push_back(choice(toQString(place.id.toText()), place.name));
    return out;
}

QString HandoutMaker::place() const
{
    return m_place ? toQString(m_place->toText()) : QString();
}

QVariantList HandoutMaker::lots() const
{
    QVariantList out;
    for (const StockBalance& balance : lotsHere()) {
        const NaloxoneProduct* of = findProduct(m_stock->products, balance.key.product);
        const int size = of != nullptr ? of->packSize() : 1;
        out.push_back(
            QVariantMap{{QStringLiteral("value"),
                         keyText(balance.key.product, balance.key.lot, balance.key.expiry)},
                        {QStringLiteral("title"), nameOf(balance.key.product)},
                        {QStringLiteral("subtitle"), lotText(balance.key.lot, balance.key.expiry)},
                        {QStringLiteral("stock"), tr("%n pack(s)", "", int(balance.doses) / size)},
                        {QStringLiteral("state"),
                         stateOf(balance.key.product, balance.key.lot, balance.key.expiry)}});
    }
    return out;
}

QVariantMap HandoutMaker::pack() const
{
    if (!m_stock || !m_pack)
        return {};
    return {{QStringLiteral("value"), keyText(m_pack->product, m_pack->lot, m_pack->expiry)},
            {QStringLiteral("product"), toQString(m_pack->product)},
            {QStringLiteral("title"), nameOf(m_pack->product)},
            {QStringLiteral("lot"), toQString(m_pack->lot)},
            {QStringLiteral("subtitle"), lotText(m_pack->lot, m_pack->expiry)},
            {QStringLiteral("state"), stateOf(m_pack->product, m_pack->lot, m_pack->expiry)},
            {QStringLiteral("known"), packsKnown() > 0}};
}

QVariantList HandoutMaker::products() const
{
    QVariantList out;
    if (!m_stock)
        return out;
    for (const NaloxoneProduct& one : m_stock->products)
        if (one.isInUse(today()) && std::find(m_stock->retired.begin(), m_stock->retired.end(),
                                              one.code) == m_stock->retired.end())
            out.push_back(choice(toQString(one.code), nameOf(one.code)));
    return out;
}

QVariantList HandoutMaker::facts() const
{
    QVariantList out;
    const NaloxoneProduct* of = product();
    if (of == nullptr)
        return out;
    const auto add = [&out](const QString& label, const QString& value) {
        out.push_back(
            QVariantMap{{QStringLiteral("label"), label}, {QStringLiteral("value"), value}});
    };
    if (of->doseMicrograms.value)
        add(tr("One dose"),
            tr("%1 mg").arg(QLocale().toString(*of->doseMicrograms.value / 1000.0, 'g', 4)));
    if (of->dosesPerPack.value)
        add(tr("In a pack"), tr("%n dose(s)", "", *of->dosesPerPack.value));
    if (of->minimumAge.value)
        add(tr("By its product text"), tr("from %n year(s)", "", *of->minimumAge.value));
    if (of->secondDoseFrom.value && of->secondDoseTo.value)
        add(tr("Second dose"), tr("after %1–%2 minutes")
                                   .arg(of->secondDoseFrom.value->count())
                                   .arg(of->secondDoseTo.value->count()));
    return out;
}

QVariantMap HandoutMaker::options() const
{
    QVariantMap out;
    for (const std::string_view name : chosenFields) {
        QVariantList list;
        for (const std::string_view code : fieldOf(name)->codes)
            list.push_back(choice(toQString(code), codeLabel(toQString(code))));
        out.insert(toQString(name), list);
    }
    QVariantList zones;
    if (m_stock)
        for (const auto& [id, name] : m_stock->zones)
            zones.push_back(choice(id, name));
    out.insert(QStringLiteral("zone"), zones);
    return out;
}

int HandoutMaker::trainingSteps()
{
    return int(fieldOf("training")->codes.size());
}

bool HandoutMaker::isRecalled() const
{
    return m_stock && m_pack && !m_pack->lot.empty() &&
           recallOf(m_stock->recalls, m_pack->product, m_pack->lot) != nullptr;
}

QStringList HandoutMaker::warnings() const
{
    QStringList out;
    if (!m_stock)
        return out;
    if (isRecalled())
        out += tr("This lot is recalled. Take another one if there is one.");
    if (m_pack && m_pack->expiry && isExpired(*m_pack->expiry, today()))
        out += tr("It expired on %1. Expired naloxone is better than none; take a fresher one if "
                  "there is one.")
                   .arg(dayText(*m_pack->expiry));
    const NaloxoneProduct* of = product();
    if (of != nullptr && of->minimumAge.value &&
        m_values.value(QStringLiteral("age_band")) == QStringLiteral("under_18")) {
        const int age = *of->minimumAge.value;
        out += age >= adultAge
                   ? tr("%1 is for adults by its product text. It may be handed out all the same; "
                        "say so, and that 113 comes first.")
                         .arg(nameOf(of->code))
                   : tr("%1 is for %n year(s) and up by its product text. It may be handed out "
                        "all the same; say so, and that 113 comes first.",
                        "", age)
                         .arg(nameOf(of->code));
    }
    if (of != nullptr && m_pack->expiry && isBeyondShelfLife(*of, *m_pack->expiry, today()))
        out += tr("The expiry lies further ahead than a new pack's. Compare it with the pack.");
    if (m_pack && (m_pack->lot.empty() || !m_pack->expiry || !m_place))
        out += tr("Without place, lot and expiry the stock learns nothing of it; the next count "
                  "will show it.");
    else if (m_pack && packsKnown() < packs())
        out += tr("The stock here knows of %n pack(s) of this lot. Hand out what you have; the "
                  "office sees the difference.",
                  "", packsKnown());
    return out;
}

void HandoutMaker::choosePlace(const QString& place)
{
    const auto id = RecordId::parse(toStdString(place));
    if (!id)
        return;
    m_place = *id;
    m_placeChosen = true;
    // A pack in the hand stays what it is; a lot on the other shelf is left there.
    m_packChosen = m_packTyped;
    propose();
    keep();
    Q_EMIT changed();
}

void HandoutMaker::chooseLot(const QString& lot)
{
    for (const StockBalance& balance : lotsHere())
        if (keyText(balance.key.product, balance.key.lot, balance.key.expiry) == lot) {
            m_pack = Chosen{balance.key.product, balance.key.lot, balance.key.expiry};
            m_packChosen = true;
            m_packTyped = false;
            keep();
            Q_EMIT changed();
            return;
        }
}

void HandoutMaker::setPack(const QString& product, const QString& lot, const QString& expiry)
{
    Chosen pack{toStdString(product), comparableLot(toStdString(lot)), std::nullopt};
    // Rather a hand-out without its lot than none.
    if (hasNationalNumber(pack.lot))
        pack.lot.clear();
    if (const auto date = parseIsoDate(toStdString(expiry)))
        pack.expiry = *date;
    m_pack = std::move(pack);
    m_packChosen = true;
    m_packTyped = true;
    m_packBegun.clear();
    keep();
    Q_EMIT changed();
}

QString HandoutMaker::packProblem(const QString& lot, const QString& expiry) const
{
    if (const auto checked = checkLot(comparableLot(toStdString(lot))); !checked)
        return lot.trimmed().isEmpty() ? tr("Type the lot as it stands after LOT on the pack.")
                                       : tr("A lot has at most 20 letters, digits and signs, and "
                                            "no space.");
    StockMovement movement;
    movement.location = movement.handout.emplace(RecordId::create(m_workspace->clock().now()));
    movement.product = "annet";
    movement.lot = comparableLot(toStdString(lot));
    movement.entryType = EntryType::utdeling;
    movement.doses = -1;
    movement.expiry = parseIsoDate(toStdString(expiry)).valueOr(Date{});
    return checkMovement(movement) ? QString() : tr("Type the last day of use, EXP on the pack.");
}

QString HandoutMaker::productOfGtin(const QString& gtin) const
{
    const NaloxoneProduct* found =
        m_stock ? domain::health::productOfGtin(m_stock->products, toStdString(gtin)) : nullptr;
    return found != nullptr ? toQString(found->code) : QString();
}

void HandoutMaker::set(const QString& field, const QVariant& value)
{
    if (value.isNull() || value == QVariant(QString()))
        m_values.remove(field);
    else
        m_values.insert(field, value);
    const QString reason = QStringLiteral("refill_reason");
    if (field == u"supply_type" && value.toString() != u"paafyll")
        m_values.remove(reason);
    else if (field == u"supply_type" && !m_values.contains(reason))
        m_values.insert(reason, QStringLiteral("ikke_oppgitt"));
    keep();
    Q_EMIT changed();
}

void HandoutMaker::setTaught(const QString& code, bool taught)
{
    if (taught == m_training.contains(code))
        return;
    if (taught)
        m_training.push_back(code);
    else
        m_training.removeAll(code);
    keep();
    Q_EMIT changed();
}

void HandoutMaker::giveAllTraining()
{
    m_training.clear();
    for (const std::string_view code : fieldOf("training")->codes)
        m_training.push_back(toQString(code));
    keep();
    Q_EMIT changed();
}

void HandoutMaker::handOut(bool anyway)
{
    if (!m_workspace || !isLoaded() || m_busy)
        return;
    if (isRecalled() && !anyway) {
        Q_EMIT recallAsked();
        return;
    }
    NewHandout handout;
    handout.id = m_id;
    handout.municipality = m_workspace->healthMunicipality();
    if (const auto contact = RecordId::parse(toStdString(m_contact)))
        handout.contact = *contact;
    handout.place = m_place;
    handout.packs = packs();
    const NaloxoneProduct* of = product();
    handout.doses = handout.packs * (of != nullptr ? of->packSize() : 1);
    if (m_pack) {
        handout.product = m_pack->product;
        handout.lot = m_pack->lot;
        handout.expiry = m_pack->expiry;
    }
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value)
        if (value.key() != u"packs")
            handout.answers[toStdString(value.key())] = fromVariant(value.value());
    if (const auto note = findString(handout.answers, "note"))
        handout.answers["note"] =
            domain::storableText(fittingText(*fieldOf("note"), std::string(*note)));
    // What a recall asks for: in which zone it went out.
    if (const HandoutPlace* from = placeFound();
        from != nullptr && !from->zone.isEmpty() && !handout.answers.contains("zone"))
        handout.answers["zone"] = toStdString(from->zone);
    for (const QString& code : m_training)
        handout.training.push_back(toStdString(code));

    const QString words = tr("%n pack(s) handed out: %1", "", handout.packs)
                              .arg(m_pack ? nameOf(m_pack->product) : tr("Naloxone"));
    const bool afterOverdose =
        m_values.value(QStringLiteral("refill_reason")) == QStringLiteral("brukt_ved_overdose");
    m_busy = true;
    Q_EMIT changed();
    m_workspace->records().run(
        this,
        [handout, as = toStdString(m_begunAs), key = m_stateKey,
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<RecordId> {
            FELTBOK_ASSIGN(const RecordId id, recordHandout(store, handout, now));
            // It is recorded, also where what was kept for it stays: that names its record, and is
            // not taken up again.
            static_cast<void>(endBegun(store, key, as));
            return id;
        },
        [this, words, afterOverdose](const Result<RecordId>& made) {
            m_busy = false;
            m_error = made ? ErrorText() : errorText(made.error(), Doing::saving);
            if (!made) {
                m_error.data = tr("Nothing of it is recorded yet. Everything you filled in still "
                                  "stands here.");
                if (m_error.action.isEmpty())
                    m_error.action = tr("Try again. If it goes on, write it down on paper and "
                                        "tell the office.");
                Q_EMIT handoutFailed();
            }
            if (!made || !m_workspace) {
                Q_EMIT changed();
                return;
            }
            const QString id = toQString(made->toText());
            m_overdoseOffer = afterOverdose ? id : QString();
            m_isKeepingFailed = false;
            startAfresh();
            Q_EMIT changed();
            m_workspace->records().announceChange();
            Q_EMIT handedOut(id, words);
        });
}

void HandoutMaker::undo(const QString& handout)
{
    const auto id = RecordId::parse(toStdString(handout));
    if (!m_workspace || !id)
        return;
    m_workspace->records().run(
        this,
        [id = *id, now = m_workspace->clock().now()](domain::RecordStore& store) {
            return undoHandout(store, id, now);
        },
        [this, handout](const Result<void>& done) {
            m_error = done ? ErrorText() : errorText(done.error(), Doing::saving);
            if (done && m_overdoseOffer == handout)
                m_overdoseOffer.clear();
            Q_EMIT changed();
            if (!done || !m_workspace)
                return;
            m_workspace->records().announceChange();
            Q_EMIT undone(handout);
        });
}

void HandoutMaker::closeOffer()
{
    m_overdoseOffer.clear();
    Q_EMIT changed();
}

void HandoutMaker::clearError()
{
    m_error = {};
    Q_EMIT changed();
}

} // namespace feltbok::ui
