package dev.marquee.service.live;

import dev.marquee.data.UserId;
import dev.marquee.service.ModelService;
import dev.marquee.store.Revision;
import dev.marquee.store.StoredPeople;
import dev.marquee.store.StoredPerson;
import dev.marquee.store.UnknownPersonException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows people as they are now: looks up the revision of a person each time, and folds them in only where it, or the model,
 * is another than last time. Remembers the people asked for last. Thread-safe.
 */
final class Acquaintances {
    private final StoredPeople people;
    private final Map<UserId, Remembered> remembered;

    /** @param most how many people are remembered, at least 1 */
    Acquaintances(StoredPeople people, int most) {
        this.people = people;
        this.remembered = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UserId, Remembered> eldest) {
                return size() > most;
            }
        };
    }

    private record Remembered(ModelService service, Revision revision, Somebody somebody) {}

    /**
     * A person as they are now.
     *
     * @throws UnknownPersonException if neither the store nor the model's data knows them
     * @throws dev.marquee.data.UsageException if the model has no place for somebody new
     */
    Somebody now(ModelService service, UserId user) {
        Revision revision = people.revision(user).orElse(Revision.NONE);
        return recall(service, user, revision).orElseGet(() -> meet(service, user));
    }

    private Optional<Somebody> recall(ModelService service, UserId user, Revision revision) {
        synchronized (remembered) {
            return Optional.ofNullable(remembered.get(user))
                    .filter(last -> last.service() == service && last.revision().equals(revision))
                    .map(Remembered::somebody);
        }
    }

    /** Outside of the lock, because folding in takes its time; two who meet the same person find the same. */
    private Somebody meet(ModelService service, UserId user) {
        Optional<StoredPerson> stored = people.find(user);
        if (stored.isEmpty() && !service.knows(user)) {
            throw new UnknownPersonException(user);
        }
        StoredPerson person = stored.orElseGet(() -> StoredPerson.none(user));
        Somebody somebody = new Acquaintance(service).of(person);
        synchronized (remembered) {
            remembered.put(user, new Remembered(service, person.revision(), somebody));
        }
        if (stored.isPresent() && people.revision(user).isEmpty()) {
            // Forgotten meanwhile.
            forget(user);
        }
        return somebody;
    }

    /** Nothing of them stays in memory. */
    void forget(UserId user) {
        synchronized (remembered) {
            remembered.remove(user);
        }
    }
}
