// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "simulation/planted.h"

#include "base/planted_bug.h"
#include "simulation/must.h"

#include <algorithm>

namespace feltbok {
namespace {

std::string planted;

} // namespace

bool isPlanted(std::string_view bug)
{
    return bug == planted;
}

namespace simulation {
namespace {

constexpr PlantedBug bugs[] = {
    // The server's.
    {"no_duplicate_check", "an operation that is there is applied again", 1, 2},
    {"receipt_before_commit", "the receipt is given though the commit failed", 6, 5},
    {"commit_not_synced", "a commit may still be lost with the power", 1, 5},
    {"plain_sequence_cursor", "the cursor is that of a later moment than the page", 65, 3},
    {"grants_unnoticed", "a cursor outlives a change of grants", 6, 7},
    {"gap_accepted", "an operation is taken though one before it is missing", 0, 1},
    {"base_ignored", "the version on which an edit was made is not looked at", 4, 6},
    {"third_value_lost", "a later value does not come into an open conflict", 6, 6},
    {"late_answer_taken", "a conflict that moved on is resolved all the same", 0, 6},
    {"parked_dropped", "nobody is told of a parked operation", 2, 8},
    {"gone_not_told", "who loses sight of a record is not told", 29, 7},
    {"drafts_for_all", "a draft is seen by everybody in the municipality", 1, 7},
    {"dependants_stay", "what hangs on a visit does not move with it", 29, 7},
    {"erased_returns", "an erased id takes content again", 7, 10},
    {"page_without_end", "a page is not cut at its limit", 1, 12},
    {"revocation_not_replayed", "a restore gives revoked devices back", 102, 11},
    {"erasure_not_replayed", "a restore gives erased records back", 50, 11},
    // The device's.
    {"delivered_before_receipt", "delivered is committed before the receipt is", 0, 5},
    {"cursor_before_page", "the cursor is committed before the page is", 7, 7},
    {"base_raised", "an edit is sealed on the version of its sealing", 34, 6},
    {"pull_hides_unsent", "a pull shows the server's value over unsent work", 26, 1},
    {"own_parked_dropped", "a parked operation is deleted where it was made", 2, 8},
    {"unsent_left_behind", "a new enrolment forgets what was unsent", 713, 1},
    {"reset_drops_unsent", "a pull from the start removes what waits", 99, 1},
    {"restore_unnoticed", "that the server holds less than before changes nothing", 3, 11},
    {"photos_not_doubted", "a restored server is believed to have every photo", 100, 11},
    {"photo_swept_early", "a photo is swept before the server has it", 46, 9},
};

} // namespace

std::span<const PlantedBug> plantedBugs()
{
    return bugs;
}

void plant(std::string_view name)
{
    if (!name.empty() && std::ranges::find(bugs, name, &PlantedBug::name) == std::end(bugs))
        fail("no such bug: " + std::string(name));
    planted = name;
}

} // namespace simulation
} // namespace feltbok
