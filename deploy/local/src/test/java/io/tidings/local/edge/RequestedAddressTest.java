package io.tidings.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/announcements?q=a..b/../c",
                "/api/announcements/1/revisions/1..2",
                "/a.b/c..d/...e",
                "/page.js?x=%FF"
            })
    void whatMeansTheSameToEverybodyPasses(String uri) {
        assertThat(RequestedAddress.mistake(uri)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/submissions/../erasures",
                "/api/submissions/%2E%2e/erasures",
                "/api/submissions/.%2e",
                "/api/submissions/..;x=1/erasures",
                "/api/submissions/..%2ferasures",
                "/./api",
                "//api/erasures",
                "http://localhost/api/erasures",
                "/api?q=%",
                "/api?q=%zz",
                "/api/\\erasures"
            })
    void whatCouldBeReadTwoWaysDoesNot(String uri) {
        assertThat(RequestedAddress.mistake(uri)).isPresent();
    }
}
