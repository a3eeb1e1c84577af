package dev.marquee.data.download;

import dev.marquee.data.UsageException;
import java.time.Duration;

/**
 * Timeouts and retries of a download.
 *
 * @param stallTimeout the longest wait for a connection, for a response and for the next byte; above 0
 * @param attempts the total number of attempts per file, at least 1
 * @param firstPause the wait before the second attempt, doubled before each further attempt; 0 or more
 */
public record TransferPolicy(Duration stallTimeout, int attempts, Duration firstPause) {
    /** Checks the ranges. */
    public TransferPolicy {
        if (!stallTimeout.isPositive() || attempts < 1 || firstPause.isNegative()) {
            throw new UsageException(
                    "a stall timeout of %s, %d attempts and a pause of %s are not a valid transfer policy; "
                                    .formatted(stallTimeout, attempts, firstPause)
                            + "the timeout must be above 0, attempts at least 1 and the pause 0 or more");
        }
    }

    /** {@return the usual policy: 30 seconds, five attempts, pauses of 1, 2, 4 and 8 seconds} */
    public static TransferPolicy defaults() {
        return new TransferPolicy(Duration.ofSeconds(30), 5, Duration.ofSeconds(1));
    }
}
