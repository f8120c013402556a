// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// A case bundle as somebody hands it in: its last line, and the payloads on the others.

#include "base/json_text.h"
#include "fuzz/fuzz_target.h"
#include "server/bundle/bundle_format.h"

using namespace feltbok;
using namespace feltbok::fuzz;
using namespace feltbok::server;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto text = textOf(data, size);
    while (!text.empty()) {
        const auto line = takeLine(text);
        if (const auto seal = readSeal(line)) {
            require(seal->manifest.lines.size() <= maxBundleLines);
            for (const auto& each : seal->manifest.lines) {
                require(isSha256Text(each.sha256));
                (void)describe(each.name);
                (void)encodeLineName(each.name);
            }
        }
        if (const auto value = parseJson(line)) {
            std::vector<std::string> named;
            collectAttachmentNames(*value, named);
            for (const auto& each : named)
                require(isSha256Text(each));
        }
    }
    return 0;
}
