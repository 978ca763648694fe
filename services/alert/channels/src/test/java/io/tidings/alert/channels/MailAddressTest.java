package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void usualAddressesAreKeptAndShownWithoutTheirName() {
        MailAddress address = new MailAddress(" Jane.Poole+alerts@Example.ORG ");

        assertThat(address.value()).isEqualTo("Jane.Poole+alerts@example.org");
        assertThat(address).hasToString("J***@example.org");
    }

    @Test
    void domainOfAnotherScriptIsKeptInAscii() {
        assertThat(new MailAddress("jane@bücher.example").value()).isEqualTo("jane@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jane",
                "@example.org",
                "jane@",
                "jane@@example.org",
                "jane@127.0.0.1",
                "jane@[127.0.0.1]",
                "jane@example.org\r\nBcc: all@example.org",
                "jane\r\n@example.org",
                "a b@example.org",
                ".jane@example.org",
                "jane..poole@example.org",
                "\"jane\"@example.org",
                "jane@-example.org",
                "jane@example..org",
                "jane@example.org,all@example.org",
                "<jane@example.org>",
                "jané@example.org"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress(typed));
    }

    @Test
    void addressesThatAreTooLongAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress("a".repeat(65) + "@example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress("a@" + "b.".repeat(130) + "org"));
    }
}
