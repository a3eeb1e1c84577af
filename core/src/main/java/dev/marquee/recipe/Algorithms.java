package dev.marquee.recipe;

import dev.marquee.algorithm.als.AlsOptions;
import dev.marquee.algorithm.als.AlsTrainer;
import dev.marquee.algorithm.als.IalsOptions;
import dev.marquee.algorithm.als.IalsTrainer;
import dev.marquee.algorithm.bayesfm.BayesFmOptions;
import dev.marquee.algorithm.bayesfm.BayesFmTrainer;
import dev.marquee.algorithm.bias.BiasOptions;
import dev.marquee.algorithm.bias.BiasTrainer;
import dev.marquee.algorithm.blend.BlendCodec;
import dev.marquee.algorithm.blend.BlendOptions;
import dev.marquee.algorithm.blend.BlendTrainer;
import dev.marquee.algorithm.bpr.BprOptions;
import dev.marquee.algorithm.bpr.BprTrainer;
import dev.marquee.algorithm.knn.ItemKnnTrainer;
import dev.marquee.algorithm.knn.KnnOptions;
import dev.marquee.algorithm.knn.UserKnnTrainer;
import dev.marquee.algorithm.linear.EaseOptions;
import dev.marquee.algorithm.linear.EaseTrainer;
import dev.marquee.algorithm.linear.SlimOptions;
import dev.marquee.algorithm.linear.SlimTrainer;
import dev.marquee.algorithm.neural.NeuralOptions;
import dev.marquee.algorithm.neural.NeuralTrainer;
import dev.marquee.algorithm.popular.PopularOptions;
import dev.marquee.algorithm.popular.PopularTrainer;
import dev.marquee.algorithm.popular.TrendingOptions;
import dev.marquee.algorithm.popular.TrendingTrainer;
import dev.marquee.algorithm.svdpp.SvdppOptions;
import dev.marquee.algorithm.svdpp.SvdppTrainer;
import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import dev.marquee.internal.Lazy;
import dev.marquee.model.Model;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The registry of all algorithms: those of this library, and those that an {@link AlgorithmProvider} adds. To train one,
 * give it options: {@code Algorithms.ALS.recipe(AlsOptions.defaults().withRank(16))}.
 */
public final class Algorithms {
    /** The same list for all users: the best movies by mean, or the most rated. */
    public static final Algorithm<PopularOptions, ?> POPULAR = new Algorithm<>(
            "the same list for all users: the best movies by mean, or the most rated",
            PopularOptions.OPTIONS,
            PopularTrainer::new,
            PopularTrainer.CODEC);

    /** The same list for all users: the movies rated most often recently. */
    public static final Algorithm<TrendingOptions, ?> TRENDING = new Algorithm<>(
            "the same list for all users: the movies rated most often recently",
            TrendingOptions.OPTIONS,
            TrendingTrainer::new,
            TrendingTrainer.CODEC);

    /** Damped effects of users and movies: the baseline of every report. */
    public static final Algorithm<BiasOptions, ?> BIAS = new Algorithm<>(
            "damped effects of users and movies: the baseline of every report",
            BiasOptions.OPTIONS,
            BiasTrainer::new,
            BiasTrainer.CODEC);

    /** Item-based nearest neighbours: predicts from the user's ratings of similar movies. */
    public static final Algorithm<KnnOptions, ?> ITEMKNN = new Algorithm<>(
            "item-based nearest neighbours: predicts from the user's ratings of similar movies",
            KnnOptions.OF_ITEMS,
            ItemKnnTrainer::new,
            ItemKnnTrainer.CODEC);

    /** User-based nearest neighbours: predicts from the ratings of similar users. */
    public static final Algorithm<KnnOptions, ?> USERKNN = new Algorithm<>(
            "user-based nearest neighbours: predicts from the ratings of similar users",
            KnnOptions.OF_USERS,
            UserKnnTrainer::new,
            UserKnnTrainer.CODEC);

    /** Linear weights between all movies, in closed form: for lists, not for ratings. */
    public static final Algorithm<EaseOptions, ?> EASE = new Algorithm<>(
            "linear weights between all movies, in closed form: for lists, not for ratings",
            EaseOptions.OPTIONS,
            EaseTrainer::new,
            EaseTrainer.CODEC);

    /** Sparse linear weights between movies: for lists, not for ratings. */
    public static final Algorithm<SlimOptions, ?> SLIM = new Algorithm<>(
            "sparse linear weights between movies: for lists, not for ratings",
            SlimOptions.OPTIONS,
            SlimTrainer::new,
            SlimTrainer.CODEC);

    /** Matrix factorization with biases, fitted to ratings by alternating least squares. */
    public static final Algorithm<AlsOptions, ?> ALS = new Algorithm<>(
            "matrix factorization with biases, fitted to ratings by alternating least squares",
            AlsOptions.OPTIONS,
            AlsTrainer::new,
            AlsTrainer.CODEC);

