package dev.marquee.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.UsageException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresAddressTest {
    @Test
    void readsAllParts() {
        assertThat(PostgresAddress.parse("postgresql://ann:se%40cret@db.example:5433/people?sslmode=require"))
                .isEqualTo(new PostgresAddress(
                        "db.example:5433", "people", "?sslmode=require", Optional.of("ann"), Optional.of("se@cret")));
        assertThat(PostgresAddress.parse("jdbc:postgresql://[::1]/people"))
                .isEqualTo(new PostgresAddress("[::1]", "people", "", Optional.empty(), Optional.empty()));
        assertThat(PostgresAddress.parse("postgresql://a:1,b:2/people?user=x@y").hosts())
                .isEqualTo("a:1,b:2");
    }

    @Property
    void readsEveryPasswordThatIsEncoded(@ForAll @NotEmpty String password) {
        Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(password));
        String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");

        assertThat(PostgresAddress.parse("postgresql://ann:%s@host/people".formatted(encoded))
                        .password())
                .contains(password);
    }

    /** Printable ASCII as people choose it; one that happens to be valid is no error. */
    @Property
    void neverShowsAPasswordThatIsNotEncoded(@ForAll @CharRange(from = '!', to = '~') @NotEmpty String password) {
        Assume.that(password.length() > 6);
        try {
            PostgresAddress.parse("postgresql://ann:%s@127.0.0.1/people".formatted(password));
        } catch (UsageException e) {
            assertThat(e.getMessage()).doesNotContain(password).contains("postgresql://");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://m:m@rq:ue/e@127.0.0.1/marquee | ends that part of an address; write special characters | @ as %40
            postgresql://m:a/b@127.0.0.1/marquee       | ends that part of an address                          | / as %2F
            postgresql://m:a?b@127.0.0.1/marquee       | ends that part of an address                          | ? as %3F
            postgresql://m:a%zz@127.0.0.1/marquee      | a % in its user or password                           | % as %25
            postgresql://m:pw@/marquee                 | names no host                                         | USER:PASSWORD@HOST
            postgresql:///marquee                      | names no host                                         | USER:PASSWORD@HOST
            postgresql://m:pw@127.0.0.1                | names no database                                     | /DATABASE
            postgresql://m:pw@127.0.0.1/               | names no database                                     | /DATABASE
            postgresql://m:pw@127.0.0.1:abc/marquee    | a port that is not a number in 1..65535               | HOST:PORT
            postgresql://m:pw@127.0.0.1:70000/marquee  | a port that is not a number in 1..65535               | HOST:PORT
            """)
    void namesWhatIsWrongAndHowToWriteIt(String address, String problem, String remedy) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> PostgresAddress.parse(address))
                .withMessageContaining(problem)
                .withMessageContaining(remedy)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("rq:ue", "pw@", "a/b", "a?b", "zz"));
    }
}
