package dev.marquee.server.http.access;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.server.http.input.Parameters;
import dev.marquee.server.settings.ServerSettings.Listen;
import dev.marquee.server.settings.Setting;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses what a browser sends for a page of another site: requests under a name that is not one of the server's, as
 * after DNS rebinding, and writes from a foreign origin (cross-site request forgery). Clients other than browsers send
 * none of the headers that tell of a page. Addresses and names of local networks are always names of the server: no
 * page of another site can have one of them as its own.
 */
public final class SiteCheck {
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    /** What a browser says of a page that is not foreign, or of no page. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "same-site", "none");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+\\]");
    /** Ends of names that no one can register: only a local network has them. */
    private static final List<String> LOCAL = List.of(".localhost", ".local", ".internal", ".home.arpa");

    private final Set<String> names;
    private final Set<String> origins;

    private SiteCheck(Set<String> names, Set<String> origins) {
        this.names = names;
        this.origins = origins;
    }

    /** A check for a server that listens so. */
    public static SiteCheck of(Listen listen) {
        Set<String> names = new HashSet<>();
        Stream.of(
                        Stream.of(listen.host()),
                        listen.names().stream(),
                        listen.origins().stream()
                                .map(origin -> URI.create(origin).getAuthority()))
                .flatMap(all -> all)
                .map(SiteCheck::name)
                .forEach(names::add);
        return new SiteCheck(Set.copyOf(names), Set.copyOf(listen.origins()));
    }

    /**
     * Checks the headers that say for which page a browser sends a request.
     *
     * @throws HttpErrorException if the host is not one of the server's names, or a foreign page writes
     */
    public void check(ServerRequest request) {
        Optional<String> host = request.headers().first(HeaderNames.HOST);
        host.filter(text -> !isOwn(text)).ifPresent(text -> {
            throw refused("'%s' is not a name of this server; reach it by its address, or add the name to %s"
                    .formatted(Parameters.shortened(name(text)), Setting.NAMES.key()));
        });
        if (!READING.contains(request.prologue().method().text())) {
            checkWrite(request.headers().all(HeaderNames.ORIGIN, List::of), host, request);
        }
    }

    private void checkWrite(List<String> from, Optional<String> host, ServerRequest request) {
        from.stream().filter(origin -> !isAllowed(origin, host)).findFirst().ifPresent(origin -> {
            throw refused("a page of '%s' must not write here; add its origin to %s if it is yours"
                    .formatted(Parameters.shortened(origin), Setting.ORIGINS.key()));
        });
        boolean isForeign = !OWN_SITE.containsAll(request.headers().all(FETCH_SITE, List::of));
        if (from.isEmpty() && isForeign) {
            throw refused("a page of another site must not write here; add its origin to %s if it is yours"
                    .formatted(Setting.ORIGINS.key()));
        }
    }

    private boolean isAllowed(String origin, Optional<String> host) {
        return origins.contains(origin)
                || host.filter(own ->
                                origin.equalsIgnoreCase("http://" + own) || origin.equalsIgnoreCase("https://" + own))
                        .isPresent();
    }

    private boolean isOwn(String host) {
        String name = name(host);
        return names.contains(name)
                || (name.indexOf('.') < 0 && name.indexOf(':') < 0)
                || LOCAL.stream().anyMatch(name::endsWith)
                || ADDRESS.matcher(name).matches();
    }

    /** A host without its port, in lower case. */
    private static String name(String host) {
        String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        // The name of a host may end with the dot of the root.
        return name.length() > 1 && name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static HttpErrorException refused(String detail) {
        return new HttpErrorException(ProblemType.NOT_ALLOWED, detail);
    }
}
