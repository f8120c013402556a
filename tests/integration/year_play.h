// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "integration/year_count.h"
#include "support/server_office.h"

#include <random>

namespace feltbok::test {

struct YearSize
{
    int serving = 0;
    int sale = 0;
    int events = 0;
    int perPlace = 3;
};

/// Plays a municipality's year over HTTPS, and remembers what it did: the register with its
/// transfers, the plan, visits of two years before and of the year with both New Year's nights,
/// reports, comments, assessments with deviations, and cases up to withdrawal and appeal.
class YearPlay
{
public:
    YearPlay(WireDevice& inspector, WireDevice& caseHandler, std::array<std::string, 2> inspectors,
             std::string municipality, int year, unsigned seed)
        : m_inspector(inspector), m_office(caseHandler), m_people(std::move(inspectors)),
          m_municipality(std::move(municipality)), m_year(year), m_chance(seed)
    {
    }

    void play(const YearSize& size);

    const std::vector<PlayedPlace>& places() const { return m_places; }
    int year() const { return m_year; }
    const std::string& municipality() const { return m_municipality; }
    /// Photos that observations name, with their bytes; all of them are at the server.
    const std::map<std::string, std::string>& photos() const { return m_photos; }
    int decisions() const { return m_decisions; } ///< records
    int visits() const { return m_visits; }       ///< records

private:
    using Operations = std::vector<domain::SealedOperation>;

    int below(int n) { return int(m_chance() % unsigned(n)); }
    std::string day(int year, int month, int date) const;
    void makeRegister(const YearSize& size);
    void makeControls(const YearSize& size);
    void makeVisit(const PlayedPlace& place, PlayedControl& control, Operations& all);
    void findBreaches(const PlayedPlace& place, PlayedControl& control);
    void assess();
    void assessOne(PlayedBreach& breach, Operations& all);
    void decidePoints();
    void decideWithdrawals();
    RecordId forewarn(const PlayedPlace& place, std::string_view kind, const json::object& rest,
                      const std::string& date, Operations& all);
    /// Decided, told, and with luck appealed; returns whether it was reversed.
    bool decide(const PlayedPlace& place, std::string_view kind, json::object set,
                const json::object& rest, const std::string& date, Operations& all);
    void sendPhotos();
    /// In batches as a device does; none may be refused.
    static void push(WireDevice& device, const Operations& all);

    WireDevice& m_inspector;
    WireDevice& m_office;
    std::array<std::string, 2> m_people;
    std::string m_municipality;
    int m_year;
    std::mt19937 m_chance;
    std::vector<PlayedPlace> m_places;
    std::map<std::string, std::string> m_photos;
    int m_decisions = 0;
    int m_visits = 0;
    int m_photosLeft = 3;
};

} // namespace feltbok::test
