// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string_view>

namespace feltbok::domain::health {

/// The languages of the guide: those of the app, and those of the people who are taught.
enum class GuideLanguage { bokmaal, nynorsk, northernSaami, english };
std::span<const GuideLanguage> guideLanguages();
/// As ISO 639-1: "nb", "nn", "se", "en".
std::string_view toString(GuideLanguage language);
std::optional<GuideLanguage> guideLanguageFromText(std::string_view text);
/// The language's name in itself.
std::string_view nameOf(GuideLanguage language);

/// What stands on the guide beside its steps.
enum class GuideWord {
    title,         ///< "Overdose now"
    callNumber,    ///< "Call 113"
    sprayGiven,    ///< the button that starts the clock
    sprayAgain,    ///< the same after the first dose
    notGiven,      ///< beside the clock before the first dose
    sinceSpray,    ///< beside the running clock
    secondFrom,    ///< "Second dose from 2:00"
    secondNow,     ///< it is time for it
    stopClock,     ///< the clock goes back to nothing
    aboveTraining, ///< "What to do at an overdose"
};
std::string_view wordOf(GuideWord word, GuideLanguage language);

struct GuideText
{
    std::string_view title;
    std::span<const std::string_view> lines;
};

/// What is to be known or done at an overdose, in its order (nalokson.uio.no, helsenorge.no).
struct GuideStep
{
    std::string_view code; ///< of naloxone_handout.training
    /// It is part of what is done there and then; else of the training alone.
    bool isUrgent = false;
    std::string_view iconName;
    std::span<const GuideText> texts; ///< in the order of guideLanguages()

    const GuideText& in(GuideLanguage language) const { return texts[std::size_t(language)]; }
};
std::span<const GuideStep> overdoseGuide();

/// When a second dose may be given where the first one has not helped: the same for the products
/// of the programme (Nyxoid 1.8 mg, UK product text 2021: after two to three minutes).
inline constexpr std::chrono::seconds secondDoseFrom{120};
inline constexpr std::chrono::seconds secondDoseTo{180};

} // namespace feltbok::domain::health
