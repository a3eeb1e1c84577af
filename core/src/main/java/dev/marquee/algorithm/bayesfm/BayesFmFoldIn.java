package dev.marquee.algorithm.bayesfm;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.feature.SparseRow;
import dev.marquee.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the places of new people. Immutable. */
final class BayesFmFoldIn {
    private final RatingScale scale;
    private final List<FeatureEncoder<Demographics>> encoders;
    private final List<Draw> draws;
    private final boolean rated;
    private final int typical;

    BayesFmFoldIn(Dataset data, List<Part> features, List<Draw> draws) {
        this.scale = data.ratings().scale();
        this.encoders = Design.ofUsers(features).stream()
                .map(block -> FeatureEncoder.ofUsers(data.users(), List.of(block)))
                .toList();
        this.draws = List.copyOf(draws);
        this.typical = Typical.user(
                IntStream.range(0, data.users().size()).map(data.ratings().byUser()::count));
        this.rated = features.contains(Part.RATED);
    }

    /** The person's place in each draw. Costs (ratings x rank² + rank³) a draw. */
    List<Place> places(Profile profile) {
        List<Integer> known = known(profile.demographics());
        byte[] levels = new byte[profile.ratings().size()];
        int[] movies = new int[levels.length];
        for (int i = 0; i < levels.length; i++) {
            Profile.Rated rating = profile.ratings().get(i);
            levels[i] = (byte) scale.level(rating.value());
            movies[i] = rating.movie();
        }
        Draw first = draws.getFirst();
        LadderPrior ladder = first.newcomer().ladder();
        Arrival arrival = new Arrival(movies, levels, first.movies().rank(), ladder.steps(), ladder.isFixed());
        List<Place> places = new ArrayList<>();
        for (Draw draw : draws) {
            places.add(arrival.into(draw, new Background(draw, known, movies, rated ? typical : 0)));
        }
        return places;
    }

    /** The numbers of their demographic features. */
    private List<Integer> known(Demographics demographics) {
        List<Integer> known = new ArrayList<>();
        int offset = 0;
        for (FeatureEncoder<Demographics> encoder : encoders) {
            for (SparseRow.Entry entry : encoder.encode(demographics).entries()) {
                known.add(offset + entry.column());
            }
            offset += encoder.width();
        }
        return known;
    }
}
