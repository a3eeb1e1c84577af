package dev.marquee.examples;

import dev.marquee.Marquee;
import dev.marquee.MarqueeModel;
import dev.marquee.algorithm.als.IalsOptions;
import dev.marquee.data.Dataset;
import dev.marquee.recipe.Algorithms;

/** Learns from events without ratings, with how often a movie was played as the weight. */
public final class ImplicitEvents {
    private ImplicitEvents() {}

    /** Recommends the one movie that ann has not played. */
    public static void main(String[] arguments) {
        Dataset plays = Dataset.builder()
                .movie("dune", "Dune", 2021, "Sci-Fi")
                .event("ann", "dune", 3)
                .event("ann", "heat")
                .event("bob", "dune")
                .event("bob", "alien", 2)
                .build();

        MarqueeModel model = Marquee.train(
                plays, Algorithms.IALS.recipe(IalsOptions.defaults().withRank(2)));
        model.recommend("ann", 10).forEach(movie -> System.out.println(movie.title()));
    }
}
