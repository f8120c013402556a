// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/codes.h"

#include "domain/licence_rules.h"
#include "domain/schema.h"
#include "domain/violations.h"
#include "ui/labels.h"
#include "ui/place/place_hours.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

QVariantMap choice(const QVariant& value, const QString& label)
{
    return {{QStringLiteral("value"), value}, {QStringLiteral("label"), label}};
}

QVariantList choices(std::span<const std::string_view> codes)
{
    QVariantList out;
    for (const auto code : codes)
        out.push_back(choice(toQString(code), codeLabel(toQString(code))));
    return out;
}

QVariantList choicesOf(domain::Collection collection, std::string_view field)
{
    return choices(domain::schemaOf(collection).field(field)->codes);
}

} // namespace

Codes::Codes(QObject* parent) : QObject(parent) {}

QVariantList Codes::visitKinds() const
{
    return choices(domain::visitKinds());
}
QVariantList Codes::visitMethods() const
{
    return choices(domain::visitMethods());
}
QVariantList Codes::agencies() const
{
    return choices(domain::agencies());
}
QVariantList Codes::answers() const
{
    return choices(domain::answerCodes());
}
QVariantList Codes::locations() const
{
    return choices(domain::observationLocations());
}

QVariantList Codes::providers() const
{
    return choicesOf(domain::Collection::controlVisit, "provider");
}
QVariantList Codes::responsibleRoles() const
{
    return choicesOf(domain::Collection::controlVisit, "responsible_role");
}
QVariantList Codes::venueAgrees() const
{
    return choicesOf(domain::Collection::controlVisit, "venue_agrees");
}
QVariantList Codes::signatures() const
{
    return choicesOf(domain::Collection::controlVisit, "signature");
}
QVariantList Codes::reportChannels() const
{
    return choicesOf(domain::Collection::controlVisit, "report_channel");
}
QVariantList Codes::deviations() const
{
    return choicesOf(domain::Collection::assessment, "deviation");
}
QVariantList Codes::reasonsNotCarriedOut() const
{
    return choicesOf(domain::Collection::controlVisit, "reason_not_carried_out");
}

QVariantList Codes::placeKinds() const
{
    return choices(domain::placeKinds());
}
QVariantList Codes::riskClasses() const
{
    return choicesOf(domain::Collection::premises, "risk_class");
}
QVariantList Codes::licenceKinds() const
{
    return choices(domain::licenceKinds());
}
QVariantList Codes::eventKinds() const
{
    QVariantList out;
    for (const auto& rule : domain::licenceKindRules())
        if (rule.term == domain::LicenceTerm::event)
            out.push_back(choice(toQString(rule.kind), codeLabel(toQString(rule.kind))));
    return out;
}
QVariantList Codes::conditions() const
{
    return choices(domain::conditionCodes());
}
QVariantList Codes::ageLimits() const
{
    return choicesOf(domain::Collection::licence, "age_limit");
}
QVariantList Codes::dayKinds() const
{
    // From the most general to the most specific, which wins.
    QVariantList out;
    for (const char* kind : {"all", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "eve", "holy"})
        out.push_back(choice(QString::fromLatin1(kind),
                             PlaceHours::dayLabel(*domain::dayKindFromText(kind))));
    return out;
}

QVariantList Codes::apparentSexes() const
{
    return choicesOf(domain::Collection::observation, "person_sex");
}
QVariantList Codes::ageBands() const
{
    return choicesOf(domain::Collection::observation, "person_age_band");
}
QVariantList Codes::otherAuthorities() const
{
    return choicesOf(domain::Collection::observation, "other_authorities");
}

QVariantList Codes::yesNo() const
{
    return {choice(QStringLiteral("true"), tr("Yes")), choice(QStringLiteral("false"), tr("No"))};
}

QVariantList Codes::intoxicationLevels() const
{
    QVariantList out;
    for (int level = 0; level <= 4; ++level)
        out.push_back(choice(QString::number(level), intoxicationText(level)));
    return out;
}

QString intoxicationText(int level)
{
    // The scale of the national guide IS-2038.
    switch (level) {
    case 0:
        return Codes::tr("0 Sober");
    case 1:
        return Codes::tr("1 Slightly intoxicated");
    case 2:
        return Codes::tr("2 Clearly intoxicated");
    case 3:
        return Codes::tr("3 Heavily intoxicated");
    case 4:
        return Codes::tr("4 Unconscious");
    default:
        return QString::number(level);
    }
}

QVariantList Codes::violations(bool isSale) const
{
    QVariantList out;
    for (const auto& violation : domain::violations())
        if (isSale ? violation.isForSale : violation.isForServing)
            out.push_back(
                choice(toQString(violation.code), violationLabel(toQString(violation.code))));
    return out;
}

} // namespace feltbok::ui
