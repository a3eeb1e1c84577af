package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.model.UserProfile;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.user.User;
import dev.marquee.service.serving.InterviewResponse;
import dev.marquee.service.serving.InterviewSession;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RatingProfile;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.serving.ResolvedUser;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.service.serving.UserMovieResponse;
import dev.marquee.service.serving.UserRef;
import dev.marquee.service.serving.browse.BrowseRequest;
import dev.marquee.service.serving.browse.BrowseResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recommendations from the users' latest ratings. Each response is computed by one model from one revision of each user.
 * Thread-safe; every method throws an {@link dev.marquee.store.record.UnknownUserException} for a user who is neither in the
 * store nor in the model's data, and a {@link dev.marquee.data.UsageException} if the model cannot fold in a new user.
 */
public final class LiveRecommendations {
    private final LiveModel live;
    private final UserStateCache userStates;

    LiveRecommendations(LiveModel live, UserStateCache userStates) {
        this.live = live;
        this.userStates = userStates;
    }

    /**
     * Recommends to users. A {@link UserRef.Known} is looked up in the store first.
     *
     * @param users at least one
     * @throws dev.marquee.data.UsageException if a genre is unknown or a number out of range
     */
    public RecommendResponse recommend(List<UserRef> users, ListRequest request) {
        ModelService service = live.get().service();
        List<ResolvedUser> resolved = users.stream()
                .map(user -> user instanceof UserRef.Known(UserId id)
                        ? userStates.get(service, id).resolved()
                        : service.resolve(user))
                .toList();
        return service.recommendTo(resolved, request);
    }

    /**
     * Recommendations as shelves; a movie is on one of them only.
     *
     * @throws dev.marquee.data.UsageException if a weight is out of range
     */
    public ShelvesResponse shelves(UserId user, ShelvesRequest request) {
        ServedModel served = live.get();
        return new ShelfBuilder(served, userStates.get(served.service(), user), request).fill();
    }

    /**
     * One movie for one user: what the model expects, why, and what the user said about it.
     *
     * @throws dev.marquee.data.UnknownIdException if the movie is not in the model's data
     */
    public UserMovieResponse movie(UserId user, MovieId movie) {
        ModelService service = live.get().service();
        int index = service.data().catalogue().ids().index(movie);
        UserState userState = userStates.get(service, user);
        return service.movie(userState.resolved(), movie, userState.own(movie, index, service.data()));
    }

    /**
     * A page of the movies of the catalogue, with what the model expects of each for the user.
     *
     * @throws dev.marquee.data.UsageException if a genre is unknown, or the catalogue has no runtimes to filter by
     */
    public BrowseResponse browse(UserId user, BrowseRequest request) {
        ModelService service = live.get().service();
        return service.browse(userStates.get(service, user).resolved(), request);
    }

    /** A user's watchlist, the best first. */
    public WatchlistResponse watchlist(UserId user) {
        ModelService service = live.get().service();
        UserState userState = userStates.get(service, user);
        List<Recommended> movies = userState.watchlist().isEmpty()
                ? List.of()
                : service.recommendTo(
                                List.of(userState.resolved()),
                                new ListRequest(
                                        userState.watchlist().size(),
                                        List.of(new Filter.Among(userState.watchlist())),
                                        0))
                        .recommendations();
        return new WatchlistResponse(user.value(), userState.version(), movies);
    }

    /**
     * The movies whose ratings are most informative about a user. Never one that is stored as not seen.
     *
     * @param n the maximum number of movies, at least 1
     * @param notSeen movies not to ask about, in addition to those marked so or as not of interest
     * @throws dev.marquee.data.UnknownIdException if one of these is not in the model's data
     */
    public InterviewResponse interview(UserId user, int n, List<MovieId> notSeen) {
        ModelService service = live.get().service();
        UserState userState = userStates.get(service, user);
        User current = userState.user();
        UserProfile profile = current.profile(service.data());
        Set<Integer> watched =
                new HashSet<>(current.seen(service.data()).boxed().collect(Collectors.toSet()));
        profile.ratings().forEach(rated -> watched.remove(rated.movie()));
        InterviewSession session = service.interview(new User.NewUser(profile, watched), userState.notSeen());
        current.notInterested().mapToObj(service.data().catalogue().ids()::id).forEach(session::notSeen);
        notSeen.forEach(session::notSeen);
        return session.next(n);
    }

    /** A user's rating profile next to that of all users. */
    public TasteResponse taste(UserId user) {
        ServedModel served = live.get();
        User current = userStates.get(served.service(), user).user();
        UserProfile profile = current.profile(served.service().data());
        return TasteResponse.of(
                RatingProfile.of(profile.ratings(), served.service().data()),
                served.overall().get());
    }
}
