package dev.marquee.algorithm.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCodec;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.Explainer;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.user.User;
import dev.marquee.testkit.DistributionContract;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.SimilarityContract;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HybridModelTest implements FoldInContract, MovieFoldInContract, DistributionContract, SimilarityContract {
    private static final String SMALL = "bayesfm:rank=3:sweeps=30:burnIn=10:chains=1";

    private Map<String, String> options = Map.of("rating", SMALL, "fit", SMALL);

    @Override
    public Trainer trainer() {
        return Algorithms.named("hybrid").recipe(options).trainer();
    }

    @Override
    public ModelCodec<?> codec() {
        return Algorithms.named("hybrid").codec();
    }

    @Override
    public boolean scoresAreRatings() {
        return false;
    }

    @Override
    public double foldInTolerance() {
        return 0.6;
    }

    @Test
    void predictsTheRatingsOfItsRatingModel() {
        DistributionModel hybrid = (DistributionModel) train(DATA, 1);
        Map<String, String> members = new HashMap<>();
        for (String option : SMALL.substring(SMALL.indexOf(':') + 1).split(":", -1)) {
            members.put(option.split("=", -1)[0], option.split("=", -1)[1]);
        }
        DistributionModel alone = (DistributionModel)
                trainWith(Algorithms.named("bayesfm").recipe(members).trainer());

        for (int user = 0; user < hybrid.users(); user++) {
            for (int movie = 0; movie < hybrid.movies(); movie++) {
                assertThat(hybrid.scorer(user).rating(movie))
                        .isEqualTo(alone.scorer(user).rating(movie));
            }
        }
    }

    private static Model trainWith(Trainer trainer) {
        try (Workers workers = Workers.of(1)) {
            return trainer.train(DATA, new TrainingContext(7, workers, Progress.SILENT));
        }
    }

    @Test
    void moviesThatAUserIsUnlikelyToLikeComeLast() {
        options = Map.of("rating", SMALL, "fit", SMALL, "floor", "0.5");
        DistributionModel hybrid = (DistributionModel) train(DATA, 1);
        int liked = hybrid.scale().level(hybrid.scale().liked());
        float[] probabilities = new float[hybrid.movies()];

        for (int user = 0; user < hybrid.users(); user++) {
            DistributionScorer scorer = hybrid.scorer(user);
            scorer.probabilitiesFrom(liked, probabilities);
            List<Float> byScore = IntStream.range(0, hybrid.movies())
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer movie) -> scorer.score(movie))
                            .reversed())
                    .map(movie -> probabilities[movie])
                    .toList();

            double least = byScore.subList(0, 20).stream().min(Float::compare).orElseThrow();
            double most = byScore.subList(27, 47).stream().max(Float::compare).orElseThrow();
            assertThat(least).isGreaterThanOrEqualTo(most);
        }
    }

    @Test
    void reasonsDoNotCountThatAMovieFallsBelowTheFloor() {
        options = Map.of("rating", SMALL, "fit", SMALL, "floor", "0.5");
        FoldInModel hybrid = (FoldInModel) train(DATA, 1);
        int[] movies = IntStream.range(0, hybrid.movies()).toArray();

        List<List<Reason>> reasons = new Explainer(hybrid, DATA).explain(new User.Known(3).profile(DATA), movies, 3);

        assertThat(reasons.stream().flatMap(List::stream).map(Reason::contribution))
                .isNotEmpty()
                .allMatch(contribution -> contribution < 20);
    }

    @Test
    void needsAModelOfRatingDistributions() {
        options = Map.of("rating", "als:sweeps=2", "fit", SMALL);

        assertThatThrownBy(() -> train(DATA, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("als predicts no probability per rating value; choose bayesfm as rating of the hybrid");
    }

    @Test
    void rejectsAHybridAsMember() {
        assertThatThrownBy(() -> Algorithms.named("hybrid").recipe(Map.of("list", "hybrid")))
                .isInstanceOf(UsageException.class)
                .hasMessage("a hybrid cannot be a member of a hybrid; name another algorithm");
    }
}
