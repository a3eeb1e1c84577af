package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.BayesFmFeature;
import dev.marquee.algorithm.bayesfm.BayesFmOptions.TimeBucket;
import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.NewUserPrior;
import dev.marquee.algorithm.bayesfm.posterior.FactorTable;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.util.List;
import java.util.stream.IntStream;

/** File layout of a {@link BayesFmModel}: the names of its features, then each draw as its tables. */
final class BayesFmCodec implements ModelCodec<BayesFmModel> {
    private static final String FEATURES = "features";
    private static final String TIME_BUCKETS = "timeBuckets";
    private static final String MOVIE_FEATURES = "newUser.movieFeatures";
    private static final String RANK_AND_DRAWS = "rankAndDraws";

    @Override
    public String algorithm() {
        return BayesFmOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(BayesFmModel model, SectionWriter sections) {
        List<Draw> draws = model.draws();
        sections.texts(
                FEATURES, model.features().stream().map(BayesFmFeature::name).toList());
        sections.texts(
                TIME_BUCKETS,
                model.bucketLengths().stream().map(TimeBucket::name).toList());
        sections.ints(RANK_AND_DRAWS, new int[] {draws.getFirst().users().rank(), draws.size()});
        for (int i = 0; i < draws.size(); i++) {
            write(draws.get(i), sections.within(i + "."));
        }
    }

    private static void write(Draw draw, SectionWriter sections) {
        NewUserPrior newUser = draw.newUser();
        sections.floats("users", draw.users().values());
        sections.floats("movies", draw.movies().values());
        sections.floats("thresholds", draw.thresholds());
        sections.positives("userScales", draw.userScales());
        sections.positives("movieScales", draw.movieScales());
        sections.floats("timeBuckets", draw.timeBuckets());
        sections.floats("newUser.means", newUser.means());
        sections.positives("newUser.precisions", newUser.precisions());
        sections.floats("newUser.ratedMean", newUser.ratedMean());
        sections.floats("newUser.raterMean", newUser.raterMean());
        sections.floats("newUser.features", newUser.features().ofUsers());
        sections.floats(MOVIE_FEATURES, newUser.features().ofMovies());
        sections.floats("newUser.cutpointMeans", newUser.cutpoints().means());
        sections.positives("newUser.cutpointPrecisions", newUser.cutpoints().precisions());
        sections.positives("newUser.scale", new float[] {newUser.scale()});
    }

    @Override
    public BayesFmModel read(SectionReader sections, Dataset data) {
        List<BayesFmFeature> features =
                sections.texts(FEATURES).stream().map(BayesFmFeature::valueOf).toList();
        List<TimeBucket> timeBuckets =
                sections.texts(TIME_BUCKETS).stream().map(TimeBucket::valueOf).toList();
        int[] rankAndDraws = sections.ints(RANK_AND_DRAWS, 2);
        int rank = rankAndDraws[0];
        int count = rankAndDraws[1];
        if (rank < 1 || rank > BayesFmOptions.MAX_RANK || count < 1 || count > BayesFmOptions.MAX_DRAWS) {
            throw new MarqueeException(
                    "the model has %d draws of rank %d, but a model has 1..%d draws of rank 1..%d; the file was not written by Marquee"
                            .formatted(count, rank, BayesFmOptions.MAX_DRAWS, BayesFmOptions.MAX_RANK));
        }
        List<Draw> draws = IntStream.range(0, count)
                .mapToObj(i -> read(sections.within(i + "."), data, rank))
                .toList();
        return new BayesFmModel(data, features, timeBuckets, draws);
    }

    private static Draw read(SectionReader sections, Dataset data, int rank) {
        int users = data.users().size();
        int movies = data.catalogue().size();
        int steps = data.ratings().scale().levels() - 1;
        int width = FactorTable.width(rank);
        sections.requireSince(MOVIE_FEATURES, "supported new movies");
        return new Draw(
                new FactorTable(rank, sections.floats("users", users, width)),
                new FactorTable(rank, sections.floats("movies", movies, width)),
                ascending(sections.floats("thresholds", users, steps), steps),
                sections.positives("userScales", users),
                sections.positives("movieScales", movies),
                sections.floats("timeBuckets"),
                new NewUserPrior(
                        sections.floats("newUser.means", rank + 1),
                        sections.positives("newUser.precisions", rank + 1),
                        sections.floats("newUser.ratedMean", rank + 1),
                        sections.floats("newUser.raterMean", rank + 1),
                        new NewUserPrior.Features(sections.floats("newUser.features"), sections.floats(MOVIE_FEATURES)),
                        new CutpointPrior(
                                sections.floats("newUser.cutpointMeans", steps),
                                sections.positives("newUser.cutpointPrecisions", steps)),
                        sections.positives("newUser.scale", 1)[0]));
    }

    /** The thresholds of all users, which ascend within each. */
    private static float[] ascending(float[] thresholds, int steps) {
        for (int i = 1; i < thresholds.length; i++) {
            if (i % steps != 0 && thresholds[i] < thresholds[i - 1]) {
                throw new MarqueeException(
                        "threshold %d of user %d is below the one before; the file was not written by Marquee"
                                .formatted(i % steps, i / steps));
            }
        }
        return thresholds;
    }
}
