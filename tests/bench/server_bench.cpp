// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What one request costs the shipped server, over TLS on loopback: the push that finishes a visit,
// from which the summaries follow, in a large municipality and a small one; and an attachment.

#include "base/hash.h"
#include "bench/figures.h"
#include "domain/attachment.h"
#include "support/server_office.h"

#include <QCoreApplication>

namespace feltbok::bench {
namespace {

using test::newId;
using test::WireDevice;

void push(WireDevice& device, const std::vector<domain::SealedOperation>& all)
{
    constexpr std::size_t most = 400;
    for (std::size_t at = 0; at < all.size(); at += most) {
        const std::vector<domain::SealedOperation> batch(
            all.begin() + std::ptrdiff_t(at),
            all.begin() + std::ptrdiff_t(std::min(all.size(), at + most)));
        if (device.push(batch).size() != batch.size())
            qFatal("a push was refused");
    }
}

/// A municipality in the middle of its year: places with licences, each controlled three times.
class Town
{
public:
    explicit Town(int places)
        : m_kari(m_office.device(m_office.kari)), m_siv(m_office.device(m_office.siv))
    {
        std::vector<domain::SealedOperation> all;
        for (int i = 0; i < places; ++i) {
            m_places.push_back(newId());
            all.push_back(
                m_siv.put("premises", m_places.back(), 0, {{"name", "Sted " + std::to_string(i)}}));
            all.push_back(m_siv.put("licence", newId(), 0,
                                    {{"premises", m_places.back().toText()},
                                     {"licence_kind", "skjenk_alminnelig"},
                                     {"valid_from", "2024-10-01"}}));
        }
        push(m_siv, all);
        all.clear();
        for (const auto& place : m_places)
            for (int i = 0; i < 3; ++i) {
                const auto visit = begin(place, all);
                all.push_back(m_kari.put("control_visit", visit, 0, {{"status", "finished"}}));
            }
        push(m_kari, all);
    }

    /// A visit at one of the places that lacks nothing but its finish.
    void prepare()
    {
        std::vector<domain::SealedOperation> all;
        m_visit = begin(m_places[m_next++ % m_places.size()], all);
        push(m_kari, all);
    }
    void finish()
    {
        const auto result = m_kari.putNow("control_visit", m_visit, 0, {{"status", "finished"}});
        if (test::text(result, "status") != "applied")
            qFatal("not finished");
    }

private:
    RecordId begin(const RecordId& place, std::vector<domain::SealedOperation>& all)
    {
        const RecordId visit = newId();
        all.push_back(m_kari.put("control_visit", visit, 0, test::wholeVisit(place),
                                 {{"controllers", {m_office.kari, m_office.ola}}}));
        return visit;
    }

    test::ServerOffice m_office;
    WireDevice m_kari;
    WireDevice m_siv;
    std::vector<RecordId> m_places;
    std::size_t m_next = 0;
    RecordId m_visit;
};

void measureFinish(bool smoke)
{
    const int many = smoke ? 30 : 1000;
    constexpr int few = 10;
    Town large(many);
    Town small(few);
    std::vector<double> inLarge;
    std::vector<double> inSmall;
    for (int i = 0; i < (smoke ? 2 : 25); ++i) {
        large.prepare();
        small.prepare();
        inLarge.push_back(milliseconds([&] { large.finish(); }));
        inSmall.push_back(milliseconds([&] { small.finish(); }));
    }
    const Turns turns{median(std::move(inLarge)), median(std::move(inSmall))};
    printTable("A push that finishes a visit", "the same with 10 places",
               {{"with " + std::to_string(many) + " places, each controlled three times",
                 turns.value, turns.reference, "near 1 x",
                 "one exchange, one durable commit; of the plan, the place's own row", "ms",
                 turns.value > 2 * turns.reference}});
}

/// Bytes that begin as a JPEG does.
std::string photo(std::size_t size, unsigned seed)
{
    std::string out = "\xFF\xD8\xFF\xE0";
    while (out.size() < size) {
        seed = seed * 1664525U + 1013904223U;
        out.push_back(static_cast<char>(seed >> 24));
    }
    return out;
}

void measureAttachment(bool smoke)
{
    constexpr auto chunk = std::size_t(domain::attachmentChunkBytes);
    const std::size_t size = (smoke ? 2 : 25) * chunk;
    test::ServerOffice office;
    std::vector<double> up;
    std::vector<double> down;
    for (unsigned i = 0; i < (smoke ? 1U : 5U); ++i) {
        WireDevice kari = office.device(office.kari); // each with its own budget
        const std::string bytes = photo(size, i);
        const std::string path = "/v1/attachments/" + sha256Hex(bytes);
        kari.putNow("control_visit", newId(), 0, {{"guests_estimated", 4}},
                    {{"controllers", {office.kari}},
                     {"attachments",
                      {{{"sha256", sha256Hex(bytes)},
                        {"size", std::ssize(bytes)},
                        {"type", "image/jpeg"}}}}});
        up.push_back(milliseconds([&] {
            for (std::size_t at = 0; at < size; at += chunk) {
                const auto answer = kari.client.request("PATCH", path,
                                                        {{"Authorization", "Bearer " + kari.token},
                                                         {"Upload-Offset", std::to_string(at)},
                                                         {"Upload-Length", std::to_string(size)}},
                                                        std::string_view(bytes).substr(at, chunk));
                if (answer.status != 204)
                    qFatal("a part was refused: %d", answer.status);
            }
        }));
        down.push_back(milliseconds([&] {
            if (kari.get(path).body != bytes)
                qFatal("not the same bytes");
        }));
    }
    printTable("An attachment, in parts of 1 MiB", "the same bytes back in one answer",
               {{"up, " + std::to_string(size / chunk) + " MiB", median(std::move(up)),
                 median(std::move(down)), "",
                 "one commit to disk for each part, encrypted; reading it back flushes nothing"}});
}

} // namespace
} // namespace feltbok::bench

int main(int argc, char** argv)
{
    feltbok::bench::useDiskOfBuild(argv[0]);
    const QCoreApplication app(argc, argv);
    const bool smoke = feltbok::bench::isSmoke(argc, argv);
    feltbok::bench::measureFinish(smoke);
    feltbok::bench::measureAttachment(smoke);
    return 0;
}
