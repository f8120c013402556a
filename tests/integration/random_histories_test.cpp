// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Random evenings: two inspectors and an office edit, finish, resolve, sync over lines that break,
// and lose power, each on a real profile against the server that ships (over HTTPS; the devices
// live in this process, since starting three for each history would take most of the time).
// Afterwards all must be equal, and equal to the slow model.
//
//   random_histories_test [--from SEED] [--histories N] [--least N --seconds S] [--trace]
//
// Runs N histories, or stops after S seconds when it has run the least number.

#include "integration/field_device.h"
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

using Operation = SlowModel::Operation;
using Edit = SlowModel::Edit;
using Part = SlowModel::Part;
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
constexpr int office = 2;

/// What the model needs to know of one device: what it wrote, and when it last heard.
struct Pen
{
    struct Draft
    {
        std::string record;
        std::string visit;
        int base = 0;
        Edit edit;
        int question = -1;
    };
    int known = 0;
    std::vector<Draft> drafts;
    std::vector<std::pair<Operation, int>> queue; // with the question that it answers

    int baseOf(const SlowModel& model, const std::string& record, const std::string& path) const
    {
        const auto found = model.records.find(record);
        const bool isKnown = found != model.records.end() && found->second.created <= known;
        int base = isKnown ? known : 0;
        for (const auto& [op, question] : queue)
            for (const auto& edit : op.edits)
                if (op.record == record && edit.path == path)
                    base = std::min(base, op.base);
        return base;
    }
    void write(const SlowModel& model, const std::string& record, const std::string& visit,
               const Edit& edit)
    {
        const auto same = std::ranges::find_if(drafts, [&](const Draft& draft) {
            return draft.record == record && draft.edit.path == edit.path;
        });
        if (same != drafts.end())
            same->edit = edit;
        else
            drafts.push_back({record, visit, baseOf(model, record, edit.path), edit});
    }
    /// One operation for each record and base; a status has its own.
    void gather()
    {
        const std::size_t before = queue.size();
        for (const auto& draft : drafts) {
            const bool isStatus = draft.edit.path == "status";
            auto open = std::find_if(
                queue.begin() + std::ptrdiff_t(before), queue.end(), [&](const auto& each) {
                    const auto& op = each.first;
                    return op.record == draft.record && op.base == draft.base &&
                           draft.question < 0 && !isStatus && op.edits.front().path != "status";
                });
            if (open != queue.end())
                open->first.edits.push_back(draft.edit);
            else
                queue.push_back(
                    {{draft.record, draft.visit, draft.base, {draft.edit}}, draft.question});
        }
        drafts.clear();
    }
};

domain::Change changeOf(const Edit& edit)
{
    domain::Change change;
    const auto equals = edit.path.find('=');
    const auto dot = edit.path.find('.');
    if (equals != std::string::npos)
        (edit.part == Part::add ? change.add : change.remove)[edit.path.substr(0, equals)] =
            json::array{edit.value};
    else if (dot != std::string::npos)
        change.set[edit.path.substr(0, dot)] =
            json::object{{edit.path.substr(dot + 1), edit.value}};
    else
        change.set[edit.path] = edit.value;
    return change;
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

std::string textOf(const json::object& fields, std::string_view name)
{
    return std::string(findString(fields, name).value_or(""));
}

} // namespace

class History
{
public:
    History(RealServer& server, std::uint64_t seed)
        : m_server(server), m_random(seed), m_municipality(std::to_string(1000 + seed % 9000))
    {
        m_model.isController[office] = seed % 2 == 0; // a case handler who goes out herself
    }

    /// What was wrong, or nothing.
    std::string run();
    std::string trace() const { return m_trace.str(); }

private:
    struct Who
    {
        std::string user;
        std::unique_ptr<FieldDevice> device;
        Pen pen;
    };

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    template <typename T>
    const T& anyOf(const std::vector<T>& all)
    {
        return all[std::size_t(below(int(all.size())))];
    }
    void say(int who, const std::string& text) { m_trace << "  " << who << ' ' << text << '\n'; }
    json::object stateOf(int who) { return m_people[std::size_t(who)].device->state().value(); }

