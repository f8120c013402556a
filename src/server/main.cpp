// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/crypto_init.h"
#include "server/commands/command.h"

#include <malloc.h>
#include <sys/resource.h>
#include <sys/stat.h>

int main(int argc, char* argv[])
{
    // Freed memory is overwritten, no core file holds keys, new files are ours alone.
    mallopt(M_PERTURB, 165);
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    umask(077);
    feltbok::initCrypto();
    return feltbok::server::runCommandLine(argc, argv);
}
