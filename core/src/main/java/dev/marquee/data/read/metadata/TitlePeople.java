package dev.marquee.data.read.metadata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The people of a title by the numbers of their ids, while its files are read. */
final class TitlePeople {
    private record Actor(int contributor, int rank) {}

    private final Set<Integer> directors = new LinkedHashSet<>();
    private final Set<Integer> writers = new LinkedHashSet<>();
    private final List<Actor> cast = new ArrayList<>();

    void addDirector(int contributor) {
        directors.add(contributor);
    }

    void addWriter(int contributor) {
        writers.add(contributor);
    }

    void addActor(int contributor, int rank) {
        cast.add(new Actor(contributor, rank));
    }

    void addAllTo(BitSet people) {
        directors.forEach(people::set);
        writers.forEach(people::set);
        cast.forEach(actor -> people.set(actor.contributor()));
    }

    List<String> directors(Map<Integer, String> names) {
        return names(directors, names);
    }

    List<String> writers(Map<Integer, String> names) {
        return names(writers, names);
    }

    /** In order of billing. */
    List<String> cast(Map<Integer, String> names, int most) {
        List<Integer> ranked = cast.stream()
                .sorted(Comparator.comparingInt(Actor::rank))
                .map(Actor::contributor)
                .distinct()
                .limit(most)
                .toList();
        return names(ranked, names);
    }

    private static List<String> names(Collection<Integer> people, Map<Integer, String> names) {
        return people.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
