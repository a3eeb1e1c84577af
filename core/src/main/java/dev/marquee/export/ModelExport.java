package dev.marquee.export;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.model.FormulaModel;
import dev.marquee.model.Model;
import dev.marquee.model.ParameterModel;
import dev.marquee.persist.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;

/** Writes models in formats that other programs read. */
public final class ModelExport {
    private ModelExport() {}

    /**
     * Writes a model file atomically.
     *
     * @param path file to create or replace
     * @param format the format to write
     * @param model the model to write
     * @param data the data set that the model was trained on
     * @throws UsageException if the model lacks what the format needs
     * @throws dev.marquee.data.MarqueeException if the file cannot be written; an existing file then stays unchanged
     */
    public static void write(Path path, ExportFormat format, Model model, Dataset data) {
        if (model.users() != data.users().size()
                || model.movies() != data.catalogue().size()) {
            throw new IllegalArgumentException("the model has %d users and %d movies, but the data has %d and %d"
                    .formatted(
                            model.users(),
                            model.movies(),
                            data.users().size(),
                            data.catalogue().size()));
        }
        write(path, content(format, model, data));
    }

    static void write(Path path, Content content) {
        AtomicFile.write(path, channel -> {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
        });
    }

    /** The content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static Content content(ExportFormat format, Model model, Dataset data) {
        return switch (format) {
            case ONNX -> OnnxFile.of(formulaModel(model), data);
            case NPZ -> NpzFile.of(parameterModel(model, format), data);
            case CSV -> MovieTable.of(parameterModel(model, format), data);
        };
    }

    private static FormulaModel formulaModel(Model model) {
        if (model instanceof FormulaModel formulaModel) {
            return formulaModel;
        }
        if (model instanceof ParameterModel) {
            throw new UsageException(
                    "%s models cannot be exported as onnx, because they have no formula for ratings; use npz or csv"
                            .formatted(model.algorithm()));
        }
        throw noParameters(model, ExportFormat.ONNX);
    }

    private static ParameterModel parameterModel(Model model, ExportFormat format) {
        if (model instanceof ParameterModel parameterModel) {
            return parameterModel;
        }
        throw noParameters(model, format);
    }

    private static UsageException noParameters(Model model, ExportFormat format) {
        return new UsageException(
                "%s models cannot be exported as %s, because they expose no parameters; export a model of another algorithm"
                        .formatted(model.algorithm(), format));
    }
}
