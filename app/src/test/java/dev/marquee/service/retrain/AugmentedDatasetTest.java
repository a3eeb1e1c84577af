package dev.marquee.service.retrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UserId;
import dev.marquee.parallel.Workers;
import dev.marquee.shilling.ShillingAttack;
import dev.marquee.synth.SyntheticDataset;
import dev.marquee.synth.SyntheticSize;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ratings of a store, added to the data of a model. */
class AugmentedDatasetTest {
    private static final int HONEST = 30;

    private final Dataset base = base();
    private final Dataset attacked =
            new ShillingAttack(ShillingAttack.Strategy.AVERAGE, false, 0.02, 0.05).applyTo(base, List.of(3), 1);

    private static Dataset base() {
        try (Workers workers = Workers.of(1)) {
            return SyntheticDataset.of(new SyntheticSize(600, 800, 40_000), 7, workers);
        }
    }

    /** Some honest users who rated what users of the data rated, and made-up ones. */
    private void visit(CollectedRatings.RatingVisitor visitor) {
        RatingRows rows = attacked.ratings().byUser();
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                if (user < HONEST || user >= base.users().size()) {
                    visitor.visit(
                            new UserId("stored-" + user),
                            base.catalogue().ids().id(rows.column(entry)),
                            rows.value(entry),
                            0);
                }
            }
        }
    }

    @Test
    void leavesOutUsersWhoLookMadeUpIfAsked() {
        AugmentedDataset all = AugmentedDataset.of(base, this::visit);
        AugmentedDataset honest = AugmentedDataset.withoutFakes(base, this::visit);

        assertThat(all.fakes()).isZero();
        assertThat(all.data().users().size()).isEqualTo(attacked.users().size() + HONEST);
        assertThat(honest.fakes()).isEqualTo(12);
        assertThat(honest.data().users().size()).isEqualTo(base.users().size() + HONEST);
        assertThat(honest.ratings()).isLessThan(all.ratings());
    }
}
