// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/place/hours_editor.h"

#include "domain/allowed_now.h"
#include "domain/licence_rules.h"
#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/office/legal_records.h"
#include "ui/place/licence_editor.h"
#include "ui/place/place_hours.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <QtCore/QLocale>

namespace feltbok::ui {
namespace {

constexpr int previewDays = 7;

Date addDays(Date date, int count)
{
    return Date{std::chrono::sys_days{date} + std::chrono::days{count}};
}

/// "08:00–01:30, 18:00–02:00" of what begins on that date for a group.
QString spansText(domain::HoursQuestion question, Date date, const domain::LegalTables& legal)
{
    // Serving: from where the night's absolute prohibition ends to there the next day (§ 4-4).
    const bool isSale = question.activity == domain::Activity::sale;
    const auto cut = isSale ? std::chrono::minutes{0} : domain::defaultCut;
    const Instant end = domain::fromOslo(domain::wallAt(addDays(date, 1), cut)).earlier;
    question.at = domain::fromOslo(domain::wallAt(date, cut)).earlier;
    QStringList out;
    while (question.at < end) {
        const auto answer = domain::allowedNow(question, legal);
        if (answer.isAllowed && answer.until) {
            // Midnight ends the day; it does not begin one.
            QString to = clockText(*answer.until);
            if (to == u"00:00")
                to = QStringLiteral("24:00");
            out.push_back(clockText(question.at) + u'–' + to);
            question.at = *answer.until;
        } else if (!answer.isAllowed && answer.opensAt) {
            question.at = *answer.opensAt;
        } else {
            break;
        }
    }
    return out.isEmpty() ? HoursEditor::tr("closed") : out.join(u", ");
}

/// The form's members that an entry has; what is empty is left out.
Result<domain::HoursEntry> entryOf(const QVariantMap& form)
{
    json::object object;
    for (auto it = form.begin(); it != form.end(); ++it) {
        const QVariant& value = it.value();
        if (value.typeId() == QMetaType::QString && value.toString().trimmed().isEmpty())
            continue;
        object[toStdString(it.key())] = fromVariant(value);
    }
    // Times as people type them: 8, 0800, 08.00.
    for (const auto* name : {"from", "to"})
        if (const auto text = findString(object, name)) {
            QString digits;
            for (const QChar sign : toQString(*text))
                if (sign.isDigit())
                    digits += sign;
            if (digits.size() <= 2)
                digits += QStringLiteral("00");
            digits = digits.rightJustified(4, u'0');
            object[name] = toStdString(digits.first(2) + u':' + digits.sliced(2));
        }
    for (const auto* name : {"season_from", "season_to"})
        if (const auto text = findString(object, name)) { // "15.05."
            const QStringList parts = toQString(*text).split(u'.', Qt::SkipEmptyParts);
            if (parts.size() == 2)
                object[name] = toStdString(QStringLiteral("%1-%2")
                                               .arg(parts[1].trimmed(), 2, u'0')
                                               .arg(parts[0].trimmed(), 2, u'0'));
        }
    return domain::hoursEntryFromJson(object);
}

QString monthDayText(std::optional<std::chrono::month_day> day)
{
    return day ? QStringLiteral("%1.%2.")
                     .arg(unsigned(day->day()), 2, 10, QChar(u'0'))
                     .arg(unsigned(day->month()), 2, 10, QChar(u'0'))
               : QString();
}

} // namespace

HoursEditor::HoursEditor(QObject* parent) : QObject(parent) {}

void HoursEditor::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void HoursEditor::setLicenceId(const QString& id)
{
    if (id == m_licenceId)
        return;
    m_licenceId = id;
    m_ready = false;
    m_done.clear();
    Q_EMIT licenceIdChanged();
    reload();
}

void HoursEditor::reload()
{
    const auto id = RecordId::parse(toStdString(m_licenceId));
    if (!m_workspace || !id)
        return;
    struct Read
    {
        json::object licence;
        domain::LegalTables legal = domain::standardTables();
    };
    m_workspace->records().run(
        this,
        [id = *id](domain::RecordStore& store) -> Result<Read> {
            Read out;
            FELTBOK_ASSIGN(auto licence, store.record(id));
            FELTBOK_ASSIGN(out.legal, readLegalTables(store, licence.municipality));
            out.licence = std::move(licence.fields);
            return out;
        },
        [this](const Result<Read>& read) {
            if (read) {
                m_legal = read->legal;
                take(read->licence);
            } else {
                m_error = errorText(read.error(), Doing::reading);
            }
            Q_EMIT changed();
        });
}

void HoursEditor::take(const json::object& licence)
{
    m_licence = licence;
    m_entries = PlaceHours::hoursOf(licence);
    m_activity = PlaceHours::isSale(licence) ? domain::Activity::sale : domain::Activity::serving;
    m_ready = true;
}

QString HoursEditor::title() const
{
    return codeLabel(textField(m_licence, "licence_kind"));
}

QString HoursEditor::today() const
{
    return m_workspace ? toQString(toIsoDate(domain::toOslo(m_workspace->clock().now()).date()))
                       : QString();
}

QString HoursEditor::previewDate() const
{
    return m_previewDate ? toQString(toIsoDate(*m_previewDate)) : today();
}

void HoursEditor::setPreviewDate(const QString& date)
{
    if (const auto day = parseIsoDate(toStdString(date)); day && m_previewDate != *day) {
        m_previewDate = *day;
        Q_EMIT changed();
    }
}

QVariantList HoursEditor::entries() const
{
    QVariantList out;
    const auto now = parseIsoDate(toStdString(today()));
    if (!now)
        return out;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto& entry = m_entries[i];
        QString title =
            PlaceHours::groupsLabel(entry.groups) + u": " + PlaceHours::timesLabel(entry);
        if (!entry.area.empty())
            title += u", " + PlaceHours::areaLabel(entry.area);
        out.push_back(
            QVariantMap{{QStringLiteral("index"), int(i)},
                        {QStringLiteral("title"), title},
                        {QStringLiteral("subtitle"), PlaceHours::daysLabel(entry)},
                        {QStringLiteral("period"), PlaceHours::periodLabel(entry)},
                        {QStringLiteral("state"),
                         entry.validTo && *entry.validTo < *now       ? QStringLiteral("ended")
                         : entry.validFrom && *entry.validFrom > *now ? QStringLiteral("later")
                                                                      : QStringLiteral("now")}});
    }
    return out;
}

