#pragma once

#include "core/result.h"
#include "ipc/descriptor.h"

#include <QString>

#include <optional>
#include <sys/types.h>

/// The agent's listening socket: made at a path, or handed over by systemd, whose file it stays then.
class Listener
{
public:
    /// Takes the place of a socket that nobody listens on. Errors: AlreadyExists when somebody does;
    /// FileUnwritable.
    [[nodiscard]] static Result<Listener> at(const QString &path);
    /// The open descriptor \a number, which has to listen at \a path. Errors: InvalidInput, subject: what is
    /// wrong with it.
    [[nodiscard]] static Result<Listener> adopt(int number, const QString &path);

    Listener() = default;
    Listener(Listener &&other) noexcept { *this = std::move(other); }
    Listener &operator=(Listener &&other) noexcept;
    ~Listener() { removeFile(); }

    int descriptor() const { return m_socket.get(); }
    /// So that who comes now finds nobody. Only the file that this one made, and once.
    void removeFile();
    /// Whether who connects to its path still gets here: false once somebody has removed or replaced its
    /// file.
    bool isReached() const;

private:
    /// A file by what names it, whatever its path.
    struct File
    {
        QByteArray path;
        dev_t device;
        ino_t number;
        bool isOwn; ///< made here, and to be removed

        /// nullopt where there is none.
        static std::optional<File> at(const QByteArray &path, bool isOwn);
        bool isThere() const;
    };

    Descriptor m_socket;
    std::optional<File> m_file;
};

/// The descriptor that systemd hands over (LISTEN_PID, LISTEN_FDS), if it is for this process; the variables
/// are unset, so that no child takes them for its own. Errors: InvalidInput for more than one.
[[nodiscard]] Result<std::optional<int>> takeInheritedSocket();

/// Lets this process open as many files as a few thousand clients need, as far as it may. Gives how many it
/// may open.
std::size_t raiseFileLimit();
