package dev.marquee.report;

import dev.marquee.explore.RatingStatistics;
import dev.marquee.explore.RatingValues;
import dev.marquee.explore.RatingValues.ValueCount;
import dev.marquee.internal.Counted;
import dev.marquee.report.Content.Columns;
import dev.marquee.report.Content.Findings;
import dev.marquee.report.Content.Narrow;
import dev.marquee.report.Page.Section;
import dev.marquee.report.chart.Bar;
import dev.marquee.report.chart.Caption;
import dev.marquee.report.chart.ColumnChart;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sections on the values and times of ratings and on their distribution over users and movies. */
final class RatingsSections {
    private RatingsSections() {}

    static List<Section> of(RatingStatistics ratings) {
        List<Section> sections = new ArrayList<>();
        Figure figure = new Figure("ratings", chart(ratings.values()), "");
        sections.add(new Section(
                "Ratings", List.of(new Columns(List.of(findings(ratings.values()), new Narrow(figure))))));
        ratings.timeline().ifPresent(timeline -> sections.add(TimeSection.of(timeline)));
        sections.add(ActivitySection.of(ratings));
        return sections;
    }

    private static Findings findings(RatingValues values) {
        ValueCount mode = mode(values);
        int all = all(values);
        List<String> sentences = new ArrayList<>();
        sentences.add("The most frequent rating is %s: %s of all."
                .formatted(value(mode.value()), Numbers.percent((double) mode.count() / all, 0)));
        sentences.add("The mean is %s, the median %s."
                .formatted(Numbers.decimals(values.mean(), 2), value((float) values.median())));
        upperHalf(values, all, sentences);
        return new Findings(sentences);
    }

    /** Share of ratings in the upper half of the scale, including a middle value. */
    private static void upperHalf(RatingValues values, int all, List<String> sentences) {
        List<ValueCount> upper = values.values()
                .subList(values.values().size() / 2, values.values().size());
        int count = upper.stream().mapToInt(ValueCount::count).sum();
        if (upper.size() > 1) {
            sentences.add("%s to %s make up %s of all ratings."
                    .formatted(
                            value(upper.getFirst().value()),
                            value(upper.getLast().value()),
                            Numbers.percent((double) count / all, 0)));
        }
        long unused =
                values.values().stream().filter(value -> value.count() == 0).count();
        if (unused > 0) {
            sentences.add("%d of the %d values of the scale %s never used."
                    .formatted(unused, values.values().size(), Counted.form(unused, "was", "were")));
        }
    }

    private static ColumnChart chart(RatingValues values) {
        int all = all(values);
        List<Bar> bars = values.values().stream()
                .map(value ->
                        new Bar(value(value.value()), value.count(), Numbers.percent((double) value.count() / all, 0)))
                .toList();
        ValueCount mode = mode(values);
        String description = "From %s to %s; highest at %s with %s ratings."
                .formatted(
                        bars.getFirst().label(),
                        bars.getLast().label(),
                        value(mode.value()),
                        Numbers.count(mode.count()));
        return new ColumnChart(new Caption("Ratings by value", description), "Rating", bars);
    }

    private static ValueCount mode(RatingValues values) {
        return values.values().stream()
                .max(Comparator.comparingInt(ValueCount::count))
                .orElseThrow();
    }

    private static int all(RatingValues values) {
        return values.values().stream().mapToInt(ValueCount::count).sum();
    }

    private static String value(float value) {
        return Numbers.decimals(value, value == Math.rint(value) ? 0 : 1);
    }
}
