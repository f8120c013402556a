// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "authorisation_town.h"

#include "base/hash.h"
#include "server/office/office.h"
#include "support/open_server_store.h"

#include <sstream>

namespace feltbok::test {
namespace {

using server::DeviceRow;

void must(const Result<void>& done)
{
    if (!done)
        qFatal("%s", done.error().detail.c_str());
}

std::string hours(const char* time)
{
    return "2026-11-20T" + std::string(time) + ":00.000Z";
}

} // namespace

AuthorisationTown::AuthorisationTown()
{
    addPeople();
    makeAlcohol();
    makeHealth();
}

/// Straight into the store, before it is served: a hundred commands would take longer than all the
/// questions.
void AuthorisationTown::addPeople()
{
    const SystemClock clock;
    std::vector<DeviceRow> rows;
    std::vector<SigningKey> keys;
    std::vector<std::string> tokens;
    {
        const auto opened = openStoreOf(server);
        const auto serverKeys = server::DataFolder(server.data().toStdString()).loadKeys();
        server::Office office(*opened.store, clock, *serverKeys);
        must(office.addMunicipality("9901", "Prøvevik"));
        must(office.addMunicipality("9902", "Testnes"));
        const auto addDevice = [&](const UserId& user, bool isHealth, DeviceRow::State state,
                                   std::chrono::minutes life) {
            DeviceRow row;
            row.id = DeviceId::create(clock.now());
            row.line = row.id;
            row.user = user;
            row.side = isHealth ? domain::Side::health : domain::Side::alcohol;
            row.state = state;
            row.chain = protocol::firstPrev();
            keys.push_back(SigningKey::generate());
            row.key = keys.back().publicKey();
            tokens.push_back(toBase64Url(randomBytes(32)));
            must(opened.store->write([&](server::Writer& writer) -> Result<void> {
                FELTBOK_TRY(writer.saveDevice(row));
                return writer.addToken(sha256Hex(tokens.back()), {row.id, clock.now() + life});
            }));
            rows.push_back(row);
        };
        constexpr auto hour = std::chrono::minutes(60);
        for (const auto& who : matrix::people) {
            // One person with two devices: their other column.
            const bool isSecond = who.letter == 'H';
            auto user =
                isSecond ? Result<UserId>(m_users.at('B')) : office.addUser(std::string(who.name));
            if (!user)
                qFatal("%s", user.error().detail.c_str());
            m_users[who.letter] = *user;
            std::istringstream roles{std::string(who.roles)};
            for (std::string role; !isSecond && roles >> role;) {
                const domain::Grant grant{
                    std::string(who.municipality), {}, *domain::roleFromText(role)};
                must(office.grant(*user, grant));
                if (who.isFormer)
                    must(office.removeGrant(*user, grant));
            }
            addDevice(*user, who.isHealth, DeviceRow::State::active, hour);
        }
        m_strangers = {{"", {}}, {toBase64Url(randomBytes(32)), {}}};
        const auto author = m_users.at('C');
        addDevice(author, false, DeviceRow::State::active, -hour);
        addDevice(author, false, DeviceRow::State::closed, hour);
        addDevice(author, false, DeviceRow::State::revoked, hour);
        addDevice(author, false, DeviceRow::State::wiped, hour);
        for (std::size_t i = matrix::people.size(); i < rows.size(); ++i)
            m_strangers.push_back({tokens[i], rows[i].id});
    }
    if (!server.start())
        qFatal("the server does not start");
    for (std::size_t i = 0; i < matrix::people.size(); ++i) {
        WireDevice device(server.port());
        device.key = std::move(keys[i]);
        device.device = rows[i].id;
        device.user = rows[i].user;
        device.token = tokens[i];
        m_devices.emplace(matrix::people[i].letter, std::move(device));
    }
}

json::array AuthorisationTown::named() const
{
    std::set<std::string> ids;
    for (const auto& who : matrix::people)
        if (who.isNamed)
            ids.insert(m_users.at(who.letter).toText());
    json::array out;
    for (const auto& id : ids)
        out.emplace_back(id);
    return out;
}

const AuthorisationTown::Thing& AuthorisationTown::thing(std::string_view name) const
{
    const auto found = m_things.find(name);
    if (found == m_things.end())
        qFatal("no %s", std::string(name).c_str());
    return found->second;
}

const std::string& AuthorisationTown::photo(std::string_view thing) const
{
    return m_photos.find(thing)->second;
}

void AuthorisationTown::find(const std::string& name, char who, const std::string& collection,
                             std::string_view field, const std::string& value)
{
    for (const auto& [id, record] : fresh(device(who)))
        if (text(record, "collection") == collection &&
            (field.empty() || text(fieldsOf(record), field) == value)) {
            m_things[name] = {*RecordId::parse(id), number(record, "version")};
            return;
        }
    qFatal("no %s", name.c_str());
}

void AuthorisationTown::makeAlcohol()
{
    auto& author = device('C');
    auto& second = device('B');
    auto& office = device('S');
    const auto make = [&](const char* name, WireDevice& device, const char* collection,
                          const json::object& set, const json::object& add = {}) {
        m_things[name] = {made(device, collection, set, add), 0};
        return m_things[name].id.toText();
    };
    const auto premises = make("premises", office, "premises", {{"name", "Kro"}});
    make("licence", office, "licence",
         {{"premises", premises}, {"licence_kind", "skjenk_alminnelig"}});
    make("checklist", office, "checklist", {{"template", "serving"}, {"note", "x"}});
    make("assignment", office, "assignment", {{"premises", premises}, {"note", "x"}});
    make("plan target", office, "plan_target", {{"year", 2026}, {"basis", "x"}});
    make("legal rule", office, "legal_rule", {{"rule", "x"}, {"basis", "x"}});
    make("decision", office, "decision",
         {{"premises", premises}, {"kind", "annet"}, {"text", "x"}});
    office.putNow("premises", m_things["premises"].id, 0, {{"name", 7}});
    office.putNow("premises", m_things["premises"].id, 0, {{"address", "A"}});
    device('X').putNow("premises", m_things["premises"].id, 0, {{"address", "B"}});
    find("premises conflict", 'S', "conflict", "record", premises);

    for (const char* name : {"draft", "visit"}) {
        const bool isDraft = std::string_view(name) == "draft";
        const std::string bytes = std::string("\xFF\xD8\xFF\xE0 ") + name;
        m_photos[name] = bytes;
        auto set = wholeVisit(m_things["premises"].id);
        set["staff_count"] = 3;
        if (isDraft)
            set.erase("ended_at");
        const json::object photo{{"sha256", sha256Hex(bytes)},
                                 {"size", std::int64_t(bytes.size())},
                                 {"type", "image/jpeg"},
                                 {"name", "bilde.jpg"}};
        // Who begins a visit for others is no controller of it.
        const auto visit = make(name, isDraft ? device('I') : author, "control_visit", set,
                                {{"controllers", named()}, {"attachments", json::array{photo}}});
        const auto id = m_things[name].id;
        author.client.request("PATCH", "/v1/attachments/" + sha256Hex(bytes),
                              {{"Authorization", "Bearer " + author.token},
                               {"Upload-Offset", "0"},
                               {"Upload-Length", std::to_string(bytes.size())}},
                              bytes);
        make(isDraft ? "draft observation" : "observation", author, "observation",
             {{"visit", visit}, {"description", "x"}});
        author.putNow("control_visit", id, 0, {{"guests_estimated", 4}});
        second.putNow("control_visit", id, 0, {{"guests_estimated", 5}});
        author.putNow("control_visit", id, 0, {{"guests_estimated", -1}});
        find(isDraft ? "draft conflict" : "conflict", 'C', "conflict", "record", visit);
        find(isDraft ? "draft parked" : "parked", 'C', "parked", "record", visit);
        if (isDraft)
            continue;
        make("addendum", author, "addendum", {{"visit", visit}, {"text", "x"}});
        make("confirmation", author, "confirmation",
             {{"visit", visit}, {"user", user('C').toText()}, {"at", hours("23:00")}});
        author.putNow("control_visit", id, 0, {{"status", "finished"}});
        const auto assessment =
            make("assessment", office, "assessment",
                 {{"observation", m_things["observation"].id.toText()}, {"reason", "x"}});
        device('X').putNow("assessment", m_things["assessment"].id, 0, {{"reason", "y"}});
        find("assessment conflict", 'S', "conflict", "record", assessment);
    }
    device('I').putNow("control_visit", m_things["draft"].id, 0, {{"staff_count", 3}});
    find("draft refused", 'I', "parked", "record", m_things["draft"].id.toText());
    find("parked premises", 'S', "parked", "record", premises);
    find("premises summary", 'S', "premises_summary");
    find("plan summary", 'S', "plan_summary");
    find("alcohol colleague", 'S', "colleague");
    m_things["visit"].version = number(office.see(m_things["visit"].id), "version");
    m_things["observation"].version = m_things["visit"].version;
}

void AuthorisationTown::makeHealth()
{
    auto& keeper = device('K');
    auto& author = device('W');
    auto& other = device('O');
    auto& lead = device('L');
    const auto make = [&](const char* name, WireDevice& device, const char* collection,
                          const json::object& set, const json::object& add = {}) {
        m_things[name] = {made(device, collection, set, add), 0};
        return m_things[name].id.toText();
    };
    make("zone", lead, "zone", {{"name", "x"}});
    const auto location =
        make("location", lead, "stock_location", {{"name", "x"}}, {{"users", named()}});
    make("product", lead, "naloxone_product", {{"name", "x"}});
    make("inhabitants", lead, "inhabitants", {{"year", 2026}, {"basis", "x"}});
    make("figure export", lead, "figure_export", {{"year", 2026}, {"counted", "x"}});
    const auto recall = make("recall", lead, "stock_recall", {{"lot", "A12"}, {"reason", "x"}});
    auto line = movement(m_things["location"].id, 3);
    line["note"] = "x";
    make("movement", author, "stock_movement", line);
    make("reading", author, "storage_reading", {{"location", location}, {"note", "x"}});
    make("recall answer", author, "recall_answer",
         {{"recall", recall}, {"location", location}, {"note", "x"}});
    make("handout", author, "naloxone_handout", {{"note", "x"}});
    make("keeper's handout", keeper, "naloxone_handout", {{"note", "x"}});
    const auto overdose = make("overdose", author, "overdose_event", {{"note", "x"}});
    const auto patrol =
        make("patrol", author, "patrol", {{"started_at", hours("20:00")}, {"note", "x"}});
    const auto contact =
        make("contact", author, "outreach_contact", {{"patrol", patrol}, {"note", "x"}});
    make("referral", author, "referral", {{"to", "nav"}}, {{"assigned", named()}});
    make("alert", lead, "alert", {{"status", "published"}, {"effect", "x"}});
    make("alert draft", keeper, "alert", {{"effect", "x"}});
    author.putNow("overdose_event", m_things["overdose"].id, 0, {{"doses_used", 1}});
    other.putNow("overdose_event", m_things["overdose"].id, 0, {{"doses_used", 2}});
    author.putNow("overdose_event", m_things["overdose"].id, 0, {{"doses_used", -1}});
    author.putNow("outreach_contact", m_things["contact"].id, 0, {{"persons", 1}});
    other.putNow("outreach_contact", m_things["contact"].id, 0, {{"persons", 2}});
    find("overdose conflict", 'W', "conflict", "record", overdose);
    find("overdose parked", 'W', "parked", "record", overdose);
    find("contact conflict", 'W', "conflict", "record", contact);
    device('H').putNow("zone", m_things["zone"].id, 0, {{"name", "y"}});
    find("refused of both sides", 'H', "parked", "record", m_things["zone"].id.toText());
    find("health colleague", 'L', "colleague");
    find("outreach summary", 'L', "outreach_summary");
}

} // namespace feltbok::test
