package dev.marquee.report;

import dev.marquee.explore.Group;
import dev.marquee.report.chart.Bar;
import dev.marquee.report.chart.BarChart;
import dev.marquee.report.chart.Caption;
import dev.marquee.report.chart.ColumnChart;
import dev.marquee.report.chart.ForestChart;
import dev.marquee.report.markup.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Figures of groups of movies or users. */
final class GroupFigures {
    private GroupFigures() {}

    /** Horizontal bars of the numbers of members. */
    static Figure bars(String name, String title, List<Group> groups) {
        return new Figure(name, new BarChart(new Caption(title, largest(groups)), memberBars(groups)), "");
    }

    /** Vertical bars of the numbers of members, for groups with a natural order. */
    static Figure columns(String name, String title, String axis, List<Group> groups) {
        return new Figure(name, new ColumnChart(new Caption(title, largest(groups)), axis, memberBars(groups)), "");
    }

    /** One dot per group's mean rating; empty if fewer than two groups have one. */
    static Optional<Figure> means(String name, String title, List<Group> groups) {
        List<ForestChart.Row> rows = groups.stream()
                .filter(group -> group.mean().isPresent())
                .map(group -> new ForestChart.Row(group.name(), group.mean().orElseThrow(), Optional.empty(), false))
                .toList();
        if (rows.size() < 2) {
            return Optional.empty();
        }
        ForestChart.Row highest = rows.stream()
                .max(Comparator.comparingDouble(ForestChart.Row::value))
                .orElseThrow();
        ForestChart.Row lowest = rows.stream()
                .min(Comparator.comparingDouble(ForestChart.Row::value))
                .orElseThrow();
        String description = "Highest: %s, %s. Lowest: %s, %s."
                .formatted(
                        highest.label(),
                        Numbers.decimals(highest.value(), 2),
                        lowest.label(),
                        Numbers.decimals(lowest.value(), 2));
        return Optional.of(new Figure(
                name,
                new ForestChart(new Caption(title, description), "Mean rating", 2, rows),
                "The axis does not start at 0."));
    }

    static Group mostMembers(List<Group> groups) {
        return groups.stream().max(Comparator.comparingInt(Group::members)).orElseThrow();
    }

    private static List<Bar> memberBars(List<Group> groups) {
        return groups.stream()
                .map(group -> new Bar(group.name(), group.members(), Numbers.count(group.members())))
                .toList();
    }

    private static String largest(List<Group> groups) {
        Group max = mostMembers(groups);
        return "Most: %s, %s.".formatted(max.name(), Numbers.count(max.members()));
    }
}
