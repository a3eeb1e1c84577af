package dev.marquee.store.record;

import dev.marquee.data.UserId;
import java.time.Instant;

/**
 * A read-only link to what a user likes.
 *
 * @param token a secret that cannot be guessed: who has it can read, and change nothing
 * @param name of the user, shown to those who have the link
 * @param created in milliseconds precision
 */
public record SharedLink(String token, String name, Instant created) {
    /** A link with the user it belongs to. */
    public record Owned(UserId user, SharedLink link) {}
}
