package dev.marquee.server.http.access;

import dev.marquee.server.http.access.Caller.Identity;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.store.record.Scope;
import dev.marquee.store.record.StoreException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Authenticates clients, checks their scopes and applies rate limits. Requests with a valid key are counted per key, all
 * others, including those with an invalid key, per address.
 */
public final class AccessControl {
    private static final HeaderName API_KEY = HeaderNames.create("X-API-Key");
    private static final String BEARER = "Bearer ";

    private final KeyRing keys;
    private final RateLimits limits;
    private final ClientAddresses addresses;

    public AccessControl(KeyRing keys, RateLimits limits, ClientAddresses addresses) {
        this.keys = keys;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** The client of a request. */
    public Caller caller(ServerRequest request) {
        return new Caller(
                addresses.of(request), presented(request).map(this::identity).orElseGet(Identity.Anonymous::new));
    }

    private Identity identity(String presented) {
        try {
            return keys.find(presented).<Identity>map(Identity.Known::new).orElseGet(Identity.InvalidKey::new);
        } catch (StoreException e) {
            return new Identity.Unverified(e);
        }
    }

    /**
     * Counts a request against the rate limit of its client.
     *
     * @throws dev.marquee.server.http.error.HttpErrorException if the client exceeds its rate limit
     */
    public void count(Caller caller) {
        OptionalLong seconds =
                limits.acquire(caller.key().map(key -> "key " + key.name()).orElse(caller.address()));
        if (seconds.isPresent()) {
            throw new HttpErrorException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "too many requests from this client; wait %d s".formatted(seconds.getAsLong()),
                    Map.of("Retry-After", "" + seconds.getAsLong()));
        }
    }

    /**
     * Checks that a client has the access that a route needs.
     *
     * @throws HttpErrorException if it has not
     * @throws StoreException if its key cannot be looked up at the moment
     */
    public void admit(Caller caller, Access access) {
        access.scope().ifPresent(scope -> check(caller, scope));
    }

    private void check(Caller caller, Scope scope) {
        switch (caller.identity()) {
            case Identity.Known(KnownKey key) -> {
                if (!key.allows(scope)) {
                    throw new HttpErrorException(
                            ProblemType.NOT_ALLOWED,
                            "the API key lacks scope %s; use one that has it".formatted(scope));
                }
            }
            case Identity.Unverified(StoreException error) -> checkOpen(scope, () -> error);
            case Identity.Anonymous() ->
                checkOpen(
                        scope,
                        () -> keyRequired(
                                "an API key with scope %s is required; send it as X-API-Key".formatted(scope)));
            case Identity.InvalidKey() ->
                checkOpen(scope, () -> keyRequired("unknown API key; request one from the operator"));
        }
    }

    private static HttpErrorException keyRequired(String detail) {
        return new HttpErrorException(ProblemType.KEY_NEEDED, detail, Map.of("WWW-Authenticate", "Bearer"));
    }

    private void checkOpen(Scope scope, Supplier<RuntimeException> error) {
        if (keys.isSet()) {
            throw error.get();
        }
        if (scope == Scope.ADMIN) {
            throw new HttpErrorException(
                    ProblemType.NOT_ALLOWED,
                    "administration is disabled while no API key is set; create one with keys add NAME --scope admin");
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
