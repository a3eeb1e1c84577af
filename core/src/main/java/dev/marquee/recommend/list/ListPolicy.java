package dev.marquee.recommend.list;

import dev.marquee.data.Dataset;
import dev.marquee.recommend.user.UserGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * How a list is made from a model's scores.
 *
 * @param order the ranking criterion
 * @param preferences adjustments of the ranking
 * @param diversification the diversification
 */
public record ListPolicy(RankingCriterion order, Preferences preferences, Diversification diversification) {
    /** Ordered by the model's score. */
    public static final ListPolicy PLAIN =
            new ListPolicy(RankingCriterion.SCORE, Preferences.NEUTRAL, Diversification.PLAIN);

    /** The differences from plain, in the terms of the command line: {@code for likely, diversity 0.3}. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        if (order != RankingCriterion.SCORE) {
            words.add("for " + order);
        }
        preferences.more().forEach(genre -> words.add("more " + genre));
        preferences.less().forEach(genre -> words.add("less " + genre));
        addWeight(words, "novelty", preferences.novelty());
        addWeight(words, "diversity", diversification.diversity());
        addWeight(words, "calibration", diversification.calibration());
        return words.isEmpty() ? "plain" : String.join(", ", words);
    }

    private static void addWeight(List<String> words, String name, double weight) {
        if (weight > 0) {
            words.add(name + " " + weight);
        }
    }

    /**
     * {@return this policy, except for a group without any ratings and the order {@link RankingCriterion#SCORE}: the
     * model's scores are then uninformative, so such a group gets {@linkplain RankingCriterion#POPULAR popular} movies,
     * {@linkplain Diversification#WELL_MIXED diversified} unless the policy sets its own diversification}
     *
     * @param audience the users the list is for
     * @param data says whether a user has ratings
     */
    public ListPolicy adaptedTo(UserGroup audience, Dataset data) {
        boolean newUsers = audience.users().stream().noneMatch(user -> user.hasRated(data));
        if (!newUsers || order != RankingCriterion.SCORE) {
            return this;
        }
        return new ListPolicy(
                RankingCriterion.POPULAR,
                preferences,
                diversification.isPlain() ? Diversification.WELL_MIXED : diversification);
    }

    /**
     * {@return the policy with another order}
     *
     * @param other the ranking criterion
     */
    public ListPolicy with(RankingCriterion other) {
        return new ListPolicy(other, preferences, diversification);
    }

    /**
     * {@return the policy with other preferences}
     *
     * @param other adjustments of the ranking
     */
    public ListPolicy with(Preferences other) {
        return new ListPolicy(order, other, diversification);
    }

    /**
     * {@return the policy with another diversification}
     *
     * @param other the diversification
     */
    public ListPolicy with(Diversification other) {
        return new ListPolicy(order, preferences, other);
    }
}
