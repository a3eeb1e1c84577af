package dev.marquee.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Code on a page: one command of a block, or a span within text. In a block without a fence two spaces end a command.
 *
 * @param place the page and the number of the line, from 1
 * @param text the code; a line that ends in a backslash is joined with the next
 * @param isWhole whether the code stands for itself; in a sentence it may leave out what the sentence is not about
 */
record Quote(String place, String text, boolean isWhole) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```$|^(?: {4}|  )(?=\\S).*?$");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\n\\s*");

    /** All code of a page, in its order. */
    static List<Quote> of(Page page) {
        List<Quote> quotes = new ArrayList<>();
        StringBuilder prose = new StringBuilder(page.text());
        Matcher blocks = BLOCK.matcher(page.text());
        while (blocks.find()) {
            boolean isFenced = blocks.group(1) != null;
            int start = isFenced ? blocks.start(1) : blocks.start();
            String block = isFenced ? blocks.group(1) : blocks.group().strip().replaceFirst(" {2,}.*", "");
            quotes.addAll(lines(page, start, block));
            if (isFenced) {
                blank(prose, blocks.start(), blocks.end());
            }
        }
        SPAN.matcher(prose)
                .results()
                .map(span -> new Quote(
                        place(page, span.start()),
                        span.group(1).replaceAll("\\s*\\n\\s*", " "),
                        isCell(prose, span.start())))
                .forEach(quotes::add);
        return quotes;
    }

    private static List<Quote> lines(Page page, int start, String block) {
        List<Quote> quotes = new ArrayList<>();
        int offset = 0;
        for (String line : CONTINUED.matcher(block).replaceAll(" ").split("\n", -1)) {
            quotes.add(new Quote(place(page, start + offset), line.strip(), true));
            offset = Math.min(offset + line.length() + 1, block.length());
        }
        return quotes;
    }

    /** Whether a span is a cell of a table, where measurements name the whole command. */
    private static boolean isCell(CharSequence text, int at) {
        int start = text.toString().lastIndexOf('\n', at) + 1;
        return text.charAt(start) == '|';
    }

    private static String place(Page page, int at) {
        return page.name() + ":"
                + Stream.of(page.text().substring(0, at).split("\n", -1)).count();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
