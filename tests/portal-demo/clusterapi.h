#pragma once

#include "http.h"

namespace demo {

/// The tenants' cluster, as far as `kubectl get pods` needs it: an API server without anything in it. kubectl
/// sends its token over TLS only, which this is not, so none is asked for.
Reply answerKubectl(const QByteArray &path);

} // namespace demo
