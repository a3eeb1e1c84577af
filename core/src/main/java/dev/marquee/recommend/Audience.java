package dev.marquee.recommend;

import dev.marquee.data.UsageException;
import java.util.List;

/**
 * Whom a list is for: one person, or several who watch together.
 *
 * @param people at least one
 * @param together what is best for several; of no effect for one
 */
public record Audience(List<Person> people, Together together) {
    /** Copies the people and checks that there is one. */
    public Audience {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new UsageException("a list for nobody was asked for; name at least one person");
        }
    }

    /** One person. */
    public static Audience of(Person person) {
        return new Audience(List.of(person), Together.AVERAGE);
    }
}
