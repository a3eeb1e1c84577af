package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.export.ExportFormat;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exports a model for other programs. */
@Command(
        name = "export",
        description =
                "Export a model for other programs: onnx (a graph that predicts), npz (NumPy) or csv (a spreadsheet).",
        footer = {
            "  ./marquee export onnx --model my.marquee --out my.onnx",
            "  ./marquee export csv --model my.marquee --out movies.csv"
        })
public final class ExportCommand implements Runnable {
    @Parameters(paramLabel = "onnx|npz|csv", description = "Export format; docs/export.md describes the files.")
    private String format;

    @Mixin
    private final ModelOption model;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out;

    @Mixin
    private final CommandOutput output;

    public ExportCommand(Terminal terminal) {
        model = new ModelOption(terminal);
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        ExportFormat exportFormat = ExportFormat.named(format);
        model.open().export(exportFormat, out);
        output.print(
                new Exported(exportFormat.toString(), out.toString()),
                () -> "Wrote %s.".formatted(Printable.line(out.toString())));
    }

    private record Exported(String format, String file) {}
}
