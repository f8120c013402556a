// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The device's store: a durable save, opening a visit, list pages and searches.

#include "bench/figures.h"
#include "bench/profile.h"
#include "bench/samples.h"

#include <QCoreApplication>

namespace feltbok::bench {
namespace {

constexpr std::int64_t minutesBetween = 37;

class Town
{
public:
    Town()
    {
        const Instant now = SystemClock().now();
        for (auto& user : m_users)
            user = UserId::create(now);
        std::vector<domain::PulledRecord> places;
        for (int i = 0; i < 300; ++i) {
            m_places.push_back(RecordId::create(now));
            places.push_back(pulled(m_places.back(), "premises", ++m_version, m_samples.place()));
        }
        apply(std::move(places));
    }

    /// Pulls visits until there are `count`, as a new device does.
    void growTo(std::size_t count)
    {
        while (m_visits < count) {
            std::vector<domain::PulledRecord> page;
            std::vector<std::string> texts;
            const auto firstOfPage = static_cast<std::int64_t>(m_visits);
            for (; page.size() < 1000 && m_visits < count; ++m_visits) {
                m_last = RecordId::create(SystemClock().now());
                json::object fields =
                    m_samples.visit(m_places[m_visits % m_places.size()], m_users,
                                    static_cast<std::int64_t>(m_visits) * minutesBetween);
                fields["status"] = "finished";
                texts.push_back(toJsonText(fields));
                page.push_back(pulled(m_last, "control_visit", ++m_version, std::move(fields)));
            }
            apply(std::move(page));
            bare.fill(firstOfPage, texts);
        }
    }
    /// The newest visit gets observations.
    void observe(int count)
    {
        std::vector<domain::PulledRecord> page;
        page.reserve(std::size_t(count));
        for (int i = 0; i < count; ++i)
            page.push_back(pulled(RecordId::create(SystemClock().now()), "observation", ++m_version,
                                  m_samples.observation(m_last, m_users[0], i)));
        apply(std::move(page));
    }

    std::size_t visits() const { return m_visits; }
    const RecordId& lastVisit() const { return m_last; }
    Samples& samples() { return m_samples; }
    RecordId draft()
    {
        json::object fields = m_samples.visit(m_places[0], m_users, 100'000'000);
        return profile.with([&](storage::LocalRecords& records) {
            return records.create("control_visit", "9901", creating(std::move(fields)),
                                  SystemClock().now());
        });
    }

    Profile profile;
    BareStore bare;

private:
    void apply(std::vector<domain::PulledRecord> records)
    {
        check(profile.store.applyPage({std::move(records), "c", true, "e"}));
    }

