// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/signing.h"
#include "domain/operation.h"
#include "domain/record.h"
#include "domain/roles.h"

#include <optional>
#include <string>
#include <vector>

namespace feltbok::protocol {

inline constexpr std::string_view receiptDomain = "feltbok/receipt/1\n";
inline constexpr std::string_view replaceDomain = "feltbok/replace/1\n";

/// The server's word that it holds a device's operations up to `upto`.
struct Receipt
{
    DeviceId device;
    std::int64_t upto = 0;
    std::string chain; ///< hash of op `upto`; 64 zeros where there is none
    std::string epoch;
    std::string time;
};

struct SignedReceipt
{
    std::string text;
    std::string sig;
};

SignedReceipt signReceipt(const Receipt& receipt, const SigningKey& serverKey);
/// Checks the signature against any of `serverKeys` (base64url) and reads the text.
/// Fails with protocol.
Result<Receipt> verifyReceipt(const SignedReceipt& receipt,
                              const std::vector<std::string>& serverKeys);

struct PushAnswer
{
    std::vector<domain::OperationResult> results;
    SignedReceipt receipt;
};

std::string encodePush(const std::vector<domain::SealedOperation>& operations);
json::object encodeResult(const domain::OperationResult& result);
Result<domain::OperationResult> decodeResult(const json::object& object);
Result<PushAnswer> decodePushAnswer(std::string_view body);

json::object encodeRecord(const domain::PulledRecord& record);
Result<domain::PulledRecord> decodeRecord(json::object object);
Result<domain::PulledPage> decodePage(std::string_view body);

json::array encodeGrants(const std::vector<domain::Grant>& grants);
/// Grants of roles this version does not know are left out.
Result<std::vector<domain::Grant>> decodeGrants(const json::array& array);

/// feltbok://enrol?server=https%3A%2F%2Fhost%3A8443&code=XXXX&pin=<sha256 of the server's SPKI>
struct EnrolLink
{
    std::string server;
    std::string code;
    std::string pin; ///< 64 hex digits
};

std::string encodeEnrolLink(const EnrolLink& link);
/// Fails with badInput, `field` naming the part at fault.
Result<EnrolLink> parseEnrolLink(std::string_view text);

/// An RFC 9457 problem as it came.
struct Problem
{
    int status = 0;
    std::string code;
    std::string title;
    std::string field;
    json::object members;
};

std::string encodeProblem(const Problem& problem);
Problem decodeProblem(int status, std::string_view body);

} // namespace feltbok::protocol
