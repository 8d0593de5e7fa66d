#include "row_list.h"

namespace kowruk::desktop {

void RowList::set(const QVariantList& rows) {
  if (rows.size() != rows_.size()) {
    beginResetModel();
    rows_ = rows;
    endResetModel();
    return;
  }
  for (int i = 0; i < rows.size(); ++i) {
    if (rows[i] == rows_[i]) continue;
    rows_[i] = rows[i];
    emit dataChanged(index(i), index(i));
  }
}

int RowList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }

QVariant RowList::data(const QModelIndex& index, int role) const {
  return role == Qt::UserRole ? rows_.value(index.row()) : QVariant{};
}

QHash<int, QByteArray> RowList::roleNames() const { return {{Qt::UserRole, "row"}}; }

}  // namespace kowruk::desktop
