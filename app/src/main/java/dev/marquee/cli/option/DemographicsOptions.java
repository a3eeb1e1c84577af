package dev.marquee.cli.option;

import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is said of somebody new. A mixin. */
public final class DemographicsOptions {
    @Option(names = "--age", paramLabel = "YEARS", description = "Of somebody new, if the data knows of ages.")
    private Optional<Integer> age = Optional.empty();

    @Option(names = "--gender", paramLabel = "F|M", description = "Of somebody new, as the data writes it.")
    private String gender = "";

    @Option(names = "--occupation", paramLabel = "NAME", description = "Of somebody new, as the data writes it.")
    private String occupation = "";

    /** Whether anything is. */
    public boolean given() {
        return !demographics().equals(Demographics.UNKNOWN);
    }

    public Demographics demographics() {
        age.filter(years -> years < 1 || years > Demographics.OLDEST).ifPresent(years -> {
            throw new UsageException("--age %d is outside 1..%d years".formatted(years, Demographics.OLDEST));
        });
        return new Demographics(age.orElse(Demographics.UNKNOWN_AGE), gender, occupation, "");
    }
}
