package dev.marquee.server.page.files;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of the page in one language.
 *
 * @param texts by key; of several plural forms all, by category
 */
public record Messages(String language, Map<String, Map<String, String>> texts) {
    static final Path WEB = Path.of("src", "main", "resources", "web");

    /** The category of a text without plural forms. */
    static final String ONLY = "";

    private static final Pattern MESSAGES_LINK = Pattern.compile("rel=\"messages\" hreflang=\"([a-z]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** The texts of a language. */
    public static Messages of(String language) {
        try {
            String file = Files.readString(WEB.resolve("js/messages/" + language + ".js"));
            JsonNode object =
                    MAPPER.readTree(file.substring(file.indexOf("export default") + "export default".length()));
            Map<String, Map<String, String>> texts = new LinkedHashMap<>();
            object.properties().forEach(entry -> texts.put(entry.getKey(), forms(entry.getValue())));
            return new Messages(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> forms(JsonNode text) {
        return text.isTextual()
                ? Map.of(ONLY, text.asText())
                : text.properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, form -> form.getValue().asText()));
    }

    /** The languages that {@code index.html} names: all but English. */
    static List<String> translations() {
        try {
            return MESSAGES_LINK
                    .matcher(Files.readString(WEB.resolve("index.html")))
                    .results()
                    .map(link -> link.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a key without plural forms. */
    String text(String key) {
        return Objects.requireNonNull(forms(key).get(ONLY), key);
    }

    /** The texts of a key by plural form. */
    Map<String, String> forms(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    Set<String> placeholders(String key) {
        return forms(key).values().stream()
                .flatMap(text -> PLACEHOLDER.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts of all keys in all forms. */
    public Set<String> all() {
        return texts.values().stream()
                .flatMap(forms -> forms.values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What matches a text with any values; empty for one with values but fewer than two words, which might match anything. */
    public static Optional<Pattern> pattern(String text) {
        String words = PLACEHOLDER.matcher(text).replaceAll("");
        if (!words.equals(text) && !words.matches(".*\\p{L}{2}\\s.*\\p{L}{2}.*")) {
            return Optional.empty();
        }
        return Optional.of(Pattern.compile(
                Stream.of(PLACEHOLDER.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(".+"))));
    }
}
