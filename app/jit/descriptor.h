#pragma once

#include "ipc/descriptor.h"
