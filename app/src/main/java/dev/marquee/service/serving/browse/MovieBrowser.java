package dev.marquee.service.serving.browse;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.RatingScale;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Prediction;
import dev.marquee.recommend.user.User;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.browse.BrowseRequest.Order;
import dev.marquee.service.serving.browse.BrowseResponse.Browsed;
import dev.marquee.title.MovieFinder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lists the movies of a catalogue for one user. The order {@link Order#LIKED} predicts all movies at once, the others only those of the
 * page.
 */
public record MovieBrowser(Model model, Dataset data, MovieFinder finder) {
    private static final int WELL_KNOWN_SHARE = 10;

    /**
     * {@return a page of the movies}
     *
     * @throws dev.marquee.data.UsageException if a genre is unknown, or the catalogue has no runtimes to filter by
     */
    public BrowseResponse browse(User user, BrowseRequest request) {
        BitSet rated = new BitSet();
        user.profile(data).ratings().stream().mapToInt(Rated::movie).forEach(rated::set);
        Scorer scorer = user.scorer(model);
        List<Integer> movies = new ArrayList<>(finder.all(request.search()));
        IntPredicate accepted = accepts(user, request);
        movies.removeIf(movie -> !accepted.test(movie));
        sort(movies, request.order(), () -> predicted(scorer, rated));
        List<Browsed> page = movies.stream()
                .skip(request.search().offset())
                .limit(request.search().limit())
                .map(movie -> browsed(movie, scorer, rated.get(movie)))
                .toList();
        return new BrowseResponse(page, movies.size() > request.search().offset() + page.size());
    }

    private IntPredicate accepts(User user, BrowseRequest request) {
        IntPredicate accepted =
                request.filters().stream().map(filter -> filter.on(data)).reduce(_ -> true, IntPredicate::and);
        if (request.unseen()) {
            BitSet seen = new BitSet();
            user.seen(data).forEach(seen::set);
            accepted = accepted.and(movie -> !seen.get(movie));
        }
        return switch (request.known()) {
            case ANY -> accepted;
            case MANY -> accepted.and(wellKnown());
            case FEW -> accepted.and(wellKnown().negate());
        };
    }

    private IntPredicate wellKnown() {
        int[] counts = IntStream.range(0, data.catalogue().size())
                .map(this::ratings)
                .sorted()
                .toArray();
        int least = counts.length == 0 ? 0 : counts[counts.length - 1 - counts.length / WELL_KNOWN_SHARE];
        return movie -> ratings(movie) >= least;
    }

    /** A value that is unknown is NaN. */
    private void sort(List<Integer> movies, Order order, Supplier<IntToDoubleFunction> predicted) {
        switch (order) {
            case MATCH -> {}
            case LIKED -> sortByDescending(movies, predicted.get());
            case KNOWN -> sortByDescending(movies, this::ratings);
            case NEWEST -> sortByDescending(movies, this::year);
            case OLDEST -> sortByDescending(movies, movie -> -year(movie));
            case SHORTEST -> sortByDescending(movies, movie -> -runtime(movie));
        }
    }

    private void sortByDescending(List<Integer> movies, IntToDoubleFunction value) {
        double[] values = new double[data.catalogue().size()];
        for (int movie : movies) {
            double known = value.applyAsDouble(movie);
            values[movie] = Double.isNaN(known) ? Double.NEGATIVE_INFINITY : known;
        }
        movies.sort(Comparator.comparingDouble((Integer movie) -> values[movie]).reversed());
    }

    /** What {@link Order#LIKED} compares; unknown for rated movies. */
    private IntToDoubleFunction predicted(Scorer scorer, BitSet rated) {
        float[] values = new float[data.catalogue().size()];
        if (scorer instanceof DistributionScorer probabilities) {
            RatingScale scale = data.ratings().scale();
            probabilities.probabilitiesFrom(scale.level(scale.liked()), values);
        } else {
            scorer.scoreAll(values);
        }
        return movie -> rated.get(movie) ? Double.NaN : values[movie];
    }

    private double year(int movie) {
        Movie described = data.catalogue().movie(movie);
        return described.hasYear() ? described.year() : Double.NaN;
    }

    private double runtime(int movie) {
        Metadata metadata = data.catalogue().movie(movie).metadata();
        return metadata.hasRuntime() ? metadata.runtime() : Double.NaN;
    }

    private int ratings(int movie) {
        return data.ratings().byMovie().count(movie);
    }

    private Browsed browsed(int movie, Scorer scorer, boolean isRated) {
        double minutes = runtime(movie);
        OptionalInt runtime = Double.isNaN(minutes) ? OptionalInt.empty() : OptionalInt.of((int) minutes);
        MovieResponse described = MovieResponse.of(data.catalogue().movie(movie));
        if (isRated) {
            return new Browsed(described, runtime, OptionalDouble.empty(), OptionalDouble.empty());
        }
        Prediction prediction = Prediction.of(scorer, data.ratings(), movie);
        return new Browsed(
                described,
                runtime,
                prediction.rating(),
                prediction
                        .distribution()
                        .map(distribution -> OptionalDouble.of(distribution.probabilityLiked()))
                        .orElse(OptionalDouble.empty()));
    }
}
