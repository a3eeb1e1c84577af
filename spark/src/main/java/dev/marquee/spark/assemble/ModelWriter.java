package dev.marquee.spark.assemble;

import dev.marquee.data.Dataset;
import dev.marquee.recipe.Algorithms;
import dev.marquee.spark.ratings.SparkJobException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Writes a model file to any file system of Hadoop: under another name, then renamed. */
public final class ModelWriter {
    private ModelWriter() {}

    /** Writes the file, or replaces it. */
    public static void write(ModelAssembly assembly, Dataset data, long seed, String path, Configuration hadoop) {
        var card = assembly.recipe().card(data, assembly.model(), seed);
        try {
            Path to = new Path(path);
            FileSystem files = to.getFileSystem(hadoop);
            if (files instanceof LocalFileSystem local) {
                Algorithms.write(local.pathToFile(to).toPath(), card, data, assembly.model());
                return;
            }
            java.nio.file.Path file = Files.createTempFile("marquee-spark", ".marquee");
            try {
                Algorithms.write(file, card, data, assembly.model());
                Path part = to.suffix(".part-" + UUID.randomUUID());
                files.copyFromLocalFile(true, true, new Path(file.toUri()), part);
                files.delete(to, false);
                if (!files.rename(part, to)) {
                    files.delete(part, false);
                    throw new SparkJobException("%s cannot be written; check that its folder exists".formatted(path));
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new SparkJobException("%s cannot be written: %s".formatted(path, e.getMessage()), e);
        }
    }
}
