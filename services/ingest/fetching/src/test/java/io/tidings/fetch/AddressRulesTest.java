package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.Refusal.By;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    private static final AddressRules PUBLIC = AddressRules.PUBLIC_ONLY;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "https://example.org/a?b=c",
                "http://example.org:443/",
                "https://EXAMPLE.org:80/",
                "http://example.org./",
                "http://under_score.example.org/",
                "http://93.184.215.14/",
                "http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "http://xn--bcher-kva.example/",
                "http://bücher.example/"
            })
    void addressesOfPublicSitesMayBeAsked(String address) {
        assertThat(PUBLIC.refuses(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/, SCHEME",
        "file:///etc/passwd, SCHEME",
        "gopher://example.org/, SCHEME",
        "jar:http://example.org/a.jar!/, SCHEME",
        "data:text/plain;a, SCHEME",
        "//example.org/, SCHEME",
        "http://user@example.org/, USER_INFO",
        "http://user:secret@example.org/, USER_INFO",
        "http://@example.org/, USER_INFO",
        "http://example.org:22/, PORT",
        "http://example.org:8080/, PORT",
        "http://example.org:0/, PORT",
        "http://example.org:99999/, PORT",
        "http:///a, HOST",
        "http:a, HOST",
        "http://0x7f.1/, HOST",
        "http://0x7f000001/, HOST",
        "http://2130706433/, HOST",
        "http://017700000001/, HOST",
        "http://0177.0.0.1/, HOST",
        "http://127.1/, HOST",
        "http://1.2.3.4.5/, HOST",
        "http://256.1.1.1/, HOST",
        "http://example.0x10/, HOST",
        "http://[fe80::1%25eth0]/, HOST",
        "http://exa%6dple.org/, HOST",
        "http://..example/, HOST"
    })
    void otherAddressesAreRefusedByTheRuleTheyBreak(String address, By by) {
        assertThat(PUBLIC.refuses(URI.create(address))).map(Refusal::by).contains(by);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "169.254.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "4000::1"
            })
    void addressesThatAreNotPublicAreRefused(String address) throws UnknownHostException {
        WebAddress asked = WebAddress.of(URI.create("http://example.org/"));
        assertThat(PUBLIC.refuses(asked, InetAddress.ofLiteral(address)))
                .map(Refusal::by)
                .contains(By.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.1.1",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2001:200::1",
                "2606:4700::1111",
                "2003::1",
                "2a00::1",
                "3ffe::1"
            })
    void publicAddressesAreConnectedTo(String address) {
        WebAddress asked = WebAddress.of(URI.create("http://example.org/"));
        assertThat(PUBLIC.refuses(asked, InetAddress.ofLiteral(address))).isEmpty();
    }

    @Test
    void aTrustedHostMayBePrivateAndHaveItsPortOnly() {
        AddressRules rules = new AddressRules(Set.of(), Set.of("127.0.0.1:8081", "*.Test.Example", "[::1]"));
        InetAddress here = InetAddress.ofLiteral("127.0.0.1");

        assertThat(rules.refuses(URI.create("http://127.0.0.1:8081/"))).isEmpty();
        assertThat(rules.refuses(URI.create("http://127.0.0.1:8082/")))
                .map(Refusal::by)
                .contains(By.PORT);
        assertThat(rules.refuses(WebAddress.of(URI.create("http://127.0.0.1:8081/")), here))
                .isEmpty();
        assertThat(rules.refuses(WebAddress.of(URI.create("http://127.0.0.1/")), here))
                .isPresent();
        assertThat(rules.refuses(WebAddress.of(URI.create("http://a.b.test.example/")), here))
                .isEmpty();
        assertThat(rules.refuses(WebAddress.of(URI.create("http://test.example/")), here))
                .isPresent();
        assertThat(rules.refuses(WebAddress.of(URI.create("http://eviltest.example/")), here))
                .isPresent();
        assertThat(rules.refuses(URI.create("http://[::1]:9/"))).isEmpty();
    }

    @Test
    void evenATrustedHostIsNotFetchedFromACloudsMetadata() {
        AddressRules rules = new AddressRules(Set.of(), Set.of("inside.example"));
        WebAddress asked = WebAddress.of(URI.create("http://inside.example/"));

        assertThat(rules.refuses(asked, InetAddress.ofLiteral("10.1.2.3"))).isEmpty();
        assertThat(rules.refuses(asked, InetAddress.ofLiteral("169.254.169.254")))
                .isPresent();
        assertThat(rules.refuses(asked, InetAddress.ofLiteral("fd00:ec2::254"))).isPresent();
    }

    @Test
    void furtherPortsCanBeAllowed() {
        AddressRules rules = new AddressRules(Set.of(8443), Set.of());

        assertThat(rules.refuses(URI.create("https://example.org:8443/"))).isEmpty();
        assertThat(rules.refuses(URI.create("https://example.org:8444/"))).isPresent();
    }

    @Test
    void aRefusalSaysWhatAndWhy() {
        WebAddress asked = WebAddress.of(URI.create("http://rebound.example/"));

        assertThat(PUBLIC.refuses(asked, InetAddress.ofLiteral("169.254.169.254")))
                .map(Refusal::reason)
                .contains("rebound.example is at 169.254.169.254: link-local, where clouds give their metadata");
    }

    @Test
    void anAddressIsTakenApartAsItIsSent() {
        WebAddress address = WebAddress.of(URI.create("HTTP://Bücher.Example:8080//a%20b/ü?q=ä&r=%2F#part"));

        assertThat(address)
                .isEqualTo(new WebAddress("http", "xn--bcher-kva.example", 8080, "//a%20b/%C3%BC?q=%C3%A4&r=%2F"));
        assertThat(address.origin()).isEqualTo("http://xn--bcher-kva.example:8080");
        assertThat(WebAddress.of(URI.create("https://[2A00::1]")).authority()).isEqualTo("[2a00::1]");
    }
}
