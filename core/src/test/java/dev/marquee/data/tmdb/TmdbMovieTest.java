package dev.marquee.data.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmdbMovieTest {
    static final String HEAT = """
        {"id": 949, "title": "Heat", "runtime": 170, "original_language": "en", "adult": false,
         "overview": "Obsessive  master thief\\nNeil McCauley leads a crew.",
         "production_countries": [{"iso_3166_1": "US", "name": "United States of America"}, {"iso_3166_1": "GB"}],
         "credits": {
           "cast": [{"name": "Robert De Niro", "order": 1}, {"name": "Al Pacino", "order": 0, "character": "Hanna"}],
           "crew": [{"name": "Michael Mann", "job": "Director", "department": "Directing"},
                    {"name": "Michael Mann", "job": "Writer", "department": "Writing"},
                    {"name": "Elliot Goldenthal", "job": "Original Music Composer", "department": "Sound"}]},
         "keywords": {"keywords": [{"id": 1, "name": "Bank  Robbery"}, {"id": 2, "name": "los angeles"}]},
         "release_dates": {"results": [
           {"iso_3166_1": "DE", "release_dates": [{"certification": "16", "type": 3}]},
           {"iso_3166_1": "FR", "release_dates": [{"certification": "", "type": 3}]},
           {"iso_3166_1": "US", "release_dates": [{"certification": "NR", "type": 5}, {"certification": "R", "type": 3}]}]}}
        """;

    @Test
    void hasThePeopleKeywordsAndPlot() {
        assertThat(parse(HEAT).metadata("US"))
                .isEqualTo(new Metadata(
                        170,
                        "R",
                        new Credits(
                                List.of("Michael Mann"),
                                List.of("Michael Mann"),
                                List.of("Al Pacino", "Robert De Niro")),
                        List.of("US", "GB"),
                        List.of("en"),
                        List.of("bank robbery", "los angeles"),
                        "Obsessive master thief Neil McCauley leads a crew."));
    }

    @Test
    void hasTheCertificateOfTheCountry() {
        assertThat(parse(HEAT).metadata("de").certificate()).isEqualTo("16");
        assertThat(parse(HEAT).metadata("FR").certificate()).isEmpty();
        assertThat(parse(HEAT).metadata("JP").certificate()).isEmpty();
    }

    @Test
    void isKeptAsOneLineWithWhatIsReadOfIt() {
        String line = parse(HEAT).line(20_000);

        assertThat(line)
                .doesNotContain("\n", "Goldenthal", "adult", "character")
                .contains("\"fetched\":20000");
        assertThat(parse(line).metadata("US")).isEqualTo(parse(HEAT).metadata("US"));
        assertThat(parse(line).metadata("DE")).isEqualTo(parse(HEAT).metadata("DE"));
        assertThat(parse(line).day()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 1}",
                "{\"id\": 1, \"runtime\": -5, \"original_language\": \"xx\", \"credits\": [], \"keywords\": null}",
                "{\"id\": 1, \"runtime\": \"long\", \"original_language\": null, \"credits\": {\"cast\": [7,"
                        + " {\"name\": \" \"}]}}",
                "{\"id\": 1, \"runtime\": 0, \"release_dates\": {\"results\": {\"US\": 1}}, \"production_countries\":"
                        + " [{}]}"
            })
    void isUnknownWhereFieldsAreMissingOrOfAnotherType(String json) {
        assertThat(parse(json).metadata("US")).isEqualTo(Metadata.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{\"id\": \"949\"}", "{\"id\": 949", "<html>", "{\"status_code\": 7}"})
    void needsAnId(String text) {
        assertThat(TmdbMovie.parse(text)).isEmpty();
    }

    @Test
    void mapsTmdbsCodeOfCantoneseToThatOfChinese() {
        assertThat(parse("{\"id\": 1, \"original_language\": \"cn\"}")
                        .metadata("US")
                        .languages())
                .containsExactly("zh");
    }

    @Test
    void isRequestedWithAKeyThatNoMessageShows() {
        assertThat(new TmdbKey("secret1")).hasToString("TmdbKey[hidden]");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new TmdbKey("not a key&x=1"))
                .withMessageContaining("neither the form of an API key")
                .withMessageNotContaining("not a key&x=1");
    }

    private static TmdbMovie parse(String json) {
        return TmdbMovie.parse(json).orElseThrow();
    }
}
