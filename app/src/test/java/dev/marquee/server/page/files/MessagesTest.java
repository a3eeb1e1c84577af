package dev.marquee.server.page.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.recommend.Trait;
import dev.marquee.service.users.ShelvesResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Static checks of the texts of the page, without a browser; docs/languages.md says how to add a language. */
class MessagesTest {
    private static final Path MANIFEST = Messages.WEB.resolve("manifest.webmanifest");
    private static final Messages ENGLISH = Messages.of("en");
    private static final Set<String> PLURAL_FORMS = Set.of("zero", "one", "two", "few", "many", "other");

    /** The same texts, not translations that were forgotten. */
    private static final Set<String> PLAIN_IN_ANY_LANGUAGE = Set.of("{count} minute", "{count} minutes");

    /** A text in quotes of any kind, outside of comments. */
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'|\"([^\"\\n]*)\"|`([^`\\n]*)`");

    private static final Pattern COMMENTS_AND_IMPORTS =
            Pattern.compile("(?s:/\\*.*?\\*/)|(?<=^|\\s)//.*$|^import .*$", Pattern.MULTILINE);
    private static final Pattern VALUE = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern KEY = Pattern.compile("\\b(?:t|rich)\\('([^']+)'");
    private static final Pattern WORDED =
            Pattern.compile("data-(text|label|placeholder|content)=\"([\\w.]+)\"(?:[^>]*>([^<]*))?");

    /** A capital letter and a small one, or two words. */
    private static final Pattern WORDS = Pattern.compile("(^|\\s)[A-Z][a-z]|[A-Za-z]{2,} [a-z]{2,}");

    /** What is before a list of classes. */
    private static final Pattern CLASSES = Pattern.compile("class: [^,}]*$");

    /** Names, keys of a keyboard, headers and the like: the same in every language. */
    private static final Set<String> NO_TEXTS = Set.of(
            "Marquee",
            "${title} · Marquee",
            "${titleOf(details)} · Marquee",
            "English",
            "This product uses the TMDB API but is not endorsed or certified by TMDB.",
            "Letterboxd",
            "YouTube",
            "Trailer",
            "Trakt",
            "MovieLens",
            "Simkl",
            "Netflix",
            "Watcharr",
            "Ryot",
            "Yamtrack",
            "Content-Type",
            "Retry-After",
            "If-None-Match",
            "Date",
            "Files",
            "AbortError",
            "noopener noreferrer",
            "Escape",
            "Enter",
            "Delete",
            "Backspace",
            "ArrowDown",
            "ArrowUp",
            "Children's",
            "(no genres listed)",
            "twist ending",
            "visually appealing",
            "dark comedy");

    static Stream<Messages> translations() {
        return Messages.translations().stream().map(Messages::of);
    }

    @Test
    void existInGermanAndFrench() {
        assertThat(Messages.translations()).contains("de", "fr");
    }

