package dev.marquee.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.CancellationToken;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCodec;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract of all algorithms. A test class implements this with a trainer and a codec and inherits the tests. For
 * models that fold in users, compute similarities or predict distributions it also implements {@link FoldInContract},
 * {@link SimilarityContract} or {@link DistributionContract}. All tests train on a few hundred ratings, so the trainer
 * may have options for small data.
 */
public interface ModelContract {
    /** 30 users and 47 movies; the last user and the last movie have no ratings. */
    Dataset DATA = RandomRatings.of(30, 47, 600, 1);

    /** The trainer under test. */
    Trainer trainer();

    /** The codec of its models. */
    ModelCodec<?> codec();

    /** Why the algorithm ranks movies equally for all users; empty if it is personalized. */
    default Optional<String> ranksEquallyBecause() {
        return Optional.empty();
    }

    /** Whether scores order movies as predicted ratings do. */
    default boolean scoresAreRatings() {
        return true;
    }

    /** Trains on data with {@code threads} threads. */
    default Model train(Dataset data, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return trainer().train(data, new TrainingContext(7, workers, Progress.SILENT));
        }
    }

    @Test
    default void hasTheUsersAndMoviesOfItsData() {
        Model model = train(DATA, 1);

        assertThat(model.users()).isEqualTo(DATA.users().size());
        assertThat(model.movies()).isEqualTo(DATA.catalogue().size());
        assertThat(model.algorithm()).isEqualTo(codec().algorithm());
    }

    @Test
    default void scoresAreFiniteForUsersAndMoviesWithoutRatings() {
        for (float[] scores : AllScores.of(train(DATA, 1))) {
            assertThat(scores).doesNotContain(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        }
    }

    @Test
    default void scoreEqualsScoreAll() {
        Model model = train(DATA, 1);
        float[][] all = AllScores.of(model);

        for (int user = 0; user < model.users(); user++) {
            Scorer scorer = model.scorer(user);
            for (int movie = 0; movie < model.movies(); movie++) {
                assertThat(scorer.score(movie)).isEqualTo(all[user][movie]);
            }
        }
    }

    @Test
    default void ratingsAreOnTheScaleAndOrderedLikeScores() {
        Model model = train(DATA, 1);
        assumeTrue(model instanceof RatingModel, "predicts no ratings");
        boolean ordered = scoresAreRatings();

        for (int user = 0; user < model.users(); user++) {
            RatingScorer scorer = ((RatingModel) model).scorer(user);
            assertThat(IntStream.range(0, model.movies())
                            .boxed()
                            .sorted(Comparator.comparingDouble(ordered ? scorer::score : scorer::rating)))
                    .extracting(scorer::rating)
                    .allMatch(rating -> rating >= 1 && rating <= 5)
                    .isSorted();
        }
    }

    @Test
    default void theSameSeedGivesTheSameModelForAnyNumberOfThreads() {
        float[][] expected = AllScores.of(train(DATA, 1));

        for (int threads = 1; threads <= 3; threads++) {
            assertThat(AllScores.of(train(DATA, threads))).isDeepEqualTo(expected);
        }
    }

    @Test
    default void endsItsProgressAlsoWhenAStepThrows() {
        RecordedProgress complete = new RecordedProgress(() -> {});
        train(complete, workers -> workers);
        assertThat(complete.steps()).isPositive();
        assertThat(complete.begun()).isPositive().isEqualTo(complete.ended());

        RecordedProgress failing = new RecordedProgress(() -> {
            throw new IllegalStateException("full disk");
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> train(failing, workers -> workers))
                .withMessage("full disk");
        assertThat(failing.begun()).isEqualTo(1).isEqualTo(failing.ended());
    }

    @Test
    default void endsWhenCancelledAtAStep() {
        RecordedProgress complete = new RecordedProgress(() -> {});
        train(complete, workers -> workers);
        assumeTrue(complete.steps() > 1, "its only step is its end");
        CancellationToken token = new CancellationToken();
        RecordedProgress cancelled = new RecordedProgress(token::cancel);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> train(cancelled, workers -> workers.cancelledWhen(token::isCancelled)));

        assertThat(cancelled.steps()).isLessThan(complete.steps());
        assertThat(cancelled.begun()).isEqualTo(1).isEqualTo(cancelled.ended());
    }

    @Test
    default void doesNotBeginWhenCancelledBefore() {
        RecordedProgress progress = new RecordedProgress(() -> {});

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> train(progress, workers -> workers.cancelledWhen(() -> true)));

        assertThat(progress.begun()).isZero();
    }

    @Test
    default void endsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        boolean interrupted;
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> train(Progress.SILENT, workers -> workers));
        } finally {
            interrupted = Thread.interrupted();
        }

        assertThat(interrupted).isTrue();
    }

    private void train(Progress progress, UnaryOperator<Workers> view) {
        try (Workers workers = Workers.of(2)) {
            trainer().train(DATA, new TrainingContext(7, view.apply(workers), progress));
        }
    }

    @Test
    default void isThreadSafe() {
        Model model = train(DATA, 1);
        float[][] expected = AllScores.of(model);
        float[][] shared = new float[4 * model.users()][model.movies()];

        try (Workers workers = Workers.of(3)) {
            workers.forEachTile(
                    shared.length, tile -> model.scorer(tile % model.users()).scoreAll(shared[tile]));
        }

        assertThat(IntStream.range(0, shared.length))
                .allSatisfy(tile -> assertThat(shared[tile]).isEqualTo(expected[tile % model.users()]));
    }

    @Test
    default void roundTripsThroughAFile(@TempDir Path folder) {
        Model model = train(DATA, 1);

        Model again = RoundTrip.through(folder.resolve("model.marquee"), codec(), model, DATA);

        assertThat(AllScores.of(again)).isDeepEqualTo(AllScores.of(model));
    }

    @Test
    default void rejectsInvalidIndices() {
        Model model = train(DATA, 1);

        for (int user : new int[] {-1, model.users(), Integer.MAX_VALUE}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> model.scorer(user));
        }
        for (int movie : new int[] {-1, model.movies(), Integer.MAX_VALUE}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> model.scorer(0).score(movie));
        }
    }

    @Test
    default void ranksUnseenMoviesOfTheUsersKindFirst() {
        assumeTrue(ranksEquallyBecause().isEmpty(), ranksEquallyBecause().orElse(""));
        Ratings seen = Checkerboard.data().ratings();
        Model model = train(Checkerboard.data(), 2);

        for (int user = 0; user < model.users(); user++) {
            int userIndex = user;
            Scorer scorer = model.scorer(user);
            Stream<Integer> ranked = IntStream.range(0, model.movies())
                    .filter(movie -> !seen.contains(userIndex, movie))
                    .boxed()
                    .sorted(Comparator.comparingDouble(movie -> -scorer.score(movie)));
            assertThat(ranked.map(movie -> Checkerboard.likes(userIndex, movie)))
                    .as("what user %d likes, best first", user)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }
}
