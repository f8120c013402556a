// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/error.h"

#include <cassert>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace feltbok {

/// A value or an expected failure. `Result<bool>` is forbidden: it reads as success when false.
template <typename T>
class [[nodiscard]] Result
{
    static_assert(!std::is_same_v<T, bool>, "Result<bool> is ambiguous; use an enum or optional");
    static_assert(!std::is_same_v<T, Error>);

public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const noexcept { return m_state.index() == 0; }
    bool hasValue() const noexcept { return m_state.index() == 0; }

    T& value() &
    {
        assert(hasValue());
        return *std::get_if<0>(&m_state);
    }
    const T& value() const&
    {
        assert(hasValue());
        return *std::get_if<0>(&m_state);
    }
    T&& value() &&
    {
        assert(hasValue());
        return std::move(*std::get_if<0>(&m_state));
    }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const&
    {
        assert(!hasValue());
        return *std::get_if<1>(&m_state);
    }
    Error&& error() &&
    {
        assert(!hasValue());
        return std::move(*std::get_if<1>(&m_state));
    }
    T valueOr(T fallback) const { return hasValue() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an expected failure.
template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    explicit operator bool() const noexcept { return !m_error; }
    bool hasValue() const noexcept { return !m_error; }
    const Error& error() const
    {
        assert(m_error);
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace feltbok

#define FELTBOK_JOIN_(a, b) a##b
#define FELTBOK_JOIN(a, b) FELTBOK_JOIN_(a, b)

/// FELTBOK_TRY(expr): returns the error of a Result from the enclosing function, else goes on.
#define FELTBOK_TRY(expr)                                                                          \
    do {                                                                                           \
        if (auto FELTBOK_JOIN(feltbokTried, __LINE__) = (expr);                                    \
            !FELTBOK_JOIN(feltbokTried, __LINE__))                                                 \
            return std::move(FELTBOK_JOIN(feltbokTried, __LINE__)).error();                        \
    } while (false)

/// FELTBOK_ASSIGN(auto x, expr): the value of a Result, or returns its error.
#define FELTBOK_ASSIGN(declaration, expr)                                                          \
    auto FELTBOK_JOIN(feltbokResult, __LINE__) = (expr);                                           \
    if (!FELTBOK_JOIN(feltbokResult, __LINE__))                                                    \
        return std::move(FELTBOK_JOIN(feltbokResult, __LINE__)).error();                           \
    /* A declaration cannot stand in parentheses. NOLINTNEXTLINE(bugprone-macro-parentheses) */    \
    declaration = std::move(FELTBOK_JOIN(feltbokResult, __LINE__)).value()
