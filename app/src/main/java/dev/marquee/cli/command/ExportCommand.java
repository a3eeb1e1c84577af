package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.export.ExportFormat;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a model for other programs. */
@Command(
        name = "export",
        description =
                "Write a model for other programs: onnx (a graph that predicts), npz (NumPy) or csv (a spreadsheet).",
        footer = {
            "  ./marquee export onnx --model my.marquee --out my.onnx",
            "  ./marquee export csv --model my.marquee --out movies.csv"
        })
public final class ExportCommand implements Runnable {
    @Parameters(paramLabel = "onnx|npz|csv", description = "What to write; docs/export.md says what each file holds.")
    private String format;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out;

    @Mixin
    private final CommandOutput answer;

    public ExportCommand(Terminal terminal) {
        answer = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        ExportFormat chosen = ExportFormat.named(format);
        model.open().export(chosen, out);
        answer.print(new Exported(chosen.toString(), out.toString()), () -> "Wrote %s.".formatted(out));
    }

    private record Exported(String format, String file) {}
}
