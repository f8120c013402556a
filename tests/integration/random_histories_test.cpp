// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Random evenings: two inspectors and an office edit, finish, resolve and sync over lines that
// break, each with a real profile in a process of its own that is killed now and then, against the
// server that ships (killed too), over HTTPS. Afterwards all must be equal, and equal to the slow
// model. A killed process starts again; else the three go on with the next history's profiles.
//
//   random_histories_test [--from SEED] [--histories N] [--least N --seconds S] [--trace]
//
// Runs N histories, or stops after S seconds when it has run the least number.

#include "integration/device_process.h"
#include "integration/real_server.h"
#include "integration/slow_model.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <random>
#include <sstream>

namespace feltbok::test {
namespace {

using Edit = SlowModel::Edit;
using Names = std::vector<std::string>;

struct Options
{
    std::uint64_t from = 1;
    int histories = 40;
    int least = 0;
    int seconds = 0;
    bool isLoud = false;
};
Options options;

constexpr int steps = 45;
constexpr int office = SlowModel::office;
using Devices = std::array<DeviceProcess, 3>;

/// What one device has heard, and has not told: an edit stands for all of its field that are not
/// sealed yet, up to the next change of status or answer to a conflict.
struct Pen
{
    int seen = 0; // the model's `now` at the last pull
    std::vector<Edit> unsent;
    std::size_t sealed = 0; // of these
    std::size_t taken = 0;  // by the server, whether this device heard it or not

    void write(Edit edit)
    {
        const auto isSame = [&](const Edit& each) {
            return each.record == edit.record && each.path == edit.path &&
                   each.isAnswer == edit.isAnswer;
        };
        edit.base = seen;
        for (const Edit& each : unsent)
            if (isSame(each))
                edit.base = std::min(edit.base, each.base);
        for (auto i = unsent.size(); i-- > sealed;) {
            if (unsent[i].record == edit.record &&
                (unsent[i].path == "status" || unsent[i].isAnswer))
                break;
            if (isSame(unsent[i])) {
                unsent[i].value = edit.value;
                return;
            }
        }
        unsent.push_back(std::move(edit));
    }
    void forgetSealed()
    {
        unsent.erase(unsent.begin(), unsent.begin() + std::ptrdiff_t(sealed));
        sealed = taken = 0;
    }
};

json::object requestOf(const Edit& edit)
{
    const auto equals = edit.path.find('=');
    const auto dot = edit.path.find('.');
    if (equals != std::string::npos)
        return {{edit.value.is_null() ? "remove" : "add",
                 {{edit.path.substr(0, equals), json::array{edit.path.substr(equals + 1)}}}}};
    if (dot != std::string::npos)
        return {{"set", {{edit.path.substr(0, dot), {{edit.path.substr(dot + 1), edit.value}}}}}};
    return {{"set", {{edit.path, edit.value}}}};
}

/// Content of a record as the model has it: each item and element a value of its own.
std::map<std::string, json::value> flat(const json::object& fields)
{
    std::map<std::string, json::value> out;
    for (const auto& [name, value] : fields) {
        if (name == "checklist" && value.is_object())
            for (const auto& [item, answer] : value.get_object())
                out["checklist." + std::string(item)] = answer;
        else if (name == "other_agencies" && value.is_array())
            for (const auto& element : value.get_array())
                out["other_agencies=" + std::string(element.as_string())] = element;
        else if (name != "controllers" && name != "late" && name != "visit")
            out[name] = value;
    }
    return out;
}

/// A change in the same way; what it removes is null.
std::map<std::string, json::value> flatChange(const json::object& change)
{
    auto out = flat(change.contains("set") ? change.at("set").as_object() : json::object());
    if (change.contains("add"))
        out.merge(flat(change.at("add").as_object()));
    if (change.contains("remove"))
        for (const auto& [path, value] : flat(change.at("remove").as_object()))
            out[path] = nullptr;
    return out;
}

std::string textOf(const json::object& fields, std::string_view name)
{
    return std::string(findString(fields, name).value_or(""));
}

/// Each value that an addendum keeps. Of a set it holds the whole one; what matters is what differs
/// from the frozen one.
void addAddendum(const json::object& addendum, const json::object& server,
                 std::multiset<std::string>& out)
{
    const auto visit = textOf(addendum, "visit");
    const auto& frozen = server.at(visit).at("fields").as_object();
    json::object values{{textOf(addendum, "field"), addendum.at("value")}};
    if (textOf(addendum, "field").find(',') != std::string::npos)
        values = addendum.at("value").as_object();
    const auto add = [&](const std::string& path, const json::value& value) {
        out.insert(SlowModel::text("addendum", {visit, "", path, {}}, value));
    };
    for (const auto& [path, value] : values) {
        if (path != "other_agencies") {
            add(path, value);
            continue;
        }
        const auto now = flat({{path, value}});
        const auto then = flat({{path, frozen.contains(path) ? frozen.at(path) : json::array()}});
        for (const auto& [element, text] : now)
            if (!then.contains(element))
                add(element, text);
        for (const auto& [element, text] : then)
            if (!now.contains(element))
                add(element, nullptr);
    }
}

} // namespace

class History
{
public:
    History(RealServer& server, Devices& devices, std::uint64_t seed)
        : m_server(server), m_random(seed), m_municipality(std::to_string(1000 + seed % 9000))
    {
        m_model.isController[office] = seed % 2 == 0; // a case handler who goes out herself
        for (std::size_t i = 0; i < 3; ++i)
            m_people[i].device = &devices[i];
    }

