// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "authorisation_town.h"

#include "base/hash.h"
#include "domain/schema.h"
#include "support/api_document.h"

#include <QTest>
#include <cctype>

using namespace feltbok;
using namespace feltbok::test;
using matrix::people;

namespace {

std::string letters(std::string_view row)
{
    std::string out;
    for (const char c : row)
        if (c != ' ')
            out.push_back(c);
    return out;
}

/// The letter of a result; '?' where it has none in the table.
char letterOf(const json::object& result)
{
    const auto said = outcome(result);
    const std::map<std::string, char> known{{"applied", 'a'},
                                            {"not_permitted", 'n'},
                                            {"record_locked", 'l'},
                                            {"record_locked doses", 'l'},
                                            {"stale", 's'},
                                            {"bad_operation user", 'b'},
                                            {"illegal_status ended_at", 'm'},
                                            {"not_permitted user", 'u'},
                                            {"not_permitted undone_at", 'v'},
                                            {"not_permitted comment", 'c'}};
    const auto found = known.find(said);
    return found == known.end() ? '?' : found->second;
}

/// Without what names the request.
std::string plain(const HttpAnswer& answer)
{
    std::string out = std::to_string(answer.status) + " " + answer.body;
    for (const auto& [name, value] : answer.headers)
        if (name != "date")
            out.append("\n").append(name).append(": ").append(value);
    return out;
}

} // namespace

/// Every cell of the table in authorisation_table.h, asked of the shipped server: role, own or
/// other municipality, side, and each thing that can be done. What is refused looks like what is
/// not there.
class AuthorisationMatrixTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<AuthorisationTown> m_town;
    static constexpr int mostFaults = 60;
    std::size_t m_cells = 0;
    QStringList m_faults;

    void cell(bool isRight, const std::string& what, char who, const std::string& seen)
    {
        ++m_cells;
        if (!isRight)
            m_faults.push_back(QString::fromStdString(what + " [" + who + "]: " + seen));
    }
    /// Ends a slot: each of its cells was asked, and is as the table says.
    void expectCells(std::size_t count)
    {
        const std::size_t asked = std::exchange(m_cells, 0);
        const QStringList faults = std::exchange(m_faults, {});
        for (const auto& fault : faults.mid(0, mostFaults))
            qWarning("%s", qPrintable(fault));
        QVERIFY2(faults.empty(), qPrintable(faults.value(0)));
        QCOMPARE(asked, count);
        m_total += asked;
    }
    std::size_t m_total = 0;

    static RecordId unknownId() { return newId(); }
    static HttpAnswer ask(WireDevice& device, const std::string& method, const std::string& path,
                          std::map<std::string, std::string> headers = {})
    {
        if (!device.token.empty())
            headers["Authorization"] = "Bearer " + device.token;
        return device.client.request(method, path, headers);
    }
    static std::string filled(std::string_view path)
    {
        std::string out(path);
        if (const auto id = out.find("{id}"); id != std::string::npos)
            out.replace(id, 4, unknownId().toText());
        if (const auto hash = out.find("{sha256}"); hash != std::string::npos)
            out.replace(hash, 8, sha256Hex("nothing"));
        return out;
    }
    static HttpAnswer ask(WireDevice& device, std::string_view endpoint)
    {
        const auto space = endpoint.find(' ');
        const std::string method(endpoint.substr(0, space));
        std::map<std::string, std::string> headers;
        if (method == "PATCH")
            headers = {{"Upload-Offset", "0"}, {"Upload-Length", "4"}};
        if (endpoint == "POST /v1/push") {
            headers["Authorization"] = "Bearer " + device.token;
            if (device.token.empty())
                headers.erase("Authorization");
            headers["Content-Type"] = "application/json";
            return device.client.request(method, "/v1/push", headers, R"({"operations":[]})");
        }
        return ask(device, method, filled(endpoint.substr(space + 1)), headers);
    }

    json::object parentsOf(std::string_view parents, char who, bool areUnknown) const
    {
        json::object out;
        std::size_t at = 0;
        while (at < parents.size()) {
            const auto end = std::min(parents.find(", ", at), parents.size());
            const auto equals = parents.find('=', at);
            const std::string name(parents.substr(at, equals - at));
            const auto thing = parents.substr(equals + 1, end - equals - 1);
            if (name == "user")
                out["user"] = m_town->user(thing == "*" ? who : thing.front()).toText();
            else
                out[name] = (areUnknown ? unknownId() : m_town->thing(thing).id).toText();
            at = end + 2;
        }
        return out;
    }

    /// A batch of one person's, with what each operation is to be answered.
    struct Batch
    {
        std::vector<domain::SealedOperation> operations;
        std::vector<std::pair<std::string, char>> expected;
    };
    void send(char who, Batch& batch)
    {
        const auto results = m_town->device(who).push(batch.operations);
        if (results.size() != batch.expected.size()) {
            m_faults.push_back(
                QStringLiteral("a push of %1 is not answered").arg(QChar::fromLatin1(who)));
            return;
        }
        const json::object refused{{"status", "parked"}, {"code", "not_permitted"}};
        for (std::size_t i = 0; i < results.size(); ++i) {
            const auto& [what, wanted] = batch.expected[i];
            auto result = results[i].as_object();
            result.erase("seq");
            const bool isTwin = wanted == 'N'; // of what is not there
            const bool isRight =
                wanted == 'n' || isTwin ? result == refused : letterOf(result) == wanted;
            if (isTwin) {
                if (!isRight)
                    m_faults.push_back(QString::fromStdString(what + ": " + toJsonText(result)));
                continue;
            }
            cell(isRight, what + ", to be " + wanted, who, toJsonText(result));
        }
    }

