#include "ui/traynote.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

TrayNote::TrayNote(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("trayNote"));
    auto *quit = new QPushButton(tr("&Quit Duplo Tray"));
    nameWidget(quit, QStringLiteral("quitButton"));
    auto *row = new QHBoxLayout(this);
    row->addWidget(
        plainLabel(tr("Your desktop shows no tray, so Duplo Tray opens as a window. Closed, it goes on "
                      "serving your programs; start it again to come back.")),
        1);
    row->addWidget(quit);
    hide();
    connect(quit, &QPushButton::clicked, this, &TrayNote::quitWanted);
}
