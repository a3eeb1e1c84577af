package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.model.UserProfile;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.user.User;
import dev.marquee.service.serving.InterviewResponse;
import dev.marquee.service.serving.InterviewSession;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RatingProfile;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.service.serving.UserMovieResponse;
import dev.marquee.service.serving.browse.BrowseRequest;
import dev.marquee.service.serving.browse.BrowseResponse;
import dev.marquee.store.record.Revision;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one model says about one user at one revision, and nothing else: equal requests get equal responses. Thread-safe. */
public final class LiveUser {
    private final ServedModel served;
    private final ModelService service;
    private final UserState state;

    LiveUser(ServedModel served, UserState state) {
        this.served = served;
        this.service = served.service();
        this.state = state;
    }

    /** Of the model and of the user's data: a response of another version may differ. */
    public String version() {
        return version(served, state.revision());
    }

    static String version(ServedModel served, Revision revision) {
        return "%s-%d-%d-%d".formatted(served.version(), revision.user(), revision.version(), revision.changed());
    }

    /**
     * A list, the best first.
     *
     * @throws dev.marquee.data.UsageException if a genre is unknown or a number out of range
     */
    public RecommendResponse recommend(ListRequest request) {
        return service.recommendTo(List.of(state.resolved()), request);
    }

    /**
     * Recommendations as shelves; a movie is on one of them only.
     *
     * @throws dev.marquee.data.UsageException if a weight is out of range
     */
    public ShelvesResponse shelves(ShelvesRequest request) {
        return new ShelfBuilder(served, state, request).fill();
    }

    /**
     * One movie: what the model expects, why, and what the user said about it.
     *
     * @throws dev.marquee.data.UnknownIdException if the movie is not in the model's data
     */
    public UserMovieResponse movie(MovieId movie) {
        int index = service.data().catalogue().ids().index(movie);
        return service.movie(state.resolved(), movie, state.own(movie, index, service.data()));
    }

    /**
     * A page of the movies of the catalogue, with what the model expects of each.
     *
     * @throws dev.marquee.data.UsageException if a genre is unknown, or the catalogue has no runtimes to filter by
     */
    public BrowseResponse browse(BrowseRequest request) {
        return service.browse(state.resolved(), request);
    }

    /** The watchlist, the best first. */
    public WatchlistResponse watchlist() {
        List<MovieId> listed = state.watchlist();
        List<Recommended> movies = listed.isEmpty()
                ? List.of()
                : recommend(new ListRequest(listed.size(), List.of(new Filter.Among(listed)), 0))
                        .recommendations();
        return new WatchlistResponse(state.id().value(), state.revision().version(), movies);
    }

    /**
     * The movies whose ratings are most informative. Never one that is stored as not seen.
     *
     * @param n the maximum number of movies, at least 1
     * @param notSeen movies not to ask about, in addition to those marked so or as not of interest
     * @throws dev.marquee.data.UnknownIdException if one of these is not in the model's data
     */
    public InterviewResponse interview(int n, List<MovieId> notSeen) {
        User user = state.user();
        UserProfile profile = user.profile(service.data());
        Set<Integer> watched = new HashSet<>(user.seen(service.data()).boxed().collect(Collectors.toSet()));
        profile.ratings().forEach(rated -> watched.remove(rated.movie()));
        InterviewSession session = service.interview(new User.NewUser(profile, watched), state.notSeen());
        user.notInterested().mapToObj(service.data().catalogue().ids()::id).forEach(session::notSeen);
        notSeen.forEach(session::notSeen);
        return session.next(n);
    }

    /** The rating profile next to that of all users. */
    public TasteResponse taste() {
        UserProfile profile = state.user().profile(service.data());
        return TasteResponse.of(
                RatingProfile.of(profile.ratings(), service.data()),
                served.overall().get());
    }
}
