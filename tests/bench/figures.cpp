// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "bench/figures.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace feltbok::bench {

namespace {

std::string number(double value)
{
    char text[32];
    const int decimals = value < 1 ? 3 : value < 100 ? 2 : 0;
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

} // namespace

void printTable(const char* title, const char* reference, const std::vector<Figure>& figures)
{
    std::size_t width = 4;
    for (const Figure& figure : figures)
        width = std::max(width, figure.what.size());
    const int wide = static_cast<int>(width);
    std::printf("\n%s (reference: %s)\n", title, reference);
    std::printf("%-*s  %12s  %12s  %7s  %-22s  %s\n", wide, "what", "figure", "reference", "ratio",
                "aim", "bound by");
    for (const Figure& figure : figures) {
        const std::string shown = number(figure.value) + " " + figure.unit;
        std::string beside = "-";
        std::string ratio = "-";
        if (figure.reference) {
            beside = number(*figure.reference) + " " + figure.unit;
            ratio = *figure.reference > 0 ? number(figure.value / *figure.reference) : "-";
        }
        const std::string aim =
            figure.aim.empty() ? "-" : figure.aim + (figure.missed ? " MISSED" : " met");
        std::printf("%-*s  %12s  %12s  %7s  %-22s  %s\n", wide, figure.what.c_str(), shown.c_str(),
                    beside.c_str(), ratio.c_str(), aim.c_str(), figure.bound.c_str());
    }
    std::fflush(stdout);
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

double milliseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    return took.count();
}

Turns inTurns(int rounds, const std::function<void()>& work, const std::function<void()>& other)
{
    std::vector<double> first;
    std::vector<double> second;
    for (int round = 0; round < rounds; ++round) {
        first.push_back(milliseconds(work));
        second.push_back(milliseconds(other));
    }
    return {median(std::move(first)), median(std::move(second))};
}

double medianOf(int rounds, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(milliseconds(work));
    return median(std::move(times));
}

bool isSmoke(int argc, char** argv)
{
    return std::any_of(argv, argv + argc,
                       [](const char* each) { return std::string_view(each) == "--smoke"; });
}

void useDiskOfBuild(const char* program)
{
    const auto folder = std::filesystem::absolute(program).parent_path() / "work";
    std::filesystem::create_directories(folder);
    setenv("TMPDIR", folder.c_str(), 1);
}

} // namespace feltbok::bench
