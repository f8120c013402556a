// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/pack_symbols.h"

#include "domain/health/gs1_code.h"
#include "support/pack_pictures.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

namespace feltbok::test {
namespace {

using report::Effort;

constexpr int cell = 10; ///< pixels per module before the symbol is put into a picture
constexpr Date today{std::chrono::year(2026), std::chrono::November, std::chrono::day(27)};
/// Invented; the serial is what must not come out.
const QByteArray content = "[01]09501101530003[21]S4VNZ81QX[17]271231[10]A1B2C3";
const QByteArray otherContent = "[01]09501101530003[21]S4VNZ81QY[17]280630[10]D4E5F6";

domain::PackCode pack()
{
    return {"09501101530003", "A1B2C3", *parseIsoDate("2027-12-31"), std::nullopt};
}

Result<std::vector<std::string>> look(const QImage& grey, Effort effort = Effort::still)
{
    return report::readPackSymbols(
        {grey.constBits(), grey.width(), grey.height(), int(grey.bytesPerLine()), 1}, effort);
}

/// Two symbols on one label.
QImage beside(const QImage& left, const QImage& right, int gap)
{
    QImage out(left.width() + gap + right.width(), std::max(left.height(), right.height()),
               QImage::Format_Grayscale8);
    out.fill(Qt::white);
    QPainter painter(&out);
    painter.drawImage(0, 0, left);
    painter.drawImage(left.width() + gap, 0, right);
    return out;
}

} // namespace

class PackSymbolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPack_data()
    {
        QTest::addColumn<Sight>("sight");
        QTest::addColumn<QSize>("size");
        const auto row = [](const char* name, const Sight& sight, QSize size = {640, 480}) {
            QTest::newRow(name) << sight << size;
        };
        row("upright", {});
        row("turned 5 degrees", {.turned = 5});
        row("turned 15 degrees", {.turned = 15});
        row("turned 45 degrees", {.turned = 45});
        row("turned 90 degrees", {.turned = 90});
        row("turned 137 degrees", {.turned = 137});
        row("upside down", {.turned = 181});
        row("turned 301 degrees", {.turned = 301});
        row("blurred by 1 pixel, a fifth of a module", {.blur = 1});
        row("blurred by 2 pixels", {.blur = 2});
        row("blurred by 3 pixels, three fifths", {.blur = 3});
        row("smeared over 8 pixels", {.smear = 8});
        row("low light, contrast 40 of 255", {.black = 20, .white = 60});
        row("low light, contrast 20 of 255", {.black = 20, .white = 40});
        row("low light and noise 4 on contrast 20", {.black = 20, .white = 40, .noise = 4});
        row("faded print, contrast 60 of 255", {.black = 175, .white = 235});
        row("noise 60 of 255", {.noise = 60});
        row("noise 100 of 255", {.noise = 100});
        row("right edge 70 % darker", {.shadow = 0.7});
        row("far edge 30 % shorter", {.leaning = 0.3});
        row("far edge 50 % shorter, turned 20", {.turned = 20, .leaning = 0.5});
        row("2 pixels per module", {.pixelsPerModule = 2});
        row("1.5 pixels per module", {.pixelsPerModule = 1.5});
        row("1 pixel per module", {.pixelsPerModule = 1});
        row("half a module of quiet zone", {.quiet = 0.5});
        row("white on black", {.isInverted = true});
        row("seen in a mirror", {.isMirrored = true});
        row("JPEG of quality 8", {.jpegQuality = 8});
        row("at the edge", {.pixelsPerModule = 4, .turned = 25, .shifted = {-200, 120}});
        row("at the edge, blurred and noisy",
            {.pixelsPerModule = 4, .turned = 25, .shifted = {150, 100}, .blur = 1.5, .noise = 15});
        row("dark, turned 33, leaning, blurred and noisy",
            {.turned = 33, .leaning = 0.1, .blur = 1.2, .white = 90, .noise = 8});
        row("12 megapixels, in a corner",
            {.pixelsPerModule = 9, .turned = 25, .shifted = {900, -700}}, {4000, 3000});
        row("48 megapixels", {.pixelsPerModule = 8, .turned = 20}, {8000, 6000});
    }
    void readsAPack()
    {
        QFETCH(Sight, sight);
        QFETCH(QSize, size);
        const QImage symbol = drawSymbol(Symbol::dataMatrix, content, cell);
        QVERIFY(!symbol.isNull());
        const auto texts = look(seen(symbol, cell, sight, size));
        QVERIFY(texts.hasValue());
        QCOMPARE(texts->size(), std::size_t(1));
        const auto read = domain::parsePackCode(texts->front(), today);
        QVERIFY(read.hasValue());
        QVERIFY(*read == pack());
    }

    void readsOtherSymbols_data()
    {
        QTest::addColumn<int>("symbol");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<double>("pixelsPerModule");
        QTest::addColumn<QByteArray>("identifier");
        const QByteArray lined = "[01]09501101530003[17]271231[10]A1B2C3";
        QTest::newRow("QR") << int(Symbol::qrCode) << content << 5.0 << QByteArray("]Q3");
        QTest::newRow("128") << int(Symbol::code128) << lined << 2.0 << QByteArray("]C1");
    }
    void readsOtherSymbols()
    {
        QFETCH(int, symbol);
        QFETCH(QByteArray, content);
        QFETCH(double, pixelsPerModule);
        QFETCH(QByteArray, identifier);
        const auto texts = look(seen(drawSymbol(Symbol(symbol), content, cell), cell,
                                     {.pixelsPerModule = pixelsPerModule, .turned = 4}));
        QVERIFY(texts.hasValue());
        QCOMPARE(texts->front().substr(0, 3), identifier.toStdString());
        const auto read = domain::parsePackCode(texts->front(), today);
        QVERIFY(read.hasValue());
        QVERIFY(*read == pack());
    }

