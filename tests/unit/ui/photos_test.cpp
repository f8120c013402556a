// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/attachment.h"
#include "support/test_workspace.h"
#include "ui/visit/photo_image.h"
#include "ui/visit/photo_view.h"
#include "ui/visit/photos_model.h"
#include "ui/visit/signature_surface.h"

#include <QBuffer>
#include <QColorSpace>
#include <QGuiApplication>
#include <QImageReader>
#include <QImageWriter>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace feltbok;
using namespace feltbok::ui;

namespace {

/// The left half red, the right half blue.
QImage picture(int width, int height)
{
    QImage out(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            out.setPixelColor(x, y, x < width / 2 ? Qt::red : Qt::blue);
    return out;
}

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray out;
    QBuffer buffer(&out);
    QImageWriter writer(&buffer, format);
    writer.setQuality(95);
    if (!writer.write(image))
        qFatal("encode");
    return out;
}

QByteArray segment(char marker, const QByteArray& content)
{
    const int length = int(content.size()) + 2;
    QByteArray out;
    out.append('\xFF').append(marker).append(char(length >> 8)).append(char(length & 0xFF));
    return out + content;
}

/// EXIF with an orientation, a maker, a GPS block and the words of a canary.
QByteArray exif(int orientation)
{
    QByteArray tiff("II*\0\x08\0\0\0", 8);
    const auto u16 = [&](int v) { tiff.append(char(v & 0xFF)).append(char(v >> 8)); };
    const auto entry = [&](int tag, int type, int count, int value) {
        u16(tag);
        u16(type);
        u16(count);
        u16(0);
        u16(value);
        u16(0);
    };
    u16(3);
    entry(0x010F, 2, 16, 50); // Make
    entry(0x0112, 3, 1, orientation);
    entry(0x8825, 4, 1, 70); // GPS
    u16(0);
    u16(0);
    tiff.append("KANARI-SERIENR\0\0", 16);
    tiff.append(QByteArray(40, '\0'));
    tiff.append("GPS-KANARI 69.6492N 18.9553E");
    return QByteArray("Exif\0\0", 6) + tiff;
}

/// A photo as phones make them, with everything in it that must not get out.
QByteArray phonePhoto(int orientation)
{
    const QByteArray plain = encoded(picture(400, 200), "jpeg");
    const QByteArray thumbnail = encoded(picture(16, 16), "jpeg");
    return plain.left(2) + segment('\xE1', exif(orientation)) +
           segment('\xE1',
                   QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + "<x:xmpmeta>XMP-KANARI") +
           segment('\xE2', QByteArray("ICC_PROFILE\0\x01\x01", 14) + "ICC-KANARI" + thumbnail) +
           segment('\xED', "Photoshop 3.0 IPTC-KANARI") + segment('\xFE', "COM-KANARI") +
           plain.mid(2) + "TRAILER-KANARI";
}

/// The markers of a JPEG up to its picture data.
QList<int> markers(const QByteArray& jpeg)
{
    QList<int> out;
    for (qsizetype at = 2; at + 4 <= jpeg.size() && uchar(jpeg[at]) == 0xFF;) {
        const int marker = uchar(jpeg[at + 1]);
        out.append(marker);
        if (marker == 0xDA)
            break;
        at += 2 + (uchar(jpeg[at + 2]) << 8 | uchar(jpeg[at + 3]));
    }
    return out;
}

QImage decoded(const QByteArray& bytes)
{
    return QImage::fromData(bytes);
}

} // namespace

class PhotosTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestWorkspace> m_here;
    QTemporaryDir m_dir;

    QString file(const char* name, const QByteArray& content) const
    {
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("file");
        return path;
    }
    RecordId visit() { return m_here->device.create("control_visit", R"({"status":"draft"})"); }
    json::object fields(const RecordId& id)
    {
        return test::TestDevice::check(m_here->device.view(id)).fields;
    }

