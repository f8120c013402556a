// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/qr_code.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>

namespace feltbok::report {

Result<QrCode> makeQrCode(std::string_view text)
{
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setEncoding(ZXing::CharacterSet::UTF8).setMargin(0);
        writer.setEccLevel(4); // M: survives a crease or a stain
        const ZXing::BitMatrix matrix = writer.encode(std::string(text), 0, 0);
        QrCode code{.size = matrix.width(), .dark = {}};
        for (int y = 0; y < matrix.height(); ++y)
            for (int x = 0; x < matrix.width(); ++x)
                code.dark.push_back(matrix.get(x, y));
        return code;
    } catch (const std::exception&) { // what ZXing throws for a text that does not fit
        return Error(ErrorCode::tooLarge, "text does not fit into a QR code");
    }
}

} // namespace feltbok::report
