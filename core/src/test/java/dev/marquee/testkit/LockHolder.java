package dev.marquee.testkit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that has a file locked until it is killed. */
public final class LockHolder {
    private LockHolder() {}

    /** Starts a process, and returns when it has the file locked, which it creates if there is none. */
    public static Process start(Path file) throws IOException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (holder.getInputStream().read() != 'L') {
            holder.destroyForcibly();
            throw new IllegalStateException("the process did not lock %s".formatted(file));
        }
        return holder;
    }

    /** Locks the file of its argument, says so, and waits to be killed. */
    public static void main(String[] arguments) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            System.out.print("L");
            System.out.flush();
            while (System.in.read() >= 0) {
                // Waits until it is killed.
            }
        }
    }
}
