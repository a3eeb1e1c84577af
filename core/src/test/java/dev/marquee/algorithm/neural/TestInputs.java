package dev.marquee.algorithm.neural;

import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.feature.SparseRow;
import dev.marquee.math.Kernels;
import java.util.List;

/** Inputs given by numbers alone, without a data set. */
final class TestInputs {
    private static final Users NO_USERS = Users.of(List.<UserId>of());

    private TestInputs() {}

    static Inputs of(Layout layout, List<SparseRow> users, List<SparseRow> movies, Kernels kernels) {
        return new Inputs(
                new Network(layout, kernels),
                Tower.ofUsers(layout, FeatureRows.of(users)),
                Tower.ofMovies(layout, FeatureRows.of(movies)),
                FeatureEncoder.ofUsers(NO_USERS, List.of()),
                List.of());
    }
}
