// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/stock_register.h"

#include "ui/labels.h"
#include "ui/text.h"

#include <array>

namespace feltbok::ui {

using namespace domain::health;

namespace {

constexpr int maxLevel = 100'000;

/// The numbers of a product that may be corrected, by their field.
struct Fact
{
    const char* field;
    std::optional<int> value;
    FactSource source;
};

std::optional<int> minutesOf(const std::optional<std::chrono::minutes>& length)
{
    return length ? std::optional(int(length->count())) : std::nullopt;
}

std::array<Fact, 6> factsOf(const NaloxoneProduct& product)
{
    std::optional<int> warmest;
    if (product.warmest.value)
        warmest = *product.warmest.value / 10;
    return {{
        {"doses_per_pack", product.dosesPerPack.value, product.dosesPerPack.source},
        {"dose_micrograms", product.doseMicrograms.value, product.doseMicrograms.source},
        {"minimum_age", product.minimumAge.value, product.minimumAge.source},
        {"second_dose_after_min", minutesOf(product.secondDoseFrom.value),
         product.secondDoseFrom.source},
        {"second_dose_after_max", minutesOf(product.secondDoseTo.value),
         product.secondDoseTo.source},
        {"storage_max_celsius", warmest, product.warmest.source},
    }};
}

QString labelOf(const QString& field)
{
    if (field == u"doses_per_pack")
        return StockRegister::tr("Doses in a pack");
    if (field == u"dose_micrograms")
        return StockRegister::tr("One dose (micrograms)");
    if (field == u"minimum_age")
        return StockRegister::tr("Youngest age by the product text (years)");
    if (field == u"second_dose_after_min")
        return StockRegister::tr("Second dose after (minutes)");
    if (field == u"second_dose_after_max")
        return StockRegister::tr("Second dose at the latest after (minutes)");
    return StockRegister::tr("Warmest storage (°C)");
}

QString sourceText(const FactSource& source)
{
    const QString reference = toQString(source.reference);
    if (reference.isEmpty())
        return StockRegister::tr("Not known");
    switch (source.confidence) {
    case FactConfidence::guidance:
        return StockRegister::tr("%1 (official guidance)").arg(reference);
    case FactConfidence::literature:
        return StockRegister::tr("%1 (read there)").arg(reference);
    case FactConfidence::memory:
        return StockRegister::tr("%1 (not checked: compare it with the pack)").arg(reference);
    case FactConfidence::office:
        return StockRegister::tr("%1 (from your municipality)").arg(reference);
    }
    return reference;
}

/// A code from a name: small letters, digits and _, free among the known products.
std::string codeFor(const QString& name, const StockBook& book)
{
    std::string base;
    for (const QChar letter : name.toLower()) {
        const char16_t c = letter.unicode();
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            base.push_back(char(c));
        else if (!base.empty() && base.back() != '_')
            base.push_back('_');
    }
    base.resize(std::min<std::size_t>(base.size(), 32)); // room for a number within forty
    while (!base.empty() && base.back() == '_')
        base.pop_back();
    if (base.empty())
        base = "produkt";
    std::string code = base;
    for (int i = 2; findProduct(book.products, code) != nullptr; ++i)
        code = base + '_' + std::to_string(i);
    return code;
}

const ProductRecord* recordOf(const StockBook& book, std::string_view code)
{
    const ProductRecord* found = nullptr;
    for (const auto& record : book.productRecords)
        if (record.correction.product == code)
            found = &record; // the newest
    return found;
}

/// A new record says nothing of what it does not have.
void dropEmpty(json::object& fields)
{
    for (auto member = fields.begin(); member != fields.end();)
        member = member->value().is_null() ? fields.erase(member) : std::next(member);
}

bool isBuiltIn(std::string_view code)
{
    return findProduct(builtInProducts(), code) != nullptr;
}

} // namespace

void StockRegister::build()
{
    m_locations.clear();
    m_products.clear();
    for (const auto& place : book()->places) {
        QStringList parts{codeLabel(place.kind)};
        if (const QString zone = book()->zoneName(place.zone); !zone.isEmpty())
            parts.push_back(zone);
        parts.push_back(place.users.isEmpty()
                            ? tr("nobody keeps it")
                            : workspace()->namesOf(place.users).join(QStringLiteral(", ")));
        if (place.minLevel.value_or(0) > 0)
            parts.push_back(tr("at least %n dose(s)", nullptr, *place.minLevel));
        m_locations.push_back(
            QVariantMap{{QStringLiteral("locationId"), toQString(place.id.toText())},
                        {QStringLiteral("name"), place.name},
                        {QStringLiteral("text"), parts.join(QStringLiteral(" \u00b7 "))},
                        {QStringLiteral("isActive"), place.isActive}});
    }
    for (const auto& product : book()->products) {
        QStringList parts;
        if (product.dosesPerPack.value)
            parts.push_back(tr("%n dose(s) in a pack", nullptr, *product.dosesPerPack.value));
        if (product.minimumAge.value)
            parts.push_back(tr("from %n year(s)", nullptr, *product.minimumAge.value));
        parts.push_back(product.gtins.empty()
                            ? tr("no pack number: scanning cannot tell it")
                            : tr("%n pack number(s)", nullptr, int(product.gtins.size())));
        m_products.push_back(QVariantMap{
            {QStringLiteral("product"), toQString(product.code)},
            {QStringLiteral("name"), book()->productName(product.code)},
            {QStringLiteral("text"), parts.join(QStringLiteral(" \u00b7 "))},
            {QStringLiteral("isActive"), !book()->hiddenProducts.contains(product.code)}});
    }
}

QVariantList StockRegister::kindChoices() const
{
    return codeChoices(domain::Collection::stockLocation, "location_kind");
}

QVariantList StockRegister::zoneChoices() const
{
    QVariantList out{
        QVariantMap{{QStringLiteral("value"), QString()}, {QStringLiteral("label"), tr("None")}}};
    if (isLoaded())
        for (const auto& [id, name] : book()->zones)
            out.push_back(
                QVariantMap{{QStringLiteral("value"), id}, {QStringLiteral("label"), name}});
    return out;
}

QVariantList StockRegister::keeperChoices() const
{
    QVariantList out;
    if (workspace())
        for (const auto& [id, name] : workspace()->distributors())
            out.push_back(
                QVariantMap{{QStringLiteral("value"), id}, {QStringLiteral("label"), name}});
    return out;
}

QVariantMap StockRegister::location(const QString& locationId) const
{
    const auto id = RecordId::parse(toStdString(locationId));
    const auto* place = id && isLoaded() ? book()->place(*id) : nullptr;
    if (place == nullptr)
        return {{QStringLiteral("name"), QString()},      {QStringLiteral("kind"), QString()},
                {QStringLiteral("users"), QStringList()}, {QStringLiteral("zone"), QString()},
                {QStringLiteral("minLevel"), QString()},  {QStringLiteral("isActive"), true}};
    return {{QStringLiteral("name"), place->name},
            {QStringLiteral("kind"), place->kind},
            {QStringLiteral("users"), place->users},
            {QStringLiteral("zone"), place->zone},
            {QStringLiteral("minLevel"),
             place->minLevel ? QString::number(*place->minLevel) : QString()},
            {QStringLiteral("isActive"), place->isActive}};
}

void StockRegister::saveLocation(const QString& locationId, const QVariantMap& location)
{
    const auto text = [&](const char* name) {
        return location.value(QLatin1StringView(name)).toString().trimmed();
    };
    const QString name = text("name");
    if (!workspace() || isBusy())
        return;
    if (name.isEmpty() || name.toUtf8().size() > 120) {
        setFault(Error(ErrorCode::badInput, "missing", "name"));
        return;
    }
    if (text("kind").isEmpty()) {
        setFault(Error(ErrorCode::badInput, "missing", "location_kind"));
        return;
    }
    domain::Change change;
    change.set["name"] = toStdString(name);
    change.set["location_kind"] = toStdString(text("kind"));
    change.set["zone"] =
        text("zone").isEmpty() ? json::value(nullptr) : json::value(toStdString(text("zone")));
    change.set["active"] = location.value(QStringLiteral("isActive"), true).toBool();
    change.set["min_level_doses"] = nullptr;
    if (const QString level = text("minLevel"); !level.isEmpty()) {
        bool isNumber = false;
        const int doses = level.toInt(&isNumber);
        if (!isNumber || doses < 0 || doses > maxLevel) {
            setFault(Error(ErrorCode::badInput, "out of range", "min_level_doses"));
            return;
        }
        change.set["min_level_doses"] = doses;
    }
    const QStringList users = location.value(QStringLiteral("users")).toStringList();
    const auto existing = RecordId::parse(toStdString(locationId));
    write(
        [change, users, existing = existing ? std::optional(*existing) : std::nullopt,
         now = workspace()->clock().now(), municipality = workspace()->healthMunicipality()](
            domain::RecordStore& store, const StockBook& stock) mutable -> Result<void> {
            const auto* place = existing ? stock.place(*existing) : nullptr;
            const QStringList before = place == nullptr ? QStringList() : place->users;
            json::array added;
            json::array removed;
            for (const QString& user : users)
                if (!before.contains(user))
                    added.emplace_back(toStdString(user));
            for (const QString& user : before)
                if (!users.contains(user))
                    removed.emplace_back(toStdString(user));
            if (!added.empty())
                change.add["users"] = added;
            if (!removed.empty())
                change.remove["users"] = removed;
            if (existing) {
                FELTBOK_TRY(store.save(*existing, change, now));
                return {};
            }
            dropEmpty(change.set);
            FELTBOK_TRY(store.create("stock_location", municipality, change, now));
            return {};
        },
        [this] { Q_EMIT saved(); });
}

QString StockRegister::gtin(const QString& text)
{
    const auto number = gtin14(toStdString(QString(text).remove(u' ')));
    return number ? toQString(*number) : QString();
}

QVariantMap StockRegister::product(const QString& code) const
{
    const auto* known = isLoaded() ? findProduct(book()->products, toStdString(code)) : nullptr;
    const NaloxoneProduct product = known == nullptr ? NaloxoneProduct() : *known;
    const auto* record = known == nullptr ? nullptr : recordOf(*book(), product.code);
    QVariantList facts;
    for (const Fact& fact : factsOf(product)) {
        const QString field = QLatin1StringView(fact.field);
        facts.push_back(QVariantMap{
            {QStringLiteral("field"), field},
            {QStringLiteral("label"), labelOf(field)},
            {QStringLiteral("value"), fact.value ? QString::number(*fact.value) : QString()},
            {QStringLiteral("source"), sourceText(fact.source)}});
    }
    QStringList gtins;
    for (const auto& number : product.gtins)
        gtins.push_back(toQString(number));
    return {{QStringLiteral("product"), code},
            {QStringLiteral("name"), productNameText(product.name)},
            {QStringLiteral("isBuiltIn"), known != nullptr && isBuiltIn(product.code)},
            {QStringLiteral("isActive"),
             known == nullptr || !book()->hiddenProducts.contains(product.code)},
            {QStringLiteral("basis"),
             record == nullptr ? QString() : toQString(record->correction.basis)},
            {QStringLiteral("gtins"), gtins},
            {QStringLiteral("facts"), facts}};
}

void StockRegister::saveProduct(const QString& code, const QVariantMap& product)
{
    if (!isLoaded() || !workspace())
        return;
    const QString name = product.value(QStringLiteral("name")).toString().trimmed();
    const std::string existing = toStdString(code);
    const auto* known = existing.empty() ? nullptr : findProduct(book()->products, existing);
    ProductCorrection correction;
    correction.product = existing.empty() ? codeFor(name, *book()) : existing;
    if (!name.isEmpty())
        correction.name = toStdString(name);
    correction.basis = toStdString(product.value(QStringLiteral("basis")).toString().trimmed());
    domain::Change change;
    change.set["name"] = name.isEmpty() ? json::value(nullptr) : json::value(*correction.name);
    change.set["basis"] = correction.basis;
    change.set["active"] = product.value(QStringLiteral("isActive"), true).toBool();
    const auto* record = recordOf(*book(), correction.product);
    for (const Fact& fact : factsOf(known == nullptr ? NaloxoneProduct() : *known)) {
        const QString typed = product.value(QLatin1StringView(fact.field)).toString().trimmed();
        change.set[fact.field] = nullptr;
        bool isNumber = false;
        const int value = typed.toInt(&isNumber);
        if (!typed.isEmpty() && (!isNumber || value < 0)) {
            setFault(Error(ErrorCode::badInput, "not a number", fact.field));
            return;
        }
        // What is as it was built in stays a fact of its source, not one of the municipality.
        const bool isOwn = fact.source.confidence == FactConfidence::office && record != nullptr;
        if (typed.isEmpty() || (!isOwn && fact.value == value))
            continue;
        change.set[fact.field] = value;
        const std::string_view field = fact.field;
        if (field == "doses_per_pack")
            correction.dosesPerPack = value;
        else if (field == "dose_micrograms")
            correction.doseMicrograms = value;
        else if (field == "minimum_age")
            correction.minimumAge = value;
        else if (field == "second_dose_after_min")
            correction.secondDoseFrom = std::chrono::minutes{value};
        else if (field == "second_dose_after_max")
            correction.secondDoseTo = std::chrono::minutes{value};
        else if (value <= 60)
            correction.warmest = value * 10;
        else {
            setFault(Error(ErrorCode::badInput, "out of range", fact.field));
            return;
        }
    }
    json::array gtins;
    for (const QString& each : product.value(QStringLiteral("gtins")).toStringList()) {
        const QString number = gtin(each);
        const auto* owner = domain::health::productOfGtin(book()->products, toStdString(number));
        if (number.isEmpty() || (owner != nullptr && owner->code != correction.product)) {
            setFault(
                Error(ErrorCode::badInput, number.isEmpty() ? "check digit" : "taken", "gtins"));
            return;
        }
        correction.gtins.push_back(toStdString(number));
        gtins.push_back(json::object{{"gtin", correction.gtins.back()}});
    }
    change.set["gtins"] = std::move(gtins);
    if (const auto sound = checkProductCorrection(correction); !sound) {
        setFault(sound.error());
        return;
    }
    if (const auto with = correctedProducts({&correction, 1});
        known == nullptr && findProduct(with, correction.product) == nullptr) {
        setFault(Error(ErrorCode::badInput, "does not fit", "second_dose_to_min"));
        return;
    }
    write(
        [change, code = correction.product,
         record = record == nullptr ? std::nullopt : std::optional(record->id),
         now = workspace()->clock().now(), municipality = workspace()->healthMunicipality()](
            domain::RecordStore& store, const StockBook&) mutable -> Result<void> {
            if (record) {
                FELTBOK_TRY(store.save(*record, change, now));
                return {};
            }
            dropEmpty(change.set);
            change.set["product"] = code;
            FELTBOK_TRY(store.create("naloxone_product", municipality, change, now));
            return {};
        },
        [this] { Q_EMIT saved(); });
}

QString StockRegister::faultText(const std::string& field, const Error& error) const
{
    if (field == "name")
        return error.field == "identity" ? StockView::faultText(field, error)
                                         : tr("It needs a name of at most 100 characters.");
    if (field == "location_kind")
        return tr("Choose what kind of place it is.");
    if (field == "min_level_doses")
        return tr("Type a whole number of doses from 0 to %1.").arg(maxLevel);
    if (field == "basis")
        return tr("Say where it stands: the pack, a product text or an agreement.");
    if (field == "doses_per_pack" && error.detail != "not a number")
        return tr("Type the doses of a pack, from 1 to 100.");
    if (field == "gtins")
        return error.detail == "taken"
                   ? tr("Another product has this number already.")
                   : tr("This is no number of a pack: the check digit does not fit.");
    if (field == "second_dose_to_min")
        return tr("The latest minute lies before the first one.");
    return tr("This number cannot be right.");
}

} // namespace feltbok::ui
