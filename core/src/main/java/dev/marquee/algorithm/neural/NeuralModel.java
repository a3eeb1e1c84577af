package dev.marquee.algorithm.neural;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.model.DemographicsAwareModel;
import dev.marquee.model.Formula;
import dev.marquee.model.FormulaModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Tensor;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistoryModel;
import dev.marquee.model.UserProfile;
import dev.marquee.model.option.FeatureGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A trained network. Scoring all movies for a user costs one pass over the hidden units per movie. */
final class NeuralModel
        implements DemographicsAwareModel, MovieFoldInModel, MovieSimilarityModel, TrainingHistoryModel, FormulaModel {
    private final Dataset data;
    private final NeuralOptions options;
    private final TrainedNetwork trained;
    private final RatingScale scale;
    private final TrainingHistory history;

    NeuralModel(Dataset data, NeuralOptions options, TrainedNetwork trained, TrainingHistory history) {
        this.data = data;
        this.options = options;
        this.trained = trained;
        this.scale = data.ratings().scale();
        this.history = history;
    }

    @Override
    public String algorithm() {
        return NeuralOptions.OPTIONS.algorithm();
    }

    /** The options of the training. */
    public NeuralOptions options() {
        return options;
    }

    @Override
    public int users() {
        return trained.inputs().layout().users();
    }

    @Override
    public int movies() {
        return trained.inputs().layout().movies();
    }

    @Override
    public RatingScorer scorer(int user) {
        Objects.checkIndex(user, users());
        return new NeuralScorer(trained, trained.project(user), scale);
    }

    /**
     * Finds an embedding and a bias of the user by gradient descent on their ratings, with all other parameters fixed,
     * starting at the cold-start embedding and with a penalty on the distance from it.
     */
    @Override
    public RatingScorer foldIn(UserProfile profile) {
        profile.requireOn(data.ratings());
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        return new NeuralScorer(trained, new NeuralUserFoldIn(trained).foldIn(profile), scale);
    }

    @Override
    public Set<FeatureGroup> demographics() {
        Set<FeatureGroup> groups = EnumSet.of(FeatureGroup.GENDER, FeatureGroup.OCCUPATION, FeatureGroup.AGE);
        groups.retainAll(options.shape().features());
        if (options.shape().features().contains(FeatureGroup.AGES)) {
            groups.add(FeatureGroup.AGE);
        }
        return groups;
    }

    /**
     * Finds embeddings and biases of new movies by gradient descent on their ratings, with all other parameters fixed.
     */
    @Override
    public NeuralModel withMovies(Dataset more) {
        int[] newMovies = TrainingData.newMovies(this, data, more);
        if (newMovies.length == 0) {
            return this;
        }
        Inputs inputs = Inputs.of(data, options.shape(), more.catalogue());
        NeuralMovieFoldIn foldIn = new NeuralMovieFoldIn(
                trained, options.shape().biases(), data.catalogue().size());
        return new NeuralModel(
                data, options, new TrainedNetwork(inputs, foldIn.parameters(more, newMovies, inputs)), history);
    }

    @Override
    public void similarities(int movie, float[] similarities) {
        Objects.checkIndex(movie, movies());
        new TowerSimilarity(trained).from(movie, similarities);
    }

    @Override
    public TrainingHistory history() {
        return history;
    }

    @Override
    public List<Tensor> parameters() {
        return tensors().parameters();
    }

    @Override
    public List<Tensor> features() {
        return tensors().features();
    }

    @Override
    public Formula formula() {
        return new Formula.Clamped(tensors().output(), scale);
    }

    private Tensors tensors() {
        return new Tensors(trained, options.shape().biases());
    }

    TrainedNetwork trained() {
        return trained;
    }
}
