package dev.marquee.algorithm.blend;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.MemberAlgorithm;
import dev.marquee.data.UsageException;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.OptionType;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The options of {@code blend}.
 *
 * @param members algorithms to stack
 * @param folds number of folds of the training ratings by which members predict ratings they were not trained on
 * @param regularization weight of the squared stacking weights
 */
public record BlendOptions(List<MemberAlgorithm> members, int folds, double regularization) {
    private static final Option<BlendOptions, List<MemberAlgorithm>> MEMBERS = Option.list(
            "members",
            Stream.of("bayesfm", "bayesfm:rank=24", "bayesfm:likelihood=gaussian", "neural", "svdpp", "itemknn", "bias")
                    .map(MemberAlgorithm::parse)
                    .toList(),
            16,
            new OptionType.PatternType<>(MemberAlgorithm::parse, "NAME:OPTION=VALUE, such as neural:epochs=20"),
            "algorithms to stack; each must predict ratings",
            BlendOptions::members);
    private static final Option<BlendOptions, Integer> FOLDS = Option.integer(
            "folds", 5, 2, 100, "folds, each predicted by members trained on the others", BlendOptions::folds);
    private static final Option<BlendOptions, Double> REGULARIZATION = Option.decimal(
                    "regularization",
                    20,
                    1e-3,
                    1e9,
                    "L2 regularization of the stacking weights",
                    BlendOptions::regularization)
            .withDomain(new SearchDomain.Logarithmic(0.1, 1_000));

    /** Name, range and meaning of each option. */
    static final OptionSet<BlendOptions> OPTIONS = new OptionSet<>(
            "blend",
            List.of(MEMBERS, FOLDS, REGULARIZATION),
            Map.of(),
            values -> new BlendOptions(values.get(MEMBERS), values.get(FOLDS), values.get(REGULARIZATION)));

    /** Checks the ranges, and that there is at least one member. */
    public BlendOptions {
        members = List.copyOf(members);
        MEMBERS.check(members);
        FOLDS.check(folds);
        REGULARIZATION.check(regularization);
        if (members.stream().anyMatch(member -> member.algorithm().equals(OPTIONS.algorithm()))) {
            throw new UsageException(
                    "a blend cannot be a member of a blend; list the members of the inner blend instead");
        }
        if (members.isEmpty()) {
            throw new UsageException("members must not be none; name at least one algorithm");
        }
    }

    /**
     * {@return the algorithm, to train with these options}
     *
     * @param named finds an algorithm that may be a member by its name
     */
    public static Algorithm<BlendOptions, ?> algorithm(Function<String, Algorithm<?, ?>> named) {
        return new Algorithm<>(
                "several algorithms combined by stacking on held-out ratings",
                OPTIONS,
                options -> new BlendTrainer(
                        options,
                        options.members.stream()
                                .map(member -> member.trainer(named))
                                .toList()),
                new BlendCodec(name -> named.apply(name).codec()));
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static BlendOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code members}}
     *
     * @param members algorithms to stack, 1 to 16; each must predict ratings
     */
    public BlendOptions withMembers(List<MemberAlgorithm> members) {
        return OPTIONS.with(this, MEMBERS, members);
    }

    /**
     * {@return these options with another {@code folds}}
     *
     * @param folds number of folds of the training ratings by which members predict ratings they were not trained on,
     *     2..100
     */
    public BlendOptions withFolds(int folds) {
        return OPTIONS.with(this, FOLDS, folds);
    }

    /**
     * {@return these options with another {@code regularization}}
     *
     * @param regularization weight of the squared stacking weights, 1e-3..1e9
     */
    public BlendOptions withRegularization(double regularization) {
        return OPTIONS.with(this, REGULARIZATION, regularization);
    }
}
