#include "ui/refreshline.h"

#include "ui/remedies.h"

RefreshLine::RefreshLine(UiParts parts, Navigator &navigator, QWidget *parent)
    : MessageLine(parent)
    , m_parts(parts)
    , m_navigator(navigator)
{
    setObjectName(QStringLiteral("refreshLine"));
    setContentsMargins(24, 6, 24, 12);
    connect(this, &MessageLine::remedyWanted, this, [this](Remedy remedy) {
        if (remedy == Remedy::TryAgain)
            refresh(m_portal);
        else
            leadTo(m_navigator, remedy, m_portal);
    });
}

void RefreshLine::refresh(const Portal &portal)
{
    m_portal = portal;
    auto asked =
        then(m_parts.tenants.refreshNow(portal), this, [this, portal](const Result<SignIn> &outcome) {
            // Where that ended the sign-in, the portal's own page says so.
            const bool isSaid = !outcome && !m_parts.signIns.find(portal);
            return isSaid ? Result<>(failure(Error::Kind::Cancelled)) : outcome.map([](const SignIn &) {});
        });
    follow(std::move(asked), tr("Asking %1 for your tenants…").arg(portal.host()), [] {});
}
