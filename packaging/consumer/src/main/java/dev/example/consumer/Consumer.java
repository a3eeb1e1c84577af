package dev.example.consumer;

import dev.marquee.Marquee;
import dev.marquee.MarqueeModel;
import dev.marquee.algorithm.als.IalsOptions;
import dev.marquee.data.Dataset;
import dev.marquee.recipe.Algorithms;
import java.nio.file.Path;

/** Trains, saves, opens and recommends; prints the one movie that ann has not played. */
public final class Consumer {
    private Consumer() {}

    public static void main(String[] arguments) {
        Dataset plays = Dataset.builder()
                .event("ann", "dune", 3)
                .event("ann", "heat")
                .event("bob", "dune")
                .event("bob", "alien", 2)
                .build();
        Path file = Path.of(arguments[0]);
        Marquee.train(plays, Algorithms.IALS.recipe(IalsOptions.defaults().withRank(2)))
                .save(file);

        MarqueeModel model = Marquee.open(file);
        model.recommend("ann", 10).forEach(movie -> System.out.println(movie.title()));
    }
}
