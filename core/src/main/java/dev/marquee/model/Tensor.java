package dev.marquee.model;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.regex.Pattern;

/** A named array of numbers, as it leaves a model. Immutable. */
public final class Tensor {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final String name;
    private final Subject subject;
    private final List<Integer> shape;
    private final FloatBuffer values;

    private Tensor(String name, Subject subject, List<Integer> shape, FloatBuffer values) {
        this.name = name;
        this.subject = subject;
        this.shape = shape;
        this.values = values;
    }

    /** What each row of a tensor speaks of. */
    public enum Subject {
        /** As many rows as the model has users, in order of their index. */
        USER,
        /** As many rows as the model has movies, in order of their index. */
        MOVIE,
        /** Nothing in particular. */
        NONE
    }

    /**
     * A tensor with a copy of the values.
     *
     * @param name letters and digits, a letter first: it names columns, entries of archives and nodes of graphs
     * @param shape no number for a scalar, one for a vector, rows and columns for a matrix
     * @param values row by row, as many as the shape has places
     */
    public static Tensor of(String name, Subject subject, List<Integer> shape, float[] values) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'%s' names no tensor; use letters and digits".formatted(name));
        }
        long places = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (places != values.length || (subject != Subject.NONE && shape.isEmpty())) {
            throw new IllegalArgumentException(
                    "tensor %s of shape %s about %s with %d values".formatted(name, shape, subject, values.length));
        }
        return new Tensor(
                name,
                subject,
                List.copyOf(shape),
                FloatBuffer.wrap(values.clone()).asReadOnlyBuffer());
    }

    /** A single number. */
    public static Tensor scalar(String name, float value) {
        return of(name, Subject.NONE, List.of(), new float[] {value});
    }

    /** Its name, which no other tensor of the same model has. */
    public String name() {
        return name;
    }

    /** What each row speaks of. */
    public Subject subject() {
        return subject;
    }

    /** The length of each dimension; empty for a scalar. */
    public List<Integer> shape() {
        return shape;
    }

    /** How many values it has. */
    public int size() {
        return values.capacity();
    }

    /** All values, row by row: a view of its own position that nobody can write through. */
    public FloatBuffer values() {
        return values.duplicate();
    }
}
