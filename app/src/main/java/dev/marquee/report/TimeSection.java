package dev.marquee.report;

import dev.marquee.explore.Timeline;
import dev.marquee.explore.Timeline.Period;
import dev.marquee.report.Content.Findings;
import dev.marquee.report.Content.Wide;
import dev.marquee.report.Page.Section;
import dev.marquee.report.chart.Caption;
import dev.marquee.report.chart.Series;
import dev.marquee.report.chart.TimeChart;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Ratings over time. */
final class TimeSection {
    private TimeSection() {}

    static Section of(Timeline timeline) {
        List<Content> content = new ArrayList<>(List.of(findings(timeline)));
        if (timeline.periods().size() > 1) {
            content.add(new Wide(new Figure(
                    "ratings-over-time",
                    chart(timeline),
                    "Counts and means have different scales, so each has its own panel.")));
        }
        return new Section("Over time", content);
    }

    private static Findings findings(Timeline timeline) {
        List<String> sentences = new ArrayList<>();
        sentences.add("The ratings were given %s.".formatted(Words.span(timeline)));
        if (timeline.periods().size() > 1) {
            Period busiest = busiest(timeline);
            int all = timeline.periods().stream().mapToInt(Period::ratings).sum();
            sentences.add("The busiest %s was %s, with %s ratings: %s of all."
                    .formatted(
                            Words.unit(timeline.unit()),
                            Words.period(timeline.unit(), busiest.start()),
                            Numbers.count(busiest.ratings()),
                            Numbers.percent((double) busiest.ratings() / all, 0)));
            sentences.add("The mean per %s is between %s and %s."
                    .formatted(
                            Words.unit(timeline.unit()),
                            Numbers.decimals(
                                    means(timeline).stream()
                                            .min(Comparator.naturalOrder())
                                            .orElseThrow(),
                                    2),
                            Numbers.decimals(
                                    means(timeline).stream()
                                            .max(Comparator.naturalOrder())
                                            .orElseThrow(),
                                    2)));
        }
        return new Findings(sentences);
    }

    private static TimeChart chart(Timeline timeline) {
        Period busiest = busiest(timeline);
        String description = "%d %ss; most ratings, %s, in %s."
                .formatted(
                        timeline.periods().size(),
                        Words.unit(timeline.unit()),
                        Numbers.count(busiest.ratings()),
                        Words.period(timeline.unit(), busiest.start()));
        List<OptionalDouble> counts = timeline.periods().stream()
                .map(period -> OptionalDouble.of(period.ratings()))
                .toList();
        return new TimeChart(
                new Caption("Ratings and their mean by " + Words.unit(timeline.unit()), description),
                timeline.periods().stream().map(Period::start).toList(),
                List.of(
                        new Series("Ratings", counts, true, value -> Numbers.count((long) value) + " ratings"),
                        new Series(
                                "Mean rating",
                                timeline.periods().stream().map(Period::mean).toList(),
                                false,
                                value -> "mean " + Numbers.decimals(value, 2))));
    }

    private static Period busiest(Timeline timeline) {
        return timeline.periods().stream()
                .max(Comparator.comparingInt(Period::ratings))
                .orElseThrow();
    }

    private static List<Double> means(Timeline timeline) {
        return timeline.periods().stream()
                .flatMapToDouble(period -> period.mean().stream())
                .boxed()
                .toList();
    }
}
