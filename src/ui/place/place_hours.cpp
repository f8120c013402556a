// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/place/place_hours.h"

#include "domain/allowed_now.h"
#include "domain/licence_terms.h"
#include "domain/oslo_time.h"
#include "ui/text.h"
#include "ui/visit/visit_licence.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace feltbok::ui {
namespace {

constexpr std::chrono::minutes closingSoon{30};

int numberOf(domain::ProductGroup group)
{
    return int(group) + 1;
}

QString listText(const QStringList& parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return PlaceHours::tr("%1 and %2")
        .arg(parts.mid(0, parts.size() - 1).join(u", "), parts.back());
}

QString durationText(std::chrono::minutes left)
{
    const int minutes = int(left.count());
    return minutes < 120 ? PlaceHours::tr("%1 min left").arg(minutes)
                         : PlaceHours::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
}

/// Groups whose answers read alike are told in one line.
struct Said
{
    std::vector<domain::ProductGroup> groups;
    QString text;
    QString state;
    QString until;
    QString detail;
    int minutesLeft = 0;
    friend bool operator==(const Said&, const Said&) = default;
};

QString detailOf(const domain::HoursAnswer& answer, domain::Activity activity)
{
    QString rule = toQString(answer.rule.source.reference);
    if (!answer.isAllowed || !answer.until)
        return rule;
    if (activity == domain::Activity::sale)
        return PlaceHours::tr("Sale ends %1 (%2)").arg(clockText(*answer.until), rule);
    return PlaceHours::tr("Serving ends %1 · drinking ends %2 (%3)")
        .arg(clockText(*answer.until), clockText(answer.consumptionUntil.value_or(*answer.until)),
             rule);
}

Said say(const domain::HoursAnswer& answer, domain::Activity activity, Instant now)
{
    Said said;
    said.detail = detailOf(answer, activity);
    if (answer.isAllowed) {
        if (!answer.until) {
            said.text = PlaceHours::tr("without limit");
            said.state = QStringLiteral("open");
            return said;
        }
        const auto left = std::chrono::ceil<std::chrono::minutes>(*answer.until - now);
        said.text =
            PlaceHours::tr("until %1 · %2").arg(clockText(*answer.until), durationText(left));
        said.until = clockText(*answer.until);
        said.state = left <= closingSoon ? QStringLiteral("closing") : QStringLiteral("open");
        said.minutesLeft = int(left.count());
        return said;
    }
    said.state = QStringLiteral("closed");
    if (answer.consumptionUntil && *answer.consumptionUntil > now)
        said.text = PlaceHours::tr("ended · drinks must be finished by %1")
                        .arg(clockText(*answer.consumptionUntil));
    else if (answer.opensAt && *answer.opensAt - now < std::chrono::hours{24})
        said.text = PlaceHours::tr("from %1").arg(clockText(*answer.opensAt));
    else if (answer.opensAt)
        said.text = PlaceHours::tr("from %1").arg(dayAndClockText(*answer.opensAt));
    else
        said.text = PlaceHours::tr("not allowed");
    return said;
}

std::vector<Said> sayAll(domain::HoursQuestion question,
                         const std::vector<domain::ProductGroup>& groups,
                         const domain::LegalTables& legal)
{
    std::vector<Said> all;
    for (const auto group : groups) {
        question.group = group;
        Said said = say(domain::allowedNow(question, legal), question.activity, question.at);
        const auto alike = std::find_if(all.begin(), all.end(), [&](const Said& other) {
            return other.text == said.text && other.state == said.state &&
                   other.detail == said.detail;
        });
        if (alike != all.end()) {
            alike->groups.push_back(group);
        } else {
            said.groups = {group};
            all.push_back(std::move(said));
        }
    }
    return all;
}

bool isInSeason(const json::object& licence, Date date)
{
    // A leap year takes every day that exists.
    const auto first =
        parseIsoDate("2000-" + std::string(findString(licence, "season_from").value_or("")));
    const auto last =
        parseIsoDate("2000-" + std::string(findString(licence, "season_to").value_or("")));
    if (!first || !last)
        return true;
    domain::HoursEntry season;
    season.seasonFrom = std::chrono::month_day{first->month(), first->day()};
    season.seasonTo = std::chrono::month_day{last->month(), last->day()};
    return season.isInForce(date);
}

QString monthDayLabel(std::chrono::month_day day)
{
    return QStringLiteral("%1.%2.").arg(unsigned(day.day())).arg(unsigned(day.month()));
}

} // namespace