    Samples m_samples;
    std::array<UserId, 2> m_users;
    std::vector<RecordId> m_places;
    std::size_t m_visits = 0;
    std::int64_t m_version = 0;
    RecordId m_last;
};

Figure measureSave(Town& town, int rounds)
{
    const RecordId draft = town.draft();
    const std::string content = toJsonText(
        town.profile.with([&](storage::LocalRecords& r) { return r.record(draft); }).fields);
    std::int64_t guests = 0;
    const auto turns = inTurns(
        rounds,
        [&] {
            domain::Change change;
            change.set["guests_estimated"] = ++guests;
            town.profile.with([&](storage::LocalRecords& records) {
                return records.save(draft, change, SystemClock().now());
            });
        },
        [&] { town.bare.commit(-1, content, "guests_estimated set 17 811"); });
    return {"durable save of one field",
            turns.value,
            turns.reference,
            "<= 1.5 x",
            "the disk's flush of the write-ahead log",
            "ms",
            turns.value > 1.5 * turns.reference};
}

Figure measureTextSave(Town& town, int rounds)
{
    const RecordId draft = town.draft();
    const std::string content = toJsonText(
        town.profile.with([&](storage::LocalRecords& r) { return r.record(draft); }).fields);
    const auto turns = inTurns(
        rounds,
        [&] {
            domain::Change change;
            change.set["general_impression"] = town.samples().sentences(210);
            town.profile.with([&](storage::LocalRecords& records) {
                return records.save(draft, change, SystemClock().now());
            });
        },
        [&] { town.bare.commit(-1, content, content.substr(0, 260)); });
    return {"durable save of a text, searchable at once",
            turns.value,
            turns.reference,
            "<= 1.5 x",
            "the flush; the index follows within 30 s",
            "ms",
            turns.value > 1.5 * turns.reference};
}

Figure measureOpening(Town& town, int rounds)
{
    const auto last = static_cast<std::int64_t>(town.visits()) - 1;
    const auto turns = inTurns(
        rounds,
        [&] {
            town.profile.with([&](storage::LocalRecords& records) -> Result<void> {
                FELTBOK_TRY(records.record(town.lastVisit()));
                domain::ListQuery observations;
                observations.collection = "observation";
                observations.parent = town.lastVisit();
                observations.limit = 500;
                FELTBOK_TRY(records.list(observations));
                return {};
            });
        },
        [&] {
            town.bare.content(last);
            town.bare.newest(last, 12);
        });
    return {"opening a visit with 12 observations",
            turns.value,
            turns.reference,
            {},
            "decryption and JSON of 13 records"};
}

Figure measureList(Town& town, int rounds, const char* what, domain::ListQuery query,
                   std::int64_t before)
{
    query.collection = "control_visit";
    query.limit = 50;
    std::size_t rows = 0;
    double inside = 0;
    std::vector<double> times;
    std::vector<double> references;
    for (int round = 0; round < rounds; ++round) {
        // In the store: on the database thread, without the way there and back.
        town.profile.with([&](storage::LocalRecords& records) -> Result<void> {
            Result<domain::ListPage> page = Error(ErrorCode::notFound, "");
            inside = milliseconds([&] { page = records.list(query); });
            FELTBOK_TRY(page);
            rows = page->rows.size();
            return {};
        });
        times.push_back(inside);
        references.push_back(milliseconds([&] { town.bare.newest(before, 50); }));
    }
    const double value = median(std::move(times));
    Figure figure{std::string(what) + ", " + std::to_string(town.visits()) + " visits (" +
                      std::to_string(rows) + " rows)",
                  value, median(std::move(references)), "<= 1 ms",
                  "decryption and JSON of the rows on the page"};
    figure.missed = value > 1;
    return figure;
}

/// A search while the words of some visits are not in the index yet, and what bringing them there
/// takes.
void measureFreshSearch(Town& town, int rounds, std::vector<Figure>& figures)
{
    std::vector<RecordId> drafts;
    drafts.reserve(10);
    for (int i = 0; i < 10; ++i)
        drafts.push_back(town.draft());
    const auto refresh = [&] { town.profile.onDatabase(storage::refreshSearchIndex); };
    refresh();
    const auto edit = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            town.profile.with([&](storage::LocalRecords& records) {
                domain::Change change;
                change.set["general_impression"] = town.samples().sentences(210);
                return records.save(drafts[i], change, SystemClock().now());
            });
    };
    domain::ListQuery query;
    query.search = "gjester";
    edit(1);
    figures.push_back(measureList(town, rounds, "search right after 1 edited text", query,
                                  static_cast<std::int64_t>(town.visits())));
    edit(10);
    figures.push_back(measureList(town, rounds, "search right after 10 edited texts", query,
                                  static_cast<std::int64_t>(town.visits())));
    std::vector<double> times;
    for (int i = 0; i < (rounds + 9) / 10; ++i) {
        edit(10);
        times.push_back(milliseconds(refresh));
    }
    figures.push_back({"bringing 10 edited texts into the index, in the background",
                       median(std::move(times)),
                       {},
                       {},
                       "the index' pages"});
}

int run(bool smoke)
{
    const int rounds = smoke ? 5 : 301;
    Town town;
    std::vector<Figure> figures;
    std::vector<std::size_t> sizes{1'000, 10'000, 100'000};
    if (smoke)
        sizes = {200};
    for (const std::size_t size : sizes) {
        const double before = static_cast<double>(town.visits());
        const double took = milliseconds([&] { town.growTo(size); });
        std::printf("%zu visits, %.0f/s with the reference's\n", size,
                    (static_cast<double>(size) - before) / took * 1000);
        const auto end = static_cast<std::int64_t>(size);
        figures.push_back(measureList(town, rounds, "list, first page", {}, end));
        domain::ListQuery deep;
        deep.after =
            town.profile.with([&](storage::LocalRecords& records) -> Result<domain::PageKey> {
                domain::ListQuery query;
                query.collection = "control_visit";
                query.limit = 500;
                for (std::size_t passed = 0; passed + 500 < size / 2; passed += 500) {
                    FELTBOK_ASSIGN(const auto page, records.list(query));
                    query.after = page.next;
                }
                return query.after.value_or(
                    domain::PageKey{{}, std::numeric_limits<std::int64_t>::max()});
            });
        figures.push_back(measureList(town, rounds, "list, a page in the middle", deep, end / 2));
        domain::ListQuery drafts;
        drafts.statuses = {"finished"};
        figures.push_back(measureList(town, rounds, "list of one status", drafts, end));
        for (const auto& [what, typed] : {std::pair{"search, a word of most visits", "gjester"},
                                          std::pair{"search, a word's beginning", "kontr"},
                                          std::pair{"search, a place", "fjordkjelleren 0"},
                                          std::pair{"search, two words", "beruset drosje"}}) {
            domain::ListQuery query;
            query.search = typed;
            figures.push_back(measureList(town, rounds, what, query, end));
        }
    }
    town.observe(12);
    figures.push_back(measureOpening(town, rounds));
    figures.push_back(measureSave(town, smoke ? 5 : 1001));
    figures.push_back(measureTextSave(town, smoke ? 5 : 1001));
    measureFreshSearch(town, rounds, figures);
    printTable("The device's store", "bare SQLCipher, the same bytes", figures);
    return 0;
}

} // namespace
} // namespace feltbok::bench

int main(int argc, char** argv)
{
    feltbok::bench::useDiskOfBuild(argv[0]);
    const QCoreApplication app(argc, argv);
    return feltbok::bench::run(feltbok::bench::isSmoke(argc, argv));
}
