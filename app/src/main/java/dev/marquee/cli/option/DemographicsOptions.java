package dev.marquee.cli.option;

import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Demographics of a new user. Mixin. */
public final class DemographicsOptions {
    @Option(names = "--age", paramLabel = "YEARS", description = "Age of a new user, if the data has ages.")
    private Optional<Integer> age = Optional.empty();

    @Option(names = "--gender", paramLabel = "F|M", description = "Gender of a new user, as written in the data.")
    private String gender = "";

    @Option(
            names = "--occupation",
            paramLabel = "NAME",
            description = "Occupation of a new user, as written in the data.")
    private String occupation = "";

    /** Whether any of the options is given. */
    public boolean isGiven() {
        return !demographics().equals(Demographics.UNKNOWN);
    }

    public Demographics demographics() {
        age.filter(years -> years < 1 || years > Demographics.OLDEST).ifPresent(years -> {
            throw new UsageException("--age must be in 1..%d years, got %d".formatted(Demographics.OLDEST, years));
        });
        return new Demographics(age.orElse(Demographics.UNKNOWN_AGE), gender, occupation, "");
    }
}
