#include "ui/remedies.h"

void leadTo(Navigator &navigator, Remedy remedy, const Portal &portal)
{
    switch (remedy) {
    case Remedy::SignIn:
    case Remedy::SignInAsAdministrator:
        return navigator.signIn(portal, remedy == Remedy::SignInAsAdministrator);
    case Remedy::ChoosePlace:
        return navigator.showSettings(SettingsPage::Consoles);
    case Remedy::TryAgain:
    case Remedy::None:
        break;
    }
}
