package dev.marquee.bench;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.split.Split;
import java.util.stream.IntStream;

/**
 * A model that folds in users from their answers and ranks all answerable movies last. Without the latter, a strategy
 * would gain from the questions alone: a popular movie that was asked about leaves the list and cannot displace a test
 * movie.
 *
 * @param model the underlying model
 * @param split whose shown ratings are the answers
 * @param answerable all ratings the users could have given as answers
 */
public record AskedModel(Model model, Split split, Ratings answerable) implements RatingModel {
    private static final float LAST = -1_000;

    @Override
    public String algorithm() {
        return model.algorithm();
    }

    @Override
    public int users() {
        return model.users();
    }

    @Override
    public int movies() {
        return model.movies();
    }

    @Override
    public RatingScorer scorer(int user) {
        RatingRows shown = split.shown().byUser();
        UserProfile profile = new UserProfile(
                split.train().users().demographics(user),
                IntStream.range(shown.start(user), shown.end(user))
                        .mapToObj(entry -> new Rated(shown.column(entry), shown.value(entry)))
                        .toList());
        if (model instanceof FoldInModel foldInModel && foldInModel.foldIn(profile) instanceof RatingScorer scorer) {
            return new Asked(scorer, answerable.byUser(), user);
        }
        throw new UsageException("%s predicts no ratings for new users; use als or bayesfm".formatted(algorithm()));
    }

    private record Asked(RatingScorer scorer, RatingRows answerable, int user) implements RatingScorer {
        @Override
        public float rating(int movie) {
            return scorer.rating(movie);
        }

        @Override
        public float score(int movie) {
            return answerable.find(user, movie) >= 0 ? LAST : scorer.score(movie);
        }

        @Override
        public void scoreAll(float[] scores) {
            scorer.scoreAll(scores);
            for (int entry = answerable.start(user); entry < answerable.end(user); entry++) {
                scores[answerable.column(entry)] = LAST;
            }
        }
    }
}
