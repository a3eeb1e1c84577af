package dev.marquee.title.search;

import dev.marquee.title.name.Initials;
import dev.marquee.title.name.Spellings;
import dev.marquee.title.name.StopWords;
import dev.marquee.title.name.TitleNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All terms by which a movie is found, derived from its title. */
final class IndexedTitle {
    private static final Pattern CUT = Pattern.compile("\\s*:\\s+|\\s+[-–—]\\s+");

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> joined = new LinkedHashSet<>();
    private final Set<String> starts = new LinkedHashSet<>();
    private final Set<String> wholes = new LinkedHashSet<>();
    private final Set<List<String>> names = new LinkedHashSet<>();

    private IndexedTitle() {}

    /** Derives the terms of a title without its year, as written in the catalogue. */
    static IndexedTitle of(String title) {
        IndexedTitle indexed = new IndexedTitle();
        TitleNames.of(title).forEach(indexed::add);
        String bare = TitleNames.withoutParentheses(title);
        for (MatchResult cut : CUT.matcher(bare).results().toList()) {
            plain(bare.substring(0, cut.start())).forEach(indexed::addWhole);
            plain(bare.substring(cut.end())).forEach(indexed::addStart);
        }
        return indexed;
    }

    private static Stream<String> plain(String part) {
        return part.isBlank() ? Stream.of() : TitleNames.of(part).stream();
    }

    private void add(String name) {
        List<String> tokens = List.of(name.split(" "));
        words.addAll(tokens);
        IntStream.range(1, tokens.size())
                .mapToObj(second -> tokens.get(second - 1) + tokens.get(second))
                .forEach(joined::add);
        addStart(name);
        addWhole(name);
    }

    private void addStart(String name) {
        List<String> tokens = Initials.join(List.of(name.split(" ")));
        words.addAll(tokens);
        words.addAll(common(tokens));
        starts.add(name);
        starts.add(String.join(" ", tokens));
        starts.add(String.join(" ", common(tokens)));
    }

    private void addWhole(String name) {
        List<String> content = StopWords.without(Initials.join(List.of(name.split(" "))));
        for (List<String> spelled : List.of(content, common(content))) {
            words.addAll(spelled);
            wholes.add(String.join("", spelled));
            names.add(spelled);
        }
    }

    private static List<String> common(List<String> words) {
        return words.stream().map(Spellings::common).toList();
    }

    /** Each word, as written and in its common spelling. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** Each pair of adjacent words, written as one. */
    List<String> joined() {
        return List.copyOf(joined);
    }

    /** Starts of the title: the names and the parts after a colon or dash; as written and in common spelling. */
    List<String> starts() {
        return List.copyOf(starts);
    }

    /** Complete names and the parts before a colon or dash, without stop words and blanks; as written and in common spelling. */
    List<String> wholes() {
        return List.copyOf(wholes);
    }

    /** These names as words. */
    List<List<String>> names() {
        return List.copyOf(names);
    }
}