    /** Matrix factorization of who rated what, by implicit alternating least squares. */
    public static final Algorithm<IalsOptions, ?> IALS = new Algorithm<>(
            "matrix factorization of who rated what, by implicit alternating least squares",
            IalsOptions.OPTIONS,
            IalsTrainer::new,
            IalsTrainer.CODEC);

    /** Matrix factorization that ranks rated above unrated movies: Bayesian personalized ranking. */
    public static final Algorithm<BprOptions, ?> BPR = new Algorithm<>(
            "matrix factorization that ranks rated above unrated movies: Bayesian personalized ranking",
            BprOptions.OPTIONS,
            BprTrainer::new,
            BprTrainer.CODEC);

    /** Matrix factorization of ratings that also uses which movies were rated: SVD++. */
    public static final Algorithm<SvdppOptions, ?> SVDPP = new Algorithm<>(
            "matrix factorization of ratings that also uses which movies were rated: SVD++",
            SvdppOptions.OPTIONS,
            SvdppTrainer::new,
            SvdppTrainer.CODEC);

    /** A small neural network on embeddings and features. */
    public static final Algorithm<NeuralOptions, ?> NEURAL = new Algorithm<>(
            "a small neural network on embeddings and features",
            NeuralOptions.OPTIONS,
            NeuralTrainer::new,
            NeuralTrainer.CODEC);

    /** A Bayesian factorization machine, fitted by Gibbs sampling: the most accurate algorithm. */
    public static final Algorithm<BayesFmOptions, ?> BAYESFM = new Algorithm<>(
            "a Bayesian factorization machine, fitted by Gibbs sampling: the most accurate algorithm",
            BayesFmOptions.OPTIONS,
            BayesFmTrainer::new,
            BayesFmTrainer.CODEC);

    /** Several algorithms combined by stacking on held-out ratings. */
    public static final Algorithm<BlendOptions, ?> BLEND = new Algorithm<>(
            "several algorithms combined by stacking on held-out ratings",
            BlendOptions.OPTIONS,
            Algorithms::blend,
            new BlendCodec(name -> named(name).codec()));

    private static final List<Algorithm<?, ?>> BUILT_IN = List.of(
            POPULAR, TRENDING, BIAS, ITEMKNN, USERKNN, EASE, SLIM, ALS, IALS, BPR, SVDPP, NEURAL, BAYESFM, BLEND);

    /** Built at the first use, so that an invalid provider is reported where the algorithms are needed. */
    private static final Lazy<List<Algorithm<?, ?>>> ALL =
            new Lazy<>(() -> ProvidedAlgorithms.addedTo(BUILT_IN, Algorithms.class.getClassLoader()));

    private Algorithms() {}

    private static BlendTrainer blend(BlendOptions options) {
        return new BlendTrainer(
                options,
                options.members().stream()
                        .map(member -> named(member.algorithm())
                                .recipe(member.options())
                                .trainer())
                        .toList());
    }

    /**
     * All algorithms: those of this library, simplest first, then those of providers by name.
     *
     * @throws dev.marquee.data.MarqueeException if a provider cannot be loaded, or gives a name that is taken
     */
    public static List<Algorithm<?, ?>> all() {
        return ALL.get();
    }

    /**
     * Finds an algorithm by its name.
     *
     * @throws UsageException if no algorithm has this name
     */
    public static Algorithm<?, ?> named(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    private static Optional<Algorithm<?, ?>> find(String name) {
        return all().stream().filter(algorithm -> algorithm.name().equals(name)).findFirst();
    }

    private static UsageException unknown(String name) {
        List<String> names = all().stream().<String>map(Algorithm::name).toList();
        return new UsageException("there is no algorithm '%s'; %schoose one of %s"
                .formatted(name, DidYouMean.hint(name, names), String.join(", ", names)));
    }

    /**
     * Writes a model atomically.
     *
     * @param data the training data
     * @throws dev.marquee.data.MarqueeException if the file cannot be written
     */
    public static void write(Path path, ModelCard card, Dataset data, Model model) {
        write(path, card, data, named(model.algorithm()), model);
    }

    @SuppressWarnings("unchecked") // a model's algorithm names the codec of its kind
    private static <M extends Model> void write(
            Path path, ModelCard card, Dataset data, Algorithm<?, M> algorithm, Model model) {
        ModelFile.write(path, card, data, algorithm.codec(), (M) model);
    }

    /**
     * Reads a model of any algorithm.
     *
     * @throws dev.marquee.data.MarqueeException if the model cannot be read, or its algorithm is not on the class path
     */
    public static Model read(ModelFile file) {
        return find(file.card().algorithm()).orElseThrow(file::unknownAlgorithm).read(file);
    }
}
