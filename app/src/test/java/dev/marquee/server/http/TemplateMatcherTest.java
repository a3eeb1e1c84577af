package dev.marquee.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.common.uri.UriPath;
import io.helidon.http.PathMatchers.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateMatcherTest {
    private static final String TEMPLATE = "/api/v1/movies/{movie}/similar";

    @ParameterizedTest
    @CsvSource({
        "a%2Fb%2fc, a/b/c",
        "%2F, /",
        "a%2F%252F, a/%2F",
        "a%2F+%20%C3%A9, a/+ é",
        "a+b, a+b",
        "%C3%BCser%205%25, üser 5%",
    })
    void takesAnIdAsItWasEncoded(String encoded, String id) {
        MatchResult match = match("/api/v1/movies/" + encoded + "/similar");

        assertThat(match.accepted()).isTrue();
        assertThat(match.path().pathParameters().get("movie")).isEqualTo(id);
        assertThat(match.path().rawPath()).contains(encoded);
    }

    @Test
    void takesASlashThatIsNotEncodedAsTheEndOfASegment() {
        assertThat(match("/api/v1/movies/a/b/similar").accepted()).isFalse();
        assertThat(match("/api/v1%2Fmovies/a/similar").accepted()).isFalse();
    }

    private static MatchResult match(String path) {
        return TemplateMatcher.of(TEMPLATE).match(UriPath.create(path));
    }
}