    ~History()
    {
        for (auto& who : m_people)
            who.device->call({{"do", "close"}});
    }

    /// What was wrong, or nothing.
    std::string run();
    std::string trace() const { return m_trace.str(); }

private:
    struct Who
    {
        std::string user;
        std::string deviceId;
        DeviceProcess* device = nullptr;
        Pen pen;
    };

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    template <typename T>
    const T& anyOf(const std::vector<T>& all)
    {
        return all[std::size_t(below(int(all.size())))];
    }
    void say(int who, const std::string& text) { m_trace << "  " << who << ' ' << text << '\n'; }
    json::object stateOf(int who) { return m_people[std::size_t(who)].device->state(); }

    void begin();
    void makeVisit(int who);
    void step();
    std::string create(int who, json::object request);
    void write(int who, const Edit& edit);
    void editVisit(int who, const std::string& visit);
    void observe(int who, const json::object& state);
    void workAtOffice(const std::string& visit, const std::string& status);
    void resolveOne(int who, const json::object& state);
    void resolve(int who, const std::string& id, const json::object& record,
                 const json::value& value);
    void dieSyncing(int who);
    bool sync(int who, Cut cut = {});
    void settle();
    void finishAll();
    bool resolveAll();
    void loseServer(int who);
    std::string compare();
    std::string compareRecords(const json::object& server);
    std::string compareOutcomes(const std::array<json::object, 3>& states,
                                const json::object& server);
    void addParked(std::size_t who, const json::object& state, std::multiset<std::string>& out);

