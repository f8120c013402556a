// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/pack_code_reader.h"

#include "domain/oslo_time.h"
#include "report/pack_symbols.h"
#include "ui/text.h"

#include <algorithm>

namespace feltbok::ui {
namespace {

using domain::Gs1Fault;

Result<std::vector<std::string>> glance(const report::Brightness& picture)
{
    return report::readPackSymbols(picture, report::Effort::glance);
}

Result<std::vector<std::string>> lookClosely(const report::Brightness& picture)
{
    return report::readPackSymbols(picture, report::Effort::still);
}

/// How much a fault tells: that of the code for stocks before those of the others on a pack.
int weight(Gs1Fault fault)
{
    if (fault == Gs1Fault::notGs1)
        return 0;
    return fault == Gs1Fault::productNumberOnly ? 1 : 2;
}

} // namespace

PackCodeReader::PackCodeReader(QObject* parent) : CodeReader(glance, lookClosely, parent) {}

void PackCodeReader::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    Q_EMIT workspaceChanged();
}

std::optional<domain::PackCode> PackCodeReader::packOf(const Texts& texts)
{
    if (m_workspace.isNull())
        return std::nullopt;
    const Date today = domain::toOslo(m_workspace->clock().now()).date();
    std::optional<domain::PackCode> pack;
    std::optional<domain::Gs1FaultFound> fault;
    for (const std::string& text : texts) {
        const auto read = domain::parsePackCode(text, today);
        if (read && pack && *pack != *read) {
            setProblem(tr("There are codes of several different packs. Show one pack alone."));
            return std::nullopt;
        }
        if (read)
            pack = *read;
        else if (const auto found = domain::gs1FaultOf(read.error());
                 found && (!fault || weight(found->fault) > weight(fault->fault)))
            fault = found;
    }
    if (!pack && fault)
        setProblem(textOf(*fault));
    return pack;
}

void PackCodeReader::seeTexts(const Texts& texts)
{
    const auto pack = packOf(texts);
    if (!pack || pack == m_told)
        return;
    m_told = pack;
    tell(*pack);
}

void PackCodeReader::readTexts(const Texts& texts)
{
    if (const auto pack = packOf(texts))
        tell(*pack);
}

void PackCodeReader::readText(const QString& text)
{
    setProblem({});
    readTexts({toStdString(text)});
}

void PackCodeReader::again()
{
    m_told.reset();
}

void PackCodeReader::tell(const domain::PackCode& pack)
{
    setProblem({});
    Q_EMIT packRead(toQString(pack.gtin), toQString(pack.lot), toQString(toIsoDate(pack.expiry)),
                    pack.doubtfulFrom.has_value());
}

QString PackCodeReader::noCodeText() const
{
    return tr("No code in the picture can be read. Take it closer, straight from above and in more "
              "light, or type what is printed beside the code.");
}

QString textOf(const domain::Gs1FaultFound& found)
{
    const QString field = toQString(found.field);
    const qsizetype place = qsizetype(found.position) + 1;
    switch (found.fault) {
    case Gs1Fault::empty:
        return PackCodeReader::tr("There is no text.");
    case Gs1Fault::tooLong:
        return PackCodeReader::tr("The text is too long to be the code of a pack.");
    case Gs1Fault::notGs1:
        return PackCodeReader::tr(
            "This is no code of a pack of medicine. Use the square one beside "
            "the lot and the expiry.");
    case Gs1Fault::productNumberOnly:
        return PackCodeReader::tr(
            "This bar code names the product only. Use the square code beside "
            "the lot and the expiry.");
    case Gs1Fault::unknownField:
        return PackCodeReader::tr("The field at character %1 of the code is unknown.").arg(place);
    case Gs1Fault::fieldTooShort:
        return PackCodeReader::tr("Field (%1) at character %2 of the code is too short.")
            .arg(field)
            .arg(place);
    case Gs1Fault::fieldTooLong:
        return PackCodeReader::tr("Field (%1) at character %2 of the code is too long.")
            .arg(field)
            .arg(place);
    case Gs1Fault::illegalCharacter:
        return PackCodeReader::tr("Character %2 of the code may not stand in field (%1).")
            .arg(field)
            .arg(place);
    case Gs1Fault::wrongCheckDigit:
        return PackCodeReader::tr("The check digit of field (%1), at character %2 of the code, is "
                                  "wrong. Compare the number with the pack.")
            .arg(field)
            .arg(place);
    case Gs1Fault::badDate:
        return PackCodeReader::tr("Field (%1) at character %2 of the code is no date.")
            .arg(field)
            .arg(place);
    case Gs1Fault::differentValues:
        return PackCodeReader::tr("Field (%1) stands twice in the code with different values.")
            .arg(field);
    case Gs1Fault::separatorLost:
        return PackCodeReader::tr(
                   "Field (%1) of the code runs on into another one at character %2. "
                   "Type lot and expiry from the pack.")
            .arg(field)
            .arg(place);
    case Gs1Fault::noProductNumber:
        return PackCodeReader::tr("The product number (01) is missing in the code.");
    case Gs1Fault::noLot:
        return PackCodeReader::tr("The lot (10) is missing in the code.");
    case Gs1Fault::noExpiry:
        return PackCodeReader::tr("The expiry (17) is missing in the code.");
    }
    return {};
}

} // namespace feltbok::ui
