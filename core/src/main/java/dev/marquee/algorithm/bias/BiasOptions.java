package dev.marquee.algorithm.bias;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code bias}.
 *
 * @param userDamping number of pseudo-ratings at the mean added to each user's ratings
 * @param movieDamping number of pseudo-ratings at the mean added to each movie's ratings
 * @param sweeps alternating sweeps over movies and users
 */
public record BiasOptions(double userDamping, double movieDamping, int sweeps) {
    private static final Option<BiasOptions, Double> USER_DAMPING = Option.decimal(
                    "userDamping",
                    5,
                    0,
                    1_000,
                    "pseudo-ratings at the mean that damp a user's effect",
                    BiasOptions::userDamping)
            .withDomain(new SearchDomain.Logarithmic(0.5, 50));
    private static final Option<BiasOptions, Double> MOVIE_DAMPING = Option.decimal(
                    "movieDamping",
                    5,
                    0,
                    1_000,
                    "pseudo-ratings at the mean that damp a movie's effect",
                    BiasOptions::movieDamping)
            .withDomain(new SearchDomain.Logarithmic(0.5, 50));
    private static final Option<BiasOptions, Integer> SWEEPS =
            Option.integer("sweeps", 10, 1, 1_000, "alternating sweeps over movies and users", BiasOptions::sweeps);

    /** Name, range and meaning of each option. */
    static final OptionSet<BiasOptions> OPTIONS = new OptionSet<>(
            "bias",
            List.of(USER_DAMPING, MOVIE_DAMPING, SWEEPS),
            Map.of(),
            values -> new BiasOptions(values.get(USER_DAMPING), values.get(MOVIE_DAMPING), values.get(SWEEPS)));

    /** The algorithm, to train with these options. */
    public static final Algorithm<BiasOptions, ?> ALGORITHM = new Algorithm<>(
            "damped effects of users and movies: the baseline of every report",
            OPTIONS,
            BiasTrainer::new,
            new BiasCodec());

    /** Checks the ranges. */
    public BiasOptions {
        USER_DAMPING.check(userDamping);
        MOVIE_DAMPING.check(movieDamping);
        SWEEPS.check(sweeps);
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static BiasOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code userDamping}}
     *
     * @param userDamping number of pseudo-ratings at the mean added to each user's ratings, 0..1000
     */
    public BiasOptions withUserDamping(double userDamping) {
        return OPTIONS.with(this, USER_DAMPING, userDamping);
    }

    /**
     * {@return these options with another {@code movieDamping}}
     *
     * @param movieDamping number of pseudo-ratings at the mean added to each movie's ratings, 0..1000
     */
    public BiasOptions withMovieDamping(double movieDamping) {
        return OPTIONS.with(this, MOVIE_DAMPING, movieDamping);
    }

    /**
     * {@return these options with another {@code sweeps}}
     *
     * @param sweeps alternating sweeps over movies and users, 1..1000
     */
    public BiasOptions withSweeps(int sweeps) {
        return OPTIONS.with(this, SWEEPS, sweeps);
    }
}
