#include "platform/childenvironment.h"

QProcessEnvironment childEnvironment()
{
    static const char *const secrets[] = {
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "AWS_SECURITY_TOKEN",
        "AWS_CREDENTIAL_FILE",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN",
        "AWS_WEB_IDENTITY_TOKEN",
        "DUPLO_TOKEN",
        "duplo_token",
    };
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : secrets)
        environment.remove(QLatin1String(name));
    return environment;
}