private Q_SLOTS:
    void init() { m_here = std::make_unique<test::TestWorkspace>(); }
    void cleanup() { m_here.reset(); }

    void nothingButThePictureIsKept()
    {
        const QByteArray source = phonePhoto(1);
        QCOMPARE(source.count("KANARI"), 7);
        const auto photo = preparePhoto(source);
        FELTBOK_SUCCEEDS(photo);
        QVERIFY(!photo->contains("KANARI"));
        QVERIFY(!photo->contains("Exif"));
        QVERIFY(!photo->contains("ICC_PROFILE"));
        // JFIF, tables, frame and scan: nothing else has a place.
        for (const int marker : markers(*photo))
            QVERIFY2(QList<int>({0xE0, 0xDB, 0xC0, 0xC4, 0xDA}).contains(marker),
                     QByteArray::number(marker, 16).constData());
        QVERIFY(decoded(*photo).text().isEmpty());
    }

    void textsOfAPngAreNotKept()
    {
        QImage image = picture(40, 20);
        image.setText(QStringLiteral("Comment"), QStringLiteral("PNG-KANARI"));
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const QByteArray source = encoded(image, "png");
        QVERIFY(source.contains("PNG-KANARI"));
        const auto photo = preparePhoto(source);
        FELTBOK_SUCCEEDS(photo);
        QVERIFY(!photo->contains("KANARI") && !photo->contains("ICC_PROFILE"));
        QCOMPARE(domain::attachmentTypeOf(photo->toStdString()), std::string_view("image/jpeg"));
    }

    void itIsTurnedAsItsExifSays_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QPoint>("red"); // where the left half of the source lies now
        QTest::newRow("1") << 1 << QSize(400, 200) << QPoint(20, 100);
        QTest::newRow("3") << 3 << QSize(400, 200) << QPoint(380, 100);
        QTest::newRow("6") << 6 << QSize(200, 400) << QPoint(100, 20);
        QTest::newRow("8") << 8 << QSize(200, 400) << QPoint(100, 380);
    }
    void itIsTurnedAsItsExifSays()
    {
        QFETCH(int, orientation);
        QFETCH(QSize, size);
        QFETCH(QPoint, red);
        const auto photo = preparePhoto(phonePhoto(orientation));
        FELTBOK_SUCCEEDS(photo);
        const QImage image = decoded(*photo);
        QCOMPARE(image.size(), size);
        QVERIFY(image.pixelColor(red).red() > 200 && image.pixelColor(red).blue() < 60);
    }

    void itIsScaledToWhatIsNeeded()
    {
        const auto wide = preparePhoto(encoded(picture(5000, 1000), "jpeg"));
        FELTBOK_SUCCEEDS(wide);
        QCOMPARE(decoded(*wide).width(), 2048);
        QVERIFY(std::abs(decoded(*wide).height() - 410) <= 1);
        const auto tall = preparePhoto(encoded(picture(100, 3000), "png"));
        FELTBOK_SUCCEEDS(tall);
        QCOMPARE(decoded(*tall).height(), 2048);
        const auto small = preparePhoto(encoded(picture(30, 20), "png"));
        FELTBOK_SUCCEEDS(small);
        QCOMPARE(decoded(*small).size(), QSize(30, 20)); // never made larger
    }

    void whatClaimsTooMuchIsRefusedUndecoded()
    {
        // A PNG header of 50,000 x 50,000 pixels and nothing behind it.
        QByteArray bomb = encoded(picture(8, 8), "png");
        for (int at : {16, 20})
            bomb.replace(at, 4, QByteArray("\x00\x00\xC3\x50", 4));
        QVERIFY(preparePhoto(bomb).error().code == ErrorCode::tooLarge ||
                preparePhoto(bomb).error().code == ErrorCode::badInput);
        QVERIFY(preparePhoto(QByteArray("GIF89a, an animation")).error().code ==
                ErrorCode::badInput);
        QVERIFY(
            preparePhoto(QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")).error().code ==
            ErrorCode::badInput);
        QVERIFY(preparePhoto(encoded(picture(64, 64), "jpeg").left(100)).error().code ==
                ErrorCode::badInput);
        QVERIFY(preparePhoto(QByteArray(int(maxPhotoFileBytes) + 1, 'x')).error().code ==
                ErrorCode::tooLarge);
        QVERIFY(preparePhoto(QImage()).error().code == ErrorCode::badInput);
    }

    void whatAColleagueSentIsNotDecodedBeyondTheLimitEither()
    {
        // The frame's head (marker C0) of a small JPEG says 60,000 x 60,000.
        QByteArray bomb = encoded(picture(64, 64), "jpeg");
        const auto head = bomb.indexOf(QByteArray("\xFF\xC0\x00\x11\x08", 5));
        QVERIFY(head > 0 && !readPhoto(bomb, QSize(200, 200)).isNull());
        bomb.replace(head + 5, 4, QByteArray("\xEA\x60\xEA\x60", 4));
        QVERIFY(readPhoto(bomb, QSize(200, 200)).isNull());
        QVERIFY(readPhoto(bomb).isNull());
    }

    void aChosenFileIsAddedShownRemovedAndPutBack()
    {
        const RecordId id = visit();
        PhotosModel photos;
        photos.setWorkspace(&m_here->workspace);
        photos.setRecordId(QString::fromStdString(id.toText()));
        QSignalSpy added(&photos, &PhotosModel::added);
        const QString path = file("Ola Nordmann.jpg", phonePhoto(6));
        photos.addFile(QUrl::fromLocalFile(path).toString());
        QVERIFY(photos.isBusy());
        QVERIFY(added.wait());
        QTRY_COMPARE(photos.count(), 1);
        QVERIFY(!photos.isBusy());
        const PhotoRow row = photos.rows().front();
        QCOMPARE(row.state, QStringLiteral("waiting"));
        QVERIFY(row.isHere);
        QVERIFY(!row.name.contains(u"Ola")); // a file's name may be a person's
        const auto named = domain::attachmentsIn(fields(id));
        QCOMPARE(named.size(), std::size_t(1));
        QCOMPARE(named.front().sha256, row.id.toStdString());

        PhotoView view;
        view.setWorkspace(&m_here->workspace);
        view.setSha256(row.id);
        QTRY_VERIFY(view.isShown());

        photos.remove(row.id);
        QTRY_COMPARE(photos.count(), 0);
        QCOMPARE(photos.removedName(), row.name);
        QVERIFY(domain::attachmentsIn(fields(id)).empty());
        photos.undoRemove();
        QTRY_COMPARE(photos.count(), 1);
        QVERIFY(photos.removedName().isEmpty());
        QVERIFY(domain::attachmentsIn(fields(id)) == named);

        test::TestDevice::check(m_here->device.store.confirmAttachment(named.front().sha256,
                                                                       m_here->device.clock.now()));
        m_here->records.announceArrival();
        QTRY_COMPARE(photos.rows().front().state, QStringLiteral("sent"));
        test::TestDevice::check(
            m_here->device.store.refuseAttachment(named.front().sha256, "wrong_type"));
        m_here->records.announceArrival();
        QTRY_COMPARE(photos.rows().front().state, QStringLiteral("refused"));
    }

    void whatCannotBeReadIsSaidAndChangesNothing()
    {
        const RecordId id = visit();
        PhotosModel photos;
        photos.setWorkspace(&m_here->workspace);
        photos.setRecordId(QString::fromStdString(id.toText()));
        QSignalSpy failed(&photos, &PhotosModel::errorChanged);
        photos.addFile(file("x.jpg", "not a picture"));
        QVERIFY(failed.wait());
        QVERIFY(photos.error().isSet());
        QVERIFY(!photos.isBusy());
        photos.clearError();
        photos.addFile(m_dir.filePath(QStringLiteral("missing.jpg")));
        QTRY_VERIFY(photos.error().isSet());
        QCOMPARE(photos.count(), 0);
        QVERIFY(!fields(id).contains("attachments"));
    }

    void whatIsElsewhereIsAskedFor()
    {
        const std::string hash(64, 'a');
        auto record = test::pulled(RecordId::create(m_here->device.clock.now()), "control_visit", 5,
                                   R"({"status":"finished"})");
        record.fields["attachments"] =
            json::array{domain::toJson({hash, 10, "image/jpeg", "Bilde"})};
        m_here->device.pull({record});
        PhotosModel photos;
        photos.setWorkspace(&m_here->workspace);
        photos.setRecordId(QString::fromStdString(record.id.toText()));
        QTRY_COMPARE(photos.count(), 1);
        QCOMPARE(photos.rows().front().state, QStringLiteral("remote"));
        QSignalSpy woken(&m_here->records, &RecordAccess::edited);
        photos.fetch(QString::fromStdString(hash));
        QVERIFY(woken.wait());
        QTRY_COMPARE(photos.rows().front().state, QStringLiteral("fetching"));
        QCOMPARE(test::TestDevice::check(m_here->device.store.attachmentDownloads(5)).size(),
                 std::size_t(1));
    }

    void aViewThatFetchesAsksOnce()
    {
        const std::string drawn(64, 'a');
        const std::string asked(64, 'b');
        auto record = test::pulled(RecordId::create(m_here->device.clock.now()), "control_visit", 5,
                                   R"({"status":"finished"})");
        record.fields["signature_image"] = domain::toJson({drawn, 10, "image/png", "Underskrift"});
        record.fields["attachments"] =
            json::array{domain::toJson({asked, 10, "image/jpeg", "Bilde"})};
        m_here->device.pull({record});
        const auto downloads = [this] {
            std::vector<std::string> out;
            for (const auto& each :
                 test::TestDevice::check(m_here->device.store.attachmentDownloads(5)))
                out.push_back(each.sha256);
            return out;
        };
        PhotoView view;
        view.setProperty("fetches", true);
        view.setWorkspace(&m_here->workspace);
        view.setSha256(QString::fromStdString(drawn));
        QTRY_COMPARE(downloads().size(), std::size_t(1));

        PhotosModel photos;
        photos.setWorkspace(&m_here->workspace);
        photos.setRecordId(QString::fromStdString(record.id.toText()));
        QTRY_COMPARE(photos.count(), 1);
        m_here->device.clock.advance(std::chrono::seconds(1));
        photos.fetch(QString::fromStdString(asked));
        QTRY_COMPARE(downloads().size(), std::size_t(2));
        // The newest wish is fetched first; a view that waits does not push itself before it.
        m_here->device.clock.advance(std::chrono::seconds(1));
        m_here->records.announceArrival();
        bool haveAllLooked = false;
        m_here->records.run(
            &view, [](domain::RecordStore&) -> Result<void> { return {}; }, // jobs run in order
            [&haveAllLooked](const Result<void>&) { haveAllLooked = true; });
        QTRY_VERIFY(haveAllLooked);
        QVERIFY(downloads() == (std::vector<std::string>{asked, drawn}));
    }

    void aSignatureIsStrokesOnWhite()
    {
        const RecordId id = visit();
        SignatureSurface surface;
        surface.setProperty("workspace", QVariant::fromValue(&m_here->workspace));
        surface.setProperty("visitId", QString::fromStdString(id.toText()));
        surface.setSize(QSizeF(300, 180));
        const auto mouse = [&](QEvent::Type type, QPointF at) {
            QMouseEvent event(type, at, at, Qt::LeftButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&surface, &event);
        };
        surface.save();
        QVERIFY(surface.png().isEmpty() && !fields(id).contains("signature_image"));
        mouse(QEvent::MouseButtonPress, {20, 90});
        for (int x = 25; x < 250; x += 5)
            mouse(QEvent::MouseMove, {qreal(x), 90 + 40 * std::sin(x / 20.0)});
        mouse(QEvent::MouseButtonPress, {280, 20});
        mouse(QEvent::MouseMove, {290, 400}); // stays inside
        QCOMPARE(surface.strokeCount(), 2);
        const QImage whole = QImage::fromData(surface.png());
        surface.undo();
        QCOMPARE(surface.strokeCount(), 1);
        const QImage image = QImage::fromData(surface.png());
        QVERIFY(image.width() < whole.width() && whole.height() <= 2 * (180 + 40));
        int ink = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                ink += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
        QVERIFY(ink > 500 && ink < image.width() * image.height() / 4);

        QSignalSpy saved(&surface, &SignatureSurface::saved);
        surface.save();
        QVERIFY(saved.wait());
        const auto stored = fields(id);
        QCOMPARE(*findString(stored, "signature"), std::string_view("signert"));
        const auto attachment = domain::attachmentFrom(stored.at("signature_image"));
        QVERIFY(attachment && attachment->type == "image/png");
        surface.clear();
        QVERIFY(surface.isEmpty());
    }
};

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    PhotosTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "photos_test.moc"
