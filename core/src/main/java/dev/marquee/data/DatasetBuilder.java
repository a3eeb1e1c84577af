package dev.marquee.data;

import dev.marquee.internal.RatingTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Builds a {@link Dataset} from ratings or events with ids of any kind. Users and movies are those of the interactions and
 * those described, sorted by id as {@link dev.marquee.data.read.DatasetReader} sorts them, so the result does not depend
 * on the order of addition; only of equally late ratings of the same user and movie does the last added count. Of several
 * ratings the latest counts; the weights of several events add up. Not thread-safe. While building, 20 bytes per
 * interaction besides the ids.
 */
public final class DatasetBuilder {
    private static final int USERS = 0;
    private static final int MOVIES = 1;

    private final List<Map<String, Integer>> codes = List.of(new HashMap<>(), new HashMap<>());
    private final Map<MovieId, Movie> described = new HashMap<>();
    private final Map<UserId, Demographics> demographics = new HashMap<>();
    private String name = "data";
    private Optional<RatingScale> scale = Optional.empty();
    private int[] user = new int[1024];
    private int[] movie = new int[1024];
    private float[] value = new float[1024];
    private long[] seconds = new long[1024];
    private int size;
    private boolean hasEvents;

    DatasetBuilder() {}

    /**
     * Sets the name shown in reports; {@code data} if it is not set.
     *
     * @param name any text; model files and reports show it
     * @return this builder
     */
    public DatasetBuilder name(String name) {
        this.name = name;
        return this;
    }

    /**
     * Sets the scale of the ratings. If it is not set, the smallest of these that has all ratings: whole stars 1 to 5,
     * half stars 0.5 to 5, whole numbers from the lowest rating to the highest, the continuous scale from the lowest to
     * the highest.
     *
     * @param scale a scale that has every rating added before or later
     * @return this builder
     */
    public DatasetBuilder scale(RatingScale scale) {
        this.scale = Optional.of(scale);
        return this;
    }

    /**
     * Adds a rating whose time is unknown.
     *
     * @param user id of the user, not blank
     * @param movie id of the movie, not blank
     * @param value on the scale of the data set, not NaN
     * @return this builder
     */
    public DatasetBuilder rating(String user, String movie, float value) {
        return add(new Interaction.Rating(user, movie, value));
    }

    /**
     * Adds a rating.
     *
     * @param user id of the user, not blank
     * @param movie id of the movie, not blank
     * @param value on the scale of the data set, not NaN
     * @param time from 1970 to 2106, kept in whole seconds; {@link Instant#EPOCH} if unknown
     * @return this builder
     */
    public DatasetBuilder rating(String user, String movie, float value, Instant time) {
        return add(new Interaction.Rating(user, movie, value, time));
    }

    /**
     * Adds an event of weight 1 whose time is unknown.
     *
     * @param user id of the user, not blank
     * @param movie id of the movie, not blank
     * @return this builder
     */
    public DatasetBuilder event(String user, String movie) {
        return add(new Interaction.Event(user, movie));
    }

    /**
     * Adds an event with a weight above 0, whose time is unknown.
     *
     * @param user id of the user, not blank
     * @param movie id of the movie, not blank
     * @param weight above 0: the confidence that the user wanted it, such as a number of plays
     * @return this builder
     */
    public DatasetBuilder event(String user, String movie, float weight) {
        return add(new Interaction.Event(user, movie, weight, Instant.EPOCH));
    }

    /**
     * Adds all interactions of a stream, in its order.
     *
     * @param interactions all ratings or all events; read to its end and not closed
     * @return this builder
     */
    public DatasetBuilder addAll(Stream<? extends Interaction> interactions) {
        interactions.forEachOrdered(this::add);
        return this;
    }

    /**
     * Adds an interaction.
     *
     * @param interaction a rating, if only ratings were added before, or an event, if only events were
     * @return this builder
     * @throws MarqueeException if an id is blank, the value is not a number, the weight not above 0 or the time not in
     *     1970 to 2106, or if ratings and events are mixed
     */
    public DatasetBuilder add(Interaction interaction) {
        boolean isEvent = interaction instanceof Interaction.Event;
        if (size > 0 && isEvent != hasEvents) {
            throw new MarqueeException(
                    "user %s has %s of movie %s after %s of others; a data set has either ratings or events"
                            .formatted(
                                    interaction.user(),
                                    isEvent ? "an event" : "a rating",
                                    interaction.movie(),
                                    isEvent ? "ratings" : "events"));
        }
        float number = checkedValue(interaction);
        long time = interaction.time().getEpochSecond();
        if (!RatingTimes.contains(time)) {
            throw new MarqueeException(RatingTimes.message(time));
        }
        UserId userId = new UserId(interaction.user());
        MovieId movieId = new MovieId(interaction.movie());
        if (size == user.length) {
            grow();
        }
        hasEvents = isEvent;
        user[size] = code(USERS, userId.value());
        movie[size] = code(MOVIES, movieId.value());
        value[size] = number;
        seconds[size++] = time;
        return this;
    }

