package dev.marquee.model;

import dev.marquee.data.RatingScale;
import java.util.List;

/**
 * How a rating comes out of tensors, for n pairs of a user and a movie at once: a tree whose every node is n rows of
 * numbers, or one number for each of the n. Sealed, because whoever writes a formula down has to know every step; a model
 * that needs another step adds it here.
 */
public sealed interface Formula {
    /** The same for every pair: a vector is added to each row, a scalar to each number. */
    record Constant(Tensor tensor) implements Formula {}

    /** For each pair, the table's row of the pair's user or movie, whichever the table is about. */
    record Lookup(Tensor table) implements Formula {
        /** Checks that the table is about users or movies. */
        public Lookup {
            if (table.subject() == Tensor.Subject.NONE) {
                throw new IllegalArgumentException("tensor %s has no row for a user or movie".formatted(table.name()));
            }
        }
    }

    /** The rows of the parts, joined to longer rows, in order. */
    record Concatenation(List<Formula> parts) implements Formula {
        /** Copies the parts. */
        public Concatenation {
            parts = List.copyOf(parts);
        }
    }

    /** Each row times a matrix (inputs x outputs), or times a vector, which leaves one number. */
    record Product(Formula rows, Tensor weights) implements Formula {}

    /** The terms added up, in order. */
    record Sum(List<Formula> terms) implements Formula {
        /** Copies the terms. */
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** max(0, x) of every number. */
    record Rectified(Formula of) implements Formula {}

    /** Every number drawn into the range of a scale. */
    record Clamped(Formula of, RatingScale scale) implements Formula {}
}
