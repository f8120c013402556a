// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/overdose_guide.h"

#include "domain/schema.h"

#include <QtTest>

#include <set>

using namespace feltbok::domain;
using namespace feltbok::domain::health;

class OverdoseGuideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is ticked off at a hand-out is what the guide teaches, all of it and nothing else.
    void theStepsAreTheTrainingListInItsOrder()
    {
        const auto* field = schemaOf(Collection::naloxoneHandout).field("training");
        QVERIFY(field != nullptr);
        QCOMPARE(overdoseGuide().size(), field->codes.size());
        for (std::size_t i = 0; i < field->codes.size(); ++i)
            QVERIFY(overdoseGuide()[i].code == field->codes[i]);
    }
    void everyLanguageHasEveryStepOnce()
    {
        for (const auto& step : overdoseGuide()) {
            QCOMPARE(step.texts.size(), guideLanguages().size());
            std::set<std::string_view> firstLines;
            for (const auto language : guideLanguages()) {
                QVERIFY(!step.in(language).title.empty());
                QCOMPARE(step.in(language).lines.size(), step.texts[0].lines.size());
                for (const auto line : step.in(language).lines)
                    QVERIFY(!line.empty() && line.size() <= 110);
                firstLines.insert(step.in(language).lines.front());
            }
            QCOMPARE(firstLines.size(), guideLanguages().size()); // none stands in for another
        }
    }
    void theNumbersAreTheSameInEveryLanguage()
    {
        const auto holds = [](const GuideText& text, std::string_view number) {
            if (text.title.find(number) != std::string_view::npos)
                return true;
            for (const auto line : text.lines)
                if (line.find(number) != std::string_view::npos)
                    return true;
            return false;
        };
        for (const auto language : guideLanguages()) {
            QVERIFY(holds(overdoseGuide()[1].in(language), "113"));
            QVERIFY(holds(overdoseGuide()[3].in(language), "30 : 2"));
            QVERIFY(holds(overdoseGuide()[4].in(language), "2–3"));
            QVERIFY(holds(overdoseGuide()[6].in(language), "3–8"));
            QVERIFY(wordOf(GuideWord::callNumber, language).ends_with("113"));
            QVERIFY(wordOf(GuideWord::secondFrom, language).find("2:00") != std::string_view::npos);
            QVERIFY(!wordOf(GuideWord::aboveTraining, language).empty());
            QVERIFY(guideLanguageFromText(toString(language)) == language);
        }
        QVERIFY(!guideLanguageFromText("no"));
    }
};

QTEST_APPLESS_MAIN(OverdoseGuideTest)
#include "overdose_guide_test.moc"
