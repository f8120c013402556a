// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_office.h"

#include <QElapsedTimer>
#include <QTest>
#include <future>

using namespace feltbok;
using namespace feltbok::test;

/// protocol.md §5 and §7: who is sent what, when.
class PullTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;

    std::map<std::string, json::object> fresh(WireDevice& device) const
    {
        device.cursor.clear();
        return device.pullAll();
    }
    static std::size_t countOf(const std::map<std::string, json::object>& all,
                               std::string_view collection)
    {
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [&](const auto& item) {
                return text(item.second, "collection") == collection;
            }));
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<ServerOffice>(); }
    void cleanup() { m_office.reset(); }

    void pagesArePrefixes()
    {
        auto office = m_office->device(m_office->siv);
        std::vector<domain::SealedOperation> batch;
        for (int i = 0; i < 25; ++i)
            batch.push_back(office.put("premises", newId(), 0, {{"name", std::to_string(i)}}));
        office.push(batch);
        auto device = m_office->device(m_office->kari);
        std::int64_t last = 0;
        std::size_t count = 0;
        bool more = true;
        while (more) {
            const auto page = device.pullPage("&limit=10");
            const auto records = *requireArray(page, "records");
            QVERIFY(records.size() <= 10);
            for (const auto& record : records) {
                QVERIFY(number(record.get_object(), "version") > last);
                last = number(record.get_object(), "version");
                ++count;
            }
            more = page.at("more").get_bool();
        }
        QCOMPARE(count, std::size_t(28)); // and three colleagues
        QVERIFY(requireArray(device.pullPage(), "records")->empty());
        QVERIFY(device.cursor.size() <= 1024);
    }

    void parametersAreChecked()
    {
        auto device = m_office->device(m_office->kari);
        for (const auto* query : {"?limit=0", "?limit=x", "?wait=-1", "?cursor=nonsense"})
            QCOMPARE(verdict(device.get("/v1/pull" + std::string(query))),
                     std::string("400 bad_request"));
    }

    void draftsAreTheirControllersAlone()
    {
        auto kari = m_office->device(m_office->kari);
        auto ola = m_office->device(m_office->ola);
        auto siv = m_office->device(m_office->siv);
        const auto premises = newId();
        siv.putNow("premises", premises, 0, {{"name", "Kro"}});
        const auto visit = newId();
        const auto observation = newId();
        kari.putNow("control_visit", visit, 0, {{"premises", premises.toText()}},
                    {{"controllers", {m_office->kari}}});
        kari.putNow("observation", observation, 0,
                    {{"visit", visit.toText()}, {"possible_violation", "P8-1"}});
        QCOMPARE(countOf(fresh(kari), "observation"), std::size_t(1));
        QCOMPARE(countOf(fresh(ola), "control_visit") + countOf(ola.pullAll(), "observation"),
                 std::size_t(0));
        auto cursor = siv.cursor;
        QCOMPARE(countOf(fresh(siv), "control_visit"), std::size_t(0));
        QCOMPARE(verdict(ola.get("/v1/records/" + visit.toText() + "/history")),
                 std::string("404 not_found"));
        QCOMPARE(verdict(ola.get("/v1/records/" + newId().toText() + "/history")),
                 std::string("404 not_found"));

        // Joined: the visit and what hangs on it come into scope.
        kari.putNow("control_visit", visit, 0, {}, {{"controllers", {m_office->ola}}});
        auto gained = ola.pullAll();
        QVERIFY(gained.contains(visit.toText()) && gained.contains(observation.toText()));

        // Left: both go, and nothing is told of them later.
        kari.putNow("control_visit", visit, 0, {}, {}, {{"controllers", {m_office->ola}}});
        auto lost = ola.pullAll();
        QCOMPARE(text(lost[visit.toText()], "gone"), std::string("scope"));
        QCOMPARE(text(lost[observation.toText()], "gone"), std::string("scope"));
        kari.putNow("control_visit", visit, 0, {{"guests_estimated", 5}});
        QVERIFY(ola.pullAll().empty());

        // Finished: the office sees all of it, from its old cursor.
        auto set = wholeVisit(premises);
        set["status"] = "finished";
        kari.putNow("control_visit", visit, 0, set);
        auto office = siv.pullAll();
        QVERIFY(office.contains(visit.toText()) && office.contains(observation.toText()));
        QCOMPARE(countOf(office, "premises_summary"), std::size_t(1));
        for (const auto& [id, record] : office)
            if (text(record, "collection") == "premises_summary") {
                const auto fields = *requireObject(record, "fields");
                QCOMPARE(text(fields, "premises"), premises.toText());
                QCOMPARE(text(fields, "last_outcome"), std::string("mulig_brudd"));
                QCOMPARE(number(fields, "open_breaches"), std::int64_t(1));
                QVERIFY(!fields.contains("points"));
            }
        QCOMPARE(countOf(ola.pullAll(), "premises_summary"), std::size_t(1));
        siv.putNow("assessment", newId(), 0,
                   {{"observation", observation.toText()}, {"decision", "dropped"}});
        for (const auto& [id, record] : siv.pullAll())
            if (text(record, "collection") == "premises_summary")
                QCOMPARE(number(*requireObject(record, "fields"), "open_breaches"),
                         std::int64_t(0));
    }

    void thePlanIsCounted()
    {
        auto siv = m_office->device(m_office->siv);
        for (int i = 0; i < 3; ++i) {
            const auto premises = newId();
            siv.putNow("premises", premises, 0, {{"name", "Sted"}});
            siv.putNow("licence", newId(), 0,
                       {{"premises", premises.toText()},
                        {"licence_kind", i == 2 ? "salg_gr1" : "skjenk_alminnelig"},
                        {"valid_from", "2020-01-01"}});
        }
        bool seen = false;
        for (const auto& [id, record] : fresh(siv))
            if (text(record, "collection") == "plan_summary") {
                seen = true;
                const auto fields = *requireObject(record, "fields");
                QCOMPARE(number(fields, "places"), std::int64_t(3));
                QCOMPARE(number(fields, "serving_places"), std::int64_t(2));
                QCOMPARE(number(fields, "controls_required"), std::int64_t(9));
                QCOMPARE(number(fields, "places_without_control"), std::int64_t(3));
            }
        QVERIFY(seen);
    }

    void historyIsInOrderAndWhole()
    {
        auto kari = m_office->device(m_office->kari);
        const auto visit = newId();
        std::vector<domain::SealedOperation> batch;
        batch.push_back(kari.put("control_visit", visit, 0, {{"guests_estimated", 1}},
                                 {{"controllers", {m_office->kari}}}));
        for (int i = 2; i <= 5; ++i)
            batch.push_back(kari.put("control_visit", visit, 0, {{"guests_estimated", i}}));
        kari.push(batch);
        const auto path = "/v1/records/" + visit.toText() + "/history";
        const auto first = bodyOf(kari.get(path + "?limit=3"));
        QCOMPARE(requireArray(first, "operations")->size(), std::size_t(3));
        QCOMPARE(first.at("more"), json::value(true));
        const auto second = bodyOf(kari.get(path + "?after=3"));
        const auto rest = *requireArray(second, "operations");
        QCOMPARE(rest.size(), std::size_t(2));
        QCOMPARE(second.at("more"), json::value(false));
        QCOMPARE(text(rest[1].get_object(), "op"), batch[4].op);
        QCOMPARE(text(rest[1].get_object(), "sig"), batch[4].sig);
        QCOMPARE(verdict(kari.get(path + "?after=x")), std::string("400 bad_request"));
    }

    void aChangeOfGrantsStartsOver()
    {
        auto kari = m_office->device(m_office->kari);
        kari.pullAll();
        m_office->server.grant(m_office->kari, QStringLiteral("9901"),
                               QStringLiteral("case_handler"));
        QCOMPARE(verdict(kari.get("/v1/pull?cursor=" + kari.cursor)),
                 std::string("409 cursor_reset"));
        kari.cursor.clear();
        QVERIFY(!kari.pullAll().empty());
        // What the health side does is not noticed here.
        m_office->server.grant(m_office->kari, QStringLiteral("9901"),
                               QStringLiteral("outreach_worker"));
        QCOMPARE(kari.get("/v1/pull?cursor=" + kari.cursor).status, 200);
        // A cursor of another epoch.
        auto foreign = kari.cursor;
        foreign[3] = foreign[3] == 'a' ? 'b' : 'a';
        QCOMPARE(verdict(kari.get("/v1/pull?cursor=" + foreign)), std::string("409 cursor_reset"));
    }

    void aLongPollEndsWithTheChange()
    {
        auto siv = m_office->device(m_office->siv);
        auto kari = m_office->device(m_office->kari);
        kari.pullAll();
        QElapsedTimer timer;
        timer.start();
        auto waiting = std::async(std::launch::async, [&] { return kari.pullPage("&wait=20"); });
        siv.putNow("premises", newId(), 0, {{"name", "Kro"}});
        const auto page = waiting.get();
        QCOMPARE(requireArray(page, "records")->size(), std::size_t(1));
        QVERIFY(timer.elapsed() < 10000);
    }

    void aLongPollWithoutNewsEndsInTime()
    {
        auto kari = m_office->device(m_office->kari);
        kari.pullAll();
        QElapsedTimer timer;
        timer.start();
        const auto page = kari.pullPage("&wait=1");
        QVERIFY(requireArray(page, "records")->empty());
        QVERIFY(timer.elapsed() >= 900);
    }

    void aHeldPollEndsByANewerOneRevocationAndStop()
    {
        auto kari = m_office->device(m_office->kari);
        kari.pullAll();
        WireDevice twin(m_office->server.port());
        twin.token = kari.token;
        const std::string path = "/v1/pull?wait=25&cursor=" + kari.cursor;
        auto first = std::async(std::launch::async, [&] { return twin.get(path); });
        // Which of the two came first is the server's to say: one of them is over at once.
        auto second = std::async(std::launch::async, [&] { return kari.get(path); });
        while (first.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready &&
               second.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready) {
        }
        m_office->server.command({QStringLiteral("device"), QStringLiteral("revoke"),
                                  QStringLiteral("--device"),
                                  QString::fromStdString(kari.device.toText())});
        const auto one = first.get();
        const auto other = second.get();
        QVERIFY(one.status == 200 || other.status == 200);
        QVERIFY(verdict(one) == "403 device_revoked" || verdict(other) == "403 device_revoked");

        auto ola = m_office->device(m_office->ola);
        ola.pullAll();
        auto last = std::async(std::launch::async, [&] { return ola.pullPage("&wait=25"); });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_office->server.stop(), 0);
        QVERIFY(timer.elapsed() < 9000);
        last.get();
        QVERIFY(m_office->server.start());
    }
};

QTEST_GUILESS_MAIN(PullTest)
#include "pull_test.moc"
