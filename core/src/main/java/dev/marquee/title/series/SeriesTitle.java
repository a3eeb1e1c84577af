package dev.marquee.title.series;

import dev.marquee.title.name.Spellings;
import dev.marquee.title.name.TitleNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a title says about a series. {@code "Star Trek II: The Wrath of Khan"} is the part 2 of {@code star trek} and has
 * the name {@code star trek ii the wrath of khan}. Text in parentheses counts as another title: {@code "2 Fast 2 Furious
 * (Fast and the Furious 2, The)"}.
 *
 * @param names the normalized titles, without article
 * @param parts the series and numbers that are named
 * @param counted what precedes a number that is not one of a part: {@code Movie 1}, {@code Movie 57}
 * @param prefixes what precedes a colon or a dash, of at least two words: {@code lord of the rings}
 * @param heroes what precedes "and the", of at least two words: {@code harry potter}
 */
record SeriesTitle(Set<String> names, Set<Part> parts, Set<String> counted, Set<String> prefixes, Set<String> heroes) {
    /** Larger numbers are years, addresses and the like: {@code Blade Runner 2049}. */
    static final int MAX_NUMBER = 20;

    private static final Set<String> MARKERS = Set.of("part", "episode", "chapter", "vol", "number");
    private static final Pattern SEPARATOR = Pattern.compile(": *| - ");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final String AND_THE = " and the ";

    SeriesTitle {
        names = Set.copyOf(names);
        parts = Set.copyOf(parts);
        counted = Set.copyOf(counted);
        prefixes = Set.copyOf(prefixes);
        heroes = Set.copyOf(heroes);
    }

    /**
     * A part of a series.
     *
     * @param series its normalized name
     * @param number from 1
     */
    record Part(String series, int number) {}

    /** Reads a title as the catalogue writes it, without the year. */
    static SeriesTitle of(String title) {
        SeriesTitleReader reader = new SeriesTitleReader();
        Stream.concat(Stream.of(TitleNames.withoutParentheses(title)), TitleNames.inParentheses(title).stream())
                .map(String::strip)
                .forEach(reader::read);
        return reader.result();
    }

    private static final class SeriesTitleReader {
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<Part> parts = new LinkedHashSet<>();
        private final Set<String> counted = new LinkedHashSet<>();
        private final Set<String> prefixes = new LinkedHashSet<>();
        private final Set<String> heroes = new LinkedHashSet<>();

        SeriesTitle result() {
            return new SeriesTitle(names, parts, counted, prefixes, heroes);
        }

        void read(String text) {
            List<String> segments = SEPARATOR
                    .splitAsStream(TitleNames.withoutArticleBehind(text))
                    .map(SeriesTitleReader::normalized)
                    .filter(segment -> !segment.isEmpty())
                    .toList();
            if (segments.isEmpty()) {
                return;
            }
            String name = String.join(" ", segments);
            names.add(name);
            addNumberBehind(name);
            for (int i = 1; i < segments.size(); i++) {
                String prefix = String.join(" ", segments.subList(0, i));
                addNumberBehind(prefix);
                addNumberBehind(prefix + " " + numberInFront(segments.get(i)));
                if (prefix.indexOf(' ') > 0) {
                    prefixes.add(prefix);
                }
            }
            int hero = name.indexOf(AND_THE);
            if (hero > 0 && name.lastIndexOf(' ', hero - 1) > 0) {
                heroes.add(name.substring(0, hero));
            }
        }

        private static String normalized(String segment) {
            List<String> spelled = TitleNames.of(segment);
            return spelled.isEmpty() ? "" : spelled.getLast();
        }

        /** The marker and number that a subtitle begins with; empty without a marker: {@code "episode iv"}. */
        private static String numberInFront(String subtitle) {
            List<String> words = words(subtitle);
            return words.size() > 1 && MARKERS.contains(words.getFirst()) && isNumber(words.get(1))
                    ? words.getFirst() + " " + words.get(1)
                    : "";
        }

        private void addNumberBehind(String text) {
            List<String> words = words(text);
            String last = words.getLast();
            if (!NUMBER.matcher(last).matches()) {
                return;
            }
            List<String> series = new ArrayList<>(words.subList(0, words.size() - 1));
            boolean marked = series.size() > 1 && MARKERS.contains(series.getLast());
            if (marked) {
                series.removeLast();
            }
            String name = String.join(" ", series);
            if (text.endsWith(last) && !isPart(last, marked)) {
                counted.add(name);
            } else if (!name.isEmpty() && isNumber(last)) {
                parts.add(new Part(name, Integer.parseInt(last)));
            }
        }

        /** Whether digits behind a title say that it is a part: a first part has no number, except in words. */
        private static boolean isPart(String digits, boolean marked) {
            return isNumber(digits) && (marked || Integer.parseInt(digits) > 1);
        }

        /** The words, with numbers in digits. */
        private static List<String> words(String text) {
            return Arrays.stream(text.strip().split(" ", -1))
                    .map(Spellings::common)
                    .toList();
        }

        private static boolean isNumber(String word) {
            return NUMBER.matcher(word).matches()
                    && Integer.parseInt(word) >= 1
                    && Integer.parseInt(word) <= MAX_NUMBER;
        }
    }
}
