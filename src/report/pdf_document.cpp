// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/pdf_document.h"

#include <QString>

#include <functional>
#include <optional>

namespace feltbok::report {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '/' ||
           c == '%';
}

bool isRegular(char c)
{
    return !isSpace(c) && !isDelimiter(c);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Walks over PDF syntax without building anything.
class Scanner
{
public:
    explicit Scanner(const QByteArray& text, qsizetype position = 0)
        : m_text(text), m_position(position)
    {
    }

    qsizetype position() const { return m_position; }
    bool atEnd() const { return m_position >= m_text.size(); }
    char peek(qsizetype ahead = 0) const
    {
        return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : '\0';
    }

    void skipSpace()
    {
        while (!atEnd() && isSpace(peek()))
            ++m_position;
    }

    /// A token: a whole string, a name, an opening or closing bracket, or a run of regular
    /// characters. Empty at the end or on broken syntax.
    QByteArray token()
    {
        skipSpace();
        const qsizetype start = m_position;
        if (atEnd())
            return {};
        const char c = peek();
        if (c == '(') {
            if (!skipString())
                return {};
        } else if ((c == '<' && peek(1) == '<') || (c == '>' && peek(1) == '>')) {
            m_position += 2;
        } else if (c == '<') {
            const qsizetype end = m_text.indexOf('>', m_position);
            if (end < 0)
                return {};
            m_position = end + 1;
        } else if (c == '[' || c == ']') {
            ++m_position;
        } else if (c == '/') {
            ++m_position;
            skipRegular();
        } else if (isRegular(c)) {
            skipRegular();
        } else {
            return {};
        }
        return m_text.mid(start, m_position - start);
    }

    std::optional<int> number()
    {
        bool ok = false;
        const int value = token().toInt(&ok);
        return ok ? std::optional(value) : std::nullopt;
    }

    /// If "12 0 R" begins here, passes over it and returns 12.
    std::optional<int> reference()
    {
        const qsizetype start = m_position;
        if (isDigit(peek())) {
            const auto object = number();
            const auto generation = object ? number() : std::nullopt;
            if (generation == 0 && token() == "R")
                return object;
        }
        m_position = start;
        return std::nullopt;
    }

    /// A whole value with all that it holds, as text. Empty on broken syntax.
    QByteArray value()
    {
        skipSpace();
        const qsizetype start = m_position;
        if (!reference()) {
            int depth = 0;
            do {
                const QByteArray part = token();
                if (part.isEmpty())
                    return {};
                if (part == "<<" || part == "[")
                    ++depth;
                else if (part == ">>" || part == "]")
                    --depth;
            } while (depth > 0);
        }
        return m_text.mid(start, m_position - start);
    }

private:
    void skipRegular()
    {
        while (!atEnd() && isRegular(peek()))
            ++m_position;
    }

    bool skipString()
    {
        int depth = 0;
        while (!atEnd()) {
            const char c = m_text[m_position++];
            if (c == '\\')
                ++m_position;
            else if (c == '(')
                ++depth;
            else if (c == ')' && --depth == 0)
                return true;
        }
        return false;
    }

    const QByteArray& m_text;
    qsizetype m_position;
};

/// Copies a value and lets `renumber` say the new number of each object it refers to.
QByteArray withReferences(const QByteArray& value, const std::function<int(int)>& renumber)
{
    QByteArray out;
    out.reserve(value.size() + 8);
    Scanner scanner(value);
    while (!scanner.atEnd()) {
        const qsizetype start = scanner.position();
        if (const auto object = scanner.reference()) {
            out += QByteArray::number(renumber(*object)) + " 0 R";
        } else if (isSpace(scanner.peek())) {
            scanner.skipSpace();
            out += value.mid(start, scanner.position() - start);
        } else {
            const QByteArray part = scanner.token();
            if (part.isEmpty())
                return {};
            out += part;
        }
    }
    return out;
}

Error broken(const char* what)
{
    return {ErrorCode::internal, std::string("PDF: ") + what};
}

} // namespace

Result<PdfDictionary> PdfDictionary::parse(const QByteArray& text)
{
    Scanner scanner(text);
    if (scanner.token() != "<<")
        return broken("not a dictionary");
    PdfDictionary dictionary;
    for (;;) {
        const QByteArray key = scanner.token();
        if (key == ">>")
            return dictionary;
        if (!key.startsWith('/'))
            return broken("a key that is no name");
        const QByteArray value = scanner.value();
        if (value.isEmpty())
            return broken("a key without value");
        dictionary.m_entries.emplace_back(key.mid(1), value);
    }
}

QByteArray PdfDictionary::value(const QByteArray& key) const
{
    for (const auto& [name, value] : m_entries)
        if (name == key)
            return value;
    return {};
}

void PdfDictionary::set(const QByteArray& key, const QByteArray& value)
{
    for (auto& entry : m_entries) {
        if (entry.first == key) {
            entry.second = value;
            return;
        }
    }
    m_entries.emplace_back(key, value);
}

void PdfDictionary::remove(const QByteArray& key)
{
    std::erase_if(m_entries, [&](const auto& entry) { return entry.first == key; });
}

QByteArray PdfDictionary::toBytes() const
{
    QByteArray out = "<<\n";
    for (const auto& [key, value] : m_entries)
        out += '/' + key + ' ' + value + '\n';
    return out + ">>";
}

