package dev.marquee.model;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.regex.Pattern;

/** A named array of floats exported from a model. Immutable. */
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

    /** What each row of a tensor describes. */
    public enum Subject {
        /** One row per user of the model, by index. */
        USER,
        /** One row per movie of the model, by index. */
        MOVIE,
        /** Rows belong to neither users nor movies. */
        NONE
    }

    /**
     * {@return a tensor with a copy of the values}
     *
     * @param name letters and digits, a letter first: it becomes the name of columns, archive entries and graph nodes
     * @param subject what each row describes; {@link Subject#NONE} for a scalar
     * @param shape empty for a scalar, one length for a vector, rows and columns for a matrix
     * @param values row-major, as many as the product of the shape
     */
    public static Tensor of(String name, Subject subject, List<Integer> shape, float[] values) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a tensor name; use letters and digits, a letter first".formatted(name));
        }
        long size = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (size != values.length || (subject != Subject.NONE && shape.isEmpty())) {
            throw new IllegalArgumentException("tensor %s has shape %s, subject %s and %d values; they do not match"
                    .formatted(name, shape, subject, values.length));
        }
        return new Tensor(
                name,
                subject,
                List.copyOf(shape),
                FloatBuffer.wrap(values.clone()).asReadOnlyBuffer());
    }

    /**
     * {@return a tensor of a single number}
     *
     * @param name letters and digits, a letter first
     * @param value the number
     */
    public static Tensor scalar(String name, float value) {
        return of(name, Subject.NONE, List.of(), new float[] {value});
    }

    /**
     * {@return the tensor of a name}
     *
     * @param tensors with unique names
     * @param name of one of them
     * @throws IllegalArgumentException if none has the name
     */
    public static Tensor named(List<Tensor> tensors, String name) {
        return tensors.stream()
                .filter(tensor -> tensor.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no tensor %s among %s"
                        .formatted(name, tensors.stream().map(Tensor::name).toList())));
    }

    /** {@return the name, unique within a model} */
    public String name() {
        return name;
    }

    /** {@return what each row describes} */
    public Subject subject() {
        return subject;
    }

    /** {@return the length of each dimension; empty for a scalar} */
    public List<Integer> shape() {
        return shape;
    }

    /** {@return the number of values} */
    public int size() {
        return values.capacity();
    }

    /** {@return all values, row-major: a read-only view with its own position} */
    public FloatBuffer values() {
        return values.duplicate();
    }
}
