// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/plan_model.h"

#include "domain/oslo_time.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace feltbok::ui {
namespace {

struct PlanReading
{
    domain::ControlPlan plan;
    domain::PlanTarget target;
    std::optional<RecordId> targetId;
    std::unordered_map<std::string, QString> names;
    std::set<int> years;
    std::string municipality;
};

int yearIn(const json::object& fields)
{
    return int(requireInteger(fields, "year").valueOr(0));
}

Result<std::vector<domain::PlanControl>>
readControls(domain::RecordStore& store, int year,
             const std::unordered_map<std::string, std::vector<domain::PlanLicence>>& licences)
{
    std::vector<domain::PlanControl> out;
    const std::vector<domain::PlanLicence> none;
    for (const auto* status : {"finished", "comment_received", "assessed", "closed"}) {
        domain::ListQuery query;
        query.collection = "control_visit";
        query.statuses = {status};
        // Newest first by their start: behind the year nothing of it follows.
        FELTBOK_TRY(eachOf(store, std::move(query), [&](const domain::RecordView& visit) {
            const auto place = std::string(findString(visit.fields, "premises").value_or(""));
            const auto found = licences.find(place);
            auto control =
                domain::planControl(visit.fields, found == licences.end() ? none : found->second);
            if (!control)
                return true;
            const int of = int(control->evening.year());
            if (of == year)
                out.push_back(std::move(*control));
            return of >= year;
        }));
    }
    return out;
}

Result<PlanReading> readPlan(domain::RecordStore& store, int year, Date today)
{
    PlanReading out;
    domain::ListQuery query;
    query.collection = "premises";
    FELTBOK_TRY(eachOf(store, query, [&](const domain::RecordView& place) {
        out.names.emplace(place.id.toText(), textField(place.fields, "name"));
        out.municipality = place.municipality;
        return true;
    }));
    query.collection = "licence";
    std::vector<domain::PlanLicence> licences;
    FELTBOK_TRY(eachOf(store, query, [&](const domain::RecordView& licence) {
        licences.push_back(domain::planLicence(licence.id.toText(), licence.fields));
        return true;
    }));
    std::sort(licences.begin(), licences.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    std::unordered_map<std::string, std::vector<domain::PlanLicence>> byPlace;
    for (const auto& licence : licences)
        byPlace[licence.premises].push_back(licence);
    query.collection = "plan_target";
    std::int64_t newest = -1;
    FELTBOK_TRY(eachOf(store, query, [&](const domain::RecordView& target) {
        out.years.insert(yearIn(target.fields));
        if (yearIn(target.fields) == year && target.version > newest) {
            newest = target.version;
            out.target = domain::planTarget(target.fields);
            out.targetId = target.id;
        }
        return true;
    }));
    query.collection = "plan_summary";
    FELTBOK_TRY(eachOf(store, query, [&](const domain::RecordView& summary) {
        out.years.insert(yearIn(summary.fields));
        return true;
    }));
    FELTBOK_ASSIGN(const auto controls, readControls(store, year, byPlace));
    out.plan = domain::controlPlan(std::chrono::year{year}, today, licences, controls, out.target);
    return out;
}

QVariantMap sumOf(const QString& title, const QString& text, int done, int required,
                  const QString& rule)
{
    return {{QStringLiteral("title"), title},
            {QStringLiteral("text"), text},
            {QStringLiteral("value"), required > 0 ? double(done) / required : 1.0},
            {QStringLiteral("rule"), rule}};
}

QString leftText(int done, int required)
{
    const int left = required - done;
    return left > 0 ? PlanModel::tr("%1 of %2 controls · %3 left").arg(done).arg(required).arg(left)
                    : PlanModel::tr("%1 of %2 controls · reached").arg(done).arg(required);
}

QString ruleText(std::string_view reference)
{
    return reference == "plan_target" ? PlanModel::tr("the municipality's own target")
                                      : toQString(reference);
}

} // namespace

PlanModel::PlanModel(QObject* parent) : GadgetListModel(parent) {}

void PlanModel::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, &PlanModel::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void PlanModel::setYear(int year)
{
    if (year == m_year)
        return;
    m_year = year;
    Q_EMIT changed();
    reload();
}

void PlanModel::setOrder(const QString& order)
{
    if (order == m_order)
        return;
    m_order = order;
    arrange();
}

void PlanModel::reload()
{
    if (!m_workspace)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const Date today = domain::businessDay(m_workspace->clock().now());
    const int year = m_year == 0 ? int(today.year()) : m_year;
    m_workspace->records().run(
        this, [year, today](domain::RecordStore& store) { return readPlan(store, year, today); },
        [this, year, today](Result<PlanReading> read) {
            m_reading = false;
            if (!read) {
                m_error = errorText(read.error(), Doing::reading);
                Q_EMIT changed();
                return;
            }
            m_error = {};
            m_plan = std::move(read->plan);
            m_target = read->target;
            m_targetId = read->targetId;
            m_municipality = read->municipality;
            if (m_year == 0)
                m_year = year;
            read->years.insert({int(today.year()), int(today.year()) + 1, m_year});
            m_years.clear();
            for (const int each : read->years)
                if (each > 0)
                    m_years.push_back(
                        QVariantMap{{QStringLiteral("value"), QString::number(each)},
                                    {QStringLiteral("label"), QString::number(each)}});
            m_places.clear();
            for (const auto& place : m_plan.places) {
                PlanPlaceRow row;
                row.id = toQString(place.premises);
                row.name = read->names[place.premises];
                row.kind = place.isServing && place.isSale ? tr("Serving and sale")
                           : place.isServing               ? tr("Serving")
                                                           : tr("Sale");
                row.done = place.done();
                row.wanted = place.wanted;
                row.missing = place.missing();
                if (row.done > 0)
                    row.lastControl = dateText(toIsoDate(place.lastEvening));
                m_places.push_back(std::move(row));
            }
            std::sort(m_places.begin(), m_places.end(),
                      [](const PlanPlaceRow& a, const PlanPlaceRow& b) {
                          const int order = a.name.localeAwareCompare(b.name);
                          return order != 0 ? order < 0 : a.id < b.id;
                      });
            m_loaded = true;
            arrange();
            if (std::exchange(m_again, false) || m_year != year)
                reload();
        });
}

void PlanModel::arrange()
{
    auto rows = m_places;
    if (m_order == u"missing")
        std::stable_sort(rows.begin(), rows.end(),
                         [](const PlanPlaceRow& a, const PlanPlaceRow& b) {
                             if ((a.done == 0) != (b.done == 0))
                                 return a.done == 0;
                             return a.missing > b.missing;
                         });
    replaceRows(std::move(rows));
    Q_EMIT changed();
}

QVariantList PlanModel::sums() const
{
    QVariantList out;
    const auto& plan = m_plan;
    const QString law = QStringLiteral("alkoholforskriften § 9-7");
    const QString guidance = QStringLiteral("IS-2038");
    const int once = plan.joint.places - withoutControl();
    out.push_back(sumOf(tr("Serving and sale together"),
                        leftText(plan.joint.done, plan.joint.required), plan.joint.done,
                        plan.joint.required, law));
    out.push_back(sumOf(tr("Every place at least once"),
                        withoutControl() == 0 ? tr("All %1 places").arg(plan.joint.places)
                                              : tr("%1 of %2 places · %3 without a control")
                                                    .arg(once)
                                                    .arg(plan.joint.places)
                                                    .arg(withoutControl()),
                        once, plan.joint.places, law));
    if (plan.serving.places > 0)
        out.push_back(sumOf(tr("Serving places"),
                            leftText(plan.serving.done, plan.serving.required), plan.serving.done,
                            plan.serving.required, guidance));
    if (plan.sale.places > 0)
        out.push_back(sumOf(tr("Sales places"), leftText(plan.sale.done, plan.sale.required),
                            plan.sale.done, plan.sale.required, guidance));
    const QString own = tr("the municipality's own target");
    if (plan.targetRequired > 0)
        out.push_back(sumOf(tr("Own target per place"),
                            leftText(plan.joint.done, plan.targetRequired), plan.joint.done,
                            plan.targetRequired, own));
    if (plan.serving.places > 0)
        out.push_back(sumOf(tr("Late on Friday and Saturday nights"),
                            plan.serving.done == 0 ? tr("No serving control yet")
                                                   : tr("%1 of %2 serving controls · at least %3")
                                                         .arg(plan.nightControls)
                                                         .arg(plan.serving.done)
                                                         .arg(plan.nightRequired),
                            plan.nightControls, std::max(1, plan.nightRequired),
                            m_target.nightSharePercent ? own : guidance));
    if (plan.events > 0 && m_target.eventSharePercent)
        out.push_back(sumOf(tr("Single occasions"),
                            tr("%1 controlled of %2 held so far · at least %3")
                                .arg(plan.eventsControlled)
                                .arg(plan.eventsPast)
                                .arg(plan.eventsRequired),
                            plan.eventsControlled, plan.eventsRequired, own));
    else if (plan.events > 0)
        out.push_back(sumOf(tr("Single occasions"),
                            tr("%1 controlled · %2 held of %3 this year")
                                .arg(plan.eventsControlled)
                                .arg(plan.eventsPast)
                                .arg(plan.events),
                            plan.eventsControlled, plan.events, tr("on top of the plan")));
    return out;
}

QVariantList PlanModel::lines() const
{
    QVariantList out;
    for (const auto& line : m_plan.lines) {
        const auto& n = line.numbers;
        QString text;
        const auto times = [&](const QString& what) {
            return tr("%1: %2 × %3 places = %4 controls, %5 made")
                .arg(what)
                .arg(n[1])
                .arg(n[0])
                .arg(n[2])
                .arg(n[3]);
        };
        if (line.code == "every_place_once")
            text = tr("Each of %1 places at least %2 time(s) a year; %3 have had none.")
                       .arg(n[0])
                       .arg(n[1])
                       .arg(n[2]);
        else if (line.code == "total_jointly")
            text = times(tr("In all")) + QChar(u'.') + QChar(u' ') +
                   tr("A place with both kinds of licence is one place here.");
        else if (line.code == "total_serving")
            text = times(tr("Serving")) + QChar(u'.');
        else if (line.code == "total_sale")
            text = times(tr("Sale")) + QChar(u'.');
        else if (line.code == "local_target")
            text = tr("Own target: %1 controls, %2 made.").arg(n[0]).arg(n[1]);
        else if (line.code == "night_share")
            text =
                tr("%1 of %2 serving controls began after 23:00 in the nights before Saturday and "
                   "Sunday; at least %3 should have.")
                    .arg(n[1])
                    .arg(n[0])
                    .arg(n[2]);
        else if (line.code == "event_share")
            text = tr("%1 single occasions in the year, %2 held; %3 % of those make %4, %5 "
                      "controlled.")
                       .arg(n[4])
                       .arg(n[0])
                       .arg(n[3])
                       .arg(n[2])
                       .arg(n[1]);
        else if (line.code == "single_controller")
            text = tr("%n serving control(s) made by one inspector do not count.", nullptr, n[0]);
        else if (line.code == "not_carried_out")
            text = tr("%n visit(s) not carried out do not count.", nullptr, n[0]);
        else if (line.code == "no_place")
            text = tr("%n control(s) where no licence was in force do not count.", nullptr, n[0]);
        out.push_back(QVariantMap{{QStringLiteral("text"), text},
                                  {QStringLiteral("rule"), ruleText(line.source.reference)}});
    }
    return out;
}

QVariantMap PlanModel::target() const
{
    QVariantMap out{{QStringLiteral("basis"), toQString(m_target.basis)}};
    const auto put = [&](const QString& name, const std::optional<int>& number) {
        out.insert(name, number.value_or(-1));
    };
    put(QStringLiteral("serving"), m_target.servingPerPlace);
    put(QStringLiteral("sale"), m_target.salePerPlace);
    put(QStringLiteral("events"), m_target.eventSharePercent);
    put(QStringLiteral("nights"), m_target.nightSharePercent);
    return out;
}

QString PlanModel::targetText() const
{
    QStringList parts;
    if (m_target.servingPerPlace)
        parts.push_back(tr("%1 per serving place").arg(*m_target.servingPerPlace));
    if (m_target.salePerPlace)
        parts.push_back(tr("%1 per sales place").arg(*m_target.salePerPlace));
    if (m_target.eventSharePercent)
        parts.push_back(tr("%1 % of single occasions").arg(*m_target.eventSharePercent));
    if (m_target.nightSharePercent)
        parts.push_back(tr("%1 % of serving controls at night").arg(*m_target.nightSharePercent));
    if (!m_target.basis.empty())
        parts.push_back(tr("decided in %1").arg(toQString(m_target.basis)));
    return parts.join(u" · ");
}

void PlanModel::saveTarget(int serving, int sale, int events, int nights, const QString& basis)
{
    if (!m_workspace || !m_loaded || m_saving)
        return;
    domain::Change change;
    const auto put = [&](const char* name, int number) {
        if (number >= 0)
            change.set[name] = number;
        else if (m_targetId)
            change.set[name] = nullptr;
    };
    put("serving_per_place", serving);
    put("sale_per_place", sale);
    put("event_share_percent", events);
    put("night_share_percent", nights);
    if (!basis.trimmed().isEmpty())
        change.set["basis"] = toStdString(basis.trimmed());
    else if (m_targetId)
        change.set["basis"] = nullptr;
    if (!m_targetId)
        change.set["year"] = m_year;
    const Instant now = m_workspace->clock().now();
    m_saving = true;
    m_workspace->records().run(
        this,
        [change = std::move(change), id = m_targetId, now,
         municipality = m_municipality](domain::RecordStore& store) -> Result<void> {
            if (id) {
                FELTBOK_TRY(store.save(*id, change, now));
                return {};
            }
            FELTBOK_TRY(store.create("plan_target", municipality, change, now));
            return {};
        },
        [this](const Result<void>& done) {
            m_saving = false;
            if (!done) {
                m_error = errorText(done.error(), Doing::saving);
                Q_EMIT changed();
                return;
            }
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT targetSaved();
        });
}

} // namespace feltbok::ui