QVariantList HoursEditor::groupChoices() const
{
    QVariantList out;
    for (const auto group : PlaceHours::groupsOf(m_licence))
        out.push_back(QVariantMap{{QStringLiteral("value"), toQString(domain::toString(group))},
                                  {QStringLiteral("label"), PlaceHours::groupsLabel({group})}});
    return out;
}

QVariantList HoursEditor::areaChoices() const
{
    QVariantList out{QVariantMap{{QStringLiteral("value"), QString()},
                                 {QStringLiteral("label"), tr("everywhere")}}};
    for (const char* area : {"inne", "ute"})
        out.push_back(QVariantMap{{QStringLiteral("value"), QString::fromLatin1(area)},
                                  {QStringLiteral("label"), PlaceHours::areaLabel(area)}});
    return out;
}

QVariantList HoursEditor::preview() const
{
    QVariantList out;
    const auto first = parseIsoDate(toStdString(previewDate()));
    if (!m_ready || !first)
        return out;
    domain::HoursQuestion question;
    question.activity = m_activity;
    question.entries = m_entries;
    const auto groups = PlaceHours::groupsOf(m_licence);
    for (int day = 0; day < previewDays; ++day) {
        const Date date = addDays(*first, day);
        std::vector<std::pair<std::vector<domain::ProductGroup>, QString>> lines;
        for (const auto group : groups) {
            question.group = group;
            question.area.clear();
            QString text = spansText(question, date, m_legal);
            question.area = "ute";
            if (const QString outside = spansText(question, date, m_legal); outside != text)
                text = tr("indoors %1; outdoors %2").arg(text, outside);
            const auto alike = std::find_if(lines.begin(), lines.end(),
                                            [&](const auto& line) { return line.second == text; });
            if (alike != lines.end())
                alike->first.push_back(group);
            else
                lines.push_back({{group}, text});
        }
        QStringList said;
        for (const auto& [of, text] : lines)
            said.push_back(PlaceHours::groupsLabel(of) + u": " + text);
        const QDate shown(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())));
        out.push_back(QVariantMap{
            {QStringLiteral("day"), QString(QLocale().standaloneDayName(shown.dayOfWeek()) +
                                            QChar(u' ') + dateText(toIsoDate(date)))},
            {QStringLiteral("lines"), said.join(u'\n')}});
    }
    return out;
}

QString HoursEditor::problem() const
{
    const auto now = parseIsoDate(toStdString(today()));
    if (!m_ready || !now)
        return {};
    for (const auto& finding : domain::licenceFindings(m_licence, *now, m_legal))
        if (finding.field == "hours")
            return findingText(finding);
    return {};
}

QVariantMap HoursEditor::entry(int index) const
{
    if (index < 0 || std::size_t(index) >= m_entries.size()) {
        QStringList groups;
        for (const auto group : PlaceHours::groupsOf(m_licence))
            groups.push_back(toQString(domain::toString(group)));
        return {{QStringLiteral("groups"), groups},
                {QStringLiteral("days"), QStringList{QStringLiteral("all")}},
                {QStringLiteral("closed"), false}};
    }
    const auto& found = m_entries[std::size_t(index)];
    QVariantMap out = toVariant(domain::toJson(found)).toMap();
    out.insert(QStringLiteral("closed"), found.closed);
    out.remove(QStringLiteral("valid_from"));
    out.insert(QStringLiteral("season_from"), monthDayText(found.seasonFrom));
    out.insert(QStringLiteral("season_to"), monthDayText(found.seasonTo));
    return out;
}

