// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The part of health_figures.h that says what may be told outside.

#include "domain/health/count_program.h"
#include "domain/health/health_figures.h"
#include "domain/schema.h"

#include <algorithm>
#include <set>

namespace feltbok::domain::health {
namespace {

constexpr std::array<std::string_view, 5> cubeCodes{"kontakter", "utdelinger", "overdoser",
                                                    "henvisninger", "utstyr"};
/// Themes in one dimension: a value for each set of them.
constexpr std::size_t themesTogether = 6;
/// Doses of a pack that have a value of their own; 0: not known.
constexpr int maxPackDoses = 6;
constexpr std::string_view notGiven = "ikke_oppgitt";
constexpr std::string_view unknown = "ukjent";
constexpr std::string_view other = "andre";

std::span<const std::string_view> codesOf(Collection collection, std::string_view field)
{
    return schemaOf(collection).field(field)->codes;
}

/// A dimension of the codes of a field and one value for all that says nothing.
CountDimension dimensionOf(std::string code, std::span<const std::string_view> codes,
                           std::string_view rest)
{
    CountDimension out{std::move(code), {}};
    for (const auto value : codes)
        out.values.emplace_back(value);
    if (std::ranges::find(out.values, rest) == out.values.end())
        out.values.emplace_back(rest);
    return out;
}

CountDimension monthDimension()
{
    CountDimension out{"month", {}};
    for (int month = 1; month <= 12; ++month)
        out.values.push_back((month < 10 ? "0" : "") + std::to_string(month));
    return out;
}

/// "101000": which of some themes a contact was about.
CountDimension themeDimension(std::size_t first)
{
    CountDimension out{"themes_" + std::to_string(first / themesTogether + 1), {}};
    for (unsigned set = 0; set < 1U << themesTogether; ++set) {
        std::string value;
        for (unsigned theme = 0; theme < themesTogether; ++theme)
            value += (set >> theme & 1U) != 0 ? '1' : '0';
        out.values.push_back(std::move(value));
    }
    return out;
}

/// The zones of the list, those that records name, and those that an earlier export knew.
CountDimension zoneDimension(const HealthYear& year, const PublishedLedger& earlier)
{
    CountDimension out{"zone", {std::string(notGiven), std::string(other)}};
    std::set<std::string, std::less<>> known{out.values.begin(), out.values.end()};
    const auto add = [&](const std::string& zone) {
        if (!zone.empty() && out.values.size() < maxDimensionValues && known.insert(zone).second)
            out.values.push_back(zone);
    };
    // Those first: a value that was told of has to stay.
    for (const auto& past : earlier.exports)
        for (const auto& dimension : past.counted.dimensions)
            if (dimension.code == "zone")
                std::ranges::for_each(dimension.values, add);
    std::ranges::for_each(year.zones, add);
    for (const auto& contact : year.contacts)
        add(contact.zone);
    for (const auto& handout : year.handouts)
        add(handout.zone);
    for (const auto& overdose : year.overdoses)
        add(overdose.zone);
    return out;
}

/// A cube that is filled record by record.
class Filling
{
public:
    Filling(std::string_view code, std::vector<CountDimension> dimensions)
        : m_code(code), m_dimensions(std::move(dimensions)), m_at(m_dimensions.size())
    {
    }

    void set(std::string_view dimension, std::string_view value, std::string_view rest)
    {
        const std::size_t d = indexOf(dimension);
        const auto& values = m_dimensions[d].values;
        auto found = std::ranges::find(values, value);
        if (found == values.end())
            found = std::ranges::find(values, rest);
        m_at[d] = int(found - values.begin());
    }
    void set(std::string_view dimension, int value) { m_at[indexOf(dimension)] = value; }
    void add(std::int64_t count)
    {
        if (count > 0)
            m_counts[m_at] += count;
    }
    /// The first of a group and the rest of it.
    void addGroup(std::string_view dimension, std::int64_t count)
    {
        set(dimension, 0);
        add(1);
        set(dimension, 1);
        add(count - 1);
    }
    std::int64_t sum() const
    {
        std::int64_t sum = 0;
        for (const auto& [at, count] : m_counts)
            sum += count;
        return sum;
    }
    CountCube cube() const
    {
        CountCube cube{m_code, m_dimensions, {}, {}};
        for (const auto& [at, count] : m_counts)
            cube.cells.push_back({at, int(std::min<std::int64_t>(count, maxCount + 1))});
        return cube;
    }

private:
    std::size_t indexOf(std::string_view dimension) const
    {
        return std::size_t(std::ranges::find(m_dimensions, dimension, &CountDimension::code) -
                           m_dimensions.begin());
    }