    private static float checkedValue(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Event event -> {
                Ratings.requireWeight(event.weight());
                yield event.weight();
            }
            case Interaction.Rating rating -> {
                if (!Float.isFinite(rating.value())) {
                    throw new UsageException("rating %s of movie %s by user %s is not a number; leave it out"
                            .formatted(rating.value(), rating.movie(), rating.user()));
                }
                yield rating.value();
            }
        };
    }

    private int code(int kind, String id) {
        Map<String, Integer> known = codes.get(kind);
        return known.computeIfAbsent(id, _ -> known.size());
    }

    /**
     * Describes a movie. Movies that are not described have their id as title, and neither year, genres nor links.
     *
     * @param movie its id need not occur in an interaction
     * @return this builder
     * @throws MarqueeException if the movie is described already
     */
    public DatasetBuilder movie(Movie movie) {
        if (described.putIfAbsent(movie.id(), movie) != null) {
            throw new MarqueeException("movie %s is described twice; describe each movie once".formatted(movie.id()));
        }
        return this;
    }

    /**
     * Describes a movie without links; {@link Movie#UNKNOWN_YEAR} if the year is unknown.
     *
     * @param id external id, not blank
     * @param title without the year
     * @param year of release
     * @param genres in the order they are to be shown; may be none
     * @return this builder
     */
    public DatasetBuilder movie(String id, String title, int year, String... genres) {
        return movie(new Movie(new MovieId(id), title, year, List.of(genres), Links.NONE));
    }

    /**
     * Sets a user's demographics.
     *
     * @param id external id, not blank; need not occur in an interaction
     * @param known the demographics, as far as they are known
     * @return this builder
     * @throws MarqueeException if the user has demographics already
     */
    public DatasetBuilder user(String id, Demographics known) {
        if (demographics.putIfAbsent(new UserId(id), known) != null) {
            throw new MarqueeException("user %s is described twice; describe each user once".formatted(id));
        }
        return this;
    }

    /**
     * {@return the data set of everything added so far}
     *
     * @throws MarqueeException if a rating is not on the scale that was set, a scale was set for events, or no scale
     *     can be inferred because all ratings are equal
     */
    public Dataset build() {
        if (hasEvents && scale.isPresent()) {
            throw new MarqueeException("events have weights and no rating scale, but %s was set; leave the scale out"
                    .formatted(scale.get().values()));
        }
        TreeMap<UserId, Integer> users = new TreeMap<>();
        demographics.keySet().forEach(id -> users.put(id, -1));
        codes.get(USERS).forEach((id, code) -> users.put(new UserId(id), code));
        TreeMap<MovieId, Integer> movies = new TreeMap<>();
        described.keySet().forEach(id -> movies.put(id, -1));
        codes.get(MOVIES).forEach((id, code) -> movies.put(new MovieId(id), code));
        return new Dataset(name, users(users.keySet()), catalogue(movies.keySet()), ratings(users, movies));
    }

    private Users users(Iterable<UserId> sorted) {
        List<UserId> ids = new ArrayList<>();
        sorted.forEach(ids::add);
        return demographics.isEmpty()
                ? Users.of(ids)
                : Users.of(
                        ids,
                        ids.stream()
                                .map(id -> demographics.getOrDefault(id, Demographics.UNKNOWN))
                                .toList());
    }

    private Catalogue catalogue(Iterable<MovieId> sorted) {
        List<Movie> movies = new ArrayList<>();
        sorted.forEach(id -> movies.add(described.getOrDefault(id, Movie.untitled(id))));
        return new Catalogue(
                movies,
                movies.stream()
                        .flatMap(one -> one.genres().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Ratings ratings(Map<UserId, Integer> users, Map<MovieId, Integer> movies) {
        int[] userIndex = indices(users.values(), codes.get(USERS).size());
        int[] movieIndex = indices(movies.values(), codes.get(MOVIES).size());
        RatingsBuilder ratings = hasEvents
                ? RatingsBuilder.ofEvents(users.size(), movies.size(), size)
                : new RatingsBuilder(
                        users.size(),
                        movies.size(),
                        scale.orElseGet(() -> RatingScale.inferred(Arrays.copyOf(value, size))),
                        size);
        for (int i = 0; i < size; i++) {
            ratings.add(userIndex[user[i]], movieIndex[movie[i]], value[i], seconds[i]);
        }
        return ratings.build();
    }

    /** The position of each code in the sorted order of ids; -1 stands for ids without a code. */
    private static int[] indices(Iterable<Integer> sortedCodes, int count) {
        int[] indices = new int[count];
        int index = 0;
        for (int code : sortedCodes) {
            if (code >= 0) {
                indices[code] = index;
            }
            index++;
        }
        return indices;
    }

    private void grow() {
        int capacity = Math.addExact(size, (size >> 1) + 16);
        user = Arrays.copyOf(user, capacity);
        movie = Arrays.copyOf(movie, capacity);
        value = Arrays.copyOf(value, capacity);
        seconds = Arrays.copyOf(seconds, capacity);
    }
}
