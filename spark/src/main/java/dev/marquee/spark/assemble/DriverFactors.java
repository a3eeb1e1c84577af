package dev.marquee.spark.assemble;

import dev.marquee.data.Vocabulary;
import dev.marquee.model.Tensor;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The factors and biases of users or of movies, by their index in a data set; zeros where the cluster has none. */
final class DriverFactors {
    private final int rank;
    private final float[] biases;
    private final float[] factors;

    private DriverFactors(int rows, int rank) {
        this.rank = rank;
        this.biases = new float[rows];
        this.factors = new float[Math.multiplyExact(rows, rank)];
    }

    /** Fetches the rows of the ids of a data set, one part of the cluster's at a time. */
    static DriverFactors of(Dataset<Row> rows, int rank, Vocabulary<?> ids) {
        DriverFactors collected = new DriverFactors(ids.size(), rank);
        Map<String, Integer> indices = new HashMap<>(2 * ids.size());
        for (int index = 0; index < ids.size(); index++) {
            indices.put(ids.id(index).toString(), index);
        }
        Iterator<Row> iterator = rows.toLocalIterator();
        while (iterator.hasNext()) {
            Row row = iterator.next();
            Integer index = indices.get(Integer.toString(row.getInt(0)));
            if (index != null) {
                collected.set(index, row);
            }
        }
        return collected;
    }

    private void set(int index, Row row) {
        biases[index] = row.getFloat(1);
        List<Float> values = row.getList(2);
        for (int k = 0; k < rank; k++) {
            factors[index * rank + k] = values.get(k);
        }
    }

    Tensor factors(String name, Tensor.Subject subject) {
        return Tensor.of(name, subject, List.of(biases.length, rank), factors);
    }

    Tensor biases(String name, Tensor.Subject subject) {
        return Tensor.of(name, subject, List.of(biases.length), biases);
    }
}
