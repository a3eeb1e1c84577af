package dev.marquee.report;

import dev.marquee.explore.ActivityDistribution;
import dev.marquee.explore.ActivityDistribution.Quartiles;
import dev.marquee.explore.LogBin;
import dev.marquee.explore.LongTail;
import dev.marquee.explore.LongTail.Share;
import dev.marquee.explore.RatingStatistics;
import dev.marquee.internal.Counted;
import dev.marquee.report.Content.Columns;
import dev.marquee.report.Content.Findings;
import dev.marquee.report.Content.Narrow;
import dev.marquee.report.Content.Wide;
import dev.marquee.report.Page.Section;
import dev.marquee.report.chart.Caption;
import dev.marquee.report.chart.LogHistogram;
import dev.marquee.report.chart.LorenzCurve;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Distribution of ratings over users and movies. */
final class ActivitySection {
    private ActivitySection() {}

    static Section of(RatingStatistics ratings) {
        LogHistogram users = histogram("user", "Ratings per user", ratings.perUser());
        LogHistogram movies = histogram("movie", "Ratings per movie", ratings.perMovie());
        return new Section(
                "Ratings per user and movie",
                List.of(
                        findings(ratings),
                        new Columns(List.of(
                                new Narrow(new Figure("ratings-per-user", users, "")),
                                new Narrow(new Figure("ratings-per-movie", movies, "")))),
                        new Wide(new Figure(
                                "long-tail",
                                curve(ratings.longTail()),
                                "The dashed line shows equal numbers of ratings for all movies."))));
    }

    private static Findings findings(RatingStatistics ratings) {
        LongTail tail = ratings.longTail();
        List<String> sentences = new ArrayList<>();
        sentences.add(range("user", "rated", " movies", ratings.perUser()));
        sentences.add(range("movie", "has", " ratings", ratings.perMovie()));
        Share fifth = tail.heads().getLast();
        sentences.add("The most rated %s of the movies hold %s of the ratings; %s %s hold half of them."
                .formatted(
                        Numbers.percent(fifth.movies(), 0),
                        Numbers.percent(fifth.ratings(), 0),
                        Numbers.count(tail.moviesForHalf()),
                        Words.plural("movie", tail.moviesForHalf())));
        if (tail.rareMovies() > 0) {
            sentences.add("%s %s fewer than %d ratings: %s of those rated."
                    .formatted(
                            Numbers.count(tail.rareMovies()),
                            Counted.form(tail.rareMovies(), "movie has", "movies have"),
                            LongTail.RARE,
                            Numbers.percent(
                                    (double) tail.rareMovies()
                                            / ratings.perMovie().rated(),
                                    0)));
        }
        return new Findings(sentences);
    }

    /** {@code Every user rated 20 to 737 movies; the middle half 33 to 148, the median 65.} */
    private static String range(String noun, String verb, String unit, ActivityDistribution distribution) {
        Quartiles quartiles = distribution.quartiles();
        String subject = distribution.unrated() == 0
                ? "Every " + noun
                : "%s %s no rating; every other"
                        .formatted(
                                Numbers.count(distribution.unrated()),
                                noun + (distribution.unrated() == 1 ? " has" : "s have"));
        String range = quartiles.min() == quartiles.max()
                ? Numbers.count(quartiles.min())
                : Numbers.count(quartiles.min()) + " to " + Numbers.count(quartiles.max());
        return "%s %s %s%s; the middle half %s to %s, the median %s."
                .formatted(
                        subject,
                        verb,
                        range,
                        unit,
                        Numbers.brief(quartiles.lower()),
                        Numbers.brief(quartiles.upper()),
                        Numbers.brief(quartiles.median()));
    }

    private static LogHistogram histogram(String noun, String name, ActivityDistribution distribution) {
        List<LogHistogram.Bin> bins = distribution.bins().stream()
                .map(bin -> new LogHistogram.Bin(bin.low(), bin.high(), bin.count(), label(bin)))
                .toList();
        Quartiles quartiles = distribution.quartiles();
        String description = "From %s to %s, with a median of %s; the axis is logarithmic."
                .formatted(
                        Numbers.count(quartiles.min()),
                        Numbers.count(quartiles.max()),
                        Numbers.brief(quartiles.median()));
        String title = "How many ratings a %s %s".formatted(noun, noun.equals("user") ? "gave" : "has");
        return new LogHistogram(
                new Caption(title, description),
                name + " (logarithmic)",
                noun.equals("user") ? "Users" : "Movies",
                bins);
    }

    private static String label(LogBin bin) {
        return bin.first() == bin.last()
                ? Numbers.count(bin.first())
                : Numbers.count(bin.first()) + " to " + Numbers.count(bin.last());
    }

    private static LorenzCurve curve(LongTail tail) {
        List<LorenzCurve.Mark> marks = tail.heads().stream()
                .map(share -> new LorenzCurve.Mark(
                        new LorenzCurve.Point(share.movies(), share.ratings()),
                        "%s of movies: %s"
                                .formatted(Numbers.percent(share.movies(), 0), Numbers.percent(share.ratings(), 0))))
                .toList();
        Share fifth = tail.heads().getLast();
        String description =
                "A curve that rises steeply and then flattens: the most rated %s of the movies have %s of the ratings."
                        .formatted(Numbers.percent(fifth.movies(), 0), Numbers.percent(fifth.ratings(), 0));
        return new LorenzCurve(
                new Caption("The long tail: share of ratings by share of movies", description),
                "Movies, most rated first",
                "Ratings",
                tail.curve().stream()
                        .map(share -> new LorenzCurve.Point(share.movies(), share.ratings()))
                        .toList(),
                marks);
    }
}
