package dev.marquee.service.users;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MovieId;
import dev.marquee.data.Ratings;
import dev.marquee.data.UserId;
import dev.marquee.data.Vocabulary;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Recommender.PastRating;
import dev.marquee.recommend.user.User;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.ResolvedUser;
import dev.marquee.service.serving.UserMovieResponse;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.StoredMark;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.StoredUser;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A user as a model sees them at one revision.
 *
 * @param id of the user
 * @param revision of the stored state
 * @param user to recommend to
 * @param ratings by movie; times are unknown for some ratings of the data
 * @param favourites the highest rated movies, 0-based; the latest first where ratings are equal; only a few
 * @param watchlist the movies to watch
 * @param notSeen the movies not to ask about, 0-based
 */
record UserState(
        UserId id,
        Revision revision,
        User user,
        List<PastRating> ratings,
        List<Integer> favourites,
        List<MovieId> watchlist,
        Set<Integer> notSeen) {
    UserState {
        ratings = List.copyOf(ratings);
        favourites = List.copyOf(favourites);
        watchlist = List.copyOf(watchlist);
        notSeen = Set.copyOf(notSeen);
    }

    /** The state of a user by a model; {@code stored} may be empty for a user of its data. */
    static UserState of(ModelService service, StoredUser stored) {
        return new Loader(service).of(stored);
    }

    ResolvedUser resolved() {
        return ResolvedUser.stored(id.value(), user, revision.version());
    }

    /**
     * What the user said about a movie of the model's data.
     *
     * @param index of the movie, 0-based
     */
    UserMovieResponse.Own own(MovieId movie, int index, Dataset data) {
        Optional<PastRating> rating =
                ratings.stream().filter(past -> past.movie() == index).findFirst();
        return new UserMovieResponse.Own(
                rating.map(past -> OptionalDouble.of(past.rating())).orElse(OptionalDouble.empty()),
                rating.filter(past -> past.seconds() != Ratings.UNKNOWN_TIME)
                        .map(past -> Instant.ofEpochSecond(past.seconds()).toString()),
                user.seen(data).anyMatch(seen -> seen == index),
                watchlist.contains(movie),
                user.notInterested().anyMatch(other -> other == index),
                notSeen.contains(index));
    }

    /**
     * Computes a user's state from the model's data and the store. Where both have a rating of a movie, the later one counts.
     * Movies that are not in the model's catalogue, and ratings that are not on its scale, are ignored.
     */
    private static final class Loader {
        private static final int MAX_FAVOURITES = 10;

        private final ModelService service;
        private final Dataset data;

        Loader(ModelService service) {
            this.service = service;
            this.data = service.data();
        }

        /** The 0-based index of a user of the data; empty for others. */
        OptionalInt index(UserId user) {
            Vocabulary<UserId> ids = data.users().ids();
            return ids.contains(user) ? OptionalInt.of(ids.index(user)) : OptionalInt.empty();
        }

        /** @param stored may be empty for a user of the data */
        UserState of(StoredUser stored) {
            OptionalInt index = index(stored.user());
            // Sorted by movie, so that the result does not depend on the order of rating.
            Map<Integer, PastRating> ratings = new TreeMap<>();
            index.ifPresent(user -> addData(ratings, user));
            stored.ratings().forEach(rating -> addStored(ratings, rating));
            Demographics demographics =
                    index.isPresent() ? data.users().demographics(index.getAsInt()) : Demographics.UNKNOWN;
            User.NewUser newUser = new User.NewUser(
                    new UserProfile(
                            demographics,
                            ratings.values().stream()
                                    .map(rating -> new Rated(rating.movie(), rating.rating()))
                                    .toList()),
                    marked(stored, Mark.WATCHED),
                    marked(stored, Mark.NOT_INTERESTED));
            return new UserState(
                    stored.user(),
                    stored.revision(),
                    foldedIn(newUser, stored, index),
                    List.copyOf(ratings.values()),
                    favourites(ratings),
                    stored.marked(Mark.WATCHLIST).stream()
                            .map(StoredMark::movie)
                            .filter(this::hasMovie)
                            .toList(),
                    marked(stored, Mark.NOT_SEEN));
        }

        private Set<Integer> marked(StoredUser stored, Mark mark) {
            return stored.marked(mark).stream()
                    .map(StoredMark::movie)
                    .filter(this::hasMovie)
                    .map(data.catalogue().ids()::index)
                    .collect(Collectors.toSet());
        }

        /** Uses the trained scorer for a user of the data who has no ratings in the store, and folds in all others. */
        private User foldedIn(User.NewUser newUser, StoredUser stored, OptionalInt index) {
            return index.isPresent() && stored.ratings().isEmpty()
                    ? new User.FoldedIn(
                            newUser, service.model(), service.model().scorer(index.getAsInt()))
                    : User.FoldedIn.in(service.model(), newUser);
        }

        private void addData(Map<Integer, PastRating> ratings, int user) {
            PastRating.of(data, user).forEach(rating -> ratings.put(rating.movie(), rating));
        }

        private void addStored(Map<Integer, PastRating> ratings, StoredRating rating) {
            if (hasMovie(rating.movie()) && data.ratings().scale().contains(rating.value())) {
                int movie = data.catalogue().ids().index(rating.movie());
                PastRating timed =
                        new PastRating(movie, rating.value(), rating.time().getEpochSecond());
                ratings.merge(movie, timed, (old, now) -> old.seconds() > now.seconds() ? old : now);
            }
        }

        private boolean hasMovie(MovieId movie) {
            return data.catalogue().ids().contains(movie);
        }

        private List<Integer> favourites(Map<Integer, PastRating> ratings) {
            float liked = data.ratings().scale().liked();
            return ratings.values().stream()
                    .filter(rating -> rating.rating() >= liked)
                    .sorted(Comparator.comparingDouble(PastRating::rating)
                            .thenComparingLong(PastRating::seconds)
                            .reversed()
                            .thenComparingInt(PastRating::movie))
                    .limit(MAX_FAVOURITES)
                    .map(PastRating::movie)
                    .toList();
        }
    }
}
