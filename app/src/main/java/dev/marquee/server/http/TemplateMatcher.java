package dev.marquee.server.http;

import io.helidon.common.parameters.Parameters;
import io.helidon.common.uri.UriPath;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.http.PathMatchers.MatchResult;
import io.helidon.http.PathMatchers.PrefixMatchResult;
import io.helidon.http.RoutedPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Matches a path template before a {@code %2F} is decoded, so that an id may contain a slash. The matcher of Helidon decodes first,
 * and takes such an id for two segments; it is used for all other paths.
 *
 * @param standard the matcher of the template
 */
record TemplateMatcher(PathMatcher standard) implements PathMatcher {
    static PathMatcher of(String template) {
        PathMatcher standard = PathMatchers.create(template);
        return template.contains("{") && !template.contains("{+") ? new TemplateMatcher(standard) : standard;
    }

    @Override
    public MatchResult match(UriPath path) {
        String raw = path.rawPathNoParams();
        if (!raw.toLowerCase(Locale.ROOT).contains("%2f")) {
            return standard.match(path);
        }
        MatchResult encoded = standard.match(UriPath.create(raw.replace("%", "%25")));
        return encoded.accepted()
                ? new MatchResult(
                        true, new DecodedPath(path, decoded(encoded.path().pathParameters())))
                : encoded;
    }

    @Override
    public PrefixMatchResult prefixMatch(UriPath path) {
        return standard.prefixMatch(path);
    }

    private static Parameters decoded(Parameters encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : encoded.names()) {
            // A plus sign in a path stands for itself.
            values.put(name, List.of(URLDecoder.decode(encoded.get(name).replace("+", "%2B"), StandardCharsets.UTF_8)));
        }
        return Parameters.create("http/path", values);
    }

    /** The path of the request with the parameters of the template. */
    private record DecodedPath(UriPath request, Parameters pathParameters) implements RoutedPath {
        @Override
        public String rawPath() {
            return request.rawPath();
        }

        @Override
        public String rawPathNoParams() {
            return request.rawPathNoParams();
        }

        @Override
        public String path() {
            return request.path();
        }

        @Override
        public Parameters matrixParameters() {
            return request.matrixParameters();
        }

        @Override
        public RoutedPath absolute() {
            return new DecodedPath(request.absolute(), pathParameters);
        }

        @Override
        public void validate() {
            request.validate();
        }
    }
}
