package dev.marquee.service.users;

import dev.marquee.data.UserId;
import dev.marquee.service.serving.ModelService;
import dev.marquee.store.StoredUsers;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.StoredUser;
import dev.marquee.store.record.UnknownUserException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Cache of user states, keyed by user and valid for one revision and one model: looks up the user's revision on every call,
 * and folds the user in again only if the revision or the model has changed. Holds states of one model, and evicts the least recently
 * used. Thread-safe.
 */
final class UserStateCache {
    private final StoredUsers users;
    private final Map<UserId, CachedState> cached;

    /** @param max the maximum number of cached users, at least 1 */
    UserStateCache(StoredUsers users, int max) {
        this.users = users;
        this.cached = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UserId, CachedState> eldest) {
                return size() > max;
            }
        };
    }

    private record CachedState(ModelService service, Revision revision, UserState userState) {}

    /**
     * The current state of a user.
     *
     * @throws UnknownUserException if the user is neither in the store nor in the model's data
     * @throws dev.marquee.data.UsageException if the model cannot fold in a new user
     */
    UserState get(ModelService service, UserId user) {
        Revision revision = users.revision(user).orElse(Revision.NONE);
        return cached(service, user, revision).orElseGet(() -> load(service, user));
    }

    private Optional<UserState> cached(ModelService service, UserId user, Revision revision) {
        synchronized (cached) {
            return Optional.ofNullable(cached.get(user))
                    .filter(last -> last.service() == service && last.revision().equals(revision))
                    .map(CachedState::userState);
        }
    }

    /** Outside of the lock, because folding in is slow; two threads that load the same user get equal states. */
    private UserState load(ModelService service, UserId user) {
        Optional<StoredUser> stored = users.find(user);
        if (stored.isEmpty() && !service.hasUser(user)) {
            throw new UnknownUserException(user);
        }
        StoredUser current = stored.orElseGet(() -> StoredUser.empty(user));
        UserState userState = UserState.of(service, current);
        synchronized (cached) {
            // All are of one model. Users who never come back would keep every model in memory that they were folded
            // into.
            if (cached.values().stream().limit(1).anyMatch(state -> state.service() != service)) {
                cached.clear();
            }
            cached.put(user, new CachedState(service, current.revision(), userState));
        }
        if (stored.isPresent() && users.revision(user).isEmpty()) {
            // Deleted in the meantime.
            remove(user);
        }
        return userState;
    }

    /** The number of cached states. */
    int size() {
        synchronized (cached) {
            return cached.size();
        }
    }

    /** Removes a user from the cache. */
    void remove(UserId user) {
        synchronized (cached) {
            cached.remove(user);
        }
    }
}
