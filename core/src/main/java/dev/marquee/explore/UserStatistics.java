package dev.marquee.explore;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Demographics of the users, as far as known. Users with an unknown value are in no group of that attribute.
 *
 * @param ages empty if no age is known
 * @param occupations in descending order of users; empty if none is known
 * @param genders in descending order of users, as the data writes them; empty if none is known
 */
public record UserStatistics(Optional<Ages> ages, List<Group> occupations, List<Group> genders) {
    private static final Comparator<Group> BY_MEMBERS =
            Comparator.comparingInt(Group::members).reversed().thenComparing(Group::name);

    /** Copies the lists. */
    public UserStatistics {
        occupations = List.copyOf(occupations);
        genders = List.copyOf(genders);
    }

    static UserStatistics of(Dataset data) {
        RowSums sums = new RowSums(data.ratings().byUser());
        return new UserStatistics(
                Ages.of(data.users(), sums),
                groups(data, sums, Demographics::occupation),
                groups(data, sums, Demographics::gender));
    }

    private static List<Group> groups(Dataset data, RowSums sums, Function<Demographics, String> trait) {
        Groups groups = new Groups(List.of());
        for (int user = 0; user < data.users().size(); user++) {
            String name = trait.apply(data.users().demographics(user));
            if (!name.isEmpty()) {
                groups.add(name, sums, user);
            }
        }
        return groups.list().stream().sorted(BY_MEMBERS).toList();
    }
}
