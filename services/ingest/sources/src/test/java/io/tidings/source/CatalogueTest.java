package io.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.SourceId;
import io.tidings.fetch.AddressRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.standard();

    @Test
    void everyEntryIsWellFormedAndUnique() {
        List<SourceSettings> all =
                catalogue.entries().stream().map(Catalogue.Entry::settings).toList();

        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all).extracting(SourceSettings::id).doesNotHaveDuplicates();
        assertThat(all).extracting(SourceSettings::address).doesNotHaveDuplicates();
        assertThat(all).extracting(SourceSettings::name).doesNotHaveDuplicates();
        assertThat(catalogue.entries()).extracting(Catalogue.Entry::source).containsOnly("editorial");
    }

    @Test
    void everyEntryIsOfThePublicWebOverTlsAndSaysWhoPublishesIt() {
        for (Catalogue.Entry entry : catalogue.entries()) {
            SourceSettings settings = entry.settings();
            assertThat(settings.address().getScheme()).as(settings.toString()).isEqualTo("https");
            assertThat(AddressRules.PUBLIC_ONLY.refuses(settings.address())).isEmpty();
            assertThat(settings.facts().publisher()).as(settings.toString()).isPresent();
            assertThat(settings.facts().language()).as(settings.toString()).isPresent();
            assertThat(settings.kind()).isIn(SourceKind.FEED, SourceKind.LISTING);
        }
    }

    @Test
    void entryIsFoundById() {
        assertThat(catalogue
                        .find(new SourceId("norway-government"))
                        .orElseThrow()
                        .settings()
                        .facts()
                        .country())
                .contains("NO");
        assertThat(catalogue.find(new SourceId("nobody"))).isEmpty();
    }
}
