package dev.marquee.recommend.list;

import dev.marquee.data.Dataset;
import dev.marquee.recommend.user.UserGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * How a list is made out of what a model says.
 *
 * @param order what comes first
 * @param taste what moves up and down from there
 * @param variety how the list is mixed
 */
public record ListPolicy(RankingCriterion order, Preferences taste, Diversification variety) {
    /** The model's own order. */
    public static final ListPolicy PLAIN =
            new ListPolicy(RankingCriterion.SCORE, Preferences.NEUTRAL, Diversification.PLAIN);

    /** What differs from plain, in the words of the command line: {@code for likely, diversity 0.3}. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        if (order != RankingCriterion.SCORE) {
            words.add("for " + order);
        }
        taste.more().forEach(genre -> words.add("more " + genre));
        taste.less().forEach(genre -> words.add("less " + genre));
        addWeight(words, "novelty", taste.novelty());
        addWeight(words, "diversity", variety.diversity());
        addWeight(words, "calibration", variety.calibration());
        return words.isEmpty() ? "plain" : String.join(", ", words);
    }

    private static void addWeight(List<String> words, String name, double weight) {
        if (weight > 0) {
            words.add(name + " " + weight);
        }
    }

    /**
     * The same but for people without a single rating, where the model's own order is asked for: of them it can say
     * little, so they get what is {@linkplain RankingCriterion#POPULAR popular}, {@linkplain Diversification#WELL_MIXED mixed} if no mix is
     * asked for.
     */
    public ListPolicy adaptedTo(UserGroup audience, Dataset data) {
        boolean newUsers = audience.users().stream().noneMatch(user -> user.hasRated(data));
        if (!newUsers || order != RankingCriterion.SCORE) {
            return this;
        }
        return new ListPolicy(
                RankingCriterion.POPULAR, taste, variety.isPlain() ? Diversification.WELL_MIXED : variety);
    }

    /** The same with another order. */
    public ListPolicy with(RankingCriterion other) {
        return new ListPolicy(other, taste, variety);
    }

    /** The same with another taste. */
    public ListPolicy with(Preferences other) {
        return new ListPolicy(order, other, variety);
    }

    /** The same with another variety. */
    public ListPolicy with(Diversification other) {
        return new ListPolicy(order, taste, other);
    }
}
