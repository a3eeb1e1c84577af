package dev.marquee.data.download;

import dev.marquee.data.MarqueeException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Retries a transfer with exponential backoff, as often as the policy allows. */
final class Retry {
    private final TransferPolicy policy;

    Retry(TransferPolicy policy) {
        this.policy = policy;
    }

    /** One attempt. An {@link IOException} is an error of the disk, never of the network, and is not retried. */
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
                            "%s could not be downloaded: %s (attempt %d of %d); check the connection and run it again to resume"
                                    .formatted(source, error.getMessage(), attempt, policy.attempts()),
                            error);
                }
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }
}