    std::string m_code;
    std::vector<CountDimension> m_dimensions;
    std::vector<int> m_at;
    std::map<std::vector<int>, std::int64_t> m_counts;
};

/// What is told of a cube, within the months.
class Telling
{
public:
    static Result<Telling> make(CountCube cube, MonthSpan months)
    {
        std::vector<std::string> told;
        for (int month = std::max(1, months.from); month <= std::min(12, months.to); ++month)
            told.push_back(cube.dimensions.front().values[std::size_t(month) - 1]);
        FELTBOK_ASSIGN(auto within, countBox(cube, "month", told));
        return Telling(std::move(cube), std::move(within));
    }

    Result<void> table(std::string code, std::initializer_list<std::string> dimensions,
                       const CountBox& within = {})
    {
        FELTBOK_ASSIGN(const auto both, bothBoxes(m_within, within));
        FELTBOK_ASSIGN(auto made, countTable(m_out.cube, std::move(code),
                                             std::vector<std::string>(dimensions), both));
        m_out.tables.push_back(std::move(made));
        return {};
    }
    Result<void> figure(std::string_view table, std::string code, const CountBox& of,
                        int importance)
    {
        FELTBOK_ASSIGN(auto both, bothBoxes(m_within, of));
        auto found = std::ranges::find(m_out.tables, table, &CountTable::code);
        if (found == m_out.tables.end())
            found = m_out.tables.insert(found, CountTable{std::string(table), {}});
        found->figures.push_back({std::move(code), std::move(both), importance});
        return {};
    }
    Result<void> ratio(std::string code, std::initializer_list<CountBox> counts)
    {
        CountRatio made{std::move(code), {}};
        for (const CountBox& box : counts) {
            FELTBOK_ASSIGN(auto both, bothBoxes(m_within, box));
            made.counts.push_back(std::move(both));
        }
        m_out.ratios.push_back(std::move(made));
        return {};
    }
    Result<CountBox> box(std::string_view dimension, std::initializer_list<std::string> values)
    {
        return countBox(m_out.cube, dimension, std::vector<std::string>(values));
    }
    void add(CountRatio ratio) { m_out.ratios.push_back(std::move(ratio)); }
    const CountCube& cube() const { return m_out.cube; }
    const CountBox& within() const { return m_within; }
    SharedCounts take() { return std::move(m_out); }

private:
    Telling(CountCube cube, CountBox within) : m_within(std::move(within))
    {
        m_out.cube = std::move(cube);
    }
    CountBox m_within;
    SharedCounts m_out;
};

int monthOf(Date date)
{
    return int(unsigned(date.month())) - 1;
}

CountBox themeBox(const CountCube& cube, std::size_t theme)
{
    CountBox box;
    box.values.resize(cube.dimensions.size());
    const std::string code = "themes_" + std::to_string(theme / themesTogether + 1);
    for (std::size_t d = 0; d < cube.dimensions.size(); ++d) {
        if (cube.dimensions[d].code != code)
            continue;
        for (std::size_t v = 0; v < cube.dimensions[d].values.size(); ++v)
            if (cube.dimensions[d].values[v][theme % themesTogether] == '1')
                box.values[d] |= std::uint64_t{1} << v;
    }
    return box;
}

Result<SharedCounts> contacts(const HealthYear& year, MonthSpan months,
                              const PublishedLedger& earlier)
{
    constexpr auto kind = Collection::outreachContact;
    const auto themes = codesOf(kind, "themes");
    Filling filling(cubeCodes[0],
                    {monthDimension(),
                     zoneDimension(year, earlier),
                     dimensionOf("kind", codesOf(kind, "kind"), notGiven),
                     dimensionOf("age_band", codesOf(kind, "age_band"), unknown),
                     dimensionOf("gender", codesOf(kind, "gender"), unknown),
                     dimensionOf("home_municipality", codesOf(kind, "home_municipality"), unknown),
                     dimensionOf("first_contact", codesOf(kind, "first_contact"), unknown),
                     dimensionOf("safety_event", codesOf(kind, "safety_event"), "ingen"),
                     {"contact", {"foerste", "flere"}},
                     themeDimension(0),
                     themeDimension(themesTogether)});
    for (const auto& contact : year.contacts) {
        if (contact.isUndone || contact.date.year() != year.year)
            continue;
        filling.set("month", monthOf(contact.date));
        filling.set("zone", contact.zone, contact.zone.empty() ? notGiven : other);
        filling.set("kind", contact.kind, notGiven);
        filling.set("age_band", contact.ageBand, unknown);
        filling.set("gender", contact.gender, unknown);
        filling.set("home_municipality", contact.home, unknown);
        filling.set("first_contact", contact.firstContact, unknown);
        filling.set("safety_event", contact.safetyEvent, "ingen");
        std::array<int, 2> sets{};
        for (const auto& theme : contact.themes) {
            const auto at = std::size_t(std::ranges::find(themes, theme) - themes.begin());
            if (at < themes.size())
                sets[at / themesTogether] |= 1 << at % themesTogether;
        }
        filling.set("themes_1", sets[0]);
        filling.set("themes_2", sets[1]);
        filling.addGroup("contact", contact.persons);
    }
    FELTBOK_ASSIGN(auto telling, Telling::make(filling.cube(), months));
    FELTBOK_TRY(telling.table("month", {"month"}));
    FELTBOK_TRY(telling.table("age_gender", {"age_band", "gender"}));
    FELTBOK_TRY(telling.table("zone", {"zone"}));
    FELTBOK_TRY(telling.table("kind", {"kind"}));
    FELTBOK_TRY(telling.table("first_contact", {"first_contact"}));
    FELTBOK_ASSIGN(const auto isNew, telling.box("first_contact", {"ja"}));
    FELTBOK_TRY(telling.table("new_persons", {"age_band"}, isNew));
    FELTBOK_TRY(telling.table("new_zone", {"zone"}, isNew));
    FELTBOK_TRY(telling.table("home_municipality", {"home_municipality"}));
    for (std::size_t theme = 0; theme < themes.size(); ++theme)
        FELTBOK_TRY(telling.figure("themes", std::string(themes[theme]),
                                   themeBox(telling.cube(), theme), 0));
    FELTBOK_TRY(telling.table("safety_event", {"safety_event"}));
    FELTBOK_ASSIGN(const auto isFirst, telling.box("contact", {"foerste"}));
    FELTBOK_TRY(telling.figure("contacts", "*", isFirst, 1));
    return telling.take();
}

Result<SharedCounts> handouts(const HealthYear& year, MonthSpan months,
                              const PublishedLedger& earlier)
{
    constexpr auto kind = Collection::naloxoneHandout;
    const auto reasons = codesOf(kind, "refill_reason");
    // First time, a refill by its reason, or not given: what cannot be is no value at all.
    CountDimension supply{"supply", {"foerstegang"}};
    for (const auto reason : reasons)
        supply.values.emplace_back(reason);
    supply.values.emplace_back(unknown);
    CountDimension sizes{"pack_doses", {}};
    for (int doses = 0; doses <= maxPackDoses; ++doses)
        sizes.values.push_back(std::to_string(doses));
    sizes.values.emplace_back(other);
    Filling filling(cubeCodes[1], {monthDimension(),
                                   zoneDimension(year, earlier),
                                   supply,
                                   dimensionOf("recipient_category",
                                               codesOf(kind, "recipient_category"), notGiven),
                                   dimensionOf("age_band", codesOf(kind, "age_band"), unknown),
                                   dimensionOf("gender", codesOf(kind, "gender"), notGiven),
                                   {"pack", {"foerste", "flere"}},
                                   sizes});
    for (const auto& handout : year.handouts) {
        if (handout.isUndone || handout.date.year() != year.year || handout.packs < 1)
            continue;
        filling.set("month", monthOf(handout.date));
        filling.set("zone", handout.zone, handout.zone.empty() ? notGiven : other);
        if (handout.supplyType == "paafyll")
            filling.set("supply", handout.refillReason, notGiven);
        else
            filling.set("supply", handout.supplyType == "foerstegang" ? "foerstegang" : unknown,
                        unknown);
        filling.set("recipient_category", handout.recipient, notGiven);
        filling.set("age_band", handout.ageBand, unknown);
        filling.set("gender", handout.gender, notGiven);
        const bool isEven = handout.doses % handout.packs == 0;
        filling.set("pack_doses", isEven ? std::to_string(handout.doses / handout.packs) : other,
                    other);
        filling.addGroup("pack", handout.packs);
    }
    FELTBOK_ASSIGN(auto telling, Telling::make(filling.cube(), months));
    CountBox refills;
    refills.values = {0, 0, ((std::uint64_t{1} << reasons.size()) - 1) << 1U};
    FELTBOK_TRY(telling.table("month", {"month"}));
    FELTBOK_TRY(telling.table("supply", {"supply"}));
    FELTBOK_TRY(telling.figure("supply", "paafyll", refills, 1));
    FELTBOK_TRY(telling.table("zone", {"zone"}));
    FELTBOK_TRY(telling.table("recipient_category", {"recipient_category"}));
    FELTBOK_TRY(telling.table("age_band", {"age_band"}));
    FELTBOK_TRY(telling.table("gender", {"gender"}));
    FELTBOK_ASSIGN(const auto isFirst, telling.box("pack", {"foerste"}));
    FELTBOK_TRY(telling.figure("handouts", "*", isFirst, 1));
    FELTBOK_TRY(telling.ratio("packs", {CountBox()}));
    CountRatio doses{"doses", {}};
    for (const auto& size : sizes.values) {
        FELTBOK_ASSIGN(auto box, telling.box("pack_doses", {size}));
        FELTBOK_ASSIGN(box, bothBoxes(box, telling.within()));
        doses.counts.push_back(std::move(box));
    }
    telling.add(std::move(doses));
    FELTBOK_ASSIGN(const auto isUse, telling.box("supply", {"brukt_ved_overdose"}));
    FELTBOK_TRY(telling.ratio("refills_for_use", {isUse, refills}));
    FELTBOK_TRY(telling.ratio("uses_per_100_packs", {CountBox()}));
    return telling.take();
}

Result<SharedCounts> overdoses(const HealthYear& year, MonthSpan months,
                               const PublishedLedger& earlier)
{
    constexpr auto kind = Collection::overdoseEvent;
    Filling filling(cubeCodes[2],
                    {monthDimension(), zoneDimension(year, earlier),
                     dimensionOf("naloxone_used", codesOf(kind, "naloxone_used"), unknown),
                     dimensionOf("survived", codesOf(kind, "survived"), unknown)});
    for (const auto& overdose : year.overdoses) {
        if (overdose.isUndone || overdose.date.year() != year.year)
            continue;
        filling.set("month", monthOf(overdose.date));
        filling.set("zone", overdose.zone, overdose.zone.empty() ? notGiven : other);
        filling.set("naloxone_used", overdose.naloxoneUsed, unknown);
        filling.set("survived", overdose.survived, unknown);
        filling.add(1);
    }
    FELTBOK_ASSIGN(auto telling, Telling::make(filling.cube(), months));
    FELTBOK_TRY(telling.table("used_survived", {"naloxone_used", "survived"}));
    FELTBOK_TRY(telling.table("month", {"month"}));
    FELTBOK_TRY(telling.table("zone", {"zone"}));
    FELTBOK_ASSIGN(const auto isUsed, telling.box("naloxone_used", {"ja"}));
    FELTBOK_ASSIGN(const auto survived, telling.box("survived", {"ja"}));
    FELTBOK_ASSIGN(const auto died, telling.box("survived", {"nei"}));
    FELTBOK_TRY(telling.ratio("survival", {survived, died}));
    FELTBOK_TRY(telling.ratio("uses_per_100_packs", {isUsed}));
    return telling.take();
}

Result<SharedCounts> referrals(const HealthYear& year, MonthSpan months)
{
    constexpr auto kind = Collection::referral;
    Filling filling(cubeCodes[3],
                    {monthDimension(), dimensionOf("to", codesOf(kind, "to"), notGiven),
                     dimensionOf("status", codesOf(kind, "status"), notGiven)});
    for (const auto& month : year.months) {
        if (month.month.year() != year.year)
            continue;
        for (const auto& referral : month.referrals) {
            filling.set("month", int(unsigned(month.month.month())) - 1);
            filling.set("to", referral.to, notGiven);
            filling.set("status", referral.status, notGiven);
            filling.add(referral.count);
        }
    }
    FELTBOK_ASSIGN(auto telling, Telling::make(filling.cube(), months));
    FELTBOK_TRY(telling.table("to", {"to"}));
    FELTBOK_TRY(telling.table("status", {"status"}));
    FELTBOK_TRY(telling.table("month", {"month"}));
    return telling.take();
}

/// Nothing where there are more items than the engine counts.
Result<std::optional<SharedCounts>> equipment(const HealthYear& year, MonthSpan months)
{
    Filling filling(cubeCodes[4], {monthDimension(),
                                   dimensionOf("item", equipmentItems(), other),
                                   {"direction", {"ut", "inn"}}});
    for (const auto& contact : year.contacts) {
        if (contact.isUndone || contact.date.year() != year.year)
            continue;
        filling.set("month", monthOf(contact.date));
        for (const auto* amounts : {&contact.equipmentOut, &contact.equipmentIn}) {
            filling.set("direction", amounts == &contact.equipmentOut ? 0 : 1);
            for (const auto& [item, amount] : *amounts) {
                filling.set("item", item, other);
                filling.add(amount);
            }
        }
    }
    using Out = std::optional<SharedCounts>;
    if (filling.sum() > maxCount)
        return Out();
    FELTBOK_ASSIGN(auto telling, Telling::make(filling.cube(), months));
    // Without a total: items of different kinds are not added up by anybody.
    for (const auto& item : telling.cube().dimensions[1].values)
        for (const auto* direction : {"ut", "inn"}) {
            FELTBOK_ASSIGN(const auto ofItem, telling.box("item", {item}));
            FELTBOK_ASSIGN(const auto ofDirection, telling.box("direction", {direction}));
            FELTBOK_ASSIGN(const auto both, bothBoxes(ofItem, ofDirection));
            FELTBOK_TRY(telling.figure("item_direction", item + '|' + direction, both, 0));
        }
    return Out(telling.take());
}

const PublishedLedger& ledgerOf(const LedgerBy& earlier, std::string_view cube)
{
    static const PublishedLedger none;
    const auto found = earlier.find(cube);
    return found == earlier.end() ? none : found->second;
}

/// All boxes of a request are among the figures of an earlier export, and the cube is as it was
/// then: what it told is told again, and nothing new.
std::optional<ProtectedExport> repeated(const SharedCounts& shared, const PublishedLedger& ledger,
                                        const SmallCountRule& rule)
{
    if (ledger.exports.empty())
        return std::nullopt;
    const PublishedExport& last = ledger.exports.back();
    if (last.counted.dimensions != shared.cube.dimensions ||
        last.counted.cells != shared.cube.cells)
        return std::nullopt;
    std::map<std::vector<std::uint64_t>, std::optional<int>> told;
    for (const ToldFigure& figure : last.figures)
        told[wholeBox(last.counted, figure.of)] = figure.shown;
    ProtectedExport out;
    out.rule = rule;
    out.earlierExports = int(ledger.exports.size());
    for (const CountTable& table : shared.tables) {
        ProtectedTable& made = out.tables.emplace_back();
        made.code = table.code;
        for (const CountFigure& figure : table.figures) {
            const auto found = told.find(wholeBox(shared.cube, figure.of));
            if (found == told.end())
                return std::nullopt;
            auto reason = FigureReason::shown;
            if (!found->second) {
                const bool isSmall = sumOf(shared.cube, figure.of) < rule.least;
                reason = isSmall ? FigureReason::small : FigureReason::complementary;
                (isSmall ? out.small : out.complementary) += 1;
            }
            made.figures.push_back({figure.code, found->second, reason});
        }
    }
    for (const CountRatio& ratio : shared.ratios) {
        ProtectedRatio& made = out.ratios.emplace_back();
        made.code = ratio.code;
        made.isShown = true;
        for (const CountBox& box : ratio.counts) {
            const auto found = told.find(wholeBox(shared.cube, box));
            if (found == told.end())
                return std::nullopt;
            made.isShown = made.isShown && found->second.has_value();
        }
    }
    return out;
}

/// The counts of the ratios, by code, in the order of their boxes; nothing where one is hidden.
class Ratios
{
public:
    void add(const SharedCounts& shared, const ProtectedExport& told)
    {
        for (std::size_t r = 0; r < shared.ratios.size(); ++r) {
            Ratio& ratio = m_ratios[shared.ratios[r].code];
            ratio.isHidden = ratio.isHidden || !told.ratios[r].isShown;
            for (const CountBox& box : shared.ratios[r].counts)
                ratio.counts.push_back(sumOf(shared.cube, box));
        }
    }
    std::vector<SharedRatio> take(std::optional<std::int64_t> inhabitants)
    {
        std::vector<SharedRatio> out;
        const auto tell = [&](const char* code, const char* of, auto value) {
            SharedRatio& made = out.emplace_back();
            made.code = code;
            const Ratio& ratio = m_ratios[of];
            made.isHidden = ratio.isHidden;
            if (!made.isHidden)
                made.value = value(ratio.counts);
        };
        using Counts = std::vector<std::int64_t>;
        const auto share = [](double above, double below) {
            return below > 0 ? std::optional(above / below) : std::nullopt;
        };
        const auto per = [&](double people, double count) {
            return inhabitants ? share(people * count, double(*inhabitants)) : std::nullopt;
        };
        // The last size is of those that a pack's doses cannot be told of.
        if (Ratio& doses = m_ratios["doses"]; !doses.counts.empty() && doses.counts.back() > 0)
            doses.isHidden = true;
        const auto sum = [](const Counts& counts) {
            double doses = 0;
            for (std::size_t size = 0; size < counts.size(); ++size)
                doses += double(size) * double(counts[size]);
            return doses;
        };
        tell("doses", "doses", [&](const Counts& n) { return std::optional(sum(n)); });
        tell("packs_per_1000", "packs", [&](const Counts& n) { return per(1000, double(n[0])); });
        tell("packs_per_100000", "packs",
             [&](const Counts& n) { return per(100'000, double(n[0])); });
        tell("doses_per_1000", "doses", [&](const Counts& n) { return per(1000, sum(n)); });
        tell("doses_per_100000", "doses", [&](const Counts& n) { return per(100'000, sum(n)); });
        tell("refills_for_use", "refills_for_use",
             [&](const Counts& n) { return share(double(n[0]), double(n[1])); });
        tell("survival", "survival",
             [&](const Counts& n) { return share(double(n[0]), double(n[0] + n[1])); });
        // Of the hand-outs first, as the cubes come.
        tell("uses_per_100_packs", "uses_per_100_packs",
             [&](const Counts& n) { return share(100 * double(n[1]), double(n[0])); });
        return out;
    }

private:
    struct Ratio
    {
        std::vector<std::int64_t> counts;
        bool isHidden = false;
    };
    std::map<std::string, Ratio, std::less<>> m_ratios;
};

} // namespace

std::span<const std::string_view> figureCubes()
{
    return cubeCodes;
}

Result<std::vector<SharedCounts>> sharedCounts(const HealthYear& year, MonthSpan months,
                                               const LedgerBy& earlier)
{
    std::vector<SharedCounts> out;
    FELTBOK_ASSIGN(auto made, contacts(year, months, ledgerOf(earlier, cubeCodes[0])));
    out.push_back(std::move(made));
    FELTBOK_ASSIGN(made, handouts(year, months, ledgerOf(earlier, cubeCodes[1])));
    out.push_back(std::move(made));
    FELTBOK_ASSIGN(made, overdoses(year, months, ledgerOf(earlier, cubeCodes[2])));
    out.push_back(std::move(made));
    FELTBOK_ASSIGN(made, referrals(year, months));
    out.push_back(std::move(made));
    FELTBOK_ASSIGN(auto items, equipment(year, months));
    if (items)
        out.push_back(std::move(*items));
    return out;
}

Result<SharedFigures> shareFigures(const HealthYear& year, MonthSpan months,
                                   const LedgerBy& earlier, const SmallCountRule& rule,
                                   const std::stop_token& stop)
{
    FELTBOK_ASSIGN(const auto counts, sharedCounts(year, months, earlier));
    SharedFigures out;
    out.months = months;
    out.inhabitants = year.inhabitants;
    for (const CountedMonth& month : year.months) {
        if (month.month.year() != year.year || !months.holds(unsigned(month.month.month())))
            continue;
        out.patrols += month.patrols;
        out.patrolMinutes += month.patrolMinutes;
    }
    Ratios ratios;
    ProtectedExport all;
    all.rule = rule;
    for (const SharedCounts& shared : counts) {
        const PublishedLedger& ledger = ledgerOf(earlier, shared.cube.code);
        SharedCube made;
        if (auto again = repeated(shared, ledger, rule)) {
            made.told = std::move(*again);
            made.isRepeated = true;
        } else {
            FELTBOK_ASSIGN(made.told, protectCounts(shared.cube, shared.tables, shared.ratios,
                                                    ledger, rule, stop));
        }
        ratios.add(shared, made.told);
        all.small += made.told.small;
        all.complementary += made.told.complementary;
        all.withheldTables += made.told.withheldTables;
        all.earlierExports = std::max(all.earlierExports, made.told.earlierExports);
        std::ranges::copy(made.told.ratios, std::back_inserter(all.ratios));
        out.exposedEarlier += made.told.exposedEarlier;
        made.cube = shared.cube;
        out.cubes.push_back(std::move(made));
    }
    out.ratios = ratios.take(year.inhabitants);
    out.method = explain(all);
    return out;
}

Result<SharedFigures> exactFigures(const HealthYear& year, MonthSpan months)
{
    FELTBOK_ASSIGN(auto out,
                   shareFigures(year, months, {}, {.least = 1, .isComplementary = false}));
    // Doses are known here even where they do not follow from the packs.
    const HealthFigures figures = healthFigures(year, months);
    for (SharedRatio& ratio : out.ratios) {
        if (!ratio.code.starts_with("doses"))
            continue;
        ratio.isHidden = false;
        ratio.value = ratio.code == "doses" ? std::optional(double(figures.handouts.all.doses))
                      : ratio.code == "doses_per_1000" ? figures.dosesPer(1000)
                                                       : figures.dosesPer(100'000);
    }
    return out;
}

const ProtectedTable* SharedCube::table(std::string_view code) const
{
    const auto found = std::ranges::find(told.tables, code, &ProtectedTable::code);
    return found == told.tables.end() ? nullptr : &*found;
}

const SharedCube* SharedFigures::cube(std::string_view code) const
{
    const auto found =
        std::ranges::find(cubes, code, [](const SharedCube& each) { return each.cube.code; });
    return found == cubes.end() ? nullptr : &*found;
}

} // namespace feltbok::domain::health
