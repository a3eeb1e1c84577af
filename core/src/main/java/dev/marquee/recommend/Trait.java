package dev.marquee.recommend;

import dev.marquee.data.Demographics;
import java.util.Locale;

/** Something known of a person beside their ratings, that a model may look at. */
public enum Trait {
    /** In years. */
    AGE {
        @Override
        String of(Demographics person) {
            return person.age() == Demographics.UNKNOWN_AGE ? "" : Integer.toString(person.age());
        }

        @Override
        Demographics without(Demographics person) {
            return new Demographics(Demographics.UNKNOWN_AGE, person.gender(), person.occupation(), person.zipCode());
        }
    },
    /** As the data writes it. */
    GENDER {
        @Override
        String of(Demographics person) {
            return person.gender();
        }

        @Override
        Demographics without(Demographics person) {
            return new Demographics(person.age(), "", person.occupation(), person.zipCode());
        }
    },
    /** As the data writes it. */
    OCCUPATION {
        @Override
        String of(Demographics person) {
            return person.occupation();
        }

        @Override
        Demographics without(Demographics person) {
            return new Demographics(person.age(), person.gender(), "", person.zipCode());
        }
    };

    /** Its value for a person; empty where unknown. */
    abstract String of(Demographics person);

    /** The same person with it unknown. */
    abstract Demographics without(Demographics person);

    /** As answers write it: {@code occupation}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
