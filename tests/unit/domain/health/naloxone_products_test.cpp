// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/naloxone_products.h"

#include "stock_samples.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain::health;
using std::chrono::minutes;

namespace {

ProductCorrection correction(std::string product)
{
    ProductCorrection out;
    out.product = std::move(product);
    out.basis = "pakningsvedlegg 2026";
    return out;
}

ProductCorrection ownProduct()
{
    ProductCorrection out = correction("nalokson_4");
    out.name = "Nalokson 4 mg";
    out.dosesPerPack = 1;
    return out;
}

template <typename Change>
std::string faultAfter(ProductCorrection changed, Change change)
{
    change(changed);
    const auto sound = checkProductCorrection(changed);
    return sound ? std::string() : sound.error().field;
}

const std::string none;

} // namespace

class NaloxoneProductsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsBuiltIn()
    {
        const auto& products = builtInProducts();
        QCOMPARE(products.size(), std::size_t(3));
        const NaloxoneProduct& nyxoid = products[0];
        QCOMPARE(nyxoid.code, std::string("nyxoid"));
        QCOMPARE(nyxoid.doseMicrograms.value, std::optional(1800));
        QCOMPARE(nyxoid.minimumAge.value, std::optional(14));
        QCOMPARE(nyxoid.dosesPerPack.value, std::optional(2));
        QVERIFY(nyxoid.secondDoseFrom.value == minutes{2});
        QVERIFY(nyxoid.secondDoseTo.value == minutes{3});
        QCOMPARE(nyxoid.warmest.value, std::optional(300));
        QCOMPARE(nyxoid.coldest.value, std::optional<int>(0));
        const NaloxoneProduct& ventizolve = products[1];
        QCOMPARE(ventizolve.code, std::string("ventizolve"));
        QCOMPARE(ventizolve.doseMicrograms.value, std::optional(1260));
        QCOMPARE(ventizolve.minimumAge.value, std::optional(18));
        QCOMPARE(ventizolve.dosesPerPack.value, std::optional(2));
        QVERIFY(ventizolve.secondDoseFrom.value == minutes{2});
        QVERIFY(ventizolve.secondDoseTo.value == minutes{3});
        QVERIFY(!ventizolve.warmest.value); // not known, and not guessed
        QCOMPARE(ventizolve.coldest.value, std::optional<int>(0));
        const NaloxoneProduct& other = products[2];
        QCOMPARE(other.code, std::string("annet"));
        QVERIFY(!other.doseMicrograms.value && !other.minimumAge.value &&
                !other.dosesPerPack.value && !other.secondDoseFrom.value);
        QCOMPARE(other.packSize(), 1);
        for (const NaloxoneProduct& product : products) {
            QVERIFY(product.gtins.empty());
            QVERIFY(checkProductCode(product.code).hasValue());
        }
    }

    void eachDatumSaysHowSurelyItIsKnown()
    {
        const NaloxoneProduct& nyxoid = builtInProducts()[0];
        QVERIFY(nyxoid.minimumAge.source.confidence == FactConfidence::literature);
        QVERIFY(nyxoid.warmest.source.confidence == FactConfidence::literature);
        QVERIFY(nyxoid.coldest.source.confidence == FactConfidence::memory);
        const NaloxoneProduct& ventizolve = builtInProducts()[1];
        QVERIFY(ventizolve.minimumAge.source.confidence == FactConfidence::literature);
        QVERIFY(ventizolve.dosesPerPack.source.confidence == FactConfidence::memory);
        QVERIFY(ventizolve.secondDoseFrom.source.confidence == FactConfidence::memory);
        QVERIFY(ventizolve.coldest.source.confidence == FactConfidence::memory);
        for (const NaloxoneProduct& product : builtInProducts())
            for (const auto* fact : {&product.doseMicrograms, &product.minimumAge,
                                     &product.dosesPerPack, &product.coldest, &product.warmest})
                QVERIFY(!fact->value || !fact->source.reference.empty());
    }

    void aMunicipalityCorrects()
    {
        ProductCorrection first = correction("ventizolve");
        first.warmest = 250;
        first.gtins = {"96385074"};
        ProductCorrection second = correction("ventizolve");
        second.warmest = 300;
        second.gtins = {"4006381333931", "96385074"};
        const auto products = correctedProducts(std::vector{first, second});
        QCOMPARE(products.size(), std::size_t(3));
        const NaloxoneProduct& ventizolve = products[1];
        QCOMPARE(ventizolve.warmest.value, std::optional(300));
        QVERIFY(ventizolve.warmest.source.confidence == FactConfidence::office);
        QCOMPARE(ventizolve.warmest.source.reference, std::string("pakningsvedlegg 2026"));
        QCOMPARE(ventizolve.minimumAge.value, std::optional(18)); // as before
        QVERIFY(ventizolve.minimumAge.source.confidence == FactConfidence::literature);
        QCOMPARE(ventizolve.gtins, (std::vector<std::string>{"00000096385074", "04006381333931"}));
        QVERIFY(products[0] == builtInProducts()[0]);
    }

    void aMunicipalityAdds()
    {
        ProductCorrection later = correction("nalokson_4");
        later.minimumAge = 16;
        const auto products = correctedProducts(std::vector{ownProduct(), later});
        QCOMPARE(products.size(), std::size_t(4));
        QCOMPARE(products[2].code, std::string("nalokson_4"));
        QCOMPARE(products[2].packSize(), 1);
        QCOMPARE(products[3].code, std::string("annet"));
        QCOMPARE(products[2].coldest.value, std::optional<int>(0));
        QVERIFY(findProduct(products, "nalokson_4") == &products[2]);
        QVERIFY(findProduct(products, "") == nullptr);
    }

    void whenAProductIsHandedOut()
    {
        ProductCorrection ended = correction("nyxoid");
        ended.inUseTo = date("2026-06-30");
        const auto products = correctedProducts(std::vector{ended});
        QVERIFY(products[0].isInUse(date("2018-06-01")));
        QVERIFY(products[0].isInUse(date("2026-06-30")));
        QVERIFY(!products[0].isInUse(date("2026-07-01")));
        QVERIFY(!products[1].isInUse(date("2019-12-31")));
        QVERIFY(products[1].isInUse(date("2026-07-01")));
    }

    void whatIsNotSoundIsLeftOut()
    {
        ProductCorrection broken = correction("nyxoid");
        broken.minimumAge = 200;
        QVERIFY(correctedProducts(std::vector{broken})[0] == builtInProducts()[0]);
        // Sound by itself, but the second dose would end before it begins.
        ProductCorrection odd = correction("nyxoid");
        odd.secondDoseTo = minutes{1};
        QCOMPARE(faultAfter(odd, [](auto&) {}), none);
        QVERIFY(correctedProducts(std::vector{odd})[0] == builtInProducts()[0]);
        ProductCorrection nameless = correction("nalokson_4");
        QCOMPARE(correctedProducts(std::vector{nameless}).size(), std::size_t(3));
    }

    void faultsAreNamed()
    {
        const ProductCorrection sound = ownProduct();
        const auto fault = [&](auto change) { return faultAfter(sound, change); };
        QCOMPARE(fault([](auto&) {}), none);
        QCOMPARE(fault([](auto& c) { c.product = "Nalokson 4"; }), std::string("product"));
        QCOMPARE(fault([](auto& c) { c.basis.clear(); }), std::string("basis"));
        QCOMPARE(fault([](auto& c) { c.basis = std::string(1001, 'x'); }), std::string("basis"));
        QCOMPARE(fault([](auto& c) { c.name.reset(); }), std::string("name"));
        QCOMPARE(fault([](auto& c) { c.name = ""; }), std::string("name"));
        QCOMPARE(fault([](auto& c) { c.dosesPerPack.reset(); }), std::string("doses_per_pack"));
        QCOMPARE(fault([](auto& c) { c.dosesPerPack = 0; }), std::string("doses_per_pack"));
        QCOMPARE(fault([](auto& c) { c.doseMicrograms = 0; }), std::string("dose_micrograms"));
        QCOMPARE(fault([](auto& c) { c.minimumAge = -1; }), std::string("minimum_age"));
        QCOMPARE(fault([](auto& c) { c.secondDoseFrom = minutes{0}; }),
                 std::string("second_dose_after_min"));
        QCOMPARE(fault([](auto& c) {
                     c.secondDoseFrom = minutes{4};
                     c.secondDoseTo = minutes{3};
                 }),
                 std::string("second_dose_after_max"));
        QCOMPARE(fault([](auto& c) { c.coldest = -401; }), std::string("coldest_tenths"));
        QCOMPARE(fault([](auto& c) { c.warmest = 601; }), std::string("storage_max_celsius"));
        QCOMPARE(fault([](auto& c) {
                     c.coldest = 200;
                     c.warmest = 150;
                 }),
                 std::string("storage_max_celsius"));
        QCOMPARE(fault([](auto& c) { c.shelfLifeMonths = 121; }), std::string("shelf_life_months"));
        QCOMPARE(fault([](auto& c) {
                     c.inUseFrom = date("2026-02-01");
                     c.inUseTo = date("2026-01-31");
                 }),
                 std::string("in_use_to"));
        QCOMPARE(fault([](auto& c) { c.gtins = {"4006381333930"}; }), std::string("gtins"));
        QCOMPARE(fault([](auto& c) { c.gtins.assign(51, "96385074"); }), std::string("gtins"));
    }

    void gtinsByTheirCheckDigit()
    {
        // Numbers of the standard's own examples and of school books, no medicines.
        QCOMPARE(gtin14("96385074"), std::optional<std::string>("00000096385074"));
        QCOMPARE(gtin14("036000291452"), std::optional<std::string>("00036000291452"));
        QCOMPARE(gtin14("4006381333931"), std::optional<std::string>("04006381333931"));
        QCOMPARE(gtin14("04006381333931"), std::optional<std::string>("04006381333931"));
        for (const char* broken :
             {"", "96385075", "4006381333913", "400638133393", "4006381333931 ", "400638133393a",
              "+006381333931", "00000000000000", "004006381333931", "4006381"})
            QVERIFY2(!gtin14(broken), broken);
    }

    void productOfAScannedPack()
    {
        ProductCorrection one = correction("nyxoid");
        one.gtins = {"4006381333931"};
        ProductCorrection two = ownProduct();
        two.gtins = {"96385074"};
        auto products = correctedProducts(std::vector{one, two});
        QCOMPARE(productOfGtin(products, "04006381333931")->code, std::string("nyxoid"));
        QCOMPARE(productOfGtin(products, "96385074")->code, std::string("nalokson_4"));
        QVERIFY(productOfGtin(products, "036000291452") == nullptr);
        QVERIFY(productOfGtin(products, "") == nullptr);
        // Two claim it: better to ask than to hand out the wrong one.
        two.gtins = {"4006381333931"};
        products = correctedProducts(std::vector{one, two});
        QVERIFY(productOfGtin(products, "4006381333931") == nullptr);
    }

    void fieldsOfARecord()
    {
        const auto read = productCorrectionFromFields(*parseJsonObject(
            R"({"product":"nalokson_4","name":"Nalokson 4 mg","dose_micrograms":4000,"minimum_age":0,"doses_per_pack":2,"second_dose_after_min":2,"second_dose_after_max":3,"storage_max_celsius":25,"gtins":[{"gtin":"96385074"}],"basis":"avtale 2026","unknown":1})"));
        QVERIFY(checkProductCorrection(read).hasValue());
        QCOMPARE(read.doseMicrograms, std::optional(4000));
        QCOMPARE(read.minimumAge, std::optional(0));
        QVERIFY(read.secondDoseFrom == minutes{2} && read.secondDoseTo == minutes{3});
        QCOMPARE(read.warmest, std::optional(250)); // tenths of a degree
        QCOMPARE(read.gtins, std::vector<std::string>{"96385074"});
        const auto isLeftOut = [](const char* text) {
            const auto odd = productCorrectionFromFields(*parseJsonObject(text));
            return !odd.name && !odd.minimumAge && !odd.warmest && odd.gtins.empty();
        };
        for (const auto* text :
             {R"({"name":""})", R"({"name":4})", R"({"minimum_age":"14"})",
              R"({"minimum_age":4294967310})", R"({"storage_max_celsius":900000000})",
              R"({"gtins":"96385074"})", R"({"gtins":[96385074,{"gtin":96385074},[]]})"})
            QVERIFY2(isLeftOut(text), text);
        for (const auto& [text, field] : std::initializer_list<std::pair<const char*, const char*>>{
                 {R"({"basis":"x"})", "product"},
                 {R"({"product":"nyxoid"})", "basis"},
                 {R"({"product":"nyxoid","basis":"x","second_dose_after_max":31})",
                  "second_dose_after_max"},
                 {R"({"product":"nyxoid","basis":"x","storage_max_celsius":61})",
                  "storage_max_celsius"},
                 {R"({"product":"nyxoid","basis":"x","gtins":[{"gtin":"9638507"}]})", "gtins"}})
            QCOMPARE(checkProductCorrection(productCorrectionFromFields(*parseJsonObject(text)))
                         .error()
                         .field,
                     std::string(field));
    }

    void expiriesNoPackCanHave()
    {
        const NaloxoneProduct& nyxoid = builtInProducts()[0];
        QVERIFY(!isBeyondShelfLife(nyxoid, date("2029-11-30"), date("2026-11-01")));
        QVERIFY(isBeyondShelfLife(nyxoid, date("2029-12-01"), date("2026-11-30")));
        QVERIFY(isBeyondShelfLife(nyxoid, date("2072-06-30"), date("2026-11-30")));
        QVERIFY(!isBeyondShelfLife(nyxoid, date("2020-01-31"), date("2026-11-30")));
        QVERIFY(!isBeyondShelfLife(builtInProducts()[2], date("2099-12-31"), date("2026-11-30")));
    }
};

QTEST_APPLESS_MAIN(NaloxoneProductsTest)
#include "naloxone_products_test.moc"
