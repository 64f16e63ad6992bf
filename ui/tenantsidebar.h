#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class TenantModel;

/// The profile window's left side: a line to find tenants by, the list of portals and tenants, and what it
/// says where nothing is found.
class TenantSidebar : public QWidget
{
    Q_OBJECT
public:
    /// \a menu: what stands beside "Add a Portal…".
    TenantSidebar(TenantModel &model, QWidget *menu, QWidget *parent = nullptr);

    QLineEdit *filter() const { return m_filter; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void addPortalWanted();

private:
    void buildFilter();
    void buildList();
    QWidget *nothing();
    void showWhatIsFound();

    TenantModel &m_model;
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_nothingText;
    QWidget *m_nothing;
};
