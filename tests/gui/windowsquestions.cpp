#include "gui/windowstates.h"
#include "ui/noticefallback.h"
#include "ui/programsdialog.h"

#include <QApplication>

namespace {
/// The dialog of that name which QuestionDialogs has put on the screen.
std::shared_ptr<QWidget> question(const char *name)
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->objectName() == QLatin1String(name) && widget->isVisible())
            return std::shared_ptr<QWidget>(widget);
    qFatal("no question %s", name);
}

std::shared_ptr<QWidget> firstPerson(WindowStage &stage)
{
    (void)stage.world.questions.acceptFirstPerson(*stage.world.signIns.find(stage.world.signIn()), {});
    return question("firstPersonQuestion");
}

std::shared_ptr<QWidget> otherPerson(WindowStage &stage)
{
    (void)stage.world.questions.acceptOtherPerson(
        stage.world.addPortal(), QStringLiteral("bob@example.com"), QStringLiteral("eve@example.com"), {});
    return question("otherPersonQuestion");
}

std::shared_ptr<QWidget> memoryOnly(WindowStage &stage)
{
    (void)stage.world.questions.acceptMemoryOnly(
        stage.world.addPortal(), {Error::Kind::KeychainUnavailable, {}, {}}, {});
    return question("memoryOnlyQuestion");
}

std::shared_ptr<QWidget> oneProgram(WindowStage &stage)
{
    const Portal portal = stage.world.addPortal();
    stage.world.programAsks(portal);
    return std::make_shared<ProgramsDialog>(stage.world.parts(), ProgramQuestion::signIn(portal));
}

std::shared_ptr<QWidget> threePrograms(WindowStage &stage)
{
    const auto dialog = oneProgram(stage);
    stage.world.programAsks(stage.world.settings.portals().first());
    stage.world.programAsks(stage.world.settings.portals().first(), QStringLiteral("aws"));
    press(*dialog, "programsMore");
    return dialog;
}

Program terraform()
{
    Program program{4711, QStringLiteral("terraform"), QStringLiteral("bash")};
    program.executable = QStringLiteral("/usr/bin/terraform");
    return program;
}

std::shared_ptr<QWidget> consentDialog(WindowStage &stage, const ProgramQuestion &question)
{
    stage.world.requests.consent(question, terraform());
    return std::make_shared<ProgramsDialog>(stage.world.parts(), question);
}

std::shared_ptr<QWidget> administrator(WindowStage &stage)
{
    return consentDialog(
        stage, ProgramQuestion::access({stage.world.signIn(), AccessLevel::Administrator, {}}));
}

std::shared_ptr<QWidget> portalToken(WindowStage &stage)
{
    return consentDialog(stage, ProgramQuestion::portalToken(stage.world.signIn()));
}

std::shared_ptr<QWidget> level(WindowStage &stage)
{
    return consentDialog(stage,
        {ProgramQuestion::About::Level, {stage.world.signIn(), AccessLevel::Administrator, {}},
            ConsentLevel::Always});
}

/// Translated as what is really told, so that nothing stands out.
QString told(const char *text)
{
    return QCoreApplication::translate("NoticeWindow", text);
}

std::shared_ptr<QWidget> notices(WindowStage &)
{
    const auto window = std::make_shared<NoticeWindow>();
    window->put({QStringLiteral("ends"), told("Your sign-in to acme ends in 10 minutes"),
        told("Renew it now, and your programs go on."), {{QStringLiteral("renew"), told("Renew")}}, true});
    window->put({QStringLiteral("done"), told("AWS access for dev01 is set up"),
        QStringLiteral("aws --profile dev01 sts get-caller-identity"),
        {{QStringLiteral("undo"), told("Undo")}}});
    return window;
}
} // namespace

QList<WindowToTry> questionDialogs()
{
    return {
        {"question first person", firstPerson},
        {"question other person", otherPerson},
        {"question memory only", memoryOnly},
        {"programs one", oneProgram},
        {"programs three", threePrograms},
        {"programs administrator", administrator},
        {"programs portal token", portalToken},
        {"programs level", level},
        {"notices", notices},
    };
}
