// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/pdf_reader.h"

#include <zlib.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace feltbok::test {
namespace {

const PdfValue nothing;

[[noreturn]] void fail(const std::string& what)
{
    throw std::runtime_error(what);
}

bool isSpace(char c)
{
    return std::string_view(" \t\r\n\f\0", 6).find(c) != std::string_view::npos;
}

bool isDelimiter(char c)
{
    return std::string_view("()<>[]/%").find(c) != std::string_view::npos;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    fail("not a hex digit");
}

} // namespace

class PdfParser
{
public:
    PdfParser(const std::string& text, std::size_t position) : m_text(text), m_at(position) {}

    std::size_t position() const { return m_at; }

    void literal(std::string_view text)
    {
        if (m_text.compare(m_at, text.size(), text) != 0)
            fail("expected '" + std::string(text) + "' at " + std::to_string(m_at));
        m_at += text.size();
    }

    bool comes(std::string_view text) const { return m_text.compare(m_at, text.size(), text) == 0; }

    void space()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }

    int integer()
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
            ++m_at;
        if (start == m_at)
            fail("expected a number at " + std::to_string(m_at));
        return std::atoi(m_text.substr(start, m_at - start).c_str());
    }

    PdfValue value()
    {
        space();
        if (m_at >= m_text.size())
            fail("value beyond the end");
        const char c = m_text[m_at];
        if (comes("<<"))
            return {dictionary()};
        if (c == '<')
            return {hexString()};
        if (c == '(')
            return {string()};
        if (c == '/')
            return {PdfValue::Name{name()}};
        if (c == '[')
            return {array()};
        const std::size_t start = m_at;
        while (m_at < m_text.size() && !isSpace(m_text[m_at]) && !isDelimiter(m_text[m_at]))
            ++m_at;
        const std::string word = m_text.substr(start, m_at - start);
        if (word == "true" || word == "false")
            return {word == "true"};
        if (word == "null")
            return {};
        char* end = nullptr;
        const double number = std::strtod(word.c_str(), &end);
        if (word.empty() || *end != '\0')
            fail("unknown word '" + word + "' at " + std::to_string(start));
        if (word.find('.') == std::string::npos) {
            const std::size_t after = m_at;
            try { // "7 0 R"?
                space();
                if (integer() == 0) {
                    space();
                    literal("R");
                    return {PdfValue::Reference{static_cast<int>(number)}};
                }
            } catch (const std::runtime_error&) {
            }
            m_at = after;
        }
        return {number};
    }

private:
    PdfValue::Dictionary dictionary()
    {
        literal("<<");
        PdfValue::Dictionary out;
        for (space(); !comes(">>"); space()) {
            const std::string key = name();
            if (!out.emplace(key, value()).second)
                fail("the key " + key + " twice");
        }
        literal(">>");
        return out;
    }

    PdfValue::Array array()
    {
        literal("[");
        PdfValue::Array out;
        for (space(); !comes("]"); space())
            out.push_back(value());
        literal("]");
        return out;
    }

    std::string name()
    {
        literal("/");
        const std::size_t start = m_at;
        while (m_at < m_text.size() && !isSpace(m_text[m_at]) && !isDelimiter(m_text[m_at]))
            ++m_at;
        if (m_at - start > 127)
            fail("a name longer than 127");
        return m_text.substr(start, m_at - start);
    }

    std::string hexString()
    {
        literal("<");
        std::string out;
        while (!comes(">")) {
            const int high = hexDigit(m_text.at(m_at++));
            out += static_cast<char>(high * 16 + hexDigit(m_text.at(m_at++)));
        }
        literal(">");
        return out;
    }

    std::string string()
    {
        literal("(");
        std::string out;
        for (int depth = 1;;) {
            const char c = m_text.at(m_at++);
            if (c == '\\')
                out += m_text.at(m_at++);
            else if (c == ')' && --depth == 0)
                return out;
            else if (c == '(')
                ++depth, out += c;
            else
                out += c;
        }
    }

    const std::string& m_text;
    std::size_t m_at;
};

std::string PdfValue::name() const
{
    const auto* found = std::get_if<Name>(&data);
    return found ? found->text : "";
}

std::string PdfValue::string() const
{
    const auto* found = std::get_if<std::string>(&data);
    return found ? *found : "";
}

std::optional<double> PdfValue::number() const
{
    const auto* found = std::get_if<double>(&data);
    return found ? std::optional(*found) : std::nullopt;
}

const PdfValue::Array& PdfValue::array() const
{
    static const Array none;
    const auto* found = std::get_if<Array>(&data);
    return found ? *found : none;
}