    @ParameterizedTest
    @MethodSource("translations")
    void areCompleteInEveryLanguage(Messages language) {
        assertThat(language.texts().keySet())
                .containsExactlyInAnyOrderElementsOf(ENGLISH.texts().keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void haveTheSameValuesInEveryLanguage(Messages language) {
        assertThat(ENGLISH.texts().keySet())
                .allSatisfy(
                        key -> assertThat(language.placeholders(key)).as(key).isEqualTo(ENGLISH.placeholders(key)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void arePluralOnlyWhereEnglishIsSinceTheyNeedACount(Messages language) {
        language.texts().forEach((key, forms) -> {
            if (!forms.containsKey(Messages.ONLY)) {
                assertThat(forms.keySet()).as(key).contains("other").isSubsetOf(PLURAL_FORMS);
                assertThat(ENGLISH.texts().get(key)).as(key).doesNotContainKey(Messages.ONLY);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("translations")
    void areTranslated(Messages language) {
        language.texts()
                .forEach((key, forms) -> assertThat(forms.values())
                        .as(key)
                        .allMatch(text -> PLAIN_IN_ANY_LANGUAGE.contains(text)
                                || !ENGLISH.forms(key).containsValue(text)
                                || text.replaceAll("\\{\\w+}", "").strip().split("\\P{L}+", -1).length <= 2));
    }

    @Test
    void areAllThereThatThePageUses() throws IOException {
        for (Path script : scripts()) {
            assertThat(KEY.matcher(Files.readString(script)).results().map(use -> use.group(1)))
                    .as(script.toString())
                    .isSubsetOf(ENGLISH.texts().keySet());
        }
        assertThat(Stream.of(ShelvesResponse.Kind.values()).map(kind -> "shelf." + kind))
                .isSubsetOf(ENGLISH.texts().keySet());
        assertThat(Stream.of(Trait.values()).map(trait -> "reason." + trait))
                .isSubsetOf(ENGLISH.texts().keySet());
    }

    @Test
    void areAllUsed() throws IOException {
        String index = Files.readString(Messages.WEB.resolve("index.html"));
        List<String> literals = Stream.concat(scripts().stream().map(MessagesTest::code), Stream.of(index))
                .flatMap(MessagesTest::literals)
                .toList();
        // A key with values in it, such as `shelf.${kind}`.
        Pattern made = Pattern.compile(literals.stream()
                .filter(literal -> literal.matches("\\w+\\.[\\w.-]*\\$\\{.*"))
                .map(literal -> VALUE.splitAsStream(literal + " ")
                        .map(part -> part.isBlank() ? "" : Pattern.quote(part.strip()))
                        .collect(Collectors.joining("[^.]+")))
                .collect(Collectors.joining("|")));

        assertThat(ENGLISH.texts().keySet())
                .filteredOn(key -> !literals.contains(key) && !made.matcher(key).matches())
                .isEmpty();
    }

    @Test
    void areTheOnlyTextsOfThePage() throws IOException {
        for (Path script : scripts()) {
            String code = code(script);
            assertThat(LITERAL.matcher(code)
                            .results()
                            .filter(literal -> !CLASSES.matcher(
                                            code.substring(Math.max(0, literal.start() - 60), literal.start()))
                                    .find())
                            .map(MessagesTest::content)
                            .filter(literal -> WORDS.matcher(
                                            VALUE.matcher(literal).replaceAll(""))
                                    .find())
                            .filter(literal -> !NO_TEXTS.contains(literal))
                            .filter(literal -> !ENGLISH.texts().containsKey("genre." + literal)))
                    .as("texts of %s that belong into messages", script)
                    .isEmpty();
        }
    }

    @Test
    void areThoseOfTheIndexBeforeAScriptRuns() throws IOException {
        String index = Files.readString(Messages.WEB.resolve("index.html"));
        List<MatchResult> worded = WORDED.matcher(index).results().toList();

        assertThat(worded).hasSizeGreaterThan(10).allSatisfy(element -> {
            String text = ENGLISH.text(element.group(2));
            switch (element.group(1)) {
                case "text" -> assertThat(element.group(3)).isEqualTo(text);
                case "label" -> assertThat(index).contains("aria-label=\"" + text + "\"");
                default -> assertThat(index).contains(element.group(1) + "=\"" + text + "\"");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("translations")
    void haveAManifestThatDiffersOnlyInItsLanguage(Messages language) throws IOException {
        JsonNode manifest = JsonMapper.builder()
                .build()
                .readTree(Messages.WEB
                        .resolve("manifest." + language.language() + ".webmanifest")
                        .toFile());
        ObjectNode english = (ObjectNode) JsonMapper.builder().build().readTree(MANIFEST.toFile());

        assertThat(manifest.path("lang").asText()).isEqualTo(language.language());
        assertThat(language.text("app.description"))
                .endsWithIgnoringCase(manifest.path("description").asText());
        english.set("lang", manifest.path("lang"));
        english.set("description", manifest.path("description"));
        assertThat(manifest).isEqualTo(english);
    }

    @Test
    void haveUnbreakableSpacesWhereFrenchHasThem() {
        Messages.of("fr")
                .texts()
                .forEach((key, forms) ->
                        assertThat(forms.values()).as(key).noneMatch(text -> text.matches(".*( [:;!?»]|« ).*")));
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(Messages.WEB.resolve("js"))) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    // Drawings and their fonts.
                    .filter(file -> !file.toString().matches(".*[/\\\\](messages|posters)[/\\\\][^/\\\\]+"))
                    // The administration is English, like the command line, and has its texts in one file of its own.
                    .filter(file -> !file.endsWith(Path.of("admin", "text.js")))
                    .toList();
        }
    }

    private static String code(Path script) {
        try {
            return COMMENTS_AND_IMPORTS.matcher(Files.readString(script)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts in quotes, and those in the values of others. */
    private static Stream<String> literals(String code) {
        return LITERAL.matcher(code)
                .results()
                .map(MessagesTest::content)
                .flatMap(literal -> Stream.concat(
                        Stream.of(literal),
                        VALUE.matcher(literal).results().flatMap(value -> literals(value.group()))));
    }

    private static String content(MatchResult literal) {
        return Stream.of(1, 2, 3)
                .map(literal::group)
                .filter(content -> content != null)
                .findFirst()
                .orElseThrow();
    }
}
