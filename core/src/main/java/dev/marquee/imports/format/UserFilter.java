package dev.marquee.imports.format;

import dev.marquee.data.UsageException;
import java.util.Optional;

/** Whose ratings are read, of a file that may have those of several people. One thread asks. */
public final class UserFilter {
    private final boolean told;
    private Optional<String> user;

    public UserFilter(Optional<String> user) {
        this.told = user.isPresent();
        this.user = user;
    }

    /**
     * Whether these are the ratings to read. Where nobody is told, all must be one person's.
     *
     * @throws UsageException if they are not
     */
    boolean isTheirs(String other, String file) {
        if (user.isEmpty()) {
            user = Optional.of(other);
        }
        boolean theirs = user.orElseThrow().equals(other);
        if (!theirs && !told) {
            throw new UsageException(
                    "%s has ratings by several people, %s and %s among them; keep those of one, or say whose on the command line with --user ID"
                            .formatted(file, user.orElseThrow(), other));
        }
        return theirs;
    }
}
