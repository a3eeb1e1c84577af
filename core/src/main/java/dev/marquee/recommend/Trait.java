package dev.marquee.recommend;

import dev.marquee.data.Demographics;
import java.util.Locale;

/** Something known of a person beside their ratings, that a model may look at. */
public enum Trait {
    /** In years. */
    AGE {
        @Override
        String of(Demographics user) {
            return user.age() == Demographics.UNKNOWN_AGE ? "" : Integer.toString(user.age());
        }

        @Override
        Demographics without(Demographics user) {
            return new Demographics(Demographics.UNKNOWN_AGE, user.gender(), user.occupation(), user.zipCode());
        }
    },
    /** As the data writes it. */
    GENDER {
        @Override
        String of(Demographics user) {
            return user.gender();
        }

        @Override
        Demographics without(Demographics user) {
            return new Demographics(user.age(), "", user.occupation(), user.zipCode());
        }
    },
    /** As the data writes it. */
    OCCUPATION {
        @Override
        String of(Demographics user) {
            return user.occupation();
        }

        @Override
        Demographics without(Demographics user) {
            return new Demographics(user.age(), user.gender(), "", user.zipCode());
        }
    };

    /** Its value for a person; empty where unknown. */
    abstract String of(Demographics user);

    /** The same person with it unknown. */
    abstract Demographics without(Demographics user);

    /** As answers write it: {@code occupation}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
