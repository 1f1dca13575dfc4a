/* Loaded before the C library: lets calls on the files below a folder fail, and shifts the clock of the day, as
   benchmarks/faults.py asks for. A write that fails has written half of its bytes, as on a real disk. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { WRITE = 1, SYNC = 2, TRUNCATE = 4, READ = 8 };

static char folder[4096];
static int kinds, number, stays, paused;
static long seen, wanted;
static long long shift;

/* The `nth` call of these kinds on a file below `below` fails with `error`; with `lasting` all after it too. */
void faults_fail(const char *below, int which, long nth, int error, int lasting) {
    snprintf(folder, sizeof folder, "%s", below);
    kinds = which, wanted = nth, number = error, stays = lasting, seen = 0;
}

/* Nothing fails, and nothing is counted, until this is called with 0. */
void faults_pause(int pause) { paused = pause; }

/* How many calls there were that could have failed. */
long faults_seen(void) { return seen; }

/* The clock of the day is so many seconds ahead. */
void faults_shift(long long seconds) { shift = seconds; }

static int fails(int kind, int file) {
    char link[64], path[4096];
    if (paused || !(kinds & kind)) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    if (strncmp(path, folder, strlen(folder))) return 0;
    seen++;
    if (seen != wanted && !(stays && seen > wanted)) return 0;
    errno = number;
    return 1;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(real))dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void *bytes, size_t count) {
    REAL(write);
    if (!fails(WRITE, file)) return real(file, bytes, count);
    int error = errno;
    if (real(file, bytes, count / 2) >= 0) errno = error;
    errno = error;
    return -1;
}

#define PWRITE(name) \
    ssize_t name(int file, const void *bytes, size_t count, off64_t place) { \
        REAL(name); \
        if (!fails(WRITE, file)) return real(file, bytes, count, place); \
        int error = errno; \
        if (real(file, bytes, count / 2, place) >= 0) errno = error; \
        errno = error; \
        return -1; \
    }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t sendfile(int out, int in, off_t *place, size_t count) {
    REAL(sendfile);
    return fails(WRITE, out) || fails(READ, in) ? -1 : real(out, in, place, count);
}

ssize_t read(int file, void *bytes, size_t count) {
    REAL(read);
    return fails(READ, file) ? -1 : real(file, bytes, count);
}

#define PREAD(name) \
    ssize_t name(int file, void *bytes, size_t count, off64_t place) { \
        REAL(name); \
        return fails(READ, file) ? -1 : real(file, bytes, count, place); \
    }
PREAD(pread)
PREAD(pread64)

#define ON_FILE(name, kind) \
    int name(int file) { \
        REAL(name); \
        return fails(kind, file) ? -1 : real(file); \
    }
ON_FILE(fsync, SYNC)
ON_FILE(fdatasync, SYNC)

#define CUT(name) \
    int name(int file, off64_t size) { \
        REAL(name); \
        return fails(TRUNCATE, file) ? -1 : real(file, size); \
    }
CUT(ftruncate)
CUT(ftruncate64)

int clock_gettime(clockid_t clock, struct timespec *now) {
    REAL(clock_gettime);
    int answer = real(clock, now);
    if (!answer && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += shift;
    return answer;
}

int gettimeofday(struct timeval *now, void *zone) {
    REAL(gettimeofday);
    int answer = real(now, zone);
    if (!answer) now->tv_sec += shift;
    return answer;
}

time_t time(time_t *now) {
    REAL(time);
    time_t answer = real(NULL) + shift;
    if (now) *now = answer;
    return answer;
}
