// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "protocol/messages.h"

#include <algorithm>

namespace feltbok::protocol {
namespace {

constexpr std::size_t maxLinkBytes = 4096;

Error broken(std::string_view what)
{
    return {ErrorCode::protocol, std::string(what)};
}

std::string text(const json::object& object, std::string_view key)
{
    return std::string(findString(object, key).value_or(""));
}

std::string percentEncode(std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            out.push_back(c);
        } else {
            out.push_back('%');
            out.push_back(digits[byte >> 4]);
            out.push_back(digits[byte & 0x0f]);
        }
    }
    return out;
}

/// https://host or https://host:port and nothing more: no user, path or query may hide in it.
bool isServerAddress(std::string_view text)
{
    constexpr std::string_view scheme = "https://";
    if (!text.starts_with(scheme))
        return false;
    text.remove_prefix(scheme.size());
    static constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]";
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

std::optional<int> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

std::optional<std::string> percentDecode(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out.push_back(text[i]);
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const auto high = hexDigit(text[i + 1]);
        const auto low = hexDigit(text[i + 2]);
        if (!high || !low)
            return std::nullopt;
        out.push_back(static_cast<char>(*high * 16 + *low));
        i += 2;
    }
    return out;
}

} // namespace

SignedReceipt signReceipt(const Receipt& receipt, const SigningKey& serverKey)
{
    json::object object;
    object["device"] = receipt.device.toText();
    object["upto"] = receipt.upto;
    object["chain"] = receipt.chain;
    object["epoch"] = receipt.epoch;
    object["time"] = receipt.time;
    SignedReceipt out;
    out.text = toJsonText(object);
    out.sig = toBase64Url(serverKey.sign(receiptDomain, out.text));
    return out;
}

Result<Receipt> verifyReceipt(const SignedReceipt& receipt,
                              const std::vector<std::string>& serverKeys)
{
    const auto signature = signatureFromBase64Url(receipt.sig);
    if (!signature)
        return broken("receipt without signature");
    const bool known = std::any_of(serverKeys.begin(), serverKeys.end(), [&](const auto& keyText) {
        const auto key = publicKeyFromBase64Url(keyText);
        return key && verifySignature(*key, receiptDomain, receipt.text, *signature);
    });
    if (!known)
        return broken("receipt not signed by our server");
    const auto object = parseJsonObject(receipt.text);
    if (!object)
        return broken("receipt does not parse");
    const auto device = DeviceId::parse(text(*object, "device"));
    const auto upto = requireInteger(*object, "upto");
    if (!device || !upto)
        return broken("receipt lacks a member");
    return Receipt{*device, *upto, text(*object, "chain"), text(*object, "epoch"),
                   text(*object, "time")};
}

std::string encodePush(const std::vector<domain::SealedOperation>& operations)
{
    std::size_t size = 32;
    for (const auto& operation : operations)
        size += operation.op.size() + operation.payload.size() + operation.payload.size() / 4 + 256;
    std::string out;
    out.reserve(size);
    out += "{\"operations\":[";
    bool first = true;
    for (const auto& operation : operations) {
        if (!first)
            out.push_back(',');
        first = false;
        out += "{\"op\":" + json::serialize(json::string_view(operation.op));
        out += ",\"payload\":" + json::serialize(json::string_view(operation.payload));
        out += ",\"sig\":\"" + operation.sig + "\"}";
    }
    out += "]}";
    return out;
}

json::object encodeResult(const domain::OperationResult& result)
{
    json::object out;
    out["seq"] = result.seq;
    out["status"] = domain::toString(result.status);
    if (result.version != 0)
        out["version"] = result.version;
    if (!result.code.empty())
        out["code"] = result.code;
    if (!result.field.empty())
        out["field"] = result.field;
    if (!result.addendum.empty())
        out["addendum"] = result.addendum;
    if (!result.conflicts.empty()) {
        out["conflict"] = result.conflicts.front().second;
        json::object all;
        for (const auto& [field, id] : result.conflicts)
            all[field] = id;
        out["conflicts"] = std::move(all);
    }
    return out;
}

