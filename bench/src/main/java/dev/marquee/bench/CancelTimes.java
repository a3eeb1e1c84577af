package dev.marquee.bench;

import dev.marquee.algorithm.MemberAlgorithm;
import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.CancellationToken;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;

/**
 * How long trainings take to end after they are cancelled. Arguments: data, threads, number of cancellations, then
 * algorithms with options, such as {@code ease bayesfm:sweeps=40}. Each algorithm is trained once as a whole, then cancelled
 * at points spread evenly over that time.
 */
public final class CancelTimes {
    private CancelTimes() {}

    /** Prints one line per algorithm. */
    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[1]);
        int cancellations = Integer.parseInt(arguments[2]);
        try (Workers workers = Workers.of(threads)) {
            Dataset data = new DatasetReader(ReadOptions.DEFAULT, workers, ReadListener.SILENT)
                    .read(Path.of(arguments[0]))
                    .data();
            for (String algorithm : List.of(arguments).subList(3, arguments.length)) {
                MemberAlgorithm member = MemberAlgorithm.parse(algorithm);
                Trainer trainer = member.trainer(Algorithms::named);
                double whole = seconds(trainer, data, workers, Double.POSITIVE_INFINITY);
                measure(algorithm, whole, cancellations, at -> seconds(trainer, data, workers, at));
            }
        }
    }

    private static void measure(String algorithm, double whole, int cancellations, DoubleUnaryOperator secondsAfter) {
        double longest = 0;
        double longestAt = 0;
        for (int i = 0; i < cancellations; i++) {
            double at = whole * (i + 0.5) / cancellations;
            double seconds = secondsAfter.applyAsDouble(at);
            if (seconds > longest) {
                longest = seconds;
                longestAt = at;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s; ended at most %.3f s after %d cancellations, the longest at %.2f s%n",
                algorithm,
                whole,
                longest,
                cancellations,
                longestAt);
    }

    /**
     * The seconds from a cancellation to the end, 0 if the training ended before; without a cancellation, those of the
     * whole training.
     */
    private static double seconds(Trainer trainer, Dataset data, Workers workers, double cancelAfter) {
        CancellationToken token = new CancellationToken();
        Workers cancellable = workers.cancelledWhen(token::isCancelled);
        AtomicLong end = new AtomicLong();
        Thread training = Thread.ofPlatform().start(() -> {
            try {
                trainer.train(data, TrainingContext.of(0, cancellable));
            } catch (CancellationException e) {
                // As it should.
            }
            end.set(System.nanoTime());
        });
        long start = System.nanoTime();
        try {
            if (cancelAfter < Double.POSITIVE_INFINITY) {
                training.join(Duration.ofNanos((long) (cancelAfter * 1e9)));
                start = System.nanoTime();
                token.cancel();
            }
            training.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Math.max(0, end.get() - start) / 1e9;
    }
}
