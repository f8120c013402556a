// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Who may do what, written by hand from protocol.md §6 ("Who may write what") and §8 ("Who sees
// what"); nothing here is taken from the server's own tables. All records are in municipality 9901.

#pragma once

#include <array>
#include <string_view>

namespace feltbok::test::matrix {

/// Somebody who asks, each a column below. "Named" is in `controllers` of every visit, in `users`
/// of the stock location and in `assigned` of the referral: that alone must give nothing.
struct Who
{
    char letter;
    std::string_view name;
    std::string_view roles; ///< with spaces between
    std::string_view municipality;
    bool isHealth; ///< side of the device
    bool isNamed;
    bool isFormer; ///< the grants are taken again
};
inline constexpr auto people = std::to_array<Who>({
    {'C', "inspector, author of the visits", "inspector", "9901", false, true, false},
    {'I', "inspector of no visit", "inspector", "9901", false, false, false},
    {'S', "case handler", "case_handler", "9901", false, true, false},
    {'B', "inspector of both sides", "inspector outreach_worker", "9901", false, true, false},
    {'K', "distributor who keeps the stock", "naloxone_distributor", "9901", true, true, false},
    {'D', "distributor of no stock", "naloxone_distributor", "9901", true, false, false},
    {'W', "outreach worker, author", "outreach_worker", "9901", true, false, false},
    {'O', "outreach worker, not assigned", "outreach_worker", "9901", true, false, false},
    {'A', "outreach worker, assigned", "outreach_worker", "9901", true, true, false},
    {'L', "health lead", "health_lead", "9901", true, true, false},
    {'H', "outreach worker of both sides", "inspector outreach_worker", "9901", true, true, false},
    {'a', "administrator", "admin", "9901", false, true, false},
    {'f', "inspector whose grant ended", "inspector", "9901", false, true, true},
    {'g', "outreach worker whose grant ended", "outreach_worker", "9901", true, true, true},
    {'i', "inspector elsewhere", "inspector", "9902", false, true, false},
    {'s', "case handler elsewhere", "case_handler", "9902", false, true, false},
    {'k', "distributor elsewhere", "naloxone_distributor", "9902", true, true, false},
    {'w', "outreach worker elsewhere", "outreach_worker", "9902", true, true, false},
    {'l', "health lead elsewhere", "health_lead", "9902", true, true, false},
    {'m', "administrator elsewhere", "admin", "9902", false, true, false},
});
inline constexpr std::string_view columns = "CISB KDWOALH afg iskwlm";

/// What is there to be seen. r: whole, through pull, history, `read` and `erase`; p: reduced, in a
/// pull alone; a point: as if it were not there.
struct Thing
{
    std::string_view name;
    std::string_view collection;
    std::string_view seen;
};
inline constexpr auto things = std::to_array<Thing>({
    //                                               CISB KDWOALH afg iskwlm
    {"premises", "premises", "rrrr ....... ... ......"},
    {"licence", "licence", "rrrr ....... ... ......"},
    {"checklist", "checklist", "rrrr ....... ... ......"},
    {"assignment", "assignment", "rrrr ....... ... ......"},
    {"plan target", "plan_target", "rrrr ....... ... ......"},
    {"legal rule", "legal_rule", "rrrr ....... ... ......"},
    {"premises summary", "premises_summary", "rrrr ....... ... ......"},
    {"plan summary", "plan_summary", "rrrr ....... ... ......"},
    {"alcohol colleague", "colleague", "rrrr ....... ... ......"},
    {"decision", "decision", "..r. ....... ... ......"},
    {"parked premises", "parked", "..r. ....... ... ......"},
    {"draft", "control_visit", "r..r ....... ... ......"},
    {"draft observation", "observation", "r..r ....... ... ......"},
    {"draft conflict", "conflict", "r..r ....... ... ......"},
    {"draft parked", "parked", "r..r ....... ... ......"},
    {"draft refused", "parked", ".r.. ....... ... ......"},
    {"visit", "control_visit", "r.rr ....... ... ......"},
    {"observation", "observation", "r.rr ....... ... ......"},
    {"addendum", "addendum", "r.rr ....... ... ......"},
    {"confirmation", "confirmation", "r.rr ....... ... ......"},
    {"assessment", "assessment", "r.rr ....... ... ......"},
    {"conflict", "conflict", "r.rr ....... ... ......"},
    {"parked", "parked", "r.rr ....... ... ......"},
    //                                               CISB KDWOALH afg iskwlm
    {"zone", "zone", ".... rrrrrrr ... ......"},
    {"location", "stock_location", ".... rrrrrrr ... ......"},
    {"product", "naloxone_product", ".... rrrrrrr ... ......"},
    {"inhabitants", "inhabitants", ".... rrrrrrr ... ......"},
    {"recall", "stock_recall", ".... rrrrrrr ... ......"},
    {"recall answer", "recall_answer", ".... rrrrrrr ... ......"},
    {"health colleague", "colleague", ".... rrrrrrr ... ......"},
    {"alert", "alert", ".... rrrrrrr ... ......"},
    {"alert draft", "alert", ".... r....r. ... ......"},
    {"movement", "stock_movement", ".... r.rrrrr ... ......"},
    {"reading", "storage_reading", ".... r.rrrrr ... ......"},
    {"handout", "naloxone_handout", ".... ..rrrrr ... ......"},
    {"keeper's handout", "naloxone_handout", ".... r.rrrrr ... ......"},
    {"overdose", "overdose_event", ".... ..rrrrr ... ......"},
    {"overdose conflict", "conflict", ".... ..rrrrr ... ......"},
    {"overdose parked", "parked", ".... ..rrrrr ... ......"},
    {"patrol", "patrol", ".... ..rrr.r ... ......"},
    {"contact", "outreach_contact", ".... ..rrrpr ... ......"},
    {"contact conflict", "conflict", ".... ..rrr.r ... ......"},
    {"referral", "referral", ".... ..r.r.r ... ......"},
    {"outreach summary", "outreach_summary", ".... .....r. ... ......"},
    {"figure export", "figure_export", ".... .....r. ... ......"},
    {"refused of both sides", "parked", ".... ......r ... ......"},
});

/// How a change is answered: a applied; n not_permitted, as for what is not there; l
/// record_locked; s stale (one may, but not on this base); m illegal_status, the field for it
/// missing (one may finish); i illegal_status; and refusals of what one sees with the field: u
/// not_permitted user, v not_permitted undone_at, c not_permitted comment.
struct Change
{
    std::string_view action;
    std::string_view thing;
    std::string_view set; ///< what is there already, so that nothing is changed
    std::string_view answers;
    bool knowsFinish = false; ///< its base is the record's version, not 0
    bool isResolve = false;
};
inline constexpr auto changes = std::to_array<Change>({
    //                                                       CISB KDWOALH afg iskwlm
    {"update", "premises", R"({"name":"Kro"})", "nnan nnnnnnn nnn nnnnnn"},
    {"update", "licence", R"({"licence_kind":"skjenk_alminnelig"})", "nnan nnnnnnn nnn nnnnnn"},
    {"update", "checklist", R"({"note":"x"})", "nnan nnnnnnn nnn nnnnnn"},
    {"update", "assignment", R"({"note":"x"})", "nnan nnnnnnn nnn nnnnnn"},
    {"update", "plan target", R"({"basis":"x"})", "nnan nnnnnnn nnn nnnnnn"},
    {"update", "legal rule", R"({"basis":"x"})", "nnan nnnnnnn nnn nnnnnn"},
    {"update", "premises summary", R"({"risk":1})", "nnnn nnnnnnn nnn nnnnnn"},
    {"update", "plan summary", R"({"places":9})", "nnnn nnnnnnn nnn nnnnnn"},
    {"update", "alcohol colleague", R"({"name":"x"})", "nnnn nnnnnnn nnn nnnnnn"},
    {"update", "decision", R"({"text":"x"})", "nnan nnnnnnn nnn nnnnnn"},
    {"update", "draft", R"({"staff_count":3})", "anna nnnnnnn nnn nnnnnn"},
    {"finish", "draft", R"({"status":"finished"})", "mnnm nnnnnnn nnn nnnnnn"},
    {"the office's field", "draft", R"({"comment":null})", "cnnc nnnnnnn nnn nnnnnn"},
    {"update", "draft observation", R"({"description":"x"})", "anna nnnnnnn nnn nnnnnn"},
    {"update", "draft conflict", R"({"open":true})", "nnnn nnnnnnn nnn nnnnnn"},
    {"update", "draft parked", R"({"open":true})", "nnnn nnnnnnn nnn nnnnnn"},
    {"late update", "visit", R"({"staff_count":3})", "anla nnnnnnn nnn nnnnnn"},
    {"correct", "visit", R"({"staff_count":3})", "lnll nnnnnnn nnn nnnnnn", true},
    {"the office's field", "visit", R"({"comment":null})", "lnal nnnnnnn nnn nnnnnn", true},
    {"late update", "observation", R"({"description":"x"})", "anna nnnnnnn nnn nnnnnn"},
    {"correct", "observation", R"({"description":"x"})", "lnnl nnnnnnn nnn nnnnnn", true},
    {"update", "addendum", R"({"text":"x"})", "anna nnnnnnn nnn nnnnnn"},
    {"update", "confirmation", R"({"at":"2026-11-20T23:00:00.000Z"})", "annu nnnnnnn nnn nnnnnn"},
    {"update", "assessment", R"({"reason":"x"})", "nnan nnnnnnn nnn nnnnnn"},
    {"resolve", "draft conflict", R"({"value":4})", "snns nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "conflict", R"({"value":4})", "snss nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "parked premises", R"({"value":4})", "nnsn nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "draft parked", R"({"value":4})", "snns nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "draft refused", R"({"value":4})", "nsnn nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "parked", R"({"value":4})", "snss nnnnnnn nnn nnnnnn", false, true},
    //                                                       CISB KDWOALH afg iskwlm
    {"update", "zone", R"({"name":"x"})", "nnnn nnnnnan nnn nnnnnn"},
    {"update", "location", R"({"name":"x"})", "nnnn nnnnnan nnn nnnnnn"},
    {"update", "product", R"({"name":"x"})", "nnnn nnnnnan nnn nnnnnn"},
    {"update", "inhabitants", R"({"basis":"x"})", "nnnn nnnnnan nnn nnnnnn"},
    {"update", "recall", R"({"reason":"x"})", "nnnn nnnnnan nnn nnnnnn"},
    {"update", "recall answer", R"({"note":"x"})", "nnnn anaaaaa nnn nnnnnn"},
    {"update", "health colleague", R"({"name":"x"})", "nnnn nnnnnnn nnn nnnnnn"},
    {"update", "alert", R"({"effect":"x"})", "nnnn nnnnnan nnn nnnnnn"},
    {"update", "alert draft", R"({"effect":"x"})", "nnnn annnnan nnn nnnnnn"},
    {"update", "movement", R"({"note":"x"})", "nnnn anaaaaa nnn nnnnnn"},
    {"correct", "movement", R"({"doses":9})", "nnnn lnlllll nnn nnnnnn"},
    {"update", "reading", R"({"note":"x"})", "nnnn anaaaaa nnn nnnnnn"},
    {"update", "handout", R"({"note":"x"})", "nnnn nnaaana nnn nnnnnn"},
    {"undo", "handout", R"({"undone_at":null})", "nnnn nnavvav nnn nnnnnn"},
    {"update", "keeper's handout", R"({"note":"x"})", "nnnn anaaana nnn nnnnnn"},
    {"undo", "keeper's handout", R"({"undone_at":null})", "nnnn anvvvav nnn nnnnnn"},
    {"update", "overdose", R"({"note":"x"})", "nnnn nnaaana nnn nnnnnn"},
    {"undo", "overdose", R"({"undone_at":null})", "nnnn nnavvav nnn nnnnnn"},
    {"update", "patrol", R"({"note":"x"})", "nnnn nnaaana nnn nnnnnn"},
    {"update", "contact", R"({"note":"x"})", "nnnn nnaaana nnn nnnnnn"},
    {"update", "referral", R"({"to":"nav"})", "nnnn nnanana nnn nnnnnn"},
    {"update", "outreach summary", R"({"patrols":9})", "nnnn nnnnnnn nnn nnnnnn"},
    {"update", "figure export", R"({"year":2026})", "nnnn nnnnnnn nnn nnnnnn"},
    {"resolve", "overdose conflict", R"({"value":1})", "nnnn nnsssns nnn nnnnnn", false, true},
    {"resolve", "contact conflict", R"({"value":1})", "nnnn nnsssns nnn nnnnnn", false, true},
    {"resolve", "overdose parked", R"({"value":1})", "nnnn nnsssss nnn nnnnnn", false, true},
    {"resolve", "refused of both sides", R"({"value":1})", "nnnn nnnnnns nnn nnnnnn", false, true},
});

/// What a new record is answered, here and in the other municipality. `parent` hangs on a thing
/// above, or names one's own id as `user`. In 9902 there is nothing for it to hang on.
struct Creation
{
    std::string_view collection;
    std::string_view set;
    std::string_view parents; ///< "visit=draft location=location"
    std::string_view here;
    std::string_view elsewhere;
};
inline constexpr std::string_view nobody = "nnnn nnnnnnn nnn nnnnnn";
inline constexpr auto creations = std::to_array<Creation>({
    //                               CISB KDWOALH afg iskwlm    CISB KDWOALH afg iskwlm
    {"premises", R"({"name":"Ny"})", "", "nnan nnnnnnn nnn nnnnnn", "nnnn nnnnnnn nnn nannnn"},
    {"licence", R"({"licence_kind":"vinmonopol"})", "", "nnan nnnnnnn nnn nnnnnn",
     "nnnn nnnnnnn nnn nannnn"},
    {"checklist", R"({"note":"x"})", "", "nnan nnnnnnn nnn nnnnnn", "nnnn nnnnnnn nnn nannnn"},
    {"assignment", R"({"note":"x"})", "", "nnan nnnnnnn nnn nnnnnn", "nnnn nnnnnnn nnn nannnn"},
    {"plan_target", R"({"basis":"x"})", "", "nnan nnnnnnn nnn nnnnnn", "nnnn nnnnnnn nnn nannnn"},
    {"legal_rule", R"({"basis":"x"})", "", "nnan nnnnnnn nnn nnnnnn", "nnnn nnnnnnn nnn nannnn"},
    {"decision", R"({"text":"x"})", "", "nnan nnnnnnn nnn nnnnnn", "nnnn nnnnnnn nnn nannnn"},
    {"control_visit", R"({"staff_count":3})", "", "aana nnnnnnn nnn nnnnnn",
     "nnnn nnnnnnn nnn annnnn"},
    {"observation", R"({"description":"x"})", "visit=draft", "anna nnnnnnn nnn nnnnnn", nobody},
    {"addendum", R"({"text":"x"})", "visit=draft", "anna nnnnnnn nnn nnnnnn", nobody},
    {"confirmation", R"({"at":"2026-11-20T23:00:00.000Z"})", "visit=draft user=", //
     "anna nnnnnnn nnn nnnnnn", nobody},
    {"assessment", R"({"reason":"x"})", "observation=observation", "nnan nnnnnnn nnn nnnnnn",
     nobody},
    {"premises_summary", R"({"risk":1})", "", nobody, nobody},
    {"plan_summary", R"({"year":2026})", "", nobody, nobody},
    {"outreach_summary", R"({"patrols":1})", "", nobody, nobody},
    {"colleague", R"({"name":"x"})", "", nobody, nobody},
    {"conflict", R"({"open":true})", "record=draft", nobody, nobody},
    {"parked", R"({"open":true})", "record=draft", nobody, nobody},
    //                               CISB KDWOALH afg iskwlm    CISB KDWOALH afg iskwlm
    {"zone", R"({"name":"x"})", "", "nnnn nnnnnan nnn nnnnnn", "nnnn nnnnnnn nnn nnnnan"},
    {"stock_location", R"({"name":"x"})", "", "nnnn nnnnnan nnn nnnnnn", "nnnn nnnnnnn nnn nnnnan"},
    {"naloxone_product", R"({"name":"x"})", "", "nnnn nnnnnan nnn nnnnnn",
     "nnnn nnnnnnn nnn nnnnan"},
    {"inhabitants", R"({"year":2025})", "", "nnnn nnnnnan nnn nnnnnn", "nnnn nnnnnnn nnn nnnnan"},
    {"stock_recall", R"({"lot":"B1"})", "", "nnnn nnnnnan nnn nnnnnn", "nnnn nnnnnnn nnn nnnnan"},
    {"figure_export", R"({"year":2025})", "", "nnnn nnnnnan nnn nnnnnn", "nnnn nnnnnnn nnn nnnnan"},
    {"stock_movement",
     R"({"product":"ventizolve","lot":"A12","expiry":"2028-05-31","entry_type":"mottak","doses":1,)"
     R"("at":"2026-11-20T21:00:00.000Z"})",
     "location=location", "nnnn anaaaaa nnn nnnnnn", nobody},
    {"storage_reading", R"({"celsius":5})", "location=location", "nnnn anaaaaa nnn nnnnnn", nobody},
    {"recall_answer", R"({"note":"x"})", "location=location recall=recall",
     "nnnn anaaaaa nnn nnnnnn", nobody},
    {"naloxone_handout", R"({"note":"x"})", "", "nnnn aaaaana nnn nnnnnn",
     "nnnn nnnnnnn nnn nnaann"},
    {"overdose_event", R"({"note":"x"})", "", "nnnn aaaaana nnn nnnnnn", "nnnn nnnnnnn nnn nnaann"},
    {"patrol", R"({"note":"x"})", "", "nnnn nnaaana nnn nnnnnn", "nnnn nnnnnnn nnn nnnann"},
    {"outreach_contact", R"({"note":"x"})", "patrol=patrol", "nnnn nnaaana nnn nnnnnn", nobody},
    {"referral", R"({"to":"nav"})", "", "nnnn nnaaana nnn nnnnnn", "nnnn nnnnnnn nnn nnnann"},
    {"alert", R"({"effect":"x"})", "", "nnnn aaaaaaa nnn nnnnnn", "nnnn nnnnnnn nnn nnaaan"},
});

/// Photos, named by one record each. The health side takes none.
struct Photo
{
    std::string_view thing;
    std::string_view seen;
};
inline constexpr auto photos = std::to_array<Photo>({
    {"draft", "r..r ....... ... ......"},
    {"visit", "r.rr ....... ... ......"},
});

/// Every operation of the OpenAPI document, and what it answers to whoever holds a token for
/// something that is not there.
struct Endpoint
{
    std::string_view name;
    bool needsToken;
    int status;
};
inline constexpr auto endpoints = std::to_array<Endpoint>({
    {"POST /v1/enrol", false, 400},
    {"POST /v1/token", false, 415},
    {"GET /v1/device", true, 200},
    {"POST /v1/push", true, 200},
    {"GET /v1/pull", true, 200},
    {"GET /v1/records/{id}/history", true, 404},
    {"HEAD /v1/attachments/{sha256}", true, 404},
    {"PATCH /v1/attachments/{sha256}", true, 404},
    {"GET /v1/attachments/{sha256}", true, 404},
    {"GET /v1/openapi.json", false, 200},
    {"GET /healthz", false, 200},
    {"GET /readyz", false, 200},
});

/// Who has no way in: the answer of every endpoint that needs a token.
struct Stranger
{
    std::string_view name;
    int status;
    std::string_view code;
};
inline constexpr auto strangers = std::to_array<Stranger>({
    {"no token", 401, "bad_token"},
    {"unknown token", 401, "bad_token"},
    {"token that ran out", 401, "bad_token"},
    {"device replaced by another", 401, "bad_token"},
    {"revoked device", 403, "device_revoked"},
    {"device to be wiped", 403, "device_revoked"},
});

} // namespace feltbok::test::matrix
