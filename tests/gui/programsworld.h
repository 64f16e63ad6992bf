#pragma once

#include "gui/world.h"
#include "support/awaiting.h"
#include "ui/programnotices.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

/// A World in which programs wait for acme, and the dialog that asks about them: nobody shows notifications
/// there.
class ProgramsWorld : public World
{
public:
    ProgramsWorld()
    {
        signIns.restore();
        notifier.works = false;
    }

    /// The dialog on the screen; nullptr when there is none.
    static ProgramsDialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<ProgramsDialog *>(widget); found && found->isVisible())
                return found;
        return nullptr;
    }
    /// Presses the dialog's button of that object name.
    static void click(const char *name)
    {
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton);
    }

    const Portal portal = addPortal();
    std::unique_ptr<ProgramNotices> notices = std::make_unique<ProgramNotices>(parts());
};
