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

/** Every algorithm there is. */
public final class Algorithms {
    private static final List<Algorithm<?, ?>> ALL = List.of(
            new Algorithm<>(
                    "the same list for everybody: the best movies by mean, or the most rated",
                    PopularOptions.OPTIONS,
                    PopularTrainer::new,
                    new PopularCodec()),
            new Algorithm<>(
                    "damped effects of users and movies: the baseline every report shows",
                    BiasOptions.OPTIONS,
                    BiasTrainer::new,
                    new BiasCodec()),
            new Algorithm<>(
                    "a movie judged by the movies like it that the person rated",
                    KnnOptions.OF_ITEMS,
                    ItemKnnTrainer::new,
                    new ItemKnnCodec()),
            new Algorithm<>(
                    "a movie judged by the people like the person who rated it",
                    KnnOptions.OF_USERS,
                    UserKnnTrainer::new,
                    new UserKnnCodec()),
            new Algorithm<>(
                    "weights from every movie to every other, in closed form: for lists, not for ratings",
                    EaseOptions.OPTIONS,
                    EaseTrainer::new,
                    new EaseCodec()),
            new Algorithm<>(
                    "a few weights from movies to each other: for lists, not for ratings",
                    SlimOptions.OPTIONS,
                    SlimTrainer::new,
                    new SlimCodec()),
            new Algorithm<>(
                    "factors and biases fitted to ratings by alternating least squares",
                    AlsOptions.OPTIONS,
                    AlsTrainer::new,
                    new AlsCodec()),
            new Algorithm<>(
                    "factors fitted to who rated what, by implicit alternating least squares",
                    IalsOptions.OPTIONS,
                    IalsTrainer::new,
                    new IalsCodec()),
            new Algorithm<>(
                    "factors that put what was rated before what was not, by Bayesian personalized ranking",
                    BprOptions.OPTIONS,
                    BprTrainer::new,
                    new BprCodec()),
            new Algorithm<>(
                    "factors fitted to ratings and to which movies were rated: SVD++",
                    SvdppOptions.OPTIONS,
                    SvdppTrainer::new,
                    new SvdppCodec()),
            new Algorithm<>(
                    "embeddings beside features, through a small network",
                    NeuralOptions.OPTIONS,
                    NeuralTrainer::new,
                    new NeuralCodec()),
            new Algorithm<>(
                    "a Bayesian factorization machine, sampled: the most accurate one",
                    BayesFmOptions.OPTIONS,
                    BayesFmTrainer::new,
                    new BayesFmCodec()),
            new Algorithm<>(
                    "several of these, weighted by how well they predict ratings held out from them",
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

    /** All of them, the simplest first. */
    public static List<Algorithm<?, ?>> all() {
        return ALL;
    }

    /**
     * The algorithm of a name.
     *
     * @throws UsageException if there is none
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
     * Writes a model, whole or not at all.
     *
     * @param data what it was trained on
     * @throws dev.marquee.data.MarqueeException if it cannot be written
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
     * Reads a model of any algorithm here.
     *
     * @throws dev.marquee.data.MarqueeException if its file cannot be read
     */
    public static Model read(ModelFile file) {
        return named(file.card().algorithm()).read(file);
    }
}
