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
import dev.marquee.service.serving.RecommendRequest;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.serving.ResolvedUser;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.service.serving.UserRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What suits people as they are now: what was rated a moment ago counts. Each answer is made by one model and of one moment of
 * each person. Thread-safe; every method throws an {@link dev.marquee.store.record.UnknownUserException} for somebody whom neither
 * the store nor the model's data knows, and a {@link dev.marquee.data.UsageException} where the model has no place for
 * somebody new.
 */
public final class LiveRecommendations {
    private final LiveModel live;
    private final UserStateCache userStates;

    LiveRecommendations(LiveModel live, UserStateCache userStates) {
        this.live = live;
        this.userStates = userStates;
    }

    /**
     * Recommends to the users that a request names. A {@link UserRef.Known} is looked up in the store first.
     *
     * @throws dev.marquee.data.UsageException if a genre is unknown or a number out of range
     */
    public RecommendResponse recommend(RecommendRequest request) {
        ModelService service = live.get().service();
        List<ResolvedUser> users = request.users().stream()
                .map(user -> user instanceof UserRef.Known(UserId id)
                        ? userStates.now(service, id).resolved()
                        : service.resolve(user))
                .toList();
        return service.recommend(users, request.aggregation(), request.list());
    }

    /**
     * Shelves of what to watch next; a movie stands on one of them only.
     *
     * @throws dev.marquee.data.UsageException if a weight is out of range
     */
    public ShelvesResponse shelves(UserId user, ShelvesRequest request) {
        ServedModel served = live.get();
        return new ShelfBuilder(served, userStates.now(served.service(), user), request).fill();
    }

    /** A person's watch-list, what suits them most first. */
    public WatchlistResponse watchlist(UserId user) {
        ModelService service = live.get().service();
        UserState userState = userStates.now(service, user);
        List<Recommended> movies = userState.watchlist().isEmpty()
                ? List.of()
                : service.recommend(
                                userState.resolved(),
                                new ListRequest(
                                        userState.watchlist().size(),
                                        List.of(new Filter.Among(userState.watchlist())),
                                        0))
                        .recommendations();
        return new WatchlistResponse(user.value(), userState.version(), movies);
    }

    /**
     * Which movies' ratings would tell most about a person.
     *
     * @param n how many movies, at least 1
     * @param notSeen movies not to ask about
     * @throws dev.marquee.data.UnknownIdException if the model does not know one of these
     */
    public InterviewResponse interview(UserId user, int n, List<MovieId> notSeen) {
        ModelService service = live.get().service();
        User current = userStates.now(service, user).user();
        UserProfile profile = current.profile(service.data());
        Set<Integer> watched =
                new HashSet<>(current.seen(service.data()).boxed().collect(Collectors.toSet()));
        profile.ratings().forEach(rated -> watched.remove(rated.movie()));
        InterviewSession session = service.interview(new User.NewUser(profile, watched));
        notSeen.forEach(session::notSeen);
        return session.next(n);
    }

    /** A person's ratings beside everyone's. */
    public TasteResponse taste(UserId user) {
        ServedModel served = live.get();
        User current = userStates.now(served.service(), user).user();
        UserProfile profile = current.profile(served.service().data());
        return TasteResponse.of(
                RatingProfile.of(profile.ratings(), served.service().data()),
                served.overall().get());
    }
}
