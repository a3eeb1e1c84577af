package dev.marquee.store.database;

import dev.marquee.data.UsageException;
import dev.marquee.store.record.StoreAddresses;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a PostgreSQL database: {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE?PARAMETERS}. User, password, port
 * and parameters may be absent.
 *
 * @param hosts one or more {@code HOST:PORT}, separated by commas
 * @param database name of the database, as written
 * @param parameters of the driver, with the question mark; may be empty
 * @param user decoded
 * @param password decoded
 */
record PostgresAddress(
        String hosts, String database, String parameters, Optional<String> user, Optional<String> password) {
    static final String SCHEME = "postgresql://";
    static final String FORM = SCHEME + "USER:PASSWORD@HOST:PORT/DATABASE";

    private static final String ENCODE =
            "write special characters of user and password percent-encoded: @ as %40, : as %3A, / as %2F, ? as %3F, # as %23, % as %25";
    private static final Pattern HOST =
            Pattern.compile("(?<name>\\[[0-9A-Fa-f:.]+(?:%[^\\]]*)?]|[^\\[\\]:\\s]+)(?::(?<port>.*))?");
    private static final int MAX_PORT = 65_535;

    /**
     * Parses an address.
     *
     * @throws UsageException if it is incomplete or not encoded; the message shows no password
     */
    static PostgresAddress parse(String url) {
        return new Parser(url).parse();
    }

    private record Parser(String url) {
        PostgresAddress parse() {
            String rest = url.substring(url.indexOf(SCHEME) + SCHEME.length());
            int question = rest.indexOf('?', Math.max(0, rest.indexOf('/')));
            String place = question < 0 ? rest : rest.substring(0, question);
            int slash = place.indexOf('/');
            String authority = slash < 0 ? place : place.substring(0, slash);
            String database = slash < 0 ? "" : place.substring(slash + 1);
            int at = authority.indexOf('@');
            boolean spilled = database.contains("@")
                    || authority.indexOf('@', at + 1) >= 0
                    || authority.contains("?")
                    || authority.contains("#");
            if (spilled) {
                throw invalid("has a character in its user or password that ends that part of an address", ENCODE);
            }
            String hosts = authority.substring(at + 1);
            checkHosts(hosts);
            if (database.isEmpty()) {
                throw invalid("names no database", "give it the form " + FORM);
            }
            String login = at < 0 ? "" : authority.substring(0, at);
            int colon = login.indexOf(':');
            return new PostgresAddress(
                    hosts,
                    database,
                    question < 0 ? "" : rest.substring(question),
                    decoded(colon < 0 ? login : login.substring(0, colon)),
                    colon < 0 ? Optional.empty() : decoded(login.substring(colon + 1)));
        }

        private void checkHosts(String hosts) {
            for (String host : hosts.split(",", -1)) {
                Matcher parts = HOST.matcher(host);
                if (!parts.matches()) {
                    throw host.isEmpty()
                            ? invalid("names no host", "give it the form " + FORM)
                            : invalid("has no valid host and port", "give it the form %s; %s".formatted(FORM, ENCODE));
                }
                String port = parts.group("port");
                if (port != null && !isPort(port)) {
                    throw invalid(
                            "has a port that is not a number in 1..%s".formatted(MAX_PORT),
                            "give it the form %s; %s".formatted(FORM, ENCODE));
                }
            }
        }

        private static boolean isPort(String text) {
            return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_PORT;
        }

        /** Empty if the text is blank. */
        private Optional<String> decoded(String text) {
            try {
                return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8))
                        .filter(part -> !part.isEmpty());
            } catch (IllegalArgumentException e) {
                throw invalid("has a % in its user or password that no two hexadecimal digits follow", ENCODE);
            }
        }

        private UsageException invalid(String problem, String remedy) {
            return new UsageException(
                    "the store address %s %s; %s".formatted(StoreAddresses.shown(url), problem, remedy));
        }
    }
}
