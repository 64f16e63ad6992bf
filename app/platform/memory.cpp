#include "platform/memory.h"

#include <QPixmapCache>
#include <QTimer>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace std::chrono_literals;

void giveMemoryBackAfterWindows(QGuiApplication &application)
{
    auto *later = new QTimer(&application);
    later->setSingleShot(true);
    later->setInterval(1s);
    QObject::connect(&application, &QGuiApplication::lastWindowClosed, later, qOverload<>(&QTimer::start));
    QObject::connect(later, &QTimer::timeout, later, [] {
        QPixmapCache::clear();
#ifdef __GLIBC__
        // The allocator keeps freed pages below the last one in use.
        malloc_trim(0);
#endif
    });
}
