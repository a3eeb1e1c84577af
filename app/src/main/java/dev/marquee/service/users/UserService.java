package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import dev.marquee.store.Store;
import dev.marquee.store.StoredUsers;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.StoredUser;
import dev.marquee.store.record.UnknownUserException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The people who rate here: those of the store, and the users of the model's data, of whom something is stored from their
 * first rating here on. Movies and ratings are those of the model that answers. Thread-safe; every method throws an {@link
 * UnknownUserException} for somebody whom neither knows, and a {@link dev.marquee.store.record.StoreException} where the store
 * fails, and then has changed nothing.
 */
public final class UserService {
    private final LiveModel live;
    private final StoredUsers stored;
    private final UserStateCache userStates;

    /**
     * Users of a store.
     *
     * @param remembered how many people are kept in memory as the model sees them, at least 1; each takes some kilobytes
     */
    public UserService(LiveModel live, Store store, int remembered) {
        this.live = live;
        this.stored = store.people();
        this.userStates = new UserStateCache(stored, remembered);
    }

    /** What suits people. */
    public LiveRecommendations suggestions() {
        return new LiveRecommendations(live, userStates);
    }

    /** Somebody new, whose id nobody can guess. */
    public UserId add() {
        return stored.add();
    }

    /** What is stored of a person, in numbers. */
    public UserResponse user(UserId user) {
        return UserResponse.of(find(user));
    }

    /** Removes all that is stored of a person. A user of the model's data is then known as the data knows them. */
    public void forget(UserId user) {
        boolean was = stored.forget(user);
        userStates.forget(user);
        if (!was) {
            requireOfData(user);
        }
    }

    /** What a person rated here. */
    public RatingsResponse ratings(UserId user) {
        ModelService service = live.get().service();
        StoredUser person = find(user);
        return new RatingsResponse(
                user.value(),
                person.revision().version(),
                person.ratings().stream()
                        .filter(rating -> service.data().catalogue().ids().contains(rating.movie()))
                        .map(rating -> rated(service, rating))
                        .toList());
    }

    private static RatingsResponse.Rated rated(ModelService service, StoredRating rating) {
        int movie = service.data().catalogue().ids().index(rating.movie());
        return new RatingsResponse.Rated(
                MovieResponse.of(service.data().catalogue().movie(movie)),
                rating.value(),
                rating.time().toString());
    }

    /** What a person gave a movie here; empty if they did not rate it. */
    public Optional<RatingResponse> rating(UserId user, MovieId movie) {
        StoredUser person = find(user);
        return person.ratings().stream()
                .filter(rating -> rating.movie().equals(movie))
                .findFirst()
                .map(rating -> RatingResponse.of(user, person.revision().version(), rating));
    }

    /**
     * Rates a movie; it is on disk when this returns, and the next suggestions know it. The same again changes nothing.
     *
     * @throws UsageException if the value is not on the model's scale
     * @throws dev.marquee.data.UnknownIdException if the model does not know the movie
     */
    public RatingResponse rate(UserId user, MovieId movie, double value) {
        ModelService service = live.get().service();
        requireMovie(service, movie);
        RatingScale scale = service.data().ratings().scale();
        if (!scale.contains((float) value)) {
            throw new UsageException("rating %s is not in %s, the scale of this model; give one that is"
                    .formatted(value, scale.values()));
        }
        StoredUsers.Rated rated = here(user, () -> stored.rate(user, movie, (float) value));
        return RatingResponse.of(user, rated.revision().version(), rated.rating());
    }

    /** Takes a rating back; none to take back is no error. Gives the version of the person after it. */
    public long unrate(UserId user, MovieId movie) {
        return here(user, () -> stored.unrate(user, movie)).version();
    }

    /**
     * Says that a person has seen a movie, or wants to. Gives the version of the person after it.
     *
     * @throws dev.marquee.data.UnknownIdException if the model does not know the movie
     */
    public long mark(UserId user, Mark mark, MovieId movie) {
        requireMovie(live.get().service(), movie);
        return here(user, () -> stored.mark(user, mark, movie)).version();
    }

    /** Takes that back; nothing to take back is no error. Gives the version of the person after it. */
    public long unmark(UserId user, Mark mark, MovieId movie) {
        return here(user, () -> stored.unmark(user, mark, movie)).version();
    }

    /**
     * Takes in what a person rated, saw and wants to see elsewhere, all of it at once or nothing.
     *
     * @param dryRun only says what would be taken in
     * @throws dev.marquee.data.MarqueeException if the file is no export, not whole, or none of its movies is known here
     */
    public ImportResponse take(UserId user, Upload upload, boolean dryRun) {
        if (stored.revision(user).isEmpty()) {
            requireOfData(user);
        }
        ProfileImport bringing = ProfileImport.read(live.get().service(), upload);
        if (!dryRun) {
            Revision _ = here(user, () -> stored.take(user, bringing.arrival()));
        }
        return bringing.report();
    }

    /** Everything that is stored of a person. */
    public UserDataExport export(UserId user) {
        return stored.history(user).map(UserDataExport::of).orElseGet(() -> {
            requireOfData(user);
            return UserDataExport.nothing(user.value());
        });
    }

    /** A user of the data is stored when something is said of them first. */
    private <T> T here(UserId user, Supplier<T> work) {
        try {
            return work.get();
        } catch (UnknownUserException e) {
            requireOfData(user);
            stored.add(user);
            return work.get();
        }
    }

    /** What is stored of a person, or of a user of the data, of whom nothing may be. */
    private StoredUser find(UserId user) {
        return stored.find(user).orElseGet(() -> {
            requireOfData(user);
            return StoredUser.none(user);
        });
    }

    private void requireOfData(UserId user) {
        if (!live.get().service().knows(user)) {
            throw new UnknownUserException(user);
        }
    }

    private static void requireMovie(ModelService service, MovieId movie) {
        int _ = service.data().catalogue().ids().index(movie);
    }
}
