package dev.marquee.report;

import dev.marquee.explore.Ages;
import dev.marquee.explore.Group;
import dev.marquee.explore.UserStatistics;
import dev.marquee.report.Content.Columns;
import dev.marquee.report.Content.Findings;
import dev.marquee.report.Content.Narrow;
import dev.marquee.report.Page.Section;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Demographics of the users; empty if the data has none. */
final class UsersSection {
    private UsersSection() {}

    static Optional<Section> of(UserStatistics users) {
        List<String> findings = new ArrayList<>();
        List<Content> figures = new ArrayList<>();
        users.ages().ifPresent(ages -> ages(ages, findings, figures));
        if (!users.genders().isEmpty()) {
            Group max = users.genders().getFirst();
            findings.add("%s of the users whose gender is known are %s."
                    .formatted(Numbers.percent(share(max, users.genders()), 0), gender(max.name())));
            figures.add(
                    new Narrow(GroupFigures.bars("genders", "Users by gender", withSpelledOutNames(users.genders()))));
        }
        if (!users.occupations().isEmpty()) {
            Group max = users.occupations().getFirst();
            findings.add("The most frequent of %d occupations is %s: %s of the users."
                    .formatted(
                            users.occupations().size(),
                            max.name(),
                            Numbers.percent(share(max, users.occupations()), 0)));
            figures.add(new Narrow(GroupFigures.bars("occupations", "Users by occupation", users.occupations())));
        }
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Users", List.of(new Findings(findings), new Columns(figures))));
    }

    private static void ages(Ages ages, List<String> findings, List<Content> figures) {
        findings.add(ages.years()
                .map(years -> "Users are %d to %d years old, the median is %s."
                        .formatted(years.youngest(), years.oldest(), Numbers.brief(years.median())))
                .orElseGet(() -> "Most users, %s, are %s years old."
                        .formatted(
                                Numbers.percent(share(GroupFigures.mostMembers(ages.bands()), ages.bands()), 0),
                                GroupFigures.mostMembers(ages.bands()).name())));
        figures.add(new Narrow(GroupFigures.columns("ages", "Users by age", "Age in years", ages.bands())));
    }

    private static double share(Group group, List<Group> groups) {
        return (double) group.members()
                / groups.stream().mapToInt(Group::members).sum();
    }

    private static List<Group> withSpelledOutNames(List<Group> genders) {
        return genders.stream()
                .map(group -> new Group(gender(group.name()), group.members(), group.ratings(), group.mean()))
                .toList();
    }

    /** Spells out MovieLens' letters; values of other data sets are unchanged. */
    private static String gender(String written) {
        return switch (written) {
            case "F" -> "female";
            case "M" -> "male";
            default -> written;
        };
    }
}