    void aRetailCodeIsToldApart()
    {
        const auto texts = look(
            seen(drawSymbol(Symbol::retail, "9501101530003", cell), cell, {.pixelsPerModule = 3}));
        QVERIFY(texts.hasValue());
        QCOMPARE(texts->front(), std::string("]E09501101530003"));
    }

    void aDataMatrixOfAnotherKindIsToldApart()
    {
        const auto texts = look(seen(drawPlainDataMatrix("0109501101530003", cell), cell, {}));
        QVERIFY(texts.hasValue());
        QCOMPARE(texts->front(), std::string("]d10109501101530003"));
    }

    /// Neither is passed over: which of them is meant, a person has to say.
    void seesBothOfTwoPacks_data()
    {
        QTest::addColumn<Sight>("sight");
        QTest::newRow("upright") << Sight{};
        QTest::newRow("turned 25") << Sight{.turned = 25};
        QTest::newRow("turned 100, noise") << Sight{.turned = 100, .noise = 20};
    }
    void seesBothOfTwoPacks()
    {
        QFETCH(Sight, sight);
        const QImage both = beside(drawSymbol(Symbol::dataMatrix, content, cell),
                                   drawSymbol(Symbol::dataMatrix, otherContent, cell), 12 * cell);
        const auto texts = look(seen(both, cell, sight));
        QVERIFY(texts.hasValue());
        QCOMPARE(texts->size(), std::size_t(2));
        QVERIFY((*texts)[0] != (*texts)[1]);
    }

    void seesTheRetailCodeBesideTheOther()
    {
        const QImage both = beside(drawSymbol(Symbol::dataMatrix, content, 2 * cell),
                                   drawSymbol(Symbol::retail, "9501101530003", cell), 16 * cell);
        const auto texts = look(seen(both, cell, {.pixelsPerModule = 2.5}));
        QVERIFY(texts.hasValue());
        QCOMPARE(texts->size(), std::size_t(2));
    }

    /// The limits, stated: beyond them it says so, and tells nothing wrong.
    void saysThatNothingCanBeRead_data()
    {
        QTest::addColumn<QImage>("picture");
        const QImage symbol = drawSymbol(Symbol::dataMatrix, content, cell);
        QTest::newRow("blurred by 4 pixels, four fifths of a module")
            << seen(symbol, cell, {.blur = 4});
        QTest::newRow("three pixels for four modules")
            << seen(symbol, cell, {.pixelsPerModule = 0.75});
        QImage scratched = symbol;
        QPainter(&scratched).fillRect(6 * cell, 6 * cell, 10 * cell, 10 * cell, Qt::white);
        QTest::newRow("no quiet zone, print up to its edge") << seen(symbol, cell, {.quiet = 0});
        QTest::newRow("a fifth of it scratched off") << seen(scratched, cell, {});
        QTest::newRow("a third of it outside of the picture")
            << seen(symbol, cell, {.shifted = {-305, 0}});
        QImage empty(640, 480, QImage::Format_Grayscale8);
        empty.fill(Qt::white);
        QTest::newRow("a white picture") << empty;
        QTest::newRow("print without a code") << seen(empty, cell, {.pixelsPerModule = 1});
        QImage tiny(1, 1, QImage::Format_Grayscale8);
        tiny.fill(Qt::black);
        QTest::newRow("one pixel") << tiny;
    }
    void saysThatNothingCanBeRead()
    {
        QFETCH(QImage, picture);
        for (const Effort effort : {Effort::still, Effort::glance}) {
            const auto texts = look(picture, effort);
            QVERIFY(!texts.hasValue());
            QVERIFY(texts.error().code == ErrorCode::notFound);
        }
    }

    void aGlanceIsEnoughForACamera_data()
    {
        QTest::addColumn<Sight>("sight");
        QTest::newRow("upright") << Sight{};
        QTest::newRow("turned 30") << Sight{.turned = 30};
        QTest::newRow("blurred by 2 pixels") << Sight{.blur = 2};
        QTest::newRow("low light, contrast 30") << Sight{.black = 20, .white = 50};
        QTest::newRow("noise 60") << Sight{.noise = 60};
        QTest::newRow("leaning 30 %") << Sight{.leaning = 0.3};
    }
    void aGlanceIsEnoughForACamera()
    {
        QFETCH(Sight, sight);
        const auto texts =
            look(seen(drawSymbol(Symbol::dataMatrix, content, cell), cell, sight), Effort::glance);
        QVERIFY(texts.hasValue());
        QVERIFY(domain::parsePackCode(texts->front(), today).hasValue());
    }

    void noPictureIsNoInput()
    {
        const auto texts = report::readPackSymbols({}, Effort::still);
        QVERIFY(!texts.hasValue());
        QVERIFY(texts.error().code == ErrorCode::badInput);
    }
};

} // namespace feltbok::test

QTEST_GUILESS_MAIN(feltbok::test::PackSymbolsTest)
#include "pack_symbols_test.moc"
