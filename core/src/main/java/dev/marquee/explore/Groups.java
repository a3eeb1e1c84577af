package dev.marquee.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accumulates groups by name. */
final class Groups {
    private final Map<String, MeanAccumulator> accumulators = new LinkedHashMap<>();

    /** Lists groups with these names first, in this order; others follow in order of appearance. */
    Groups(List<String> names) {
        names.forEach(name -> accumulators.put(name, new MeanAccumulator()));
    }

    void add(String name, RowSums sums, int row) {
        accumulators.computeIfAbsent(name, _ -> new MeanAccumulator()).addMember(sums, row);
    }

    /** The groups that have members. */
    List<Group> list() {
        return accumulators.entrySet().stream()
                .map(entry -> entry.getValue().group(entry.getKey()))
                .filter(group -> group.members() > 0)
                .toList();
    }
}
