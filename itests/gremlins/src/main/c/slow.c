/* A slow machine: what names a path with "/slow-disk/" in it takes 300 ms, and so does what asks for a name that begins with "slow." or for the name of
 * 127.0.0.9. Put in front of the C library with LD_PRELOAD. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void wait_a_while(void) {
    struct timespec left = {0, 300 * 1000 * 1000};
    while (nanosleep(&left, &left) != 0) { }
}

static void slow_path(const char *path) {
    if (path != NULL && strstr(path, "/slow-disk/") != NULL) wait_a_while();
}

static void slow_file(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return;
    path[length] = 0;
    slow_path(path);
}

int open(const char *path, int flags, ...) {
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more);
    slow_path(path);
    return REAL(open)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more);
    slow_path(path);
    return REAL(open64)(path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more);
    slow_path(path);
    return REAL(openat)(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more);
    slow_path(path);
    return REAL(openat64)(folder, path, flags, mode);
}

int stat(const char *restrict path, struct stat *restrict into) { slow_path(path); return REAL(stat)(path, into); }
int stat64(const char *restrict path, struct stat64 *restrict into) { slow_path(path); return REAL(stat64)(path, into); }
int lstat(const char *restrict path, struct stat *restrict into) { slow_path(path); return REAL(lstat)(path, into); }
int lstat64(const char *restrict path, struct stat64 *restrict into) { slow_path(path); return REAL(lstat64)(path, into); }
int fstatat64(int folder, const char *restrict path, struct stat64 *restrict into, int flags) {
    slow_path(path);
    return REAL(fstatat64)(folder, path, into, flags);
}
int statx(int folder, const char *restrict path, int flags, unsigned int mask, struct statx *restrict into) {
    slow_path(path);
    return REAL(statx)(folder, path, flags, mask, into);
}
/* What programs call that were built with an older C library. */
typedef int (*versioned)(int, const char *, void *);
int __xstat64(int version, const char *path, void *into) {
    slow_path(path);
    return ((versioned)dlsym(RTLD_NEXT, "__xstat64"))(version, path, into);
}
int __lxstat64(int version, const char *path, void *into) {
    slow_path(path);
    return ((versioned)dlsym(RTLD_NEXT, "__lxstat64"))(version, path, into);
}

int access(const char *path, int mode) { slow_path(path); return REAL(access)(path, mode); }
DIR *opendir(const char *path) { slow_path(path); return REAL(opendir)(path); }
int mkdir(const char *path, mode_t mode) { slow_path(path); return REAL(mkdir)(path, mode); }
int rmdir(const char *path) { slow_path(path); return REAL(rmdir)(path); }
int unlink(const char *path) { slow_path(path); return REAL(unlink)(path); }
int remove(const char *path) { slow_path(path); return REAL(remove)(path); }
int rename(const char *from, const char *to) { slow_path(from); return REAL(rename)(from, to); }
int fsync(int fd) { slow_file(fd); return REAL(fsync)(fd); }
int fdatasync(int fd) { slow_file(fd); return REAL(fdatasync)(fd); }
ssize_t pread64(int fd, void *into, size_t size, off64_t at) { slow_file(fd); return REAL(pread64)(fd, into, size, at); }

int getaddrinfo(const char *restrict name, const char *restrict service, const struct addrinfo *restrict hints,
                struct addrinfo **restrict into) {
    if (name != NULL && strncmp(name, "slow.", 5) == 0) {
        wait_a_while();
        return EAI_NONAME;
    }
    return REAL(getaddrinfo)(name, service, hints, into);
}
int getnameinfo(const struct sockaddr *restrict address, socklen_t length, char *restrict host, socklen_t host_size,
                char *restrict service, socklen_t service_size, int flags) {
    if (address->sa_family == AF_INET
        && ((const struct sockaddr_in *)address)->sin_addr.s_addr == inet_addr("127.0.0.9")) wait_a_while();
    if (address->sa_family == AF_INET6
        && ((const struct sockaddr_in6 *)address)->sin6_addr.s6_addr[15] == 9) wait_a_while();
    return REAL(getnameinfo)(address, length, host, host_size, service, service_size, flags);
}
