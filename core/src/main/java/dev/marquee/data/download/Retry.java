package dev.marquee.data.download;

import dev.marquee.data.MarqueeException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Tries a transfer again, after longer and longer pauses, as often as the policy allows. */
final class Retry {
    private final TransferPolicy policy;

    Retry(TransferPolicy policy) {
        this.policy = policy;
    }

    /** One try. An {@link IOException} speaks of the disk, never of the network, and ends the attempts. */
    interface Step<T> {
        T run(TransferPolicy policy) throws TransferException, IOException, InterruptedException;
    }

    <T> T run(URI source, Step<T> step) throws IOException, InterruptedException {
        Duration pause = policy.firstPause();
        for (int attempt = 1; ; attempt++) {
            try {
                return step.run(policy);
            } catch (TransferException error) {
                if (attempt == policy.attempts()) {
                    throw new MarqueeException(
                            "%s could not be downloaded: %s, at attempt %d of %d; what has arrived is kept, so check the connection and run it again"
                                    .formatted(source, error.getMessage(), attempt, policy.attempts()),
                            error);
                }
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }
}
