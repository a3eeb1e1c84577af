package dev.marquee.server.api;

import dev.marquee.recommend.Filter;
import dev.marquee.recommend.Filter.Attribute;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.Preferences;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.recommend.user.GroupAggregation;
import dev.marquee.server.http.input.Parameters;
import dev.marquee.service.serving.ListRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The parameters of a list request, with the same names in a query and in a JSON body. */
final class ListParameters {
    /** The names of {@link #of}'s parameters. */
    static final List<String> NAMES = List.of(
            "n",
            "genre",
            "excludeGenre",
            "from",
            "to",
            "minRatings",
            "maxRuntime",
            "name",
            "tag",
            "country",
            "language",
            "certificate",
            "for",
            "more",
            "less",
            "diversity",
            "novelty",
            "calibration",
            "explain");

    private static final int N = 10;
    private static final int MAX = 200;
    private static final int REASONS = 3;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private ListParameters() {}

    /**
     * The requested list.
     *
     * @param aggregation of several users' scores
     */
    static ListRequest of(Parameters parameters, GroupAggregation aggregation) {
        return new ListRequest(
                parameters.integer("n", 1, MAX).orElse(N),
                filters(parameters),
                Optional.empty(),
                policy(parameters),
                aggregation,
                parameters.bool("explain") ? REASONS : 0);
    }

    /** The filters by genre, year, number of ratings and metadata. */
    static List<Filter> filters(Parameters parameters) {
        List<Filter> filters = new ArrayList<>();
        List<String> genres = parameters.texts("genre");
        if (!genres.isEmpty()) {
            filters.add(new Filter.OfGenres(genres));
        }
        List<String> without = parameters.texts("excludeGenre");
        if (!without.isEmpty()) {
            filters.add(new Filter.NotOfGenres(without));
        }
        OptionalInt from = from(parameters);
        OptionalInt to = to(parameters);
        if (from.isPresent() || to.isPresent()) {
            filters.add(new Filter.InYears(from.orElse(Integer.MIN_VALUE), to.orElse(Integer.MAX_VALUE)));
        }
        parameters
                .integer("minRatings", 0, Integer.MAX_VALUE)
                .ifPresent(ratings -> filters.add(new Filter.RatedAtLeast(ratings)));
        parameters
                .integer("maxRuntime", 1, Integer.MAX_VALUE)
                .ifPresent(minutes -> filters.add(new Filter.RunsAtMost(minutes)));
        for (Attribute attribute : Attribute.values()) {
            List<String> values = parameters.texts(attribute.toString());
            if (!values.isEmpty()) {
                filters.add(new Filter.HasAny(attribute, values));
            }
        }
        return filters;
    }

    /** The first year of release; empty for any. */
    static OptionalInt from(Parameters parameters) {
        return parameters.integer("from", FIRST_YEAR, LAST_YEAR);
    }

    /** The last year of release; empty for any. */
    static OptionalInt to(Parameters parameters) {
        return parameters.integer("to", FIRST_YEAR, LAST_YEAR);
    }

    private static ListPolicy policy(Parameters parameters) {
        return new ListPolicy(
                parameters.text("for").map(RankingCriterion::named).orElse(RankingCriterion.SCORE),
                new Preferences(parameters.texts("more"), parameters.texts("less"), parameters.number("novelty", 0)),
                new Diversification(parameters.number("diversity", 0), parameters.number("calibration", 0)));
    }
}
