package dev.marquee.algorithm.bayesfm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.math.Rng;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.RoundTrip;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeBucketsTest {
    private static final long DAY = 24 * 60 * 60;
    private static final int USERS = 20;
    private static final int MOVIES = 60;

    /** All users give four stars on even days and two on odd days. */
    private static Dataset dailyMoods() {
        RatingsBuilder ratings = new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
        for (int user = 0; user < USERS; user++) {
            for (int movie = 0; movie < MOVIES - 1; movie++) {
                long day = 1000L + Rng.keyed(5, user, movie).nextInt(6);
                ratings.add(user, movie, day % 2 == 0 ? 4 : 2, day * DAY + movie);
            }
        }
        return RandomRatings.dataset("daily moods", ratings.build());
    }

    private static BayesFmModel train(Dataset data, String timeBuckets) {
        try (Workers workers = Workers.of(2)) {
            return new BayesFmTrainer(SmallSampling.with(Map.of("timeBuckets", timeBuckets)))
                    .train(data, new TrainingContext(3, workers, Progress.SILENT));
        }
    }

    @Test
    void predictsWithTheOffsetOfTheDay() {
        BayesFmModel model = train(dailyMoods(), "day");

        for (int user = 0; user < USERS; user++) {
            assertThat(model.scorer(user, 1002 * DAY).rating(MOVIES - 1))
                    .isGreaterThan(model.scorer(user, 1003 * DAY).rating(MOVIES - 1) + 1);
        }
    }

    @Test
    void predictsADayWithoutRatingsLikeAnUnknownTime() {
        BayesFmModel model = train(dailyMoods(), "day+minute");

        assertThat(model.scorer(2, 2000 * DAY).rating(5))
                .isEqualTo(model.scorer(2).rating(5));
    }

    @Test
    void ignoresTimesByDefault() {
        BayesFmModel model = train(dailyMoods(), "none");

        assertThat(model.scorer(2, 1003 * DAY).rating(5))
                .isEqualTo(model.scorer(2).rating(5));
    }

    @Test
    void learnsFromDataWithoutTimes() {
        RatingsBuilder ratings = new RatingsBuilder(3, 5, RatingScale.STARS);
        ratings.add(0, 0, 4, Ratings.UNKNOWN_TIME).add(1, 1, 2, Ratings.UNKNOWN_TIME);

        BayesFmModel model = train(RandomRatings.dataset("timeless", ratings.build()), "day");

        assertThat(model.scorer(0, DAY).rating(1)).isEqualTo(model.scorer(0).rating(1));
    }

    @Test
    void readsBackTheOffsetsOfDays(@TempDir Path folder) {
        Dataset data = dailyMoods();
        BayesFmModel model = train(data, "day+hour");
        ModelCodec<BayesFmModel> codec = new BayesFmCodec();

        BayesFmModel again = (BayesFmModel) RoundTrip.through(folder.resolve("m.marquee"), codec, model, data);

        for (long day : List.of(1002L, 1003L)) {
            assertThat(again.scorer(1, day * DAY).rating(7))
                    .isEqualTo(model.scorer(1, day * DAY).rating(7));
        }
    }
}
