package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.TestUser;
import dev.marquee.model.Model;
import java.util.List;

/** Means over the users with a relevant test movie. Every model ranks, so they apply to every model. */
record RankedMetrics(List<RankedMetric> ranked) implements MetricGroup {
    /** Copies the list. */
    RankedMetrics {
        ranked = List.copyOf(ranked);
    }

    @Override
    public List<Metric> metrics() {
        return ranked.stream().map(RankedMetric::metric).toList();
    }

    @Override
    public boolean appliesTo(Model model) {
        return true;
    }

    @Override
    public boolean needsLists() {
        return true;
    }

    /** Two sums per metric: of the values, and of the users for whom it is defined. */
    @Override
    public int width() {
        return 2 * ranked.size();
    }

    @Override
    public double[] sums(TestUser tested) {
        double[] sums = new double[width()];
        if (tested.ranking().isDefined()) {
            for (int i = 0; i < ranked.size(); i++) {
                double value = ranked.get(i).of().applyAsDouble(tested.ranking());
                if (!Double.isNaN(value)) {
                    sums[2 * i] = value;
                    sums[2 * i + 1] = 1;
                }
            }
        }
        return sums;
    }

    @Override
    public double[] values(double[] sums) {
        double[] values = new double[ranked.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = sums[2 * i] / sums[2 * i + 1];
        }
        return values;
    }
}
