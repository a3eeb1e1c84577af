package dev.marquee.examples;

import dev.marquee.Marquee;
import dev.marquee.MarqueeModel;
import dev.marquee.RecommendedMovie;
import dev.marquee.algorithm.Recipe;
import dev.marquee.algorithm.als.AlsOptions;
import dev.marquee.data.Dataset;
import dev.marquee.recipe.Algorithms;
import java.nio.file.Path;

/** Ratings in, model out, list out. */
public final class FirstList {
    private FirstList() {}

    /**
     * Recommends to one user.
     *
     * @param arguments a folder or file of ratings, the model file to write, a user's id
     */
    public static void main(String[] arguments) {
        Dataset data = Marquee.read(Path.of(arguments[0]));
        Recipe als = Algorithms.ALS.recipe(AlsOptions.defaults().withRank(16));
        MarqueeModel model = Marquee.train(data, als);
        model.save(Path.of(arguments[1]));

        MarqueeModel opened = Marquee.open(Path.of(arguments[1]));
        for (RecommendedMovie movie : opened.recommend(arguments[2], 10)) {
            System.out.printf("%.2f %s%n", movie.predictedRating().orElseThrow(), movie.title());
        }
    }
}