Result<domain::OperationResult> decodeResult(const json::object& object)
{
    domain::OperationResult out;
    const auto seq = requireInteger(object, "seq");
    const auto status = domain::operationStatusFromText(text(object, "status"));
    if (!seq || !status)
        return broken("result lacks a member");
    out.seq = *seq;
    out.status = *status;
    out.version = requireInteger(object, "version").valueOr(0);
    out.code = text(object, "code");
    out.field = text(object, "field");
    out.addendum = text(object, "addendum");
    if (const auto* all = object.if_contains("conflicts"); all != nullptr && all->is_object())
        for (const auto& [field, id] : all->get_object())
            if (id.is_string())
                out.conflicts.emplace_back(field, id.get_string());
    return out;
}

Result<PushAnswer> decodePushAnswer(std::string_view body)
{
    const auto object = parseJsonObject(body);
    if (!object)
        return broken("push answer does not parse");
    const auto results = requireArray(*object, "results");
    const auto receipt = requireObject(*object, "receipt");
    if (!results || !receipt)
        return broken("push answer lacks a member");
    PushAnswer out;
    out.results.reserve(results->size());
    for (const auto& item : *results) {
        if (!item.is_object())
            return broken("a result is no object");
        FELTBOK_ASSIGN(auto result, decodeResult(item.get_object()));
        out.results.push_back(std::move(result));
    }
    out.receipt = {text(*receipt, "text"), text(*receipt, "sig")};
    return out;
}

json::object encodeRecord(const domain::PulledRecord& record)
{
    using Gone = domain::PulledRecord::Gone;
    json::object out;
    out["id"] = record.id.toText();
    if (record.gone != Gone::no) {
        out["gone"] = record.gone == Gone::scope ? "scope" : "erased";
        return out;
    }
    out["collection"] = record.collection;
    out["municipality"] = record.municipality;
    out["version"] = record.version;
    out["fields"] = record.fields;
    json::object versions;
    for (const auto& [field, version] : record.versions)
        versions[field] = version;
    out["versions"] = std::move(versions);
    out["by"] = {{"user", record.by.user.toText()},
                 {"device", record.by.device.toText()},
                 {"at", record.by.at}};
    return out;
}

Result<domain::PulledRecord> decodeRecord(json::object object)
{
    using Gone = domain::PulledRecord::Gone;
    domain::PulledRecord out;
    const auto id = RecordId::parse(text(object, "id"));
    if (!id)
        return broken("record without id");
    out.id = *id;
    if (const std::string gone = text(object, "gone"); !gone.empty()) {
        out.gone = gone == "erased" ? Gone::erased : Gone::scope;
        return out;
    }
    const auto version = requireInteger(object, "version");
    auto* fields = object.if_contains("fields");
    if (!version || fields == nullptr || !fields->is_object())
        return broken("record lacks a member");
    out.collection = text(object, "collection");
    out.municipality = text(object, "municipality");
    out.version = *version;
    out.fields = std::move(fields->get_object());
    if (const auto* versions = object.if_contains("versions");
        versions != nullptr && versions->is_object())
        for (const auto& [field, value] : versions->get_object())
            if (value.is_int64())
                out.versions.emplace(field, value.get_int64());
    if (const auto by = requireObject(object, "by")) {
        if (const auto user = UserId::parse(text(*by, "user")))
            out.by.user = *user;
        if (const auto device = DeviceId::parse(text(*by, "device")))
            out.by.device = *device;
        out.by.at = text(*by, "at");
    }
    return out;
}

