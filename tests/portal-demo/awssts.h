#pragma once

#include "awsaccount.h"
#include "http.h"

namespace demo {

/// AWS STS, as far as `aws sts get-caller-identity` needs it: really verified signatures, AWS's own XML
/// errors.
Reply answerSts(const Request &request, const AwsAccount &account);

} // namespace demo
