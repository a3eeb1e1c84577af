package dev.marquee.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A constant of the metrics with its Javadoc, which has the formula.
 *
 * @param type the class that declares it
 * @param constant its name in Java
 * @param name its name in reports
 * @param formula the Javadoc as plain text
 */
record DeclaredMetric(String type, String constant, String name, String formula) {
    private static final List<String> TYPES =
            List.of("RatingMetrics", "DistributionMetrics", "RankingMetrics", "ListMetrics");
    private static final Pattern DECLARATION = Pattern.compile(
            "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public static final (?:List<Metric>|Metric) ([A-Z_0-9]+) ="
                    + " ((?:(?!;).)*);");
    private static final Pattern NAME = Pattern.compile("\"([A-Za-z0-9]+)\"");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)? (?:[\\w.]*\\.)?(\\w*)#?(\\w+)\\}");

    /** All of them, in the order of their classes. */
    static List<DeclaredMetric> all() {
        List<DeclaredMetric> all = TYPES.stream().flatMap(DeclaredMetric::of).toList();
        return all.stream().map(metric -> metric.withNamesOf(all)).toList();
    }

    /** With names of reports in place of the constants that the formula refers to. */
    private DeclaredMetric withNamesOf(List<DeclaredMetric> all) {
        String named = formula;
        for (DeclaredMetric metric : all) {
            named = named.replace("`" + metric.constant + "`", "`" + metric.name + "`");
        }
        return new DeclaredMetric(type, constant, name, named);
    }

    private static Stream<DeclaredMetric> of(String type) {
        String source = read("core/src/main/java/dev/marquee/evaluate/metric/" + type + ".java");
        return DECLARATION.matcher(source).results().map(declaration -> of(type, declaration));
    }

    private static DeclaredMetric of(String type, MatchResult declaration) {
        String name = NAME.matcher(declaration.group(3))
                .results()
                .map(text -> text.group(1))
                .findFirst()
                .orElseThrow();
        return new DeclaredMetric(type, declaration.group(2), name, plain(declaration.group(1)));
    }

    private static String plain(String javadoc) {
        String text = javadoc.replaceAll("\\s*\\n\\s*\\* ?", " ").strip();
        return LINK.matcher(text).replaceAll("`$2`");
    }

    private static String read(String file) {
        try {
            return Files.readString(Page.ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
