// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "json_faults.h"

#include <algorithm>

namespace feltbok::test {
namespace {

constexpr std::string_view placeholder = "~place~";

std::string quoted(std::string_view text)
{
    return "\"" + std::string(text) + "\"";
}

std::string times(std::string_view text, std::size_t count)
{
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        out += text;
    return out;
}

std::vector<Fault> makeFieldFaults()
{
    const std::string secret(secretWord);
    return {
        {"null", "null"},
        {"false", "false"},
        {"true", "true"},
        {"zero", "0"},
        {"negative", "-1"},
        {"fraction", "1.5"},
        {"2^31", "2147483648"},
        {"2^63-1", "9223372036854775807"},
        {"2^63", "9223372036854775808"},
        {"-2^63", "-9223372036854775808"},
        {"2^64", "18446744073709551616"},
        {"1e308", "1e308"},
        {"empty text", "\"\""},
        {"a word", quoted(secret)},
        {"a number in quotes", "\"12\""},
        {"NUL", quoted(secret + "\\u0000x")},
        {"right to left", quoted(secret + "\xe2\x80\xae\xd8\xa7")},
        {"piled accents", quoted(secret + times("\xcc\x81", 200))},
        {"SQL", quoted(secret + "'); DROP TABLE record; --")},
        {"a path", quoted("../../../etc/" + secret)},
        {"markup", quoted("<script>" + secret + "</script>")},
        {"line breaks", quoted(secret + "\\r\\nX-Injected: 1")},
        {"long text", quoted(secret + times("x", 9000))},
        {"identity number", quoted(secret + " 01017012345")},
        {"no date", "\"2026-02-31\""},
        {"no time", "\"2026-02-31T25:61:61Z\""},
        {"year 0", "\"0000-00-00T00:00:00Z\""},
        {"capital id", "\"019AA2F0-0C00-7A11-8B22-33445566AA01\""},
        {"unknown id", "\"019aa2f0-0c00-7a11-8b22-33445566aa01\""},
        {"empty list", "[]"},
        {"list of null", "[null]"},
        {"list of lists", "[[[[[]]]]]"},
        {"list of words", "[" + quoted(secret) + "," + quoted(secret) + "]"},
        {"long list", "[" + times("0,", 2000) + "0]"},
        {"empty object", "{}"},
        {"object", "{" + quoted(secret) + ":1}"},
        {"__proto__", "{\"__proto__\":{\"admin\":true}}"},
        {"deep", times("{\"a\":", 26) + "1" + times("}", 26)},
    };
}

std::vector<Fault> makeMemberFaults()
{
    auto out = makeFieldFaults();
    const std::string secret(secretWord);
    for (const auto& [name, text] : std::initializer_list<std::pair<const char*, std::string>>{
             {"missing", ""},
             {"twice", quoted(secret)},
             {"NaN", "NaN"},
             {"infinite", "1e999"},
             {"minus infinity", "-Infinity"},
             {"hexadecimal", "0x10"},
             {"leading zero", "007"},
             {"single quotes", "'" + secret + "'"},
             {"comment", "1/*" + secret + "*/"},
             {"trailing comma", "[1,]"},
             {"open list", "[1"},
             {"nothing", " "},
             {"invalid UTF-8", quoted(secret + "\xff")},
             {"overlong UTF-8", quoted(secret + "\xc0\x80")},
             {"UTF-8 surrogate", quoted(secret + "\xed\xa0\x80")},
             {"lone surrogate", quoted(secret + "\\ud800")},
             {"raw control", quoted(secret + "\x01")},
             {"raw NUL", quoted(secret + std::string(1, '\0'))},
             {"depth 33", times("[", 33) + times("]", 33)},
             {"depth 10,000", times("[", 10'000) + times("]", 10'000)},
             {"60 KiB", quoted(secret + times("y", 60 * 1024))},
             {"300 KiB", quoted(secret + times("z", 300 * 1024))},
             {"4,001 keys", "{" +
                                [] {
                                    std::string keys;
                                    for (int i = 0; i < 4000; ++i)
                                        keys += "\"k" + std::to_string(i) + "\":0,";
                                    return keys;
                                }() +
                                "\"k\":0}"},
         })
        out.push_back({name, text});
    return out;
}

} // namespace

const std::vector<Fault>& fieldFaults()
{
    static const auto all = makeFieldFaults();
    return all;
}

const std::vector<Fault>& memberFaults()
{
    static const auto all = makeMemberFaults();
    return all;
}

const std::vector<Fault>& documentFaults()
{
    static const std::vector<Fault> all{
        {"empty", ""},
        {"blanks", "   \r\n"},
        {"null", "null"},
        {"number", "1"},
        {"text", quoted(secretWord)},
        {"list", "[{}]"},
        {"empty object", "{}"},
        {"byte order mark", "\xef\xbb\xbf{}"},
        {"UTF-16", std::string("\xff\xfe{\0}\0", 6)},
        {"two documents", "{}{}"},
        {"text behind", "{} " + std::string(secretWord)},
        {"open", "{\"a\":"},
        {"comment", "/* */{}"},
        {"form", "a=b&c=d"},
        {"XML",
         "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a/>"},
        {"CBOR", "\xa1\x61\x61\x01"},
        {"zeros", std::string(1000, '\0')},
        {"open lists", times("[", 50'000)},
        {"open objects", times("{\"a\":", 9'000)},
        {"long key", "{" + quoted(times("k", 62'000)) + ":1}"},
        {"long number", "{\"a\":" + times("9", 60'000) + "}"},
        {"deep exponent", "{\"a\":1e" + times("9", 5'000) + "}"},
        {"escapes", "{\"a\":\"" + times("\\u0041", 9'000) + "\"}"},
        {"key twice", "{\"a\":1,\"a\":2}"},
    };
    return all;
}

const std::vector<Fault>& parameterFaults()
{
    const std::string secret(secretWord);
    static const std::vector<Fault> all{
        {"empty", ""},
        {"zero", "0"},
        {"negative", "-1"},
        {"plus", "%2B5"},
        {"fraction", "1.5"},
        {"exponent", "1e3"},
        {"hexadecimal", "0x10"},
        {"2^31", "2147483648"},
        {"2^32", "4294967296"},
        {"2^63", "9223372036854775808"},
        {"2^64", "18446744073709551616"},
        {"100 digits", times("9", 100)},
        {"other digits", "%D9%A1%D9%A2"},
        {"blank before", "%205"},
        {"blank behind", "5%20"},
        {"NaN", "NaN"},
        {"null", "null"},
        {"true", "true"},
        {"list", "%5B1%5D"},
        {"object", "%7B%7D"},
        {"a word", secret},
        {"NUL", secret + "%00"},
        {"invalid UTF-8", secret + "%FF"},
        {"overlong UTF-8", secret + "%C0%80"},
        {"bad escape", secret + "%zz"},
        {"half an escape", secret + "%4"},
        {"percent", "%"},
        {"twice escaped", "%2525" + secret},
        {"a path", "..%2F..%2Fetc%2F" + secret},
        {"line break", secret + "%0D%0AX-Injected:%201"},
        {"SQL", secret + "'%20OR%201=1--"},
        {"markup", "%3Cscript%3E" + secret},
        {"quote", secret + "%22%2C%22a%22:%22"},
        {"id", "019aa2f0-0c00-7a11-8b22-33445566aa01"},
        {"capital id", "019AA2F0-0C00-7A11-8B22-33445566AA01"},
        {"id of zeros", "00000000-0000-0000-0000-000000000000"},
        {"hash", times("0", 64)},
        {"capital hash", times("A", 64)},
        {"63 digits", times("0", 63)},
        {"cursor of nobody", "1.aaaaaaaaaaaa.bbbbbbbbbbbbbbbb.99011_"},
        {"cursor with a quote", "1.a.b.9%22011_"},
        {"2 KiB", secret + times("a", 2048)},
        {"8 KiB", secret + times("b", 8192)},
    };
    return all;
}

const std::vector<Fault>& headerFaults()
{
    const std::string secret(secretWord);
    static const std::vector<Fault> all{
        {"missing", ""},
        {"blank", " "},
        {"zero", "0"},
        {"negative", "-1"},
        {"plus", "+5"},
        {"fraction", "1.5"},
        {"exponent", "1e3"},
        {"hexadecimal", "0x10"},
        {"leading zeros", "0000"},
        {"2^63", "9223372036854775808"},
        {"2^64", "18446744073709551616"},
        {"100 digits", times("9", 100)},
        {"25 MiB and 1", "26214401"},
        {"list", "1, 1"},
        {"a word", secret},
        {"quotes", "\"" + secret + "\""},
        {"tab inside", secret + "\t1"},
        {"bytes above ASCII", secret + "\xff\xfe"},
        {"UTF-8", secret + "\xc3\xa6"},
        {"4 KiB", secret + times("c", 4096)},
        {"bytes=", "bytes="},
        {"bytes=-", "bytes=-"},
        {"bytes=-0", "bytes=-0"},
        {"bytes=5-1", "bytes=5-1"},
        {"bytes=0-0,2-3", "bytes=0-0,2-3"},
        {"bytes beyond", "bytes=99999-"},
        {"bytes of 2^64", "bytes=18446744073709551616-"},
        {"lines=0-1", "lines=0-1"},
        {"10,000 ranges", "bytes=" + times("0-,", 3000) + "0-"},
    };
    return all;
}

std::string withFault(json::object object, std::string_view path, const Fault& fault)
{
    json::object* inner = &object;
    std::string_view name = path;
    for (auto dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
        auto& next = (*inner)[name.substr(0, dot)];
        inner = next.is_object() ? &next.get_object() : &next.emplace_object();
        name.remove_prefix(dot + 1);
    }
    if (fault.name == "missing") {
        inner->erase(name);
        return json::serialize(object);
    }
    const auto key = json::serialize(json::string_view(name));
    (*inner)[name] = placeholder;
    std::string text = json::serialize(object);
    const auto mark = key + ":\"" + std::string(placeholder) + "\"";
    const auto at = text.find(mark);
    std::string member = key + ":" + fault.text;
    if (fault.name == "twice")
        member += "," + member;
    return text.replace(at, mark.size(), member);
}

} // namespace feltbok::test
