package dev.marquee.store.record;

import dev.marquee.data.UserId;

/**
 * A user and a token that was just made.
 *
 * @param token a secret; only its hash is stored
 */
public record NewToken(UserId user, String token) {
    /** Without the token, since it is a secret. */
    @Override
    public String toString() {
        return "NewToken[user=%s]".formatted(user);
    }
}
