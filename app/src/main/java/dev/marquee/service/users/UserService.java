package dev.marquee.service.users;

import dev.marquee.data.Catalogue;
import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.service.DisplayName;
import dev.marquee.service.imports.ImportOutcome;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.users.access.UserAccess;
import dev.marquee.store.Store;
import dev.marquee.store.StoredLinks;
import dev.marquee.store.StoredUsers;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.SharedLink;
import dev.marquee.store.record.StoredUser;
import dev.marquee.store.record.UnknownUserException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The users of the store, and those of the model's data, who are added to the store with their first change. Movies and the
 * rating scale are those of the served model. Thread-safe; every method throws an {@link UnknownUserException} for a user who
 * is in neither, and a {@link dev.marquee.store.record.StoreException} if the store fails, in which case nothing is changed.
 */
public final class UserService {
    private final LiveModel live;
    private final StoredUsers stored;
    private final StoredLinks links;
    private final UserStateCache userStates;

    /**
     * Users of a store.
     *
     * @param remembered the maximum number of user states in the cache, at least 1; each takes a few kilobytes
     */
    public UserService(LiveModel live, Store store, int remembered) {
        this.live = live;
        this.stored = store.users();
        this.links = store.links();
        this.userStates = new UserStateCache(stored, remembered);
    }

    /** Removes what imports of processes that were killed left in the temporary folder. */
    public static void removeAbandonedUploads() {
        UploadedFile.removeAbandoned();
    }

    /** Recommendations from the latest ratings. */
    public LiveRecommendations recommendations() {
        return new LiveRecommendations(live, userStates);
    }

    /** Who may use a user's data. */
    public UserAccess access() {
        return new UserAccess(live, stored);
    }

    /** The read-only links of the users of the store; {@link dev.marquee.service.users.share.Shares} says what they show. */
    public StoredLinks links() {
        return links;
    }

    /**
     * Makes a read-only link to what a user likes.
     *
     * @throws UsageException if the name is not valid, or the user has as many links as are allowed
     */
    public SharedLink share(UserId user, String name) {
        String valid = DisplayName.of(name, user);
        return inStore(user, () -> links.add(user, valid));
    }

    /** Revokes a read-only link (idempotent). */
    public void revokeShare(UserId user, String token) {
        inStore(user, () -> {
            links.remove(user, token);
            return user;
        });
    }

    /** Adds a user with a new random id, which cannot be guessed. */
    public UserId add() {
        return stored.add();
    }

    /**
     * Of the model and of a user's data: a response of another version may differ. Unlike {@link LiveUser#version} it does not fold
     * the user in, so every model has it.
     */
    public String version(UserId user) {
        return LiveUser.version(live.get(), stored.revision(user).orElse(Revision.NONE));
    }

    /** The numbers of movies in a user's stored state. */
    public UserResponse user(UserId user) {
        return UserResponse.of(find(user));
    }

    /** Deletes all stored data of a user. The model's data keeps its own users and their ratings. */
    public void delete(UserId user) {
        boolean found = stored.delete(user);
        userStates.remove(user);
        if (!found) {
            requireOfData(user);
        }
    }

    /** A user's ratings in the store. */
    public RatingsResponse ratings(UserId user) {
        return RatingsResponse.of(live.get().service().data().catalogue(), find(user));
    }

    /** The ratings of movies that a user liked, the best first, and the latest first where they are equal. */
    public List<RatingsResponse.Rated> liked(UserId user) {
        float liked = live.get().service().data().ratings().scale().liked();
        return ratings(user).ratings().stream()
                .filter(rated -> rated.rating() >= liked)
                .sorted(Comparator.comparingDouble(RatingsResponse.Rated::rating)
                        .reversed())
                .toList();
    }

    /**
     * A user's ratings and marks.
     *
     * @throws UsageException if there is a watchlist, and the model cannot fold in a new user to rank it
     */
    public MarksResponse marks(UserId user) {
        Catalogue catalogue = live.get().service().data().catalogue();
        StoredUser state = find(user);
        return new MarksResponse(
                user.value(),
                state.revision().version(),
                RatingsResponse.of(catalogue, state).ratings(),
                state.marked(Mark.WATCHLIST).isEmpty()
                        ? List.of()
                        : recommendations().of(user).watchlist().movies(),
                MarkedMoviesResponse.of(catalogue, state, Mark.WATCHED).movies(),
                MarkedMoviesResponse.of(catalogue, state, Mark.NOT_INTERESTED).movies(),
                MarkedMoviesResponse.of(catalogue, state, Mark.NOT_SEEN).movies());
    }

    /** A user's rating of a movie in the store; empty if there is none. */
    public Optional<RatingResponse> rating(UserId user, MovieId movie) {
        StoredUser state = find(user);
        return state.ratings().stream()
                .filter(rating -> rating.movie().equals(movie))
                .findFirst()
                .map(rating -> RatingResponse.of(user, state.revision().version(), rating));
    }

