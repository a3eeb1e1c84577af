package dev.marquee.server.http;

import dev.marquee.server.settings.KeySetting;
import dev.marquee.server.settings.Scope;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lets in who may ask for something. Whoever has a key is counted by it, all others, those with a wrong one too, by
 * address.
 */
final class Guard {
    private static final HeaderName API_KEY = HeaderNames.create("X-API-Key");
    private static final String BEARER = "Bearer ";

    private final KeyRing keys;
    private final RateLimits limits;
    private final Addresses addresses;

    Guard(KeyRing keys, RateLimits limits, Addresses addresses) {
        this.keys = keys;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** Who asks. */
    Caller caller(ServerRequest request) {
        return new Caller(addresses.of(request), presented(request).flatMap(keys::find));
    }

    /** @throws RefusedException if they asked too often */
    void count(Caller caller) {
        OptionalLong seconds =
                limits.take(caller.key().map(key -> "key " + key.name()).orElse(caller.address()));
        if (seconds.isPresent()) {
            throw new RefusedException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "there are too many requests from here; wait %d s".formatted(seconds.getAsLong()),
                    Map.of("Retry-After", "" + seconds.getAsLong()));
        }
    }

    /** @throws RefusedException if they may not ask for it */
    void admit(Caller caller, Access access, ServerRequest request) {
        access.scope().ifPresent(scope -> check(caller, scope, request));
    }

    private void check(Caller caller, Scope scope, ServerRequest request) {
        if (keys.isEmpty()) {
            if (scope == Scope.ADMIN) {
                throw new RefusedException(
                        ProblemType.NOT_ALLOWED,
                        "administration is closed while no API key is set; set one of scope admin in security.keys");
            }
            return;
        }
        if (caller.key().isEmpty()) {
            throw new RefusedException(
                    ProblemType.KEY_NEEDED,
                    presented(request).isPresent()
                            ? "the API key is none of this server's; ask who runs it for one"
                            : "an API key of scope %s is needed; send it as X-API-Key".formatted(scope),
                    Map.of("WWW-Authenticate", "Bearer"));
        }
        KeySetting key = caller.key().orElseThrow();
        if (!key.scopes().contains(scope) && !key.scopes().contains(Scope.ADMIN)) {
            throw new RefusedException(
                    ProblemType.NOT_ALLOWED, "the API key is not of scope %s; use one that is".formatted(scope));
        }
    }

    private static Optional<String> presented(ServerRequest request) {
        return request.headers()
                .first(API_KEY)
                .or(() -> request.headers()
                        .first(HeaderNames.AUTHORIZATION)
                        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                        .map(value -> value.substring(BEARER.length()).strip()));
    }
}