void HoursEditor::refuse(const Error& error)
{
    m_fault = tr("The hours cannot be read.");
    if (error.field == "groups")
        m_fault = tr("Choose the groups.");
    else if (error.field == "days")
        m_fault = tr("Choose the days.");
    else if (error.field == "from" || error.field == "to")
        m_fault = tr("Type both times like 08:00.");
    else if (error.field == "valid_from")
        m_fault = tr("These hours had ended by then, or never began: correct them instead.");
    else if (error.field == "valid_to")
        m_fault = tr("The last day is before the first.");
    else if (error.field == "season_from" || error.field == "season_to")
        m_fault = tr("Type the season like 15.05.");
    Q_EMIT changed();
}

void HoursEditor::add(const QVariantMap& form, const QString& from)
{
    const auto entry = entryOf(form);
    if (!entry)
        return refuse(entry.error());
    const auto date = parseIsoDate(toStdString(from));
    const auto licenceFrom = parseIsoDate(findString(m_licence, "valid_from").value_or(""));
    // Hours from the licence's first day on are those of the licence, without dates of their own.
    const bool isWhole = !date || (licenceFrom && *date <= *licenceFrom);
    carryOut(tr("Hours added"),
             [entry = *entry, date, isWhole, activity = m_activity,
              legal = m_legal](Entries entries) -> Result<Entries> {
                 if (!isWhole)
                     return domain::addHours(std::move(entries), entry, *date, activity, legal);
                 entries.push_back(entry);
                 return entries;
             });
}

void HoursEditor::change(int index, const QVariantMap& form, const QString& from)
{
    const auto entry = entryOf(form);
    if (!entry)
        return refuse(entry.error());
    const auto date = parseIsoDate(toStdString(from));
    if (!date)
        return refuse(Error(ErrorCode::badInput, "no date", "valid_to"));
    carryOut(tr("Hours changed from %1").arg(dateText(toIsoDate(*date))),
             [index, entry = *entry, date = *date](Entries entries) {
                 return domain::changeHours(std::move(entries), std::size_t(index), entry, date);
             });
}

void HoursEditor::end(int index, const QString& from)
{
    const auto date = parseIsoDate(toStdString(from));
    if (!date)
        return refuse(Error(ErrorCode::badInput, "no date", "valid_to"));
    carryOut(tr("Hours ended from %1").arg(dateText(toIsoDate(*date))),
             [index, date = *date](Entries entries) {
                 return domain::endHours(std::move(entries), std::size_t(index), date);
             });
}

void HoursEditor::correct(int index, const QVariantMap& form)
{
    auto entry = entryOf(form);
    if (!entry)
        return refuse(entry.error());
    carryOut(tr("Error corrected"),
             [index, entry = *entry](Entries entries) mutable -> Result<Entries> {
                 if (index < 0 || std::size_t(index) >= entries.size())
                     return Error(ErrorCode::badInput, "no such entry", "hours");
                 entry.validFrom = entries[std::size_t(index)].validFrom;
                 entries[std::size_t(index)] = entry;
                 return entries;
             });
}

void HoursEditor::remove(int index)
{
    carryOut(tr("Entry removed"), [index](Entries entries) -> Result<Entries> {
        if (index < 0 || std::size_t(index) >= entries.size())
            return Error(ErrorCode::badInput, "no such entry", "hours");
        entries.erase(entries.begin() + index);
        return entries;
    });
}

void HoursEditor::carryOut(const QString& done, Act act)
{
    const auto id = RecordId::parse(toStdString(m_licenceId));
    if (!m_workspace || !id || !m_ready)
        return;
    m_fault.clear();
    struct Carried
    {
        json::value before;
        json::object after;
    };
    m_workspace->records().run(
        this,
        [id = *id, act = std::move(act),
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<Carried> {
            FELTBOK_ASSIGN(const auto record, store.record(id));
            Carried out;
            if (const auto* hours = record.fields.if_contains("hours"))
                out.before = *hours;
            FELTBOK_ASSIGN(const auto entries, act(PlaceHours::hoursOf(record.fields)));
            domain::Change change;
            change.set["hours"] = domain::toJson(entries);
            FELTBOK_ASSIGN(auto saved, store.save(id, change, now));
            out.after = std::move(saved.fields);
            return out;
        },
        [this, done](const Result<Carried>& carried) {
            if (!carried) {
                if (carried.error().code == ErrorCode::badInput)
                    return refuse(carried.error());
                m_error = errorText(carried.error(), Doing::saving);
                Q_EMIT changed();
                return;
            }
            m_error = {};
            m_before = carried->before;
            m_done = done;
            take(carried->after);
            Q_EMIT changed();
            Q_EMIT stored();
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

void HoursEditor::undo()
{
    if (m_done.isEmpty())
        return;
    const auto before = domain::hoursFromJson(m_before).valueOr({});
    carryOut({}, [before](const Entries&) -> Result<Entries> { return before; });
}

} // namespace feltbok::ui
