package dev.marquee.recommend;

import dev.marquee.data.Demographics;
import java.util.Locale;

/** A demographic attribute of a user that a model may use. */
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
    /** As written in the data. */
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
    /** As written in the data. */
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

    /** Its value for a user; empty if unknown. */
    abstract String of(Demographics user);

    /** The demographics with this trait unknown. */
    abstract Demographics without(Demographics user);

    /** As written in responses: {@code occupation}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
