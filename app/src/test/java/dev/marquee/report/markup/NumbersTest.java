package dev.marquee.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void formatsIndependentlyOfTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Numbers.count(100_000)).isEqualTo("100,000");
            assertThat(Numbers.decimals(-1234.5, 2)).isEqualTo("−1,234.50");
            assertThat(Numbers.coordinate(-1234.5)).isEqualTo("-1234.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void omitsTrailingZeros() {
        assertThat(Numbers.brief(27)).isEqualTo("27");
        assertThat(Numbers.brief(64.5)).isEqualTo("64.5");
        assertThat(Numbers.coordinate(12.004)).isEqualTo("12");
        assertThat(Numbers.coordinate(-0.001)).isEqualTo("0");
        assertThat(Numbers.coordinate(1e7)).isEqualTo("10000000");
    }

    @Test
    void neverRoundsAShareToZeroOrOneHundredPercent() {
        assertThat(Numbers.percent(0.824, 0)).isEqualTo("82\u00A0%").isNotEqualTo("82 %");
        assertThat(Numbers.percent(0, 0)).isEqualTo("0\u00A0%");
        assertThat(Numbers.percent(1, 1)).isEqualTo("100.0\u00A0%");
        assertThat(Numbers.percent(0.0004, 0)).isEqualTo("<1\u00A0%");
        assertThat(Numbers.percent(0.99996, 1)).isEqualTo(">99.9\u00A0%");
    }

    @Test
    void rejectsNumbersThatAreNotFinite() {
        assertThatThrownBy(() -> Numbers.decimals(Double.NaN, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Numbers.coordinate(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
