/* A stick that is pulled: every read of a file named «stick…» fails with EIO, while the file named by BAD_DISK is there.
   Loaded into a process with LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int is_gone(int fd)
{
    const char *flag = getenv("BAD_DISK");
    char link[64], path[4096];
    if (flag == NULL || access(flag, F_OK) != 0)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return 0;
    path[length] = '\0';
    const char *name = strrchr(path, '/');
    return name != NULL && strncmp(name + 1, "stick", 5) == 0;
}

#define FAILING(name, parameters, arguments)                             \
    ssize_t name parameters                                              \
    {                                                                    \
        static ssize_t (*usual) parameters;                              \
        if (usual == NULL)                                               \
            usual = (ssize_t(*) parameters)dlsym(RTLD_NEXT, #name);      \
        if (is_gone(fd)) {                                               \
            errno = EIO;                                                 \
            return -1;                                                   \
        }                                                                \
        return usual arguments;                                          \
    }

FAILING(read, (int fd, void *data, size_t size), (fd, data, size))
FAILING(readv, (int fd, const struct iovec *data, int count), (fd, data, count))
FAILING(pread, (int fd, void *data, size_t size, off_t at), (fd, data, size, at))
FAILING(pread64, (int fd, void *data, size_t size, off64_t at), (fd, data, size, at))
