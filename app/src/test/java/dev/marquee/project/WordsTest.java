package dev.marquee.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources, scripts, documents and the page use the terms of the glossary. */
class WordsTest {
    private static final Path WORDS = Repository.ROOT.resolve("docs/words.txt");
    private static final Path ALLOWED =
            Repository.ROOT.resolve("app/src/test/resources/dev/marquee/project/words-allowed.txt");

    /** A phrase may continue on the next line of a comment or a paragraph. */
    private static final String SPACE = "(?: |\n[ \t]*(?:\\* |// |# |-- )?)";

    private static final List<Word> LIST =
            Repository.entries(WORDS).stream().map(Word::of).toList();
    private static final List<Allowed> EXCEPTIONS =
            Repository.entries(ALLOWED).stream().map(Allowed::of).toList();

    /** Found once, since it takes a while. */
    private static final List<Match> MATCHES =
            Repository.texts().stream().flatMap(WordsTest::matches).toList();

    /** A pattern to avoid and its replacement. */
    private record Word(Pattern pattern, String replacement) {
        static Word of(String line) {
            String[] fields = line.split("\t", 2);
            assertThat(fields)
                    .as("regular expression, tab, replacement: %s", line)
                    .hasSize(2);
            String phrase = fields[0].replace(" ", SPACE);
            return new Word(
                    Pattern.compile(
                            "(?<!\\w)(?:" + phrase + ")(?!\\w)",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS),
                    fields[1]);
        }
    }

    /** A match that is right where it is. */
    private record Allowed(String file, String text, String reason) {
        static Allowed of(String line) {
            String[] fields = line.split("\t", 3);
            assertThat(fields).as("file, tab, text, tab, reason: %s", line).hasSize(3);
            return new Allowed(fields[0], fields[1], fields[2]);
        }

        boolean covers(Match match) {
            return match.file().equals(file) && match.text().equals(text);
        }
    }

    /** A place where a word to avoid was found. */
    private record Match(String file, int line, String text, String replacement) {
        @Override
        public String toString() {
            return "%s:%d: '%s'; write: %s".formatted(file, line, text, replacement);
        }
    }

    @Test
    void useTheTermsOfTheGlossary() {
        assertThat(MATCHES)
                .filteredOn(match -> EXCEPTIONS.stream().noneMatch(allowed -> allowed.covers(match)))
                .as("words to avoid, by docs/words.txt")
                .isEmpty();
    }

    @Test
    void exceptionsAreNeeded() {
        Set<Allowed> needed = new HashSet<>();
        MATCHES.forEach(match ->
                EXCEPTIONS.stream().filter(allowed -> allowed.covers(match)).forEach(needed::add));

        assertThat(EXCEPTIONS)
                .filteredOn(allowed -> !needed.contains(allowed))
                .as("exceptions without a match; delete them")
                .isEmpty();
        assertThat(EXCEPTIONS).noneMatch(allowed -> allowed.reason().isBlank());
    }

    private static Stream<Match> matches(Path file) {
        String text = Repository.read(file);
        List<Match> found = new ArrayList<>();
        for (Word word : LIST) {
            Matcher matcher = word.pattern().matcher(text);
            while (matcher.find()) {
                int line = (int) text.substring(0, matcher.start()).lines().count();
                found.add(new Match(
                        Repository.name(file), Math.max(1, line), oneLine(matcher.group()), word.replacement()));
            }
        }
        return found.stream();
    }

    private static String oneLine(String text) {
        return text.replaceAll(SPACE, " ");
    }
}
