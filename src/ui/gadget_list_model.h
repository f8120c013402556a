// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QMetaProperty>

#include <vector>

namespace feltbok::ui {

/// A list model whose rows are Q_GADGET values: every property of the gadget is a role of the same
/// name. `Row` has a property `id`; a new set of rows with the same ids in the same order becomes
/// dataChanged, so that a list keeps its place.
template <typename Row>
class GadgetListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const int property = role - Qt::UserRole;
        const QMetaObject& meta = Row::staticMetaObject;
        if (property < 0 || property >= meta.propertyCount())
            return {};
        return meta.property(property).readOnGadget(&m_rows[std::size_t(index.row())]);
    }

    QHash<int, QByteArray> roleNames() const override
    {
        QHash<int, QByteArray> names;
        const QMetaObject& meta = Row::staticMetaObject;
        for (int i = 0; i < meta.propertyCount(); ++i)
            names.insert(Qt::UserRole + i, meta.property(i).name());
        return names;
    }

    const std::vector<Row>& rows() const { return m_rows; }

protected:
    void replaceRows(std::vector<Row> rows)
    {
        bool sameIds = rows.size() == m_rows.size();
        for (std::size_t i = 0; sameIds && i < rows.size(); ++i)
            sameIds = rows[i].id == m_rows[i].id;
        if (sameIds && !rows.empty()) {
            m_rows = std::move(rows);
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
            return;
        }
        if (rows.empty() && m_rows.empty())
            return;
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    void appendRows(std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        for (auto& row : rows)
            m_rows.push_back(std::move(row));
        endInsertRows();
    }

private:
    std::vector<Row> m_rows;
};

} // namespace feltbok::ui

// moc and the QML type registry know no templates: to them the model is what the template is to
// C++, a QAbstractListModel without properties of its own.
#ifdef Q_MOC_RUN
#define FELTBOK_LIST_MODEL(Row) QAbstractListModel
#else
#define FELTBOK_LIST_MODEL(Row) feltbok::ui::GadgetListModel<Row>
#endif
