// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/json_text.h"
#include "domain/licence_hours.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace feltbok::domain {

/// What keeps a visit from being finished.
struct MissingForFinish
{
    std::string_view field; ///< wire name of the field to go to
    /// `missing`, `before_start`, or `second_controller`: a reason why there is one only is due.
    std::string_view code;
    friend bool operator==(const MissingForFinish&, const MissingForFinish&) = default;
};

/// Two controllers are demanded at serving places (alkoholforskriften § 9-5). `place` is what the
/// place is licensed for, where that is known.
bool needsTwoControllers(std::string_view visitKind, std::optional<Activity> place);

/// `fields` are those of a control_visit by their wire names. Nothing found is no hindrance: a
/// report is due anyway (§ 9-6). Empty when the visit may be finished.
std::vector<MissingForFinish> missingForFinish(const json::object& fields,
                                               std::optional<Activity> place = std::nullopt);

/// Begun at 23:00 or later in the night before a Saturday or Sunday; at least a third of the
/// serving controls should be (IS-2038).
bool isNightControl(Instant startedAt);

/// A conclusion about intoxication in a text that describes no signs of it; bytes of UTF-8.
struct ConclusionHint
{
    std::size_t begin = 0;
    std::size_t length = 0;
    friend bool operator==(const ConclusionHint&, const ConclusionHint&) = default;
};

/// Facts, not conclusions: an observation that says "åpenbart påvirket" says by which signs.
/// `signs` is the observation's own field for them.
std::optional<ConclusionHint> conclusionWithoutSigns(std::string_view description,
                                                     std::string_view signs);

/// The same of a whole observation: a level from 2 up is a conclusion too, and the chosen signs
/// (`sign_codes`) count as well as written ones.
bool lacksSigns(const json::object& observation);

/// The signs by which a level is known (IS-2038), 1 to 4; none for other levels.
std::span<const std::string_view> signsOfLevel(int level);

/// Made by one controller, or none that is named.
bool isAlone(const json::object& visit);

/// Why a visit is no control of the quota (alkoholforskriften §§ 9-5, 9-7): `not_carried_out`,
/// `single_controller`; empty where it counts.
std::string_view reasonNotCounted(const json::object& visit,
                                  std::optional<Activity> place = std::nullopt);

/// The evening a control belongs to, and so its year: a night belongs to the evening it began. By
/// its start, or its end where no start was noted; nothing without either.
std::optional<Date> controlEvening(const json::object& visit);

/// Whether a method means that other authorities took part, so that they have to be named.
bool needsOtherAgencies(std::string_view method);

} // namespace feltbok::domain
