package dev.marquee.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;

/**
 * Beginnings of texts, the short ones in a field of their own: thousands of words begin with one letter, and to gather the
 * movies of each takes milliseconds.
 *
 * @param field of the whole texts
 * @param shortField of their first letters
 * @param letters how many stand there at most
 */
record PrefixField(String field, String shortField, int letters) {
    static final PrefixField OF_WORDS = new PrefixField(Fields.WORD, Fields.SHORT_WORD, 3);
    static final PrefixField OF_STARTS = new PrefixField(Fields.START, Fields.SHORT_START, 8);

    /** What stands in the short field of a movie. */
    List<String> shortOnes(List<String> texts) {
        Set<String> beginnings = new LinkedHashSet<>();
        for (String text : texts) {
            IntStream.rangeClosed(1, Math.min(letters, text.length()))
                    .mapToObj(end -> text.substring(0, end))
                    .forEach(beginnings::add);
        }
        return List.copyOf(beginnings);
    }

    Query query(String text) {
        return text.length() <= letters ? Clauses.term(shortField, text) : Clauses.prefix(field, text);
    }
}
