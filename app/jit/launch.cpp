#include "jit/launch.h"

#include "ipc/descriptor.h"
#include "jit/pointers.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr std::string_view keptNames[] = {
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "PATH",
    "LANG",
    "LANGUAGE",
    "TZ",
    "TMPDIR",
    "DISPLAY",
    "XAUTHORITY",
    "WAYLAND_DISPLAY",
    "BROWSER",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "DBUS_SESSION_BUS_ADDRESS",
    "http_proxy",
    "https_proxy",
    "no_proxy",
    "DESKTOP_SESSION",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "GNOME_KEYRING_CONTROL",
    // How windows look, and none of those that name a folder or library to load code from (QT_PLUGIN_PATH,
    // GTK_MODULES …).
    "QT_ACCESSIBILITY",
    "QT_AUTO_SCREEN_SCALE_FACTOR",
    "QT_ENABLE_HIGHDPI_SCALING",
    "QT_FONT_DPI",
    "QT_IM_MODULE",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON",
    "QT_QPA_PLATFORM",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_SCALE_FACTOR_ROUNDING_POLICY",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_STYLE_OVERRIDE",
    "GDK_BACKEND",
    "GDK_DPI_SCALE",
    "GDK_SCALE",
    "GTK_IM_MODULE",
    "GTK_THEME",
    "GTK_USE_PORTAL",
};
constexpr std::string_view keptPrefixes[] = {"LC_", "XDG_", "KDE_", "DUPLO_TRAY_"};

/// The agent's end of the pipe, right behind the standard files.
constexpr int readyDescriptor = 3;

/// The console's engine runs for root without its sandbox or not at all, and for others with it.
bool isKeptForRoot(std::string_view name)
{
    return name == "QTWEBENGINE_DISABLE_SANDBOX" && ::geteuid() == 0;
}

bool isKept(std::string_view name)
{
    return std::find(std::begin(keptNames), std::end(keptNames), name) != std::end(keptNames)
        || std::any_of(std::begin(keptPrefixes), std::end(keptPrefixes),
            [name](std::string_view prefix) { return name.substr(0, prefix.size()) == prefix; });
}

/// Whether \a path is \a folder or lies in it.
bool isWithin(std::string_view path, std::string_view folder)
{
    while (folder.size() > 1 && folder.back() == '/')
        folder.remove_suffix(1);
    return path.substr(0, folder.size()) == folder
        && (path.size() == folder.size() || path[folder.size()] == '/' || folder == "/");
}

std::string_view valueIn(const char *const *environment, std::string_view name)
{
    for (; *environment; ++environment) {
        const std::string_view variable(*environment);
        if (variable.size() > name.size() && variable[name.size()] == '='
            && variable.substr(0, name.size()) == name)
            return variable.substr(name.size() + 1);
    }
    return {};
}

