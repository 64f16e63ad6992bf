#include "ipc/serverthread.h"

#include <boost/asio/post.hpp>

#include <algorithm>

// The part of ServerThread that serves those who are connected.

std::string refusalFrames(std::string_view sentence)
{
    std::string text = "duplo-tray: ";
    text.append(sentence).push_back('\n');
    return ipc::encodeFrame(ipc::FrameKind::Error, text)
        + ipc::encodeFrame(ipc::FrameKind::Exit, std::string_view("\1", 1));
}

void ServerThread::lookUp(Client &client)
{
    if (!std::exchange(client.knowsProgram, true) && m_lookups.program)
        client.program = m_lookups.program({client.uid, client.pid, client.connected, client.process});
}

void ServerThread::lookUpFiles(Client &client)
{
    const AgentServer::Peer peer{
        client.uid, client.pid, client.connected, std::exchange(client.process, nullptr)};
    if (m_lookups.elsewhere && !client.program.isElsewhere)
        client.program.isElsewhere = m_lookups.elsewhere(peer);
}

void ServerThread::goOnReading(const ClientPointer &client)
{
    client->whenReadable([this, weak = std::weak_ptr(client)] {
        if (const auto open = weak.lock(); open && open->state == Client::State::Reading)
            take(open, open->read());
    });
}

void ServerThread::countBytes(Client &client)
{
    const std::size_t held = client.held();
    std::size_t &ofProcess = m_processes[client.pid].bytes;
    ofProcess = ofProcess - client.counted + held;
    m_bytes = m_bytes - client.counted + held;
    client.counted = held;
}

/// False when \a client has to go, since its process, or it alone of all, makes the server hold too much.
bool ServerThread::hasRoomFor(const ClientPointer &client)
{
    const std::size_t before = client->counted;
    countBytes(*client);
    if (client->counted <= before)
        return true;
    if (m_processes[client->pid].bytes > m_limits.bytesEach)
        return false;
    while (m_bytes > m_limits.bytes)
        if (!closeGreediest(client))
            return false;
    return true;
}

/// Not whoever comes last, who may be the most modest. False when that is \a newest.
bool ServerThread::closeGreediest(const ClientPointer &newest)
{
    const auto greediest = std::max_element(m_clients.begin(), m_clients.end(),
        [](const auto &a, const auto &b) { return a.second->counted < b.second->counted; });
    if (greediest == m_clients.end() || greediest->second->counted <= newest->counted)
        return false;
    m_news.put(ClientRefused{QStringLiteral("process %1: it needs too much").arg(greediest->second->pid)});
    close(greediest->second);
    return true;
}

void ServerThread::take(const ClientPointer &client, Client::Read outcome)
{
    if (!hasRoomFor(client)) {
        m_news.put(ClientRefused{QStringLiteral("process %1: its requests are too long").arg(client->pid)});
        return leave(
            client, refusalFrames("Duplo Tray is asked for too much at once. Try again in a moment."));
    }
    switch (outcome) {
    case Client::Read::More:
        return goOnReading(client);
    case Client::Read::Whole:
        return onRequest(client);
    case Client::Read::Bad:
        if (client->isOtherProtocol())
            return leave(client,
                refusalFrames("The Duplo Tray that runs (" DUPLO_VERSION
                              ") and this duplo-tray-jit are of versions that do not understand each other. "
                              "End it with \"duplo-tray quit\", and try again."));
        return close(client);
    case Client::Read::Gone:
        return close(client);
    }
}

void ServerThread::onRequest(const ClientPointer &client)
{
    lookUp(*client);
    if (giveAgain(client))
        return;
    lookUpFiles(*client);
    Process &process = m_processes[client->pid];
    if (process.asked < m_limits.requestsEach) {
        ask(client);
    } else {
        client->state = Client::State::Waiting;
        process.waiting.push_back(client->number);
    }
    watchEnd(client);
}

bool ServerThread::giveAgain(const ClientPointer &client)
{
    bool isThere = true;
    const auto tag =
        answers.give(client->request, client->program, m_lookups.clock.now(), [&](QByteArrayView frames) {
            client->state = Client::State::Leaving;
            isThere = client->send({frames.data(), static_cast<std::size_t>(frames.size())});
        });
    if (!tag)
        return false;
    count(*tag, client->program);
    if (isThere && hasRoomFor(client) && !client->isSent())
        goOnWriting(client);
    else
        close(client);
    return true;
}