PlaceHours::PlaceHours(const json::object& licence, Instant now, const domain::LegalTables& legal)
{
    const auto groups = groupsOf(licence);
    if (const auto withdrawn = domain::withdrawalOn(licence, domain::businessDay(now));
        withdrawn && !groups.empty()) {
        m_groups.push_back({groupsLabel(groups),
                            tr("withdrawn until %1").arg(dateText(toIsoDate(withdrawn->to))),
                            QStringLiteral("closed"),
                            toQString(withdrawn->source.reference),
                            {},
                            {}});
        return;
    }
    domain::HoursQuestion question;
    question.activity = isSale(licence) ? domain::Activity::sale : domain::Activity::serving;
    question.at = now;
    question.isOwnProduction =
        findString(licence, "licence_kind").value_or("").starts_with("salg_egenprodusert");
    question.entries = hoursOf(licence);
    const auto inside = sayAll(question, groups, legal);
    question.area = "ute";
    const auto outside = sayAll(question, groups, legal);
    const bool isSame = inside == outside;
    const auto add = [&](const std::vector<Said>& all, std::string_view area) {
        for (const auto& said : all) {
            QString label = groupsLabel(said.groups);
            if (!isSame)
                label += u", " + areaLabel(area);
            QString closing;
            if (said.state == u"closing")
                closing = said.groups.size() == 1
                              ? tr("%1 closes in %2 min").arg(label).arg(said.minutesLeft)
                              : tr("%1 close in %2 min").arg(label).arg(said.minutesLeft);
            m_groups.push_back({label, said.text, said.state, said.detail, closing, said.until});
        }
    };
    add(inside, "inne");
    if (!isSame)
        add(outside, "ute");
}

QString PlaceHours::state() const
{
    for (const auto* state : {u"open", u"closing", u"closed"})
        for (const auto& group : m_groups)
            if (group.state == QStringView(state))
                return group.state;
    return QStringLiteral("unknown");
}

QString PlaceHours::until() const
{
    const QString best = state();
    for (const auto& group : m_groups)
        if (group.state == best)
            return group.until;
    return {};
}

QString PlaceHours::summary() const
{
    QStringList lines;
    for (const auto& group : m_groups)
        lines.push_back(group.label + QChar(u' ') + group.text);
    return lines.join(u'\n');
}

QVariantList PlaceHours::toList() const
{
    QVariantList out;
    for (const auto& group : m_groups)
        out.push_back(QVariantMap{{QStringLiteral("group"), group.label},
                                  {QStringLiteral("text"), group.text},
                                  {QStringLiteral("state"), group.state},
                                  {QStringLiteral("detail"), group.detail}});
    return out;
}

bool PlaceHours::isSale(const json::object& licence)
{
    const auto kind = findString(licence, "licence_kind").value_or("");
    return isSaleKind(kind);
}

bool PlaceHours::isValidOn(const json::object& licence, Instant now)
{
    const Date date = domain::toOslo(now).date();
    const std::string today = toIsoDate(date);
    const auto from = findString(licence, "valid_from").value_or("");
    const auto to = findString(licence, "valid_to").value_or("9999-12-31");
    return from <= today && today <= to && isInSeason(licence, date);
}

