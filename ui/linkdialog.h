#pragma once

#include "ui/dialog.h"
#include "ui/navigator.h"
#include "ui/sentences.h"
#include "ui/uiparts.h"

class MessageLine;
class QPushButton;

/// A link from outside: says where it leads and opens the console only when the person agrees. What is not
/// known here is refused in one sentence, and nothing is asked of any portal before.
class LinkDialog : public Dialog
{
    Q_OBJECT
public:
    LinkDialog(UiParts parts, Navigator &navigator, const DeepLink &link, QWidget *parent = nullptr);

private:
    QString refusal() const;
    void build(const QString &refusal);
    QString tenantName() const;
    QLayout *facts() const;
    void open();
    void helpWith(Remedy remedy);

    UiParts m_parts;
    Navigator &m_navigator;
    DeepLink m_link;
    std::optional<Portal> m_portal;
    Cancellation m_cancellation;
    MessageLine *m_message;
    QPushButton *m_open;
    QPushButton *m_cancel;
};
