package dev.marquee.search;

import dev.marquee.data.title.Spellings;
import dev.marquee.data.title.TitleNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that a movie is found by, taken from its title. */
final class IndexedTitle {
    private static final Pattern CUT = Pattern.compile("\\s*:\\s+|\\s+[-–—]\\s+");

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> joined = new LinkedHashSet<>();
    private final Set<String> starts = new LinkedHashSet<>();
    private final Set<String> integers = new LinkedHashSet<>();
    private final Set<String> sizes = new LinkedHashSet<>();

    private IndexedTitle() {}

    /** Of a title without its year, as a catalogue writes it. */
    static IndexedTitle of(String title) {
        IndexedTitle names = new IndexedTitle();
        TitleNames.of(title).forEach(names::add);
        String bare = TitleNames.withoutBrackets(title);
        for (MatchResult cut : CUT.matcher(bare).results().toList()) {
            plain(bare.substring(0, cut.start())).forEach(names::addWhole);
            plain(bare.substring(cut.end())).forEach(names::addStart);
        }
        return names;
    }

    private static Stream<String> plain(String part) {
        return part.isBlank() ? Stream.of() : TitleNames.of(part).stream();
    }

    private void add(String name) {
        List<String> each = List.of(name.split(" "));
        words.addAll(each);
        IntStream.range(1, each.size())
                .mapToObj(second -> each.get(second - 1) + each.get(second))
                .forEach(joined::add);
        addStart(name);
        addWhole(name);
    }

    private void addStart(String name) {
        List<String> each = Initials.together(List.of(name.split(" ")));
        words.addAll(each);
        words.addAll(common(each));
        starts.add(name);
        starts.add(String.join(" ", each));
        starts.add(String.join(" ", common(each)));
    }

    private void addWhole(String name) {
        List<String> content = StopWords.without(Initials.together(List.of(name.split(" "))));
        integers.add(String.join("", content));
        integers.add(String.join("", common(content)));
        sizes.add(String.valueOf(content.size()));
    }

    private static List<String> common(List<String> words) {
        return words.stream().map(Spellings::common).toList();
    }

    /** Each word, and in its common spelling. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** Each two words that follow one another, written as one. */
    List<String> joined() {
        return List.copyOf(joined);
    }

    /** What may be typed first: the names, and what stands behind a colon or dash; and so in common spelling. */
    List<String> starts() {
        return List.copyOf(starts);
    }

    /** The names, and what stands before a colon or dash, without fillers and blanks; and so in common spelling. */
    List<String> integers() {
        return List.copyOf(integers);
    }

    /** Of how many words the same are, but for fillers. */
    List<String> sizes() {
        return List.copyOf(sizes);
    }
}
