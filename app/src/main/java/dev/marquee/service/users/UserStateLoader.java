package dev.marquee.service.users;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UserId;
import dev.marquee.data.Vocabulary;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.user.User;
import dev.marquee.service.serving.ModelService;
import dev.marquee.store.record.StoredMark;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.StoredUser;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes of what the data and the store know of a person somebody to recommend to. Of a movie that both have a rating of, the
 * later counts. Movies that the model's catalogue lacks, and ratings off its scale, are left out until a model has them.
 */
final class UserStateLoader {
    private static final int MOST_LOVED = 10;

    private final ModelService service;
    private final Dataset data;

    UserStateLoader(ModelService service) {
        this.service = service;
        this.data = service.data();
    }

    /** A rating, and when it was given in seconds since 1970, or 0. */
    private record Timed(int movie, float value, long seconds) {}

    /** 0-based, if the data has somebody of this id. */
    OptionalInt index(UserId user) {
        Vocabulary<UserId> ids = data.users().ids();
        return ids.contains(user) ? OptionalInt.of(ids.index(user)) : OptionalInt.empty();
    }

    /** @param stored may have nothing in it, of a user of the data */
    UserState of(StoredUser stored) {
        OptionalInt index = index(stored.user());
        // By movie, so that the order in which things were rated changes nothing.
        Map<Integer, Timed> ratings = new TreeMap<>();
        index.ifPresent(known -> addData(ratings, known));
        stored.ratings().forEach(rating -> addStored(ratings, rating));
        Set<Integer> watched = stored.watched().stream()
                .map(StoredMark::movie)
                .filter(this::hasMovie)
                .map(data.catalogue().ids()::index)
                .collect(Collectors.toSet());
        Demographics demographics =
                index.isPresent() ? data.users().demographics(index.getAsInt()) : Demographics.UNKNOWN;
        User.NewUser newUser = new User.NewUser(
                new UserProfile(
                        demographics,
                        ratings.values().stream()
                                .map(one -> new Rated(one.movie(), one.value()))
                                .toList()),
                watched);
        return new UserState(
                stored.user(),
                stored.revision().version(),
                placed(newUser, stored, index),
                loved(ratings),
                stored.watchlist().stream()
                        .map(StoredMark::movie)
                        .filter(this::hasMovie)
                        .toList());
    }

    /** The model knows best whom it was trained on, as long as nothing was rated since. */
    private User placed(User.NewUser newUser, StoredUser stored, OptionalInt index) {
        return index.isPresent() && stored.ratings().isEmpty()
                ? new User.FoldedIn(newUser, service.model(), service.model().scorer(index.getAsInt()))
                : User.FoldedIn.in(service.model(), newUser);
    }

    private void addData(Map<Integer, Timed> ratings, int user) {
        RatingRows rows = data.ratings().byUser();
        for (int entry = rows.start(user); entry < rows.end(user); entry++) {
            int movie = rows.column(entry);
            ratings.put(
                    movie, new Timed(movie, rows.value(entry), data.ratings().time(entry)));
        }
    }

    private void addStored(Map<Integer, Timed> ratings, StoredRating rating) {
        if (hasMovie(rating.movie()) && data.ratings().scale().contains(rating.value())) {
            int movie = data.catalogue().ids().index(rating.movie());
            Timed timed = new Timed(movie, rating.value(), rating.time().getEpochSecond());
            ratings.merge(movie, timed, (old, now) -> old.seconds() > now.seconds() ? old : now);
        }
    }

    private boolean hasMovie(MovieId movie) {
        return data.catalogue().ids().contains(movie);
    }

    private List<Integer> loved(Map<Integer, Timed> ratings) {
        float liked = data.ratings().scale().liked();
        return ratings.values().stream()
                .filter(one -> one.value() >= liked)
                .sorted(Comparator.comparingDouble(Timed::value)
                        .thenComparingLong(Timed::seconds)
                        .reversed()
                        .thenComparingInt(Timed::movie))
                .limit(MOST_LOVED)
                .map(Timed::movie)
                .toList();
    }
}
