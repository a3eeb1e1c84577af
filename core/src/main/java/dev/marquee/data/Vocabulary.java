package dev.marquee.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Maps external ids to dense indices 0..size-1 and back, in constant time. About 100 bytes per id.
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
                throw new MarqueeException("%s %s appears twice; each id must name exactly one %s"
                        .formatted(noun, this.ids.get(index), noun));
            }
        }
    }

    /**
     * {@return the vocabulary that gives each id its position in the list as its index}
     *
     * @param <I> the kind of id
     * @param noun what an id names, used in messages: "user", "movie"
     * @param ids all different
     */
    public static <I> Vocabulary<I> of(String noun, List<I> ids) {
        return new Vocabulary<>(noun, ids);
    }

    /** {@return the number of ids} */
    public int size() {
        return ids.size();
    }

    /**
     * {@return whether the id is known}
     *
     * @param id any id
     */
    public boolean contains(I id) {
        return indices.containsKey(id);
    }

    /**
     * {@return the id at an index in 0..size-1}
     *
     * @param index in 0..size-1
     */
    public I id(int index) {
        return ids.get(index);
    }

    /** {@return all ids in order of their index} */
    public List<I> ids() {
        return ids;
    }

    /**
     * {@return the index of an id}
     *
     * @param id a known id
     * @throws UnknownIdException if the id is unknown
     */
    public int index(I id) {
        Integer index = indices.get(id);
        if (index == null) {
            throw new UnknownIdException(noun, id.toString(), ids.size());
        }
        return index;
    }
}
