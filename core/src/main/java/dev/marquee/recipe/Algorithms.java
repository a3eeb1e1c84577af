package dev.marquee.recipe;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.als.AlsOptions;
import dev.marquee.algorithm.als.IalsOptions;
import dev.marquee.algorithm.bayesfm.BayesFmOptions;
import dev.marquee.algorithm.bias.BiasOptions;
import dev.marquee.algorithm.blend.BlendOptions;
import dev.marquee.algorithm.bpr.BprOptions;
import dev.marquee.algorithm.hybrid.HybridOptions;
import dev.marquee.algorithm.knn.KnnOptions;
import dev.marquee.algorithm.linear.EaseOptions;
import dev.marquee.algorithm.linear.SlimOptions;
import dev.marquee.algorithm.neural.NeuralOptions;
import dev.marquee.algorithm.popular.PopularOptions;
import dev.marquee.algorithm.popular.TrendingOptions;
import dev.marquee.algorithm.svdpp.SvdppOptions;
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
    public static final Algorithm<PopularOptions, ?> POPULAR = PopularOptions.ALGORITHM;

    /** The same list for all users: the movies rated most often recently. */
    public static final Algorithm<TrendingOptions, ?> TRENDING = TrendingOptions.ALGORITHM;

    /** Damped effects of users and movies: the baseline of every report. */
    public static final Algorithm<BiasOptions, ?> BIAS = BiasOptions.ALGORITHM;

    /** Item-based nearest neighbours: predicts from the user's ratings of similar movies. */
    public static final Algorithm<KnnOptions, ?> ITEMKNN = KnnOptions.ITEMKNN;

    /** User-based nearest neighbours: predicts from the ratings of similar users. */
    public static final Algorithm<KnnOptions, ?> USERKNN = KnnOptions.USERKNN;

    /** Linear weights between all movies, in closed form: for lists, not for ratings. */
    public static final Algorithm<EaseOptions, ?> EASE = EaseOptions.ALGORITHM;

    /** Sparse linear weights between movies: for lists, not for ratings. */
    public static final Algorithm<SlimOptions, ?> SLIM = SlimOptions.ALGORITHM;

    /** Matrix factorization with biases, fitted to ratings by alternating least squares. */
    public static final Algorithm<AlsOptions, ?> ALS = AlsOptions.ALGORITHM;

    /** Matrix factorization of who rated what, by implicit alternating least squares. */
    public static final Algorithm<IalsOptions, ?> IALS = IalsOptions.ALGORITHM;

    /** Matrix factorization that ranks rated above unrated movies: Bayesian personalized ranking. */
    public static final Algorithm<BprOptions, ?> BPR = BprOptions.ALGORITHM;

    /** Matrix factorization of ratings that also uses which movies were rated: SVD++. */
    public static final Algorithm<SvdppOptions, ?> SVDPP = SvdppOptions.ALGORITHM;

    /** A small neural network on embeddings and features. */
    public static final Algorithm<NeuralOptions, ?> NEURAL = NeuralOptions.ALGORITHM;

    /** A Bayesian factorization machine, fitted by Gibbs sampling: the most accurate algorithm. */
    public static final Algorithm<BayesFmOptions, ?> BAYESFM = BayesFmOptions.ALGORITHM;

    /** Several algorithms combined by stacking on held-out ratings. */
    public static final Algorithm<BlendOptions, ?> BLEND = BlendOptions.algorithm(Algorithms::named);

    /** A rating model and a list model combined: the most liked movies first, with predicted ratings. */
    public static final Algorithm<HybridOptions, ?> HYBRID = HybridOptions.algorithm(Algorithms::named);

    private static final List<Algorithm<?, ?>> BUILT_IN = List.of(
            POPULAR, TRENDING, BIAS, ITEMKNN, USERKNN, EASE, SLIM, ALS, IALS, BPR, SVDPP, NEURAL, BAYESFM, BLEND,
            HYBRID);

    /** Built at the first use, so that an invalid provider is reported where the algorithms are needed. */
    private static final Lazy<List<Algorithm<?, ?>>> ALL =
            new Lazy<>(() -> ProvidedAlgorithms.addedTo(BUILT_IN, Algorithms.class.getClassLoader()));

    private Algorithms() {}

    /**
     * {@return all algorithms: those of this library, simplest first, then those of providers by name}
     *
     * @throws dev.marquee.data.MarqueeException if a provider cannot be loaded, or gives a name that is taken
     */
    public static List<Algorithm<?, ?>> all() {
        return ALL.get();
    }

    /**
     * Finds an algorithm by its name.
     *
     * @param name such as {@code bayesfm}
     * @return the algorithm of this library or of a provider
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
     * @param path file to create or replace
     * @param card must describe the data and name the model's algorithm
     * @param data the training data
     * @param model of any algorithm of {@link #all}
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
     * @param file an open model file
     * @return the model, with bitwise equal predictions
     * @throws dev.marquee.data.MarqueeException if the model cannot be read, or its algorithm is not on the class path
     */
    public static Model read(ModelFile file) {
        return find(file.card().algorithm()).orElseThrow(file::unknownAlgorithm).read(file);
    }
}