QString PlaceHours::hoursText(const json::object& licence, Instant on)
{
    const Date date = domain::toOslo(on).date();
    QStringList lines;
    for (const auto& entry : hoursOf(licence)) {
        if ((entry.validFrom && date < *entry.validFrom) ||
            (entry.validTo && date > *entry.validTo))
            continue;
        QString line =
            groupsLabel(entry.groups) + u": " + timesLabel(entry) + u" (" + daysLabel(entry) + u')';
        if (!entry.area.empty())
            line += u", " + areaLabel(entry.area);
        if (entry.seasonFrom && entry.seasonTo)
            line +=
                u", " + monthDayLabel(*entry.seasonFrom) + u'–' + monthDayLabel(*entry.seasonTo);
        lines.push_back(line);
    }
    return lines.join(u'\n');
}

QString PlaceHours::groupsText(const json::object& licence)
{
    const auto groups = groupsOf(licence);
    return groups.empty() ? QString() : groupsLabel(groups);
}

std::vector<domain::ProductGroup> PlaceHours::groupsOf(const json::object& licence)
{
    std::vector<domain::ProductGroup> out;
    if (const auto* groups = licence.if_contains("groups"); groups != nullptr && groups->is_array())
        for (const auto& group : groups->get_array())
            if (group.is_string())
                if (const auto known = domain::productGroupFromText(group.get_string()))
                    out.push_back(*known);
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<domain::HoursEntry> PlaceHours::hoursOf(const json::object& licence)
{
    const auto* hours = licence.if_contains("hours");
    if (hours == nullptr)
        return {};
    return domain::hoursFromJson(*hours).valueOr({});
}

QString PlaceHours::dayLabel(domain::DayKind kind)
{
    using enum domain::DayKind;
    switch (kind) {
    case mon:
    case tue:
    case wed:
    case thu:
    case fri:
    case sat:
    case sun:
        return QLocale().standaloneDayName(int(kind) + 1, QLocale::ShortFormat);
    case all:
        return tr("every day");
    case eve:
        return tr("eve of Sunday or holy day");
    case holy:
        return tr("Sunday or holy day");
    }
    return {};
}

QString PlaceHours::groupsLabel(const std::vector<domain::ProductGroup>& groups)
{
    QStringList numbers;
    for (const auto group : groups)
        numbers.push_back(QString::number(numberOf(group)));
    return groups.size() == 1 ? tr("Group %1").arg(numbers.front())
                              : tr("Groups %1").arg(listText(numbers));
}

QString PlaceHours::daysLabel(const domain::HoursEntry& entry)
{
    QStringList days;
    for (const auto day : entry.days)
        days.push_back(dayLabel(day));
    return listText(days);
}

QString PlaceHours::timesLabel(const domain::HoursEntry& entry)
{
    if (entry.closed)
        return tr("closed");
    return toQString(domain::wallText(entry.from)) + u'–' + toQString(domain::wallText(entry.to));
}

QString PlaceHours::areaLabel(std::string_view area)
{
    if (area == "inne")
        return tr("indoors");
    if (area == "ute")
        return tr("outdoors");
    return toQString(area);
}

QString PlaceHours::periodLabel(const domain::HoursEntry& entry)
{
    QStringList parts;
    if (entry.validFrom && entry.validTo)
        parts.push_back(dateText(toIsoDate(*entry.validFrom)) + u'–' +
                        dateText(toIsoDate(*entry.validTo)));
    else if (entry.validFrom)
        parts.push_back(tr("since %1").arg(dateText(toIsoDate(*entry.validFrom))));
    else if (entry.validTo)
        parts.push_back(tr("to and including %1").arg(dateText(toIsoDate(*entry.validTo))));
    if (entry.seasonFrom || entry.seasonTo)
        parts.push_back(
            tr("season %1–%2")
                .arg(monthDayLabel(entry.seasonFrom.value_or(std::chrono::January / 1)),
                     monthDayLabel(entry.seasonTo.value_or(std::chrono::December / 31))));
    return parts.join(u" · ");
}

} // namespace feltbok::ui