void ServerThread::ask(const ClientPointer &client)
{
    ++m_processes[client->pid].asked;
    client->state = Client::State::Asked;
    m_news.put(RequestRead{client->number, std::move(client->request), client->pid, client->program});
    client->request = {};
}

void ServerThread::askNext(qint64 pid)
{
    for (;;) {
        const auto process = m_processes.find(pid);
        if (process == m_processes.end() || process->second.waiting.empty()
            || process->second.asked >= m_limits.requestsEach)
            return;
        const auto found = m_clients.find(process->second.waiting.front());
        process->second.waiting.pop_front();
        if (found == m_clients.end())
            continue;
        const ClientPointer client = found->second;
        if (!giveAgain(client)) // what is kept by now needs no turn
            ask(client);
    }
}

void ServerThread::watchEnd(const ClientPointer &client)
{
    const auto isDue = [](const Client &open) {
        return open.state == Client::State::Asked || open.state == Client::State::Waiting;
    };
    client->whenReadable([this, isDue, weak = std::weak_ptr(client)] {
        const auto open = weak.lock();
        if (!open || !isDue(*open))
            return;
        if (!open->isSilent())
            return close(open);
        open->whenClosed([this, isDue, weak] {
            if (const auto later = weak.lock(); later && isDue(*later) && !later->isThere())
                close(later);
        });
    });
}

void ServerThread::send(quint64 number, std::string frames, Then then)
{
    boost::asio::post(m_io, [this, number, then, text = std::move(frames)]() mutable {
        const auto found = m_clients.find(number);
        if (found != m_clients.end()) {
            const ClientPointer client = found->second;
            client->isToTell = client->isToTell || then == Then::MoreOnceTaken;
            if (then == Then::End)
                leave(client, text);
            else
                write(client, text);
        }
        ipc::wipe(text);
    });
}

void ServerThread::drop(quint64 number)
{
    boost::asio::post(m_io, [this, number] {
        const auto found = m_clients.find(number);
        if (found == m_clients.end())
            return;
        const ClientPointer client = found->second;
        leave(client, {});
    });
}

void ServerThread::write(const ClientPointer &client, std::string_view bytes)
{
    const bool wasSent = client->isSent();
    if (!client->send(bytes))
        return close(client);
    if (!hasRoomFor(client)) {
        m_news.put(
            ClientRefused{QStringLiteral("process %1: it does not take its answers").arg(client->pid)});
        return close(client);
    }
    if (client->isSent())
        tellTaken(*client);
    else if (wasSent)
        goOnWriting(client);
}

void ServerThread::tellTaken(Client &client)
{
    if (std::exchange(client.isToTell, false))
        m_news.put(AnswerTaken{client.number});
}

void ServerThread::goOnWriting(const ClientPointer &client)
{
    setDeadline(*client);
    client->whenWritable([this, weak = std::weak_ptr(client)] {
        const auto open = weak.lock();
        if (!open)
            return;
        if (!open->flush())
            return close(open);
        if (!open->isSent())
            return goOnWriting(open);
        countBytes(*open);
        tellTaken(*open);
        if (open->state == Client::State::Leaving)
            close(open);
    });
}

void ServerThread::leave(const ClientPointer &client, std::string_view bytes)
{
    const bool wasAsked = client->state == Client::State::Asked;
    client->state = Client::State::Leaving; // answered: that it goes is no news any more
    const qint64 pid = client->pid;
    if (wasAsked)
        --m_processes[pid].asked;
    write(client, bytes);
    if (client->isSent())
        close(client);
    if (wasAsked)
        askNext(pid);
}

void ServerThread::close(const ClientPointer &client)
{
    const ClientPointer open = client; // which may be the map's own
    if (m_clients.erase(open->number) == 0)
        return;
    --m_connections;
    const bool wasAsked = open->state == Client::State::Asked;
    open->state = Client::State::Leaving;
    const auto process = m_processes.find(open->pid);
    process->second.asked -= wasAsked ? 1 : 0;
    process->second.bytes -= open->counted;
    m_bytes -= open->counted;
    if (--process->second.open == 0)
        m_processes.erase(process);
    if (wasAsked) {
        m_news.put(ClientGone{open->number});
        askNext(open->pid);
    }
}
