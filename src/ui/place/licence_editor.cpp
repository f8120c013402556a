// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/place/licence_editor.h"

#include "domain/org_number.h"
#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/place/place_hours.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <array>

namespace feltbok::ui {
namespace {

/// Words of a finding by its code; %1 is its date.
struct Words
{
    const char* code;
    const char* source;
};
constexpr std::array words{
    Words{"kind_missing",
          QT_TRANSLATE_NOOP("LicenceFinding", "The kind of licence is not chosen.")},
    Words{"groups_missing", QT_TRANSLATE_NOOP("LicenceFinding", "No product group is chosen.")},
    Words{"groups_not_of_kind",
          QT_TRANSLATE_NOOP("LicenceFinding", "This kind of licence cannot have these groups.")},
    Words{"groups_not_nested",
          QT_TRANSLATE_NOOP("LicenceFinding",
                            "Serving is of group 1, of groups 1 and 2, or of all three.")},
    Words{"valid_from_missing", QT_TRANSLATE_NOOP("LicenceFinding", "The first day is missing.")},
    Words{"valid_to_missing", QT_TRANSLATE_NOOP("LicenceFinding", "The last day is missing.")},
    Words{"ends_before_start",
          QT_TRANSLATE_NOOP("LicenceFinding", "The last day is before the first.")},
    Words{"term_too_long",
          QT_TRANSLATE_NOOP("LicenceFinding", "The licence may last until %1 at the latest.")},
    Words{"expired", QT_TRANSLATE_NOOP("LicenceFinding", "The licence ended on %1.")},
    Words{"expires_soon", QT_TRANSLATE_NOOP("LicenceFinding", "The licence ends on %1.")},
    Words{"season_missing",
          QT_TRANSLATE_NOOP("LicenceFinding", "The part of the year is not stated.")},
    Words{"season_whole_year",
          QT_TRANSLATE_NOOP("LicenceFinding", "The season is the whole year, not a part of it.")},
    Words{"hours_unreadable", QT_TRANSLATE_NOOP("LicenceFinding", "The hours cannot be read.")},
    Words{
        "hours_over_ceiling",
        QT_TRANSLATE_NOOP("LicenceFinding", "Hours go beyond what the law lets a council decide.")},
    Words{"hours_group_not_licensed",
          QT_TRANSLATE_NOOP("LicenceFinding", "There are hours for a group outside the licence.")},
    Words{"hours_area_unknown",
          QT_TRANSLATE_NOOP("LicenceFinding",
                            "There are hours for an area that is not among the areas.")},
    Words{"spirits_outlast",
          QT_TRANSLATE_NOOP("LicenceFinding", "Group 3 is served later than the other groups.")},
    Words{"group_without_hours",
          QT_TRANSLATE_NOOP("LicenceFinding", "A group of the licence has no hours.")},
    Words{"area_unnamed", QT_TRANSLATE_NOOP("LicenceFinding", "An area has no name.")},
    Words{"manager_missing", QT_TRANSLATE_NOOP("LicenceFinding", "There is no licence manager.")},
    Words{"manager_not_approved",
          QT_TRANSLATE_NOOP("LicenceFinding", "The manager's approval is not registered.")},
    Words{"manager_without_test",
          QT_TRANSLATE_NOOP("LicenceFinding", "The manager's test is not registered.")},
    Words{"deputy_missing",
          QT_TRANSLATE_NOOP("LicenceFinding",
                            "There is no deputy, and none has been found unnecessary.")},
    Words{"deputy_not_approved",
          QT_TRANSLATE_NOOP("LicenceFinding", "The deputy's approval is not registered.")},
    Words{"deputy_without_test",
          QT_TRANSLATE_NOOP("LicenceFinding", "The deputy's test is not registered.")},
    Words{"event_name_missing", QT_TRANSLATE_NOOP("LicenceFinding", "The event has no name.")},
    Words{"only_closed_party",
          QT_TRANSLATE_NOOP("LicenceFinding", "This kind of licence is for closed parties only.")},
    Words{
        "withdrawal_dates",
        QT_TRANSLATE_NOOP("LicenceFinding", "A withdrawal lacks a date or ends before it begins.")},
    Words{"withdrawn_now", QT_TRANSLATE_NOOP("LicenceFinding", "Withdrawn until %1.")},
};

std::optional<Date> dateOf(const json::object& fields, std::string_view name)
{
    const auto date = parseIsoDate(findString(fields, name).value_or(""));
    return date ? std::optional(*date) : std::nullopt;
}

} // namespace

QString findingText(const domain::LicenceFinding& finding)
{
    QString text = toQString(finding.code);
    for (const auto& entry : words)
        if (finding.code == entry.code)
            text = QCoreApplication::translate("LicenceFinding", entry.source);
    if (finding.date)
        text = text.arg(dateText(toIsoDate(*finding.date)));
    if (!finding.reference.empty()) {
        // The paragraph belongs to the sentence.
        const bool ended = text.endsWith(u'.');
        if (ended)
            text.chop(1);
        text += u" (" + toQString(finding.reference) + (ended ? u")." : u")");
    }
    return text;
}

QString periodText(const json::object& licence)
{
    const auto from = findString(licence, "valid_from").value_or("");
    const auto to = findString(licence, "valid_to").value_or("");
    if (from == to)
        return dateText(from);
    return dateText(from) + u'–' + dateText(to);
}

LicenceEditor::LicenceEditor(QObject* parent) : RecordEditor(parent) {}

void LicenceEditor::recordRead()
{
    const auto& fields = record().fields;
    const Date today = domain::toOslo(workspace()->clock().now()).date();
    m_rule = domain::findLicenceKind(findString(fields, "licence_kind").value_or(""),
                                     dateOf(fields, "valid_from").value_or(today));
    m_findings.clear();
    m_problems.clear();
    m_warnings.clear();
    m_errorCount = 0;
    for (const auto& finding :
         domain::licenceFindings(fields, today, workspace()->legalTables(record().municipality))) {
        const bool isError = finding.severity == domain::Severity::error;
        const QString field = toQString(finding.field);
        const QString text = findingText(finding);
        m_errorCount += isError ? 1 : 0;
        m_findings.push_back(QVariantMap{{QStringLiteral("field"), field},
                                         {QStringLiteral("label"), fieldLabel(u"licence", field)},
                                         {QStringLiteral("text"), text},
                                         {QStringLiteral("error"), isError}});
        auto& inPlace = isError ? m_problems : m_warnings;
        if (!inPlace.contains(field))
            inPlace.insert(field, text);
    }
    if (const auto premises = idField(fields, "premises"))
        workspace()->records().run(
            this, [id = *premises](domain::RecordStore& store) { return store.record(id); },
            [this](const Result<domain::RecordView>& place) {
                if (!place)
                    return;
                m_placeName = textField(place->fields, "name");
                m_holder = textField(place->fields, "holder");
                Q_EMIT surroundingsChanged();
            });
}

QString LicenceEditor::premisesId() const
{
    return textField(record().fields, "premises");
}

QString LicenceEditor::title() const
{
    return codeLabel(textField(record().fields, "licence_kind"));
}

QString LicenceEditor::period() const
{
    return periodText(record().fields);
}

QVariantList LicenceEditor::groupChoices() const
{
    QVariantList out;
    if (m_rule == nullptr)
        return out;
    // What the licence has already can be taken out, whatever the kind lets it have.
    const auto own = PlaceHours::groupsOf(record().fields);
    for (const auto group :
         {domain::ProductGroup::g1, domain::ProductGroup::g2, domain::ProductGroup::g3})
        if (std::find(m_rule->groups.begin(), m_rule->groups.end(), group) !=
                m_rule->groups.end() ||
            std::find(own.begin(), own.end(), group) != own.end())
            out.push_back(QVariantMap{{QStringLiteral("value"), toQString(domain::toString(group))},
                                      {QStringLiteral("label"), PlaceHours::groupsLabel({group})}});
    return out;
}

QString LicenceEditor::latestEnd() const
{
    const auto from = dateOf(record().fields, "valid_from");
    if (!from || m_rule == nullptr || !m_rule->ofMunicipality || isEvent())
        return {};
    const auto latest = domain::latestEnd(*from);
    return latest ? toQString(toIsoDate(*latest)) : QString();
}

QString LicenceEditor::termText() const
{
    if (isEvent())
        return tr("The days of the event.");
    const QString latest = latestEnd();
    if (latest.isEmpty())
        return {};
    return tr("Four years at most, and until 30 September of the year after a new council took "
              "office: %1 at the latest (alkoholloven § 1-6).")
        .arg(dateText(toStdString(latest)));
}

QString LicenceEditor::managerText() const
{
    const auto& rule = domain::managerRule();
    return tr("Aged %1 or more, and employed at the place or its owner (%2).")
        .arg(rule.minimumAge)
        .arg(toQString(rule.source.reference));
}

QString LicenceEditor::hoursText() const
{
    return workspace() == nullptr
               ? QString()
               : PlaceHours::hoursText(record().fields, workspace()->clock().now());
}

json::array LicenceEditor::listOf(std::string_view field) const
{
    const auto* list = record().fields.if_contains(field);
    return list != nullptr && list->is_array() ? list->get_array() : json::array();
}

QVariantList LicenceEditor::areas() const
{
    QVariantList out;
    for (const auto& area : listOf("area_list"))
        if (area.is_object())
            out.push_back(
                QVariantMap{{QStringLiteral("name"), textField(area.get_object(), "name")},
                            {QStringLiteral("kind"), textField(area.get_object(), "kind")},
                            {QStringLiteral("drawing"), textField(area.get_object(), "drawing")}});
    return out;
}

QVariantList LicenceEditor::withdrawals() const
{
    QVariantList out;
    for (const auto& period : listOf("withdrawals"))
        if (period.is_object()) {
            const auto& fields = period.get_object();
            out.push_back(
                QVariantMap{{QStringLiteral("text"),
                             QString(dateText(findString(fields, "from").value_or("")) + u'–' +
                                     dateText(findString(fields, "to").value_or("")))},
                            // The id of a decision record says nothing to a person.
                            {QStringLiteral("decision"),
                             RecordId::parse(findString(fields, "decision").value_or(""))
                                 ? QString()
                                 : textField(fields, "decision")}});
        }
    return out;
}

QString LicenceEditor::seasonText(std::string_view field) const
{
    const QString stored = textField(record().fields, field); // MM-DD
    return stored.size() == 5 ? QString(stored.sliced(3) + u'.' + stored.first(2) + u'.') : stored;
}

QString LicenceEditor::transferText() const
{
    const QString date = textField(record().fields, "transfer_date");
    if (date.isEmpty())
        return {};
    return tr("Transferred %1 from %2. The points count from that day "
              "(alkoholforskriften § 10-2).")
        .arg(dateText(toStdString(date)), textField(record().fields, "transferred_from"));
}

void LicenceEditor::setCodes(const QString& field, const QStringList& codes)
{
    saveBuilt(field, toStdString(field),
              [field = toStdString(field), codes](const json::object& fields) {
                  QStringList before;
                  if (const auto* set = fields.if_contains(field))
                      before = toVariant(*set).toStringList();
                  json::array added;
                  json::array removed;
                  for (const QString& code : codes)
                      if (!before.contains(code))
                          added.emplace_back(toStdString(code));
                  for (const QString& code : before)
                      if (!codes.contains(code))
                          removed.emplace_back(toStdString(code));
                  domain::Change change;
                  if (!added.empty())
                      change.add[field] = std::move(added);
                  if (!removed.empty())
                      change.remove[field] = std::move(removed);
                  return change;
              });
}

void LicenceEditor::editList(const char* field, Edit edit)
{
    saveBuilt(QString::fromLatin1(field), field,
              [field = std::string(field), edit = std::move(edit)](const json::object& fields) {
                  json::array list;
                  if (const auto* before = fields.if_contains(field);
                      before != nullptr && before->is_array())
                      list = before->get_array();
                  edit(list);
                  domain::Change change;
                  change.set[field] = std::move(list);
                  return change;
              });
}

void LicenceEditor::addArea(const QString& kind)
{
    editList("area_list", [kind = toStdString(kind)](json::array& list) {
        list.push_back(json::object{{"name", ""}, {"kind", kind}});
    });
}

void LicenceEditor::setArea(int index, const QString& part, const QString& value)
{
    editList("area_list", [index, part = toStdString(part),
                           value = toStdString(value.trimmed())](json::array& list) {
        if (index >= 0 && std::size_t(index) < list.size() && list[std::size_t(index)].is_object())
            list[std::size_t(index)].get_object()[part] = value;
    });
}

void LicenceEditor::removeArea(int index)
{
    editList("area_list", [index](json::array& list) {
        if (index >= 0 && std::size_t(index) < list.size())
            list.erase(list.begin() + index);
    });
}

bool LicenceEditor::saveSeason(const QString& field, const QString& text)
{
    const QStringList parts = text.split(u'.', Qt::SkipEmptyParts);
    if (text.trimmed().isEmpty()) {
        save(field, QString());
        return true;
    }
    if (parts.size() != 2)
        return false;
    const QString stored =
        QStringLiteral("%1-%2").arg(parts[1].trimmed(), 2, u'0').arg(parts[0].trimmed(), 2, u'0');
    if (!parseIsoDate("2000-" + toStdString(stored)))
        return false;
    save(field, stored);
    return true;
}

void LicenceEditor::addWithdrawal(const QString& from, const QString& to, const QString& decision)
{
    editList("withdrawals", [from = toStdString(from), to = toStdString(to),
                             decision = toStdString(decision.trimmed())](json::array& list) {
        list.push_back(json::object{{"from", from}, {"to", to}, {"decision", decision}});
    });
}

void LicenceEditor::removeWithdrawal(int index)
{
    editList("withdrawals", [index](json::array& list) {
        if (index >= 0 && std::size_t(index) < list.size())
            list.erase(list.begin() + index);
    });
}

void LicenceEditor::setTransferFault(const QString& fault)
{
    if (fault == m_transferFault)
        return;
    m_transferFault = fault;
    Q_EMIT transferFaultChanged();
}

void LicenceEditor::transfer(const QString& date, const QString& newHolder,
                             const QString& orgNumber)
{
    const auto premises = RecordId::parse(toStdString(premisesId()));
    const QString holder = newHolder.trimmed();
    if (workspace() == nullptr || !isReady() || !premises || holder.isEmpty() ||
        !parseIsoDate(toStdString(date)))
        return;
    // The number of the one before is never the new holder's.
    json::value number = nullptr;
    if (!orgNumber.trimmed().isEmpty()) {
        const auto digits = domain::normaliseOrgNumber(toStdString(orgNumber));
        setTransferFault(digits ? QString() : tr("This is not an organisation number."));
        if (!digits)
            return;
        number = *digits;
    }
    workspace()->records().run(
        this,
        [premises = *premises, licence = record().id, date = toStdString(date),
         holder = toStdString(holder), number,
         now = workspace()->clock().now()](domain::RecordStore& store) -> Result<void> {
            FELTBOK_ASSIGN(const auto place, store.record(premises));
            std::vector<domain::RecordChange> changes{{licence, {}}, {premises, {}}};
            auto& ofLicence = changes[0].change.set;
            ofLicence["transfer_date"] = date;
            ofLicence["transferred_from"] = findString(place.fields, "holder").value_or("");
            auto& ofPlace = changes[1].change.set;
            ofPlace["holder"] = holder;
            ofPlace["org_number"] = number;
            FELTBOK_TRY(store.saveAll(changes, now));
            return {};
        },
        [this](const Result<void>& saved) {
            if (!saved) {
                setError(errorText(saved.error(), Doing::saving));
                return;
            }
            setTransferFault({});
            workspace()->records().announceChange();
            Q_EMIT transferred();
        });
}

} // namespace feltbok::ui
