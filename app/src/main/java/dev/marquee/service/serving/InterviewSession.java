package dev.marquee.service.serving;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.interview.Interview;
import dev.marquee.recommend.interview.InterviewState;
import dev.marquee.recommend.user.User;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportResponse.ImportedMovie;
import dev.marquee.service.imports.RatingsCsvWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The interview of one new user, movie by movie. Mutable; for one thread. */
public final class InterviewSession {
    private final Dataset data;
    private final Interview interview;
    private final User.NewUser before;
    private final Map<Integer, Float> rated = new LinkedHashMap<>();
    private final Set<Integer> notSeen = new TreeSet<>();

    /** @param notSeen 0-based movies that the user answered not to have seen, unless they are rated or watched */
    InterviewSession(Dataset data, Interview interview, User.NewUser before, Set<Integer> notSeen) {
        this.data = data;
        this.interview = interview;
        this.before = before;
        before.profile().ratings().forEach(rating -> rated.put(rating.movie(), rating.value()));
        notSeen.stream()
                .filter(movie -> !rated.containsKey(movie) && !before.watched().contains(movie))
                .forEach(this.notSeen::add);
    }

    /**
     * The next n movies to ask about.
     *
     * @throws UsageException if n is below 1
     */
    public InterviewResponse next(int n) {
        int[] movies = interview.next(state(), n);
        return new InterviewResponse(
                Arrays.stream(movies).mapToObj(this::movie).toList(), InterviewResponse.Scale.of(scale()));
    }

    /** Whether the answers are enough for a first list. */
    public boolean isEnough() {
        return interview.isEnough(state());
    }

    private InterviewState state() {
        return new InterviewState(ratings(), before.watched(), notSeen);
    }

    /**
     * Answers a question with a rating.
     *
     * @throws MarqueeException if the value is not on the scale, or the movie is unknown
     */
    public void rate(MovieId movie, float value) {
        scale().require(value);
        int index = data.catalogue().ids().index(movie);
        rated.put(index, value);
        notSeen.remove(index);
    }

    /** Answers that the movie is unknown to the user; it is not asked about again. */
    public void notSeen(MovieId movie) {
        notSeen.add(data.catalogue().ids().index(movie));
    }

    /** The rating scale of the data. */
    public RatingScale scale() {
        return data.ratings().scale();
    }

    /** The user with the ratings given so far. */
    public ResolvedUser user() {
        return new ResolvedUser(
                "new", new User.NewUser(new UserProfile(before.profile().demographics(), ratings()), before.watched()));
    }

    /**
     * Atomically writes the user's ratings, earlier and new, the other watched movies, and those not seen as a CSV of
     * ratings.
     */
    public void write(Path file) {
        List<ImportedMovie> movies = new ArrayList<>();
        rated.forEach((movie, value) ->
                movies.add(new ImportedMovie(movie(movie), OptionalDouble.of(value), Optional.empty())));
        before.watched().stream()
                .filter(movie -> !rated.containsKey(movie))
                .sorted()
                .forEach(
                        movie -> movies.add(new ImportedMovie(movie(movie), OptionalDouble.empty(), Optional.empty())));
        RatingsCsvWriter.write(file, movies, notSeen.stream().map(this::movie).toList());
    }

    private List<Rated> ratings() {
        return rated.entrySet().stream()
                .map(rating -> new Rated(rating.getKey(), rating.getValue()))
                .toList();
    }

    private MovieResponse movie(int movie) {
        return MovieResponse.of(data.catalogue().movie(movie));
    }
}
