// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/bundle/bundle_format.h"

#include "base/hash.h"

namespace feltbok::server {
namespace {

Error broken(std::string_view field)
{
    return {ErrorCode::badInput, "the manifest cannot be read", std::string(field)};
}

std::string text(const json::object& object, std::string_view key)
{
    return std::string(findString(object, key).value_or(""));
}

Result<BundleManifest::Line> readLine(const json::value& value)
{
    if (!value.is_object())
        return broken("lines");
    const auto& object = value.get_object();
    BundleManifest::Line out;
    out.sha256 = text(object, "sha256");
    out.name.what = text(object, "what");
    if (!isSha256Text(out.sha256) || out.name.what.empty())
        return broken("lines");
    out.name.device = text(object, "device");
    out.name.seq = requireInteger(object, "seq").valueOr(0);
    out.name.collection = text(object, "collection");
    out.name.record = text(object, "record");
    out.name.kind = text(object, "kind");
    return out;
}

std::string encode(const BundleManifest& manifest)
{
    json::array lines;
    lines.reserve(manifest.lines.size());
    for (const auto& line : manifest.lines) {
        json::object object = encodeLineName(line.name);
        object["sha256"] = line.sha256;
        lines.push_back(std::move(object));
    }
    return toJsonText(json::object{{"v", 1},
                                   {"server_key", manifest.serverKey},
                                   {"municipality", manifest.municipality},
                                   {"visit", manifest.visit},
                                   {"made_at", manifest.madeAt},
                                   {"lines", std::move(lines)}});
}

std::string sealLine(std::string_view manifest, std::string_view signature)
{
    return toJsonText(json::object{{"manifest", manifest}, {"sig", signature}});
}

} // namespace

bool isSha256Text(std::string_view text)
{
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string describe(const BundleLineName& name)
{
    if (name.what == "operation")
        return "operation seq " + std::to_string(name.seq) + " of device " + name.device + " (" +
               name.collection + " " + name.record + ", " + name.kind + ")";
    if (name.what == "receipt")
        return "receipt up to seq " + std::to_string(name.seq) + " of device " + name.device;
    if (name.what == "device")
        return "key of device " + name.device;
    if (name.what == "record")
        return "state of " + name.collection + " " + name.record;
    if (name.what == "attachment")
        return "attachment " + name.record + ", part " + std::to_string(name.seq);
    return name.what;
}

json::object encodeLineName(const BundleLineName& name)
{
    json::object out{{"what", name.what}};
    if (!name.device.empty())
        out["device"] = name.device;
    if (name.what == "operation" || name.what == "receipt" || name.what == "attachment")
        out["seq"] = name.seq;
    if (!name.collection.empty())
        out["collection"] = name.collection;
    if (!name.record.empty())
        out["record"] = name.record;
    if (!name.kind.empty())
        out["kind"] = name.kind;
    return out;
}

std::string sealBundle(const BundleManifest& manifest, const SigningKey& serverKey)
{
    const std::string written = encode(manifest);
    return sealLine(written, toBase64Url(serverKey.sign(bundleDomain, written)));
}

Result<BundleSeal> readSeal(std::string_view line)
{
    const auto outer = parseJsonObject(line);
    if (!outer)
        return broken("");
    const auto written = findString(*outer, "manifest");
    const auto signature = findString(*outer, "sig");
    if (!written || !signature || sealLine(*written, *signature) != line)
        return broken("manifest");
    const auto object = parseJsonObject(*written);
    if (!object)
        return broken("manifest");
    const auto version = requireInteger(*object, "v");
    const auto lines = requireArray(*object, "lines");
    if (!version || *version != 1 || !lines || lines->size() > maxBundleLines)
        return broken("manifest");
    BundleSeal out;
    out.manifest.serverKey = text(*object, "server_key");
    out.manifest.municipality = text(*object, "municipality");
    out.manifest.visit = text(*object, "visit");
    out.manifest.madeAt = text(*object, "made_at");
    for (const auto& value : *lines) {
        FELTBOK_ASSIGN(auto each, readLine(value));
        out.manifest.lines.push_back(std::move(each));
    }
    const auto key = publicKeyFromBase64Url(out.manifest.serverKey);
    const auto sig = signatureFromBase64Url(*signature);
    out.isGenuine = key && sig && verifySignature(*key, bundleDomain, *written, *sig);
    return out;
}

std::string deviceLine(std::string_view device, std::string_view line, std::string_view user,
                       std::string_view userName, std::string_view publicKey)
{
    return toJsonText(json::object{{"device", json::object{{"id", device},
                                                           {"line", line},
                                                           {"user", user},
                                                           {"user_name", userName},
                                                           {"public_key", publicKey}}}});
}

std::string receiptLine(const protocol::SignedReceipt& receipt)
{
    return toJsonText(
        json::object{{"receipt", json::object{{"text", receipt.text}, {"sig", receipt.sig}}}});
}

std::string attachmentLine(std::string_view sha256, std::size_t index, std::size_t count,
                           std::string_view bytes)
{
    return toJsonText(
        json::object{{"attachment", json::object{{"sha256", sha256},
                                                 {"part", static_cast<std::int64_t>(index)},
                                                 {"parts", static_cast<std::int64_t>(count)},
                                                 {"data", toBase64Url(asBytes(bytes))}}}});
}

void collectAttachmentNames(const json::value& payload, std::vector<std::string>& out)
{
    if (payload.is_array()) {
        for (const auto& element : payload.get_array())
            collectAttachmentNames(element, out);
    } else if (payload.is_object()) {
        const auto& object = payload.get_object();
        if (const auto hash = findString(object, "sha256");
            hash && isSha256Text(*hash) && object.contains("size"))
            out.emplace_back(*hash);
        for (const auto& member : object)
            collectAttachmentNames(member.value(), out);
    }
}

} // namespace feltbok::server