    void begin();
    void makeVisit(int who);
    void step();
    void write(int who, const std::string& record, const std::string& visit, const Edit& edit);
    void editVisit(int who, const std::string& visit);
    void observe(int who, const json::object& state);
    void workAtOffice(const std::string& visit, const std::string& status);
    void resolveOne(int who, const json::object& state);
    void resolve(int who, const std::string& id, const json::object& record,
                 const json::value& value);
    bool sync(int who, Cut cut = {});
    void settle();
    void finishAll();
    bool resolveAll();
    void loseServer(int who);
    std::string compare();
    std::string compareWithModel(const json::object& server);
    std::string compareQuestions(const json::object& all);

    RealServer& m_server;
    std::mt19937_64 m_random;
    std::string m_municipality;
    QTemporaryDir m_folder;
    std::array<Who, 3> m_people;
    SlowModel m_model;
    std::ostringstream m_trace;
    std::string m_fault;
    int m_fresh = 2; // devices 0 to 2 are the people's
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
        who.device =
            std::make_unique<FieldDevice>(m_folder.filePath(QString::number(i)).toStdString());
        if (const auto enrolled = who.device->enrol(m_server.link(who.user)); !enrolled)
            qFatal("enrolment: %s", enrolled.error().detail.c_str());
    }
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
    domain::Change change;
    change.set = set;
    change.add["controllers"] = controllers;
    const auto id = m_people[std::size_t(who)]
                        .device->create("control_visit", m_municipality, change)
                        .value()
                        .toText();
    say(who, "makes visit " + id);
    for (const auto& member : set)
        m_people[std::size_t(who)].pen.write(m_model, id, "",
                                             {std::string(member.key()), member.value()});
}

