package dev.marquee.algorithm.common;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.Cosines;
import dev.marquee.math.DenseRows;
import dev.marquee.math.RowProducts;
import dev.marquee.model.Tensor;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The rows of users and movies that a factor model has learned. Thread-safe; the rows must not change. */
public final class FactorRows {
    private static final String USERS = "users";
    private static final String MOVIES = "movies";

    private final FactorLayout layout;
    private final DenseRows users;
    private final DenseRows movies;
    private final Cosines cosines;

    /**
     * Takes ownership of the rows. One pass over the movies, for their norms.
     *
     * @param users one row per user, in the layout of users
     * @param movies one row per movie, in the layout of movies
     */
    public FactorRows(FactorLayout layout, DenseRows users, DenseRows movies) {
        this.layout = layout;
        this.users = users;
        this.movies = movies;
        this.cosines = new Cosines(
                DenseRows.ofPacked(movies.rows(), layout.rank(), movies.packed(layout.factors(), layout.rank())));
    }

    /**
     * The rows that {@link #tensors} exports; a user or movie without a row has zeros.
     *
     * @param parameters the tensors of the layout, in any order; further ones are ignored
     * @throws IllegalArgumentException if one is missing, has another shape or a value that is not finite
     */
    public static FactorRows of(List<Tensor> parameters, Dataset data, FactorLayout layout) {
        DenseRows users = layout.users(data.users().size());
        DenseRows movies = layout.movies(data.catalogue().size());
        fill(users, layout.factors(), layout.rank(), Tensor.named(parameters, "userFactors"));
        fill(movies, layout.factors(), layout.rank(), Tensor.named(parameters, "movieFactors"));
        if (layout.userBiases()) {
            fill(users, FactorLayout.USER_BIAS, 1, Tensor.named(parameters, "userBiases"));
        }
        if (layout.movieBiases()) {
            fill(movies, layout.movieBias(), 1, Tensor.named(parameters, "movieBiases"));
        }
        if (!users.isFinite() || !movies.isFinite()) {
            throw new IllegalArgumentException(
                    "a factor or bias is not finite; raise the regularization of the training");
        }
        return new FactorRows(layout, users, movies);
    }

    private static void fill(DenseRows rows, int from, int columns, Tensor tensor) {
        if (tensor.size() != Math.multiplyExact(rows.rows(), columns)) {
            throw new IllegalArgumentException("tensor %s has %d values; %d rows of %d columns need %d"
                    .formatted(tensor.name(), tensor.size(), rows.rows(), columns, rows.rows() * columns));
        }
        FloatBuffer values = tensor.values();
        for (int row = 0; row < rows.rows(); row++) {
            values.get(rows.values(), rows.at(row) + from, columns);
        }
    }

    /** Reads rows that {@link #write} wrote. */
    public static FactorRows read(SectionReader sections, Dataset data, FactorLayout layout) {
        return new FactorRows(
                layout,
                read(sections, USERS, data.users().size(), layout.width()),
                read(sections, MOVIES, data.catalogue().size(), layout.width()));
    }

    /** Reads the rows of one matrix, written without padding. */
    public static DenseRows read(SectionReader sections, String name, int rows, int width) {
        return DenseRows.ofPacked(rows, width, sections.floats(name, rows, width));
    }

    /** Writes the rows of all users and of all movies. */
    public void write(SectionWriter sections) {
        sections.floats(USERS, users.packed());
        sections.floats(MOVIES, movies.packed());
    }

    /**
     * Sets the rows without ratings to the mean of all rows. The solution for no ratings is 0 or where training started;
     * the mean is more informative.
     */
    public static void setUnratedToMean(DenseRows rows, RatingRows ratings) {
        DenseRows mean = rows.mean();
        for (int row = 0; row < rows.rows(); row++) {
            if (ratings.count(row) == 0) {
                rows.set(row, mean, 0);
            }
        }
    }

    /** Sets the rows that have only zeros to the mean of all rows. */
    public static void setZerosToMean(DenseRows rows) {
        DenseRows mean = rows.mean();
        for (int row = 0; row < rows.rows(); row++) {
            int at = rows.at(row);
            if (IntStream.range(at, at + rows.width()).allMatch(i -> rows.values()[i] == 0)) {
                rows.set(row, mean, 0);
            }
        }
    }

    /** The rows of users; not a copy. */
    public DenseRows users() {
        return users;
    }

    /** The rows of movies; not a copy. */
    public DenseRows movies() {
        return movies;
    }

    /**
     * The products of a user's row with the rows of all movies.
     *
     * @throws IndexOutOfBoundsException if there is no such user
     */
    public RowProducts products(int user) {
        return products(users, Objects.checkIndex(user, users.rows()));
    }

    /** The products of a row in the layout of users with the rows of all movies. */
    public RowProducts products(DenseRows rows, int row) {
        return new RowProducts(movies, rows.values(), rows.at(row));
    }

    /** Sets the cosine of the factors of all movies with those of one. */
    public void similarities(int movie, float[] similarities) {
        cosines.to(movie, similarities);
    }

    /** Sets the cosine of the factors of some movies with those of one. */
    public void similarities(int movie, int[] others, float[] similarities) {
        cosines.to(movie, others, similarities);
    }

    /**
     * A copy of the rows of movies, more of them, in which each new movie has the row expected from its genres and year.
     *
     * @param trained training data
     * @param more data set with the new movies
     */
    public DenseRows moviesWithExpected(Dataset trained, Dataset more, int[] newMovies) {
        DenseRows all = movies.resized(more.catalogue().size());
        AttributeToFactorMap expected = AttributeRegression.of(trained).fit(movies);
        for (int movie : newMovies) {
            expected.write(more.catalogue().movie(movie), all, movie);
            if (layout.userBiases()) {
                all.values()[all.at(movie) + FactorLayout.USER_BIAS] = 1;
            }
        }
        return all;
    }

    /** {@code userFactors} and {@code movieFactors}; with biases {@code userBiases} and {@code movieBiases}. */
    public List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>();
        tensors.add(factors("userFactors", Tensor.Subject.USER, users));
        tensors.add(factors("movieFactors", Tensor.Subject.MOVIE, movies));
        if (layout.userBiases()) {
            float[] biases = users.packed(FactorLayout.USER_BIAS, 1);
            tensors.add(Tensor.of("userBiases", Tensor.Subject.USER, List.of(users.rows()), biases));
        }
        if (layout.movieBiases()) {
            float[] biases = movies.packed(layout.movieBias(), 1);
            tensors.add(Tensor.of("movieBiases", Tensor.Subject.MOVIE, List.of(movies.rows()), biases));
        }
        return tensors;
    }

    private Tensor factors(String name, Tensor.Subject subject, DenseRows rows) {
        int rank = layout.rank();
        return Tensor.of(name, subject, List.of(rows.rows(), rank), rows.packed(layout.factors(), rank));
    }
}
