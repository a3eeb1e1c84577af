package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.option.StoreOption;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.TwinsText;
import dev.marquee.data.UserId;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.users.TwinsResponse;
import dev.marquee.service.users.UserService;
import dev.marquee.store.Store;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows users of similar taste, and lets a user be seen or not. */
@Command(
        name = "twins",
        description =
                "Show users of the store whose taste is similar, among those who agreed to be seen; only for users who"
                        + " agreed, too.",
        footer = {
            "  ./marquee twins --user ID --visible-as Anna",
            "  ./marquee twins --user ID --hidden",
            "  where ID is a user of the server's store, as the page shows it under You"
        })
public final class TwinsCommand implements Runnable {
    @Mixin
    private final ModelOption model;

    @Option(names = "--user", required = true, paramLabel = "ID", description = "A user of the store.")
    private String user;

    @Mixin
    private final StoreOption storeOption = new StoreOption();

    @Option(names = "-n", paramLabel = "N", defaultValue = "5", description = "How many users (default 5).")
    private int n;

    @ArgGroup
    private VisibilityOption visibility = new VisibilityOption();

    /** At most one of the two. */
    static final class VisibilityOption {
        @Option(
                names = "--visible-as",
                paramLabel = "NAME",
                description =
                        "Agree that users of similar taste see the user by this name, with some of the movies that the"
                                + " user rated.")
        private Optional<String> name = Optional.empty();

        @Option(names = "--hidden", description = "Revoke this agreement.")
        private boolean hidden;

        void apply(UserService users, UserId id) {
            name.ifPresent(text -> users.show(id, text));
            if (hidden) {
                users.hide(id);
            }
        }
    }

    @Mixin
    private final CommandOutput output;

    public TwinsCommand(Terminal terminal) {
        model = new ModelOption(terminal);
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        UserId id = new UserId(user);
        try (Store store = storeOption.openExistingUsers()) {
            UserService users = new UserService(new LiveModel(model.open(), InstantSource.system()), store, 1);
            visibility.apply(users, id);
            TwinsResponse response = users.twins(id, n);
            output.print(response, () -> TwinsText.of(response));
        }
    }
}
