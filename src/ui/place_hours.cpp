// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/place_hours.h"

#include "domain/allowed_now.h"
#include "domain/oslo_time.h"
#include "ui/text.h"
#include "ui/visit_licence.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace feltbok::ui {
namespace {

constexpr std::chrono::minutes closingSoon{30};

std::vector<domain::ProductGroup> groupsOf(const json::object& licence)
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

int numberOf(domain::ProductGroup group)
{
    return int(group) + 1;
}

std::vector<domain::HoursEntry> hoursOf(const json::object& licence)
{
    const auto* hours = licence.if_contains("hours");
    if (hours == nullptr)
        return {};
    return domain::hoursFromJson(*hours).valueOr({});
}

QString dayName(domain::DayKind kind)
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
        return PlaceHours::tr("every day");
    case eve:
        return PlaceHours::tr("eve of Sunday or holy day");
    case holy:
        return PlaceHours::tr("Sunday or holy day");
    }
    return {};
}

QString listText(const QStringList& parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return PlaceHours::tr("%1 and %2")
        .arg(parts.mid(0, parts.size() - 1).join(u", "), parts.back());
}

QString groupsLabel(const std::vector<domain::ProductGroup>& groups)
{
    QStringList numbers;
    for (const auto group : groups)
        numbers.push_back(QString::number(numberOf(group)));
    return groups.size() == 1 ? PlaceHours::tr("Group %1").arg(numbers.front())
                              : PlaceHours::tr("Groups %1").arg(listText(numbers));
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
};

Said say(const domain::HoursAnswer& answer, Instant now)
{
    Said said;
    if (answer.isAllowed) {
        if (!answer.until) {
            said.text = PlaceHours::tr("without limit");
            said.state = QStringLiteral("open");
            return said;
        }
        const auto left = std::chrono::ceil<std::chrono::minutes>(*answer.until - now);
        said.text =
            PlaceHours::tr("until %1 · %2").arg(clockText(*answer.until), durationText(left));
        said.state = left <= closingSoon ? QStringLiteral("closing") : QStringLiteral("open");
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

} // namespace

PlaceHours::PlaceHours(const json::object& licence, Instant now, const domain::LegalTables& legal)
{
    domain::HoursQuestion question;
    question.activity = isSale(licence) ? domain::Activity::sale : domain::Activity::serving;
    question.at = now;
    question.isOwnProduction =
        findString(licence, "licence_kind").value_or("").starts_with("salg_egenprodusert");
    question.entries = hoursOf(licence);
    std::vector<Said> all;
    for (const auto group : groupsOf(licence)) {
        question.group = group;
        Said said = say(domain::allowedNow(question, legal), now);
        const auto alike = std::find_if(all.begin(), all.end(), [&](const Said& other) {
            return other.text == said.text && other.state == said.state;
        });
        if (alike != all.end()) {
            alike->groups.push_back(group);
        } else {
            said.groups = {group};
            all.push_back(std::move(said));
        }
    }
    for (auto& said : all)
        m_groups.push_back({groupsLabel(said.groups), std::move(said.text), std::move(said.state)});
}

QString PlaceHours::state() const
{
    for (const auto* state : {u"open", u"closing", u"closed"})
        for (const auto& group : m_groups)
            if (group.state == QStringView(state))
                return group.state;
    return QStringLiteral("unknown");
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
                                  {QStringLiteral("state"), group.state}});
    return out;
}

bool PlaceHours::isSale(const json::object& licence)
{
    const auto kind = findString(licence, "licence_kind").value_or("");
    return isSaleKind(kind);
}

bool PlaceHours::isValidOn(const json::object& licence, Instant now)
{
    const std::string today = toIsoDate(domain::toOslo(now).date());
    const auto from = findString(licence, "valid_from").value_or("");
    const auto to = findString(licence, "valid_to").value_or("9999-12-31");
    return from <= today && today <= to;
}

QString PlaceHours::hoursText(const json::object& licence)
{
    QStringList lines;
    for (const auto& entry : hoursOf(licence)) {
        QStringList days;
        for (const auto day : entry.days)
            days.push_back(dayName(day));
        const QString hours = entry.closed ? tr("closed")
                                           : toQString(domain::wallText(entry.from)) + u"–" +
                                                 toQString(domain::wallText(entry.to));
        QString line = groupsLabel(entry.groups) + u": " + hours + u" (" + listText(days) + u')';
        if (!entry.area.empty())
            line += u", " + toQString(entry.area);
        lines.push_back(line);
    }
    return lines.join(u'\n');
}

QString PlaceHours::groupsText(const json::object& licence)
{
    const auto groups = groupsOf(licence);
    return groups.empty() ? QString() : groupsLabel(groups);
}

} // namespace feltbok::ui
