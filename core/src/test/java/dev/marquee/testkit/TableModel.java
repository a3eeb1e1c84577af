package dev.marquee.testkit;

import dev.marquee.data.Dataset;
import dev.marquee.math.Rng;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.util.Objects;

/** A model that is a table of ratings, for tests of code that uses models. */
public final class TableModel implements RatingModel {
    /** The name of its algorithm. */
    public static final String ALGORITHM = "table";

    private final int users;
    private final int movies;
    private final float[] ratings;

    /** @param ratings finite, users x movies, row-major; copied */
    public TableModel(int users, int movies, float[] ratings) {
        if (ratings.length != users * movies) {
            throw new IllegalArgumentException(
                    "%d ratings do not fill a table of %d users by %d movies".formatted(ratings.length, users, movies));
        }
        this.users = users;
        this.movies = movies;
        this.ratings = ratings.clone();
    }

    /** A random table for a data set, within its scale. */
    public static TableModel random(Dataset data, long seed) {
        int users = data.users().size();
        int movies = data.catalogue().size();
        Rng rng = Rng.keyed(seed);
        float[] ratings = new float[users * movies];
        float min = data.ratings().scale().min();
        float max = data.ratings().scale().max();
        for (int i = 0; i < ratings.length; i++) {
            ratings[i] = min + rng.nextFloat() * (max - min);
        }
        return new TableModel(users, movies, ratings);
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
    public RatingScorer scorer(int user) {
        return new Row(Objects.checkIndex(user, users) * movies);
    }

    /** A copy of the table: users x movies, row-major. */
    public float[] table() {
        return ratings.clone();
    }

    /** Stores the model as one section, {@code table}. */
    public static final class Codec implements ModelCodec<TableModel> {
        @Override
        public String algorithm() {
            return ALGORITHM;
        }

        @Override
        public void write(TableModel model, SectionWriter sections) {
            sections.floats("table", model.ratings);
        }

        @Override
        public TableModel read(SectionReader sections, Dataset data) {
            int users = data.users().size();
            int movies = data.catalogue().size();
            return new TableModel(users, movies, sections.floats("table", users, movies));
        }
    }

    private final class Row implements RatingScorer {
        private final int start;

        private Row(int start) {
            this.start = start;
        }

        /** Lists are by the scores of the test alone. */
        @Override
        public boolean ranksByRating() {
            return false;
        }

        @Override
        public float rating(int movie) {
            return ratings[start + Objects.checkIndex(movie, movies)];
        }

        @Override
        public float score(int movie) {
            return rating(movie);
        }

        @Override
        public void scoreAll(float[] scores) {
            System.arraycopy(ratings, start, scores, 0, movies);
        }
    }
}
