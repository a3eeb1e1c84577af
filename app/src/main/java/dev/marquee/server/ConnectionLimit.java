package dev.marquee.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many connections the server accepts at once: as many as the process may open files, less some for the store, uploads and logs.
 * Further clients wait until another connection ends, while the listener would die of a shortage.
 */
final class ConnectionLimit {
    /** Each takes memory, too. */
    private static final int MOST = 20_000;

    private static final int LEAST = 8;
    private static final int RESERVED = 24;

    private ConnectionLimit() {}

    static int ofProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? of(system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount())
                : MOST;
    }

    /** For a process that may open that many more files. */
    static int of(long free) {
        return Math.toIntExact(Math.clamp(free - RESERVED, LEAST, MOST));
    }
}
