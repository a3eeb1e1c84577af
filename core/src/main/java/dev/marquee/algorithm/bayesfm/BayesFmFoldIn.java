package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.BayesFmFeature;
import dev.marquee.algorithm.bayesfm.foldin.LeaveOutUpdate;
import dev.marquee.algorithm.bayesfm.foldin.NewUserMean;
import dev.marquee.algorithm.bayesfm.foldin.UserFoldIn;
import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.UserPosterior;
import dev.marquee.algorithm.bayesfm.posterior.PredictionRows.TypicalCounts;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.model.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Folds new users into all draws. Immutable. */
final class BayesFmFoldIn {
    private final RatingScale scale;
    private final FeatureEncoder<Demographics> demographics;
    private final List<Draw> draws;
    private final int typical;

    BayesFmFoldIn(Dataset data, List<BayesFmFeature> features, List<Draw> draws) {
        this.scale = data.ratings().scale();
        this.demographics = Design.encoder(data.users(), features);
        this.draws = List.copyOf(draws);
        for (Draw draw : draws) {
            int coefficients = draw.newUser().features().ofUsers().length;
            if (coefficients != (draw.users().rank() + 1) * demographics.width()) {
                throw new IllegalArgumentException(
                        "%d coefficients of %d demographic features".formatted(coefficients, demographics.width()));
            }
        }
        this.typical = typicalCount(data, features);
    }

    /** Typical number of ratings per user; 0 if rated movies are not features of users. */
    static int typicalCount(Dataset data, List<BayesFmFeature> features) {
        return features.contains(BayesFmFeature.RATED)
                ? TypicalCounts.user(IntStream.range(0, data.users().size())
                        .map(data.ratings().byUser()::count))
                : 0;
    }

    /** MAP estimate of the user in each draw. Costs (ratings x rank² + rank³) per draw. */
    List<UserPosterior> posteriors(UserProfile profile) {
        return posteriors(profile, priorMeans(profile));
    }

    private List<UserPosterior> posteriors(UserProfile profile, List<NewUserMean> priorMeans) {
        int[] movies = movies(profile);
        Draw first = draws.getFirst();
        CutpointPrior cutpoints = first.newUser().cutpoints();
        UserFoldIn foldIn =
                new UserFoldIn(movies, levels(profile), first.movies().rank(), cutpoints.steps(), cutpoints.isFixed());
        List<UserPosterior> posteriors = new ArrayList<>();
        for (int i = 0; i < draws.size(); i++) {
            posteriors.add(foldIn.into(draws.get(i), priorMeans.get(i)));
        }
        return posteriors;
    }

    /** Leave-out update of the user's estimate in each draw. */
    List<LeaveOutUpdate> leaveOutUpdates(UserProfile profile) {
        List<NewUserMean> priorMeans = priorMeans(profile);
        List<UserPosterior> posteriors = posteriors(profile, priorMeans);
        byte[] levels = levels(profile);
        int[] movies = movies(profile);
        return IntStream.range(0, draws.size())
                .mapToObj(i -> new LeaveOutUpdate(draws.get(i), posteriors.get(i), priorMeans.get(i), movies, levels))
                .toList();
    }

    /** Prior mean of the user in each draw. */
    private List<NewUserMean> priorMeans(UserProfile profile) {
        List<Integer> features = demographics.encode(profile.demographics()).columns();
        int[] movies = movies(profile);
        return draws.stream()
                .map(draw -> new NewUserMean(draw, features, movies, typical))
                .toList();
    }

    private byte[] levels(UserProfile profile) {
        byte[] levels = new byte[profile.ratings().size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) scale.level(profile.ratings().get(i).value());
        }
        return levels;
    }

    private static int[] movies(UserProfile profile) {
        return profile.ratings().stream().mapToInt(UserProfile.Rated::movie).toArray();
    }
}
