package dev.marquee.data.tmdb;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A movie as TMDb describes it: the JSON of {@code /3/movie/ID} with credits, keywords and release dates appended. A field that is
 * missing or of another type counts as unknown.
 *
 * @param json an object with the id
 */
public record TmdbMovie(JsonNode json) {
    /** The parts of the response that are requested in addition to the movie. */
    static final String PARTS = "credits,keywords,release_dates";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "id";
    private static final String FETCHED = "fetched";
    private static final String MISSING = "missing";
    private static final String CREDITS = "credits";
    private static final String RELEASES = "release_dates";
    private static final String COUNTRY = "iso_3166_1";
    private static final String CERTIFICATION = "certification";
    private static final int MAX_CAST = 10;
    /** TMDb's type of a release in cinemas. */
    private static final int CINEMA = 3;

    /** Those whom IMDb lists as writers, too. */
    private static final Set<String> WRITERS =
            Set.of("Writer", "Screenplay", "Story", "Author", "Novel", "Characters", "Original Story", "Teleplay");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Fields that are kept as they are. */
    private static final List<String> KEPT =
            List.of(ID, "title", "runtime", "original_language", "production_countries", "overview", "keywords");

    /**
     * Parses an object with the id of a movie; empty if the text is not valid JSON, or something else.
     *
     * @param text one JSON value
     */
    public static Optional<TmdbMovie> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text))
                    .filter(node -> node.isObject() && node.path(ID).canConvertToLong())
                    .map(TmdbMovie::new);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Whether a text is an error in TMDb's form: an object with a status code of TMDb. */
    static boolean isError(String text) {
        try {
            return JSON.readTree(text).path("status_code").isInt();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** A record that TMDb has no movie with an id. */
    static TmdbMovie missing(String id) {
        return new TmdbMovie(JSON.createObjectNode().put(ID, Long.parseLong(id)).put(MISSING, true));
    }

    /** The id. */
    public String id() {
        return json.path(ID).asText();
    }

    /** Whether TMDb has no movie with the id. */
    public boolean isMissing() {
        return json.path(MISSING).asBoolean();
    }

    /** The day of the response, as days since 1970; 0 if it is not recorded. */
    long day() {
        return json.path(FETCHED).asLong();
    }

    /** One line of JSON with what Marquee reads, in TMDb's form, and the day of the response. */
    String line(long day) {
        ObjectNode kept = JSON.createObjectNode();
        KEPT.stream().filter(json::has).forEach(name -> kept.set(name, json.get(name)));
        if (isMissing()) {
            kept.put(MISSING, true);
        }
        ObjectNode credits = kept.putObject(CREDITS);
        actors().forEach(actor -> credits.withArray("cast")
                .addObject()
                .put("name", name(actor))
                .put("order", actor.path("order").asInt()));
        crew(member -> isDirector(member) || isWriter(member))
                .forEach(member -> credits.withArray("crew")
                        .addObject()
                        .put("name", name(member))
                        .put("department", member.path("department").asText())
                        .put("job", member.path("job").asText()));
        ObjectNode releases = kept.putObject(RELEASES);
        releases().forEach(country -> releases.withArray("results").add(country));
        kept.put(FETCHED, day);
        return kept.toString();
    }

    /**
     * What TMDb says of the movie: the keywords are tags, in the order of TMDb.
     *
     * @param country ISO 3166-1 code of the country that the certificate is for, such as {@code US}
     */
    public Metadata metadata(String country) {
        return new Metadata(
                Math.max(json.path("runtime").asInt(Metadata.UNKNOWN_RUNTIME), Metadata.UNKNOWN_RUNTIME),
                certificate(country),
                new Credits(names(crew(TmdbMovie::isDirector)), names(crew(TmdbMovie::isWriter)), names(actors())),
                elements(json.path("production_countries"))
                        .map(of -> of.path(COUNTRY).asText())
                        .filter(code -> !code.isBlank())
                        .distinct()
                        .toList(),
                languages(),
                elements(json.path("keywords").path("keywords"))
                        .map(TmdbMovie::name)
                        .map(word -> SPACES.matcher(word.strip().toLowerCase(Locale.ROOT))
                                .replaceAll(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList(),
                SPACES.matcher(json.path("overview").asText().strip()).replaceAll(" "));
    }

    /** TMDb has codes of its own for no language and for Cantonese. */
    private List<String> languages() {
        return switch (json.path("original_language").asText()) {
            case "", "xx", "null" -> List.of();
            case "cn" -> List.of("zh");
            case String code -> List.of(code);
        };
    }

    /** The certificate in the cinemas of a country, else that of its first release that has one; empty if there is none. */
    private String certificate(String country) {
        return releases()
                .filter(of -> of.path(COUNTRY).asText().equalsIgnoreCase(country))
                .flatMap(of -> elements(of.path(RELEASES)))
                .filter(TmdbMovie::hasCertificate)
                .min(comparingInt(release -> release.path("type").asInt() == CINEMA ? 0 : 1))
                .map(release -> release.path(CERTIFICATION).asText().strip())
                .orElse("");
    }

    /** The countries where the movie has a certificate. */
    private Stream<JsonNode> releases() {
        return elements(json.path(RELEASES).path("results"))
                .filter(of -> elements(of.path(RELEASES)).anyMatch(TmdbMovie::hasCertificate));
    }

    private static boolean hasCertificate(JsonNode release) {
        return !release.path(CERTIFICATION).asText().isBlank();
    }

    /** In order of billing. */
    private Stream<JsonNode> actors() {
        return elements(json.path(CREDITS).path("cast"))
                .filter(TmdbMovie::hasName)
                .sorted(comparingInt(actor -> actor.path("order").asInt(Integer.MAX_VALUE)))
                .limit(MAX_CAST);
    }

    private Stream<JsonNode> crew(Predicate<JsonNode> wanted) {
        return elements(json.path(CREDITS).path("crew"))
                .filter(TmdbMovie::hasName)
                .filter(wanted);
    }

    private static boolean isDirector(JsonNode member) {
        return member.path("job").asText().equals("Director");
    }

    private static boolean isWriter(JsonNode member) {
        return WRITERS.contains(member.path("job").asText());
    }

    private static boolean hasName(JsonNode member) {
        return !name(member).isBlank();
    }

    private static String name(JsonNode of) {
        return of.path("name").asText();
    }

    private static List<String> names(Stream<JsonNode> people) {
        return people.map(TmdbMovie::name).map(String::strip).distinct().toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.of();
    }
}
