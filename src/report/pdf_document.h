// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <QByteArray>

#include <map>
#include <utility>
#include <vector>

namespace feltbok::report {

/// A PDF dictionary whose values stay as they were written.
class PdfDictionary
{
public:
    static Result<PdfDictionary> parse(const QByteArray& text);

    /// Keys without the slash. Empty if absent.
    QByteArray value(const QByteArray& key) const;
    void set(const QByteArray& key, const QByteArray& value);
    void remove(const QByteArray& key);
    QByteArray toBytes() const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_entries;
};

/// A PDF as its indirect objects, so that they can be changed and written again. Reads files with a
/// cross-reference table and no object streams, as QPdfWriter makes them.
class PdfDocument
{
public:
    struct Object
    {
        QByteArray value; ///< the dictionary if there is a stream
        bool hasStream = false;
        QByteArray stream; ///< as stored, filters applied
    };

    static Result<PdfDocument> parse(const QByteArray& file);

    /// Null if there is no such object.
    Object* find(int number);
    /// The object that "12 0 R" names, or null.
    Object* follow(const QByteArray& reference);
    int add(Object object);
    std::map<int, Object>& objects() { return m_objects; }
    int catalogue() const { return m_catalogue; }
    int info() const { return m_info; }

    /// Objects numbered anew in the order in which the catalogue leads to them, so that the bytes
    /// do not depend on how the numbers came about. What nothing refers to is left out.
    Result<QByteArray> write(const QByteArray& fileId) const;

private:
    std::map<int, Object> m_objects;
    int m_catalogue = 0;
    int m_info = 0;
};

} // namespace feltbok::report
