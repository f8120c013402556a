// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/qr_code.h"

// text() is UTF-8.
#define ZX_USE_UTF8 1
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>

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

Result<std::string> readQrCode(const Brightness& picture)
{
    if (picture.data == nullptr || picture.width <= 0 || picture.height <= 0)
        return Error(ErrorCode::badInput, "no picture");
    try {
        const ZXing::ImageView view(picture.data, picture.width, picture.height,
                                    ZXing::ImageFormat::Lum, picture.bytesPerLine,
                                    picture.bytesPerPixel);
        const auto found = ZXing::ReadBarcode(
            view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true));
        if (!found.isValid())
            return Error(ErrorCode::notFound, "no QR code in the picture");
        return found.text();
    } catch (const std::exception&) {
        return Error(ErrorCode::notFound, "no QR code in the picture");
    }
}

} // namespace feltbok::report
