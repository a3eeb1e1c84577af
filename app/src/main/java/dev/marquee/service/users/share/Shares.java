package dev.marquee.service.users.share;

import dev.marquee.data.UserId;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.users.LiveUser;
import dev.marquee.service.users.ShelvesRequest;
import dev.marquee.service.users.ShelvesResponse;
import dev.marquee.service.users.UserService;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Read-only links by which users show what they like. A token is no id of a user: nothing but {@link #open} takes it.
 *
 * @param users of the store
 */
public record Shares(UserService users) {
    private static final int MAX_LOVED = 24;
    private static final int MAX_RECOMMENDED = 12;
    private static final Set<ShelvesResponse.Kind> BEST =
            Set.of(ShelvesResponse.Kind.FOR_YOU, ShelvesResponse.Kind.POPULAR);

    /**
     * A user's links.
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public SharesResponse of(UserId user) {
        users.user(user);
        return new SharesResponse(
                user.value(),
                users.links().all(user).stream().map(SharesResponse.Share::of).toList());
    }

    /**
     * Makes a link.
     *
     * @param name of the user, shown to those who have the link
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     * @throws dev.marquee.data.UsageException if the name is not valid, or the user has as many links as are allowed
     */
    public SharesResponse.Share add(UserId user, String name) {
        return SharesResponse.Share.of(users.share(user, name));
    }

    /**
     * Revokes a link (idempotent).
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public void revoke(UserId user, String token) {
        users.revokeShare(user, token);
    }

    /** What a link shows now; empty if it was revoked, or there never was one. */
    public Optional<SharedProfileResponse> open(String token) {
        return users.links()
                .find(token)
                .map(row -> profile(row.user(), row.link().name()));
    }

    private SharedProfileResponse profile(UserId user, String name) {
        LiveUser live = users.recommendations().of(user);
        return new SharedProfileResponse(
                name,
                users.liked(user).stream()
                        .limit(MAX_LOVED)
                        .map(rated -> new SharedProfileResponse.Loved(rated.movie(), rated.rating()))
                        .toList(),
                movies(live.watchlist().movies()),
                live.shelves(new ShelvesRequest(MAX_RECOMMENDED, 0, 0)).shelves().stream()
                        .filter(shelf -> BEST.contains(shelf.kind()))
                        .findFirst()
                        .map(shelf -> movies(shelf.movies()))
                        .orElse(List.of()),
                live.taste());
    }

    private static List<MovieResponse> movies(List<Recommended> list) {
        return list.stream().map(Recommended::movie).toList();
    }
}
