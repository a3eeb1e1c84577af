package dev.marquee.spark.assemble;

import dev.marquee.algorithm.Recipe;
import dev.marquee.algorithm.als.AlsOptions;
import dev.marquee.algorithm.als.IalsOptions;
import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.model.Tensor;
import dev.marquee.recipe.Algorithms;
import dev.marquee.spark.train.FactorOptions;
import dev.marquee.spark.train.TrainedFactors;
import java.util.List;

/**
 * Makes a model of core from factors of a cluster, with the options that make a fold-in regularize as MLlib did.
 *
 * @param recipe algorithm with its options, for the model card
 * @param model the model
 */
public record ModelAssembly(Recipe recipe, Model model) {
    /** The model of {@code als} or {@code ials} on a data set; a user or movie without factors counts as unrated. */
    public static ModelAssembly of(Dataset data, TrainedFactors trained) {
        FactorOptions options = trained.options();
        DriverFactors users =
                DriverFactors.of(trained.users(), options.rank(), data.users().ids());
        DriverFactors movies = DriverFactors.of(
                trained.movies(), options.rank(), data.catalogue().ids());
        Tensor userFactors = users.factors("userFactors", Tensor.Subject.USER);
        Tensor movieFactors = movies.factors("movieFactors", Tensor.Subject.MOVIE);
        if (trained.algorithm().equals("ials")) {
            IalsOptions chosen = ials(trained);
            return new ModelAssembly(
                    Algorithms.IALS.recipe(chosen), chosen.model(data, List.of(userFactors, movieFactors)));
        }
        AlsOptions chosen = new AlsOptions(
                options.rank(), options.sweeps(), options.regularization(), options.biasRegularization(), 1, true, 0);
        List<Tensor> parameters = List.of(
                Tensor.scalar("mean", trained.mean()),
                userFactors,
                movieFactors,
                users.biases("userBiases", Tensor.Subject.USER),
                movies.biases("movieBiases", Tensor.Subject.MOVIE));
        return new ModelAssembly(Algorithms.ALS.recipe(chosen), chosen.model(data, parameters));
    }

    /**
     * MLlib minimizes (1 + α) (1 − ŝ)² per rating, ŝ² per other pair and λ n |p|² per row; core's objective is that divided by
     * α = 1 / α₀. Core regularizes by a power of n + α₀ movies, so a fold-in gets the weight of a user with the mean number of
     * ratings.
     */
    private static IalsOptions ials(TrainedFactors trained) {
        FactorOptions options = trained.options();
        double ridge = options.regularization() * options.unobservedWeight() * trained.meanCount();
        return new IalsOptions(
                options.rank(),
                options.sweeps(),
                Math.min(1e6, Math.max(1e-6, ridge)),
                0,
                options.unobservedWeight(),
                -1,
                0);
    }
}
