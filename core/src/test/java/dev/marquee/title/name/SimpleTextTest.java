package dev.marquee.title.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Léon: The Professional | leon the professional",
                "The Naked Gun 33⅓      | the naked gun 33 1 3",
                "8½                     | 8 1 2",
                "Dude, Where’s My Car?  | dude wheres my car",
                "Fast&Furious           | fast and furious",
                "Smørrebrød & Cie       | smorrebrod and cie",
                "WALL·E                 | wall e",
                "七人の侍               | 七人の侍",
                "$                      | $",
            })
    void normalizesTextToLettersAndDigits(String text, String simple) {
        assertThat(SimpleText.of(text)).isEqualTo(simple);
    }

    @Property
    void asciiAndUnicodePathsAgree(@ForAll @StringLength(max = 20) @CharRange(from = ' ', to = '~') String text) {
        assertThat(SimpleText.ascii(text)).isEqualTo(SimpleText.unicode(text));
    }
}
