package dev.marquee.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNamesTest {
    @ParameterizedTest
    @CsvSource({
        "rmse, RMSE",
        "r2, R²",
        "ndcg@10, nDCG@10",
        "gradedNdcg@5, graded nDCG@5",
        "rmseKnown1to4, RMSE known 1 to 4",
        "explainedVariance, explained variance",
        "coverage@10, coverage@10"
    })
    void areWrittenAsInTheLiterature(String metric, String shown) {
        assertThat(MetricNames.shown(metric)).isEqualTo(shown);
    }
}
