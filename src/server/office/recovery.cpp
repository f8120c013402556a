// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/office/recovery.h"

#include "base/json_text.h"

#include <sodium.h>

namespace feltbok::server {
namespace {

constexpr std::string_view prefix = "feltbok-recovery:1:";
constexpr std::size_t maxSealed = 1024;

Error bad()
{
    return {ErrorCode::badInput, "not a recovery request", "request"};
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const auto begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

Result<RecoveryRequest> fromParts(std::string_view profile, std::string_view sealed,
                                  std::string_view answer)
{
    auto sealedKey = fromBase64Url(sealed);
    auto answerKey = fromBase64Url(answer);
    if (profile.empty() || profile.size() > 128 || !sealedKey || !answerKey ||
        sealedKey->size() <= crypto_box_SEALBYTES || sealedKey->size() > maxSealed ||
        answerKey->size() != crypto_box_PUBLICKEYBYTES)
        return bad();
    return RecoveryRequest{std::string(profile), std::move(*sealedKey), std::move(*answerKey)};
}

} // namespace

std::string RecoveryRequest::canonical() const
{
    return std::string(prefix) + profile + ":" + toBase64Url(sealedKey) + ":" +
           toBase64Url(answerKey);
}

Result<RecoveryRequest> parseRecoveryRequest(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with("{")) {
        const auto object = parseJsonObject(text);
        if (!object)
            return bad();
        return fromParts(findString(*object, "profile").value_or(""),
                         findString(*object, "sealed_key").value_or(""),
                         findString(*object, "answer_key").value_or(""));
    }
    if (!text.starts_with(prefix))
        return bad();
    text.remove_prefix(prefix.size());
    const auto last = text.rfind(':');
    if (last == std::string_view::npos)
        return bad();
    const auto middle = text.substr(0, last).rfind(':');
    if (middle == std::string_view::npos)
        return bad();
    return fromParts(text.substr(0, middle), text.substr(middle + 1, last - middle - 1),
                     text.substr(last + 1));
}

Result<std::string> answerRecovery(const RecoveryRequest& request, const Secret& recoveryKey)
{
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> publicKey{};
    crypto_scalarmult_base(publicKey.data(), recoveryKey.view().data());
    Secret content(request.sealedKey.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(content.data(), request.sealedKey.data(), request.sealedKey.size(),
                             publicKey.data(), recoveryKey.view().data()) != 0)
        return Error(ErrorCode::wrongKey, "sealed to another municipality's key", "request");
    Bytes answer(content.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(answer.data(), content.view().data(), content.size(),
                        request.answerKey.data()) != 0)
        return bad();
    return toBase64Url(answer);
}

} // namespace feltbok::server
