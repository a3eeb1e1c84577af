package dev.marquee.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids from outside and their dense indices 0..size-1, both ways. Constant time either way; about 100 bytes an id.
 *
 * @param <I> the kind of id
 */
public final class Vocabulary<I> {
    private final String noun;
    private final List<I> ids;
    private final Map<I, Integer> indices;

    private Vocabulary(String noun, List<I> ids) {
        this.noun = noun;
        this.ids = List.copyOf(ids);
        this.indices = HashMap.newHashMap(ids.size());
        for (int index = 0; index < this.ids.size(); index++) {
            if (indices.put(this.ids.get(index), index) != null) {
                throw new MarqueeException(
                        "%s %s appears twice; an id names one %s only".formatted(noun, this.ids.get(index), noun));
            }
        }
    }

    /**
     * The vocabulary whose index of each id is its place in the list.
     *
     * @param noun what an id names, for messages: "user", "movie"
     */
    public static <I> Vocabulary<I> of(String noun, List<I> ids) {
        return new Vocabulary<>(noun, ids);
    }

    /** How many ids there are. */
    public int size() {
        return ids.size();
    }

    /** Whether the id is known. */
    public boolean contains(I id) {
        return indices.containsKey(id);
    }

    /** The id at an index in 0..size-1. */
    public I id(int index) {
        return ids.get(index);
    }

    /** All ids in order of their index. */
    public List<I> ids() {
        return ids;
    }

    /**
     * The index of an id.
     *
     * @throws UnknownIdException if the id is not here
     */
    public int index(I id) {
        Integer index = indices.get(id);
        if (index == null) {
            throw new UnknownIdException(noun, id.toString(), ids.size());
        }
        return index;
    }
}
