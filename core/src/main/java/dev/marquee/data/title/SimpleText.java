package dev.marquee.data.title;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text reduced to what is the same however it is typed: small letters and digits, words apart by one blank. */
final class SimpleText {
    /** Letters that Unicode does not take apart into one of ASCII and a mark. */
    private static final Map<Character, String> FOLDED = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"));

    private static final Pattern FRACTIONS = Pattern.compile("(?=[¼-¾⅐-⅞])");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’‘ʼ`´]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SimpleText() {}

    /** A text of signs alone stays as it is. */
    static String of(String text) {
        // Apart from the number before it, so that 33⅓ becomes 33 1 3 and not 331 3.
        String spaced = FRACTIONS.matcher(text.replace('´', '\'')).replaceAll(" ");
        String apart = Normalizer.normalize(spaced, Normalizer.Form.NFKD).replace("&", " and ");
        String letters = folded(MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT));
        String words = OTHERS.matcher(letters).replaceAll(" ").strip();
        return words.isEmpty() ? text.strip() : words;
    }

    private static String folded(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        return text.chars()
                .mapToObj(c -> FOLDED.getOrDefault((char) c, Character.toString(c)))
                .collect(Collectors.joining());
    }
}
