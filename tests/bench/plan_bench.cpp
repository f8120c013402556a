// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// A municipality of 1,000 places: ranking them for tonight, and the plan of the year. The bounds
// are what nobody can do without: sorting the places once, looking at each row once, and reading
// the same rows from the device's database.

#include "bench/figures.h"
#include "bench/profile.h"
#include "bench/samples.h"
#include "domain/control_plan.h"
#include "ui/place/tonight_list.h"

#include <QCoreApplication>

#include <random>
#include <unordered_map>

namespace feltbok::bench {
namespace {

using std::chrono::year;

struct Municipality
{
    explicit Municipality(std::size_t count)
    {
        std::mt19937 chance(2026);
        const Instant now = SystemClock().now();
        for (std::size_t n = 0; n < count; ++n) {
            const std::string id = RecordId::create(now).toText();
            licences.push_back({RecordId::create(now).toText(), id,
                                n % 2 == 0 ? "skjenk_alminnelig" : "salg_gr1", "2024-10-01",
                                "2028-09-30"});
            domain::TonightPlace place;
            place.id = id;
            place.name = std::to_string(chance());
            place.controlsWanted = 3;
            place.controlsDone = int(chance() % 4);
            place.lastControl = now - std::chrono::hours{int(chance() % 9000)};
            place.risk = n % 7 == 0 ? "hoey" : "lav";
            place.openBreaches = int(chance() % 3);
            place.open = n % 3 == 0 ? domain::PlaceOpen::closed : domain::PlaceOpen::open;
            place.metres = double(chance() % 9000);
            places.push_back(std::move(place));
            for (int control = 0; control < 3; ++control) {
                domain::PlanControl made;
                made.premises = id;
                made.part = n % 2 == 0 ? domain::PlanPart::serving : domain::PlanPart::sale;
                made.evening = Date{year{2026}, std::chrono::month{unsigned(1 + chance() % 12)},
                                    std::chrono::day{unsigned(1 + chance() % 28)}};
                controls.push_back(std::move(made));
            }
        }
        std::shuffle(controls.begin(), controls.end(), chance);
    }

    std::vector<domain::PlanLicence> licences;
    std::vector<domain::PlanControl> controls;
    std::vector<domain::TonightPlace> places;
};

/// Keeps the compiler from leaving out what nobody looks at.
std::size_t sink = 0;

Figure ranking(const Municipality& all, int rounds)
{
    const domain::TonightSituation tonight{SystemClock().now(), 1, 5};
    const auto turns = inTurns(
        rounds, [&] { sink += domain::rankTonight(tonight, all.places).front().index; },
        [&] {
            auto sorted = all.places;
            std::sort(sorted.begin(), sorted.end(),
                      [](const auto& a, const auto& b) { return a.name < b.name; });
            sink += sorted.front().id.size();
        });
    return {"ranking the places of tonight",
            turns.value,
            turns.reference,
            "<= 5 x",
            "copying and sorting the same places once",
            "ms",
            turns.value > 5 * turns.reference};
}

Figure plan(const Municipality& all, int rounds)
{
    const auto turns = inTurns(
        rounds,
        [&] {
            sink += domain::controlPlan(year{2026},
                                        Date{year{2026}, std::chrono::June, std::chrono::day{1}},
                                        all.licences, all.controls, {})
                        .places.size();
        },
        [&] {
            std::unordered_map<std::string, int> counts;
            for (const auto& licence : all.licences)
                if (licence.isInForceIn(year{2026}))
                    counts[licence.premises] = 0;
            for (const auto& control : all.controls)
                if (control.evening.year() == year{2026} && control.isCarriedOut)
                    ++counts[control.premises];
            sink += counts.size();
        });
    return {"the plan of the year",
            turns.value,
            turns.reference,
            "<= 6 x",
            "looking at each row once",
            "ms",
            turns.value > 6 * turns.reference};
}

Figure tonightFromTheDevice(std::size_t count, int rounds)
{
    Profile profile;
    Samples samples;
    const Instant now = SystemClock().now();
    std::int64_t version = 0;
    for (std::size_t done = 0; done < count;) {
        std::vector<domain::PulledRecord> page;
        for (; done < count && page.size() < 900; ++done) {
            const auto id = RecordId::create(now);
            page.push_back(pulled(id, "premises", ++version, samples.place()));
            page.push_back(pulled(RecordId::create(now), "licence", ++version,
                                  {{"premises", id.toText()},
                                   {"licence_kind", "skjenk_alminnelig"},
                                   {"groups", json::array{"G1", "G2", "G3"}},
                                   {"valid_from", "2024-10-01"},
                                   {"valid_to", "2028-09-30"}}));
            page.push_back(pulled(RecordId::create(now), "premises_summary", ++version,
                                  {{"premises", id.toText()},
                                   {"last_control_at", "2026-05-20T22:00:00.000Z"},
                                   {"controls_this_year", 1},
                                   {"open_breaches", 0}}));
        }
        check(profile.store.applyPage({std::move(page), "c", true, "e"}));
    }
    ui::TonightQuestion question;
    question.now = now;
    const auto turns = inTurns(
        rounds,
        [&] {
            sink += profile
                        .with([&](storage::LocalRecords& records) {
                            return ui::TonightList::read(records, question);
                        })
                        .size();
        },
        [&] {
            sink += profile.with([&](storage::LocalRecords& records) -> Result<std::size_t> {
                std::size_t read = 0;
                for (const auto* collection : {"premises", "licence", "premises_summary"}) {
                    domain::ListQuery query;
                    query.collection = collection;
                    query.limit = 500;
                    do {
                        FELTBOK_ASSIGN(const auto page, records.list(query));
                        read += page.rows.size();
                        query.after = page.next;
                    } while (query.after);
                }
                return read;
            });
        });
    return {"the list of tonight, from the device's database",
            turns.value,
            turns.reference,
            "<= 8 x",
            "reading the same rows once",
            "ms",
            turns.value > 8 * turns.reference};
}

int run(bool smoke)
{
    const std::size_t count = smoke ? 50 : 1000;
    const int rounds = smoke ? 3 : 101;
    const Municipality all(count);
    printTable(
        "A municipality of 1,000 places", "the bound",
        {ranking(all, rounds), plan(all, rounds), tonightFromTheDevice(count, smoke ? 2 : 21)});
    return sink == 0 ? 1 : 0;
}

} // namespace
} // namespace feltbok::bench

int main(int argc, char** argv)
{
    feltbok::bench::useDiskOfBuild(argv[0]);
    const QCoreApplication app(argc, argv);
    return feltbok::bench::run(feltbok::bench::isSmoke(argc, argv));
}
