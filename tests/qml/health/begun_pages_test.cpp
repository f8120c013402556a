// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "health_phone.h"

#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Feltbok_BackendPlugin)
Q_IMPORT_QML_PLUGIN(Feltbok_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(FeltbokPlugin)

using namespace feltbok;
using namespace feltbok::test;
using namespace feltbok::ui;

namespace {

/// Who goes on patrol in one municipality and hands out naloxone in the next one.
std::vector<domain::Grant> both()
{
    return {{"9901", "Prøvevik", domain::Role::outreachWorker},
            {"9902", "Nabovik", domain::Role::naloxoneDistributor},
            {"9902", "Nabovik", domain::Role::healthLead}};
}

} // namespace

/// What one comes back to: where one works, and a receipt that was kept.
class BegunPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSaysWhereOneWorksAndChangesIt()
    {
        Phone phone(both(), {360, 640});
        Thumb thumb(phone.view);
        phone.look("municipality");
        QVERIFY(thumb.find(QStringLiteral("back")) == nullptr); // there is nothing to go back to
        QVERIFY(thumb.tap(QStringLiteral("municipality_9901")));
        QCOMPARE(phone.work.workspace.healthMunicipality(), std::string("9901"));
        phone.open(); // as the window does it
        QVERIFY(thumb.tap(QStringLiteral("municipality")));
        QTRY_VERIFY(thumb.find(QStringLiteral("municipality_9902")) != nullptr);
        QVERIFY(thumb.tap(QStringLiteral("municipality_9901"))); // it is this one: nothing changes
        QTRY_VERIFY(thumb.find(QStringLiteral("municipality_9902")) == nullptr);
        QCOMPARE(phone.work.workspace.healthMunicipality(), std::string("9901"));
        QVERIFY(thumb.tap(QStringLiteral("municipality")));
        QVERIFY(thumb.tap(QStringLiteral("municipality_9902")));
        QCOMPARE(phone.work.workspace.healthMunicipality(), std::string("9902"));
    }

    /// As a version kept it that had one code for all of it: the code is not lost out of sight.
    void aReceiptKeptByAnOlderVersionHasItsCode()
    {
        Phone phone(domain::Role::naloxoneDistributor);
        const auto office = phone.all("stock_location").front().id;
        const std::string kept =
            R"({"packs":[{"key":"ventizolve|V28X|2028-02-29","product":"ventizolve","lot":"V28X",)"
            R"("expiry":"2028-02-29","packs":2}],"product":"ventizolve","lot":"","expiry":"",)"
            R"("count":1,"source":"overfoering_inn","sender":"","code":"K4PM-92XT",)"
            R"("requisition":""})";
        TestDevice::check(phone.work.device.with([&](auto& records) {
            return records.setPageState("stock_receive " + office.toText(), kept);
        }));
        Thumb thumb(phone.view);
        QVERIFY(thumb.tap(QStringLiteral("Stock")));
        QVERIFY(thumb.tapBelow(QStringLiteral("Kontoret")));
        QVERIFY(thumb.tap(QStringLiteral("receive")));
        QTRY_COMPARE(thumb.typed(QStringLiteral("Code of lot V28X")), QStringLiteral("K4PM-92XT"));
        QVERIFY(thumb.field(QStringLiteral("Code of the transfer")) == nullptr);
    }
};

QTEST_MAIN(BegunPagesTest)
#include "begun_pages_test.moc"
