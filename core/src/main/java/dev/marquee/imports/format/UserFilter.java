package dev.marquee.imports.format;

import dev.marquee.data.UsageException;
import java.util.Optional;

/** Selects one user's ratings in a file that may have those of several users. Not thread-safe. */
public final class UserFilter {
    private final boolean isGiven;
    private Optional<String> user;

    public UserFilter(Optional<String> user) {
        this.isGiven = user.isPresent();
        this.user = user;
    }

    /**
     * Whether these are the ratings to read. If no user was given, all ratings must be of one user.
     *
     * @throws UsageException if they are not
     */
    boolean accepts(String other, String file) {
        if (user.isEmpty()) {
            user = Optional.of(other);
        }
        boolean theirs = user.orElseThrow().equals(other);
        if (!theirs && !isGiven) {
            throw new UsageException(
                    "%s has ratings of several users, among them %s and %s; keep the ratings of one user, or name the user to import"
                            .formatted(file, user.orElseThrow(), other));
        }
        return theirs;
    }
}