const PdfValue::Dictionary& PdfValue::dictionary() const
{
    static const Dictionary none;
    const auto* found = std::get_if<Dictionary>(&data);
    return found ? *found : none;
}

PdfReader::PdfReader(std::string file) : m_file(std::move(file))
{
    try {
        read();
    } catch (const std::exception& problem) {
        m_error = problem.what();
    }
}

void PdfReader::read()
{
    // 6.1.2: header at byte 0, then a comment of at least four bytes above 127.
    PdfParser header(m_file, 0);
    header.literal("%PDF-1.4\n%");
    for (std::size_t i = 0; i < 4; ++i)
        if (static_cast<unsigned char>(m_file.at(header.position() + i)) <= 127)
            fail("no binary comment");
    const std::size_t ending = m_file.rfind("startxref\n");
    if (ending == std::string::npos)
        fail("no startxref");
    PdfParser tail(m_file, ending);
    tail.literal("startxref\n");
    const int table = tail.integer();
    tail.literal("\n%%EOF\n");
    if (tail.position() != m_file.size())
        fail("something after the end");

    // 6.1.4: keyword and section head on lines of their own, entries of twenty bytes.
    PdfParser xref(m_file, static_cast<std::size_t>(table));
    xref.literal("xref\n0 ");
    const int count = xref.integer();
    xref.literal("\n0000000000 65535 f \n");
    std::size_t expected = header.position() + 5;
    for (int number = 1; number < count; ++number) {
        const int offset = xref.integer();
        xref.literal(" 00000 n \n");
        // 6.1.8: "n 0 obj" with single spaces and ends of line; nothing between the objects.
        if (static_cast<std::size_t>(offset) != expected)
            fail("object " + std::to_string(number) + " does not follow the one before");
        PdfParser parser(m_file, static_cast<std::size_t>(offset));
        if (parser.integer() != number)
            fail("wrong object at an offset");
        parser.literal(" 0 obj\n");
        PdfObject object;
        object.value = parser.value();
        parser.literal("\n");
        std::size_t end = parser.position();
        if (parser.comes("stream")) {
            object.hasStream = true;
            parser.literal("stream\n");
            const auto length = at(object.value, "Length").number();
            if (!length)
                fail("a stream without direct length");
            object.raw = m_file.substr(parser.position(), static_cast<std::size_t>(*length));
            PdfParser after(m_file, parser.position() + object.raw.size());
            after.literal("\nendstream\n"); // 6.1.7
            end = after.position();
        }
        PdfParser close(m_file, end);
        close.literal("endobj\n");
        expected = close.position();
        m_objects.emplace(number, std::move(object));
    }
    if (expected != static_cast<std::size_t>(table))
        fail("something between the objects and their table");
    xref.literal("trailer\n");
    m_trailer = xref.value();
    if (at(m_trailer, "Size").number() != double(count))
        fail("wrong size in the trailer");
}

const PdfValue& PdfReader::resolve(const PdfValue& value) const
{
    const auto* reference = std::get_if<PdfValue::Reference>(&value.data);
    if (!reference)
        return value;
    const auto found = m_objects.find(reference->number);
    return found == m_objects.end() ? nothing : found->second.value;
}

const PdfValue& PdfReader::at(const PdfValue& dictionary, const std::string& key) const
{
    const auto& entries = resolve(dictionary).dictionary();
    const auto found = entries.find(key);
    return found == entries.end() ? nothing : resolve(found->second);
}

const PdfObject* PdfReader::object(const PdfValue& reference) const
{
    const auto* target = std::get_if<PdfValue::Reference>(&reference.data);
    const auto found = target ? m_objects.find(target->number) : m_objects.end();
    return found == m_objects.end() ? nullptr : &found->second;
}

std::string PdfReader::content(const PdfObject& object) const
{
    const std::string filter = at(object.value, "Filter").name();
    if (filter.empty())
        return object.raw;
    std::string out;
    z_stream stream{};
    if (filter != "FlateDecode" || inflateInit(&stream) != Z_OK)
        return {};
    std::string in = object.raw;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    std::array<char, 16384> part{};
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(part.data(), part.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END ? out : std::string();
}

std::vector<const PdfValue*> PdfReader::pages() const
{
    std::vector<const PdfValue*> out;
    const PdfValue& tree = at(at(m_trailer, "Root"), "Pages");
    for (const PdfValue& kid : at(tree, "Kids").array())
        out.push_back(&resolve(kid));
    return out;
}

} // namespace feltbok::test