void History::write(int who, const std::string& record, const std::string& visit, const Edit& edit)
{
    static constexpr const char* words[] = {"sets", "adds", "removes"};
    say(who, std::string(words[int(edit.part)]) + " " + edit.path + " " + toJsonText(edit.value) +
                 " of " + record);
    auto& [user, device, pen] = m_people[std::size_t(who)];
    if (const auto saved = device->save(RecordId::parse(record).value(), changeOf(edit)); !saved)
        m_fault = "an edit was refused: " + saved.error().detail;
    pen.write(m_model, record, visit, edit);
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
        return write(who, visit, "", {"guests_estimated", anyOf(numbers)});
    case 1:
        return write(who, visit, "", {"general_impression", anyOf(texts)});
    case 2:
    case 3:
        return write(who, visit, "",
                     {"checklist.U" + std::to_string(1 + below(3)), anyOf(answers)});
    default: {
        const auto& agency = anyOf(agencies);
        return write(who, visit, "",
                     {"other_agencies=" + agency, json::value(agency),
                      below(2) == 0 ? Part::add : Part::remove});
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
    auto& pen = m_people[std::size_t(who)].pen;
    if (!seen.empty() && below(3) > 0) {
        const auto& [id, visit] = anyOf(seen);
        // After the finish too, now and then: that must be parked.
        const bool isDraft = std::ranges::find(drafts, visit) != drafts.end();
        if (m_model.isController[std::size_t(who)] && (isDraft || below(4) == 0))
            write(who, id, visit, {"description", anyOf(texts)});
    } else if (!drafts.empty()) {
        const auto& visit = anyOf(drafts);
        const json::value text = anyOf(texts);
        domain::Change change;
        change.set = {{"visit", visit}, {"description", text}};
        const auto id = m_people[std::size_t(who)]
                            .device->create("observation", m_municipality, change)
                            .value()
                            .toText();
        say(who, "observes " + id + " in " + visit);
        pen.write(m_model, id, visit, {"description", text});
    }
}

void History::workAtOffice(const std::string& visit, const std::string& status)
{
    static const std::vector<json::value> texts{"Enig", "Uenig", nullptr};
    static const std::map<std::string, std::string> next{
        {"finished", "comment_received"}, {"comment_received", "assessed"}, {"assessed", "closed"}};
    if (below(2) == 0)
        write(office, visit, "", {"comment", anyOf(texts)});
    else if (next.contains(status))
        write(office, visit, "", {"status", json::value(next.at(status))});
}

void History::resolve(int who, const std::string& id, const json::object& record,
                      const json::value& value)
{
    auto& [user, device, pen] = m_people[std::size_t(who)];
    const auto& fields = record.at("fields").as_object();
    // The one that this device sees: it may have been closed or grown meanwhile.
    int question = -1;
    for (std::size_t i = 0; i < m_model.questions.size(); ++i) {
        const auto& q = m_model.questions[i];
        if (q.code.empty() && q.record == textOf(fields, "record") &&
            q.field == textOf(fields, "field") &&
            std::equal(q.values.begin(),
                       q.values.begin() +
                           std::ptrdiff_t(
                               std::min(q.values.size(), fields.at("values").as_array().size())),
                       fields.at("values").as_array().begin(), fields.at("values").as_array().end(),
                       [](const json::value& one, const json::value& other) {
                           return one == other.at("value");
                       }) &&
            (q.isOpen || q.changed > pen.known))
            question = int(i);
    }
    if (question < 0) {
        m_fault = "the model has no such conflict: " + toJsonText(record);
        return;
    }
    say(who, "resolves " + id + " with " + toJsonText(value));
    if (const auto done = device->resolve(RecordId::parse(id).value(), value); !done)
        m_fault = "a resolution was refused: " + done.error().detail;
    pen.drafts.push_back({id, "", pen.known, {"value", value}, question});
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
    auto& [user, device, pen] = m_people[std::size_t(who)];
    pen.gather();
    const auto report = device->sync(cut);
    std::string what = "syncs: " + report.outcome;
    for (const auto& exchange : report.exchanges) {
        what += " " + exchange.path +
                (exchange.answered  ? ""
                 : exchange.reached ? " (answer lost)"
                                    : " (lost)");
        if (exchange.path == "/v1/push" && exchange.reached)
            for (auto& [op, question] : pen.queue) {
                if (op.isApplied)
                    continue;
                op.isApplied = true;
                if (question >= 0)
                    m_model.resolve(question, op.base, op.edits.front().value, who);
                else
                    m_model.apply(op, who);
            }
        if (exchange.path == "/v1/push" && exchange.answered)
            pen.queue.clear();
        if (exchange.path == "/v1/pull" && exchange.answered)
            pen.known = m_model.now;
    }
    say(who, what + " " + report.detail);
    if (!report.isCaughtUp() && cut.exchange == 0)
        m_fault = "a sync over a whole line failed: " + report.outcome + " " + report.detail;
    return report.isCaughtUp();
}

void History::loseServer(int who)
{
    say(who, "syncs while the server is gone");
    m_server.kill();
    m_people[std::size_t(who)].pen.gather();
    if (m_people[std::size_t(who)].device->sync().isCaughtUp())
        m_fault = "a sync without a server says that it caught up";
    m_server.serve();
}

void History::step()
{
    const int who = below(3);
    auto& device = *m_people[std::size_t(who)].device;
    const int choice = below(100);
    if (choice < 22) {
        sync(who);
        return;
    }
    if (choice < 32) {
        sync(who, {1 + below(5), below(2) == 0 ? Cut::At::request : Cut::At::answer});
        return;
    }
    if (choice < 36) {
        say(who, "loses power");
        device.reopen();
        return;
    }
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
        else if (record.at("unsent") == 0) // one step of a status at a time
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
        write(who, visit, "", {"status", "finished"});
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
            write(0, std::string(id), "", {"status", "finished"});
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

std::string History::compareQuestions(const json::object& all)
{
    std::multiset<std::string> theirs;
    for (const auto& each : all) {
        const auto& fields = each.value().at("fields").as_object();
        const auto collection = each.value().at("collection").as_string();
        std::string text = std::string(collection) + " " +
                           toJsonText(fields.contains("open") ? fields.at("open") : json::value());
        if (collection == "conflict") {
            text += " " + textOf(fields, "record") + " " + textOf(fields, "field");
            for (const auto& value : fields.at("values").as_array())
                text += " " + toJsonText(value.at("value"));
            theirs.insert(text);
        } else if (collection == "parked") {
            theirs.insert(text + " " + textOf(fields, "code"));
        }
    }
    std::multiset<std::string> ours;
    for (const auto& q : m_model.questions) {
        std::string text =
            (q.code.empty() ? "conflict " : "parked ") + std::string(q.isOpen ? "true " : "false ");
        if (q.code.empty()) {
            text += q.record + " " + q.field;
            for (const auto& value : q.values)
                text += " " + toJsonText(value);
        } else {
            text += q.code;
        }
        ours.insert(text);
    }
    Names differing;
    std::ranges::set_symmetric_difference(ours, theirs, std::back_inserter(differing));
    return differing.empty() ? "" : "questions differ: " + differing.front();
}

std::string History::compareWithModel(const json::object& server)
{
    std::multiset<std::string> addenda;
    std::size_t records = 0;
    for (const auto& [id, record] : server) {
        const auto& fields = record.at("fields").as_object();
        const auto collection = record.at("collection").as_string();
        if (collection == "addendum") {
            const auto visit = textOf(fields, "visit");
            const auto& frozen = server.at(visit).at("fields").as_object();
            json::object values;
            if (textOf(fields, "field").find(',') == std::string::npos)
                values[textOf(fields, "field")] = fields.at("value");
            else
                values = fields.at("value").as_object();
            for (const auto& [path, value] : values) {
                if (path != "other_agencies") {
                    addenda.insert(visit + " " + std::string(path) + " " + toJsonText(value));
                    continue;
                }
                const auto now = flat({{path, value}});
                const auto then =
                    flat({{path, frozen.contains(path) ? frozen.at(path) : json::value(nullptr)}});
                for (const auto& [element, text] : now)
                    if (!then.contains(element))
                        addenda.insert(visit + " " + element + " " + toJsonText(text));
                for (const auto& [element, text] : then)
                    if (element != "other_agencies" && !now.contains(element))
                        addenda.insert(visit + " " + element + " null");
            }
        }
        if (collection != "control_visit" && collection != "observation")
            continue;
        ++records;
        const auto ours = m_model.records.find(std::string(id));
        if (ours == m_model.records.end())
            return "the model has no " + toJsonText(record);
        if (ours->second.values != flat(fields))
            return "the model has other values: " + std::string(id) + " " +
                   toJsonText(
                       json::object(ours->second.values.begin(), ours->second.values.end())) +
                   " but " + toJsonText(record);
        if (ours->second.isLate != (fields.contains("late") && fields.at("late") == true))
            return "late differs: " + toJsonText(record);
    }
    if (records != m_model.records.size())
        return "the model has more records";
    Names differing;
    std::ranges::set_symmetric_difference(addenda, m_model.addenda, std::back_inserter(differing));
    return differing.empty() ? "" : "addenda differ: " + differing.front();
}

std::string History::compare()
{
    std::array<json::object, 3> states{stateOf(0), stateOf(1), stateOf(2)};
    json::object all;
    for (const auto& state : states)
        for (const auto& [id, record] : state) {
            all[id] = record;
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
    if (auto found = compareWithModel(server); !found.empty())
        return found;
    return compareQuestions(all);
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
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    for (; count < options.histories; ++count) {
        if (options.seconds > 0 && count >= options.least &&
            timer.elapsed() > options.seconds * 1000)
            break;
        const std::uint64_t seed = options.from + std::uint64_t(count);
        History history(server, seed);
        const auto fault = history.run();
        if (!fault.empty() || options.isLoud)
            qInfo("seed %llu (replay: random_histories_test --from %llu --histories 1)\n%s",
                  static_cast<unsigned long long>(seed), static_cast<unsigned long long>(seed),
                  history.trace().c_str());
        QVERIFY2(fault.empty(), fault.c_str());
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
    feltbok::test::RandomHistoriesTest test;
    return QTest::qExec(&test, {arguments[0]});
}

#include "random_histories_test.moc"
