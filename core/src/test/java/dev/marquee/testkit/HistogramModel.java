package dev.marquee.testkit;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.UserProfile;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.util.Objects;

/** A model that predicts for all users the smoothed histogram of a movie's ratings: add-one smoothing. */
public final class HistogramModel implements DistributionModel, FoldInModel {
    /** The name of its algorithm. */
    public static final String ALGORITHM = "histogram";

    private final RatingScale scale;
    private final int users;
    private final int movies;
    private final float[] shares;

    private HistogramModel(RatingScale scale, int users, int movies, float[] shares) {
        this.scale = scale;
        this.users = users;
        this.movies = movies;
        this.shares = shares;
    }

    /** Counts the ratings of a data set. */
    public static HistogramModel of(Dataset data) {
        RatingRows rows = data.ratings().byMovie();
        int levels = data.ratings().scale().levels();
        float[] shares = new float[rows.rows() * levels];
        for (int movie = 0; movie < rows.rows(); movie++) {
            float weight = 1f / (rows.count(movie) + levels);
            for (int level = 0; level < levels; level++) {
                shares[movie * levels + level] = weight;
            }
            for (int entry = rows.start(movie); entry < rows.end(movie); entry++) {
                shares[movie * levels + rows.level(entry)] += weight;
            }
        }
        return new HistogramModel(data.ratings().scale(), data.users().size(), rows.rows(), shares);
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public int users() {
        return users;
    }

    @Override
    public int movies() {
        return movies;
    }

    @Override
    public RatingScale scale() {
        return scale;
    }

    @Override
    public DistributionScorer scorer(int user) {
        Objects.checkIndex(user, users);
        return new SameForAllUsers();
    }

    @Override
    public DistributionScorer foldIn(UserProfile profile) {
        profile.ratings().forEach(rated -> {
            Objects.checkIndex(rated.movie(), movies);
            scale.require(rated.value());
        });
        return new SameForAllUsers();
    }

    /** Stores the model as one section, {@code shares}. */
    public static final class Codec implements ModelCodec<HistogramModel> {
        @Override
        public String algorithm() {
            return ALGORITHM;
        }

        @Override
        public void write(HistogramModel model, SectionWriter sections) {
            sections.floats("shares", model.shares);
        }

        @Override
        public HistogramModel read(SectionReader sections, Dataset data) {
            RatingScale scale = data.ratings().scale();
            int movies = data.catalogue().size();
            return new HistogramModel(
                    scale, data.users().size(), movies, sections.floats("shares", movies * scale.levels()));
        }
    }

    private final class SameForAllUsers implements DistributionScorer {
        @Override
        public void probabilities(int movie, float[] probabilities) {
            Objects.checkIndex(movie, movies);
            System.arraycopy(shares, movie * scale.levels(), probabilities, 0, scale.levels());
        }

        @Override
        public void probabilitiesFrom(int level, float[] probabilities) {
            for (int movie = 0; movie < movies; movie++) {
                probabilities[movie] = 0;
                for (int each = level; each < scale.levels(); each++) {
                    probabilities[movie] += shares[movie * scale.levels() + each];
                }
            }
        }

        @Override
        public double standardDeviation(int movie) {
            return Math.sqrt(Math.max(0, moment(movie, 2) - Math.pow(moment(movie, 1), 2)));
        }

        @Override
        public float rating(int movie) {
            return scale.clamp((float) moment(movie, 1));
        }

        @Override
        public float score(int movie) {
            return rating(movie);
        }

        @Override
        public void scoreAll(float[] scores) {
            for (int movie = 0; movie < movies; movie++) {
                scores[movie] = score(movie);
            }
        }

        private double moment(int movie, int power) {
            Objects.checkIndex(movie, movies);
            double moment = 0;
            for (int level = 0; level < scale.levels(); level++) {
                moment += shares[movie * scale.levels() + level] * Math.pow(scale.value(level), power);
            }
            return moment;
        }
    }
}
