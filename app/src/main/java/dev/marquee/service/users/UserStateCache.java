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
 * Knows people as they are now: looks up the revision of a person each time, and folds them in only where it, or the model,
 * is another than last time. Remembers the people asked for last. Thread-safe.
 */
final class UserStateCache {
    private final StoredUsers users;
    private final Map<UserId, CachedState> remembered;

    /** @param max how many people are remembered, at least 1 */
    UserStateCache(StoredUsers users, int max) {
        this.users = users;
        this.remembered = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UserId, CachedState> eldest) {
                return size() > max;
            }
        };
    }

    private record CachedState(ModelService service, Revision revision, UserState userState) {}

    /**
     * A person as they are now.
     *
     * @throws UnknownUserException if neither the store nor the model's data knows them
     * @throws dev.marquee.data.UsageException if the model has no place for somebody new
     */
    UserState now(ModelService service, UserId user) {
        Revision revision = users.revision(user).orElse(Revision.NONE);
        return recall(service, user, revision).orElseGet(() -> meet(service, user));
    }

    private Optional<UserState> recall(ModelService service, UserId user, Revision revision) {
        synchronized (remembered) {
            return Optional.ofNullable(remembered.get(user))
                    .filter(last -> last.service() == service && last.revision().equals(revision))
                    .map(CachedState::userState);
        }
    }

    /** Outside of the lock, because folding in takes its time; two who meet the same person find the same. */
    private UserState meet(ModelService service, UserId user) {
        Optional<StoredUser> stored = users.find(user);
        if (stored.isEmpty() && !service.knows(user)) {
            throw new UnknownUserException(user);
        }
        StoredUser person = stored.orElseGet(() -> StoredUser.none(user));
        UserState userState = new UserStateLoader(service).of(person);
        synchronized (remembered) {
            remembered.put(user, new CachedState(service, person.revision(), userState));
        }
        if (stored.isPresent() && users.revision(user).isEmpty()) {
            // Forgotten meanwhile.
            forget(user);
        }
        return userState;
    }

    /** Nothing of them stays in memory. */
    void forget(UserId user) {
        synchronized (remembered) {
            remembered.remove(user);
        }
    }
}
