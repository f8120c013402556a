// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/pdf_a.h"
#include "report/report_look.h"
#include "report/report_texts.h"

class QPdfWriter;
class QPainter;

namespace feltbok::report {

/// A document on the municipality's paper: letterhead, numbered pages, headings, named values.
/// Drawn twice, for the first time tells how many pages there are.
class ReportDocument
{
public:
    explicit ReportDocument(const ReportTexts& texts) : m_texts(texts) {}
    virtual ~ReportDocument() = default;
    ReportDocument(const ReportDocument&) = delete;
    ReportDocument& operator=(const ReportDocument&) = delete;

    /// As PDF/A-1b. Title, author, programs and language come from the document.
    Result<QByteArray> render(PdfMetadata metadata);

protected:
    virtual QString title() const = 0; ///< of the file, and at the top of later pages
    virtual QString municipality() const = 0;
    virtual QString subject() const = 0; ///< beside the municipality's name
    virtual QStringList footer() const = 0;
    virtual bool isDraft() const { return false; }
    virtual void draw(PageFlow& flow) = 0;

    void letterhead(PageFlow& flow, const QString& heading, const QString& subtitle) const;
    void heading(PageFlow& flow, const QString& text, double keepWithNext = 40);
    void fact(PageFlow& flow, const QString& name, const QString& value) const;
    /// A box that the eye finds first.
    static void box(PageFlow& flow, std::vector<TextBlock> blocks);
    /// Headings are numbered unless said otherwise.
    void numberHeadings(bool numbered) { m_numbered = numbered; }

    const ReportTexts& m_texts;
    int m_photoNumber = 0; ///< of the last photo drawn

private:
    Result<QByteArray> drawOnce(std::vector<PdfImage>& pictures);
    void furniture(PageFlow& flow, int page) const;

    int m_totalPages = 0;
    int m_section = 0;
    bool m_numbered = true;
};

} // namespace feltbok::report
