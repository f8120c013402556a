// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "import_samples.h"

#include "server/import/hours_import.h"
#include "server/import/licence_import.h"
#include "server/import/text_encoding.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>

namespace feltbok::test {

namespace {

using namespace feltbok::server;

std::string fileText(const char* name)
{
    std::ifstream file(std::string(FELTBOK_TEST_DATA) + "/" + name, std::ios::binary);
    if (!file)
        std::abort();
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

} // namespace

const char* const licenceHeader = "Bevillingsnummer;Organisasjonsnummer;Innehaver;Sted;Adresse;"
                                  "Postnr;Poststed;Kommunenr;Tillatelsestype;Varegrupper;"
                                  "Gyldig fra;Gyldig til\n";

std::string licenceSample()
{
    return fileText("bevillinger-tbr.csv");
}

std::string hoursSample()
{
    return fileText("skjenketider-lokalt.csv");
}

std::string windows1252(std::string_view utf8)
{
    std::string out;
    while (!utf8.empty()) {
        const char32_t wanted = takeCodePoint(utf8);
        char found = '?';
        for (int byte = 0; byte < 256; ++byte) {
            const char c = static_cast<char>(byte);
            std::string decoded = utf8FromWindows1252({&c, 1});
            std::string_view rest = decoded;
            if (takeCodePoint(rest) == wanted && wanted != 0xFFFD)
                found = c;
        }
        out.push_back(found);
    }
    return out;
}

std::string utf16Le(std::string_view utf8)
{
    std::string out = "\xFF\xFE";
    const auto unit = [&](char32_t value) {
        out.push_back(static_cast<char>(value & 0xFF));
        out.push_back(static_cast<char>(value >> 8));
    };
    while (!utf8.empty()) {
        const char32_t c = takeCodePoint(utf8);
        if (c < 0x10000) {
            unit(c);
        } else {
            unit(0xD800 + ((c - 0x10000) >> 10));
            unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return out;
}

ImportContext makeContext(std::size_t used)
{
    ImportContext out;
    out.municipality = "9901";
    out.today = *parseIsoDate("2026-11-20");
    out.newId = [next = std::make_shared<std::uint32_t>(static_cast<std::uint32_t>(used))] {
        UuidBytes bytes{};
        const std::uint32_t value = ++*next;
        for (std::size_t i = 0; i < 4; ++i)
            bytes[15 - i] = static_cast<std::uint8_t>(value >> (8 * i));
        bytes[6] = 0x70;
        bytes[8] = 0x80;
        return RecordId(bytes);
    };
    return out;
}

ExistingRegister applied(const ImportPlan& plan, ExistingRegister existing)
{
    for (const auto& change : plan.changes) {
        auto& records = change.collection == domain::Collection::premises ? existing.premises
                                                                          : existing.licences;
        auto at = std::find_if(records.begin(), records.end(),
                               [&](const auto& record) { return record.id == change.record; });
        if ((at == records.end()) != change.isNew)
            std::abort();
        if (at == records.end())
            at = records.insert(records.end(), ExistingRecord{change.record, {}});
        for (const auto& [name, value] : change.set) {
            if (value.is_null())
                at->fields.erase(name);
            else
                at->fields[name] = value;
        }
        for (const auto& [name, values] : change.remove)
            for (const auto& value : values.as_array()) {
                auto& set = at->fields[name].as_array();
                set.erase(std::find(set.begin(), set.end(), value));
            }
        for (const auto& [name, values] : change.add)
            for (const auto& value : values.as_array()) {
                auto& set = at->fields[name];
                if (!set.is_array())
                    set = json::array();
                set.as_array().push_back(value);
            }
    }
    return existing;
}

namespace {

using Parse = Result<ParsedRows> (*)(TableReader&, std::string_view);
using Plan = Result<ImportPlan> (*)(const ParsedRows&, const ImportContext&,
                                    const ExistingRegister&);

Result<ImportPlan> import(std::string text, Parse parse, Plan plan,
                          const ExistingRegister& existing)
{
    FELTBOK_ASSIGN(TableReader table, TableReader::open(textSource(std::move(text))));
    FELTBOK_ASSIGN(const ParsedRows rows, parse(table, "9901"));
    return plan(rows, makeContext(existing.premises.size() + existing.licences.size()), existing);
}

} // namespace

Result<ImportPlan> importLicences(std::string text, const ExistingRegister& existing)
{
    return import(std::move(text), parseLicences, planLicences, existing);
}

Result<ImportPlan> importHours(std::string text, const ExistingRegister& existing)
{
    return import(std::move(text), parseHours, planHours, existing);
}

std::string tableText(const std::vector<std::vector<std::string>>& rows, char separator,
                      std::string_view lineEnd, bool quoteAll)
{
    std::string out;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                out.push_back(separator);
            const std::string special = std::string("\"\r\n") + separator;
            if (!quoteAll && row[i].find_first_of(special) == std::string::npos) {
                out += row[i];
                continue;
            }
            out.push_back('"');
            for (const char c : row[i])
                out += c == '"' ? std::string("\"\"") : std::string(1, c);
            out.push_back('"');
        }
        out += lineEnd;
    }
    return out;
}

const ExistingRecord& recordWith(const std::vector<ExistingRecord>& records, std::string_view field,
                                 std::string_view value)
{
    for (const auto& record : records)
        if (findString(record.fields, field) == value)
            return record;
    std::abort();
}

std::string licenceRow(std::string_view number, std::string_view org, std::string_view place,
                       std::string_view address, std::string_view kind, std::string_view groups,
                       std::string_view from, std::string_view to, std::string_view municipality)
{
    std::string out;
    for (const auto cell :
         {number, org, std::string_view("Innehaver AS"), place, address, std::string_view("8283"),
          std::string_view("Prøvevik"), municipality, kind, groups, from})
        out += std::string(cell) + ";";
    return out + std::string(to) + "\n";
}

} // namespace feltbok::test
