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
 * Lets in who may ask for something. Whoever has a key is counted by it, all others, those with a wrong one too, by
 * address.
 */
public final class AccessControl {
    private static final HeaderName API_KEY = HeaderNames.create("X-API-Key");
    private static final String BEARER = "Bearer ";

    private final KeyRing keys;
    private final RateLimits limits;
    private final Addresses addresses;

    public AccessControl(KeyRing keys, RateLimits limits, Addresses addresses) {
        this.keys = keys;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** Who asks. */
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
     * Counts a request against the rate limit of its caller.
     *
     * @throws dev.marquee.server.http.error.HttpErrorException if they asked too often
     */
    public void count(Caller caller) {
        OptionalLong seconds =
                limits.take(caller.key().map(key -> "key " + key.name()).orElse(caller.address()));
        if (seconds.isPresent()) {
            throw new HttpErrorException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "there are too many requests from here; wait %d s".formatted(seconds.getAsLong()),
                    Map.of("Retry-After", "" + seconds.getAsLong()));
        }
    }

    /**
     * Lets them in.
     *
     * @throws HttpErrorException if they may not ask for it
     * @throws StoreException if that cannot be known at the moment
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
                            "the API key is not of scope %s; use one that is".formatted(scope));
                }
            }
            case Identity.Unverified(StoreException error) -> checkOpen(scope, () -> error);
            case Identity.Anonymous() ->
                checkOpen(
                        scope, () -> needed("an API key of scope %s is needed; send it as X-API-Key".formatted(scope)));
            case Identity.InvalidKey() ->
                checkOpen(scope, () -> needed("the API key is none of this server's; ask who runs it for one"));
        }
    }

    private static HttpErrorException needed(String detail) {
        return new HttpErrorException(ProblemType.KEY_NEEDED, detail, Map.of("WWW-Authenticate", "Bearer"));
    }

    private void checkOpen(Scope scope, Supplier<RuntimeException> otherwise) {
        if (keys.isSet()) {
            throw otherwise.get();
        }
        if (scope == Scope.ADMIN) {
            throw new HttpErrorException(
                    ProblemType.NOT_ALLOWED,
                    "administration is closed while no API key is set; make one by keys add NAME --scope admin");
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
