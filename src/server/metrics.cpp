// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/metrics.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <initializer_list>
#include <unistd.h>

namespace feltbok::server {
namespace {

/// A number as Prometheus reads it, in any locale.
std::string numeral(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}
std::string numeral(std::uint64_t value)
{
    return std::to_string(value);
}

/// Text in one piece. (Sums of strings and literals make GCC 12 see writes out of bounds.)
std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string out;
    for (const auto part : parts)
        out.append(part);
    return out;
}

class Page
{
public:
    void family(std::string_view name, std::string_view type, std::string_view help)
    {
        m_text += joined({"# HELP ", name, " ", help, "\n# TYPE ", name, " ", type, "\n"});
    }
    void sample(std::string_view name, std::string_view labels, const std::string& value)
    {
        m_text += labels.empty() ? joined({name, " ", value, "\n"})
                                 : joined({name, "{", labels, "} ", value, "\n"});
    }
    void gauge(std::string_view name, std::string_view help, double value)
    {
        family(name, "gauge", help);
        sample(name, {}, numeral(value));
    }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

std::string label(std::string_view name, std::string_view value)
{
    return joined({name, "=\"", value, "\""});
}

double secondsBetween(Instant from, Instant to)
{
    return std::max(0.0, std::chrono::duration<double>(to - from).count());
}

/// How long devices have been silent, as ages alone.
void writeSilence(Page& page, const std::vector<Instant>& contacts, Instant now)
{
    constexpr std::array<double, 5> ages{3600, 86'400, 604'800, 1'209'600, 3'024'000};
    constexpr std::string_view name = "feltbok_device_silence_seconds";
    page.family(name, "histogram",
                "How long ago active devices were last in contact; 35 days is how long they keep "
                "what they sent.");
    double sum = 0;
    double longest = 0;
    std::vector<double> silences;
    for (const auto& contact : contacts) {
        silences.push_back(secondsBetween(contact, now));
        sum += silences.back();
        longest = std::max(longest, silences.back());
    }
    for (const double age : ages)
        page.sample(joined({name, "_bucket"}), label("le", numeral(age)),
                    numeral(std::uint64_t(std::count_if(silences.begin(), silences.end(),
                                                        [age](double s) { return s <= age; }))));
    page.sample(joined({name, "_bucket"}), label("le", "+Inf"),
                numeral(std::uint64_t(silences.size())));
    page.sample(joined({name, "_sum"}), {}, numeral(sum));
    page.sample(joined({name, "_count"}), {}, numeral(std::uint64_t(silences.size())));
    page.gauge("feltbok_device_longest_silence_seconds",
               "The longest of those: what that device has not sent is at least in part as old.",
               longest);
}

std::optional<double> residentBytes()
{
    std::ifstream file("/proc/self/statm");
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    if (!(file >> total >> resident))
        return std::nullopt;
    return double(resident) * double(::sysconf(_SC_PAGESIZE));
}

} // namespace

void Metrics::noteRequest(std::string_view method, std::string_view path, int status,
                          std::chrono::nanoseconds took)
{
    const double seconds = std::chrono::duration<double>(took).count();
    const std::lock_guard lock(m_mutex);
    Route& route = m_routes[{std::string(method), std::string(path)}];
    ++route.byStatus[status];
    ++route.count;
    route.seconds += seconds;
    const auto* bound = std::lower_bound(bounds.begin(), bounds.end(), seconds);
    if (bound != bounds.end())
        ++route.within[static_cast<std::size_t>(bound - bounds.begin())];
}

void Metrics::noteOperation(std::string_view status)
{
    const std::lock_guard lock(m_mutex);
    ++m_operations[std::string(status)];
}

std::string Metrics::text(const Now& now) const
{
    Page page;
    const std::lock_guard lock(m_mutex);
    page.family("feltbok_requests_total", "counter", "Requests answered.");
    const auto labelsOf = [](const auto& key) {
        return joined({label("method", key.first), ",", label("path", key.second)});
    };
    for (const auto& [key, route] : m_routes)
        for (const auto& [status, count] : route.byStatus)
            page.sample("feltbok_requests_total",
                        joined({labelsOf(key), ",", label("status", std::to_string(status))}),
                        numeral(count));
    page.family("feltbok_request_seconds", "histogram",
                "From a request read to its answer ready; held polls with their wait apart.");
    for (const auto& [key, route] : m_routes) {
        std::uint64_t up = 0;
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            up += route.within[i];
            page.sample("feltbok_request_seconds_bucket",
                        joined({labelsOf(key), ",", label("le", numeral(bounds[i]))}), numeral(up));
        }
        page.sample("feltbok_request_seconds_bucket",
                    joined({labelsOf(key), ",", label("le", "+Inf")}), numeral(route.count));
        page.sample("feltbok_request_seconds_sum", labelsOf(key), numeral(route.seconds));
        page.sample("feltbok_request_seconds_count", labelsOf(key), numeral(route.count));
    }
    page.family("feltbok_operations_total", "counter", "Operations answered, by their status.");
    for (const auto& [status, count] : m_operations)
        page.sample("feltbok_operations_total", label("status", status), numeral(count));

    page.gauge("feltbok_ready", "1 as long as readiness is told.", now.isReady ? 1 : 0);
    page.gauge("feltbok_connections", "Open connections of devices.", double(now.connections));
    page.gauge("feltbok_queued_requests", "Requests that wait for a worker.",
               double(now.queuedRequests));
    page.gauge("feltbok_queued_signatures", "Pieces of batches that wait to be verified.",
               double(now.queuedSignatures));
    page.gauge("feltbok_held_polls", "Polls that wait for a change.", double(now.heldPolls));
    if (now.pool) {
        page.gauge("feltbok_pool_connections_most", "Connections that the process may have open.",
                   double(now.pool->most));
        page.gauge("feltbok_pool_connections_in_use", "Those at work.", double(now.pool->inUse));
        page.gauge("feltbok_pool_waiting", "Who waits for one to come free.",
                   double(now.pool->waiting));
        page.family("feltbok_pool_timeouts_total", "counter", "Who waited for one in vain.");
        page.sample("feltbok_pool_timeouts_total", {}, numeral(now.pool->timeOuts));
    }
    page.gauge("feltbok_store_up", "1 if the store answers.", now.store ? 1 : 0);
    if (now.store) {
        page.gauge("feltbok_parked_open", "Parked operations that nobody has dealt with.",
                   double(now.store->openParked));
        page.gauge("feltbok_uploads_unfinished", "Attachments of which bytes are missing.",
                   double(now.store->unfinishedUploads));
        page.gauge("feltbok_upload_oldest_seconds",
                   "How long the one that waits longest has not gone on.",
                   now.store->oldestUpload ? secondsBetween(*now.store->oldestUpload, now.at) : 0);
        writeSilence(page, now.store->lastContacts, now.at);
    }
    if (const auto bytes = residentBytes())
        page.gauge("process_resident_memory_bytes", "Memory of the process.", *bytes);
    return page.take();
}

} // namespace feltbok::server
