// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/secret.h"

#include "base/crypto_init.h"

#include <algorithm>
#include <new>
#include <sodium.h>

namespace feltbok {

Secret::Secret(std::size_t size) : m_size(size)
{
    if (size == 0)
        return;
    initCrypto();
    m_data = static_cast<std::uint8_t*>(sodium_malloc(size));
    if (m_data == nullptr)
        throw std::bad_alloc();
    std::fill_n(m_data, size, std::uint8_t{0});
}

Secret Secret::random(std::size_t size)
{
    Secret secret(size);
    randomFill({secret.m_data, size});
    return secret;
}

Secret Secret::copyOf(ByteView bytes)
{
    Secret secret(bytes.size());
    std::copy(bytes.begin(), bytes.end(), secret.m_data);
    return secret;
}

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    sodium_free(m_data);
}

void wipe(std::span<std::uint8_t> bytes)
{
    sodium_memzero(bytes.data(), bytes.size());
}

void wipe(std::string& text)
{
    text.resize(text.capacity()); // what was once longer lies behind the end
    sodium_memzero(text.data(), text.size());
    text.clear();
}

} // namespace feltbok
