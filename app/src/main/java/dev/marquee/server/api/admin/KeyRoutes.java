package dev.marquee.server.api.admin;

import dev.marquee.data.UsageException;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.server.http.input.JsonFields;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.ApiKeys;
import dev.marquee.store.Store;
import dev.marquee.store.record.ApiKey;
import dev.marquee.store.record.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Routes of the API keys. Those of the settings are listed only.
 *
 * @param configured the keys of the settings
 * @param store with further keys; empty if there is none
 */
record KeyRoutes(List<KeySetting> configured, Optional<Store> store) {
    private static final int CREATED = 201;

    List<Route> routes(String path) {
        return List.of(
                Route.of("GET", path, Access.ADMIN, this::list),
                Route.of("POST", path, Access.ADMIN, this::add),
                Route.of("DELETE", path + "/{name}", Access.ADMIN, this::remove));
    }

    /**
     * A key, without its secret.
     *
     * @param created absent for a key of the settings
     * @param isStored whether it is in the store and so can be removed
     */
    record Key(String name, List<String> scopes, Optional<Instant> created, boolean isStored) {
        Key {
            scopes = List.copyOf(scopes);
        }

        static Key of(ApiKey key) {
            return new Key(key.name(), names(key.scopes()), Optional.of(key.created()), true);
        }

        static Key of(KeySetting key) {
            return new Key(key.name(), names(key.scopes()), Optional.empty(), false);
        }

        private static List<String> names(Set<Scope> scopes) {
            return scopes.stream().sorted().map(Scope::toString).toList();
        }
    }

    private HttpResponse list(HttpRequest request) {
        request.query();
        return HttpResponse.json(Map.of(
                "keys",
                Stream.concat(
                                configured.stream().map(Key::of),
                                stored().stream().map(Key::of))
                        .toList()));
    }

    private HttpResponse add(HttpRequest request) {
        request.query();
        JsonFields fields = request.json().only("name", "scopes");
        String name = fields.requiredText("name");
        if (configured.stream().anyMatch(key -> key.name().equals(name))) {
            throw conflict("key %s is in the settings already; choose another name".formatted(name));
        }
        Set<Scope> scopes = fields.texts("scopes").stream().map(Scope::named).collect(Collectors.toUnmodifiableSet());
        ApiKey.NewApiKey made = keys().create(name, scopes);
        return HttpResponse.json(CREATED, Map.of("name", name, "key", made.text()));
    }

    /** Without a key of scope admin no one could add one again, and without any key the server would be open to all. */
    private HttpResponse remove(HttpRequest request) {
        request.query();
        String name = request.path("name");
        List<ApiKey> stored = stored();
        ApiKey key = stored.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new HttpErrorException(ProblemType.UNKNOWN_ID, missing(name)));
        boolean isNeeded = key.allows(Scope.ADMIN)
                && configured.stream().noneMatch(other -> other.scopes().contains(Scope.ADMIN))
                && stored.stream().filter(other -> other.allows(Scope.ADMIN)).count() < 2;
        if (isNeeded) {
            throw conflict("key %s is the last one of scope admin; add another one first".formatted(name));
        }
        try {
            keys().revoke(name);
        } catch (UsageException e) {
            throw new HttpErrorException(ProblemType.UNKNOWN_ID, Objects.requireNonNullElse(e.getMessage(), ""));
        }
        return HttpResponse.noContent();
    }

    private List<ApiKey> stored() {
        return store.map(open -> open.keys().all()).orElse(List.of());
    }

    private ApiKeys keys() {
        return store.orElseThrow(HttpErrorException::noUserStore).keys();
    }

    private String missing(String name) {
        boolean isConfigured = configured.stream().anyMatch(key -> key.name().equals(name));
        return isConfigured
                ? "key %s is in the settings; remove its line there and restart the server".formatted(name)
                : "no key has this name; GET /api/v1/admin/keys lists all";
    }

    private static HttpErrorException conflict(String detail) {
        return new HttpErrorException(ProblemType.CONFLICT, detail);
    }
}
