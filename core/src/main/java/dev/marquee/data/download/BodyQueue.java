package dev.marquee.data.download;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Passes a response body from the HTTP client's threads to the one thread that consumes it, which can stop waiting at
 * any time. At most two pieces are in memory: the one being written and the next.
 */
final class BodyQueue implements Flow.Subscriber<List<ByteBuffer>> {
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

    private sealed interface Signal {}

    private record Piece(List<ByteBuffer> buffers) implements Signal {}

    private record Broken(Throwable cause) implements Signal {}

    private record Ended() implements Signal {}

    /**
     * The next piece, or empty at the end.
     *
     * @throws TimeoutException if no piece arrived within the longest wait
     * @throws ExecutionException if the connection broke; the cause says how
     */
    Optional<List<ByteBuffer>> next(Duration longestWait)
            throws TimeoutException, ExecutionException, InterruptedException {
        return switch (signals.poll(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
            case null -> throw new TimeoutException();
            case Piece(List<ByteBuffer> buffers) -> {
                subscription.join().request(1);
                yield Optional.of(buffers);
            }
            case Broken(Throwable cause) -> throw new ExecutionException(cause);
            case Ended() -> Optional.empty();
        };
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription.complete(started);
        started.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(new Piece(buffers));
    }

    @Override
    public void onError(Throwable cause) {
        signals.add(new Broken(cause));
    }

    @Override
    public void onComplete() {
        signals.add(new Ended());
    }
}
