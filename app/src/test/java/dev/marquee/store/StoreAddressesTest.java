package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.store.record.StoreAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No form of an address shows its password. */
class StoreAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:s3cr3t@h/d",
                "postgresql://u:a@s3cr3t@h:5432/d",
                "postgresql://u:a/s3cr3t@h/d",
                "postgresql://u:a\ns3cr3t@h/d",
                "postgresql://u:s3cr3t",
                "postgresql://u:s3cr3t/h",
                "postgresql:/u:s3cr3t@h/d",
                "postgresql:u:s3cr3t@h/d",
                "postgresql:u:a:s3cr3t@h/d",
                "jdbc:postgresql://u:s3cr3t@h/d",
                "u:s3cr3t@h/d",
                "host=localhost password=s3cr3t dbname=d",
                "password=s3cr3t host=localhost",
                "postgresql://h/d?password=s3cr3t",
                "postgresql://h/d?user=u&password=a&s3cr3t",
                "postgresql://h/d?PASSWORD=s3cr3t&sslmode=require",
                "postgresql://h/d#password=s3cr3t",
                "mysql://u:s3cr3t@h/d"
            })
    void hideThePassword(String address) {
        assertThat(StoreAddresses.shown(address)).doesNotContain("s3cr3t").contains("(hidden)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marquee.db",
                "/var/lib/marquee/marquee.db",
                "C:\\data\\marquee.db",
                "postgresql://h/d",
                "postgresql://h:5432/d",
                "postgresql://[::1]:5432/d",
                "postgresql://u@h:5432/d?sslmode=require",
                "sqlite:marquee.db?mode=ro"
            })
    void showWhatIsNoSecret(String address) {
        assertThat(StoreAddresses.shown(address)).isEqualTo(address);
    }

    @Test
    void showTheParametersAfterAPassword() {
        assertThat(StoreAddresses.shown("postgresql://u:x@h/d?password=y&sslmode=require"))
                .isEqualTo("postgresql://u:(hidden)@h/d?password=(hidden)&sslmode=require");
    }
}