private Q_SLOTS:
    void initTestCase() { m_town = std::make_unique<AuthorisationTown>(); }
    void cleanupTestCase()
    {
        qInfo("%zu cells", m_total);
        m_town.reset();
    }

    /// Whatever is added to the contract has to be added to the table.
    void theTableIsWhole()
    {
        const auto wanted = letters(matrix::columns);
        std::string present;
        for (const auto& who : people)
            present.push_back(who.letter);
        QCOMPARE(present, wanted);
        std::set<std::string_view> seen;
        std::set<std::string_view> made;
        const auto hasWidth = [](std::string_view row) {
            return row.size() == matrix::columns.size();
        };
        for (const auto& thing : matrix::things) {
            seen.insert(thing.collection);
            QVERIFY2(hasWidth(thing.seen), thing.name.data());
        }
        for (const auto& row : matrix::refused)
            QVERIFY2(hasWidth(row.shown), row.thing.data());
        for (const auto& change : matrix::changes)
            QVERIFY2(hasWidth(change.answers), change.thing.data());
        for (const auto& creation : matrix::creations) {
            made.insert(creation.collection);
            QVERIFY2(hasWidth(creation.here) && hasWidth(creation.elsewhere),
                     creation.collection.data());
        }
        for (const auto& spec : domain::allCollections()) {
            QVERIFY2(seen.contains(spec.name), spec.name.data());
            QVERIFY2(made.contains(spec.name), spec.name.data());
        }
        // Each thing is changed in some way, or resolved.
        for (const auto& thing : matrix::things)
            QVERIFY2(std::ranges::any_of(matrix::changes,
                                         [&](const auto& c) { return c.thing == thing.name; }),
                     thing.name.data());
        std::set<std::string> roles;
        for (const auto& who : people)
            roles.insert(std::string(who.roles));
        for (const char* role : {"inspector", "case_handler", "naloxone_distributor",
                                 "outreach_worker", "health_lead", "admin"})
            QVERIFY2(roles.contains(role), role);
    }

    void everyEndpointAsksWhoIsThere()
    {
        const ApiDocument document(m_town->device('C').get("/v1/openapi.json").body);
        std::set<std::string> served;
        for (const auto& endpoint : document.endpoints())
            served.insert(endpoint.name());
        std::set<std::string> listed;
        for (const auto& endpoint : matrix::endpoints)
            listed.insert(std::string(endpoint.name));
        QCOMPARE(listed, served);
        for (const auto& endpoint : matrix::endpoints) {
            for (const auto& who : people) {
                const auto answer = ask(m_town->device(who.letter), endpoint.name);
                cell(answer.status == endpoint.status, std::string(endpoint.name), who.letter,
                     std::to_string(answer.status));
            }
            for (std::size_t i = 0; i < matrix::strangers.size(); ++i) {
                const auto& stranger = matrix::strangers.at(i);
                WireDevice device(m_town->server.port());
                device.token = m_town->strangers().at(i).token;
                const auto answer = ask(device, endpoint.name);
                const bool isIn = !endpoint.needsToken;
                const bool hasBody = !isIn && !endpoint.name.starts_with("HEAD");
                const bool isRight = answer.status == (isIn ? endpoint.status : stranger.status) &&
                                     (!hasBody || text(bodyOf(answer), "code") == stranger.code);
                cell(isRight, std::string(endpoint.name) + " " + std::string(stranger.name), '-',
                     verdict(answer));
            }
        }
        expectCells(matrix::endpoints.size() * (people.size() + matrix::strangers.size()));
    }

    /// A device is told of the grants of its own side.
    void itsOwnGrantsAreTold()
    {
        for (const auto& who : people) {
            const auto grants =
                requireArray(bodyOf(m_town->device(who.letter).get("/v1/device")), "grants")
                    .valueOr({});
            std::string told;
            for (const auto& grant : grants) {
                const auto one = text(grant.as_object(), "role");
                const bool isHere = text(grant.as_object(), "municipality") == who.municipality;
                told = (isHere ? one : "elsewhere") + (told.empty() ? "" : " " + told);
            }
            std::string role(who.roles);
            if (who.letter == 'B' || who.letter == 'H')
                role = who.isHealth ? "outreach_worker" : "inspector";
            cell(told == (who.isFormer ? std::string() : role), "grants", who.letter, told);
        }
        expectCells(people.size());
    }

    void aPullHoldsWhatIsOnesOwn()
    {
        for (const auto& who : people) {
            const auto all = fresh(m_town->device(who.letter));
            std::set<std::string> known;
            bool hasReduced = false;
            for (const auto& thing : matrix::things) {
                const auto id = m_town->thing(thing.name).id.toText();
                known.insert(id);
                const char wanted = AuthorisationTown::cell(thing.seen, who.letter);
                cell(all.contains(id) == (wanted == 'r'), "pull of " + std::string(thing.name),
                     who.letter, all.contains(id) ? "there" : "not there");
                hasReduced = hasReduced || wanted == 'p';
            }
            for (const auto& [id, record] : all) {
                if (known.contains(id))
                    continue;
                const auto collection = text(record, "collection");
                const bool isReduced = hasReduced && collection == "outreach_contact";
                const bool isTold = collection == "colleague" || collection == "plan_summary";
                if (text(record, "municipality") != who.municipality || who.isFormer ||
                    who.roles == "admin" || (!isReduced && !isTold))
                    m_faults.push_back(
                        QString::fromStdString(std::string(who.name) + " is sent a " + collection));
                for (const char* field : {"note", "at", "patrol"})
                    if (isReduced && fieldsOf(record).contains(field))
                        m_faults.push_back(
                            QStringLiteral("reduced, and has its %1").arg(QLatin1String(field)));
                hasReduced = hasReduced && !isReduced;
            }
            if (hasReduced)
                m_faults.push_back(QStringLiteral("the reduced record is not there"));
        }
        expectCells(matrix::things.size() * people.size());
    }

    void aHistoryIsOfWhatOneSees()
    {
        for (const auto& who : people) {
            auto& device = m_town->device(who.letter);
            const auto unknown =
                plain(device.get("/v1/records/" + unknownId().toText() + "/history"));
            for (const auto& thing : matrix::things) {
                const auto answer =
                    device.get("/v1/records/" + m_town->thing(thing.name).id.toText() + "/history");
                const bool isRight = AuthorisationTown::cell(thing.seen, who.letter) == 'r'
                                         ? answer.status == 200
                                         : plain(answer) == unknown;
                cell(isRight, "history of " + std::string(thing.name), who.letter, plain(answer));
            }
        }
        expectCells(matrix::things.size() * people.size());
    }

    void aHistoryHidesWhatWasRefusedToOthers()
    {
        for (const auto& who : people)
            for (const auto& row : matrix::refused) {
                const auto answer =
                    m_town->device(who.letter)
                        .get("/v1/records/" + m_town->thing(row.thing).id.toText() + "/history");
                const auto operations = requireArray(bodyOf(answer), "operations").valueOr({});
                const auto parked = std::ranges::count_if(operations, [](const auto& operation) {
                    const auto result = requireObject(operation.as_object(), "result");
                    return result && text(*result, "status") == "parked";
                });
                const char wanted = AuthorisationTown::cell(row.shown, who.letter);
                const bool isRight = wanted == '.' ? answer.status == 404
                                                   : answer.status == 200 && parked == wanted - '0';
                cell(isRight, "refused in the history of " + std::string(row.thing), who.letter,
                     std::to_string(parked));
            }
        expectCells(matrix::refused.size() * people.size());
    }

    void anAttachmentIsOfWhatOneSees()
    {
        const std::map<std::string, int> right{{"HEAD", 200}, {"GET", 200}, {"PATCH", 204}};
        for (const auto& who : people)
            for (const auto& photo : matrix::photos)
                for (const auto& [method, status] : right) {
                    const auto& bytes = m_town->photo(photo.thing);
                    std::map<std::string, std::string> headers;
                    if (method == "PATCH") // once more the end of it, without bytes
                        headers = {{"Upload-Offset", std::to_string(bytes.size())},
                                   {"Upload-Length", std::to_string(bytes.size())}};
                    auto& device = m_town->device(who.letter);
                    const auto path = "/v1/attachments/";
                    const auto answer = ask(device, method, path + sha256Hex(bytes), headers);
                    const bool isRight =
                        AuthorisationTown::cell(photo.seen, who.letter) == 'r'
                            ? answer.status == status
                            : plain(answer) ==
                                  plain(ask(device, method, path + sha256Hex("nothing"), headers));
                    cell(isRight, method + " photo of " + std::string(photo.thing), who.letter,
                         plain(answer));
                }
        expectCells(matrix::photos.size() * right.size() * people.size());
    }

    /// `read` and `erase` of what one sees, and of nothing else.
    void whatIsNotSeenCannotBeNamed()
    {
        for (const auto& who : people) {
            auto& device = m_town->device(who.letter);
            Batch batch;
            const auto add = [&](std::string_view collection, const RecordId& id, const char* kind,
                                 char wanted, const std::string& what) {
                batch.operations.push_back(device.makeOdd({{"kind", kind},
                                                           {"collection", std::string(collection)},
                                                           {"record", id.toText()}},
                                                          R"({"reason":"annet"})"));
                batch.expected.emplace_back(what, wanted);
            };
            for (const auto& thing : matrix::things)
                for (const char* kind : {"read", "erase"}) {
                    const std::string what = std::string(kind) + " of " + std::string(thing.name);
                    const bool isSeen = AuthorisationTown::cell(thing.seen, who.letter) == 'r';
                    add(thing.collection, m_town->thing(thing.name).id, kind, isSeen ? 'a' : 'n',
                        what);
                    add(thing.collection, unknownId(), kind, 'N', what + " that is not there");
                }
            send(who.letter, batch);
        }
        expectCells(matrix::things.size() * 2 * people.size());
    }

    void aChangeIsForWhoMayMakeIt()
    {
        for (const auto& who : people) {
            auto& device = m_town->device(who.letter);
            Batch batch;
            for (const auto& change : matrix::changes) {
                const auto* thing =
                    std::ranges::find(matrix::things, change.thing, &matrix::Thing::name);
                const std::string collection(thing->collection);
                const auto set = parseJsonObject(change.set).value();
                const auto& there = m_town->thing(change.thing);
                const auto kind =
                    change.isResolve ? domain::OperationKind::resolve : domain::OperationKind::put;
                const std::string what =
                    std::string(change.action) + " of " + std::string(change.thing);
                batch.operations.push_back(device.make(
                    kind, collection, there.id, change.knowsFinish ? there.version : 0, set));
                batch.expected.emplace_back(what,
                                            AuthorisationTown::cell(change.answers, who.letter));
                if (change.isResolve) {
                    batch.operations.push_back(device.make(kind, collection, unknownId(), 0, set));
                    batch.expected.emplace_back(what + " that is not there", 'N');
                }
            }
            send(who.letter, batch);
        }
        expectCells(matrix::changes.size() * people.size());
    }

    /// Under the number of the other municipality nothing of this one is reached, by nobody.
    void anotherMunicipalitysNumberOpensNothing()
    {
        for (const auto& who : people) {
            auto& device = m_town->device(who.letter);
            device.municipality = "9902";
            Batch batch;
            for (const auto& change : matrix::changes) {
                const auto* thing =
                    std::ranges::find(matrix::things, change.thing, &matrix::Thing::name);
                batch.operations.push_back(device.make(
                    change.isResolve ? domain::OperationKind::resolve : domain::OperationKind::put,
                    std::string(thing->collection), m_town->thing(change.thing).id, 0,
                    parseJsonObject(change.set).value()));
                batch.expected.emplace_back("as 9902, " + std::string(change.action) + " of " +
                                                std::string(change.thing),
                                            'n');
            }
            send(who.letter, batch);
            device.municipality = "9901";
        }
        expectCells(matrix::changes.size() * people.size());
    }

    void aNewRecordIsForWhoMayMakeIt()
    {
        for (const auto& who : people) {
            auto& device = m_town->device(who.letter);
            Batch batch;
            for (const bool isHere : {true, false})
                for (const auto& creation : matrix::creations) {
                    device.municipality = isHere ? "9901" : "9902";
                    const std::string collection(creation.collection);
                    const auto add = [&](bool areUnknown, const std::string& what, char wanted) {
                        auto set = parseJsonObject(creation.set).value();
                        for (const auto& parent :
                             parentsOf(creation.parents, who.letter, areUnknown))
                            set[parent.key()] = parent.value();
                        batch.operations.push_back(device.put(collection, newId(), 0, set));
                        batch.expected.emplace_back(what, wanted);
                    };
                    const std::string what =
                        "new " + collection + (isHere ? " here" : " elsewhere");
                    add(false, what,
                        AuthorisationTown::cell(isHere ? creation.here : creation.elsewhere,
                                                who.letter));
                    if (!creation.parents.empty())
                        add(true, what + " on what is not there", 'N');
                }
            device.municipality = "9901";
            send(who.letter, batch);
        }
        expectCells(matrix::creations.size() * 2 * people.size());
    }
};

QTEST_GUILESS_MAIN(AuthorisationMatrixTest)
#include "authorisation_matrix_test.moc"
