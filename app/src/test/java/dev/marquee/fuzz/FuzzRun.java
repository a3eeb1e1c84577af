package dev.marquee.fuzz;

import com.sun.management.ThreadMXBean;
import dev.marquee.data.MarqueeException;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * One input after another of the reader that the property {@value #READER} names; Jazzer calls it. A finding is an exception that
 * is not declared, or more memory than an input of that size may cost; Jazzer itself finds inputs that take too long.
 */
public final class FuzzRun {
    static final String READER = "marquee.fuzz.reader";

    /** What reading nothing may allocate: buffers, threads, a whole list of recommendations. */
    private static final long BASE_BYTES = 192L << 20;

    /** What each byte of an input may allocate. A row of a few bytes becomes objects, and a message about each. */
    private static final long BYTES_PER_BYTE = 8192;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private FuzzRun() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        read(Chosen.READER_TO_RUN, input);
    }

    /** Chosen when Jazzer begins. */
    private static final class Chosen {
        static final FuzzedReader READER_TO_RUN = FuzzedReaders.named(System.getProperty(READER, ""));
    }

    /** Reads an input; a refusal is as good as a result. */
    static void read(FuzzedReader reader, byte[] input) throws IOException {
        // The first input of a kind also loads classes, which Jazzer instruments, so that many bytes are counted twice.
        boolean isModest = false;
        for (int reading = 0; reading < 2 && !isModest; reading++) {
            isModest = allocated(reader, input) <= limit(input);
        }
        if (!isModest) {
            throw new AssertionError(
                    "more than %,d bytes were allocated for %,d".formatted(limit(input), input.length));
        }
    }

    private static long limit(byte[] input) {
        return BASE_BYTES + BYTES_PER_BYTE * input.length;
    }

    private static long allocated(FuzzedReader reader, byte[] input) throws IOException {
        long before = THREADS.getTotalThreadAllocatedBytes();
        try {
            reader.read(input);
        } catch (MarqueeException e) {
            requireSentence(e);
        }
        return THREADS.getTotalThreadAllocatedBytes() - before;
    }

    private static void requireSentence(MarqueeException e) {
        String message = String.valueOf(e.getMessage());
        if (message.isBlank() || message.equals("null") || message.length() > 10_000) {
            throw new AssertionError("a refusal without a sentence: " + message, e);
        }
    }
}