    /**
     * Rates a movie. The rating is on disk when this returns, and the next recommendations use it. Idempotent.
     *
     * @throws UsageException if the value is not on the model's scale
     * @throws dev.marquee.data.UnknownIdException if the movie is not in the model's data
     */
    public RatingResponse rate(UserId user, MovieId movie, double value) {
        ModelService service = live.get().service();
        requireMovie(service, movie);
        service.data().ratings().scale().requireExact(value);
        StoredUsers.Rated rated = inStore(user, () -> stored.rate(user, movie, (float) value));
        return RatingResponse.of(user, rated.revision().version(), rated.rating());
    }

    /** Deletes a rating (idempotent), and returns the version of the user's state. */
    public long deleteRating(UserId user, MovieId movie) {
        return inStore(user, () -> stored.deleteRating(user, movie)).version();
    }

    /**
     * The movies with a mark, the latest first: those of the model's data that the user has not rated.
     */
    public MarkedMoviesResponse marked(UserId user, Mark mark) {
        return MarkedMoviesResponse.of(live.get().service().data().catalogue(), find(user), mark);
    }

    /**
     * Marks a movie (idempotent), deletes one that contradicts it, and returns the version of the user's state.
     *
     * @throws dev.marquee.data.UnknownIdException if the movie is not in the model's data
     */
    public long mark(UserId user, Mark mark, MovieId movie) {
        requireMovie(live.get().service(), movie);
        return inStore(user, () -> stored.mark(user, mark, movie)).version();
    }

    /** Deletes a mark (idempotent), and returns the version of the user's state. */
    public long deleteMark(UserId user, Mark mark, MovieId movie) {
        return inStore(user, () -> stored.deleteMark(user, mark, movie)).version();
    }

    /**
     * Imports a user's ratings, watched movies and watchlist from an export, in one transaction.
     *
     * @param dryRun whether to report only what would be imported
     * @throws dev.marquee.data.MarqueeException if the file is not a valid export, is truncated, or none of its movies is in
     *     the catalogue, nor a candidate there
     */
    public ImportOutcome importRatings(UserId user, Upload upload, boolean dryRun) {
        if (stored.revision(user).isEmpty()) {
            requireOfData(user);
        }
        ProfileImport imported = ProfileImport.read(live.get().service(), upload);
        if (dryRun) {
            return imported.outcome();
        }
        Revision revision = inStore(user, () -> stored.importBatch(user, imported.batch()));
        return imported.stored(revision.version(), stored.changes(user, revision.version()));
    }

    /**
     * Reverts an import: ratings and marks are as before it, except for those that were changed since. Idempotent.
     *
     * @param version that the import made
     * @return whether there is such an import
     */
    public boolean undoImport(UserId user, long version) {
        return inStore(user, () -> stored.undoImport(user, version)).isPresent();
    }

    /**
     * Users of similar taste among those who agreed to be seen; none for a user who has not.
     *
     * @param n the maximum number of users, at least 1
     */
    public TwinsResponse twins(UserId user, int n) {
        return new Twins(live.get().service(), stored).of(find(user), n);
    }

    /**
     * Lets users of similar taste see a user by a name (idempotent).
     *
     * @throws UsageException if the name is not valid
     */
    public void show(UserId user, String name) {
        String valid = DisplayName.of(name, user);
        inStore(user, () -> {
            stored.show(user, valid);
            return valid;
        });
    }

    /** Revokes the agreement to be seen (idempotent). */
    public void hide(UserId user) {
        inStore(user, () -> {
            stored.hide(user);
            return user;
        });
    }

    /** All stored data of a user. */
    public UserDataExport export(UserId user) {
        return stored.history(user).map(UserDataExport::of).orElseGet(() -> {
            requireOfData(user);
            return UserDataExport.empty(user.value());
        });
    }

    /** Performs a change, and adds a user of the model's data to the store before their first one. */
    private <T> T inStore(UserId user, Supplier<T> work) {
        try {
            return work.get();
        } catch (UnknownUserException e) {
            requireOfData(user);
            stored.add(user);
            return work.get();
        }
    }

    /** The stored state of a user; empty state for a user of the model's data without stored data. */
    private StoredUser find(UserId user) {
        return stored.find(user).orElseGet(() -> {
            requireOfData(user);
            return StoredUser.empty(user);
        });
    }

    private void requireOfData(UserId user) {
        if (!live.get().service().hasUser(user)) {
            throw new UnknownUserException(user);
        }
    }

    private static void requireMovie(ModelService service, MovieId movie) {
        int _ = service.data().catalogue().ids().index(movie);
    }
}
