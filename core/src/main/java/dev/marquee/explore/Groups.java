package dev.marquee.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups by name while they are counted. */
final class Groups {
    private final Map<String, MeanAccumulator> tallies = new LinkedHashMap<>();

    /** Groups of these names first, in this order; others behind them as they come. */
    Groups(List<String> names) {
        names.forEach(name -> tallies.put(name, new MeanAccumulator()));
    }

    void add(String name, RowSums sums, int row) {
        tallies.computeIfAbsent(name, _ -> new MeanAccumulator()).addMember(sums, row);
    }

    /** Those that have a member. */
    List<Group> list() {
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().group(entry.getKey()))
                .filter(group -> group.members() > 0)
                .toList();
    }
}
