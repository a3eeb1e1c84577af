package dev.marquee.spark.lists;

import dev.marquee.spark.ratings.SparkJobException;
import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Writes lists as a folder of Parquet. Spark moves the files there when all are complete and then adds {@code _SUCCESS}; a
 * folder whose writing fails is removed.
 *
 * @param spark session
 * @param path of the folder
 */
public record ListWriter(SparkSession spark, String path) {
    /** Fails if the folder is there. */
    public void requireNew() {
        try {
            if (files().exists(new Path(path))) {
                throw new SparkJobException("%s exists already; remove it or give another folder".formatted(path));
            }
        } catch (IOException e) {
            throw new SparkJobException("%s cannot be used: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Computes and writes the lists. */
    public void write(Dataset<Row> lists) {
        try {
            lists.write().parquet(path);
        } catch (RuntimeException e) {
            remove();
            throw e;
        }
    }

    private void remove() {
        try {
            files().delete(new Path(path), true);
        } catch (IOException e) {
            System.err.println("%s cannot be removed: %s".formatted(path, e.getMessage()));
        }
    }

    private FileSystem files() throws IOException {
        return new Path(path).getFileSystem(spark.sparkContext().hadoopConfiguration());
    }
}
