package dev.marquee.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({"Heat,4", "Amélie,6", "Ame\u0301lie,6", "千と千尋,8", "ｶﾀｶﾅ,4", "Ａ,2", "올드보이,8", "🎬,2", "…,1"})
    void countsColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Property
    void fitNeverExceedsTheColumns(@ForAll String text, @ForAll @IntRange(min = 1, max = 40) int columns) {
        assertThat(DisplayWidth.of(DisplayWidth.fit(text, columns))).isLessThanOrEqualTo(columns);
    }

    @Property
    void keepsATextThatFits(@ForAll String text) {
        assertThat(DisplayWidth.fit(text, DisplayWidth.of(text))).isEqualTo(text);
    }
}