Result<domain::PulledPage> decodePage(std::string_view body)
{
    auto object = parseJsonObject(body);
    if (!object)
        return broken("page does not parse");
    auto* records = object->if_contains("records");
    const auto cursor = requireString(*object, "cursor");
    if (records == nullptr || !records->is_array() || !cursor)
        return broken("page lacks a member");
    domain::PulledPage out;
    out.cursor = *cursor;
    out.epoch = text(*object, "epoch");
    if (const auto* more = object->if_contains("more"); more != nullptr && more->is_bool())
        out.more = more->get_bool();
    out.records.reserve(records->get_array().size());
    for (auto& item : records->get_array()) {
        if (!item.is_object())
            return broken("a record is no object");
        FELTBOK_ASSIGN(auto record, decodeRecord(std::move(item.get_object())));
        out.records.push_back(std::move(record));
    }
    return out;
}

json::array encodeGrants(const std::vector<domain::Grant>& grants)
{
    json::array out;
    for (const auto& grant : grants)
        out.push_back({{"municipality", grant.municipality},
                       {"municipality_name", grant.municipalityName},
                       {"role", domain::toString(grant.role)}});
    return out;
}

Result<std::vector<domain::Grant>> decodeGrants(const json::array& array)
{
    std::vector<domain::Grant> out;
    for (const auto& item : array) {
        if (!item.is_object())
            return broken("a grant is no object");
        const auto& object = item.get_object();
        if (const auto role = domain::roleFromText(text(object, "role")))
            out.push_back({text(object, "municipality"), text(object, "municipality_name"), *role});
    }
    return out;
}

std::string encodeEnrolLink(const EnrolLink& link)
{
    return "feltbok://enrol?server=" + percentEncode(link.server) +
           "&code=" + percentEncode(link.code) + "&pin=" + link.pin;
}

Result<EnrolLink> parseEnrolLink(std::string_view link)
{
    constexpr std::string_view start = "feltbok://enrol?";
    while (!link.empty() && (link.front() == ' ' || link.front() == '\n' || link.front() == '\t'))
        link.remove_prefix(1);
    while (!link.empty() && (link.back() == ' ' || link.back() == '\n' || link.back() == '\r'))
        link.remove_suffix(1);
    if (link.substr(0, start.size()) != start)
        return Error(ErrorCode::badInput, "not an enrolment link", "link");
    link.remove_prefix(start.size());
    if (link.size() > maxLinkBytes)
        return Error(ErrorCode::badInput, "too long", "link");
    EnrolLink out;
    while (!link.empty()) {
        const std::string_view pair = link.substr(0, link.find('&'));
        link.remove_prefix(std::min(link.size(), pair.size() + 1));
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos)
            continue;
        const auto value = percentDecode(pair.substr(equals + 1));
        if (!value)
            return Error(ErrorCode::badInput, "bad escape", "link");
        const std::string_view key = pair.substr(0, equals);
        for (const auto& [name, target] : {std::pair{std::string_view("server"), &out.server},
                                           std::pair{std::string_view("code"), &out.code},
                                           std::pair{std::string_view("pin"), &out.pin}}) {
            if (key != name)
                continue;
            if (!target->empty())
                return Error(ErrorCode::badInput, "given twice", std::string(name));
            *target = *value;
        }
    }
    if (!isServerAddress(out.server))
        return Error(ErrorCode::badInput, "the server is https://host:port", "server");
    if (out.code.empty())
        return Error(ErrorCode::badInput, "no code", "code");
    const auto pin = fromHex(out.pin);
    if (!pin || pin->size() != 32)
        return Error(ErrorCode::badInput, "the pin is a SHA-256", "pin");
    out.pin = toHex(*pin);
    return out;
}

std::string encodeProblem(const Problem& problem)
{
    json::object out = problem.members;
    out["type"] = "about:blank";
    out["status"] = problem.status;
    out["code"] = problem.code;
    out["title"] = problem.title;
    if (!problem.field.empty())
        out["field"] = problem.field;
    return toJsonText(out);
}

Problem decodeProblem(int status, std::string_view body)
{
    Problem out;
    out.status = status;
    if (auto object = parseJsonObject(body)) {
        out.code = text(*object, "code");
        out.title = text(*object, "title");
        out.field = text(*object, "field");
        out.members = std::move(*object);
    }
    return out;
}

} // namespace feltbok::protocol
