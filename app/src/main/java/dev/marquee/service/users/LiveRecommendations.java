package dev.marquee.service.users;

import dev.marquee.data.UserId;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.ResolvedUser;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.service.serving.UserRef;
import java.util.List;

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

    /** A user as the served model sees them now. */
    public LiveUser of(UserId user) {
        ServedModel served = live.get();
        return new LiveUser(served, userStates.get(served.service(), user));
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
}
