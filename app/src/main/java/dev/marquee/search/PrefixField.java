package dev.marquee.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;

/**
 * Prefix search with an extra field for short prefixes: thousands of words start with the same letter, and collecting the
 * movies of each word takes milliseconds.
 *
 * @param field field of the complete texts
 * @param shortField field of their prefixes
 * @param letters maximum length of the indexed prefixes
 */
record PrefixField(String field, String shortField, int letters) {
    static final PrefixField OF_WORDS = new PrefixField(Fields.WORD, Fields.SHORT_WORD, 3);
    static final PrefixField OF_STARTS = new PrefixField(Fields.START, Fields.SHORT_START, 8);

    /** Prefixes of the texts, for the short field. */
    List<String> shortPrefixes(List<String> texts) {
        Set<String> prefixes = new LinkedHashSet<>();
        for (String text : texts) {
            IntStream.rangeClosed(1, Math.min(letters, text.length()))
                    .mapToObj(end -> text.substring(0, end))
                    .forEach(prefixes::add);
        }
        return List.copyOf(prefixes);
    }

    Query query(String text) {
        return text.length() <= letters ? Clauses.term(shortField, text) : Clauses.prefix(field, text);
    }
}
