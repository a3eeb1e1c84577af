package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import dev.marquee.math.TopN;
import dev.marquee.model.FoldsIn;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A model with the rules around it. */
public final class Recommender {
    private static final int LEAST_POOL = 100;
    private static final int POOL_PER_MOVIE = 10;

    private final Model model;
    private final Dataset data;
    private final Similarity similarity;

    /**
     * @param model trained on the data
     * @param data the users, movies and ratings it was trained on; what a user rated here is what they have seen
     */
    public Recommender(Model model, Dataset data) {
        if (model.users() != data.users().size()
                || model.movies() != data.catalogue().size()) {
            throw new IllegalArgumentException("a model of %d users and %d movies beside data of %d and %d"
                    .formatted(
                            model.users(),
                            model.movies(),
                            data.users().size(),
                            data.catalogue().size()));
        }
        this.model = model;
        this.data = data;
        this.similarity = Similarity.of(model, data.catalogue());
    }

    /**
     * The movies for a person: of those they have not rated and every filter lets through, the best n, or all where
     * these are fewer. With diversity, n are chosen by maximal marginal relevance from the best max(100, 10 n), alike
     * by the model if it {@linkplain dev.marquee.model.ComparesMovies compares movies}, else by genres and year. With
     * reasons, a model that does not {@linkplain FoldsIn fold in} gives none.
     *
     * @throws dev.marquee.data.UsageException if a genre is unknown, or the model has no place for the person
     * @throws dev.marquee.data.UnknownIdException if a movie to choose from is unknown
     */
    public Recommendations recommend(Request request) {
        Candidates candidates = Candidates.of(request, data);
        Scorer scorer = request.person().scorer(model);
        float[] scores = new float[model.movies()];
        scorer.scoreAll(scores);
        int[] movies = choose(request, scores, candidates.excluded());
        List<List<Reason>> because = because(request, movies);
        List<Recommendation> list = IntStream.range(0, movies.length)
                .mapToObj(i -> new Recommendation(
                        movies[i], scores[movies[i]], Prediction.of(scorer, movies[i]), because.get(i)))
                .toList();
        return new Recommendations(list, candidates.note(request.n()));
    }

    private int[] choose(Request request, float[] scores, boolean[] excluded) {
        int n = request.n();
        if (request.diversity() == 0) {
            return TopN.of(scores, n, excluded);
        }
        long wanted = Math.max(LEAST_POOL, (long) POOL_PER_MOVIE * n);
        int[] pool = TopN.of(scores, (int) Math.min(wanted, scores.length), excluded);
        return new MaximalMarginalRelevance(request.diversity(), similarity)
                .choose(pool, scores, Math.min(n, pool.length));
    }

    private List<List<Reason>> because(Request request, int[] movies) {
        return request.reasons() > 0 && model instanceof FoldsIn foldsIn
                ? new Explainer(foldsIn, data.catalogue())
                        .explain(request.person().profile(data), movies, request.reasons())
                : Collections.nCopies(movies.length, List.of());
    }
}
