// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/health/stock_view.h"

namespace feltbok::ui {

/// The health lead's register of locations and products.
class StockRegister : public feltbok::ui::StockView
{
    Q_OBJECT
    QML_ELEMENT
    /// [{"locationId","name","text","isActive"}]
    Q_PROPERTY(QVariantList locations READ locations NOTIFY changed FINAL)
    /// [{"product","name","text","isActive"}]
    Q_PROPERTY(QVariantList products READ products NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList kindChoices READ kindChoices NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList zoneChoices READ zoneChoices NOTIFY changed FINAL)
    /// Those who may keep a location.
    Q_PROPERTY(QVariantList keeperChoices READ keeperChoices NOTIFY changed FINAL)

public:
    explicit StockRegister(QObject* parent = nullptr) : StockView(parent) {}
    QVariantList locations() const { return m_locations; }
    QVariantList products() const { return m_products; }
    QVariantList kindChoices() const;
    QVariantList zoneChoices() const;
    QVariantList keeperChoices() const;

    /// {"name","kind","users","zone","minLevel","isActive"}; of a new one what it begins with.
    Q_INVOKABLE QVariantMap location(const QString& locationId) const;
    /// Empty id: a new one. `minLevel` as typed, in doses; empty: none.
    Q_INVOKABLE void saveLocation(const QString& locationId, const QVariantMap& location);
    /// {"product","name","isBuiltIn","isActive","basis","gtins", "facts": [{"field","label","unit",
    /// "value","source"}]}: numbers as text, empty where nothing is known.
    Q_INVOKABLE QVariantMap product(const QString& code) const;
    /// Empty code: a new product. {"name","isActive","basis","gtins", and the fields of "facts"}
    Q_INVOKABLE void saveProduct(const QString& code, const QVariantMap& product);
    /// The fourteen digits of a number whose check digit is right, else empty.
    Q_INVOKABLE static QString gtin(const QString& text);

Q_SIGNALS:
    void saved();

protected:
    void build() override;
    QString faultText(const std::string& field, const Error& error) const override;

private:
    QVariantList m_locations;
    QVariantList m_products;
};

} // namespace feltbok::ui