    RealServer& m_server;
    std::mt19937_64 m_random;
    std::string m_municipality;
    QTemporaryDir m_folder;
    std::array<Who, 3> m_people;
    SlowModel m_model;
    std::ostringstream m_trace;
    std::string m_fault;
    int m_fresh = 2; // folders 0 to 2 are the people's
};

void History::begin()
{
    m_server.addMunicipality(m_municipality);
    m_people[0].user = m_server.addPerson("Kari Demo", m_municipality, {"inspector"});
    m_people[1].user = m_server.addPerson("Ola Demo", m_municipality, {"inspector"});
    m_people[2].user = m_server.addPerson("Siv Demo", m_municipality, {"case_handler"});
    if (m_model.isController[office])
        m_server.setGrant(m_people[2].user, m_municipality, "inspector", false);
    for (int i = 0; i < 3; ++i) {
        auto& who = m_people[std::size_t(i)];
        who.device->open(m_folder.filePath(QString::number(i)));
        who.deviceId = who.device->enrol(m_server.link(who.user));
    }
}

std::string History::create(int who, json::object request)
{
    request["do"] = "create";
    request["municipality"] = m_municipality;
    const auto made = m_people[std::size_t(who)].device->call(request);
    return requireString(made, "record").value();
}

void History::makeVisit(int who)
{
    const json::object set{{"premises", "018f0000-0000-7000-8000-000000000001"},
                           {"kind", "skjenkekontroll"},
                           {"method", "aapen"},
                           {"started_at", "2026-11-20T22:10:00.000Z"},
                           {"ended_at", "2026-11-20T23:00:00.000Z"},
                           {"reason_not_presented", "Stengt"}};
    json::array controllers;
    for (std::size_t i = 0; i < 3; ++i)
        if (m_model.isController[i])
            controllers.emplace_back(m_people[i].user);
    const auto id = create(
        who,
        {{"collection", "control_visit"}, {"set", set}, {"add", {{"controllers", controllers}}}});
    say(who, "makes visit " + id);
    for (const auto& member : set)
        m_people[std::size_t(who)].pen.write({id, id, std::string(member.key()), member.value()});
}

void History::write(int who, const Edit& edit)
{
    say(who, "sets " + edit.path + " to " + toJsonText(edit.value) + " in " + edit.record);
    auto request = requestOf(edit);
    request["do"] = "edit";
    request["record"] = edit.record;
    m_people[std::size_t(who)].device->call(request);
    m_people[std::size_t(who)].pen.write(edit);
}

void History::editVisit(int who, const std::string& visit)
{
    static const Names agencies{"politi", "toll", "skatt"};
    static const std::vector<json::value> numbers{0, 1, 2, nullptr};
    static const std::vector<json::value> texts{"Ryddig", "Trangt", "Mørkt", nullptr};
    static const std::vector<json::value> answers{
        {{"answer", "ok"}}, {{"answer", "avvik"}}, {{"answer", "ikke_observert"}}, nullptr};
    switch (below(6)) {
    case 0:
        return write(who, {visit, visit, "guests_estimated", anyOf(numbers)});
    case 1:
        return write(who, {visit, visit, "general_impression", anyOf(texts)});
    case 2:
    case 3:
        return write(who,
                     {visit, visit, "checklist.U" + std::to_string(1 + below(3)), anyOf(answers)});
    default: {
        const auto& agency = anyOf(agencies);
        return write(who, {visit, visit, "other_agencies=" + agency,
                           below(2) == 0 ? json::value(agency) : json::value(nullptr)});
    }
    }
}

void History::observe(int who, const json::object& state)
{
    static const std::vector<json::value> texts{"Rolig", "Støy", "Kø"};
    std::vector<std::pair<std::string, std::string>> seen;
    Names drafts;
    for (const auto& [id, record] : state) {
        const auto& fields = record.at("fields").as_object();
        if (record.at("collection") == "observation" && state.contains(textOf(fields, "visit")))
            seen.emplace_back(id, textOf(fields, "visit"));
        if (record.at("collection") == "control_visit" && !fields.contains("status"))
            drafts.emplace_back(id);
    }
    if (!seen.empty() && below(3) > 0) {
        const auto& [id, visit] = anyOf(seen);
        // After the finish too, now and then: that must be parked.
        const bool isDraft = std::ranges::find(drafts, visit) != drafts.end();
        if (m_model.isController[std::size_t(who)] && (isDraft || below(4) == 0))
            write(who, {id, visit, "description", anyOf(texts)});
    } else if (!drafts.empty()) {
        const auto& visit = anyOf(drafts);
        const json::value text = anyOf(texts);
        const auto id = create(who, {{"collection", "observation"},
                                     {"set", {{"visit", visit}, {"description", text}}}});
        say(who, "observes " + id + " in " + visit);
        m_people[std::size_t(who)].pen.write({id, visit, "description", text});
    }
}

void History::workAtOffice(const std::string& visit, const std::string& status)
{
    static const std::vector<json::value> texts{"Enig", "Uenig", nullptr};
    static const std::map<std::string, std::string> next{
        {"finished", "comment_received"}, {"comment_received", "assessed"}, {"assessed", "closed"}};
    if (below(2) == 0)
        write(office, {visit, visit, "comment", anyOf(texts)});
    else if (next.contains(status))
        write(office, {visit, visit, "status", json::value(next.at(status))});
}

void History::resolve(int who, const std::string& id, const json::object& record,
                      const json::value& value)
{
    say(who, "resolves " + id + " with " + toJsonText(value));
    m_people[std::size_t(who)].device->resolve(id, value);
    const auto& fields = record.at("fields").as_object();
    m_people[std::size_t(who)].pen.write(
        {textOf(fields, "record"), "", textOf(fields, "field"), value, true});
}

void History::resolveOne(int who, const json::object& state)
{
    for (const auto& [id, record] : state) {
        const auto& fields = record.at("fields").as_object();
        if (record.at("collection") != "conflict" || fields.at("open") != true ||
            record.at("unsent") != 0)
            continue;
        const auto& values = fields.at("values").as_array();
        return resolve(who, std::string(id), record.as_object(),
                       values[std::size_t(below(int(values.size())))].at("value"));
    }
}

bool History::sync(int who, Cut cut)
{
    auto& pen = m_people[std::size_t(who)].pen;
    pen.sealed = pen.unsent.size();
    const auto report = m_people[std::size_t(who)].device->sync(cut);
    std::string what = "syncs: " + report.outcome;
    for (const auto& exchange : report.exchanges) {
        what += " " + exchange.path +
                (exchange.answered  ? ""
                 : exchange.reached ? " (answer lost)"
                                    : " (lost)");
        if (exchange.path == "/v1/push" && exchange.reached)
            for (; pen.taken < pen.sealed; ++pen.taken)
                m_model.apply(who, pen.unsent[pen.taken]);
        if (exchange.path == "/v1/push" && exchange.answered)
            pen.forgetSealed();
        if (exchange.path == "/v1/pull" && exchange.answered)
            pen.seen = m_model.now;
    }
    say(who, what + " " + report.detail);
    if (!report.isCaughtUp() && cut.exchange == 0)
        m_fault = "a sync over a whole line failed: " + report.outcome + " " + report.detail;
    return report.isCaughtUp();
}

/// Nobody knows what it had sent; with the next sync, at once, the server has it all.
void History::dieSyncing(int who)
{
    say(who, "is killed while it syncs");
    auto& [user, deviceId, device, pen] = m_people[std::size_t(who)];
    device->killWhileSyncing(below(60));
    pen.sealed = pen.unsent.size();
    for (; pen.taken < pen.sealed; ++pen.taken)
        m_model.apply(who, pen.unsent[pen.taken]);
    sync(who);
    pen.forgetSealed();
}

void History::loseServer(int who)
{
    say(who, "syncs while the server is gone");
    m_server.kill();
    auto& pen = m_people[std::size_t(who)].pen;
    pen.sealed = pen.unsent.size();
    if (m_people[std::size_t(who)].device->sync().isCaughtUp())
        m_fault = "a sync without a server says that it caught up";
    m_server.serve();
}

void History::step()
{
    const int who = below(3);
    const int choice = below(100);
    if (choice < 22) {
        sync(who);
        return;
    }
    if (choice < 32) {
        sync(who, {1 + below(5), below(2) == 0 ? Cut::At::request : Cut::At::answer});
        return;
    }
    if (choice < 34) {
        say(who, "is killed");
        m_people[std::size_t(who)].device->killAndStart();
        return;
    }
    if (choice < 36)
        return dieSyncing(who);
    const auto state = stateOf(who);
    if (choice < 41) {
        if (m_model.isController[std::size_t(who)])
            makeVisit(who);
        return;
    }
    if (choice < 51)
        return resolveOne(who, state);
    if (choice < 66)
        return observe(who, state);
    Names drafts;
    std::vector<std::pair<std::string, std::string>> finished;
    for (const auto& [id, record] : state) {
        if (record.at("collection") != "control_visit")
            continue;
        const auto status = textOf(record.at("fields").as_object(), "status");
        if (status.empty())
            drafts.emplace_back(id);
        else
            finished.emplace_back(id, status);
    }
    if (who == office && !finished.empty() && (drafts.empty() || below(2) == 0)) {
        const auto& [visit, status] = anyOf(finished);
        return workAtOffice(visit, status);
    }
    if (drafts.empty())
        return;
    const auto& visit = anyOf(drafts);
    if (choice >= 97)
        write(who, {visit, visit, "status", "finished"});
    else
        editVisit(who, visit);
}

void History::settle()
{
    for (int round = 0; round < 2; ++round)
        for (int who = 0; who < 3; ++who)
            sync(who);
}

void History::finishAll()
{
    for (const auto& [id, record] : stateOf(0))
        if (record.at("collection") == "control_visit" &&
            !record.at("fields").as_object().contains("status"))
            write(0, {std::string(id), std::string(id), "status", "finished"});
}

bool History::resolveAll()
{
    bool any = false;
    const auto state = stateOf(1);
    for (const auto& [id, record] : state) {
        const auto& fields = record.at("fields").as_object();
        if (record.at("collection") == "conflict" && fields.at("open") == true) {
            any = true;
            resolve(1, std::string(id), record.as_object(),
                    fields.at("values").as_array().front().at("value"));
        }
    }
    return any;
}

/// The author of what was parked reads it all.
void History::addParked(std::size_t who, const json::object& state, std::multiset<std::string>& out)
{
    for (const auto& [id, record] : state) {
        const auto& fields = record.at("fields").as_object();
        if (record.at("collection") != "parked" ||
            textOf(fields, "device") != m_people[who].deviceId)
            continue;
        const auto change = m_people[who].device->call({{"do", "parked_change"}, {"record", id}});
        Edit edit{textOf(fields, "record"), "", "", {}};
        const auto* conflict = state.if_contains(edit.record);
        const bool isAnswer = conflict != nullptr && conflict->at("collection") == "conflict";
        if (isAnswer)
            edit.record = textOf(conflict->at("fields").as_object(), "record");
        for (const auto& [path, value] : flatChange(change)) {
            edit.path = isAnswer ? textOf(conflict->at("fields").as_object(), "field") : path;
            out.insert(SlowModel::text(textOf(fields, "code"), edit, value));
        }
    }
}

/// Conflicts, addenda and what is parked.
std::string History::compareOutcomes(const std::array<json::object, 3>& states,
                                     const json::object& server)
{
    auto ours = m_model.outcomes;
    for (const auto& [record, fields] : m_model.records)
        for (const auto& [path, field] : fields)
            if (!field.clash.empty())
                ours.insert(SlowModel::text("conflict", {record, "", path, {}}, field.clash));
    std::multiset<std::string> theirs;
    for (const auto& each : server) {
        const auto& record = each.value();
        const auto& fields = record.at("fields").as_object();
        if (record.at("collection") == "conflict") {
            json::array values;
            for (const auto& value : fields.at("values").as_array())
                values.push_back(value.at("value"));
            theirs.insert(SlowModel::text(
                fields.at("open") == true ? "conflict" : "answered",
                {textOf(fields, "record"), "", textOf(fields, "field"), {}}, values));
        } else if (record.at("collection") == "addendum") {
            addAddendum(fields, server, theirs);
        }
    }
    for (std::size_t who = 0; who < 3; ++who)
        addParked(who, states[who], theirs);
    Names differing;
    std::ranges::set_symmetric_difference(ours, theirs, std::back_inserter(differing));
    return differing.empty() ? "" : "outcomes differ: " + differing.front();
}

std::string History::compareRecords(const json::object& server)
{
    std::map<std::string, std::map<std::string, json::value>> ours;
    for (const auto& [id, fields] : m_model.records)
        for (const auto& [path, field] : fields)
            if (!field.value.is_null())
                ours[id][path] = field.value;
    for (const auto& [id, record] : server) {
        const auto& fields = record.at("fields").as_object();
        if (record.at("collection") != "control_visit" && record.at("collection") != "observation")
            continue;
        const auto values = ours[id];
        if (values != flat(fields))
            return "the model has other values: " +
                   toJsonText(json::object(values.begin(), values.end())) + " but " +
                   toJsonText(record);
        if (m_model.late.contains(id) != (fields.contains("late") && fields.at("late") == true))
            return "late differs: " + toJsonText(record);
        ours.erase(id);
    }
    return ours.empty() ? "" : "only the model has " + ours.begin()->first;
}

std::string History::compare()
{
    std::array<json::object, 3> states{stateOf(0), stateOf(1), stateOf(2)};
    for (const auto& state : states)
        for (const auto& [id, record] : state) {
            const auto collection = record.at("collection").as_string();
            if (record.at("unsent") != 0)
                return "unsent after all was sent: " + toJsonText(record);
            if (collection == "conflict" && record.at("fields").at("open") == true)
                if (const auto* target =
                        state.if_contains(textOf(record.at("fields").as_object(), "record"));
                    target != nullptr && target->at("delivery") != "conflict")
                    return "a conflict that does not show: " + toJsonText(*target);
        }
    if (auto found = difference(states[0], states[1], {"parked"}); !found.empty())
        return "the inspectors differ: " + found;
    FieldDevice fresh(m_folder.filePath(QString::number(++m_fresh)).toStdString());
    if (const auto enrolled = fresh.enrol(m_server.link(m_people[0].user)); !enrolled)
        return "enrolment: " + enrolled.error().detail;
    if (!fresh.sync().isCaughtUp())
        return "a new device does not catch up";
    const auto server = fresh.state().value();
    if (auto found = difference(states[0], server); !found.empty())
        return "device and server differ: " + found;
    // The office has no drafts; what it has is the same.
    for (const auto& [id, record] : states[2])
        if (const auto* same = server.if_contains(id);
            same == nullptr ? record.at("collection") != "parked"
                            : same->at("fields") != record.at("fields"))
            return "the office differs: " + toJsonText(record);
    for (const auto& [id, record] : server)
        if (record.at("collection") == "control_visit" &&
            record.at("fields").as_object().contains("status") && !states[2].contains(id))
            return "the office lacks " + toJsonText(record);
    if (auto found = compareRecords(server); !found.empty())
        return found;
    return compareOutcomes(states, server);
}

std::string History::run()
{
    begin();
    makeVisit(0);
    sync(0);
    sync(1);
    const int lossAt = below(4) == 0 ? below(steps) : -1;
    for (int i = 0; i < steps && m_fault.empty(); ++i) {
        if (i == lossAt)
            loseServer(below(3));
        step();
    }
    if (m_fault.empty())
        settle();
    if (m_fault.empty())
        m_fault = compare();
    // Then the last visits are finished and the last questions answered.
    if (m_fault.empty()) {
        finishAll();
        settle();
        resolveAll();
        settle();
    }
    if (m_fault.empty() && resolveAll())
        m_fault = "a conflict is open after it was resolved";
    if (m_fault.empty())
        m_fault = compare();
    return m_fault;
}

class RandomHistoriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allEndEqual();
};

