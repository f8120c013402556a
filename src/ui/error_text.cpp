// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/error_text.h"

#include "ui/text.h"

#include <QtCore/QCoreApplication>

namespace feltbok::ui {
namespace {

/// Gives tr() its context.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

bool isEnrolling(Doing doing)
{
    return doing == Doing::enrolling || doing == Doing::reenrolling;
}

QString happened(const Error& error, Doing doing)
{
    switch (error.code) {
    case ErrorCode::wrongKey:
        if (doing == Doing::recovering)
            return Words::tr("The name or the new password is not the one of this request.");
        return doing == Doing::unlocking ? Words::tr("The name or the password is wrong.")
                                         : Words::tr("The key does not fit.");
    case ErrorCode::backoff:
        return Words::tr("Too many wrong tries. Wait before the next one.");
    case ErrorCode::corrupted:
        return Words::tr("A file on this device is damaged.");
    case ErrorCode::tooNew:
        return Words::tr("The records were written by a newer version of Feltbok.");
    case ErrorCode::busy:
        return Words::tr("Feltbok is already open in another window.");
    case ErrorCode::diskFull:
        return Words::tr("The device has no space left.");
    case ErrorCode::io:
        return Words::tr("The device could not read or write a file.");
    case ErrorCode::network:
        return Words::tr("No connection to the server.");
    case ErrorCode::timedOut:
        return Words::tr("The server did not answer in time.");
    case ErrorCode::pinMismatch:
        return Words::tr("The server is not the one the link names. Nothing was sent.");
    case ErrorCode::clockSkew:
        return Words::tr("The clock of this device is wrong.");
    case ErrorCode::revoked:
        return Words::tr("This device has been revoked by the municipality.");
    case ErrorCode::unauthorised:
        return Words::tr("The server does not accept this device.");
    case ErrorCode::notPermitted:
        if (error.field == "user")
            return Words::tr("The link is for another person.");
        if (doing == Doing::discarding)
            return Words::tr("This may have been sent already and cannot be taken back.");
        return isEnrolling(doing) ? Words::tr("The code is wrong, used or expired.")
                                  : Words::tr("You do not have the right to do this.");
    case ErrorCode::tooLarge:
        return Words::tr("The text is too long to be saved.");
    case ErrorCode::notFound:
        return Words::tr("The record is not on this device.");
    case ErrorCode::alreadyExists:
        return Words::tr("There is already a profile with this name on the device.");
    case ErrorCode::badInput:
        if (error.field == "finished")
            return Words::tr("The visit is finished and can no longer be changed.");
        if (error.field == "password")
            return Words::tr("The password is too short or too common.");
        if (error.field == "answer")
            return Words::tr("This is not the office's answer to this request.");
        if (error.field == "new_pin")
            return Words::tr("The PIN is too short or too simple.");
        if (error.field == "link" || error.field == "server" || error.field == "code" ||
            error.field == "pin")
            return Words::tr("The enrolment link is not complete.");
        if (error.field == "identity")
            return Words::tr(
                "The text holds a national identity number, a phone number or an e-mail address.");
        return Words::tr("The value is not allowed here.");
    case ErrorCode::protocol:
        return Words::tr("The server gave an answer that cannot be trusted.");
    case ErrorCode::locked:
        if (error.field == "wrong_pins")
            return Words::tr("Five wrong PINs. Now only the password opens.");
        if (error.field == "pin_age")
            return Words::tr("A PIN opens within 15 minutes. Now only the password does.");
        return Words::tr("Feltbok is locked.");
    case ErrorCode::conflict:
        return Words::tr("Somebody else changed the same thing.");
    case ErrorCode::cancelled:
        return Words::tr("The work was stopped.");
    case ErrorCode::internal:
        return Words::tr("Feltbok made a mistake of its own.");
    }
    return {};
}

QString whereIsData(Doing doing)
{
    switch (doing) {
    case Doing::unlocking:
        return Words::tr("Your records lie encrypted on this device, untouched.");
    case Doing::enrolling:
        return Words::tr("Nothing has been stored. The link can be used again until it expires.");
    case Doing::reenrolling:
        return Words::tr("All your work still lies on this device, encrypted.");
    case Doing::saving:
        return Words::tr("What was saved before is safe; the last change is only on the screen.");
    case Doing::discarding:
    case Doing::reading:
        return Words::tr("Nothing has been changed.");
    case Doing::syncing:
        return Words::tr("Everything you saved lies on this device and is sent later.");
    case Doing::reporting:
        return Words::tr("The visit is saved; only the document was not made.");
    case Doing::exporting:
        return Words::tr("The figures are as they were; only the file was not written.");
    case Doing::recovering:
        return Words::tr("Your records lie encrypted on this device, untouched.");
    }
    return {};
}

QString action(const Error& error, Doing doing)
{
    switch (error.code) {
    case ErrorCode::wrongKey:
        return doing == Doing::recovering
                   ? Words::tr("Type both as you did when the request was made.")
                   : Words::tr("Try again, or ask the office for a new password.");
    case ErrorCode::diskFull:
        return Words::tr("Free some space, then try again.");
    case ErrorCode::network:
    case ErrorCode::timedOut:
        return isEnrolling(doing)
                   ? Words::tr("Find coverage, then try again.")
                   : Words::tr("You can go on working; it is tried again by itself.");
    case ErrorCode::tooNew:
        return Words::tr("Install the newest version of Feltbok.");
    case ErrorCode::busy:
        return Words::tr("Close the other window.");
    case ErrorCode::revoked:
    case ErrorCode::corrupted:
    case ErrorCode::pinMismatch:
    case ErrorCode::protocol:
        return Words::tr("Ask the office for help.");
    case ErrorCode::notPermitted:
        return isEnrolling(doing) ? Words::tr("Ask the office for a new link.") : QString();
    case ErrorCode::badInput:
        if (error.field == "password")
            return Words::tr("Choose at least 12 characters; a sentence is easy to remember.");
        if (error.field == "answer")
            return Words::tr("Copy the whole answer from the office and paste it again.");
        if (error.field == "finished")
            return Words::tr("Open the finished visit and write it as an addendum.");
        if (isEnrolling(doing))
            return Words::tr("Copy the whole link from the office and paste it again.");
        if (error.field == "identity")
            return Words::tr("Remove it; describe the person without identity.");
        return QString();
    default:
        return QString();
    }
}

} // namespace

ErrorText errorText(const Error& error, Doing doing)
{
    ErrorText out;
    out.code = toQString(toString(error.code));
    out.happened = happened(error, doing);
    out.data = whereIsData(doing);
    out.action = action(error, doing);
    return out;
}

} // namespace feltbok::ui
