// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "json_faults.h"
#include "real_server.h"
#include "support/api_document.h"
#include "support/wire_device.h"

#include <functional>
#include <memory>
#include <optional>

namespace feltbok::test {

/// A device that may do everything its side may, with a record of each collection and two
/// attachments that a record names: one of which no byte is sent yet, one that is whole.
struct MatrixDevice
{
    explicit MatrixDevice(std::uint16_t port) : wire(port) {}

    WireDevice wire;
    domain::Side side = domain::Side::alcohol;
    std::map<std::string, RecordId> records; ///< by collection
    std::string begun;                       ///< hash
    std::string whole;                       ///< hash
};

/// A request ready to be sent.
struct Prepared
{
    std::string method;
    std::string target;
    std::map<std::string, std::string> headers{};
    std::string body{};
    std::string raw{};              ///< these bytes in place of all above
    MatrixDevice* device = nullptr; ///< null: from a stranger
    /// The operation in it, for the device's chain if it is stored.
    std::optional<domain::SealedOperation> operation{};
};

/// What a cell of the matrix must be answered.
enum class Expect {
    documented, ///< as the endpoint's description says
    noToken,    ///< 401 bad_token
    noMethod,   ///< 405 with the path's methods
    noPath,     ///< 404
    noRequest,  ///< 400 or nothing, and the connection ends
};

class MatrixTester;

/// One cell: an endpoint, what of it is wrong, and how.
struct MatrixCase
{
    std::string endpoint; ///< its name; of noMethod and noPath the path
    std::string field;
    std::string fault;
    Expect expect = Expect::documented;
    std::function<Prepared(MatrixTester&)> make;
};

/// Sends cells over connections of its own, by devices of its own: one per thread.
class MatrixTester
{
public:
    MatrixTester(const RealServer& server, const ApiDocument& document, unsigned number,
                 std::size_t devices);

    /// What is wrong with the answer; empty if nothing.
    std::string run(const MatrixCase& cell);
    const std::vector<double>& milliseconds() const { return m_milliseconds; }
    const std::map<std::string, std::size_t>& verdicts() const { return m_verdicts; }

    MatrixDevice& device(domain::Side side = domain::Side::alcohol);
    /// A code that nobody used.
    std::string freshCode() const;
    /// An authentic push of one operation with these texts.
    Prepared push(MatrixDevice& device, std::string op, std::string payload) const;
    /// The members of the device's next operation.
    json::object nextOperation(const MatrixDevice& device, std::string_view collection,
                               const RecordId& record, std::string_view kind,
                               std::string_view payload) const;
    /// The valid call of an endpoint.
    Prepared call(const ApiEndpoint& endpoint);

private:
    struct Sent
    {
        HttpAnswer answer;
        double milliseconds = 0;
    };
    Sent send(const Prepared& prepared);
    void enrol(domain::Side side, std::size_t count);
    void fill(MatrixDevice& device);
    std::string judge(const MatrixCase& cell, const Prepared& prepared, const Sent& sent) const;
    void changeAddress();

    const RealServer& m_server;
    const ApiDocument& m_document;
    unsigned m_number;
    unsigned m_address = 0;
    HttpClient m_stranger;
    std::map<domain::Side, std::string> m_users;
    std::map<domain::Side, std::vector<std::unique_ptr<MatrixDevice>>> m_devices;
    std::map<domain::Side, std::size_t> m_turn;
    std::vector<double> m_milliseconds;
    std::map<std::string, std::size_t> m_verdicts; ///< "200 parked bad_value": how often
};

/// Every cell of the matrix.
std::vector<MatrixCase> matrixCases(const ApiDocument& document);

} // namespace feltbok::test
