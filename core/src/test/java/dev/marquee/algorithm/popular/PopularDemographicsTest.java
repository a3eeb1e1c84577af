package dev.marquee.algorithm.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.algorithm.popular.PopularOptions.Trait;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.Users;
import dev.marquee.model.DemographicsAwareModel;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.UserProfile;
import dev.marquee.model.option.FeatureGroup;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.RoundTrip;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Demographics and recency in {@code popular}. */
class PopularDemographicsTest implements FoldInContract, MovieFoldInContract {
    private static final long DAY = 24 * 60 * 60;
    private static final Demographics WOMAN = new Demographics(30, "F", "", "");
    private static final Demographics MAN = new Demographics(50, "M", "", "");

    private PopularOptions options =
            PopularOptions.defaults().withDemographics(List.of(Trait.GENDER)).withGroupDamping(2);

    @Override
    public PopularTrainer trainer() {
        return new PopularTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new PopularCodec();
    }

    @Override
    public Optional<String> ranksEquallyBecause() {
        return Optional.of("the list is the same for all users of equal demographics");
    }

    @Override
    public double foldInTolerance() {
        return 0;
    }

    @Test
    void predictsWhatUsersOfTheSameTraitsGive() {
        options = options.withMovieDamping(0);

        RatingModel model = (RatingModel) train(women4Men2(), 1);

        // Two women gave 4 and two men 2: a mean of 3, and a residual of 1 shared with two pseudo-ratings.
        assertThat(model.scorer(0).rating(0)).isCloseTo(3 + 2 / 4f, within(1e-6f));
        assertThat(model.scorer(2).rating(0)).isCloseTo(3 - 2 / 4f, within(1e-6f));
        assertThat(foldIn(model, WOMAN).rating(0)).isEqualTo(model.scorer(0).rating(0));
        assertThat(foldIn(model, Demographics.UNKNOWN).rating(0)).isEqualTo(3);
    }

    @Test
    void laterTraitsExplainWhatEarlierOnesLeft() {
        options = options.withMovieDamping(0).withDemographics(List.of(Trait.GENDER, Trait.AGE));

        RatingModel model = (RatingModel) train(women4Men2(), 1);

        assertThat(foldIn(model, WOMAN).rating(0)).isCloseTo(3 + 2 / 4f + (2 - 2 * 2 / 4f) / 4f, within(1e-6f));
    }

    @Test
    void countsWhatIsExpectedOfUsersOfTheSameTraits() {
        options = options.withCriterion(Popularity.COUNT);
        Dataset data = withDemographics(new RatingsBuilder(4, 3, RatingScale.STARS)
                .add(0, 0, 3, 0)
                .add(1, 0, 3, 0)
                .add(2, 1, 3, 0)
                .add(3, 1, 3, 0));

        Model model = train(data, 1);

        // Half of all ratings are by women, so one of the two of each movie is expected of them.
        assertThat(model.scorer(0).score(0)).isCloseTo(2 * (2 + 2) / (1 + 2f), within(1e-5f));
        assertThat(model.scorer(0).score(1)).isCloseTo(2 * (0 + 2) / (1 + 2f), within(1e-5f));
        assertThat(model.scorer(2).score(1)).isGreaterThan(model.scorer(2).score(0));
    }

    @ParameterizedTest
    @EnumSource(Popularity.class)
    void shrinksGroupsTowardsAllUsersByDamping(Popularity criterion) {
        options = PopularOptions.defaults().withCriterion(criterion);
        float all = train(women4Men2(), 1).scorer(0).score(0);
        options = options.withDemographics(List.of(Trait.GENDER, Trait.AGE)).withGroupDamping(100_000);

        assertThat(train(women4Men2(), 1).scorer(0).score(0)).isCloseTo(all, within(1e-4f));
    }

    @ParameterizedTest
    @EnumSource(Popularity.class)
    void keepsTheEffectsInItsFile(Popularity criterion, @TempDir Path folder) {
        options = options.withCriterion(criterion).withDemographics(List.of(Trait.AGE, Trait.GENDER));
        Dataset data = women4Men2();
        Model model = train(data, 1);

        Model again = RoundTrip.through(folder.resolve("model.marquee"), codec(), model, data);

        assertThat(scores(again)).isDeepEqualTo(scores(model));
        assertThat(((DemographicsAwareModel) again).demographics())
                .containsExactlyInAnyOrder(FeatureGroup.AGE, FeatureGroup.GENDER);
    }

    @Test
    void usesNoDemographicsUnlessAsked() {
        options = PopularOptions.defaults();

        assertThat(((DemographicsAwareModel) train(women4Men2(), 1)).demographics())
                .isEmpty();
        float[][] scores = scores(train(women4Men2(), 1));
        assertThat(scores[0]).as("of a woman, and of a man").containsExactly(scores[2]);
    }

    @Test
    void halvesTheWeightOfARatingWithEveryHalfLife() {
        Dataset data = withDemographics(new RatingsBuilder(4, 3, RatingScale.STARS)
                .add(0, 0, 5, 100 * DAY)
                .add(1, 0, 2, 90 * DAY)
                .add(2, 1, 3, 80 * DAY));
        options = PopularOptions.defaults().withMovieDamping(0).withHalfLife(10);

        assertThat(((RatingModel) train(data, 1)).scorer(0).rating(0)).isCloseTo((5 + 2 / 2f) / 1.5f, within(1e-6f));
        options = options.withCriterion(Popularity.COUNT);
        assertThat(train(data, 1).scorer(0).score(0)).isCloseTo(1.5f, within(1e-6f));
        assertThat(train(data, 1).scorer(0).score(1)).isCloseTo(0.25f, within(1e-6f));
    }

    @Test
    void ranksLikeTrendingWithoutItsFloor() {
        options = PopularOptions.defaults().withCriterion(Popularity.COUNT).withHalfLife(3);
        Model popular = train(DATA, 1);

        try (Workers workers = Workers.of(1)) {
            Model trending = new TrendingTrainer(new TrendingOptions(3, 0))
                    .train(DATA, new TrainingContext(0, workers, Progress.SILENT));
            assertThat(scores(popular)).isDeepEqualTo(scores(trending));
        }
    }

    private static float[][] scores(Model model) {
        float[][] scores = new float[model.users()][model.movies()];
        for (int user = 0; user < scores.length; user++) {
            model.scorer(user).scoreAll(scores[user]);
        }
        return scores;
    }

    private static RatingScorer foldIn(Model model, Demographics user) {
        return (RatingScorer) ((FoldInModel) model).foldIn(new UserProfile(user, List.of()));
    }

    private static Dataset women4Men2() {
        return withDemographics(new RatingsBuilder(4, 3, RatingScale.STARS)
                .add(0, 0, 4, 0)
                .add(1, 0, 4, 0)
                .add(2, 0, 2, 0)
                .add(3, 0, 2, 0));
    }

    /** Two women of 30, then two men of 50. */
    private static Dataset withDemographics(RatingsBuilder ratings) {
        Dataset data = RandomRatings.dataset("few", ratings.build());
        Users users = Users.of(data.users().ids().ids(), List.of(WOMAN, WOMAN, MAN, MAN));
        return new Dataset(data.name(), users, data.catalogue(), data.ratings());
    }
}
