package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.model.UserProfile;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.user.GroupAggregation;
import dev.marquee.recommend.user.User;
import dev.marquee.service.serving.InterviewResponse;
import dev.marquee.service.serving.InterviewSession;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RatingProfile;
import dev.marquee.service.serving.RecommendRequest;
import dev.marquee.service.serving.RecommendRequest.Who;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.serving.Serving;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
     * What to watch next, for one person or several together. Whom the request names as a {@link Who.Known} is looked up here
     * first; anybody else in it is taken as the request says.
     *
     * @throws dev.marquee.data.UsageException if a genre is unknown or a number out of range
     */
    public NowAnswer recommend(RecommendRequest request) {
        ModelService service = live.service();
        List<VersionedUser> asking =
                request.users().stream().map(who -> asking(service, who)).toList();
        OptionalLong version = asking.size() == 1 ? asking.getFirst().version() : OptionalLong.empty();
        return new NowAnswer(
                version,
                service.recommend(
                        request.with(asking.stream().map(VersionedUser::who).toList())));
    }

    private record VersionedUser(Who who, OptionalLong version) {}

    private VersionedUser asking(ModelService service, Who who) {
        if (who instanceof Who.Known(String id)) {
            UserState userState = userStates.now(service, new UserId(id));
            return new VersionedUser(userState.asking(), OptionalLong.of(userState.version()));
        }
        return new VersionedUser(who, OptionalLong.empty());
    }

    /**
     * Shelves of what to watch next; a movie stands on one of them only.
     *
     * @throws dev.marquee.data.UsageException if a weight is out of range
     */
    public ShelvesResponse shelves(UserId user, ShelvesRequest request) {
        Serving serving = live.serving();
        return new ShelfBuilder(serving, userStates.now(serving.service(), user), request).fill();
    }

    /** A person's watch-list, what suits them most first. */
    public WatchlistResponse watchlist(UserId user) {
        ModelService service = live.service();
        UserState userState = userStates.now(service, user);
        List<Recommended> movies = userState.watchlist().isEmpty()
                ? List.of()
                : service.recommend(new RecommendRequest(
                                List.of(userState.asking()),
                                GroupAggregation.AVERAGE,
                                userState.watchlist().size(),
                                List.of(new Filter.Among(userState.watchlist())),
                                Optional.empty(),
                                ListPolicy.PLAIN,
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
        ModelService service = live.service();
        User person = userStates.now(service, user).person();
        UserProfile profile = person.profile(service.data());
        Set<Integer> watched = new HashSet<>(person.seen(service.data()).boxed().collect(Collectors.toSet()));
        profile.ratings().forEach(rated -> watched.remove(rated.movie()));
        InterviewSession session = service.interview(new User.NewUser(profile, watched));
        notSeen.forEach(session::notSeen);
        return session.next(n);
    }

    /** A person's ratings beside everyone's. */
    public TasteResponse taste(UserId user) {
        Serving serving = live.serving();
        User person = userStates.now(serving.service(), user).person();
        UserProfile profile = person.profile(serving.service().data());
        return TasteResponse.of(
                RatingProfile.of(profile.ratings(), serving.service().data()), serving.allUsers());
    }
}
