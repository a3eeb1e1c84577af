package dev.marquee.model;

import dev.marquee.data.RatingScale;
import java.util.List;

/**
 * The prediction of ratings as an expression tree over tensors, for a batch of n (user, movie) pairs: each node is n
 * rows of numbers, or n numbers. Sealed, because every exporter must handle every operation; a model that needs another
 * operation adds it here.
 */
public sealed interface Formula {
    /**
     * The same for every pair: a vector is added to each row, a scalar to each number.
     *
     * @param tensor a scalar or a vector
     */
    record Constant(Tensor tensor) implements Formula {}

    /**
     * For each pair, the table's row of the pair's user or movie, depending on the table's subject.
     *
     * @param table one row per user or per movie
     */
    record Lookup(Tensor table) implements Formula {
        /** Checks that the table has users or movies as rows. */
        public Lookup {
            if (table.subject() == Tensor.Subject.NONE) {
                throw new IllegalArgumentException("tensor %s has no rows of users or movies".formatted(table.name()));
            }
        }
    }

    /**
     * The rows of the parts, concatenated in order.
     *
     * @param parts each of n rows
     */
    record Concatenation(List<Formula> parts) implements Formula {
        /** Copies the parts. */
        public Concatenation {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Each row times a matrix (inputs x outputs), or times a vector, which gives one number.
     *
     * @param rows n rows, each as long as the matrix has rows or the vector has elements
     * @param weights inputs x outputs, or a vector of inputs
     */
    record Product(Formula rows, Tensor weights) implements Formula {}

    /**
     * The sum of the terms, in order.
     *
     * @param terms at least one, all of the same width, or constants
     */
    record Sum(List<Formula> terms) implements Formula {
        /** Copies the terms. */
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /**
     * ReLU: max(0, x) of every number.
     *
     * @param of the numbers before, of any shape
     */
    record Rectified(Formula of) implements Formula {}

    /**
     * Every number clamped to the range of a scale.
     *
     * @param of n predicted ratings
     * @param scale its minimum and maximum are the bounds
     */
    record Clamped(Formula of, RatingScale scale) implements Formula {}
}
