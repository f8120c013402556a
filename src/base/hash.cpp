// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"

#include <cstdlib>
#include <openssl/evp.h>

namespace feltbok {
namespace {

/// OpenSSL uses the processor's own SHA instructions, libsodium does not.
const EVP_MD* algorithm()
{
    static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found;
}

void require(int isDone)
{
    if (isDone != 1)
        std::abort(); // no memory, or no OpenSSL that deserves the name
}

class Hasher
{
public:
    Hasher() : m_context(EVP_MD_CTX_new()) { restart(); }
    ~Hasher() { EVP_MD_CTX_free(m_context); }
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    void restart() { require(EVP_DigestInit_ex2(m_context, algorithm(), nullptr)); }
    void add(ByteView bytes) { require(EVP_DigestUpdate(m_context, bytes.data(), bytes.size())); }
    Sha256 finish()
    {
        Sha256 out{};
        require(EVP_DigestFinal_ex(m_context, out.data(), nullptr));
        return out;
    }

private:
    EVP_MD_CTX* m_context;
};

} // namespace

struct Sha256Stream::State
{
    Hasher hasher;
};

Sha256 sha256(ByteView bytes)
{
    thread_local Hasher hasher;
    hasher.restart();
    hasher.add(bytes);
    return hasher.finish();
}

std::string sha256Hex(std::string_view text)
{
    return toHex(sha256(asBytes(text)));
}

Sha256Stream::Sha256Stream() : m_state(std::make_unique<State>()) {}
Sha256Stream::~Sha256Stream() = default;
Sha256Stream::Sha256Stream(Sha256Stream&&) noexcept = default;
Sha256Stream& Sha256Stream::operator=(Sha256Stream&&) noexcept = default;

void Sha256Stream::add(ByteView bytes)
{
    m_state->hasher.add(bytes);
}

Sha256 Sha256Stream::finish()
{
    return m_state->hasher.finish();
}

} // namespace feltbok
