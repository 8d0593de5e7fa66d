// Rows for a long list: each a value that a page draws. The page sees them under the role "row".
//
// A list that has the same number of rows as before tells of those that differ, so that the page stays where it was
// scrolled to; another list is another page.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QVariantList>

namespace kowruk::desktop {

class RowList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("a controller has it")

 public:
  using QAbstractListModel::QAbstractListModel;

  // values of one type that can be compared.
  void set(const QVariantList& rows);
  const QVariantList& rows() const noexcept { return rows_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 private:
  QVariantList rows_;
};

}  // namespace kowruk::desktop
