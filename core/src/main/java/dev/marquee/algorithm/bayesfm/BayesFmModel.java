package dev.marquee.algorithm.bayesfm;

import dev.marquee.data.RatingScale;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import java.util.List;
import java.util.Objects;

/** The draws that were kept: a prediction is the mean over them, and how far they differ is what is not known. */
public final class BayesFmModel implements DistributionModel {
    private final RatingScale scale;
    private final List<Draw> draws;

    BayesFmModel(RatingScale scale, List<Draw> draws) {
        this.scale = scale;
        this.draws = List.copyOf(draws);
    }

    @Override
    public String algorithm() {
        return BayesFmOptions.OPTIONS.algorithm();
    }

    @Override
    public int users() {
        return draws.getFirst().userScales().length;
    }

    @Override
    public int movies() {
        return draws.getFirst().movieScales().length;
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

    List<Draw> draws() {
        return draws;
    }
}
