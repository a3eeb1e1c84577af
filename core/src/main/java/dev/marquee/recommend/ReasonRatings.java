package dev.marquee.recommend;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.rerank.Reranker;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The ratings that may be named as reasons: of movies that the user {@linkplain Liking liked}, and
 * among the most similar to the movie of all that the user rated. As reasons against a movie, those of similar movies that
 * the user did not like, and less than or as much as the others.
 */
final class ReasonRatings {
    /** A named movie is among this share of the user's movies, the most similar ones, */
    private static final double SHARE = 0.25;

    /** but at least among this many. */
    private static final int MIN_SIMILAR = 3;

    private final UserProfile profile;
    private final Liking liking;
    private final int[] tried;
    private final float[][] similarities;
    private final int sign;

    /**
     * @param tried indices of ratings in the profile
     * @param similarities for each movie of the list, that of each rating of the profile
     * @param sign 1 for reasons, -1 for reasons against
     */
    private ReasonRatings(UserProfile profile, Liking liking, int[] tried, float[][] similarities, int sign) {
        this.profile = profile;
        this.liking = liking;
        this.tried = tried;
        this.similarities = similarities;
        this.sign = sign;
    }

    static ReasonRatings of(FoldInModel model, Dataset data, Liking liking, UserProfile profile, int[] movies) {
        return of(model, data, liking, profile, movies, 1);
    }

    static ReasonRatings against(FoldInModel model, Dataset data, UserProfile profile, int movie) {
        return of(model, data, new Liking(profile, data.ratings()), profile, new int[] {movie}, -1);
    }

    private static ReasonRatings of(
            FoldInModel model, Dataset data, Liking liking, UserProfile profile, int[] movies, int sign) {
        List<Rated> ratings = profile.ratings();
        float[][] similarities = similarities(model, ratings, movies);
        if (sign > 0) {
            clearUncertain(similarities, ratings, movies, liking, data.catalogue());
        }
        float[] greatest = new float[ratings.size()];
        boolean[] excluded = new boolean[ratings.size()];
        for (int i = 0; i < greatest.length; i++) {
            float value = ratings.get(i).value();
            excluded[i] = sign > 0 ? !liking.isRatherLiked(value) : !liking.isNotLiked(value);
            for (float[] toMovie : similarities) {
                greatest[i] = Math.max(greatest[i], toMovie[i]);
            }
        }
        int[] tried = Reranker.best(greatest, Explainer.MAX_RATINGS, excluded);
        Arrays.sort(tried);
        return new ReasonRatings(profile, liking, tried, similarities, sign);
    }

    /** 0 for a movie to itself, which is no reason; all others equal to 1 for a model without similarities. */
    private static float[][] similarities(FoldInModel model, List<Rated> ratings, int[] movies) {
        int[] rated = ratings.stream().mapToInt(Rated::movie).toArray();
        float[][] similarities = new float[movies.length][rated.length];
        for (int i = 0; i < movies.length; i++) {
            if (model instanceof MovieSimilarityModel similarityModel) {
                similarityModel.similarities(movies[i], rated, similarities[i]);
            } else {
                Arrays.fill(similarities[i], 1);
            }
            for (int j = 0; j < rated.length; j++) {
                similarities[i][j] = rated[j] == movies[i] ? 0 : similarities[i][j];
            }
        }
        return similarities;
    }

    /**
     * Makes a movie dissimilar to those of other genres that the user did not surely like: with few ratings, any is among the
     * most similar ones.
     */
    private static void clearUncertain(
            float[][] similarities, List<Rated> ratings, int[] movies, Liking liking, Catalogue catalogue) {
        for (int j = 0; j < ratings.size(); j++) {
            if (!liking.isLiked(ratings.get(j).value())) {
                List<String> genres = catalogue.movie(ratings.get(j).movie()).genres();
                for (int i = 0; i < movies.length; i++) {
                    if (Collections.disjoint(genres, catalogue.movie(movies[i]).genres())) {
                        similarities[i][j] = 0;
                    }
                }
            }
        }
    }

    /** For each movie its ratings with a contribution above 0, or below for reasons against. */
    List<List<Reason>> reasons(Contributions contributions) {
        float[][] special = Arrays.stream(tried)
                .mapToObj(index -> contributions.of(Set.of(index)))
                .toArray(float[][]::new);
        return IntStream.range(0, similarities.length)
                .mapToObj(movie -> IntStream.range(0, tried.length)
                        .filter(i -> sign * special[i][movie] > 0 && isSimilar(movie, tried[i]))
                        .<Reason>mapToObj(i -> reason(tried[i], sign * special[i][movie]))
                        .toList())
                .toList();
    }

    private boolean isSimilar(int movie, int index) {
        float[] all = similarities[movie];
        int higher = 0;
        for (float similarity : all) {
            higher += similarity > all[index] ? 1 : 0;
        }
        return all[index] > 0 && higher < Math.max(MIN_SIMILAR, SHARE * all.length);
    }

    private Reason reason(int index, float contribution) {
        Rated rated = profile.ratings().get(index);
        return new Reason.Rating(
                rated.movie(), rated.value(), sign > 0 && liking.isRelative(rated.value()), contribution);
    }
}
