#pragma once

/// What says the region: SDKs differ in which of them they read, and prefer the first. No Qt, as below.
inline constexpr const char *regionVariables[] = {"AWS_REGION", "AWS_DEFAULT_REGION"};

/// The environment variables from which AWS tools would take other credentials, or mix into given ones: they
/// go when a command or a shell is given some. No Qt: duplo-tray-jit reads this too.
/// AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE stay: keys in the environment go before files, and a
/// command may name other profiles.
inline constexpr const char *shadowingVariables[] = {
    "AWS_PROFILE",
    "AWS_DEFAULT_PROFILE",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_ACCESS_KEY",
    "AWS_SECRET_KEY",
    "AWS_SECURITY_TOKEN",
    "AWS_CREDENTIAL_FILE",
    "AWS_CREDENTIAL_EXPIRATION",
    "AWS_SESSION_EXPIRATION",
    "AWS_ACCOUNT_ID",
    "AWS_BEARER_TOKEN_BEDROCK",
    "AWS_ROLE_ARN",
    "AWS_ROLE_SESSION_NAME",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
    "DUPLO_TRAY_NOW",
    "DUPLO_TRAY_UNTIL",
};

/// What of these AWS tools find where "exec" or "jitnow" has set some: a profile, or keys, and nothing else.
/// In their order, between commas.
inline constexpr const char *ownVariables[] = {
    "AWS_PROFILE", "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_CREDENTIAL_EXPIRATION"};
