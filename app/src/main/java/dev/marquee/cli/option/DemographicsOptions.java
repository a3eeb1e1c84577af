package dev.marquee.cli.option;

import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import java.util.ArrayList;
import java.util.List;
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

    /** The options that describe the same user, for the next command. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        age.ifPresent(years -> arguments.addAll(List.of("--age", years.toString())));
        if (!gender.isEmpty()) {
            arguments.addAll(List.of("--gender", gender));
        }
        if (!occupation.isEmpty()) {
            arguments.addAll(List.of("--occupation", occupation));
        }
        return arguments;
    }

    public Demographics demographics() {
        age.filter(years -> years < 1 || years > Demographics.OLDEST).ifPresent(years -> {
            throw new UsageException("--age must be in 1..%d years, got %d".formatted(Demographics.OLDEST, years));
        });
        return new Demographics(age.orElse(Demographics.UNKNOWN_AGE), gender, occupation, "");
    }
}
