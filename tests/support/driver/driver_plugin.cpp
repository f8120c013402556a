// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/driver/driver.h"

#include <QGenericPlugin>

namespace feltbok::test {

class DriverPlugin final : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "driver.json")

public:
    QObject* create(const QString& name, const QString& /*specification*/) override
    {
        const QString socket = qEnvironmentVariable("FELTBOK_DRIVER_SOCKET");
        if (name.compare(QLatin1String("feltbokdriver"), Qt::CaseInsensitive) != 0 ||
            socket.isEmpty())
            return nullptr;
        return new Driver(socket);
    }
};

} // namespace feltbok::test

#include "driver_plugin.moc"
