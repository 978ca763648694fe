package io.tidings.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteAddressTest {

    private static final SiteAddress NOTHING = new SiteAddress("/", Map.of());

    @Test
    void chosenValuesAreAddedAndLetGo() {
        SiteAddress both = NOTHING.with("region", "XK").with("region", "RS");

        assertThat(both).hasToString("/?region=XK&region=RS");
        assertThat(both.without("region", "xk")).hasToString("/?region=RS");
        assertThat(both.set("role", "any").without("region", "XK")).hasToString("/?region=RS&role=any");
        assertThat(both.set("role", "any").without("region", "XK").without("region", "RS"))
                .hasToString("/");
    }

    @Test
    void whateverIsAskedStandsInALinkAsItWasAsked() {
        assertThat(NOTHING.set("q", "\"food & water\" <b> £+%\u202E"))
                .hasToString("/?q=%22food+%26+water%22+%3Cb%3E+%C2%A3%2B%25%E2%80%AE");
    }

    @Test
    void blankValuesAreNoValues() {
        assertThat(new SiteAddress("/", Map.of("q", List.of(" "), "region", List.of("", "XK"))))
                .hasToString("/?region=XK");
    }
}