Result<PdfDocument> PdfDocument::parse(const QByteArray& file)
{
    const qsizetype startXref = file.lastIndexOf("startxref");
    if (startXref < 0)
        return broken("no startxref");
    const auto tableAt = Scanner(file, startXref + 9).number();
    if (!tableAt || *tableAt < 0 || *tableAt >= file.size())
        return broken("startxref outside the file");

    Scanner table(file, *tableAt);
    if (table.token() != "xref")
        return broken("no cross-reference table");
    std::map<int, qsizetype> offsets;
    for (;;) {
        const QByteArray head = table.token();
        if (head == "trailer")
            break;
        const int first = head.toInt();
        const auto count = table.number();
        if (!count)
            return broken("cross-reference section without count");
        for (int i = 0; i < *count; ++i) {
            const auto offset = table.number();
            const auto generation = table.number();
            const QByteArray kind = table.token();
            if (!offset || !generation || *offset < 0 || *offset >= file.size())
                return broken("cross-reference entry");
            if (kind == "n")
                offsets[first + i] = *offset;
        }
    }
    FELTBOK_ASSIGN(const PdfDictionary trailer, PdfDictionary::parse(table.value()));

    PdfDocument document;
    std::map<int, qsizetype> streams;
    for (const auto& [number, offset] : offsets) {
        Scanner scanner(file, offset);
        if (scanner.number() != number || scanner.number() != 0 || scanner.token() != "obj")
            return broken("the table points beside an object");
        Object object;
        object.value = scanner.value();
        if (object.value.isEmpty())
            return broken("an object without value");
        if (scanner.token() == "stream") {
            object.hasStream = true;
            streams[number] =
                scanner.position() + (scanner.peek() == '\r' && scanner.peek(1) == '\n' ? 2 : 1);
        }
        document.m_objects.emplace(number, std::move(object));
    }
    // Lengths may be objects of their own, so that they are known only now.
    for (const auto& [number, start] : streams) {
        Object& object = document.m_objects[number];
        FELTBOK_ASSIGN(PdfDictionary dictionary, PdfDictionary::parse(object.value));
        QByteArray length = dictionary.value("Length");
        if (const Object* indirect = document.follow(length))
            length = indirect->value;
        bool ok = false;
        const int size = length.toInt(&ok);
        if (!ok || size < 0 || start + size > file.size())
            return broken("a stream of unknown length");
        object.stream = file.mid(start, size);
        dictionary.remove("Length");
        object.value = dictionary.toBytes();
    }

    const QByteArray root = trailer.value("Root");
    const QByteArray info = trailer.value("Info");
    document.m_catalogue = Scanner(root).reference().value_or(0);
    document.m_info = Scanner(info).reference().value_or(0);
    if (!document.find(document.m_catalogue) || !document.find(document.m_info))
        return broken("no catalogue or no information dictionary");
    return document;
}

PdfDocument::Object* PdfDocument::find(int number)
{
    const auto found = m_objects.find(number);
    return found == m_objects.end() ? nullptr : &found->second;
}

PdfDocument::Object* PdfDocument::follow(const QByteArray& reference)
{
    const auto number = Scanner(reference).reference();
    return number ? find(*number) : nullptr;
}

int PdfDocument::add(Object object)
{
    const int number = m_objects.empty() ? 1 : m_objects.rbegin()->first + 1;
    m_objects.emplace(number, std::move(object));
    return number;
}

Result<QByteArray> PdfDocument::write(const QByteArray& fileId) const
{
    std::map<int, int> newNumbers;
    std::vector<int> order;
    const auto renumber = [&](int old) {
        const auto [entry, isNew] = newNumbers.try_emplace(old, int(order.size()) + 1);
        if (isNew)
            order.push_back(old);
        return entry->second;
    };
    const int root = renumber(m_catalogue);
    const int info = renumber(m_info);

    // PDF/A-1 asks for a comment of four bytes above 127 in the second line, so that the file
    // passes for binary (ISO 19005-1, 6.1.2).
    QByteArray out = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    std::vector<qsizetype> offsets;
    for (std::size_t i = 0; i < order.size(); ++i) { // grows while it runs
        const auto found = m_objects.find(order[i]);
        if (found == m_objects.end())
            return broken("a reference to nothing");
        const Object& object = found->second;
        QByteArray value = object.value;
        if (object.hasStream) {
            FELTBOK_ASSIGN(PdfDictionary dictionary, PdfDictionary::parse(value));
            dictionary.set("Length", QByteArray::number(object.stream.size()));
            value = dictionary.toBytes();
        }
        value = withReferences(value, renumber);
        if (value.isEmpty())
            return broken("an object that cannot be written");
        offsets.push_back(out.size());
        out += QByteArray::number(int(i) + 1) + " 0 obj\n" + value;
        if (object.hasStream)
            out += "\nstream\n" + object.stream + "\nendstream";
        out += "\nendobj\n";
    }

    const qsizetype table = out.size();
    const QByteArray count = QByteArray::number(qsizetype(order.size()) + 1);
    out += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        out += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    const QByteArray id = '<' + fileId.toHex() + '>';
    out += "trailer\n<<\n/Size " + count + "\n/Root " + QByteArray::number(root) + " 0 R\n/Info " +
           QByteArray::number(info) + " 0 R\n/ID [" + id + ' ' + id + "]\n>>\nstartxref\n" +
           QByteArray::number(table) + "\n%%EOF\n";
    return out;
}

} // namespace feltbok::report
