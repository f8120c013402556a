// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/legal_rules_model.h"

#include "ui/labels.h"
#include "ui/office/legal_records.h"
#include "ui/record_queries.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

using domain::LegalUnit;

struct Name
{
    const char* code;
    const char* text;
};

// Parts of a rule's code, in the words of the page.
constexpr std::array names{
    Name{"normal_hours",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Where the council has decided none")},
    Name{"night_prohibition",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Forbidden at night")},
    Name{"rest_day", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel",
                                       "Forbidden on Sundays, holy days, 1 and 17 May")},
    Name{"latest_hour",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Forbidden after the latest hour")},
    Name{"latest_hour_eve", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel",
                                              "Forbidden after the latest hour on eves")},
    Name{"monopoly",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Sold by Vinmonopolet only")},
    Name{"football_2026", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel",
                                            "Exemption from the prohibition at night, football "
                                            "summer of 2026")},
    Name{"drinking_up",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Drinking up after serving has ended")},
    Name{"serving", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "serving")},
    Name{"sale", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "sale")},
    Name{"own_production",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "sale of own production")},
    Name{"G1", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "group 1")},
    Name{"G3", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "group 3")},
    Name{"G1-G2", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "groups 1 and 2")},
    Name{"eve", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "eves of Sundays and holy days")},
    Name{"not_eve", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "other days")},
    Name{"new_year", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "New Year's Day")},
    Name{"maundy_thursday", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Maundy Thursday")},
    Name{"good_friday", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Good Friday")},
    Name{"easter_sunday", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Easter Sunday")},
    Name{"easter_monday", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Easter Monday")},
    Name{"ascension", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Ascension Day")},
    Name{"whit_sunday", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Whit Sunday")},
    Name{"whit_monday", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Whit Monday")},
    Name{"christmas", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Christmas Day")},
    Name{"boxing_day",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Second day of Christmas")},
    Name{"per_place",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Controls of every place in a year")},
    Name{"times_places", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel",
                                           "Controls in a year, times the number of places")},
    Name{"controllers",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Controllers at a serving place")},
    Name{"report_due", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Report to the place")},
    Name{"comment_due",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Comment of the licence holder")},
    Name{"reply_due", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Reply to a forewarning")},
    Name{"reasons",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Reasons when a case is dropped")},
    Name{"taking_back", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel",
                                          "Changing a decision before it is sent")},
    Name{"suspension", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel",
                                         "Postponing a withdrawal until the appeal is decided")},
    Name{"appeal_due", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Appeal")},
    Name{"withdrawal_due",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Effecting a withdrawal")},
    Name{"threshold",
         QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "Points that lead to withdrawal")},
    Name{"window", QT_TRANSLATE_NOOP("feltbok::ui::LegalRulesModel", "How long points stand")},
};

QString nameOf(QStringView code)
{
    for (const Name& name : names)
        if (code == QLatin1String(name.code))
            return LegalRulesModel::tr(name.text);
    return {};
}

/// The part of a rule's code before its first full stop, and what follows.
QString tableOf(const QString& rule)
{
    return rule.section(u'.', 0, 0);
}

QString sectionOf(const QString& table)
{
    if (table.startsWith(u"hours") || table == u"drinking_up")
        return LegalRulesModel::tr("Hours of sale and serving");
    if (table == u"holy_day")
        return LegalRulesModel::tr("Holy days");
    if (table == u"quota")
        return LegalRulesModel::tr("Number of controls");
    if (table.startsWith(u"deadline"))
        return LegalRulesModel::tr("Deadlines");
    if (table == u"citation")
        return LegalRulesModel::tr("Provisions that are cited");
    if (table == u"violation")
        return LegalRulesModel::tr("Points of each breach");
    if (table == u"points_coverage")
        return LegalRulesModel::tr("Licences that give points");
    return LegalRulesModel::tr("Points and withdrawal");
}

QString titleOf(const QString& rule)
{
    const QString table = tableOf(rule);
    const QString rest = rule.section(u'.', 1);
    if (table == u"violation")
        return violationLabel(rest);
    if (table == u"points_coverage")
        return codeLabel(rest);
    if (table == u"deadline_moves")
        return LegalRulesModel::tr("%1: moves to the next working day").arg(nameOf(rest));
    if (table == u"withdrawal_days")
        return LegalRulesModel::tr("Withdrawal at %1 point(s) above the threshold")
            .arg(QString(rest).replace(u'-', QChar(u'\u2013')));
    if (table == u"drinking_up")
        return nameOf(table);
    QStringList parts;
    for (const QString& part : rest.split(u'.'))
        parts.push_back(nameOf(part));
    return parts.join(u", ");
}

QString clockOf(std::int64_t minute)
{
    return toQString(domain::wallText(std::chrono::minutes{minute % (24 * 60)}));
}

QString valueText(const domain::LegalRow& row, std::optional<std::int64_t> value)
{
    if (!value)
        return {};
    const int number = int(*value);
    switch (row.unit) {
    case LegalUnit::none:
    case LegalUnit::times:
        return QString::number(number);
    case LegalUnit::points:
        return LegalRulesModel::tr("%n point(s)", nullptr, number);
    case LegalUnit::days:
        return LegalRulesModel::tr("%n day(s)", nullptr, number);
    case LegalUnit::years:
        return LegalRulesModel::tr("%n year(s)", nullptr, number);
    case LegalUnit::minutes:
        return LegalRulesModel::tr("%n minute(s)", nullptr, number);
    case LegalUnit::minuteOfDay: {
        const auto* from = domain::findLegalRow(
            "hours_from." + row.rule.substr(std::string_view("hours_to.").size()));
        return from == nullptr ? LegalRulesModel::tr("until %1").arg(clockOf(number))
                               : clockOf(*from->value) + u'\u2013' + clockOf(number);
    }
    case LegalUnit::daysFromEaster:
        return number < 0 ? LegalRulesModel::tr("%n day(s) before Easter Sunday", nullptr, -number)
               : number > 0 ? LegalRulesModel::tr("%n day(s) after Easter Sunday", nullptr, number)
                            : LegalRulesModel::tr("Easter Sunday");
    case LegalUnit::monthAndDay:
        return QLocale().toString(QDate(2000, number / 100, number % 100),
                                  QStringLiteral("d. MMMM"));
    }
    return {};
}

QString confidenceText(domain::Confidence confidence)
{
    switch (confidence) {
    case domain::Confidence::verified:
        return LegalRulesModel::tr("Read in the law itself");
    case domain::Confidence::guidance:
        return LegalRulesModel::tr("From official guidance");
    case domain::Confidence::practice:
        return LegalRulesModel::tr("Known from a municipality's practice");
    case domain::Confidence::inference:
        return LegalRulesModel::tr("Our reading of the law");
    case domain::Confidence::memory:
        return LegalRulesModel::tr("Not checked against the source");
    case domain::Confidence::office:
        return LegalRulesModel::tr("Corrected by the office");
    }
    return {};
}

QString validityText(const domain::Validity& validity)
{
    const QString from = dateText(toIsoDate(validity.from));
    return validity.to ? from + u'\u2013' + dateText(toIsoDate(*validity.to))
                       : LegalRulesModel::tr("since %1").arg(from);
}

QString isoOrEmpty(const std::optional<Date>& date)
{
    return date ? toQString(toIsoDate(*date)) : QString();
}

QVariantMap rowOf(const domain::LegalRow& row, const domain::LegalCorrection* made)
{
    const QString rule = toQString(row.rule);
    const bool isInForce = made ? made->inForce.value_or(true) : row.isInForce;
    const auto value = made && made->value ? made->value : row.value;
    domain::Validity validity = row.validity;
    if (made && made->validFrom)
        validity.from = *made->validFrom;
    if (made && made->validTo)
        validity.to = made->validTo;
    QString text = valueText(row, value);
    if (!isInForce)
        text = LegalRulesModel::tr("Does not hold");
    else if (made == nullptr && tableOf(rule) == u"citation")
        text = LegalRulesModel::tr("Not cited until you confirm it");
    else if (text.isEmpty())
        text = LegalRulesModel::tr("Holds");
    const bool isTime = row.unit == LegalUnit::minuteOfDay;
    return {
        {QStringLiteral("rule"), rule},
        {QStringLiteral("title"), titleOf(rule)},
        {QStringLiteral("value"), text},
        {QStringLiteral("reference"), toQString(row.source.reference)},
        {QStringLiteral("confidence"),
         confidenceText(made ? domain::Confidence::office : row.source.confidence)},
        {QStringLiteral("validity"), validityText(validity)},
        {QStringLiteral("correctable"), row.isCorrectable()},
        {QStringLiteral("takesValue"), row.takesValue()},
        {QStringLiteral("takesNo"), !rule.startsWith(u"withdrawal_days.")},
        {QStringLiteral("isTime"), isTime},
        {QStringLiteral("number"), !row.takesValue() || !value ? QString()
                                   : isTime                    ? clockOf(*value)
                                                               : QString::number(*value)},
        {QStringLiteral("corrected"), made != nullptr},
        {QStringLiteral("inForce"), isInForce},
        {QStringLiteral("validFrom"), made ? isoOrEmpty(made->validFrom) : QString()},
        {QStringLiteral("validTo"), made ? isoOrEmpty(made->validTo) : QString()},
        {QStringLiteral("basis"), made ? toQString(made->basis) : QString()},
    };
}

json::value textOrNull(const QString& text)
{
    return text.trimmed().isEmpty() ? json::value(nullptr)
                                    : json::value(toStdString(text.trimmed()));
}

} // namespace

LegalRulesModel::LegalRulesModel(QObject* parent) : QObject(parent)
{
    build();
}

void LegalRulesModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

QVariantMap LegalRulesModel::row(const QString& rule) const
{
    const std::string name = toStdString(rule);
    const auto* row = domain::findLegalRow(name);
    const auto made = m_made.find(name);
    return row == nullptr ? QVariantMap()
                          : rowOf(*row, made == m_made.end() ? nullptr : &made->second.correction);
}

void LegalRulesModel::reload()
{
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this, legalRecords, [this](const Result<std::vector<domain::RecordView>>& records) {
            if (!records || !m_workspace)
                return;
            const std::string municipality = m_workspace->officeMunicipality();
            m_made.clear();
            for (const auto& record : *records) // the newest first
                if (const auto correction = domain::correctionFromJson(record.fields);
                    correction && record.municipality == municipality &&
                    domain::checkCorrection(*correction))
                    m_made.try_emplace(correction->rule, Made{record.id, *correction});
            build();
        });
}

void LegalRulesModel::build()
{
    m_sections.clear();
    QVariantList rows;
    QString title;
    const auto close = [&] {
        if (!rows.isEmpty())
            m_sections.push_back(
                QVariantMap{{QStringLiteral("title"), title}, {QStringLiteral("rows"), rows}});
        rows.clear();
    };
    for (const auto& row : domain::legalRows()) {
        const QString rule = toQString(row.rule);
        if (rule.startsWith(u"hours_from."))
            continue; // told with its end
        if (const QString here = sectionOf(tableOf(rule)); here != title) {
            close();
            title = here;
        }
        rows.push_back(this->row(rule));
    }
    close();
    Q_EMIT changed();
}

void LegalRulesModel::setFault(const QString& field, const QString& fault)
{
    m_faultField = field;
    m_fault = fault;
    Q_EMIT faultChanged();
}

void LegalRulesModel::correct(const QString& rule, bool inForce, const QString& number,
                              const QString& validFrom, const QString& validTo,
                              const QString& basis)
{
    const auto* row = domain::findLegalRow(toStdString(rule));
    if (row == nullptr || !m_workspace)
        return;
    domain::Change change;
    change.set["in_force"] = inForce;
    change.set["valid_from"] = textOrNull(validFrom);
    change.set["valid_to"] = textOrNull(validTo);
    change.set["basis"] = textOrNull(basis);
    change.set["value"] = nullptr;
    if (row->takesValue() && inForce && !number.trimmed().isEmpty()) {
        bool isNumber = false;
        std::int64_t value = number.trimmed().toLongLong(&isNumber);
        if (row->unit == LegalUnit::minuteOfDay) {
            const auto time = domain::parseWallText(toStdString(number.trimmed()));
            isNumber = time.hasValue();
            value = isNumber ? time->count() : 0;
        }
        if (!isNumber) {
            setFault(QStringLiteral("value"), row->unit == LegalUnit::minuteOfDay
                                                  ? tr("Type the time like 06:00")
                                                  : tr("Type a whole number"));
            return;
        }
        change.set["value"] = value;
    }
    json::object fields = change.set;
    fields["rule"] = row->rule;
    const auto correction = domain::correctionFromJson(fields);
    const auto sound =
        correction ? domain::checkCorrection(*correction) : Result<void>(correction.error());
    if (!sound) {
        const std::string& field = sound.error().field;
        setFault(toQString(field), field == "basis"
                                       ? tr("A correction needs its basis: where it is laid down.")
                                   : field == "valid_to" ? tr("It ends before it begins.")
                                                         : tr("This number cannot be right."));
        return;
    }
    save(rule, std::move(change));
}

void LegalRulesModel::withdraw(const QString& rule)
{
    domain::Change change;
    for (const char* field : {"in_force", "value", "valid_from", "valid_to", "basis"})
        change.set[field] = nullptr;
    save(rule, std::move(change));
}

void LegalRulesModel::save(const QString& rule, domain::Change change)
{
    if (!m_workspace || m_saving)
        return;
    setFault({}, {});
    m_saving = true;
    const std::string name = toStdString(rule);
    const auto made = m_made.find(name);
    const auto existing =
        made == m_made.end() ? std::optional<RecordId>() : std::optional(made->second.id);
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [name, change, existing, now, municipality = m_workspace->officeMunicipality()](
            domain::RecordStore& store) mutable -> Result<void> {
            if (existing) {
                FELTBOK_TRY(store.save(*existing, change, now));
                return {};
            }
            change.set["rule"] = name;
            FELTBOK_TRY(store.create("legal_rule", municipality, change, now));
            return {};
        },
        [this](const Result<void>& done) {
            m_saving = false;
            if (!done) {
                const ErrorText said = errorText(done.error(), Doing::saving);
                setFault(QStringLiteral("record"), said.happened + u' ' + said.action);
                return;
            }
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT corrected();
        });
}

} // namespace feltbok::ui
