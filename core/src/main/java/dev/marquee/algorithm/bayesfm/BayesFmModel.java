package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.BayesFmFeature;
import dev.marquee.algorithm.bayesfm.BayesFmOptions.TimeBucket;
import dev.marquee.algorithm.bayesfm.foldin.LeaveOutUpdate;
import dev.marquee.algorithm.bayesfm.foldin.MovieFoldIn;
import dev.marquee.algorithm.bayesfm.gibbs.TimeBuckets;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.UserPosterior;
import dev.marquee.algorithm.common.AttributeRegression;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.internal.Lazy;
import dev.marquee.model.DemographicsAwareModel;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.LeaveOutScorers;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.TimeAwareModel;
import dev.marquee.model.UserProfile;
import dev.marquee.model.option.FeatureGroup;
import dev.marquee.parallel.Workers;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The posterior draws kept: a prediction is the mean over them, and their disagreement is part of its uncertainty. */
final class BayesFmModel
        implements DistributionModel, TimeAwareModel, DemographicsAwareModel, MovieFoldInModel, MovieSimilarityModel {
    private static final int FEW_RATINGS = 10;

    private final Dataset data;
    private final RatingScale scale;
    private final List<BayesFmFeature> features;
    private final List<TimeBucket> bucketLengths;
    private final TimeBuckets timeBuckets;
    private final List<Draw> draws;
    private final BayesFmFoldIn foldIn;
    private final Lazy<GenreEffects> genres;
    private final Lazy<DrawCorrelations> correlations;

    /**
     * @param data training data
     * @param draws at least one
     * @throws IllegalArgumentException if a draw has not one effect per time bucket, or not one coefficient per demographic feature, of the data
     */
    BayesFmModel(Dataset data, List<BayesFmFeature> features, List<TimeBucket> timeBuckets, List<Draw> draws) {
        this.data = data;
        this.scale = data.ratings().scale();
        this.features = List.copyOf(features);
        this.bucketLengths = List.copyOf(timeBuckets);
        this.timeBuckets = TimeBuckets.of(
                data.ratings(), timeBuckets.stream().map(TimeBucket::seconds).toList());
        this.draws = List.copyOf(draws);
        draws.forEach(draw -> requireSize(draw.timeBuckets(), this.timeBuckets.size()));
        this.foldIn = new BayesFmFoldIn(data, features, draws);
        this.correlations = new Lazy<>(() -> DrawCorrelations.of(this.draws));
        this.genres = new Lazy<>(() -> GenreEffects.of(data.catalogue(), this.features));
    }

    private static void requireSize(float[] effects, int size) {
        if (effects.length != size) {
            throw new IllegalArgumentException(
                    "%d effects of time buckets instead of %d".formatted(effects.length, size));
        }
    }

    @Override
    public String algorithm() {
        return BayesFmOptions.OPTIONS.algorithm();
    }

    @Override
    public int users() {
        return draws.getFirst().users().rows();
    }

    @Override
    public int movies() {
        return draws.getFirst().movies().rows();
    }

    @Override
    public RatingScale scale() {
        return scale;
    }

    @Override
    public DistributionScorer scorer(int user) {
        Objects.checkIndex(user, users());
        return scorer(draws.stream().map(draw -> UserPosterior.of(draw, user)).toList());
    }

    @Override
    public DistributionScorer scorer(int user, long time) {
        Objects.checkIndex(user, users());
        return scorer(draws.stream()
                .map(draw -> UserPosterior.of(draw, user).moved(timeBuckets.effect(draw.timeBuckets(), user, time)))
                .toList());
    }

    private DistributionScorer scorer(List<UserPosterior> posteriors) {
        return new BayesFmScorer(scale, draws, posteriors, genres);
    }

    /**
     * MAP estimate of the user's own coefficients and thresholds given the ratings, in each draw, with all other
     * parameters fixed.
     */
    @Override
    public DistributionScorer foldIn(UserProfile profile) {
        profile.requireOn(data.ratings());
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        return scorer(foldIn.posteriors(profile));
    }

    /**
     * With few ratings folds in from scratch, which is cheap. With many ratings, where each one changes little, takes a
     * Newton step from the estimate with all ratings.
     */
    @Override
    public LeaveOutScorers leaveOut(UserProfile profile) {
        profile.requireOn(data.ratings());
        if (profile.ratings().size() <= FEW_RATINGS) {
            return DemographicsAwareModel.super.leaveOut(profile);
        }
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        List<LeaveOutUpdate> updates = foldIn.leaveOutUpdates(profile);
        return ratings ->
                scorer(updates.stream().map(update -> update.without(ratings)).toList());
    }

    /**
     * MAP estimate of each new movie given genres, year and ratings, in each draw, with all other parameters fixed.
     */
    @Override
    public BayesFmModel withMovies(Dataset more) {
        try (Workers workers = Workers.of(1)) {
            return withMovies(more, workers);
        }
    }

    /** The same, the draws on all threads. */
    BayesFmModel withMovies(Dataset more, Workers workers) {
        int[] newMovies = TrainingData.newMovies(this, data, more);
        if (newMovies.length == 0) {
            return this;
        }
        AttributeRegression regression = AttributeRegression.of(data);
        Draw[] all = new Draw[draws.size()];
        workers.forEachTile(
                all.length, i -> all[i] = new MovieFoldIn(draws.get(i), data, more, regression).of(newMovies));
        return new BayesFmModel(data, features, bucketLengths, List.of(all));
    }

    /** Correlation over users of the linear predictors of two movies. */
    @Override
    public void similarities(int movie, float[] similarities) {
        Objects.checkIndex(movie, movies());
        correlations.get().to(movie, IntStream.range(0, movies()).toArray(), similarities);
    }

    @Override
    public void similarities(int movie, int[] others, float[] similarities) {
        correlations.get().to(movie, others, similarities);
    }

    @Override
    public Set<FeatureGroup> demographics() {
        Set<FeatureGroup> groups = EnumSet.noneOf(FeatureGroup.class);
        for (BayesFmFeature feature : features) {
            switch (feature) {
                case GENDER -> groups.add(FeatureGroup.GENDER);
                case OCCUPATION -> groups.add(FeatureGroup.OCCUPATION);
                case AGE -> groups.add(FeatureGroup.AGE);
                case GENRE, YEAR, RATED, RATERS, PEOPLE, TAGS, PLOT -> {}
            }
        }
        return groups;
    }

    List<BayesFmFeature> features() {
        return features;
    }

    List<TimeBucket> bucketLengths() {
        return bucketLengths;
    }

    List<Draw> draws() {
        return draws;
    }
}
