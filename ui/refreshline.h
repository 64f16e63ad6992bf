#pragma once

#include "ui/messageline.h"
#include "ui/navigator.h"
#include "ui/uiparts.h"

/// Fetches a portal's person and tenants anew when it is told to, and says how that goes.
class RefreshLine : public MessageLine
{
    Q_OBJECT
public:
    RefreshLine(UiParts parts, Navigator &navigator, QWidget *parent = nullptr);
    void refresh(const Portal &portal);

private:
    UiParts m_parts;
    Navigator &m_navigator;
    Portal m_portal;
};
