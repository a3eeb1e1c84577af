package dev.marquee.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.RatingDistribution;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.user.User;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import dev.marquee.service.serving.PredictResponse;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import dev.marquee.testkit.MovieLens100K;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The predicted distributions are calibrated: on held-out ratings, prediction intervals have their stated coverage, and each
 * value occurs with its predicted probability. For users of the training data, and for users folded in with a few ratings.
 * Asserts bands, since being right more often than stated is also a miscalibration.
 */
class CalibrationTest {
    private static final int BINS = 10;

    @ParameterizedTest
    @CsvSource({
        "movielens-small, random:0.2, 0.02",
        "movielens-small, cold-users:0.3:5, 0.02",
        "movielens-small, cold-users:0.3:20, 0.03",
        "ml-100k, random:0.2, 0.02",
        "ml-100k, cold-users:0.3:5, 0.03",
        "ml-100k, cold-users:0.3:20, 0.03",
    })
    void intervalsAndProbabilitiesAreCalibrated(String name, String protocol, double probabilityError) {
        Dataset data = read(name);
        Split split = Protocol.parse(protocol, (_, _) -> data.ratings())
                .split(data, 3)
                .getFirst();
        Calibration calibration = new Calibration();

        calibration.measure((DistributionModel) train(split.train()), split);

        assertThat(calibration.intervals())
                .as(calibration::toString)
                .isBetween(calibration.stated() - 0.02, calibration.stated() + 0.02);
        assertThat(calibration.stated()).as(calibration::toString).isBetween(PredictResponse.INTERVAL, 0.92);
        assertThat(calibration.probabilityError()).as(calibration::toString).isBetween(0.0, probabilityError);
    }

    /** Short chains: the defaults do better. */
    private static Model train(Dataset data) {
        Map<String, String> options = Map.of("sweeps", "40", "burnIn", "10", "chains", "2", "rank", "8");
        try (Workers workers = Workers.of(2)) {
            return Algorithms.named("bayesfm")
                    .recipe(options)
                    .trainer()
                    .train(data, new TrainingContext(0, workers, Progress.SILENT));
        }
    }

    private static Dataset read(String name) {
        String path = name.equals("ml-100k") ? MovieLens100K.folder().toString() : name;
        return new DataService(new ExecutionContext(Map.of(), 2, Progress.SILENT, Progress.SILENT, notice -> {}))
                .read(DataRequest.of(path))
                .data();
    }

    /** Compares predicted distributions with held-out ratings. */
    private static final class Calibration {
        private final double[] probabilities = new double[BINS];
        private final double[] occurred = new double[BINS];
        private int ratings;
        private double stated;
        private int within;

        void measure(DistributionModel model, Split split) {
            RatingRows test = split.test().byUser();
            for (int user = 0; user < test.rows(); user++) {
                if (test.count(user) > 0) {
                    DistributionScorer scorer = scorer(model, split, user);
                    for (int entry = test.start(user); entry < test.end(user); entry++) {
                        add(RatingDistribution.of(scorer, model.scale(), test.column(entry)), test.value(entry));
                    }
                }
            }
        }

        private static DistributionScorer scorer(DistributionModel model, Split split, int user) {
            RatingRows shown = split.shown().byUser();
            if (shown.count(user) == 0) {
                return model.scorer(user);
            }
            List<UserProfile.Rated> ratings = new ArrayList<>();
            for (int entry = shown.start(user); entry < shown.end(user); entry++) {
                ratings.add(new UserProfile.Rated(shown.column(entry), shown.value(entry)));
            }
            UserProfile profile = new UserProfile(split.train().users().demographics(user), ratings);
            return (DistributionScorer) new User.NewUser(profile).scorer((FoldInModel) model);
        }

        private void add(RatingDistribution predicted, float rating) {
            RatingDistribution.Range range = predicted.range(PredictResponse.INTERVAL);
            ratings++;
            stated += range.probability();
            within += range.contains(rating) ? 1 : 0;
            for (int level = 0; level < predicted.scale().levels(); level++) {
                double probability = predicted.ofLevels().get(level);
                int bin = (int) Math.min(BINS - 1.0, probability * BINS);
                probabilities[bin] += probability;
                occurred[bin] += predicted.scale().level(rating) == level ? 1 : 0;
            }
        }

        double stated() {
            return stated / ratings;
        }

        double intervals() {
            return (double) within / ratings;
        }

        /** Calibration error: half the sum over probability bins of |predicted - observed| counts, per rating. */
        double probabilityError() {
            double error = 0;
            for (int bin = 0; bin < BINS; bin++) {
                error += Math.abs(probabilities[bin] - occurred[bin]);
            }
            return error / ratings / 2;
        }

        @Override
        public String toString() {
            return "%d ratings: intervals state %.4f and cover %.4f; calibration error %.4f"
                    .formatted(ratings, stated(), intervals(), probabilityError());
        }
    }
}
