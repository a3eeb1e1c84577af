package dev.marquee.report.markup;

/** Escapes element texts and attribute values. Characters that XML does not allow become U+FFFD. */
final class Escape {
    private static final int REPLACEMENT = 0xFFFD;

    private Escape() {}

    /**
     * Escapes only what XML requires, so that a style sheet without ampersands and less-than signs is unchanged: HTML does
     * not unescape the content of {@code style}.
     */
    static String text(String text) {
        return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
    }

    static String attribute(String value) {
        return text(value).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }

    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(point -> isLegal(point) ? point : REPLACEMENT).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /** XML 1.0, section 2.2, without carriage return and C1 controls, which no text here needs. */
    private static boolean isLegal(int point) {
        boolean control = (point < 0x20 && point != '\t' && point != '\n') || (point >= 0x7F && point < 0xA0);
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !control && !surrogate && !noncharacter;
    }
}
