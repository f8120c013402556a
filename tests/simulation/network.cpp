// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "simulation/network.h"

#include "server/http/message.h"

#include <QCoreApplication>
#include <QEvent>

namespace feltbok::simulation {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

server::http::Request asServed(const sync::Request& request, int device)
{
    server::http::Request out;
    const auto mark = request.path.find('?');
    out.method = request.method;
    out.path = request.path.substr(0, mark);
    out.query = mark == std::string::npos ? "" : request.path.substr(mark + 1);
    out.peer = "10.0.0." + std::to_string(device + 1);
    out.body = request.body;
    for (const auto& [name, value] : request.headers) {
        const std::string lower = server::http::lowerCase(name);
        if (lower == "authorization")
            out.authorization = value;
        else if (lower == "content-type")
            out.contentType = value;
        else if (lower == "content-encoding")
            out.contentEncoding = value;
        else if (lower == "range")
            out.range = value;
        else if (lower == "upload-offset")
            out.uploadOffset = value;
        else if (lower == "upload-length")
            out.uploadLength = value;
    }
    return out;
}

sync::Answer asHeard(const server::http::Response& response, bool isHead)
{
    sync::Answer out;
    out.status = response.status;
    for (const auto& [name, value] : response.headers)
        out.headers.emplace_back(server::http::lowerCase(name), value);
    if (!isHead)
        out.body = response.body;
    return out;
}

} // namespace

class Network::Line final : public sync::Transport
{
public:
    Line(Network& network, int device, const Disk& disk)
        : m_network(network), m_device(device), m_disk(disk)
    {
    }
    ~Line() override { cancel(); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    void setPins(std::vector<std::string>) override {}
    void send(sync::Request request, Done done) override
    {
        cancel();
        if (m_disk.isDead()) // the dead send nothing
            return;
        m_exchange = std::make_shared<Exchange>(Exchange{m_device, false, std::move(done)});
        m_network.send(m_device, std::move(request), m_exchange);
    }
    void cancel() override
    {
        if (m_exchange)
            m_exchange->isOver = true;
        m_exchange.reset();
    }

private:
    Network& m_network;
    int m_device;
    const Disk& m_disk;
    std::shared_ptr<Exchange> m_exchange;
};

sync::TransportFactory Network::transportFor(int device, const Disk& disk)
{
    return [this, device, &disk](const std::string&, const std::vector<std::string>&) {
        return std::make_unique<Line>(*this, device, disk);
    };
}

milliseconds Network::between(int least, int most)
{
    return milliseconds(least + m_chance.below(most - least + 1));
}

void Network::at(milliseconds time, Event event)
{
    m_events.emplace(std::pair(time, ++m_count), std::move(event));
}

void Network::after(milliseconds delay, std::function<void()> what)
{
    at(m_time.elapsed + delay, {std::move(what)});
}

Network::Fate Network::fateOf(std::size_t bytes)
{
    if (isCalm)
        return Fate::whole;
    const int what = m_chance.below(100);
    if (what < 12) {
        // Cut at some byte of the request or of an answer of some hundred.
        constexpr std::size_t answer = 400;
        const auto cut = m_chance.next() % (bytes + answer);
        return cut < bytes ? Fate::cutRequest : Fate::cutAnswer;
    }
    if (what < 18)
        return Fate::cutAnswer;
    if (what < 22)
        return Fate::late;
    return what < 27 ? Fate::twice : Fate::whole;
}

void Network::send(int device, sync::Request request, const std::shared_ptr<Exchange>& exchange)
{
    const auto finish = [exchange](Result<sync::Answer> answer) {
        if (std::exchange(exchange->isOver, true))
            return;
        exchange->done(std::move(answer));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
    };
    const std::string name = request.method + " " + request.path.substr(0, request.path.find('?'));
    if (offline.contains(device)) {
        m_trace.say("  " + std::to_string(device) + " is off line");
        return after(10ms, [finish] { finish(Error(ErrorCode::network, "off line")); });
    }
    const Fate fate = fateOf(request.body.size() + 300);
    constexpr const char* names[] = {"", " (request cut)", " (answer cut)", " (late)", " (twice)"};
    m_trace.say("  " + std::to_string(device) + " sends " + name + names[static_cast<int>(fate)]);
    const auto there = isCalm               ? between(2, 5)
                       : m_chance.in100(10) ? between(500, 9000)
                                            : between(5, 120);
    const auto back = isCalm ? between(2, 5) : between(5, 120);
    const auto served = asServed(request, device);
    const bool isPoll = request.path.find("wait=") != std::string::npos;
    if (request.sent)
        after(1ms, [exchange, sent = request.sent] {
            if (exchange->isOver)
                return;
            sent();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
        });
    switch (fate) {
    case Fate::cutRequest:
        return after(there, [finish] { finish(Error(ErrorCode::network, "cut")); });
    case Fate::late: {
        const auto limit = request.timeout;
        after(limit, [finish] { finish(Error(ErrorCode::timedOut, "no answer")); });
        return at(
            m_time.elapsed +
                milliseconds(m_chance.next() % static_cast<std::uint64_t>(2 * limit.count())),
            {[this, device, served, exchange] { arrive(device, served, exchange, false, 0ms); },
             device});
    }
    case Fate::twice:
        at(m_time.elapsed + there + between(1, 60'000),
           {[this, device, served, exchange] { arrive(device, served, exchange, false, 0ms); },
            device});
        break;
    case Fate::cutAnswer:
    case Fate::whole:
        break;
    }
    if (fate == Fate::cutAnswer)
        after(there + back, [finish] { finish(Error(ErrorCode::network, "cut")); });
    // An idle poll is held by the server; here its answer is kept back in place of that.
    const auto held = isPoll ? 25s : 0s;
    at(m_time.elapsed + there,
       {[this, device, served, exchange, isWhole = fate != Fate::cutAnswer, back, held] {
            arrive(device, served, exchange, isWhole, back + held);
        },
        device});
}

void Network::arrive(int device, const server::http::Request& request,
                     const std::shared_ptr<Exchange>& exchange, bool isAnswered, milliseconds back)
{
    auto response = serve(device, request);
    if (!isAnswered)
        return;
    const auto finish = [exchange](Result<sync::Answer> answer) {
        if (std::exchange(exchange->isOver, true))
            return;
        exchange->done(std::move(answer));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
    };
    if (!response)
        return after(5ms, [finish] { finish(Error(ErrorCode::network, "nobody there")); });
    const bool hasNews = response->body.find("\"records\":[]") == std::string::npos;
    if (back >= 25s && hasNews)
        back -= 25s;
    after(back,
          [finish, answer = asHeard(*response, request.method == "HEAD")] { finish(answer); });
}

bool Network::runNext(milliseconds until)
{
    if (m_events.empty() || m_events.begin()->first.first > until)
        return false;
    auto next = m_events.extract(m_events.begin());
    m_time.elapsed = std::max(m_time.elapsed, next.key().first);
    next.mapped().happen();
    return true;
}

void Network::giveTurn()
{
    constexpr auto soon = 3s;
    if (m_isTurn || isCalm || !m_chance.in100(15))
        return;
    for (auto it = m_events.begin();
         it != m_events.end() && it->first.first <= m_time.elapsed + soon; ++it) {
        if (it->second.device < 0)
            continue;
        m_isTurn = true;
        auto next = m_events.extract(it);
        m_trace.say("  in between:");
        next.mapped().happen();
        m_isTurn = false;
        return;
    }
}

} // namespace feltbok::simulation
