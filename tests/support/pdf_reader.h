// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace feltbok::test {

/// A value of a PDF. Asking for what it is not gives an empty one, so that a test can walk along
/// a path and check only its end.
struct PdfValue
{
    struct Name
    {
        std::string text;
    };
    struct Reference
    {
        int number = 0;
    };
    using Array = std::vector<PdfValue>;
    using Dictionary = std::map<std::string, PdfValue>;

    std::variant<std::monostate, bool, double, std::string, Name, Reference, Array, Dictionary>
        data;

    std::string name() const;   ///< "" if it is no name
    std::string string() const; ///< bytes
    std::optional<double> number() const;
    const Array& array() const;
    const Dictionary& dictionary() const;
    bool isNull() const { return data.index() == 0; }
};

struct PdfObject
{
    PdfValue value;
    bool hasStream = false;
    std::string raw; ///< the stream as stored
};

/// A reader of PDF files for tests: shares no code with what writes them, and refuses what PDF/A-1
/// refuses about the file's structure (ISO 19005-1, 6.1).
class PdfReader
{
public:
    explicit PdfReader(std::string file);

    const std::string& error() const { return m_error; } ///< "" if the structure holds
    const PdfValue& trailer() const { return m_trailer; }
    const std::map<int, PdfObject>& objects() const { return m_objects; }

    /// Follows references.
    const PdfValue& resolve(const PdfValue& value) const;
    /// The entry of a dictionary, or of the one a reference leads to; resolved.
    const PdfValue& at(const PdfValue& dictionary, const std::string& key) const;
    const PdfObject* object(const PdfValue& reference) const;
    /// Stream content without its FlateDecode.
    std::string content(const PdfObject& object) const;
    std::vector<const PdfValue*> pages() const;

private:
    friend class PdfParser;
    void read();
    std::string m_file;
    std::string m_error;
    PdfValue m_trailer;
    std::map<int, PdfObject> m_objects;
};

} // namespace feltbok::test
