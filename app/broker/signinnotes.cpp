#include "broker/commandcall.h"
#include "broker/commandsentences.h"

std::shared_ptr<QObject> tellQuestions(
    const CommandParts &parts, const Command &command, const Portal &portal)
{
    auto listener = std::make_shared<QObject>();
    QObject::connect(&parts.signIns, &SignIns::asks, listener.get(),
        [command, url = portal.url](const QUrl &asking, const SignInAsked &asked) {
            if (asking == url)
                command->note(askedSentence(asked));
        });
    // What comes next is put into the keychain, whose own window may have to be answered first.
    QObject::connect(&parts.signIns, &SignIns::verified, listener.get(),
        [parts, command, url = portal.url, listener = listener.get()](const SignIn &signIn) {
            if (signIn.portal.url == url)
                tellIfLocked(parts, command, listener);
        });
    return listener;
}

void tellIfLocked(const CommandParts &parts, const Command &command, QObject *context)
{
    if (parts.requests.isUnattended())
        return;
    then(parts.signIns.keychainLock(), context, [command](const Result<KeychainLock> &lock) {
        if (lock && isLocked(*lock))
            command->note(lockedSentence(KeychainLock::Asking));
    });
}
