package dev.marquee.algorithm.bayesfm;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.FoldsIn;
import dev.marquee.model.Profile;
import java.util.List;
import java.util.Objects;

/** The draws that were kept: a prediction is the mean over them, and how far they differ is what is not known. */
public final class BayesFmModel implements DistributionModel, FoldsIn {
    private final RatingScale scale;
    private final List<Part> features;
    private final List<Draw> draws;
    private final BayesFmFoldIn foldIn;

    /**
     * @param data it was trained on
     * @param draws at least one
     */
    BayesFmModel(Dataset data, List<Part> features, List<Draw> draws) {
        this.scale = data.ratings().scale();
        this.features = List.copyOf(features);
        this.draws = List.copyOf(draws);
        this.foldIn = new BayesFmFoldIn(data, features, draws);
    }

    @Override
    public String algorithm() {
        return BayesFmOptions.OPTIONS.algorithm();
    }

    @Override
    public int users() {
        return draws.getFirst().users().rows();
    }

    @Override
    public int movies() {
        return draws.getFirst().movies().rows();
    }

    @Override
    public RatingScale scale() {
        return scale;
    }

    @Override
    public DistributionScorer scorer(int user) {
        Objects.checkIndex(user, users());
        return new BayesFmScorer(
                scale, draws, draws.stream().map(draw -> Place.of(draw, user)).toList());
    }

    /**
     * Finds the person's own coefficients and thresholds where they are likeliest given the ratings, in each draw, with all
     * else held.
     */
    @Override
    public DistributionScorer foldIn(Profile profile) {
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        return new BayesFmScorer(scale, draws, foldIn.places(profile));
    }

    List<Part> features() {
        return features;
    }

    List<Draw> draws() {
        return draws;
    }
}
