/* Stands between a process and its disk (LD_PRELOAD): writes down what is asked of it, or refuses the k-th.

   Only files below the folder given to soak_watch() are looked at; SQLite's -shm is memory and never kept.
   A record: kind, sizes of two paths and of the data, offset; then the paths and the data. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static char root[4096];
static int log_fd = -1;
static long count, fail_at;
static int fail_with, fail_on;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

struct head { uint8_t kind; uint16_t path, other; uint32_t data; uint64_t offset; } __attribute__((packed));

void soak_watch(const char *folder) { snprintf(root, sizeof root, "%s", folder); }
void soak_record(int fd) { log_fd = fd; }
void soak_arm(long at, int with, int on) { count = 0; fail_at = at; fail_with = with; fail_on = on; }
long soak_count(void) { return count; }

static int watched(const char *path) {
  size_t length = strlen(root), all;
  if (!length || !path || strncmp(path, root, length)) return 0;
  all = strlen(path);
  return all < 4 || strcmp(path + all - 4, "-shm");
}

static int path_of(int fd, char *path) {
  char link[64];
  ssize_t length;
  if (!root[0] || fd < 0 || fd == log_fd) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink(link, path, 4095);
  if (length <= 0) return 0;
  path[length] = 0;
  return watched(path) && !strstr(path, " (deleted)");
}

static void put(const void *data, size_t size) {
  const char *at = data;
  while (size) {
    long done = syscall(SYS_write, log_fd, at, size);
    if (done <= 0) return;
    at += done; size -= done;
  }
}

static void note(char kind, const char *path, const char *other, uint64_t offset, const void *data, size_t size) {
  struct head head = {kind, strlen(path), other ? strlen(other) : 0, size, offset};
  int kept = errno;
  if (log_fd < 0) return;
  pthread_mutex_lock(&lock);
  put(&head, sizeof head);
  put(path, head.path);
  if (other) put(other, head.other);
  if (size) put(data, size);
  pthread_mutex_unlock(&lock);
  errno = kept;
}

void soak_mark(const char *text) { note('X', "", 0, 0, text, strlen(text)); }

/* Whether this call is the one to be refused, or comes after it and the trouble stays. */
static int refused(void) {
  long now = ++count;
  if (!fail_at || !(now == fail_at || (fail_on && now > fail_at))) return 0;
  errno = fail_with;
  return 1;
}

#define REAL(name, type, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, #name)

static int opened(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  int is_ours = watched(path), was = is_ours && !access(path, F_OK), fd;
  if (is_ours && (flags & O_CREAT) && !was && refused()) return -1;
  fd = real(path, flags, mode);
  if (fd >= 0 && is_ours && (flags & O_CREAT) && !was) note('C', path, 0, 0, 0, 0);
  if (fd >= 0 && is_ours && was && (flags & O_TRUNC)) note('T', path, 0, 0, 0, 0);
  return fd;
}

#define OPEN(name) int name(const char *path, int flags, ...) { \
  mode_t mode = 0; va_list more; REAL(name, int, const char *, int, ...); \
  if (flags & O_CREAT) { va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); } \
  return opened(real, path, flags, mode); }
OPEN(open)
OPEN(open64)

#define WRITE_AT(name, off) ssize_t name(int fd, const void *data, size_t size, off offset) { \
  char path[4096]; ssize_t done; REAL(name, ssize_t, int, const void *, size_t, off); \
  if (!path_of(fd, path)) return real(fd, data, size, offset); \
  if (refused()) { int why = errno; if ((done = real(fd, data, size / 2, offset)) > 0) \
    note('W', path, 0, offset, data, done); errno = why; return -1; } \
  done = real(fd, data, size, offset); \
  if (done > 0) note('W', path, 0, offset, data, done); \
  return done; }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t size) {
  char path[4096]; ssize_t done; off64_t at;
  REAL(write, ssize_t, int, const void *, size_t);
  if (!path_of(fd, path)) return real(fd, data, size);
  at = lseek64(fd, 0, SEEK_CUR);
  if (refused()) return -1;
  done = real(fd, data, size);
  if (done > 0) note('W', path, 0, at, data, done);
  return done;
}

/* Copying in the kernel would pass us by: told that it cannot be done, Python reads and writes. */
ssize_t sendfile64(int out, int in, off64_t *offset, size_t size) {
  char path[4096];
  REAL(sendfile64, ssize_t, int, int, off64_t *, size_t);
  if (path_of(out, path)) { errno = ENOTSOCK; return -1; }
  return real(out, in, offset, size);
}
ssize_t sendfile(int out, int in, off_t *offset, size_t size) { return sendfile64(out, in, (off64_t *)offset, size); }

#define SIZE_TO(name, off) int name(int fd, off size) { \
  char path[4096]; int done; REAL(name, int, int, off); \
  if (!path_of(fd, path)) return real(fd, size); \
  if (refused()) return -1; \
  if (!(done = real(fd, size))) note('T', path, 0, size, 0, 0); \
  return done; }
SIZE_TO(ftruncate, off_t)
SIZE_TO(ftruncate64, off64_t)

#define SYNC(name) int name(int fd) { \
  char path[4096]; REAL(name, int, int); \
  if (!path_of(fd, path)) return real(fd); \
  if (refused()) return -1; \
  note('S', path, 0, 0, 0, 0); \
  return 0; }
SYNC(fsync)
SYNC(fdatasync)

#define ONE_PATH(name, kind) int name(const char *path) { \
  int done; REAL(name, int, const char *); \
  if (!watched(path)) return real(path); \
  if (refused()) return -1; \
  if (!(done = real(path))) note(kind, path, 0, 0, 0, 0); \
  return done; }
ONE_PATH(unlink, 'U')
ONE_PATH(rmdir, 'U')

int mkdir(const char *path, mode_t mode) {
  int done;
  REAL(mkdir, int, const char *, mode_t);
  if (!watched(path)) return real(path, mode);
  if (refused()) return -1;
  if (!(done = real(path, mode))) note('M', path, 0, 0, 0, 0);
  return done;
}

int rename(const char *from, const char *to) {
  int done;
  REAL(rename, int, const char *, const char *);
  if (!watched(to)) return real(from, to);
  if (refused()) return -1;
  if (!(done = real(from, to))) note('R', from, to, 0, 0, 0);
  return done;
}
