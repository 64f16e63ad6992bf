#pragma once

#include "broker/foundportals.h"
#include "ui/uiparts.h"

#include <QWidget>

class ChangeView;
class MessageLine;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

/// First run, step 1: which portal. Offers those that other clients' profiles name, and warns of tokens that
/// stand in the clear.
class FirstRunPortal : public QWidget
{
    Q_OBJECT
public:
    FirstRunPortal(UiParts parts, const QString &clientConfig, QWidget *parent = nullptr);

    /// Nothing was typed.
    bool isUntouched() const;

Q_SIGNALS:
    void chosen(const Portal &portal);

private:
    void addFound(QVBoxLayout &layout);
    QPushButton *offer(const FoundPortal &found);
    QWidget *tokenWarning(const QList<FoundProfile> &exposed);
    QLayout *addressRow();
    void edited();
    void probe();
    void choose(const Portal &portal);
    void takeOver(const QList<FoundProfile> &exposed, QPushButton &button);

    UiParts m_parts;
    ProfileTakeover m_takeover;
    QList<FoundPortal> m_found;
    QLineEdit *m_address;
    QPushButton *m_continue;
    QLabel *m_hint;
    MessageLine *m_message;
    MessageLine *m_takeoverMessage = nullptr;
};