bool isProgram(const std::string &path)
{
    struct stat info = {};
    return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

bool isSystems(std::string_view folder)
{
    constexpr std::string_view all[] = {
        "/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"};
    return std::find(std::begin(all), std::end(all), folder) != std::end(all);
}

/// Whether this user decides what lies at \a path; also where nothing does.
bool isChangeable(const std::string &path)
{
    struct stat info = {};
    return ::stat(path.c_str(), &info) != 0 || info.st_uid == ::geteuid()
        || ::access(path.c_str(), W_OK) == 0;
}

bool hasDisplay(const std::vector<std::string> &environment)
{
    return std::any_of(environment.begin(), environment.end(), [](std::string_view variable) {
        const auto name = variable.substr(0, variable.find('='));
        return (name == "DISPLAY" || name == "WAYLAND_DISPLAY") && name.size() + 1 < variable.size();
    });
}

void resetSignals()
{
    for (int number = 1; number < NSIG; ++number)
        ::signal(number, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// Nothing of this process's files may live on in the agent, least of all the pipe that a caller reads to its
/// end.
bool keepOnly(int ready)
{
    const int null = ::open("/dev/null", O_RDWR);
    if (null < 0)
        return false;
    // Out of the way first: either may be one of the numbers that are to be set.
    const int readyCopy = ::fcntl(ready, F_DUPFD, readyDescriptor + 1);
    const int nullCopy = ::fcntl(null, F_DUPFD, readyDescriptor + 1);
    for (int standard = 0; standard < readyDescriptor; ++standard) {
        if (::dup2(nullCopy, standard) < 0)
            return false;
    }
    if (::dup2(readyCopy, readyDescriptor) < 0)
        return false;
    if (::close_range(readyDescriptor + 1, ~0U, 0) == 0)
        return true;
    for (int other = readyDescriptor + 1; other < 4096; ++other) // a kernel before 5.9
        ::close(other);
    return true;
}

/// In the child: becomes the agent. Does not return.
[[noreturn]] void becomeAgent(char **arguments, char **environment, int ready)
{
    ::setsid();
    const pid_t child = ::fork(); // the session's leader ends, so that no terminal can become the agent's
    if (child != 0)
        ::_exit(child < 0 ? errno : 0);
    resetSignals();
    ::umask(077);
    if (::chdir("/") == 0 && keepOnly(ready))
        ::execve(arguments[0], arguments, environment);
    ::_exit(127);
}

Launch awaitReady(int pipe, int timeoutMilliseconds)
{
    pollfd entry = {pipe, POLLIN, 0};
    int count = 0;
    do {
        count = ::poll(&entry, 1, timeoutMilliseconds);
    } while (count < 0 && errno == EINTR);
    if (count <= 0)
        return Launch::Silent;
    char byte = 0;
    return ::read(pipe, &byte, 1) == 1 ? Launch::Listening : Launch::Ended;
}

} // namespace

std::vector<std::string> agentEnvironment(const char *const *environment, std::string_view directory)
{
    const auto home = valueIn(environment, "HOME");
    std::vector<std::string> kept;
    for (; *environment; ++environment) {
        const std::string_view variable(*environment);
        const auto equals = variable.find('=');
        const auto name = variable.substr(0, equals);
        if (equals == std::string_view::npos || !(isKept(name) || isKeptForRoot(name)))
            continue;
        if (name == "PATH")
            kept.push_back("PATH=" + lastingPath(variable.substr(equals + 1), directory, home));
        else
            kept.emplace_back(variable);
    }
    return kept;
}

std::string lastingPath(std::string_view path, std::string_view directory, std::string_view home)
{
    const bool isProject = !directory.empty() && !isWithin(home, directory);
    const auto isProjects = [&](std::string_view folder) {
        return isProject && isWithin(folder, directory) && !isSystems(folder)
            && (isChangeable(std::string(directory)) || isChangeable(std::string(folder)));
    };
    std::string lasting;
    while (!path.empty()) {
        const auto folder = path.substr(0, path.find(':'));
        path.remove_prefix(std::min(path.size(), folder.size() + 1));
        const bool isPackages = folder.find("/node_modules/") != std::string_view::npos;
        if (folder.empty() || folder[0] != '/' || isPackages || isProjects(folder))
            continue;
        lasting.append(lasting.empty() ? "" : ":").append(folder);
    }
    return lasting;
}

std::string currentDirectory()
{
    char path[PATH_MAX];
    return ::getcwd(path, sizeof path) ? path : "";
}

std::string ownProgram()
{
    char path[PATH_MAX];
    const auto size = ::readlink("/proc/self/exe", path, sizeof path);
    return size > 0 ? std::string(path, static_cast<std::size_t>(size)) : std::string();
}

std::string searchPath()
{
    const char *path = std::getenv("PATH");
    return path ? path : "/usr/local/bin:/usr/bin:/bin";
}

std::string findProgram(std::string_view name, std::string_view path)
{
    while (!path.empty()) {
        const auto folder = path.substr(0, path.find(':'));
        path.remove_prefix(std::min(path.size(), folder.size() + 1));
        auto candidate = std::string(folder).append("/").append(name);
        if (!folder.empty() && folder[0] == '/' && isProgram(candidate))
            return candidate;
    }
    return {};
}

std::string findAgent(const std::string &ownProgram, std::string_view path)
{
    const auto beside = ownProgram.substr(0, ownProgram.rfind('/') + 1) + "duplo-tray";
    return beside[0] == '/' && isProgram(beside) ? beside : findProgram("duplo-tray", path);
}

Launch launchAgent(const std::string &program, const std::string &instance,
    const std::vector<std::string> &environment, int timeoutMilliseconds)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return Launch::Failed;
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);

    std::vector<std::string> arguments = {program, hasDisplay(environment) ? "--background" : "--headless"};
    if (!instance.empty())
        arguments.insert(arguments.end(), {"--instance", instance});
    arguments.insert(arguments.end(), {"--ready-fd", std::to_string(readyDescriptor)});
    auto variables = environment;
    const auto argv = pointers(arguments);
    const auto envp = pointers(variables);

    const pid_t child = ::fork();
    if (child == 0)
        becomeAgent(const_cast<char **>(argv.data()), const_cast<char **>(envp.data()), writing.get());
    if (child < 0)
        return Launch::Failed;
    writing.close();
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        errno = WIFEXITED(status) ? WEXITSTATUS(status) : ECHILD;
        return Launch::Failed;
    }
    return awaitReady(reading.get(), timeoutMilliseconds);
}