void RandomHistoriesTest::allEndEqual()
{
    RealServer server;
    Devices devices;
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    for (; count < options.histories; ++count) {
        if (options.seconds > 0 && count >= options.least &&
            timer.elapsed() > options.seconds * 1000)
            break;
        const std::uint64_t seed = options.from + std::uint64_t(count);
        History history(server, devices, seed);
        const auto fault = history.run();
        if (!fault.empty() || options.isLoud)
            qInfo("seed %llu (replay: random_histories_test --from %llu --histories 1)\n%s",
                  static_cast<unsigned long long>(seed), static_cast<unsigned long long>(seed),
                  history.trace().c_str());
        QVERIFY2(fault.empty(), fault.c_str());
        if ((count + 1) % 100 == 0)
            qInfo("%d histories, %.1f s", count + 1, double(timer.elapsed()) / 1000);
    }
    qInfo("%d histories of %d steps, seeds %llu to %llu, %.1f s", count, steps,
          static_cast<unsigned long long>(options.from),
          static_cast<unsigned long long>(options.from) + static_cast<unsigned long long>(count) -
              1,
          double(timer.elapsed()) / 1000);
}

} // namespace feltbok::test

int main(int argc, char** argv)
{
    using feltbok::test::options;
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    for (int i = 1; i < arguments.size(); ++i) {
        const auto number = [&] { return i + 1 < arguments.size() ? arguments[++i].toInt() : 0; };
        if (arguments[i] == QLatin1String("--from"))
            options.from = std::uint64_t(number());
        else if (arguments[i] == QLatin1String("--histories"))
            options.histories = number();
        else if (arguments[i] == QLatin1String("--least"))
            options.least = number();
        else if (arguments[i] == QLatin1String("--seconds"))
            options.seconds = number();
        else if (arguments[i] == QLatin1String("--trace"))
            options.isLoud = true;
        else
            qFatal("unknown argument %s", qPrintable(arguments[i]));
    }
    // Qt would end them all after five minutes. A device that does not answer is noticed sooner.
    qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(options.histories * 60'000LL));
    feltbok::test::RandomHistoriesTest test;
    return QTest::qExec(&test, {arguments[0]});
}

#include "random_histories_test.moc"
