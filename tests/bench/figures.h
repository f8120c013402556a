// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace feltbok::bench {

/// One line of a table. Times in milliseconds, unless the unit says otherwise.
struct Figure
{
    std::string what;
    double value = 0;
    std::optional<double> reference{}; ///< of this machine, measured in turns with `value`
    std::string aim{};
    std::string bound{}; ///< what it cannot be faster than, in words
    const char* unit = "ms";
    bool missed = false; ///< the aim was not reached in this run
};

void printTable(const char* title, const char* reference, const std::vector<Figure>& figures);

double median(std::vector<double> values);
/// Of one call.
double milliseconds(const std::function<void()>& work);

/// What two ways of doing a thing take, run in turns so that a noisy machine hits both alike.
struct Turns
{
    double value = 0;
    double reference = 0;
};
Turns inTurns(int rounds, const std::function<void()>& work, const std::function<void()>& other);
double medianOf(int rounds, const std::function<void()>& work);

/// True for `--smoke`: small sizes, to show that the program works.
bool isSmoke(int argc, char** argv);

/// Temporary folders lie in the build folder: its disk is a disk, and /tmp may be memory.
void useDiskOfBuild(const char* program);

} // namespace feltbok::bench
