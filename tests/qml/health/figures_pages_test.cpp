// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/screen.h"
#include "support/test_workspace.h"
#include "ui/password_accessible.h"
#include "ui/qml_singletons.h"

#include <QAccessible>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickView>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtQml/qqmlextensionplugin.h>
#include <QtTest>

Q_IMPORT_QML_PLUGIN(Feltbok_BackendPlugin)
Q_IMPORT_QML_PLUGIN(Feltbok_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(FeltbokPlugin)

// Resources of a static library are not there by themselves.
static void initTranslations()
{
    Q_INIT_RESOURCE(feltbok_i18n);
}

using namespace feltbok;
using namespace feltbok::test;
using namespace feltbok::ui;

namespace {

struct App
{
    App()
        : preferences(folder.filePath(QStringLiteral("settings.json"))), codes(nullptr),
          session({std::filesystem::path(folder.path().toStdString()), QStringLiteral("test")},
                  clock)
    {
        PreferencesSingleton::give(preferences);
        CodesSingleton::give(codes);
        SessionSingleton::give(session);
    }

    QTemporaryDir folder;
    ManualClock clock;
    Preferences preferences;
    Codes codes;
    Session session;
};

/// The device of somebody on the health side of a small town. `filled`: with a year in it, in which
/// two persons under 18 are two of few.
struct Town : App
{
    explicit Town(QSize size = {360, 640}, bool filled = true, bool withInhabitants = true,
                  domain::Role role = domain::Role::healthLead)
        : work({{"9901", "Prøvevik", role}})
    {
        if (filled)
            fill();
        if (withInhabitants)
            add("inhabitants", {{"year", 2026}, {"count", 10'214}, {"basis", "SSB 07459"}});
        send();
        view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        view.setInitialProperties(
            {{QStringLiteral("workspace"), QVariant::fromValue(&work.workspace)}});
        view.resize(size);
        view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Feltbok/HealthShell.qml")));
        if (QObject* theme = this->theme())
            theme->setProperty("reducedMotion", true);
        view.show();
        view.requestActivate();
    }
    /// The singletons outlive the window: still light, and of the usual size.
    ~Town()
    {
        if (QObject* theme = this->theme())
            theme->setProperty("mode", QStringLiteral("light"));
    }

    RecordId add(std::string_view collection, const json::object& fields)
    {
        const auto id = RecordId::create(clock.now());
        clock.advance(std::chrono::milliseconds{1});
        records.push_back(pulled(id, collection, ++version, toJsonText(fields)));
        return id;
    }
    void send()
    {
        work.device.pull(std::move(records));
        records.clear();
    }
    void fill()
    {
        std::vector<std::string> zones;
        for (const char* name : {"Sentrum", "Havna", "Jernbanetorget"})
            zones.push_back(
                add("zone", {{"name", name}, {"order", std::int64_t(zones.size())}}).toText());
        const auto store =
            add("stock_location", {{"name", "Legevakta"}, {"location_kind", "lager"}}).toText();
        add("stock_movement", {{"location", store},
                               {"product", "nyxoid"},
                               {"lot", "A1"},
                               {"expiry", "2027-11-30"},
                               {"entry_type", "mottak"},
                               {"doses", 400},
                               {"at", "2026-01-02T10:00:00.000Z"}});
        const std::array bands{"18_24", "25_39", "40_59", "60_pluss"};
        const std::array genders{"kvinne", "mann", "mann", "ukjent"};
        for (int i = 0; i < 330; ++i) {
            const std::string day = monthDay(1 + i % 11, 1 + i % 27);
            add("outreach_contact", {{"date", "2026-" + day},
                                     {"zone", zones[std::size_t(i % 3)]},
                                     {"kind", i % 3 == 0 ? "samtale" : "kontakt"},
                                     {"persons", 1 + i % 2},
                                     {"age_band", bands[std::size_t(i / 7 % 4)]},
                                     {"gender", genders[std::size_t(i / 3 % 4)]},
                                     {"home_municipality", i % 5 == 0 ? "annen" : "egen"},
                                     {"first_contact", i % 4 == 0 ? "ja" : "nei"},
                                     {"themes", json::array{i % 2 == 0 ? "rus" : "bolig"}},
                                     {"equipment_out", json::object{{"sproeyter", 10}}}});
        }
        for (int i = 0; i < 2; ++i)
            add("outreach_contact", {{"date", "2026-05-0" + std::to_string(7 + i)},
                                     {"zone", zones[1]},
                                     {"kind", "samtale"},
                                     {"persons", 1},
                                     {"age_band", "13_15"},
                                     {"gender", "mann"},
                                     {"first_contact", "ja"}});
        for (int i = 0; i < 96; ++i)
            add("naloxone_handout",
                {{"product", "nyxoid"},
                 {"lot", "A1"},
                 {"packs", 1},
                 {"doses", 2},
                 {"at", "2026-" + monthDay(1 + i % 11, 1 + i % 27) + "T12:00:00.000Z"},
                 {"zone", zones[std::size_t(i % 3)]},
                 {"supply_type", i % 3 == 0 ? "foerstegang" : "paafyll"},
                 {"refill_reason", i % 3 == 0   ? "ikke_oppgitt"
                                   : i % 6 == 1 ? "brukt_ved_overdose"
                                                : "mistet"},
                 {"recipient_category", "egen_risiko"},
                 {"age_band", "25_34"},
                 {"gender", i % 2 == 0 ? "mann" : "kvinne"}});
        for (int i = 0; i < 19; ++i)
            add("overdose_event",
                {{"recorded_at", "2026-" + monthDay(1 + i % 11, 3 + i) + "T12:00:00.000Z"},
                 {"zone", zones[std::size_t(i % 3)]},
                 {"naloxone_used", "ja"},
                 {"survived", i == 0 ? "ukjent" : "ja"}});
    }

    QObject* theme()
    {
        if (!look) {
            QQmlComponent component(view.engine());
            component.setData("import QtQml\nimport Feltbok.Components\n"
                              "QtObject { readonly property QtObject theme: Theme }",
                              QUrl(QStringLiteral("qrc:/themeOf.qml")));
            look.reset(component.create());
        }
        return look ? look->property("theme").value<QObject*>() : nullptr;
    }
    QImage picture(const QString& mode)
    {
        if (QObject* colours = theme()) {
            colours->setProperty("mode", mode);
            view.setColor(colours->property("background").value<QColor>());
        }
        for (int i = 0; i < 3; ++i) { // layouts settle a level at a time
            QCoreApplication::processEvents();
            view.grabWindow();
        }
        return view.grabWindow();
    }

    static std::string monthDay(int month, int day)
    {
        const auto two = [](int number) {
            return (number < 10 ? "0" : "") + std::to_string(number);
        };
        return two(month) + "-" + two(day);
    }

    std::int64_t version = 0;
    std::vector<domain::PulledRecord> records;
    TestWorkspace work;
    QQuickView view;
    std::unique_ptr<QObject> look;
};

/// What is on the screen or can be scrolled there, in the order it is drawn.
QStringList words(QQuickItem* root)
{
    QStringList all;
    for (QQuickItem* item : shownItems(root))
        if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty())
            all += item->property("text").toString();
    return all;
}

/// What a screen reader tells of everything that is shown.
QStringList spoken(QQuickWindow& window)
{
    QAccessible::setActive(true);
    QStringList all;
    const std::function<void(QAccessibleInterface*)> walk = [&](QAccessibleInterface* node) {
        if (node == nullptr || node->state().invisible)
            return;
        all += node->text(QAccessible::Name);
        all += node->text(QAccessible::Description);
        for (int i = 0; i < node->childCount(); ++i)
            walk(node->child(i));
    };
    walk(QAccessible::queryAccessibleInterface(&window));
    all.removeAll(QString());
    return all;
}

bool shows(QQuickWindow& window, const QString& text)
{
    return words(window.contentItem()).contains(text);
}

/// Tab until the control with that name has the keyboard. False: it never comes to it.
bool tabTo(QQuickView& view, const QString& name)
{
    QAccessible::setActive(true);
    QQuickItem* first = nullptr;
    for (int i = 0; i < 300; ++i) {
        QTest::keyClick(&view, Qt::Key_Tab);
        QQuickItem* item = view.activeFocusItem();
        if (item == nullptr)
            return false;
        auto* node = QAccessible::queryAccessibleInterface(item);
        const QString spokenName = node ? node->text(QAccessible::Name) : QString();
        if (spokenName == name || item->property("text").toString() == name)
            return true;
        if (item == first)
            break;
        if (first == nullptr)
            first = item;
    }
    qWarning("Tab never comes to %s", qPrintable(name));
    return false;
}

bool press(QQuickView& view, const QString& name)
{
    if (!tabTo(view, name))
        return false;
    QTest::keyClick(&view, Qt::Key_Space);
    QCoreApplication::processEvents();
    view.grabWindow();
    return true;
}

} // namespace

/// The figures of the health lead, and what may leave them, on the records of a real device.
class FiguresPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { hidePasswordsFromAccessibility(); }

    void aLeadComesToTheExactNumbersFirst()
    {
        Town town({360, 640});
        QTRY_VERIFY(shows(town.view, QStringLiteral("These are the exact numbers")));
        QVERIFY(shows(town.view, QStringLiteral("Share the numbers")));
        // Two persons, exactly, and said so: this is not what leaves.
        const QStringList said = spoken(town.view);
        QVERIFY(!said.filter(QRegularExpression(QStringLiteral("^13–15: 2"))).isEmpty());
        QVERIFY(!words(town.view.contentItem()).contains(QStringLiteral("1–4 or hidden")));
        QVERIFY(!said.filter(QRegularExpression(QStringLiteral("^.*jan.*feb.*$"),
                                                QRegularExpression::CaseInsensitiveOption))
                     .isEmpty()); // a chart in words
    }

    void nobodyElseHasThem_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("outreach") << int(domain::Role::outreachWorker);
        QTest::newRow("distributor") << int(domain::Role::naloxoneDistributor);
    }
    void nobodyElseHasThem()
    {
        QFETCH(int, role);
        Town town({360, 640}, true, true, domain::Role(role));
        QTRY_VERIFY(shows(town.view, QStringLiteral("Stock")));
        QVERIFY(!shows(town.view, QStringLiteral("Figures")));
        QVERIFY(!shows(town.view, QStringLiteral("Share the numbers")));
    }

    void anEmptyYearSaysWhatFillsIt()
    {
        Town town({360, 640}, false);
        QTRY_VERIFY(shows(town.view, QStringLiteral("Nothing to count in 2026")));
        QVERIFY(!shows(town.view, QStringLiteral("Share the numbers")));
        QVERIFY(!shows(town.view, QStringLiteral("These are the exact numbers")));
    }

    void whereNobodySaidHowManyLiveHere()
    {
        Town town({360, 640}, true, false);
        const QString ask = QStringLiteral("Enter the inhabitants");
        QTRY_VERIFY(shows(town.view, ask));
        QVERIFY(press(town.view, ask));
        QTRY_VERIFY(shows(town.view, QStringLiteral("As of 1 January")));
        Town known({360, 640});
        QTRY_VERIFY(shows(known.view, QStringLiteral("Share the numbers")));
        QVERIFY(!shows(known.view, ask));
    }

    /// Period, preview and three files, without a pointer.
    void sharesByKeyboard()
    {
        Town town({360, 640});
        QTRY_VERIFY(shows(town.view, QStringLiteral("Share the numbers")));
        QVERIFY(QTest::qWaitForWindowActive(&town.view));
        QVERIFY(press(town.view, QStringLiteral("Share the numbers")));
        QTRY_VERIFY(shows(town.view, QStringLiteral("Which months")));
        QVERIFY(!shows(town.view, QStringLiteral("What others will see")));
        QVERIFY(press(town.view, QStringLiteral("Period: First half")));
        QVERIFY(press(town.view, QStringLiteral("Find what may be shared")));
        QTRY_VERIFY_WITH_TIMEOUT(shows(town.view, QStringLiteral("What others will see")), 120'000);
        town.view.grabWindow();

        // The two of few are a mark here, on screen and in speech, and the method is told.
        QVERIFY(press(town.view, QStringLiteral("Persons met by age and gender")));
        QVERIFY(shows(town.view, QStringLiteral("1–4 or hidden")));
        QVERIFY(press(town.view, QStringLiteral("How small numbers are protected")));
        QVERIFY(shows(town.view,
                      QStringLiteral("0 is shown: it says of nobody that they were there.")));
        const QRegularExpression small(QStringLiteral(": [1-4](, |$)"));
        for (const QString& said : spoken(town.view))
            QVERIFY2(!small.match(said).hasMatch() || said.contains(QStringLiteral("Period")),
                     qPrintable(said));

        const QString base = town.folder.filePath(QStringLiteral("delt"));
        QVERIFY(tabTo(town.view, QStringLiteral("File, without ending")));
        QTest::keyClick(&town.view, Qt::Key_A, Qt::ControlModifier);
        for (const QChar letter : base)
            QTest::keyClick(&town.view, letter.toLatin1());
        for (const auto& [button, ending] :
             {std::pair("Save the report as PDF", ".pdf"), std::pair("Save as XLSX", ".xlsx"),
              std::pair("Save as CSV", ".csv")}) {
            QVERIFY(press(town.view, QString::fromLatin1(button)));
            const QString name = base + QString::fromLatin1(ending);
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(name), 30'000);
            QTRY_VERIFY(!words(town.view.contentItem())
                             .filter(QStringLiteral("delt") + QString::fromLatin1(ending))
                             .isEmpty());
        }
        QFile csv(base + QStringLiteral(".csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(csv.readAll());
        QVERIFY(!text.isEmpty());
        const QRegularExpression cell(QStringLiteral("[;,]\"?[1-4]\"?\\r?$"),
                                      QRegularExpression::MultilineOption);
        QVERIFY2(!cell.match(text).hasMatch(), qPrintable(cell.match(text).captured()));

        // The pane beside it stays exact.
        QTest::keyClick(&town.view, Qt::Key_Escape);
        QTRY_VERIFY(shows(town.view, QStringLiteral("These are the exact numbers")));
    }

    /// The tables are closed, so that the buttons are within a few screens of either end, also with
    /// text at twice its size.
    void theButtonsAreWithinReach_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("screens");
        QTest::newRow("usual text") << 1.0 << 8.0;
        QTest::newRow("twice as large") << 2.0 << 20.0;
    }
    void theButtonsAreWithinReach()
    {
        QFETCH(double, scale);
        QFETCH(double, screens);
        Town town({360, 640});
        const auto usual = qScopeGuard([&] { town.theme()->setProperty("textScale", 1.0); });
        town.theme()->setProperty("textScale", scale);
        QTRY_VERIFY(shows(town.view, QStringLiteral("Share the numbers")));
        QVERIFY(QTest::qWaitForWindowActive(&town.view));
        QVERIFY(press(town.view, QStringLiteral("Share the numbers")));
        QTRY_VERIFY(shows(town.view, QStringLiteral("Which months")));
        QVERIFY(press(town.view, QStringLiteral("Find what may be shared")));
        QTRY_VERIFY_WITH_TIMEOUT(shows(town.view, QStringLiteral("What others will see")), 120'000);
        town.picture(QStringLiteral("light"));
        QQuickItem* page = item(*town.view.contentItem(), "ShareFiguresPage");
        QVERIFY(page != nullptr);
        double height = 0;
        for (QQuickItem* each : shownItems(page))
            if (each->inherits("QQuickFlickable"))
                height = std::max(height, each->property("contentHeight").toDouble());
        QVERIFY2(height > 0 && height < screens * 640, qPrintable(QString::number(height)));

        // Closed to begin with; opened and closed by keyboard, and a screen reader hears which.
        const QString table = QStringLiteral("Persons met by age and gender");
        QVERIFY(!shows(town.view, QStringLiteral("1–4 or hidden")) ||
                !shows(town.view, QStringLiteral("13–15")));
        QVERIFY(press(town.view, table));
        QTRY_VERIFY(shows(town.view, QStringLiteral("13–15")));
        QVERIFY(!spoken(town.view).filter(table).filter(QStringLiteral("open: close")).isEmpty());
        QTest::keyClick(&town.view, Qt::Key_Space);
        QTRY_VERIFY(!shows(town.view, QStringLiteral("13–15")));
        QVERIFY(tabTo(town.view, QStringLiteral("Save the report as PDF")));
        auto* button = town.view.activeFocusItem();
        QVERIFY(button != nullptr);
        const QRectF place =
            button->mapRectToScene(QRectF(0, 0, button->width(), button->height()));
        QVERIFY2(place.top() >= 0 && place.bottom() <= 640 && place.right() <= 360,
                 "the button is not on the screen");
    }

    void anotherPeriodIsLookedAtAnew()
    {
        Town town({800, 1280});
        QTRY_VERIFY(shows(town.view, QStringLiteral("Share the numbers")));
        QVERIFY(QTest::qWaitForWindowActive(&town.view));
        QVERIFY(press(town.view, QStringLiteral("Share the numbers")));
        QTRY_VERIFY(shows(town.view, QStringLiteral("Which months")));
        QVERIFY(press(town.view, QStringLiteral("Find what may be shared")));
        QTRY_VERIFY_WITH_TIMEOUT(shows(town.view, QStringLiteral("What others will see")), 120'000);
        QVERIFY(press(town.view, QStringLiteral("Period: 4th quarter")));
        // What was looked at is not what would be saved now: it is gone, with its buttons.
        QTRY_VERIFY(!shows(town.view, QStringLiteral("What others will see")));
        QVERIFY(!shows(town.view, QStringLiteral("Save as CSV")));
        QVERIFY(shows(town.view, QStringLiteral("Find what may be shared")));
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        Town town({360, 640});
        QTRY_VERIFY(shows(town.view, QStringLiteral("Share the numbers")));
        QVERIFY(QTest::qWaitForWindowActive(&town.view));
        QVERIFY(press(town.view, QStringLiteral("Share the numbers")));
        QTRY_VERIFY(shows(town.view, QStringLiteral("Which months")));
        QVERIFY(press(town.view, QStringLiteral("Find what may be shared")));
        QTRY_VERIFY_WITH_TIMEOUT(shows(town.view, QStringLiteral("What others will see")), 120'000);
        QVERIFY(tabTo(town.view, QStringLiteral("File, without ending")));
        QTest::keyClick(&town.view, Qt::Key_A, Qt::ControlModifier);
        QFile blocked(town.folder.filePath(QStringLiteral("file")));
        QVERIFY(blocked.open(QIODevice::WriteOnly)); // where a folder would have to be
        const QString below = blocked.fileName() + QStringLiteral("/delt");
        for (const QChar letter : below)
            QTest::keyClick(&town.view, letter.toLatin1());
        QQuickItem* field = town.view.activeFocusItem();
        QVERIFY(field != nullptr);
        QCOMPARE(field->property("text").toString(), below);
        QVERIFY(press(town.view, QStringLiteral("Save as CSV")));
        const auto banner = [&town] {
            for (QQuickItem* item : shownItems(town.view.contentItem()))
                if (item->property("what").isValid() &&
                    item->property("kind").toString() == u"error")
                    return true;
            return false;
        };
        // What was told is kept and read again; that takes nothing of what is said.
        QTRY_VERIFY(shows(town.view, QStringLiteral("Shared before")));
        QVERIFY(banner());
        QVERIFY(!shows(town.view, QStringLiteral("Saved as")));
    }

    void looks_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("mode");
        for (const QSize size : {QSize(360, 640), QSize(800, 1280), QSize(1280, 800)})
            for (const char* mode : {"light", "dark", "night"})
                QTest::addRow("%d %s", size.width(), mode) << size << QString::fromLatin1(mode);
    }
    /// In bokmål: every state can be read and pressed, in one picture as long as the page.
    void looks()
    {
        QFETCH(QSize, size);
        QFETCH(QString, mode);
        initTranslations();
        QTranslator norwegian;
        QVERIFY(norwegian.load(QStringLiteral(":/i18n/feltbok_nb")));
        QVERIFY(QCoreApplication::installTranslator(&norwegian));
        const auto english = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        QLocale::setDefault(QLocale(QLocale::NorwegianBokmal));

        Town town(size);
        QTRY_VERIFY(item(*town.view.contentItem(), "KeyFigures") != nullptr);
        look(town, QStringLiteral("figures"), mode);
        auto* button = item(*town.view.contentItem(), "PrimaryButton");
        QVERIFY(button != nullptr);
        button->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&town.view, Qt::Key_Space);
        QTRY_VERIFY(item(*town.view.contentItem(), "ShareFiguresPage") != nullptr);
        QQuickItem* page = item(*town.view.contentItem(), "ShareFiguresPage");
        QTRY_VERIFY((button = item(*page, "PrimaryButton")) != nullptr);
        look(town, QStringLiteral("figures-share"), mode);
        button->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&town.view, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(page->property("isReady").toBool(), 120'000);
        look(town, QStringLiteral("figures-shared"), mode);
    }

private:
    /// The first of that type that is shown.
    static QQuickItem* item(QQuickItem& root, const char* type)
    {
        for (QQuickItem* each : shownItems(&root))
            if (QString::fromLatin1(each->metaObject()->className())
                    .startsWith(QString::fromLatin1(type) + QStringLiteral("_QML")))
                return each;
        return nullptr;
    }
    static void look(Town& town, const QString& name, const QString& mode)
    {
        QSize size = town.view.size();
        const QImage first = town.picture(mode);
        QDir().mkpath(QStringLiteral(FELTBOK_SCREENS));
        const QString file =
            QStringLiteral(FELTBOK_SCREENS "/%1-%2-%3").arg(name, mode).arg(size.width());
        QVERIFY(first.save(file + QStringLiteral(".png")));
        // As tall as what scrolls, so that all of it is in the picture.
        double missing = 0;
        for (QQuickItem* each : shownItems(town.view.contentItem()))
            if (each->inherits("QQuickFlickable"))
                missing =
                    std::max(missing, each->property("contentHeight").toDouble() - each->height());
        if (missing >= 1)
            town.view.resize(size.width(), size.height() + qCeil(missing));
        const QImage whole = town.picture(mode);
        QVERIFY(whole.save(file + QStringLiteral("-whole.png")));
        QQuickItem* root = town.view.contentItem();
        QStringList problems = smallTargets(root) + cutTexts(root, town.view.size()) +
                               faintTexts(root, whole) + accessibility(&town.view).problems;
        town.view.resize(size);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

QTEST_MAIN(FiguresPagesTest)
#include "figures_pages_test.moc"
