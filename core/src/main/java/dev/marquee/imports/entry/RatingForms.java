package dev.marquee.imports.entry;

import dev.marquee.imports.entry.RatingText.None;
import dev.marquee.imports.entry.RatingText.Unreadable;
import dev.marquee.imports.entry.RatingText.Value;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which people and programs write ratings. */
final class RatingForms {
    private static final Set<String> NONE = EntryWords.list("none");
    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?|[.,]\\d+)";
    private static final Pattern PLAIN = Pattern.compile("([+-]?)" + NUMBER);
    private static final Pattern MIXED = Pattern.compile("(\\d+) (\\d)/(\\d)");
    private static final Pattern OF =
            Pattern.compile(NUMBER + "\\s*(?:/|\\||of|out of|von|sur|de|di|su|z|из|/\\s*of)\\s*" + NUMBER);
    private static final Pattern SHARE = Pattern.compile(NUMBER + "\\s*(?:%|％|percent|pct|prozent)");
    private static final Pattern UNIT = Pattern.compile(
            "(?:stars?|stern(?:e|en)?|[eé]toiles?|estrellas?|stelle?|estrelas?|sterren|points?|pts?|punkte?|pkt|★|⭐️?)$");
    private static final String FULL = "★⭐✭✮🌟";
    private static final Map<String, Float> FRACTIONS =
            Map.of("½", 0.5f, "⯨", 0.5f, "¼", 0.25f, "¾", 0.75f, "⅓", 1 / 3f, "⅔", 2 / 3f);

    private RatingForms() {}

    static RatingText of(String raw) {
        String text = raw.replace("\uFE0F", "")
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty() || NONE.contains(EntryWords.folded(lower))) {
            return new None();
        }
        RatingText stars = stars(text);
        return stars instanceof Value ? stars : number(lower);
    }

    /** {@code ★★★★½}, {@code ★★★☆☆}, {@code ****}. */
    private static RatingText stars(String text) {
        float value = 0;
        int full = 0;
        int empty = 0;
        boolean isAsterisks = text.startsWith("*");
        for (String sign : (Iterable<String>) text.codePoints().mapToObj(Character::toString)::iterator) {
            if (FULL.contains(sign) || (isAsterisks && sign.equals("*"))) {
                full++;
                value += empty > 0 ? Float.NaN : 1;
            } else if (sign.equals("☆") || sign.equals("✩")) {
                empty++;
            } else if (FRACTIONS.containsKey(sign)) {
                value += FRACTIONS.get(sign);
            } else if (!sign.isBlank()) {
                return new Unreadable();
            }
        }
        boolean isHalf = value != Math.rint(value);
        int highest = empty == 0 ? 0 : full + empty + (isHalf ? 1 : 0);
        boolean isRating = full + empty > 0 && !Float.isNaN(value);
        return isRating ? new Value(value, highest, true) : new Unreadable();
    }

    private static RatingText number(String lower) {
        String text = plainDigits(lower).replaceAll("\\s+", " ");
        Matcher unit = UNIT.matcher(text);
        boolean isStars = unit.find() && unit.start() > 0;
        String bare = isStars ? text.substring(0, unit.start()).strip() : text;
        for (Map.Entry<String, Float> fraction : FRACTIONS.entrySet()) {
            if (bare.contains(fraction.getKey())) {
                return mixed(bare, fraction.getKey(), fraction.getValue(), isStars);
            }
        }
        Matcher mixed = MIXED.matcher(bare);
        if (mixed.matches() && value(mixed.group(2)) < value(mixed.group(3))) {
            return new Value(value(mixed.group(1)) + value(mixed.group(2)) / value(mixed.group(3)), 0, isStars);
        }
        Matcher of = OF.matcher(bare);
        if (of.matches() && value(of.group(2)) > 0) {
            return new Value(value(of.group(1)), value(of.group(2)), false);
        }
        Matcher share = SHARE.matcher(bare);
        if (share.matches()) {
            return new Value(value(share.group(1)), 100, false);
        }
        Matcher plain = PLAIN.matcher(bare);
        return plain.matches()
                ? new Value((plain.group(1).equals("-") ? -1 : 1) * value(plain.group(2)), 0, isStars)
                : new Unreadable();
    }

    /** {@code 4½}, {@code ½}, {@code 4½/5}. */
    private static RatingText mixed(String text, String sign, float fraction, boolean isStars) {
        int at = text.indexOf(sign);
        String whole = text.substring(0, at).strip();
        String rest = text.substring(at + sign.length()).strip();
        Matcher of = Pattern.compile("(?:/|of|out of)\\s*" + NUMBER).matcher(rest);
        boolean isOf = of.matches();
        if ((!whole.isEmpty() && !whole.matches("\\d+")) || (!rest.isEmpty() && !isOf)) {
            return new Unreadable();
        }
        return new Value(
                (whole.isEmpty() ? 0 : value(whole)) + fraction,
                isOf ? value(of.group(1)) : 0,
                (isStars || whole.isEmpty()) && !isOf);
    }

    /** Full-width and other digits as ASCII. */
    private static String plainDigits(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (FRACTIONS.containsKey(Character.toString(c))) {
                plain.appendCodePoint(c);
            } else {
                plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            }
        });
        return plain.toString();
    }

    private static float value(String number) {
        return Float.parseFloat(number.replace(',', '.'));
    }
}
