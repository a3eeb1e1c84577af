package dev.marquee.recipe;

import dev.marquee.algorithm.als.AlsCodec;
import dev.marquee.algorithm.als.AlsOptions;
import dev.marquee.algorithm.als.AlsTrainer;
import dev.marquee.algorithm.als.IalsCodec;
import dev.marquee.algorithm.als.IalsOptions;
import dev.marquee.algorithm.als.IalsTrainer;
import dev.marquee.algorithm.bayesfm.BayesFmCodec;
import dev.marquee.algorithm.bayesfm.BayesFmOptions;
import dev.marquee.algorithm.bayesfm.BayesFmTrainer;
import dev.marquee.algorithm.bias.BiasCodec;
import dev.marquee.algorithm.bias.BiasOptions;
import dev.marquee.algorithm.bias.BiasTrainer;
import dev.marquee.algorithm.blend.BlendCodec;
import dev.marquee.algorithm.blend.BlendOptions;
import dev.marquee.algorithm.blend.BlendTrainer;
import dev.marquee.algorithm.bpr.BprCodec;
import dev.marquee.algorithm.bpr.BprOptions;
import dev.marquee.algorithm.bpr.BprTrainer;
import dev.marquee.algorithm.knn.ItemKnnCodec;
import dev.marquee.algorithm.knn.ItemKnnTrainer;
import dev.marquee.algorithm.knn.KnnOptions;
import dev.marquee.algorithm.knn.UserKnnCodec;
import dev.marquee.algorithm.knn.UserKnnTrainer;
import dev.marquee.algorithm.linear.EaseCodec;
import dev.marquee.algorithm.linear.EaseOptions;
import dev.marquee.algorithm.linear.EaseTrainer;
import dev.marquee.algorithm.linear.SlimCodec;
import dev.marquee.algorithm.linear.SlimOptions;
import dev.marquee.algorithm.linear.SlimTrainer;
import dev.marquee.algorithm.neural.NeuralCodec;
import dev.marquee.algorithm.neural.NeuralOptions;
import dev.marquee.algorithm.neural.NeuralTrainer;
import dev.marquee.algorithm.popular.PopularCodec;
import dev.marquee.algorithm.popular.PopularOptions;
import dev.marquee.algorithm.popular.PopularTrainer;
import dev.marquee.algorithm.svdpp.SvdppCodec;
import dev.marquee.algorithm.svdpp.SvdppOptions;
import dev.marquee.algorithm.svdpp.SvdppTrainer;
import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import dev.marquee.model.Model;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelFile;
import java.nio.file.Path;
import java.util.List;

/** The registry of all algorithms. */
public final class Algorithms {
    private static final List<Algorithm<?, ?>> ALL = List.of(
            new Algorithm<>(
                    "the same list for all users: the best movies by mean, or the most rated",
                    PopularOptions.OPTIONS,
                    PopularTrainer::new,
                    new PopularCodec()),
            new Algorithm<>(
                    "damped effects of users and movies: the baseline of every report",
                    BiasOptions.OPTIONS,
                    BiasTrainer::new,
                    new BiasCodec()),
            new Algorithm<>(
                    "item-based nearest neighbours: predicts from the user's ratings of similar movies",
                    KnnOptions.OF_ITEMS,
                    ItemKnnTrainer::new,
                    new ItemKnnCodec()),
            new Algorithm<>(
                    "user-based nearest neighbours: predicts from the ratings of similar users",
                    KnnOptions.OF_USERS,
                    UserKnnTrainer::new,
                    new UserKnnCodec()),
            new Algorithm<>(
                    "linear weights between all movies, in closed form: for lists, not for ratings",
                    EaseOptions.OPTIONS,
                    EaseTrainer::new,
                    new EaseCodec()),
            new Algorithm<>(
                    "sparse linear weights between movies: for lists, not for ratings",
                    SlimOptions.OPTIONS,
                    SlimTrainer::new,
                    new SlimCodec()),
            new Algorithm<>(
                    "matrix factorization with biases, fitted to ratings by alternating least squares",
                    AlsOptions.OPTIONS,
                    AlsTrainer::new,
                    new AlsCodec()),
            new Algorithm<>(
                    "matrix factorization of who rated what, by implicit alternating least squares",
                    IalsOptions.OPTIONS,
                    IalsTrainer::new,
                    new IalsCodec()),
            new Algorithm<>(
                    "matrix factorization that ranks rated above unrated movies: Bayesian personalized ranking",
                    BprOptions.OPTIONS,
                    BprTrainer::new,
                    new BprCodec()),
            new Algorithm<>(
                    "matrix factorization of ratings that also uses which movies were rated: SVD++",
                    SvdppOptions.OPTIONS,
                    SvdppTrainer::new,
                    new SvdppCodec()),
            new Algorithm<>(
                    "a small neural network on embeddings and features",
                    NeuralOptions.OPTIONS,
                    NeuralTrainer::new,
                    new NeuralCodec()),
            new Algorithm<>(
                    "a Bayesian factorization machine, fitted by Gibbs sampling: the most accurate algorithm",
                    BayesFmOptions.OPTIONS,
                    BayesFmTrainer::new,
                    new BayesFmCodec()),
            new Algorithm<>(
                    "several algorithms combined by stacking on held-out ratings",
                    BlendOptions.OPTIONS,
                    Algorithms::blend,
                    new BlendCodec(name -> named(name).codec())));

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

    /** All algorithms, simplest first. */
    public static List<Algorithm<?, ?>> all() {
        return ALL;
    }

    /**
     * Finds an algorithm by its name.
     *
     * @throws UsageException if no algorithm has this name
     */
    public static Algorithm<?, ?> named(String name) {
        return ALL.stream()
                .filter(algorithm -> algorithm.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static UsageException unknown(String name) {
        List<String> names = ALL.stream().<String>map(Algorithm::name).toList();
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
     * @throws dev.marquee.data.MarqueeException if the model cannot be read
     */
    public static Model read(ModelFile file) {
        return named(file.card().algorithm()).read(file);
    }
}
