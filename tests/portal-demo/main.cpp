#include "commandline.h"
#include "demoportal.h"
#include "httpserver.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("duplo-portal-demo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DUPLO_VERSION));
    const std::optional<demo::CommandLine> line = demo::parseCommandLine(QCoreApplication::arguments());
    if (!line)
        return 2;
    demo::DemoPortal portal(line->switches);
    demo::HttpServer server([&portal](const demo::Request &request) { return portal.answer(request); });
    if (!server.listen(line->port)) {
        std::fprintf(stderr, "duplo-portal-demo: port %u is taken; try --port 0\n", unsigned(line->port));
        return 1;
    }
    portal.setPort(server.port());
    const QByteArray url = portal.baseUrl();
    if (line->printUrl)
        std::printf("%s\n", url.constData());
    else
        std::printf("Demo portal: %s (as %s; API token: %s)\n", url.constData(),
            qPrintable(line->switches.user), demo::apiToken);
    std::fflush(stdout);
    return QCoreApplication::exec();
}
