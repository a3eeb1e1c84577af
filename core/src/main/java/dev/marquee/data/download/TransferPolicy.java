package dev.marquee.data.download;

import dev.marquee.data.UsageException;
import java.time.Duration;

/**
 * How patient a download is.
 *
 * @param stallTimeout the longest wait for a connection, for an answer and for the next byte; above 0
 * @param attempts how often a file is tried in all, at least 1
 * @param firstPause the wait before the second attempt, doubled before each further one; 0 or more
 */
public record TransferPolicy(Duration stallTimeout, int attempts, Duration firstPause) {
    /** Checks the ranges. */
    public TransferPolicy {
        if (!stallTimeout.isPositive() || attempts < 1 || firstPause.isNegative()) {
            throw new UsageException("a stall timeout of %s, %d attempts and a pause of %s are no transfer policy; "
                            .formatted(stallTimeout, attempts, firstPause)
                    + "the timeout is above 0, attempts are at least 1, the pause is 0 or more");
        }
    }

    /** 30 seconds, five attempts, pauses of 1, 2, 4 and 8 seconds. */
    public static TransferPolicy defaults() {
        return new TransferPolicy(Duration.ofSeconds(30), 5, Duration.ofSeconds(1));
    }
}
