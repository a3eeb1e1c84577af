package dev.marquee.title.name;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes what programs did to a title: characters as HTML entities, and UTF-8 that was read as Latin-1 ({@code AmÃ©lie}). */
public final class TitleRepair {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,8}));");
    private static final int FIRST_NAMED = 160;

    /** The names of the characters from 160 on. */
    private static final List<String> NAMES =
            List.of(("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg"
                            + " macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave"
                            + " Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde"
                            + " Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc"
                            + " atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
                            + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
                    .split(" ", -1));

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("oelig", "œ"),
            Map.entry("OElig", "Œ"),
            Map.entry("scaron", "š"),
            Map.entry("Scaron", "Š"));

    private TitleRepair() {}

    /** The title as it was meant; the same if nothing is wrong with it. Undoes damage that was done twice, too. */
    public static String of(String title) {
        String once = decoded(withoutEntities(title));
        return once.equals(title) ? title : decoded(withoutEntities(once));
    }

    private static String withoutEntities(String title) {
        return title.indexOf('&') < 0
                ? title
                : ENTITY.matcher(title).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            int named = NAMES.indexOf(entity.group(3));
            return named >= 0
                    ? Character.toString(FIRST_NAMED + named)
                    : OTHERS.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : " ";
    }

    /** The bytes of the characters as UTF-8, if they are UTF-8. */
    private static String decoded(String title) {
        ByteBuffer bytes = ByteBuffer.allocate(title.length());
        try {
            for (int i = 0; i < title.length(); i++) {
                char c = title.charAt(i);
                ByteBuffer one = c <= 0xFF
                        ? ByteBuffer.wrap(new byte[] {(byte) c})
                        : WESTERN.newEncoder().encode(CharBuffer.wrap(new char[] {c}));
                bytes.put(one);
            }
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return title;
        }
    }
}
