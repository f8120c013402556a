// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Runs a fuzz target without libFuzzer: every entry of its corpus as it is, then mutations of them
// from a fixed seed, so that a run can be repeated.
//
//     fuzz_NAME CORPUS [--runs N] [--seed N]
//
// An input that crashes is written to fuzz_NAME.crash.

#include "fuzz/fuzz_target.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

extern "C" void __sanitizer_set_death_callback(void (*)()) __attribute__((weak));

namespace {

using Random = std::minstd_rand;

constexpr std::size_t longestInput = 8192;

/// What parsers trip over, whatever the format.
constexpr auto tokens = std::to_array<std::string_view>({"\"",
                                                         "\\",
                                                         "{",
                                                         "}",
                                                         "[",
                                                         "]",
                                                         ":",
                                                         ",",
                                                         ".",
                                                         ";",
                                                         "=",
                                                         "&",
                                                         "%",
                                                         "\r\n",
                                                         "\n",
                                                         "\r",
                                                         "\t",
                                                         " ",
                                                         "-",
                                                         "+",
                                                         "_",
                                                         "/",
                                                         "0",
                                                         "-1",
                                                         "9223372036854775807",
                                                         "9223372036854775808",
                                                         "18446744073709551616",
                                                         "1e999",
                                                         "NaN",
                                                         "null",
                                                         "true",
                                                         "\\u0000",
                                                         "\\ud800",
                                                         "\xff",
                                                         "\xc0\x80",
                                                         "\xed\xa0\x80",
                                                         "\xf4\x90\x80\x80",
                                                         "\xef\xbb\xbf",
                                                         "\xff\xfe",
                                                         "{\"a\":1,\"a\":2}",
                                                         "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                                                         "chunked",
                                                         "Content-Length: 1\r\n",
                                                         "Transfer-Encoding: chunked\r\n",
                                                         "none",
                                                         "HS256",
                                                         "24:00",
                                                         "stengt",
                                                         "31.02",
                                                         "01017012345"});

std::string readFile(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t below(Random& random, std::size_t bound)
{
    return bound == 0 ? 0 : random() % bound;
}

/// One step away from an input: a byte, a token, a piece doubled, moved or taken from another.
void mutate(std::string& input, const std::vector<std::string>& corpus, Random& random)
{
    const std::size_t at = below(random, input.size() + 1);
    const std::size_t count = std::min(1 + below(random, 16), input.size() - at);
    switch (below(random, 8)) {
    case 0:
        if (at < input.size())
            input[at] = static_cast<char>(random());
        break;
    case 1:
        if (at < input.size())
            input[at] = static_cast<char>(input[at] ^ (1 << below(random, 8)));
        break;
    case 2:
        input.erase(at, count);
        break;
    case 3:
        input.insert(at, tokens[below(random, tokens.size())]);
        break;
    case 4:
        input.replace(at, count, tokens[below(random, tokens.size())]);
        break;
    case 5:
        input.insert(below(random, input.size() + 1), input.substr(at, count));
        break;
    case 6: {
        const auto& other = corpus[below(random, corpus.size())];
        const std::size_t from = below(random, other.size() + 1);
        input.replace(at, count, other.substr(from, below(random, 64)));
        break;
    }
    default:
        input.resize(at);
        break;
    }
    if (input.size() > longestInput)
        input.resize(longestInput);
}

// What the target sees now, for whoever handles its crash.
const std::uint8_t* current = nullptr;
std::size_t currentSize = 0;
std::string crashFile;

void keepInput()
{
    constexpr int ownerOnly = 0600;
    const int file = ::open(crashFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, ownerOnly);
    [[maybe_unused]] const auto written = ::write(file, current, currentSize);
    ::close(file);
}

void handleCrash(int signal)
{
    keepInput();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(std::string_view input)
{
    // A copy of exactly this size: a sanitizer sees a read behind its end.
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    current = bytes.data();
    currentSize = bytes.size();
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

bool readNumber(std::string_view text, std::size_t& out)
{
    return std::from_chars(text.data(), text.data() + text.size(), out).ec == std::errc();
}

} // namespace

int main(int count, char** arguments)
{
    const std::vector<std::string_view> words(arguments, arguments + count);
    std::size_t runs = 0;
    std::size_t seed = 1;
    for (std::size_t i = 2; i + 1 < words.size(); i += 2)
        if (!(words[i] == "--runs" && readNumber(words[i + 1], runs)) &&
            !(words[i] == "--seed" && readNumber(words[i + 1], seed))) {
            std::cerr << "what is " << words[i] << "?\n";
            return 2;
        }
    if (words.size() < 2) {
        std::cerr << "usage: " << words.front() << " CORPUS [--runs N] [--seed N]\n";
        return 2;
    }

    crashFile = std::filesystem::path(words.front()).filename().string() + ".crash";
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
        std::signal(signal, handleCrash);
    if (&__sanitizer_set_death_callback != nullptr)
        __sanitizer_set_death_callback(keepInput);

    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(words[1]))
        if (entry.is_regular_file())
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> corpus;
    for (const auto& path : paths) {
        corpus.push_back(readFile(path));
        run(corpus.back());
    }
    if (corpus.size() < 3) {
        std::cerr << words[1] << ": a corpus of " << corpus.size() << " entries finds nothing\n";
        return 1;
    }

    Random random(static_cast<Random::result_type>(seed));
    for (std::size_t i = 0; i < runs; ++i) {
        std::string input = corpus[below(random, corpus.size())];
        for (std::size_t steps = 1 + below(random, 4); steps > 0; --steps)
            mutate(input, corpus, random);
        run(input);
    }
    std::cout << corpus.size() << " entries, " << runs << " mutations from seed " << seed << "\n";
    return 0;
}
