package dev.marquee.data.read.metadata;

import dev.marquee.data.MovieId;
import dev.marquee.data.Vocabulary;
import dev.marquee.data.read.file.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * MovieLens' tags: those that users gave a movie in {@code tags.csv}, if at least two users use the tag, and those of
 * the tag genome that are at least as relevant as not. A tag of one user only would say more about the user, whose own
 * ratings it could reveal, than about the movie.
 */
final class TagFiles {
    static final String TAGS = "tags.csv";
    static final String GENOME_TAGS = "genome-tags.csv";
    static final String GENOME_SCORES = "genome-scores.csv";
    static final List<String> NAMES = List.of(TAGS, GENOME_TAGS, GENOME_SCORES);

    private static final double RELEVANT = 0.5;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Path folder;
    private final Vocabulary<MovieId> ids;
    private final Findings findings;
    private final List<Map<String, Double>> weights;
    private final Map<String, TagUsers> users = new HashMap<>();

    TagFiles(Path folder, Vocabulary<MovieId> ids, Findings findings) {
        this.folder = folder;
        this.ids = ids;
        this.findings = findings;
        this.weights = IntStream.range(0, ids.size())
                .<Map<String, Double>>mapToObj(_ -> new HashMap<>())
                .toList();
    }

    /** The users of a tag, as far as it matters: one, or several. */
    private record TagUsers(String first, boolean several) {
        TagUsers and(String user) {
            return new TagUsers(first, several || !user.equals(first));
        }
    }

    /** The tags of each movie: those given most often first, then those of the genome, most relevant first. */
    List<List<String>> read() {
        InputFile.find(folder, TAGS).ifPresent(this::readTags);
        weights.forEach(tags -> tags.keySet()
                .removeIf(
                        tag -> !users.getOrDefault(tag, new TagUsers("", false)).several()));
        Optional<InputFile> scores = InputFile.find(folder, GENOME_SCORES);
        Optional<InputFile> names = InputFile.find(folder, GENOME_TAGS);
        if (scores.isPresent() && names.isPresent()) {
            readScores(scores.get(), readNames(names.get()));
        } else if (scores.isPresent() || names.isPresent()) {
            findings.add("%s is missing, so the tag genome was left out"
                    .formatted(scores.isPresent() ? GENOME_TAGS : GENOME_SCORES));
        }
        return weights.stream().map(TagFiles::heaviestFirst).toList();
    }

    private void readTags(InputFile file) {
        NamedCsv.read(file, List.of("userId", "movieId", "tag"), findings, row -> {
            OptionalInt movie = movie(file, row, 1);
            String tag = clean(row.field(2));
            if (tag.isEmpty()) {
                findings.add(file.name(), "without a tag", row.line());
            } else if (movie.isPresent()) {
                users.merge(tag, new TagUsers(row.field(0), false), (before, now) -> before.and(now.first()));
                weights.get(movie.getAsInt()).merge(tag, 1.0, Double::sum);
            }
        });
    }

    private Map<String, String> readNames(InputFile file) {
        Map<String, String> names = new HashMap<>();
        NamedCsv.read(file, List.of("tagId", "tag"), findings, row -> {
            if (names.putIfAbsent(row.field(0), clean(row.field(1))) != null) {
                findings.add(file.name(), "of a tag that an earlier line has", row.line());
            }
        });
        return names;
    }

    private void readScores(InputFile file, Map<String, String> names) {
        NamedCsv.read(file, List.of("movieId", "tagId", "relevance"), findings, row -> {
            OptionalInt movie = movie(file, row, 0);
            String name = names.getOrDefault(row.field(1), "");
            double relevance = relevance(row.field(2));
            if (name.isEmpty()) {
                findings.add(file.name(), "with an unknown tag id", row.line());
            } else if (!(relevance >= 0 && relevance <= 1)) {
                findings.add(file.name(), "whose relevance is not in 0..1", row.line());
            } else if (movie.isPresent() && relevance >= RELEVANT) {
                weights.get(movie.getAsInt()).putIfAbsent(name, relevance);
            }
        });
    }

    private OptionalInt movie(InputFile file, NamedCsv.Row row, int column) {
        OptionalInt movie = row.movie(column, ids);
        if (movie.isEmpty()) {
            findings.add(file.name(), "with an unknown movie id", row.line());
        }
        return movie;
    }

    private static double relevance(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String clean(String tag) {
        return SPACES.matcher(tag.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    private static List<String> heaviestFirst(Map<String, Double> tags) {
        Stream<Map.Entry<String, Double>> sorted = new ArrayList<>(tags.entrySet())
                .stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
        return sorted.map(Map.Entry::getKey).toList();
    }
}
